/// Comma-separated values with a header line, in UTF-8, lines ended by a line feed.
///
/// https://www.rfc-editor.org/rfc/rfc4180
struct CSV {
  private(set) var bytes: [UInt8] = []

  /// A cell: text of a document, or a number of ours.
  enum Cell: ExpressibleByStringLiteral {
    case text(String)
    case count(Int)
    case number(Double?)

    init(stringLiteral value: String) { self = .text(value) }
  }

  /// A table with these columns.
  init(_ columns: [String]) { append(columns.map(Cell.text)) }

  /// Appends a line.
  mutating func append(_ cells: [Cell]) {
    for (position, cell) in cells.enumerated() {
      if position > 0 { bytes.append(UInt8(ascii: ",")) }
      switch cell {
      case .text(let text): append(text)
      case .count(let count): bytes += String(count).utf8
      case .number(let value):
        if let value, value.isFinite { bytes += value.description.utf8 }
      }
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Appends text. A spreadsheet would run a cell that begins like a formula: such a cell gets an apostrophe first.
  private mutating func append(_ text: String) {
    var cell = text
    if cell.utf8.contains(where: { $0 < 0x20 }) {
      cell.unicodeScalars.removeAll { $0.value < 0x20 && $0 != "\t" && $0 != "\n" && $0 != "\r" }
    }
    if let first = cell.unicodeScalars.first, "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first) {
      cell = "'" + cell
    }
    guard cell.utf8.contains(where: { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }) else {
      bytes += cell.utf8
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in cell.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
