/// Numbers and bullets that stand in a cell or element of their own: "(1)", "a)", "iv.", "—", "•".
enum ListMarker {
  /// Whether `bytes` are nothing but a marker.
  static func fills(_ bytes: [UInt8]) -> Bool {
    guard bytes.count <= 9 else { return false }
    let text = String(decoding: bytes, as: UTF8.self)
    if ["—", "–", "-", "•", "●", "·", "*", "▪", "○"].contains(text) { return true }
    guard let last = text.last, last == ")" || last == "." else { return false }
    let inner = text.drop { $0 == "(" || $0 == "‘" || $0 == "“" }.dropLast()
    return !inner.isEmpty && inner.count <= 5
      && inner.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
  }

  /// Whether `bytes` begin with a marker and text: "(a) the", "1. The", "iv) the", "• the"; not "act. The", "1 January".
  static func begins(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = bytes.firstIndex(where: { $0 > 0x20 }) else { return false }
    // "—" and "•" have three bytes, the longest marker nine.
    let head = bytes[start...].prefix(10)
    let word = head.prefix { $0 > 0x20 }
    guard word.count < head.count, let last = word.last else { return false }
    if word.first == UInt8(ascii: "("), last == UInt8(ascii: ")") { return fills(Array(word)) }
    guard last == UInt8(ascii: ")") || last == UInt8(ascii: ".") else {
      return last >= 0x80 || word.count == 1 ? fills(Array(word)) : false
    }
    let inner = word.dropLast()
    return inner.count == 1 && Bytes.isLetter(inner[start])
      || !inner.isEmpty && inner.count <= 3 && inner.allSatisfy(Bytes.isDigit)
      || !inner.isEmpty && inner.count <= 5 && inner.allSatisfy { "ivxIVX".utf8.contains($0) }
  }
}
