import References
import Testing

@testable import Graph

/// One sentence that states or obliges, one heading, or three mentions.
struct DocumentGovernanceTests {
  private func support(_ strengths: [(Commitment.Strength, Commitment.Modifier?)]) -> Int? {
    let evidence = strengths.map { strength, modifier in
      GovernanceEvidence(
        document: "d", mode: "sandboxes", strength: strength, modifier: modifier, start: 0, end: 1, text: "s",
        language: "en", quote: "s")
    }
    let document = CitingDocument(id: "d", work: "d", jurisdiction: "XX", title: "D")
    return documentGovernance(documents: [document], evidence: evidence).first?.modes["sandboxes"]
  }

  @Test func aStatementANormativeSentenceOrAHeadingIsEnough() {
    #expect(support([(.statement, nil)]) == 1)
    #expect(support([(.normative, nil), (.mention, nil)]) == 2)
    #expect(support([(.principle, nil)]) == 1)
    #expect(support([(.mention, .delegated)]) == 1)
  }

  @Test func mentionsMustBeThree() {
    #expect(support([(.mention, nil), (.mention, nil)]) == nil)
    #expect(support(Array(repeating: (.mention, nil), count: 3)) == 3)
  }

  @Test func whatIsTakenBackCountsNowhere() {
    #expect(support([(.normative, .negated)]) == nil)
    #expect(support([(.normative, nil), (.normative, .negated)]) == 1)
    #expect(support([(.mention, nil), (.mention, nil), (.mention, .negated)]) == nil)
  }

  @Test func whatWasNotReadHasNoRow() {
    let document = CitingDocument(id: "d", work: "d", jurisdiction: "XX", title: "D", reading: .notReadable)
    #expect(documentGovernance(documents: [document], evidence: []).isEmpty)
  }
}
