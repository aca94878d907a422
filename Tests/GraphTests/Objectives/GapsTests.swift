import Catalogue
import Testing

@testable import Graph

@Suite struct GapsTests {
  @Test func workedExample() {
    // Objective o has x (cited by A, B), y (by B) and z (by none); w is withdrawn. C is silent.
    let sample = Sample(["A": ["x"], "B": ["x", "y"], "C": []])
    let facts = StandardFacts(
      ["x", "y", "z"].map { Work(id: $0, kind: .standard, status: "published", objectives: ["o"]) }
        + [Work(id: "w", kind: .standard, status: "withdrawn", objectives: ["o"])])
    let expected = [
      ("A", "y", 1), ("A", "z", 0), ("B", "z", 0), ("C", "x", 2), ("C", "y", 1), ("C", "z", 0),
    ]
    #expect(
      gaps(sample.corpus, facts: facts)
        == expected.map {
          Measures.Gap(jurisdiction: $0.0, objective: "o", standard: $0.1, citedBy: $0.2)
        })
  }

  @Test func aSelfCitationFillsAGap() {
    var sample = Sample(["A": []])
    sample.cite("A-1", "x", isSelf: true)
    let facts = StandardFacts([Work(id: "x", kind: .standard, objectives: ["o"])])
    #expect(gaps(sample.corpus, facts: facts).isEmpty)
    #expect(gaps(Sample().corpus, facts: facts).isEmpty)
  }
}
