import Foundation

/// Looks for start tags with so many attributes that the parser would never come back: libxml2 compares every
/// attribute of a tag with all before it.
///
/// What that costs is counted over all tags and held against the size of the file, so that neither one tag nor many of them,
/// in one file or in the parts of an archive, take longer than reading does.
enum TagLimits {
  /// Comparisons that any file may cost: those of one tag with 2000 attributes. Published markup has fewer than 30.
  static let freeComparisons = 2000 * 2000
  /// Comparisons that a byte of the file may cost beyond that: a tag of 5000 attributes in a megabyte of text is one with an
  /// unpaired quotation mark, and read.
  static let comparisonsPerByte = 64

  /// The comparisons that are left.
  private struct Budget {
    var left: Int

    /// Whether a tag with `count` attributes is one too many.
    mutating func isPassed(by count: Int) -> Bool {
      left -= count * count
      return left < 0
    }
  }

  /// The line of the tag in `raw` by which the attributes become too many, and how many it has.
  ///
  /// XML has no "<" inside a tag, so that only stretches without one are looked at; HTML is walked from tag to tag.
  static func excess(in raw: UnsafeRawBufferPointer, isXML: Bool) -> (line: Int, count: Int)? {
    guard let base = raw.baseAddress else { return nil }
    var budget = Budget(left: freeComparisons + comparisonsPerByte * raw.count)
    let end = base + raw.count
    return isXML ? excessOfXML(base, end, &budget) : excess(base, end, &budget)
  }

  /// XML without so many bytes between two "<" is not looked at: they are fewer than 1000 attributes of five bytes each.
  private static let window = 1 << 11

  private static func excessOfXML(
    _ base: UnsafeRawPointer, _ end: UnsafeRawPointer, _ budget: inout Budget
  ) -> (line: Int, count: Int)? {
    var place = base
    while place < end {
      let next = memchr(place, 0x3C, end - place).map(UnsafeRawPointer.init) ?? end
      if next - place >= window, place > base, let open = lastTag(from: base, before: place), open + 1 < end,
        Bytes.isLetter((open + 1).load(as: UInt8.self))
      {
        let count = attributes(from: open + 1, to: next).count
        if budget.isPassed(by: count) { return (line(of: open, from: base), count) }
      }
      // The tag found may be the long one: the search goes on behind the window it stands in.
      place = max(next + 1, base + ((next - base) / window + 1) * window)
    }
    return nil
  }

  private static func lastTag(from base: UnsafeRawPointer, before place: UnsafeRawPointer) -> UnsafeRawPointer? {
    UnsafeRawBufferPointer(start: base, count: place - base).lastIndex(of: 0x3C).map { base + $0 }
  }

  /// HTML tags of fewer bytes are not counted: they cost no more than reading them.
  private static let shortTag = 1 << 10

  private static func excess(
    _ base: UnsafeRawPointer, _ end: UnsafeRawPointer, _ budget: inout Budget
  ) -> (line: Int, count: Int)? {
    var place = base
    while let open = memchr(place, 0x3C, end - place).map(UnsafeRawPointer.init) {
      place = open + 1
      guard place < end, Bytes.isLetter(place.load(as: UInt8.self)) else { continue }
      guard let close = memchr(place, 0x3E, end - place).map(UnsafeRawPointer.init) else {
        let count = attributes(from: place, to: end).count
        return budget.isPassed(by: count) ? (line(of: open, from: base), count) : nil
      }
      // Most tags end at their first ">"; it may also stand in a value.
      if isRawText(place, close) {
        // What looks like a tag in a script is none.
        place = endOfRawText(from: close, to: end)
        continue
      }
      let before = (close - 1).load(as: UInt8.self)
      if close - place < shortTag, hasEvenQuotes(place, close), before != UInt8(ascii: "=") {
        place = close
        continue
      }
      let (count, next) = attributes(from: place, to: end)
      if budget.isPassed(by: count) { return (line(of: open, from: base), count) }
      place = next
    }
    return nil
  }

  /// Whether the tag whose name begins at `start` is `script` or `style`.
  private static func isRawText(_ start: UnsafeRawPointer, _ close: UnsafeRawPointer) -> Bool {
    guard start.load(as: UInt8.self) | 0x20 == UInt8(ascii: "s"), close - start >= 5 else { return false }
    let name = UnsafeRawBufferPointer(start: start, count: min(6, close - start)).map { $0 | 0x20 }
    return name.starts(with: "script".utf8) || name.starts(with: "style".utf8)
  }

  /// The next `</s`.
  private static func endOfRawText(from start: UnsafeRawPointer, to end: UnsafeRawPointer) -> UnsafeRawPointer {
    var place = start
    while let open = memchr(place, 0x3C, end - place).map(UnsafeRawPointer.init), open + 2 < end {
      if (open + 1).load(as: UInt8.self) == UInt8(ascii: "/"),
        (open + 2).load(as: UInt8.self) | 0x20 == UInt8(ascii: "s")
      {
        return open
      }
      place = open + 1
    }
    return end
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
}
