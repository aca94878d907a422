import References
import Testing

@testable import Graph

/// The strongest strength with enough support, counted by sentence.
struct ThemeCommitmentTests {
  private func commitment(
    _ strengths: [(Commitment.Strength, Commitment.Modifier?)], words: Int = 1_000
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
      documents: [CitingDocument(id: "d", work: "d", jurisdiction: "XX", title: "D", words: words)],
      citations: citations
    ).first
  }

  @Test func oneHeadingAndASentenceMakeAPrinciple() {
    #expect(commitment([(.principle, nil), (.mention, nil)])?.strength == .principle)
    #expect(commitment([(.principle, nil)])?.strength == .mention)
  }

  @Test func supportIsCountedFromTheStrongestDown() {
    #expect(commitment([(.normative, nil), (.normative, nil)])?.strength == .normative)
    #expect(commitment([(.normative, nil), (.statement, nil), (.statement, nil)])?.strength == .statement)
    #expect(commitment([(.statement, nil), (.statement, nil)])?.strength == .mention)
  }

  @Test func whatIsTakenBackOrPutOffCountsLess() {
    #expect(commitment([(.normative, .negated), (.normative, .negated), (.normative, .negated)])?.strength == .mention)
    #expect(commitment([(.normative, .delegated), (.normative, .delegated)])?.strength == .mention)
    #expect(
      commitment([(.normative, .delegated), (.normative, .delegated), (.normative, .delegated)])?.strength == .statement
    )
  }

  @Test func aLongReportNamesEverythingOnce() {
    let three: [(Commitment.Strength, Commitment.Modifier?)] = [
      (.statement, nil), (.statement, nil), (.statement, nil),
    ]
    #expect(commitment(three, words: 30_000)?.isCommitted == true)
    #expect(commitment(three, words: 30_001)?.isCommitted == false)
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
