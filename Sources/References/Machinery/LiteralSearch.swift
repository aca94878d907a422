import Foundation

/// Finds a literal in bytes by the byte of it that texts have least of.
struct LiteralSearch: Sendable {
  let bytes: [UInt8]
  private let pivot: Int

  /// - Parameter bytes: not empty.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    pivot = bytes.indices.max { Self.rarity(bytes[$0]) < Self.rarity(bytes[$1]) } ?? 0
  }

  /// Where the literal begins first in `range` of `text`; nil when it does not stand there whole.
  func first(in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
    guard let base = text.baseAddress, bytes.count <= range.count, !bytes.isEmpty else { return nil }
    // Stands at the pivot.
    var at = range.lowerBound + pivot
    let last = range.upperBound - bytes.count + pivot
    while at <= last, let found = memchr(base + at, Int32(bytes[pivot]), last + 1 - at) {
      at = UnsafeRawPointer(base).distance(to: found)
      let start = at - pivot
      if bytes.indices.allSatisfy({ text[start + $0] == bytes[$0] }) { return start }
      at += 1
    }
    return nil
  }

  /// Letters from the commonest to the rarest of the languages in Latin script.
  private static let byFrequency = Array(" etaoinsrhldcumfpgwybvkxjqz".utf8)

  private static func rarity(_ byte: UInt8) -> Int { byFrequency.firstIndex(of: byte) ?? (byte < 0x80 ? 99 : 20) }
}
