/// Reads the commitments of one passage after the other, and keeps what a passage says of the list that follows it.
struct CommitmentWalk {
  let words: CommitmentWords
  let phrases: PhraseBook
  let text: TextView
  private var chapeau: CommitmentReading.Chapeau?

  init(words: CommitmentWords, phrases: PhraseBook, text: TextView) {
    self.words = words
    self.phrases = phrases
    self.text = text
  }

  /// Says how strongly the passage commits to its themes. To be called for passages without themes as well: "Each Party
  /// shall ensure:" names none.
  mutating func assign(
    _ mentions: inout [Mention], in passage: Range<Int>, isHeading: Bool, sentence: (Int) -> Range<Int>
  ) {
    let inherited = chapeau
    var reading = reading(of: passage, isHeading: isHeading, chapeau: nil)
    if let inherited, reading.isItem {
      reading = self.reading(of: passage, isHeading: isHeading, chapeau: inherited)
    } else {
      chapeau = nil
    }
    if let opening = reading.opening() { chapeau = opening }
    guard mentions.contains(where: { $0.kind == .principle }) else { return }
    reading.assign(&mentions, sentence: sentence)
  }

  private func reading(
    of passage: Range<Int>, isHeading: Bool, chapeau: CommitmentReading.Chapeau?
  ) -> CommitmentReading {
    CommitmentReading(
      words: words, phrases: phrases, text: text, passage: passage, isHeading: isHeading, chapeau: chapeau)
  }
}
