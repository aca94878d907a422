import Testing

@testable import Graph

@Suite struct EditionDivergenceTests {
  private func sample(_ cited: [(String, String, String)]) -> Sample {
    var sample = Sample(["A": [], "B": [], "C": []])
    for (jurisdiction, root, designation) in cited {
      sample.cite(jurisdiction + "-1", root, designation: designation)
    }
    return sample
  }

  @Test func workedExample() {
    // 27001 is cited in two editions, 42001 in one, by two jurisdictions each: 1 of 2.
    let divergence = editionDivergence(
      sample([
        ("A", "ISO/IEC 27001", "ISO/IEC 27001:2013"), ("B", "ISO/IEC 27001", "ISO/IEC 27001:2022"),
        ("A", "ISO/IEC 42001", "ISO/IEC 42001:2023"), ("C", "ISO/IEC 42001", "ISO/IEC 42001:2023"),
      ]).corpus)
    #expect(divergence == Measures.EditionDivergence(standards: 2, divergent: 1, share: 0.5))
  }

  @Test func undatedAndAdoptedEditionsSayNothing() {
    let divergence = editionDivergence(
      sample([
        ("A", "ISO/IEC 27001", "ISO/IEC 27001:2013"), ("B", "ISO/IEC 27001", "ISO/IEC 27001"),
        ("C", "ISO/IEC 27001", "EN ISO/IEC 27001:2017"),
      ]).corpus)
    #expect(divergence == Measures.EditionDivergence(standards: 0, divergent: 0, share: nil))
  }

  @Test func oneJurisdictionAloneDoesNotDiverge() {
    let divergence = editionDivergence(
      sample([
        ("A", "ISO/IEC 27001", "ISO/IEC 27001:2013"), ("A", "ISO/IEC 27001", "ISO/IEC 27001:2022"),
      ]).corpus)
    #expect(divergence.standards == 0)
  }
}
