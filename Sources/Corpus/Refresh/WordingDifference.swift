/// Which words of a text are new and which are gone.
///
/// Sentences are compared, not passages, and words where sentences differ: a text that was only set otherwise (a heading that
/// moved into its paragraph, three paragraphs made one) differs in nothing. The numbers at the head of provisions do not count: an
/// article that is taken out would otherwise reword all that come after it.
public struct WordingDifference: Sendable, Hashable {
  /// Words that read differently now, or that are on one side only.
  public struct Change: Sendable, Hashable {
    /// The words before, with a little around them; nil for a sentence that is new.
    public var before: String?
    /// The words now, likewise; nil for a sentence that is gone.
    public var after: String?
    /// The provision in which they stand: "Article 6(2)"; empty for the document itself.
    public var place = ""
  }
  /// What differs, in the order of the text; what is gone where it was.
  public let changes: [Change]

  /// What makes `new` different from `old`. A sentence that only moved is no difference.
  public init(from old: NormalisedText, to new: NormalisedText) {
    // The same words in one line: where passages begin and end is no difference, whatever of them stands on both sides.
    if old.digest == new.digest {
      changes = []
      return
    }
    let (before, after) = (TextTokens.sentences(of: old), TextTokens.sentences(of: new))
    let removed = TextTokens(Self.surplus(of: before, over: after), of: old)
    let added = TextTokens(Self.surplus(of: after, over: before), of: new)
    changes =
      WordingAlignment(
        old: WordingAlignment.Side(removed, places: old.places), new: WordingAlignment.Side(added, places: new.places)
      ).changes
  }

  /// The sentences of `list` that `other` does not have, or has fewer times.
  private static func surplus(
    of list: [TextTokens.Sentence], over other: [TextTokens.Sentence]
  ) -> [TextTokens.Sentence] {
    var counts: [Substring: Int] = [:]
    for sentence in other { counts[sentence.text, default: 0] += 1 }
    return list.filter { sentence in
      guard let count = counts[sentence.text], count > 0 else { return true }
      counts[sentence.text] = count - 1
      return false
    }
  }
}
