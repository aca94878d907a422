import Text

/// The sentences of the passage that is being read, cut when the first is asked for.
final class PassageSentences {
  private let shelf: BreakerShelf
  private let language: String
  private let text: TextView
  /// Taken from the shelf when the first sentence is needed, given back at the end.
  private var breaker: TextBreaker?
  private var passage: Range<Int>?
  private var sentences: [Range<Int>] = []

  init(_ text: TextView, shelf: BreakerShelf, language: String) {
    self.text = text
    self.shelf = shelf
    self.language = language
  }

  deinit {
    if let breaker { shelf.put(breaker) }
  }

  /// The sentence of `passage` in which byte `at` stands.
  func around(_ at: Int, in passage: Range<Int>) -> Range<Int> {
    if self.passage != passage {
      if breaker == nil { breaker = shelf.take(language: language) }
      let bytes = UnsafeBufferPointer(rebasing: text.bytes[passage])
      sentences = breaker?.sentences(in: bytes) ?? [0..<passage.count]
      self.passage = passage
    }
    let offset = at - passage.lowerBound
    let found = sentences.first { $0.contains(offset) } ?? 0..<passage.count
    return found.lowerBound + passage.lowerBound..<found.upperBound + passage.lowerBound
  }
}
