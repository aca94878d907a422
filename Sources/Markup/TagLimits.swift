import Foundation

/// Looks for start tags with so many attributes that the parser would never come back: libxml2 compares every
/// attribute of a tag with all before it.
enum TagLimits {
  /// More attributes than this in one tag are no document; published markup has fewer than 30.
  static let attributes = 20_000
  /// Files up to this size are not looked at: what fits into them costs less than a second.
  static let smallFile = 1 << 17

  /// The line of the first tag in `bytes` with too many attributes, and how many.
  static func excess(in bytes: [UInt8]) -> (line: Int, count: Int)? {
    guard bytes.count > smallFile else { return nil }
    return bytes.withUnsafeBytes { raw in
      guard let base = raw.baseAddress else { return nil }
      let end = base + raw.count
      var place = base
      while let open = memchr(place, 0x3C, end - place).map(UnsafeRawPointer.init) {
        place = open + 1
        guard place < end, Bytes.isLetter(place.load(as: UInt8.self)) else { continue }
        // Most tags end at once, and what is shorter than its attributes would be needs no count.
        guard let close = memchr(place, 0x3E, end - place).map(UnsafeRawPointer.init) else {
          let count = attributes(from: place, to: end).count
          return count > attributes ? (line(of: open, from: base), count) : nil
        }
        let before = (close - 1).load(as: UInt8.self)
        if close - place < 4096, hasEvenQuotes(place, close), before != UInt8(ascii: "=") {
          place = close
          continue
        }
        let (count, next) = attributes(from: place, to: end)
        if count > attributes { return (line(of: open, from: base), count) }
        place = next
      }
      return nil
    }
  }

  @inline(__always)
  private static func hasEvenQuotes(_ start: UnsafeRawPointer, _ end: UnsafeRawPointer) -> Bool {
    var (double, single): (UInt8, UInt8) = (0, 0)
    for byte in UnsafeRawBufferPointer(start: start, count: end - start) {
      double &+= byte == UInt8(ascii: "\"") ? 1 : 0
      single &+= byte == UInt8(ascii: "'") ? 1 : 0
    }
    return double & 1 == 0 && single & 1 == 0
  }

  /// Gaps between attributes of the tag whose name begins at `start`, and where the tag ends.
  private static func attributes(from start: UnsafeRawPointer, to end: UnsafeRawPointer)
    -> (count: Int, end: UnsafeRawPointer)
  {
    var count = 0
    var isInName = true
    var place = start
    while place < end {
      let byte = place.load(as: UInt8.self)
      place += 1
      switch byte {
      case UInt8(ascii: ">"): return (count, place)
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        guard let close = memchr(place, Int32(byte), end - place) else { return (count, end) }
        place = UnsafeRawPointer(close) + 1
        isInName = false
      case ...0x20, UInt8(ascii: "/"): isInName = false
      default:
        if !isInName { count += 1 }
        isInName = true
      }
    }
    return (count, end)
  }

  private static func line(of place: UnsafeRawPointer, from base: UnsafeRawPointer) -> Int {
    1 + UnsafeRawBufferPointer(start: base, count: place - base).count { $0 == 0x0A }
  }

  /// The error for it.
  static func check(_ bytes: [UInt8], name: String) throws(ReadingError) {
    guard let (line, count) = excess(in: bytes) else { return }
    throw ReadingError(
      kind: .limit, file: name, line: line, reason: "a tag has \(count) attributes, more than \(attributes)",
      remedy: "check that this is the right file")
  }
}
