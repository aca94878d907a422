import Catalogue

/// The units of legal texts and the words that join them to works, for one language.
struct Units: Sendable {
  /// How a unit is numbered; see `units.tsv`.
  enum Numbers: String, Sendable {
    case arabic, roman, either, wrapped, wide, bare, ordinal, pointed, before
    case beforePoint = "before+"
  }

  /// A written form of a unit: "Articles", "§", "第…条", "…§".
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
    let numbers: Numbers
    /// The number may be a Roman numeral.
    var romans: Bool { numbers == .either || numbers == .roman }
    /// The number may be a capital letter.
    var capitals: Bool { numbers == .either }
    /// The number stands before the unit: "3 §".
    var isBehind: Bool { numbers == .before || numbers == .beforePoint }
    /// A bare number may stand behind it: "första stycket 2".
    var takesPoint: Bool { numbers == .beforePoint }
    /// The number may be written in Chinese digits, with or without a word behind it: "第…条", "別表第一", "附則".
    var isWide: Bool { numbers == .wrapped || numbers == .wide || numbers == .bare }
    /// The unit has no number: "附則".
    var isBare: Bool { numbers == .bare }
    /// "Sch.": an instrument with one schedule does not number it.
    var mayStandAlone: Bool { unit == "schedule" && opening.last == UInt8(ascii: ".") }
    /// What follows it need not look like a number: it stands before, or is a word.
    var mayStandWithoutNumber: Bool { numbers == .ordinal || numbers == .pointed || isBehind || mayStandAlone }
  }

  /// ISO 639-1.
  let language: String
  let forms: [Form]
  /// Units that are written around their number.
  let wide: WideUnits
  /// A unit may stand before the one it lies in with a space between them: "khoản 2 Điều 9".
  let isInnerFirst: Bool
  /// Connectors, longest first, by their offsets in the phrase book: "of the", "der".
  let of: [Int32]
  /// Ordinal numbers in words.
  let ordinals: Ordinals

  init(folder: DataFolder, language: String, phrases: PhraseBook) throws(CatalogueError) {
    let code = String(language.prefix(2))
    self.language = code
    var forms: [Form] = []
    let rows = try folder.table("units.tsv").rows
    let own = Set(rows.lazy.filter { $0["language"] == code }.map { $0["form"] })
    for row in rows where row["language"] == code || row["language"] == "*" && !own.contains(row["form"]) {
      guard let level = Int(row["level"]), let numbers = Numbers(rawValue: row["numbers"]) else {
        throw CatalogueError(
          table: "units.tsv", line: row.line, reason: "level or numbers is unknown", remedy: "See the head of the table"
        )
      }
      let parts = row["form"].split(separator: "…")
      forms.append(
        Form(
          opening: Array(parts[0].utf8), closing: parts.count > 1 ? Array(parts[1].utf8) : [],
          unit: row["unit"], level: level, many: row["many"] == "yes", numbers: numbers))
    }
    self.forms = forms
    ordinals = try Ordinals(folder: folder, language: code)
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
