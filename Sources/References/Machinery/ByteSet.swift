/// A set of bytes.
struct ByteSet: Sendable, Hashable {
  private var bits = SIMD4<UInt64>()

  init() {}

  init(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { insert(byte) }
  }

  static let all = ByteSet(UInt8.min...UInt8.max)
  static let digits = ByteSet(UInt8(ascii: "0")...UInt8(ascii: "9"))
  /// Bytes of characters beyond ASCII.
  static let wide = ByteSet(0x80...0xFF)
  /// Bytes that white space may begin or end with.
  static let spaces = ByteSet([0x20, 0x09] + Array(0x80...0xFF))

  mutating func insert(_ byte: UInt8) { bits[Int(byte >> 6)] |= 1 << UInt64(byte & 63) }

  mutating func formUnion(_ other: ByteSet) { bits |= other.bits }

  /// The bits of the set, 64 a word.
  var words: [UInt64] { (0..<4).map { bits[$0] } }

  @inline(__always)
  func contains(_ byte: UInt8) -> Bool { bits[Int(byte >> 6)] >> UInt64(byte & 63) & 1 != 0 }
}
