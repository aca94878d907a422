import Testing

@testable import References

/// Of mentions that share a part of the text, one stays.
struct OverlapTests {
  private func mention(
    _ range: Range<Int>, _ kind: ReferenceKind, _ id: String, known: Bool = false, confidence: Double = 1
  ) -> Mention {
    var mention = Mention(range: range, kind: kind, id: id, rule: "test", confidence: confidence)
    mention.known = known
    return mention
  }

  private func settled(_ mentions: [Mention]) -> [String?] {
    let forward = Overlap.settle(mentions).map(\.id)
    let backward = Overlap.settle(mentions.reversed()).map(\.id)
    #expect(forward == backward, "the order of the mentions decides nothing")
    return forward
  }

  @Test func neighboursAllStayInOrderOfPosition() {
    #expect(
      settled([mention(10..<20, .standard, "b"), mention(0..<10, .instrument, "a"), mention(20..<25, .principle, "c")])
        == ["a", "b", "c"])
  }

  @Test func aTitleInsideALongerTitleIsNone() {
    #expect(
      settled([mention(0..<30, .instrument, "long"), mention(5..<20, .instrument, "short", known: true)]) == ["long"])
  }

  @Test func ofTwoReadingsOfTheSameWordsTheNumberWins() {
    #expect(
      settled([
        mention(0..<22, .instrument, "za:companies-act-2008"), mention(0..<22, .instrument, "/akn/za/act/2008/71"),
      ])
        == ["/akn/za/act/2008/71"])
  }

  @Test func aPrincipleInsideATitleIsNone() {
    #expect(
      settled([mention(0..<10, .principle, "privacy"), mention(0..<20, .instrument, "Privacy Act")]) == ["Privacy Act"])
    #expect(
      settled([mention(0..<40, .principle, "privacy"), mention(0..<20, .instrument, "Privacy Act")]) == ["Privacy Act"])
  }

  @Test func aBodyInsideAStandardIsNone() {
    #expect(settled([mention(0..<3, .body, "body:iso"), mention(0..<8, .standard, "ISO 9001")]) == ["ISO 9001"])
  }

  @Test func kindsRankBeforeLength() {
    #expect(
      settled([mention(0..<9, .provision, "p"), mention(0..<30, .principle, "t"), mention(3..<5, .body, "b")]) == ["b"])
  }

  @Test func ofTwoEquallyLongTheKnownOneStays() {
    #expect(
      settled([mention(0..<9, .instrument, "made"), mention(0..<9, .instrument, "known", known: true)]) == ["known"])
  }

  @Test func ofTwoUnknownTheSurerOneStays() {
    #expect(
      settled([mention(0..<9, .instrument, "a", confidence: 0.5), mention(0..<9, .instrument, "b", confidence: 0.9)])
        == ["b"])
  }

  @Test func themesMayShareWordsWhenTheyDiffer() {
    #expect(
      settled([mention(0..<9, .principle, "safety"), mention(5..<14, .principle, "security")]) == [
        "safety", "security",
      ])
    #expect(settled([mention(0..<9, .principle, "safety"), mention(5..<12, .principle, "safety")]) == ["safety"])
  }

  /// Of two that share a byte one goes, unless they are different themes; none goes without such a reason.
  @Test(arguments: 0..<20)
  func whatStaysSharesNothingAndWhatGoesSharesSomething(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let mentions = (0..<120).map { index -> Mention in
      let start = Int.random(in: 0..<400, using: &random)
      let kind = ReferenceKind.allCases.randomElement(using: &random) ?? .body
      let id = kind == .principle ? ["safety", "privacy"].randomElement(using: &random) ?? "" : "\(index)"
      return mention(start..<start + Int.random(in: 1...12, using: &random), kind, id)
    }
    func exclude(_ a: Mention, _ b: Mention) -> Bool {
      a.range.overlaps(b.range) && (a.kind != .principle || b.kind != .principle || a.id == b.id)
    }
    let kept = Overlap.settle(mentions)
    for (index, first) in kept.enumerated() {
      for second in kept[(index + 1)...] { #expect(!exclude(first, second)) }
    }
    let isKept = Set(kept.map { "\($0.range) \($0.id ?? "")" })
    for gone in mentions where !isKept.contains("\(gone.range) \(gone.id ?? "")") {
      #expect(kept.contains { exclude($0, gone) })
    }
  }

  @Test func nothingStaysNothing() {
    #expect(Overlap.settle([]).isEmpty)
  }
}
