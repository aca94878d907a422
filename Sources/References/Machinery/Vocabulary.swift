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
    let view = TextView(bytes: text, folded: text)
    let search = LiteralSearch(word)
    var start = 0
    while let at = search.first(in: text, start..<text.count) {
      if view.startsWord(at: at), view.endsWord(at: at + word.count) { return true }
      start = at + 1
    }
    return false
  }
}
