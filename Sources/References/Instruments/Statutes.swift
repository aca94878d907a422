import Catalogue

/// The statutes of a language that texts cite by abbreviation or name: `statutes.LANGUAGE.tsv`.
///
///     § 3 Abs. 2 ⟦BDSG⟧      art. 20, § 4º, do ⟦CPC⟧      das ⟦Bundesurlaubsgesetz⟧
///
/// The table knows the common ones; in German an unknown abbreviation behind a pinpoint is known by its shape
/// (Handbuch der Rechtsförmlichkeit, no. 168: a pinpoint stands before the abbreviation without a word between).
struct Statutes: Sendable {
  /// Where an abbreviation counts.
  enum Use: String, Sendable {
    /// Wherever it stands.
    case alone
    /// Behind a pinpoint only.
    case behind
    /// A word in the shape of a name that names no act: "Zustimmungsgesetz".
    case common
    /// No statute even behind a pinpoint: courts, reporters.
    case never
  }

  let language: String
  /// Abbreviation as written -> id and use.
  let abbreviations: [String: (id: String, use: Use)]
  /// Name, folded, in the nominative -> id; nil for words that name no act.
  let names: [String: String?]
  /// How words that name statutes end.
  let endings: WordEndings
  private let prefix: String

  /// The statutes of `language` as documents of `jurisdiction` cite them; nil for a language without a table.
  init?(folder: DataFolder, language: String, jurisdiction: String) throws(CatalogueError) {
    let code = String(language.prefix(2))
    // Portugal's codes have the abbreviations of Brazil's.
    guard let table = Self.countries[code], !(code == "pt" && jurisdiction.hasPrefix("PT")) else { return nil }
    // "StGB" in a document of Austria is Austria's.
    let home = jurisdiction.prefix(2).lowercased()
    let country = Self.neighbours[code]?.contains(home) == true ? home : table
    self.language = code
    prefix = country + ":"
    var abbreviations: [String: (id: String, use: Use)] = [:]
    var names: [String: String?] = [:]
    let file = "statutes.\(code).tsv"
    for row in try folder.table(file).rows {
      guard let use = Use(rawValue: row["use"]) else {
        throw CatalogueError(table: file, line: row.line, reason: "use is unknown", remedy: "See the head of the table")
      }
      let abbreviation = row["abbreviation"]
      let name = String(decoding: fold(row["name"]), as: UTF8.self)
      let written = Self.id(abbreviation.isEmpty ? name : abbreviation, "")
      let id: String
      switch row["id"] {
      case "": id = table + written
      case "*": id = country + written
      case "-*": id = country == table ? "-" : country + written
      default: id = row["id"]
      }
      if !abbreviation.isEmpty { abbreviations[abbreviation] = (id, use) }
      if !name.isEmpty, names[name] == nil { names[name] = use == .common ? .some(nil) : id }
    }
    self.abbreviations = abbreviations
    self.names = names
    endings = WordEndings(names.keys.flatMap { [$0, $0 + "s"] } + StatuteWalk.endings)
  }

  private static let countries = ["de": "de", "pt": "br"]
  private static let neighbours: [String: Set<String>] = ["de": ["at", "ch", "li"]]

  /// `BDSG` -> `de:bdsg`, `SGB V` -> `de:sgb_5`, `LBG NRW` -> `de:lbg_nrw`.
  static func id(_ abbreviation: String, _ country: String) -> String {
    country + ":" + abbreviation.lowercased().map { $0 == " " ? "_" : String($0) }.joined()
  }

  func id(_ abbreviation: String) -> String { Self.id(abbreviation, String(prefix.dropLast())) }

  /// The statute directly behind a pinpoint that ends at `end`, as a mention of its own.
  func behind(_ text: TextView, _ end: Int, limit: Int) -> Mention? {
    let at = text.skipSpaces(end)
    guard at < limit, at > end || language != "de" else { return nil }
    let found: (range: Range<Int>, id: String)?
    switch language {
    case "de": found = germanAbbreviation(text, at, limit, isBehind: true)
    default: found = romanceAbbreviation(text, end, limit)
    }
    return found.map { mention($0.range, $0.id, "statute-behind-pinpoint", confidence: 0.95) }
  }

  func mention(_ range: Range<Int>, _ id: String, _ rule: String, confidence: Double) -> Mention {
    var mention = Mention(
      range: range, work: range, kind: .instrument, id: id == "-" ? nil : id, rule: rule, confidence: confidence)
    mention.isBehindPinpoint = rule == "statute-behind-pinpoint"
    return mention
  }
}
