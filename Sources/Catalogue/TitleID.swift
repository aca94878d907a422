/// The id that a title alone gives a work of which nothing else is known, so that two documents that cite it meet.
///
///     CA, "Canada Shipping Act, 2001" -> ca:canada-shipping-act-2001
///     CA, "Loi sur les pêches"        -> ca:loi-sur-les-pêches
public enum TitleID {
  /// The id of the work with this title in a jurisdiction, an ISO 3166 code.
  public static func id(jurisdiction: String, title: String) -> String {
    jurisdiction.lowercased() + ":" + slug(title)
  }

  /// Lower case, one hyphen for every run of spaces and punctuation: "Data Protection Act" -> `data-protection-act`.
  /// Between Han, Kana and Hangul they do not count: "개인정보 보호법" and "개인정보보호법" are one title.
  public static func slug(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return asciiSlug(text) }
    if isPlainWide(text) { return text }
    var result = ""
    for character in text.lowercased() {
      if character.isLetter || character.isNumber, !dots.contains(character) {
        if result.last == "-", isWide(character), isWide(result.dropLast().last ?? " ") { result.removeLast() }
        result.append(character)
      } else if character != "'", character != "\u{2019}", !result.isEmpty, result.last != "-" {
        result.append("-")
      }
    }
    if result.last == "-" { result.removeLast() }
    return result
  }

  /// Han, Kana and Hangul alone are their own slug: "所得税法".
  private static func isPlainWide(_ text: String) -> Bool {
    var lead: UInt8 = 0
    for (index, byte) in text.utf8.enumerated() {
      switch index % 3 {
      case 0:
        guard (0xE3...0xEC).contains(byte) else { return false }
        lead = byte
      case 1:
        // Hiragana and Katakana; what else begins with E3 holds marks. Middle dot and letters end the block.
        if lead == 0xE3, !(0x81...0x83).contains(byte) { return false }
        if lead == 0xEA, byte < 0xB0 { return false }
      default:
        if lead == 0xE3, byte == 0xBB { return false }
      }
    }
    return true
  }

  /// The middle dots of Korean titles, one of which is a letter.
  private static let dots: Set<Character> = ["ㆍ", "・", "·"]

  private static func isWide(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first?.value else { return false }
    return (0x3040...0x9FFF).contains(scalar) || (0xAC00...0xD7A3).contains(scalar)
  }

  /// The same by bytes, for the titles that are ASCII throughout.
  private static func asciiSlug(_ text: String) -> String {
    String(unsafeUninitializedCapacity: text.utf8.count) { result in
      var count = 0
      for byte in text.utf8 {
        if byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 {
          result[count] = byte &- 0x41 < 26 ? byte | 0x20 : byte
          count += 1
        } else if byte != UInt8(ascii: "'"), count > 0, result[count - 1] != UInt8(ascii: "-") {
          result[count] = UInt8(ascii: "-")
          count += 1
        }
      }
      return count > 0 && result[count - 1] == UInt8(ascii: "-") ? count - 1 : count
    }
  }
}
