/// Rejects most words by their last three bytes: German tells what a word is at its end.
struct WordEndings: Sendable {
  private var table = [Bool](repeating: false, count: 4096)

  /// The endings of `words`, which are folded.
  init(_ words: [String]) {
    for word in words {
      let bytes = Array(word.utf8.suffix(3))
      if bytes.count == 3 { table[Self.slot(bytes[0], bytes[1], bytes[2])] = true }
    }
  }

  /// Whether a word that ends at `end` of the folded text may be one of the words.
  func admits(_ folded: UnsafeBufferPointer<UInt8>, _ end: Int) -> Bool {
    end >= 3 && table[Self.slot(folded[end - 3], folded[end - 2], folded[end - 1])]
  }

  private static func slot(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
    (Int(first) &* 961 &+ Int(second) &* 31 &+ Int(third)) & 4095
  }
}
