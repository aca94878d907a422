/// URNs of ISO and IEC deliverables in the manner of RFC 5141: "ISO/IEC TR 24028:2020" gives
/// `urn:iso:std:iso-iec:tr:24028`, "ISO/IEC 13818-1:2015/Amd 3:2016(en)" gives
/// `urn:iso:std:iso-iec:13818:-1:amd:2016:v3:en`.
///
/// RFC 5141 names the edition of the base document by its number ("ed-2"), never by its year: a designation without the
/// edition's number gives the URN of the work.
extension IdentifierText {
  /// The URN as bytes of ASCII; nil for other publishers and for adoptions.
  func urn(_ level: Int32) -> [UInt8]? {
    guard let publisher = piece(.publisher, level), let number = piece(.number, level) else { return nil }
    let isWorkshop = withBytes(of: publisher) { $0.elementsEqual("IWA".utf8) }
    guard isWorkshop || withBytes(of: publisher, { $0.elementsEqual("ISO".utf8) || $0.elementsEqual("IEC".utf8) })
    else { return nil }
    var urn: [UInt8] = []
    urn.reserveCapacity(64)
    urn += (isWorkshop ? "urn:iso:std:iso:" : "urn:iso:std:").utf8
    append(publisher, to: &urn)
    for piece in pieces where piece.inside == level && piece.field == .copublisher {
      urn.append(UInt8(ascii: "-"))
      append(piece, to: &urn)
    }
    if let type = piece(.type, level) {
      urn.append(UInt8(ascii: ":"))
      append(type, to: &urn)
    }
    urn.append(UInt8(ascii: ":"))
    append(number, to: &urn, lowered: false)
    if let part = piece(.part, level) {
      urn += ":-".utf8
      append(part, to: &urn, lowered: false)
    }
    // What follows is rare, and not worth bytes.
    if let edition = value(.edition, level), edition.hasPrefix("E") { urn += ":ed-\(edition.filter(\.isNumber))".utf8 }
    for supplement in values(.supplement, level) { urn += Self.supplement(supplement) }
    if let language = value(.language, level) { urn += (":" + Self.languages(language)).utf8 }
    if piece(.allParts, level) != nil { urn += ":ser".utf8 }
    return urn
  }

  private func append(_ piece: Piece, to urn: inout [UInt8], lowered: Bool = true) {
    withBytes(of: piece) { bytes in
      for byte in bytes where byte != 0x20 { urn.append(lowered && byte &- 0x41 < 26 ? byte | 0x20 : byte) }
    }
  }

  /// "Amd 1:2021" -> `:amd:2021:v1`, "FDSuppl 1" -> `:sup:1:v1`, "Suppl:1994" -> `:sup:1994`.
  private static func supplement(_ supplement: String) -> [UInt8] {
    let lower = supplement.lowercased()
    let kind = ["amd", "cor", "sup", "add", "am"].first { lower.contains($0) } ?? "amd"
    let dated = lower.split(separator: ":", omittingEmptySubsequences: false)
    let number = dated[0].split(separator: ".")[0].filter(\.isNumber)
    let year = dated.count > 1 ? String(dated[1].prefix(4)) : ""
    var urn = ":" + (kind == "am" ? "amd" : kind)
    if !year.isEmpty || !number.isEmpty { urn += ":" + (year.isEmpty ? number : year) }
    if !number.isEmpty { urn += ":v" + number }
    return Array(urn.utf8)
  }

  /// "E" -> `en`, "E/F" -> `en,fr`; codes of two letters stay.
  private static func languages(_ written: String) -> String {
    written.split { $0 == "," || $0 == "/" || $0 == " " }.map { code in
      switch code {
      case "E": "en"
      case "F": "fr"
      case "R": "ru"
      case "S": "es"
      case "A": "ar"
      case "D": "de"
      default: code.lowercased()
      }
    }.joined(separator: ",")
  }
}
