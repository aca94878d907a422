/// Writes JSON into bytes: fields in the order they are added, no white space, one line.
///
/// Foundation's encoder builds trees and sorts keys; output of a hundred thousand references is written directly, into
/// memory of the writer's own: an array checks its uniqueness with every byte.
public struct JSONWriter: ~Copyable {
  private var memory: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  /// Number of bytes written so far.
  public private(set) var count = 0
  private var needsComma = false

  /// An empty output.
  public init() {
    capacity = 4096
    memory = .allocate(capacity: capacity)
  }

  deinit { memory.deallocate() }

  /// What was written so far.
  public var bytes: [UInt8] { Array(UnsafeBufferPointer(start: memory, count: count)) }

  /// Lends what was written so far.
  public func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    body(UnsafeBufferPointer(start: memory, count: count))
  }

  /// Forgets what was written, keeping the memory.
  public mutating func removeAll() {
    count = 0
    needsComma = false
  }

  /// Makes room for `more` further bytes.
  mutating func reserve(_ more: Int) {
    if count + more <= capacity { return }
    let larger = max(capacity * 2, count + more)
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    moved.update(from: memory, count: count)
    memory.deallocate()
    memory = moved
    capacity = larger
  }

  @inline(__always)
  private mutating func put(_ byte: UInt8) {
    if count == capacity { reserve(1) }
    memory[count] = byte
    count += 1
  }

  @inline(__always)
  private mutating func put(_ start: UnsafePointer<UInt8>, _ length: Int) {
    if count + length > capacity { reserve(length) }
    (memory + count).update(from: start, count: length)
    count += length
  }

  private mutating func put(_ text: StaticString) { put(text.utf8Start, text.utf8CodeUnitCount) }

  /// Begins an object, as the value of `key` or as an element.
  public mutating func object(_ key: StaticString? = nil, _ body: (inout JSONWriter) -> Void) {
    beginObject(key)
    body(&self)
    endObject()
  }

  /// Begins an object that `endObject()` ends, as the value of `key` or as an element.
  public mutating func beginObject(_ key: StaticString? = nil) {
    begin(key)
    put(UInt8(ascii: "{"))
    needsComma = false
  }

  /// Ends what `beginObject(_:)` began.
  public mutating func endObject() {
    put(UInt8(ascii: "}"))
    needsComma = true
  }

  /// Begins an array that `endArray()` ends, as the value of `key` or as an element.
  public mutating func beginArray(_ key: StaticString? = nil) {
    begin(key)
    put(UInt8(ascii: "["))
    needsComma = false
  }

  /// Ends what `beginArray(_:)` began.
  public mutating func endArray() {
    put(UInt8(ascii: "]"))
    needsComma = true
  }

  /// Begins an array, as the value of `key` or as an element.
  public mutating func array(_ key: StaticString? = nil, _ body: (inout JSONWriter) -> Void) {
    beginArray(key)
    body(&self)
    endArray()
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
    if value < 0 { put(UInt8(ascii: "-")) }
    let first = count
    var rest = value.magnitude
    repeat {
      put(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    var digits = UnsafeMutableBufferPointer(start: memory + first, count: count - first)
    digits.reverse()
  }

  /// A number field; always with a point.
  public mutating func field(_ key: StaticString, _ value: Double) {
    begin(key)
    for byte in "\(value)".utf8 { put(byte) }
  }

  /// A truth field.
  public mutating func field(_ key: StaticString, _ value: Bool) {
    begin(key)
    put(value ? "true" : "false")
  }

  /// A field without a value.
  public mutating func null(_ key: StaticString) {
    begin(key)
    put("null")
  }

  /// A string element of an array.
  public mutating func element(_ value: String) {
    begin(nil)
    var value = value
    value.withUTF8 { string($0) }
  }

  /// A string element of an array, from UTF-8 bytes.
  public mutating func element(utf8 value: UnsafeBufferPointer<UInt8>) {
    begin(nil)
    string(value)
  }

  /// Ends the line.
  public mutating func newline() {
    put(0x0A)
    needsComma = false
  }

  private mutating func begin(_ key: StaticString?) {
    let length = key?.utf8CodeUnitCount ?? 0
    reserve(length + 4)
    var at = memory + count
    if needsComma {
      at.pointee = UInt8(ascii: ",")
      at += 1
    }
    needsComma = true
    if let key {
      at[0] = UInt8(ascii: "\"")
      // Keys are short: a call would cost more than the copy.
      let start = key.utf8Start
      for index in 0..<length { at[index + 1] = start[index] }
      at[length + 1] = UInt8(ascii: "\"")
      at[length + 2] = UInt8(ascii: ":")
      at += length + 3
    }
    count = at - memory
  }

  private mutating func string(_ value: UnsafeBufferPointer<UInt8>) {
    // At most six bytes for one.
    reserve(value.count * 6 + 2)
    put(UInt8(ascii: "\""))
    for byte in value {
      if byte >= 0x20, byte != 0x22, byte != 0x5C {
        memory[count] = byte
        count += 1
        continue
      }
      switch byte {
      case 0x22: put("\\\"")
      case 0x5C: put("\\\\")
      case 0x0A: put("\\n")
      case 0x0D: put("\\r")
      case 0x09: put("\\t")
      default:
        put("\\u00")
        put(Self.hexadecimal(byte >> 4))
        put(Self.hexadecimal(byte & 15))
      }
    }
    put(UInt8(ascii: "\""))
  }

  private static func hexadecimal(_ digit: UInt8) -> UInt8 {
    digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") - 10 + digit
  }
}
