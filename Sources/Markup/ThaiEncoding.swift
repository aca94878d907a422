/// Thai in one byte a letter (windows-874, TIS-620, ISO 8859-11), told by how its syllables are written: marks stand above or
/// below a consonant, and a vowel written first is followed by one.
enum ThaiEncoding {
  /// Whether the letters of `sample` beyond ASCII make syllables.
  static func fits(_ sample: [UInt8]) -> Bool {
    var (letters, consonants, marks, faults) = (0, 0, 0, 0)
    var last: UInt8 = 0
    for byte in sample {
      defer { last = byte }
      if isLeading(last), !isConsonant(byte) { faults += 1 }
      guard byte >= 0x80 else { continue }
      letters += 1
      switch byte {
      case 0xA1...0xCE: consonants += 1
      case 0xD1, 0xD4...0xDA, 0xE7...0xEE:
        marks += 1
        if !isConsonant(last), !isMark(last) { faults += 1 }
      // The vowel "า" and its like follow a letter, as does the sign of repetition.
      case 0xD0, 0xD2, 0xD3, 0xE5, 0xE6: if last < 0x80 { faults += 1 }
      case 0xCF, 0xE0...0xE4: break
      // Digits, quotation marks and dashes of windows-874, the space that does not break.
      case 0xF0...0xF9, 0x85, 0x91...0x97, 0xA0, 0xDF: letters -= 1
      default: faults += 1
      }
    }
    return letters >= 24 && marks * 10 >= letters && consonants * 10 >= letters * 4 && faults * 50 <= letters
  }

  private static func isConsonant(_ byte: UInt8) -> Bool { (0xA1...0xCE).contains(byte) }
  private static func isLeading(_ byte: UInt8) -> Bool { (0xE0...0xE4).contains(byte) }
  private static func isMark(_ byte: UInt8) -> Bool {
    byte == 0xD1 || (0xD4...0xDA).contains(byte) || (0xE7...0xEE).contains(byte)
  }
}
