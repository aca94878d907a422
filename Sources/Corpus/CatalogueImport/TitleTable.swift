/// Reads the lines of tables that say under which titles the instruments of a jurisdiction are cited.
enum TitleTable {
  /// Why a line cannot be used.
  struct Fault: Error {
    var reason: String
  }

  /// The instrument of a line. `home` is the jurisdiction of the lists that name none: of Canada's and the Netherlands'.
  static func work(_ id: String, _ home: String?, _ field: (String) -> String) throws(Fault) -> ImportedWork {
    let jurisdiction = home ?? field("jurisdiction")
    guard isCode(jurisdiction) else {
      throw Fault(reason: "“\(jurisdiction)” is no jurisdiction such as CA")
    }
    let language = home == "NL" ? "nl" : field("language")
    guard language.isEmpty || isLanguage(language) else {
      throw Fault(reason: "“\(language)” is no language such as en")
    }
    let id = home == "CA" ? "ca:" + canadianID(id) : home == "NL" ? dutchID(id) : id
    var work = ImportedWork(id: id, kind: .instrument)
    work.jurisdiction = jurisdiction
    work.form = field("kind")
    work.language = language
    work.status = field("status")
    work.published = catalogueDate(field("date"))
    if home == "CA", work.published.isEmpty { work.published = canadianYear(work.id) }
    var titles: [String] = []
    for column in ["title", "short_title", "long_title", "slug_title"] where !field(column).isEmpty {
      if !titles.contains(field(column)) { titles.append(field(column)) }
    }
    guard let title = titles.first else { throw Fault(reason: "has no title") }
    work.title = title
    // Titles of the Netherlands come from names of files, which were cut: what ends so is no title.
    work.titles = home == "NL" ? titles.filter { !$0.hasSuffix(" etc") } : titles
    return work
  }

  /// `CA`, `CA-QC`, `OECD`.
  private static func isCode(_ text: String) -> Bool {
    (2...12).contains(text.utf8.count)
      && text.utf8.allSatisfy { $0 &- 0x41 < 26 || isDigit($0) || $0 == UInt8(ascii: "-") }
  }

  /// `en`, `fr-CA`.
  private static func isLanguage(_ text: String) -> Bool {
    (2...3).contains(text.prefix { $0 != "-" }.utf8.count)
      && text.utf8.allSatisfy { ($0 | 0x20) &- 0x61 < 26 || isDigit($0) || $0 == UInt8(ascii: "-") }
  }

  /// Regulations have a French number too: `DORS-2002-265` is `SOR-2002-265`, `TR-` is `SI-`; those of the consolidation
  /// of 1978 a chapter: `C.R.C.,_c._1253`, `C.R.C.,_ch._1253` are `CRC-c-1253`.
  private static func canadianID(_ id: String) -> String {
    if id.hasPrefix("DORS-") { return "SOR-" + id.dropFirst(5) }
    if id.hasPrefix("TR-") { return "SI-" + id.dropFirst(3) }
    if id.hasPrefix("C.R.C."), let chapter = id.split(whereSeparator: { "_ ".contains($0) }).last {
      return "CRC-c-" + chapter
    }
    return id
  }

  /// The year of a registration: `ca:SOR-2006-124` is of 2006, `ca:SOR-92-502` of 1992. Acts have none in their chapter.
  private static func canadianYear(_ id: String) -> String {
    if id.hasPrefix("ca:CRC-") { return "1978" }
    let parts = id.dropFirst(3).split(separator: "-")
    guard parts.count == 3, ["SOR", "SI"].contains(parts[0]), let year = Int(parts[1]) else { return "" }
    return year < 100 ? "19" + parts[1] : String(parts[1])
  }

  /// The number in the Basiswettenbestand as citations of it are resolved: `BWBR0005537` is `nl:bwbr0005537`.
  private static func dutchID(_ id: String) -> String { id.hasPrefix("BWB") ? "nl:" + id.lowercased() : id }
}
