/// A title as titles are compared: its words in small letters without accents, one space between them.
///
///     "Loi sur l’accès à l’information" -> `loi sur lacces a linformation`
///     "Canada Shipping Act, 2001"       -> `canada shipping act 2001`
///
/// Lists of titles differ in capitals, apostrophes, hyphens and accents ("curacao"), and so do the texts that cite them.
/// The words of an id made from a title (`TitleID`) have the same key as the title.
public enum TitleKey {
  /// What a character is to a title.
  public enum Character: Sendable {
    /// A letter or digit.
    case word
    /// Stands inside a word and is left out: the apostrophe of "l'accès", an accent that is a character of its own.
    case silent
    /// Ends a word.
    case other
  }

  /// The key of a title.
  public static func key(_ title: String) -> [UInt8] {
    var title = title
    return title.withUTF8 { bytes in
      var key: [UInt8] = []
      key.reserveCapacity(bytes.count)
      var at = 0
      var isNext = false
      while at < bytes.count {
        let mark = key.count
        if isNext, mark > 0 { key.append(UInt8(ascii: " ")) }
        let (kind, length) = fold(bytes, at, &key)
        at += length
        if kind == .word {
          isNext = false
        } else {
          key.removeSubrange(mark...)
          isNext = isNext || kind == .other
        }
      }
      return key
    }
  }

  /// Appends the character that begins at byte `at`, folded, if it belongs to a word; gives its class and its length.
  public static func fold(
    _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ key: inout [UInt8]
  ) -> (kind: Character, length: Int) {
    let byte = bytes[at]
    if byte < 0x80 {
      if byte &- 0x41 < 26 {
        key.append(byte | 0x20)
      } else if byte &- 0x61 < 26 || byte &- 0x30 < 10 {
        key.append(byte)
      } else {
        return (byte == UInt8(ascii: "'") ? .silent : .other, 1)
      }
      return (.word, 1)
    }
    let second = at + 1 < bytes.count ? bytes[at + 1] : 0
    switch byte {
    case 0xC2: return (.other, 2)
    case 0xC3...0xC5:
      let letter = latin[Int(byte - 0xC3) << 6 | Int(second & 0x3F)]
      guard !letter.isEmpty else { return (.other, 2) }
      key.append(contentsOf: letter)
      return (.word, 2)
    // U+0300 to U+036F, U+02BC.
    case 0xCC: return (.silent, 2)
    case 0xCD where second < 0xB0: return (.silent, 2)
    case 0xCA where second == 0xBC: return (.silent, 2)
    case 0xE2:
      let isApostrophe = second == 0x80 && at + 2 < bytes.count && (0x98...0x99).contains(bytes[at + 2])
      return (isApostrophe ? .silent : .other, 3)
    case 0xE3 where second == 0x80: return (.other, 3)
    default:
      let length = min(byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1, bytes.count - at)
      let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[at..<at + length]), as: UTF8.self)
      key.append(contentsOf: text.lowercased().utf8)
      return (.word, length)
    }
  }

  /// U+00C0 to U+017F without accents; empty for the two signs among them.
  private static let latin: [[UInt8]] = {
    let half = "a a a a a a ae c e e e e i i i i d n o o o o o . o u u u u y th".split(separator: " ").map(String.init)
    let runs: [(String, Int)] = [
      ("a", 6), ("c", 8), ("d", 4), ("e", 10), ("g", 8), ("h", 4), ("i", 10), ("ij", 2), ("j", 2), ("k", 3), ("l", 10),
      ("n", 9), ("o", 6), ("oe", 2), ("r", 6), ("s", 8), ("t", 6), ("u", 12), ("w", 2), ("y", 3), ("z", 6), ("s", 1),
    ]
    var letters: [String] = half + ["ss"] + half + ["y"]
    for (letter, count) in runs { letters += Array(repeating: letter, count: count) }
    return letters.map { $0 == "." ? [] : Array($0.utf8) }
  }()
}
