/// How jurisdictions are called where people read: "Japan" for `JP` (`jurisdictions.tsv`).
struct JurisdictionNames {
  private let names: [String: String]

  /// The names beside the program.
  ///
  /// - Throws: `ReportError` when they are missing.
  init() throws {
    var names: [String: String] = [:]
    for line in try resource("jurisdictions.tsv").split(separator: "\n").dropFirst() {
      let fields = line.split(separator: "\t")
      if fields.count == 2 { names[String(fields[0])] = String(fields[1]) }
    }
    self.names = names
  }

  /// "Japan"; "United States (CA)" for the ISO 3166-2 code `US-CA`; the code itself where there is no name.
  subscript(code: String) -> String {
    if let name = names[code] { return name }
    if let dash = code.firstIndex(of: "-"), let country = names[String(code[..<dash])] {
      return "\(country) (\(code[code.index(after: dash)...]))"
    }
    return code
  }
}
