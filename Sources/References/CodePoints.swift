/// Turns ascending byte offsets of a UTF-8 text into offsets in Unicode code points.
public struct CodePoints {
  private let text: UnsafeBufferPointer<UInt8>
  private var byte = 0
  private var count = 0

  /// A counter at the beginning of `text`.
  public init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

  /// The code points before byte `offset`. Going forward is a running sum; going back counts down.
  public mutating func offset(ofByte offset: Int) -> Int {
    while byte < offset {
      if text[byte] & 0xC0 != 0x80 { count += 1 }
      byte += 1
    }
    while byte > offset {
      byte -= 1
      if text[byte] & 0xC0 != 0x80 { count -= 1 }
    }
    return count
  }
}
