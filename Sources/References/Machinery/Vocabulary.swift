import Foundation

/// Answers whether a document contains a word: ambiguous names count only beside others.
final class Vocabulary: @unchecked Sendable {
  private let folded: [UInt8]
  private let lock = NSLock()
  private var known: [[UInt8]: Bool] = [:]

  init(_ folded: [UInt8]) { self.folded = folded }

  /// Whether one of the folded `words` stands somewhere in the document, at the borders of words; true for none.
  func holds(oneOf words: [[UInt8]]) -> Bool {
    words.isEmpty
      || words.contains { word in
        lock.withLock {
          if let answer = known[word] { return answer }
          let answer = folded.withUnsafeBufferPointer { Self.occurs(word, in: $0) }
          known[word] = answer
          return answer
        }
      }
  }

  private static func occurs(_ word: [UInt8], in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = text.baseAddress,
      let pivot = word.indices.max(by: { rarity(word[$0]) < rarity(word[$1]) })
    else { return false }
    let view = TextView(bytes: text, folded: text)
    let last = text.count - word.count
    // Stands at the pivot, the byte of the word that texts have least of.
    var at = pivot
    while at <= last + pivot, let found = memchr(base + at, Int32(word[pivot]), last + pivot + 1 - at) {
      at = UnsafeRawPointer(base).distance(to: found)
      let start = at - pivot
      if view.hasFolded(word, at: start), view.startsWord(at: start), view.endsWord(at: start + word.count) {
        return true
      }
      at += 1
    }
    return false
  }

  /// Letters from the commonest to the rarest of the languages in Latin script.
  private static let byFrequency = Array(" etaoinsrhldcumfpgwybvkxjqz".utf8)

  private static func rarity(_ byte: UInt8) -> Int { byFrequency.firstIndex(of: byte) ?? (byte < 0x80 ? 99 : 20) }
}
