/// The bytes of a document and a folded copy of them, with offsets that agree.
///
/// Folding lowers ASCII letters and those two-byte letters (Latin-1, Latin Extended-A, Greek, Cyrillic) whose
/// lower case is two bytes long as well, so that one offset serves both copies.
struct TextView {
  /// The text as it is, UTF-8.
  let bytes: UnsafeBufferPointer<UInt8>
  /// The folded text, as long as `bytes`.
  let folded: UnsafeBufferPointer<UInt8>

  /// Past the last byte.
  var end: Int { bytes.count }

  /// The text of a range.
  func string(_ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }

  /// What a character is to the borders of words.
  enum Character {
    /// A letter or digit of a script that separates words by spaces.
    case word
    /// A Han or Kana character: every character may begin and end a word.
    case ideograph
    /// A Hangul syllable: words begin after a space, endings follow without one.
    case hangul
    /// Spaces, punctuation, symbols.
    case other
  }

  /// The class of the character that begins at byte `at`.
  @inline(__always)
  func character(at: Int) -> Character {
    guard at < bytes.count else { return .other }
    let byte = bytes[at]
    if byte < 0x80 { return Self.isASCIIWord(byte) ? .word : .other }
    return wide(at)
  }

  private func wide(_ at: Int) -> Character {
    let first = bytes[at]
    let second: UInt8 = at + 1 < bytes.count ? bytes[at + 1] : 0
    switch first {
    case 0xC2:
      return second == 0xAA || second == 0xB5 || second == 0xBA ? .word : .other
    case 0xC3: return second == 0x97 || second == 0xB7 ? .other : .word
    // Hebrew maqaf, geresh and gershayim; Arabic comma, semicolon and question mark.
    case 0xD6: return second == 0xBE ? .other : .word
    case 0xD7: return second >= 0xB3 ? .other : .word
    case 0xD8: return second == 0x8C || second == 0x9B || second == 0x9F ? .other : .word
    case 0xE2: return .other
    case 0xE3:
      if second == 0x80 { return .other }
      return .ideograph
    case 0xE4...0xE9: return .ideograph
    case 0xEA: return second >= 0xB0 ? .hangul : .word
    case 0xEB, 0xEC: return .hangul
    case 0xED: return second <= 0x9E ? .hangul : .other
    case 0xEF: return .other
    case 0x80...0xBF: return .other
    default: return .word
    }
  }

  /// The class of the character that ends before byte `at`.
  @inline(__always)
  func character(before at: Int) -> Character {
    guard at > 0 else { return .other }
    let byte = bytes[at - 1]
    if byte < 0x80 { return Self.isASCIIWord(byte) ? .word : .other }
    var start = at - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return wide(start)
  }

  /// Whether a word of Latin, Greek or Cyrillic script ends at `at`, or no word border is needed there.
  @inline(__always)
  func endsWord(at: Int) -> Bool {
    character(at: at) != .word || character(before: at) != .word
  }

  /// Whether a word may begin at `at`.
  @inline(__always)
  func startsWord(at: Int) -> Bool {
    switch character(at: at) {
    case .word: return character(before: at) != .word
    case .hangul: return character(before: at) != .hangul
    case .ideograph, .other: return true
    }
  }

  @inline(__always)
  static func isASCIIWord(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }

  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  @inline(__always)
  static func isUpper(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }

  /// Length of the white space character at `at`: space, tab, no-break, thin and ideographic spaces; 0 if none.
  @inline(__always)
  func space(at: Int) -> Int {
    guard at < bytes.count else { return 0 }
    let byte = bytes[at]
    if byte == 0x20 || byte == 0x09 { return 1 }
    if byte < 0x80 { return 0 }
    if byte == 0xC2, at + 1 < bytes.count, bytes[at + 1] == 0xA0 || bytes[at + 1] == 0xAD { return 2 }
    guard at + 2 < bytes.count else { return 0 }
    if byte == 0xE2, bytes[at + 1] == 0x80 {
      let third = bytes[at + 2]
      return (0x80...0x8B).contains(third) || third == 0xAF ? 3 : 0
    }
    return byte == 0xE3 && bytes[at + 1] == 0x80 && bytes[at + 2] == 0x80 ? 3 : 0
  }

  /// The first byte at or after `at` that is no white space.
  @inline(__always)
  func skipSpaces(_ at: Int) -> Int {
    var position = at
    while true {
      let length = space(at: position)
      if length == 0 { return position }
      position += length
    }
  }

  /// The byte past the white space that ends before `at`, walking back.
  func skipSpacesBack(_ at: Int) -> Int {
    var position = at
    while position > 0 {
      if bytes[position - 1] == 0x20 || bytes[position - 1] == 0x09 {
        position -= 1
      } else if position >= 2, bytes[position - 1] >= 0x80, space(at: position - 2) == 2 {
        position -= 2
      } else if position >= 3, bytes[position - 1] >= 0x80, space(at: position - 3) == 3 {
        position -= 3
      } else {
        return position
      }
    }
    return position
  }

  /// Length of the hyphen or dash at `at` ("-", U+2010 to U+2015, U+2212, full-width); 0 if none.
  @inline(__always)
  func hyphen(at: Int) -> Int {
    guard at < bytes.count else { return 0 }
    if bytes[at] == 0x2D { return 1 }
    guard bytes[at] >= 0xE2, at + 2 < bytes.count else { return 0 }
    if bytes[at] == 0xE2, bytes[at + 1] == 0x80, (0x90...0x95).contains(bytes[at + 2]) { return 3 }
    if bytes[at] == 0xE2, bytes[at + 1] == 0x88, bytes[at + 2] == 0x92 { return 3 }
    return bytes[at] == 0xEF && bytes[at + 1] == 0xBC && bytes[at + 2] == 0x8D ? 3 : 0
  }

  /// Length of the apostrophe at `at` ("'", U+2019); 0 if none.
  @inline(__always)
  func apostrophe(at: Int) -> Int {
    guard at < bytes.count else { return 0 }
    if bytes[at] == 0x27 { return 1 }
    return bytes[at] == 0xE2 && at + 2 < bytes.count && bytes[at + 1] == 0x80 && bytes[at + 2] == 0x99
      ? 3 : 0
  }

  /// What stands between the title marks 《》, 「」 or 『』 at the ends of `range`; all of it where there are none.
  func unquoted(_ range: Range<Int>) -> Range<Int> {
    guard range.count > 6, bytes[range.lowerBound] == 0xE3, bytes[range.lowerBound + 1] == 0x80,
      [0x8A, 0x8C, 0x8E].contains(bytes[range.lowerBound + 2]), bytes[range.upperBound - 3] == 0xE3,
      bytes[range.upperBound - 1] == bytes[range.lowerBound + 2] + 1
    else { return range }
    return range.lowerBound + 3..<range.upperBound - 3
  }

  /// Whether `literal` stands at `at` in the text as it is.
  @inline(__always)
  func has(_ literal: [UInt8], at: Int) -> Bool {
    guard at >= 0, at + literal.count <= bytes.count else { return false }
    for index in 0..<literal.count where bytes[at + index] != literal[index] { return false }
    return true
  }

  /// Whether `literal`, itself folded, stands at `at` in the folded text.
  @inline(__always)
  func hasFolded(_ literal: [UInt8], at: Int) -> Bool {
    guard at >= 0, at + literal.count <= folded.count else { return false }
    for index in 0..<literal.count where folded[at + index] != literal[index] { return false }
    return true
  }
}

/// The folded form of UTF-8 text; see `TextView`.
func fold(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
  [UInt8](unsafeUninitializedCapacity: bytes.count) { out, count in
    count = bytes.count
    var index = 0
    let raw = UnsafeRawBufferPointer(bytes)
    let target = UnsafeMutableRawBufferPointer(out)
    while index < bytes.count {
      // Eight bytes of ASCII at a time; the top bit of each byte tells that it is a capital.
      while index + 8 <= bytes.count {
        let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        if word & 0x8080_8080_8080_8080 != 0 { break }
        let capitals = (word &+ 0x3F3F_3F3F_3F3F_3F3F) & ~(word &+ 0x2525_2525_2525_2525) & 0x8080_8080_8080_8080
        target.storeBytes(of: word | capitals >> 2, toByteOffset: index, as: UInt64.self)
        index += 8
      }
      guard index < bytes.count else { break }
      let byte = bytes[index]
      if byte < 0x80 {
        out[index] = byte &- 0x41 < 26 ? byte | 0x20 : byte
        index += 1
        continue
      }
      guard index + 1 < bytes.count, byte >= 0xC3, byte <= 0xD1 else {
        out[index] = byte
        index += 1
        continue
      }
      var scalar = (UInt32(byte & 0x1F) << 6) | UInt32(bytes[index + 1] & 0x3F)
      switch scalar {
      case 0xC0...0xD6, 0xD8...0xDE: scalar += 0x20
      case 0x100...0x137, 0x14A...0x177: scalar |= 1
      case 0x139...0x148, 0x179...0x17E: scalar = scalar & 1 == 1 ? scalar + 1 : scalar
      case 0x391...0x3A9: scalar += 0x20
      case 0x410...0x42F: scalar += 0x20
      case 0x400...0x40F: scalar += 0x50
      default: break
      }
      out[index] = UInt8(0xC0 | (scalar >> 6))
      out[index + 1] = UInt8(0x80 | (scalar & 0x3F))
      index += 2
    }
  }
}

/// The folded form of a literal.
func fold(_ literal: String) -> [UInt8] {
  Array(literal.utf8).withUnsafeBufferPointer { fold($0) }
}

/// The folded form of bytes.
func fold(_ literal: [UInt8]) -> [UInt8] {
  literal.withUnsafeBufferPointer { fold($0) }
}
