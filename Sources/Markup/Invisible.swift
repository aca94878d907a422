/// Characters that print nothing and only say where a line may break: soft hyphen U+00AD, zero-width space U+200B, word
/// joiner U+2060, zero-width no-break space U+FEFF. They would tear "require\u{AD}ments" and "ISO\u{200B}/IEC" for every search.
///
/// The joiners U+200C and U+200D stay: they spell words of Persian and Hindi.
enum Invisible {
  /// Whether `bytes`, at most three, are one such character.
  static func fills(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    length(of: bytes, at: 0) == bytes.count
  }

  /// Length of such a character at `index`, or 0.
  @inline(__always)
  static func length(of bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let left = bytes.count - index
    switch bytes[index] {
    case 0xC2: return left > 1 && bytes[index + 1] == 0xAD ? 2 : 0
    case 0xE2:
      guard left > 2 else { return 0 }
      return bytes[index + 1] == 0x80 && bytes[index + 2] == 0x8B
        || bytes[index + 1] == 0x81 && bytes[index + 2] == 0xA0 ? 3 : 0
    case 0xEF: return left > 2 && bytes[index + 1] == 0xBB && bytes[index + 2] == 0xBF ? 3 : 0
    default: return 0
    }
  }

  /// `bytes` without them; the same array where there are none, which is found at the speed of `memchr`.
  static func removed(from bytes: [UInt8]) -> [UInt8] {
    bytes.withUnsafeBufferPointer { source in
      guard var next = first(in: source, from: 0) else { return bytes }
      var kept: [UInt8] = []
      kept.reserveCapacity(source.count)
      var start = 0
      while true {
        kept.append(contentsOf: source[start..<next])
        start = next + length(of: source, at: next)
        guard let found = first(in: source, from: start) else { break }
        next = found
      }
      kept.append(contentsOf: source[start...])
      return kept
    }
  }

  private static func first(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard let base = UnsafeRawPointer(bytes.baseAddress) else { return nil }
    let high: UInt64 = 0x8080_8080_8080_8080
    let count = bytes.count
    var index = start
    while index < count {
      // Thirty-two ASCII bytes at a time.
      while index + 32 <= count {
        let one = base.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        let two = base.loadUnaligned(fromByteOffset: index + 8, as: UInt64.self)
        let three = base.loadUnaligned(fromByteOffset: index + 16, as: UInt64.self)
        let four = base.loadUnaligned(fromByteOffset: index + 24, as: UInt64.self)
        guard (one | two | three | four) & high == 0 else { break }
        index += 32
      }
      let end = min(count, index + 32)
      while index < end {
        if base.load(fromByteOffset: index, as: UInt8.self) >= 0xC2, length(of: bytes, at: index) > 0 { return index }
        index += 1
      }
    }
    return nil
  }
}
