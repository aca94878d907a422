import Catalogue

/// The units of legal texts and the words that join them to works, for one language.
struct Units: Sendable {
  /// A written form of a unit: "Articles", "§", "第…条".
  struct Form: Sendable {
    /// The form as in the table; for wrapped forms what stands before the number.
    let opening: [UInt8]
    /// For wrapped forms what stands behind the number.
    let closing: [UInt8]
    let unit: String
    /// 0 is outermost.
    let level: Int
    /// A list of numbers may follow.
    let many: Bool
    let romans: Bool
    /// The number may be written in Chinese digits, with or without a word behind it: "第…条", "別表第一", "附則".
    let isWide: Bool
    /// The unit has no number: "附則".
    let isBare: Bool
    /// "Sch.": an instrument with one schedule does not number it.
    var mayStandAlone: Bool { unit == "schedule" && opening.last == UInt8(ascii: ".") }
  }

  let forms: [Form]
  /// Units that are written around their number.
  let wide: WideUnits
  /// A unit may stand before the one it lies in with a space between them: "khoản 2 Điều 9".
  let isInnerFirst: Bool
  /// Connectors, longest first, by their offsets in the phrase book: "of the", "der".
  let of: [Int32]

  init(folder: DataFolder, language: String, phrases: PhraseBook) throws(CatalogueError) {
    let code = String(language.prefix(2))
    var forms: [Form] = []
    for row in try folder.table("units.tsv").rows where row["language"] == code || row["language"] == "*" {
      guard let level = Int(row["level"]) else {
        throw CatalogueError(
          table: "units.tsv", line: row.line, reason: "level is no number", remedy: "Write 0 to 6")
      }
      let parts = row["form"].split(separator: "…")
      forms.append(
        Form(
          opening: Array(parts[0].utf8), closing: parts.count > 1 ? Array(parts[1].utf8) : [],
          unit: row["unit"], level: level, many: row["many"] == "yes", romans: row["numbers"] == "either",
          isWide: ["wrapped", "wide", "bare"].contains(row["numbers"]), isBare: row["numbers"] == "bare"))
    }
    self.forms = forms
    wide = try WideUnits(forms, folder: folder, language: code)
    var of: [(String, Phrase)] = []
    var isInnerFirst = false
    for row in try folder.table("connectors.tsv").rows where row["language"] == code {
      if row["words"] == "_" {
        isInnerFirst = true
        continue
      }
      for phrase in Phrase.expand(row["words"], language: code) {
        of.append((row["words"], phrase))
      }
    }
    self.isInnerFirst = isInnerFirst
    self.of = of.sorted { $0.0.count > $1.0.count }.map { phrases.add($0.1) }
  }
}
