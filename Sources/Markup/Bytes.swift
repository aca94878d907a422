/// Searching and classifying UTF-8 bytes without making strings of them.
enum Bytes {
  /// White space that markup collapses: not NBSP, which publishers mean.
  @inline(__always) static func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 }

  /// ASCII letters.
  @inline(__always) static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- UInt8(ascii: "a") < 26
  }

  /// ASCII digits.
  @inline(__always) static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

  /// ASCII capitals.
  @inline(__always) static func isCapital(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "A") < 26 }

  /// Index of the first occurrence of `needle` (ASCII), in the indices of `bytes`.
  static func find<B: RandomAccessCollection>(_ needle: String, in bytes: B, ignoringCase: Bool = false)
    -> B.Index? where B.Element == UInt8, B.Index == Int
  {
    let wanted = [UInt8]((ignoringCase ? needle.lowercased() : needle).utf8)
    guard bytes.count >= wanted.count, let first = wanted.first else { return nil }
    let found: Int?? = bytes.withContiguousStorageIfAvailable { buffer in
      var index = 0
      let last = buffer.count - wanted.count
      while index <= last {
        if fold(buffer[index], ignoringCase) == first {
          var length = 1
          while length < wanted.count, fold(buffer[index + length], ignoringCase) == wanted[length] {
            length += 1
          }
          if length == wanted.count { return index }
        }
        index += 1
      }
      return nil
    }
    guard let offset = found ?? nil else { return nil }
    return bytes.startIndex + offset
  }

  @inline(__always) private static func fold(_ byte: UInt8, _ ignoringCase: Bool) -> UInt8 {
    ignoringCase && isCapital(byte) ? byte | 0x20 : byte
  }

  /// `bytes` without white space (and NBSP) at both ends.
  static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var start = bytes.startIndex
    var end = bytes.endIndex
    while start < end {
      let first = bytes[start]
      if isSpace(first) {
        start += 1
      } else if first == 0xC2, start + 1 < end, bytes[start + 1] == 0xA0 {
        start += 2
      } else if first == 0xE3, start + 2 < end, bytes[start + 1] == 0x80, bytes[start + 2] == 0x80 {
        start += 3
      } else {
        break
      }
    }
    while end > start {
      let last = bytes[end - 1]
      if isSpace(last) {
        end -= 1
      } else if last == 0xA0, end - 1 > start, bytes[end - 2] == 0xC2 {
        end -= 2
      } else {
        break
      }
    }
    return bytes[start..<end]
  }
}
