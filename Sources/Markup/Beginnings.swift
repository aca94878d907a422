import Foundation

/// Dismisses, by its first bytes, text that begins with none of a list of words: no string is made of most passages.
///
/// A word is compared without case as far as it is ASCII; what follows its first other letter may be written in several
/// ways (capitals, combining accents), and the caller compares it as a string.
struct Beginnings: Sendable {
  /// For every first byte the heads of its words behind each other: length, then bytes.
  private let heads: [UInt8]
  /// Where the heads of a first byte begin in `heads`; one entry more than bytes.
  private let starts: [Int32]

  /// Of `words`, in lower case.
  init(_ words: [String]) {
    var byFirst = [Set<[UInt8]>](repeating: [], count: 256)
    for word in words {
      let head = Array(word.utf8.prefix { $0 < 0x80 })
      // "î" may be written as "i" and an accent.
      let shapes = [word, word.uppercased()].flatMap { [$0, $0.decomposedStringWithCanonicalMapping] }
      for first in Set(shapes.compactMap(\.utf8.first)) { byFirst[Int(first)].insert(head) }
    }
    var heads: [UInt8] = []
    var starts: [Int32] = [0]
    for list in byFirst {
      for head in list.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
        heads.append(UInt8(head.count))
        heads += head
      }
      starts.append(Int32(heads.count))
    }
    self.heads = heads
    self.starts = starts
  }

  /// Whether `bytes` may begin with one of the words.
  func mayBegin(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first else { return false }
    var at = Int(starts[Int(first)])
    let end = Int(starts[Int(first) + 1])
    while at < end {
      let count = Int(heads[at])
      if count <= bytes.count, matches(bytes, at + 1, count) { return true }
      at += 1 + count
    }
    return false
  }

  private func matches(_ bytes: ArraySlice<UInt8>, _ head: Int, _ count: Int) -> Bool {
    for index in 0..<count {
      let byte = bytes[bytes.startIndex + index]
      guard (Bytes.isCapital(byte) ? byte | 0x20 : byte) == heads[head + index] else { return false }
    }
    return true
  }
}
