/// Whose a work is, as far as its id tells.
enum Jurisdictions {
  /// `/us/usc/t5/s552` -> `US`, `http://data.europa.eu/...` -> `EU`, `de:bdsg` -> `DE`.
  static func of(_ id: String) -> String? {
    if id.hasPrefix("/us/") || id.hasPrefix("us:") { return "US" }
    if id.hasPrefix("eu:") { return "EU" }
    if id.hasPrefix("http") { return publishers.first { id.hasPrefix($0.prefix) }?.jurisdiction }
    if id.hasPrefix("CETS") { return "COE" }
    if id.hasPrefix("OECD/") { return "OECD" }
    if id.hasPrefix("A/") || id.hasPrefix("S/RES") { return "UN" }
    if id.hasPrefix("G/") || id.hasPrefix("WT/") || id.hasPrefix("S/L/") { return "WTO" }
    if id.hasPrefix("ECLI:") { return String(id.dropFirst(5).prefix { $0 != ":" }) }
    if id.hasPrefix("/akn/") { return id.dropFirst(5).prefix { $0 != "/" }.uppercased() }
    let head = id.prefix { $0 != ":" }
    if head.count < id.count, head == "zh" { return "CN" }
    if head.count < id.count, head == "ko" { return "KR" }
    guard head.count < id.count else { return nil }
    // "au-nsw:": a work of New South Wales.
    let isState = head.count > 3 && head.dropFirst(2).first == "-" && head.utf8.allSatisfy { $0 == 0x2D || $0 >= 0x61 }
    return head.count == 2 || isState ? head.uppercased() : nil
  }

  /// Persistent identifiers of legislation by publisher; see https://eur-lex.europa.eu/eli-register/ .
  private static let publishers: [(prefix: String, jurisdiction: String)] = [
    ("http://data.europa.eu/", "EU"), ("http://www.legislation.gov.uk/", "GB"), ("http://eli.gov.pl/", "PL"),
    ("http://data.finlex.fi/", "FI"), ("https://www.boe.es/", "ES"), ("https://lovdata.no/", "NO"),
    ("https://www.retsinformation.dk/", "DK"), ("https://www.ris.bka.gv.at/", "AT"),
    ("https://fedlex.data.admin.ch/", "CH"), ("https://www.e-sbirka.cz/", "CZ"),
    ("http://www.irishstatutebook.ie/", "IE"), ("https://www.legislation.gov.au/", "AU"),
  ]

  /// Whether a publisher gives the id, so that it follows from the citation (contract section 1).
  static func isOfficial(_ id: String) -> Bool {
    ["/us/", "http://", "https://", "/akn/", "CETS", "OECD/", "A/"].contains { id.hasPrefix($0) }
  }
}
