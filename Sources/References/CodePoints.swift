/// Turns ascending byte offsets of a UTF-8 text into offsets in Unicode code points.
public struct CodePoints {
  /// A byte of the text and the code points before it.
  struct Place: Sendable {
    var byte = 0
    var count = 0
  }

  private let text: UnsafeBufferPointer<UInt8>
  private var byte = 0
  private var count = 0

  /// A counter at the beginning of `text`.
  public init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

  /// A counter that goes on at `place`.
  init(_ text: UnsafeBufferPointer<UInt8>, from place: Place) {
    self.text = text
    byte = place.byte
    count = place.count
  }

  /// The place of byte `offset`.
  mutating func place(ofByte offset: Int) -> Place { Place(byte: offset, count: self.offset(ofByte: offset)) }

  /// The code points before byte `offset`. Going forward is a running sum; going back counts down.
  public mutating func offset(ofByte offset: Int) -> Int {
    if byte < offset {
      count += points(in: byte..<offset)
      byte = offset
    } else if byte > offset {
      count -= points(in: offset..<byte)
      byte = offset
    }
    return count
  }

  /// Bytes that continue no character, eight at a time: every byte of an output's documents passes here.
  private func points(in range: Range<Int>) -> Int {
    let raw = UnsafeRawBufferPointer(text)
    var points = range.count
    var at = range.lowerBound
    while at + 8 <= range.upperBound {
      let word = raw.loadUnaligned(fromByteOffset: at, as: UInt64.self)
      let follow = word >> 7 & ~word >> 6 & 0x0101_0101_0101_0101
      points -= Int((follow &* 0x0101_0101_0101_0101) >> 56)
      at += 8
    }
    while at < range.upperBound {
      if raw[at] & 0xC0 == 0x80 { points -= 1 }
      at += 1
    }
    return points
  }
}
