/// URNs of ISO and IEC deliverables in the manner of RFC 5141: "ISO/IEC TR 24028:2020" gives
/// `urn:iso:std:iso-iec:tr:24028`, "ISO/IEC 13818-1:2015/Amd 3:2016(en)" gives
/// `urn:iso:std:iso-iec:13818:-1:amd:2016:v3:en`.
///
/// RFC 5141 names the edition of the base document by its number ("ed-2"), never by its year: a designation without the
/// edition's number gives the URN of the work.
extension IdentifierText {
  /// Lends the URN as bytes of ASCII; nil for other publishers and for adoptions.
  func withURN<Result>(_ level: Int32, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result? {
    guard let publisher = piece(.publisher, level), let number = piece(.number, level) else { return nil }
    let isWorkshop = withBytes(of: publisher) {
      $0.count == 3 && $0[0] == UInt8(ascii: "I") && $0[1] == UInt8(ascii: "W")
    }
    guard isWorkshop || withBytes(of: publisher, { Self.isCovered($0) }) else { return nil }
    // A designation grows by a few words at most.
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count * 4 + constants.count * 4 + 160) { urn in
      var count = 0
      func put(_ text: StaticString) {
        for index in 0..<text.utf8CodeUnitCount {
          urn[count] = text.utf8Start[index]
          count += 1
        }
      }
      func put(_ piece: Piece, lowered: Bool = true) {
        withBytes(of: piece) { bytes in
          for byte in bytes where byte != 0x20 {
            urn[count] = lowered && byte &- 0x41 < 26 ? byte | 0x20 : byte
            count += 1
          }
        }
      }
      put(isWorkshop ? "urn:iso:std:iso:" : "urn:iso:std:")
      put(publisher)
      for piece in pieces where piece.inside == level && piece.field == .copublisher {
        put("-")
        put(piece)
      }
      if let type = piece(.type, level) {
        put(":")
        put(type)
      }
      put(":")
      put(number, lowered: false)
      if let part = piece(.part, level) {
        put(":-")
        put(part, lowered: false)
      }
      if hasMore(level) {
        for byte in more(level).utf8.prefix(urn.count - count) {
          urn[count] = byte
          count += 1
        }
      }
      return body(UnsafeBufferPointer(rebasing: urn[..<count]))
    }
  }

  /// The URN; nil for other publishers and for adoptions.
  func urn(_ level: Int32) -> String? { withURN(level) { String(decoding: $0, as: UTF8.self) } }

  private static func isCovered(_ publisher: UnsafeBufferPointer<UInt8>) -> Bool {
    publisher.count == 3 && publisher[0] == UInt8(ascii: "I")
      && (publisher[1] == UInt8(ascii: "S") && publisher[2] == UInt8(ascii: "O")
        || publisher[1] == UInt8(ascii: "E") && publisher[2] == UInt8(ascii: "C"))
  }

  private func hasMore(_ level: Int32) -> Bool {
    pieces.contains {
      $0.inside == level
        && ($0.field == .edition || $0.field == .supplement || $0.field == .language || $0.field == .allParts)
    }
  }

  /// Edition, supplements, language and "all parts", which few identifiers have.
  private func more(_ level: Int32) -> String {
    var urn = ""
    if let edition = value(.edition, level), edition.hasPrefix("E") { urn += ":ed-\(edition.filter(\.isNumber))" }
    for piece in pieces where piece.inside == level && piece.field == .supplement {
      urn += withBytes(of: piece) { Self.supplement($0) }
    }
    if let language = value(.language, level) { urn += ":" + Self.languages(language) }
    if piece(.allParts, level) != nil { urn += ":ser" }
    return urn
  }

  /// "Amd 1:2021" -> `:amd:2021:v1`, "FDSuppl 1" -> `:sup:1:v1`, "Suppl:1994" -> `:sup:1994`.
  private static func supplement(_ supplement: UnsafeBufferPointer<UInt8>) -> String {
    // "FDAmd", "DAM", "FDCOR", "Suppl", "Add": the letters that tell the kinds apart.
    var letters: (m: Bool, o: Bool, u: Bool) = (false, false, false)
    var number = ""
    var year = ""
    var isVersion = false
    var isYear = false
    for byte in supplement {
      if byte == UInt8(ascii: ":") {
        isYear = true
      } else if TextView.isDigit(byte) {
        if isYear, year.utf8.count < 4 { year.unicodeScalars.append(UnicodeScalar(byte)) }
        if !isYear, !isVersion { number.unicodeScalars.append(UnicodeScalar(byte)) }
      } else if byte == UInt8(ascii: "."), !number.isEmpty {
        isVersion = true
      } else if !isYear {
        let letter = byte | 0x20
        if letter == UInt8(ascii: "m") { letters.m = true }
        if letter == UInt8(ascii: "o") { letters.o = true }
        if letter == UInt8(ascii: "u") { letters.u = true }
      }
    }
    var urn = letters.m ? ":amd" : letters.u ? ":sup" : letters.o ? ":cor" : ":add"
    if !year.isEmpty || !number.isEmpty { urn += ":" + (year.isEmpty ? number : year) }
    if !number.isEmpty { urn += ":v" + number }
    return urn
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
