import References
import Testing

@testable import Graph

/// The strongest strength with enough support, counted by sentence.
struct ThemeCommitmentTests {
  private func commitment(
    _ strengths: [(Commitment.Strength, Commitment.Modifier?)]
  ) -> ThemeCommitment? {
    let citations = strengths.enumerated().map { index, given in
      Citation(
        document: "d", citing: "d", jurisdiction: "XX", start: index * 100 + 10, end: index * 100 + 20,
        text: "fairness",
        language: "en", kind: .principle, target: "principle:fairness", root: "principle:fairness",
        commitment: .init(strength: given.0, modifier: given.1, start: 0, end: 1), rule: "r", quote: "q",
        quoteOffset: 10)
    }
    return themeCommitments(
      documents: [CitingDocument(id: "d", work: "d", jurisdiction: "XX", title: "D", words: 1_000)],
      citations: citations
    ).first
  }

  @Test func theStrongestSentenceCountsWhereThereIsSupport() {
    #expect(commitment([(.principle, nil)])?.strength == .principle)
    #expect(commitment([(.normative, nil), (.mention, nil)])?.strength == .normative)
    #expect(commitment([(.statement, nil), (.statement, nil), (.mention, nil)])?.strength == .statement)
  }

  @Test func withoutSupportTheThemeIsMentioned() {
    #expect(commitment([(.normative, nil)])?.isCommitted == false)
    #expect(commitment([(.statement, nil), (.statement, nil)])?.strength == .mention)
    #expect(commitment(Array(repeating: (.mention, nil), count: 9))?.strength == .mention)
  }

  @Test func whatIsTakenBackOrPutOffCountsLess() {
    #expect(commitment([(.normative, .negated), (.normative, .negated), (.mention, nil)])?.strength == .mention)
    #expect(commitment([(.normative, .delegated), (.mention, nil)])?.strength == .mention)
    #expect(
      commitment([(.normative, .delegated), (.normative, .delegated), (.normative, .delegated)])?.strength == .statement
    )
  }

  @Test func severalMentionsInASentenceAreOne() {
    let citations = (0..<3).map { index in
      Citation(
        document: "d", citing: "d", jurisdiction: "XX", start: 10 + index * 20, end: 20 + index * 20, text: "fairness",
        language: "en", kind: .principle, target: "principle:fairness", root: "principle:fairness",
        commitment: .init(strength: .normative, start: 0, end: 1), rule: "r", quote: "q", quoteOffset: 10 + index * 20)
    }
    let found = themeCommitments(
      documents: [CitingDocument(id: "d", work: "d", jurisdiction: "XX", title: "D", words: 10)], citations: citations)
    #expect(found.map(\.normative) == [1])
  }
}
