/// Writes JSON into bytes: fields in the order they are added, no white space, one line.
///
/// Foundation's encoder builds trees and sorts keys; output of a hundred thousand references is written directly.
public struct JSONWriter: Sendable {
  /// What was written so far.
  public private(set) var bytes: [UInt8] = []
  private var needsComma = false

  /// An empty output.
  public init() {}

  /// Forgets what was written, keeping the memory.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    needsComma = false
  }

  /// Makes room for `count` further bytes.
  mutating func reserve(_ count: Int) { bytes.reserveCapacity(bytes.count + count) }

  /// Begins an object, as the value of `key` or as an element.
  public mutating func object(_ key: StaticString? = nil, _ body: (inout JSONWriter) -> Void) {
    begin(key)
    bytes.append(UInt8(ascii: "{"))
    needsComma = false
    body(&self)
    bytes.append(UInt8(ascii: "}"))
    needsComma = true
  }

  /// Begins an array, as the value of `key` or as an element.
  public mutating func array(_ key: StaticString? = nil, _ body: (inout JSONWriter) -> Void) {
    begin(key)
    bytes.append(UInt8(ascii: "["))
    needsComma = false
    body(&self)
    bytes.append(UInt8(ascii: "]"))
    needsComma = true
  }

  /// A string field.
  public mutating func field(_ key: StaticString, _ value: String) {
    begin(key)
    var value = value
    value.withUTF8 { string($0) }
  }

  /// A string field, null when `value` is nil.
  public mutating func field(_ key: StaticString, _ value: String?) {
    if let value { field(key, value) } else { null(key) }
  }

  /// A string field from UTF-8 bytes.
  public mutating func field(_ key: StaticString, utf8 value: UnsafeBufferPointer<UInt8>) {
    begin(key)
    string(value)
  }

  /// A number field.
  public mutating func field(_ key: StaticString, _ value: Int) {
    begin(key)
    guard value >= 0 else {
      bytes.append(contentsOf: String(value).utf8)
      return
    }
    let start = bytes.count
    var rest = value
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }

  /// A number field; always with a point.
  public mutating func field(_ key: StaticString, _ value: Double) {
    begin(key)
    bytes.append(contentsOf: "\(value)".utf8)
  }

  /// A truth field.
  public mutating func field(_ key: StaticString, _ value: Bool) {
    begin(key)
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
  }

  /// A field without a value.
  public mutating func null(_ key: StaticString) {
    begin(key)
    bytes.append(contentsOf: "null".utf8)
  }

  /// A string element of an array.
  public mutating func element(_ value: String) {
    begin(nil)
    var value = value
    value.withUTF8 { string($0) }
  }

  /// Ends the line.
  public mutating func newline() {
    bytes.append(0x0A)
    needsComma = false
  }

  private mutating func begin(_ key: StaticString?) {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
    guard let key else { return }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(contentsOf: UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount))
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
  }

  private mutating func string(_ value: UnsafeBufferPointer<UInt8>) {
    bytes.append(UInt8(ascii: "\""))
    var start = 0
    for (index, byte) in value.enumerated() {
      guard byte < 0x20 || byte == 0x22 || byte == 0x5C else { continue }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: value[start..<index]))
      start = index + 1
      switch byte {
      case 0x22: bytes.append(contentsOf: "\\\"".utf8)
      case 0x5C: bytes.append(contentsOf: "\\\\".utf8)
      case 0x0A: bytes.append(contentsOf: "\\n".utf8)
      case 0x0D: bytes.append(contentsOf: "\\r".utf8)
      case 0x09: bytes.append(contentsOf: "\\t".utf8)
      default:
        let hex = Array("0123456789abcdef".utf8)
        bytes.append(contentsOf: "\\u00".utf8)
        bytes.append(hex[Int(byte >> 4)])
        bytes.append(hex[Int(byte & 15)])
      }
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: value[start...]))
    bytes.append(UInt8(ascii: "\""))
  }
}
