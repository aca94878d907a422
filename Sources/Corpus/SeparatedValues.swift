/// Reads a table of tab, comma or semicolon separated values, one record at a time.
///
/// Quoting follows RFC 4180: a field may stand in double quotes with quotes inside doubled, as in
/// `"Division E (""AI Act"")"`. A field that begins with a quote and is not such a field is taken literally, since tables
/// written without quoting hold titles like `"Antimagnetic" watches for general purpose use`.
struct SeparatedValues: Sequence, IteratorProtocol {
  /// A record of the table, with the fields still in place.
  struct Record {
    /// Line on which the record begins, from 1.
    var line: Int
    /// Where its fields lie.
    var fields: [Field]
    /// A field begins with a quote that nothing closes on this line.
    var unclosedQuote = false
    /// Whether there is nothing on the line.
    var isBlank: Bool { fields.count == 1 && fields[0].range.isEmpty }
  }

  /// A field of a record: a range of bytes, quotes excluded.
  struct Field {
    var range: Range<Int>
    /// Whether the field holds doubled quotes.
    var hasDoubledQuotes = false
  }

  /// The text of the table.
  let bytes: [UInt8]
  /// The byte between two fields.
  let separator: UInt8
  /// Whether a quoted field may run over several lines, as it may in comma separated values.
  let quotesSpanLines: Bool
  private var position = 0
  private var line = 1

  /// A table whose separator is known.
  init(bytes: [UInt8], separator: UInt8) {
    self.bytes = bytes
    self.separator = separator
    quotesSpanLines = separator != UInt8(ascii: "\t")
  }

  /// A table whose separator is the one that occurs most often in the first line.
  init(bytes: [UInt8]) {
    let header = bytes.prefix { $0 != lineFeed }
    let candidates = [UInt8(ascii: "\t"), UInt8(ascii: ","), UInt8(ascii: ";")]
    let counts = candidates.map { candidate in header.count(where: { $0 == candidate }) }
    var best = 0
    for index in counts.indices where counts[index] > counts[best] { best = index }
    self.init(bytes: bytes, separator: candidates[best])
  }

  /// The next record, blank lines left out.
  mutating func next() -> Record? {
    while position < bytes.count {
      let record = scanRecord()
      if !record.isBlank { return record }
    }
    return nil
  }

  /// The text of a field, white space around it removed.
  func text(_ field: Field) -> String {
    var range = field.range
    while let first = range.first, isBlank(bytes[first]) { range = range.dropFirst() }
    while let last = range.last, isBlank(bytes[last]) { range = range.dropLast() }
    if !field.hasDoubledQuotes { return String(decoding: bytes[range], as: UTF8.self) }
    var plain: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      plain.append(bytes[index])
      index += bytes[index] == Self.quote ? 2 : 1
    }
    return String(decoding: plain, as: UTF8.self)
  }

  private static let quote = UInt8(ascii: "\"")

  private func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == lineFeed }

  private mutating func scanRecord() -> Record {
    var record = Record(line: line, fields: [])
    while true {
      if position < bytes.count, bytes[position] == Self.quote {
        if let field = scanQuoted() {
          record.fields.append(field)
        } else {
          record.unclosedQuote = true
          record.fields.append(scanPlain())
        }
      } else {
        record.fields.append(scanPlain())
      }
      guard position < bytes.count else { return record }
      position += 1
      if bytes[position - 1] == lineFeed {
        line += 1
        return record
      }
    }
  }

  private mutating func scanPlain() -> Field {
    let start = position
    let separator = separator
    position = bytes.withUnsafeBufferPointer { buffer in
      var index = start
      while index < buffer.count, buffer[index] != separator, buffer[index] != lineFeed { index += 1 }
      return index
    }
    return Field(range: start..<position)
  }

  /// A field in quotes; nil, with nothing consumed, where the quote at `position` does not open one.
  private mutating func scanQuoted() -> Field? {
    var index = position + 1
    var lines = 0
    var doubled = false
    while index < bytes.count {
      let byte = bytes[index]
      if byte == lineFeed {
        if !quotesSpanLines { return nil }
        lines += 1
      } else if byte == Self.quote {
        let next = index + 1 < bytes.count ? bytes[index + 1] : lineFeed
        if next == separator || next == lineFeed {
          let field = Field(range: position + 1..<index, hasDoubledQuotes: doubled)
          position = index + 1
          line += lines
          return field
        }
        if next != Self.quote { return nil }
        doubled = true
        index += 1
      }
      index += 1
    }
    return nil
  }
}
