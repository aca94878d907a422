import CLibXML2

/// Turns the bytes of a file into valid UTF-8 and says what it had to assume.
///
/// Order of belief: byte order mark, then validity as UTF-8 (text in another encoding is hardly ever
/// valid UTF-8 by chance), then what came with the file, then the declaration in it, both only where the bytes bear them out,
/// then what the bytes look like, then windows-1252, as browsers do (<https://encoding.spec.whatwg.org>).
enum Encoding {
  /// What the bytes became.
  struct Decoded {
    var bytes: [UInt8]
    var notices: [Notice] = []
    /// How many bytes became U+FFFD.
    var replaced = 0
    /// The name of the encoding they were converted from; nil for UTF-8.
    var encoding: String?
  }

  /// The encoding a byte order mark announces and the length of the mark.
  static func byteOrderMark(_ bytes: ArraySlice<UInt8>) -> (name: String, length: Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return ("UTF-8", 3) }
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return ("UTF-32LE", 4) }
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return ("UTF-32BE", 4) }
    if bytes.starts(with: [0xFF, 0xFE]) { return ("UTF-16LE", 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return ("UTF-16BE", 2) }
    return nil
  }

  /// UTF-16 or UTF-32 that forgot its mark: a zero byte in nearly every second place, or in three of four.
  static func wideWithoutMark(_ bytes: ArraySlice<UInt8>) -> String? {
    if bytes.starts(with: [0x3C, 0, 0, 0]) { return "UTF-32LE" }
    if bytes.starts(with: [0, 0, 0, 0x3C]) { return "UTF-32BE" }
    if bytes.starts(with: [0x3C, 0]) { return "UTF-16LE" }
    if bytes.starts(with: [0, 0x3C]) { return "UTF-16BE" }
    return EncodingDetection.wide(bytes.prefix(4096))
  }

  /// Decodes the bytes of a file.
  ///
  /// - Parameters:
  ///   - declared: the label of the encoding that the document declares.
  ///   - transport: the label that came with it, for example `charset` of the HTTP header `Content-Type`; it outranks the
  ///     declaration, as in <https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding>.
  ///   - isMarkup: what stands between `<` and `>` is no text.
  static func decode(
    _ bytes: [UInt8], declared: String?, transport: String? = nil, isMarkup: Bool = true
  ) -> Decoded {
    if let mark = byteOrderMark(bytes[...]) {
      let rest = bytes.dropFirst(mark.length)
      if mark.name == "UTF-8" { return repaired(Array(rest)) }
      return convert(rest, from: mark.name) ?? repaired(Array(rest))
    }
    if let wide = wideWithoutMark(bytes[...]), let decoded = convert(bytes[...], from: wide) {
      return decoded
    }
    let claims = [
      transport.map { Claim(label: $0, who: "is sent as") },
      declared.map { Claim(label: $0, who: "declares the encoding") },
    ]
    .compactMap { $0 }
    guard let invalid = firstInvalid(bytes) else { return valid(bytes, claims, isMarkup) }
    for claim in claims where !claim.name.hasPrefix("UTF-") {
      guard let decoded = convert(bytes[...], from: claim.name), decoded.replaced * 50 <= high(bytes) else { continue }
      return EncodingDetection.isImplausible(bytes, in: claim.name, isMarkup: isMarkup)
        ? detected(bytes, claim, invalid, isMarkup) ?? decoded : decoded
    }
    if claims.allSatisfy({ $0.name.hasPrefix("UTF-") }), isMostlyUTF8(bytes) { return repaired(bytes) }
    return detected(bytes, claims.first, invalid, isMarkup) ?? repaired(bytes)
  }

  /// What somebody says the encoding is.
  private struct Claim {
    var label: String
    var who: String
    var name: String { Encoding.canonical(label) }
  }

  /// Valid UTF-8 is UTF-8 whatever is said of it, but for encodings that write everything in ASCII.
  private static func valid(_ bytes: [UInt8], _ claims: [Claim], _ isMarkup: Bool) -> Decoded {
    if let claim = claims.first(where: { $0.name.hasPrefix("ISO-2022") }) {
      return convert(bytes[...], from: claim.name) ?? Decoded(bytes: bytes)
    }
    if let escaped = EncodingDetection.escaped(bytes), var decoded = convert(bytes[...], from: escaped) {
      decoded.notices.insert(Notice(message: "declares no encoding; read as \(escaped)"), at: 0)
      return decoded
    }
    var decoded = Decoded(bytes: bytes)
    if let claim = claims.first(where: { !$0.name.hasPrefix("UTF-") }), bytes.contains(where: { $0 >= 0x80 }) {
      decoded.notices.append(Notice(message: "\(claim.who) \(claim.label) but is valid UTF-8; read as UTF-8"))
    }
    return decoded
  }

  /// By the bytes alone; windows-1252 where they do not tell.
  private static func detected(_ bytes: [UInt8], _ claim: Claim?, _ invalid: Int, _ isMarkup: Bool) -> Decoded? {
    let name = EncodingDetection.encoding(of: bytes, isMarkup: isMarkup) ?? "CP1252"
    if let claim, claim.name == name { return nil }
    guard var decoded = convert(bytes[...], from: name) else { return nil }
    let line = 1 + bytes[..<invalid].count { $0 == 0x0A }
    let said = claim.map { "\($0.who) \($0.label), which it is not" } ?? "declares no encoding"
    decoded.notices.insert(Notice(line: line, message: "\(said); read as \(EncodingLabels.printed(name))"), at: 0)
    return decoded
  }

  private static func high(_ bytes: [UInt8]) -> Int { bytes.count { $0 >= 0x80 } }

  /// Bytes that are no UTF-8 become U+FFFD, with one notice for all.
  static func repaired(_ bytes: [UInt8]) -> Decoded {
    guard let invalid = firstInvalid(bytes) else { return Decoded(bytes: bytes) }
    let line = 1 + bytes[..<invalid].count { $0 == 0x0A }
    let text = Array(String(decoding: bytes, as: UTF8.self).utf8)
    return Decoded(
      bytes: text,
      notices: [Notice(line: line, message: "bytes that are not UTF-8 were replaced by U+FFFD")])
  }

  /// Index of the first byte that is not part of valid UTF-8; eight ASCII bytes at a time.
  static func firstInvalid(_ bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBytes { raw in
      let count = raw.count
      var index = 0
      while index < count {
        if index + 8 <= count,
          raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
        {
          index += 8
          continue
        }
        let lead = raw[index]
        if lead < 0x80 {
          index += 1
          continue
        }
        let length: Int
        var low: UInt8 = 0x80
        var high: UInt8 = 0xBF
        switch lead {
        case 0xC2...0xDF: length = 2
        case 0xE0: (length, low) = (3, 0xA0)
        case 0xED: (length, high) = (3, 0x9F)
        case 0xE1...0xEF: length = 3
        case 0xF0: (length, low) = (4, 0x90)
        case 0xF1...0xF3: length = 4
        case 0xF4: (length, high) = (4, 0x8F)
        default: return index
        }
        guard index + length <= count, raw[index + 1] >= low, raw[index + 1] <= high else { return index }
        for follow in (index + 2)..<max(index + 2, index + length) where raw[follow] & 0xC0 != 0x80 {
          return index
        }
        index += length
      }
      return nil
    }
  }

  /// More well-formed multi-byte sequences than broken ones: damaged UTF-8 rather than another encoding.
  private static func isMostlyUTF8(_ bytes: [UInt8]) -> Bool {
    var good = 0
    var bad = 0
    for scalar in String(decoding: bytes.prefix(1 << 20), as: UTF8.self).unicodeScalars
    where scalar.value >= 0x80 {
      if scalar.value == 0xFFFD { bad += 1 } else { good += 1 }
    }
    return good > bad * 4
  }

  /// The name iconv knows the encoding by that `label` means in practice: pages that declare
  /// gb2312 are GB18030, those that declare ISO-8859-1 are windows-1252.
  static func canonical(_ label: String) -> String { EncodingLabels.name(of: label) }
}
