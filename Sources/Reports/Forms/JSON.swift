/// A JSON value whose keys keep the order in which they are given, so that equal values give equal bytes.
///
/// https://www.rfc-editor.org/rfc/rfc8259
enum JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  case null
  case bool(Bool)
  case int(Int)
  case unsigned(UInt64)
  case number(Double)
  case string(String)
  case array([JSON])
  case object([(String, JSON)])

  init(stringLiteral value: String) { self = .string(value) }
  init(integerLiteral value: Int) { self = .int(value) }

  /// A string, or null.
  init(_ value: String?) { self = value.map(JSON.string) ?? .null }
  /// An integer, or null.
  init(_ value: Int?) { self = value.map(JSON.int) ?? .null }
  /// A number, or null; infinities and NaN are not numbers.
  init(_ value: Double?) {
    guard let value, value.isFinite else {
      self = .null
      return
    }
    self = .number(value == 0 ? 0 : value)
  }
  /// Strings.
  init(_ values: [String]) { self = .array(values.map(JSON.string)) }
  /// Integers.
  init(_ values: [Int]) { self = .array(values.map(JSON.int)) }
  /// An object whose keys are sorted.
  init(_ counts: [String: Int]) {
    self = .object(counts.sorted { $0.key < $1.key }.map { ($0.key, .int($0.value)) })
  }

  /// Where the text is going to stand.
  enum Place {
    /// A file of its own.
    case file
    /// A script element of a page: nothing in it may end the element.
    case page
  }

  /// Appends the text of the value, without line breaks.
  func append(to bytes: inout [UInt8], for place: Place = .file) {
    switch self {
    case .null: bytes += "null".utf8
    case .bool(let value): bytes += (value ? "true" : "false").utf8
    case .int(let value): bytes += String(value).utf8
    case .unsigned(let value): bytes += String(value).utf8
    case .number(let value): bytes += (value.isFinite ? value.description : "null").utf8
    case .string(let value): Self.append(value, to: &bytes, for: place)
    case .array(let values):
      bytes.append(UInt8(ascii: "["))
      for (position, value) in values.enumerated() {
        if position > 0 { bytes.append(UInt8(ascii: ",")) }
        value.append(to: &bytes, for: place)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for (position, member) in members.enumerated() {
        if position > 0 { bytes.append(UInt8(ascii: ",")) }
        Self.append(member.0, to: &bytes, for: place)
        bytes.append(UInt8(ascii: ":"))
        member.1.append(to: &bytes, for: place)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  /// The value with the keys of every object in it sorted.
  var sorted: JSON {
    switch self {
    case .array(let values): .array(values.map(\.sorted))
    case .object(let members):
      .object(members.map { ($0.0, $0.1.sorted) }.sorted { $0.0 < $1.0 })
    default: self
    }
  }

  /// The text with one member or element a line down to `depth` levels, and a final line break.
  func lines(depth: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    append(to: &bytes, depth: depth, indent: 0)
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  private func append(to bytes: inout [UInt8], depth: Int, indent: Int) {
    func newLine(_ indent: Int) {
      bytes.append(UInt8(ascii: "\n"))
      bytes += repeatElement(UInt8(ascii: " "), count: 2 * indent)
    }
    switch self {
    case .array(let values) where depth > 0 && !values.isEmpty:
      bytes.append(UInt8(ascii: "["))
      for (position, value) in values.enumerated() {
        if position > 0 { bytes.append(UInt8(ascii: ",")) }
        newLine(indent + 1)
        value.append(to: &bytes, depth: depth - 1, indent: indent + 1)
      }
      newLine(indent)
      bytes.append(UInt8(ascii: "]"))
    case .object(let members) where depth > 0 && !members.isEmpty:
      bytes.append(UInt8(ascii: "{"))
      for (position, member) in members.enumerated() {
        if position > 0 { bytes.append(UInt8(ascii: ",")) }
        newLine(indent + 1)
        Self.append(member.0, to: &bytes, for: .file)
        bytes += ": ".utf8
        member.1.append(to: &bytes, depth: depth - 1, indent: indent + 1)
      }
      newLine(indent)
      bytes.append(UInt8(ascii: "}"))
    default:
      append(to: &bytes)
    }
  }

  /// Appends a quoted string. Characters that some programs take for line ends are escaped, so that a line of
  /// JSON Lines is one line everywhere.
  private static func append(_ text: String, to bytes: inout [UInt8], for place: Place) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { utf8 in
      var start = 0
      var next = 0
      while next < utf8.count {
        guard let (scalar, length) = special(utf8, at: next, for: place) else {
          next += 1
          continue
        }
        bytes += utf8[start..<next]
        escape(scalar, to: &bytes)
        next += length
        start = next
      }
      bytes += utf8[start...]
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// The character at `position` and its number of bytes, if it must not stand there as it is.
  private static func special(
    _ utf8: UnsafeBufferPointer<UInt8>, at position: Int, for place: Place
  ) -> (Unicode.Scalar, Int)? {
    let byte = utf8[position]
    switch byte {
    case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x7F:
      return (Unicode.Scalar(byte), 1)
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"):
      return place == .page ? (Unicode.Scalar(byte), 1) : nil
    case 0xC2 where position + 1 < utf8.count && utf8[position + 1] < 0xA0:
      return (Unicode.Scalar(utf8[position + 1]), 2)
    case 0xE2 where position + 2 < utf8.count && utf8[position + 1] == 0x80:
      return utf8[position + 2] == 0xA8 ? ("\u{2028}", 3) : utf8[position + 2] == 0xA9 ? ("\u{2029}", 3) : nil
    case 0xEF where position + 2 < utf8.count && utf8[position + 1] == 0xBB && utf8[position + 2] == 0xBF:
      return ("\u{FEFF}", 3)
    default: return nil
    }
  }

  private static func escape(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    switch scalar {
    case "\"": bytes += "\\\"".utf8
    case "\\": bytes += "\\\\".utf8
    case "\n": bytes += "\\n".utf8
    case "\r": bytes += "\\r".utf8
    case "\t": bytes += "\\t".utf8
    default:
      let digits = String(scalar.value, radix: 16)
      bytes += "\\u".utf8
      bytes += repeatElement(UInt8(ascii: "0"), count: 4 - digits.utf8.count)
      bytes += digits.utf8
    }
  }
}
