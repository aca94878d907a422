import Catalogue
import Testing

@testable import Graph

@Suite struct StalenessTests {
  @Test func datedCitationsOfReplacedAndWithdrawnEditions() {
    var sample = Sample(["A": [], "B": []])
    for provision in ["art_1", "art_2"] {
      sample.cite(
        "A-1", "ISO/IEC 27001", provision: provision, designation: "ISO/IEC 27001:2013", status: "replaced",
        replacedBy: "ISO/IEC 27001:2022", isStale: true)
    }
    sample.cite("B-1", "ISO 9", designation: "ISO 9:1995", status: "withdrawn", isStale: true)
    sample.cite("B-1", "ISO/IEC 27001", designation: "ISO/IEC 27001:2022", status: "published")
    sample.cite("B-1", "ISO/IEC 27001", designation: "ISO/IEC 27001", status: "replaced")
    let facts = StandardFacts([Work(id: "ISO/IEC 27001:2013", kind: .standard, asOf: "2025-06-02")])
    #expect(
      staleness(sample.corpus, facts: facts) == [
        Measures.Stale(
          jurisdiction: "A", document: "A-1", standard: "ISO/IEC 27001:2013", status: "replaced",
          successor: "ISO/IEC 27001:2022", citations: 2, catalogueAsOf: "2025-06-02"),
        Measures.Stale(
          jurisdiction: "B", document: "B-1", standard: "ISO 9:1995", status: "withdrawn", successor: nil,
          citations: 1, catalogueAsOf: ""),
      ])
  }
}
