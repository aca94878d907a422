extension Document {
  /// The document with white space in the place of struck wording: all offsets stay, in bytes and in code points.
  ///
  /// "Operators shall should comply", of which "shall" is struck, is "Operators       should comply".
  public var inForce: Document {
    guard !struck.isEmpty else { return self }
    var document = self
    for range in struck { Self.blank(&document.text, range) }
    return document
  }

  /// The words of `range` without those that are struck: "Operators should comply".
  public func wordingInForce(_ range: Range<Int>) -> String {
    var bytes: [UInt8] = []
    var start = range.lowerBound
    func add(upTo end: Int) {
      // "shall not" without "shall" begins with no blank, "(a) [old], new" has none before the comma.
      if start > range.lowerBound, bytes.last ?? 0x20 == 0x20 {
        if start < end, text[start] == 0x20 { start += 1 }
        if start < end, ",.;:)".utf8.contains(text[start]), !bytes.isEmpty { bytes.removeLast() }
      }
      if start < end { bytes += text[start..<end] }
    }
    for struck in struck(in: range) {
      add(upTo: struck.lowerBound)
      start = min(struck.upperBound, range.upperBound)
    }
    add(upTo: range.upperBound)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The struck wording that `range` shares bytes with.
  public func struck(in range: Range<Int>) -> ArraySlice<Range<Int>> {
    guard !struck.isEmpty, !range.isEmpty else { return [] }
    var (low, high) = (0, struck.count)
    while low < high {
      let middle = (low + high) / 2
      if struck[middle].upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    let end = struck[low...].firstIndex { $0.lowerBound >= range.upperBound } ?? struck.count
    return struck[low..<end]
  }

  /// Puts a blank of the same length in the place of each character.
  private static func blank(_ text: inout [UInt8], _ range: Range<Int>) {
    var at = range.lowerBound
    while at < range.upperBound {
      let blank: [UInt8] =
        switch text[at] {
        // No-break space, em space, the space among the tags; line breaks stay.
        case 0xC0..<0xE0: [0xC2, 0xA0]
        case 0xE0..<0xF0: [0xE2, 0x80, 0x83]
        case 0xF0...: [0xF3, 0xA0, 0x80, 0xA0]
        case let byte: [byte < 0x20 ? byte : 0x20]
        }
      let end = min(at + blank.count, range.upperBound)
      text.replaceSubrange(at..<end, with: blank.prefix(end - at))
      at = end
    }
  }
}
