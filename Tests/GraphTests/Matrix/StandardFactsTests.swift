import Catalogue
import Testing

@testable import Graph

@Suite struct StandardFactsTests {
  let facts = StandardFacts([
    Work(
      id: "ISO/IEC 27001:2013", kind: .standard, jurisdiction: "ISO/IEC", title: "Old", date: "2013",
      status: "replaced", objectives: ["security"]),
    Work(
      id: "ISO/IEC 27001:2022", kind: .standard, jurisdiction: "ISO/IEC", title: "New", date: "2022",
      status: "published", objectives: ["policy"]),
    Work(id: "ISO/IEC 27001:2022/Amd 1:2024", kind: .standard, title: "Amendment", date: "2024"),
    Work(id: "GB/T 1-2009", kind: .standard, status: "withdrawn", objectives: ["policy"]),
    Work(id: "A law", kind: .instrument, objectives: ["policy"]),
  ])

  @Test func editionsAreOneStandard() {
    #expect(
      facts["ISO/IEC 27001"]
        == StandardFacts.Facts(
          title: "New", publisher: "ISO/IEC", objectives: ["policy", "security"], isGone: false))
    #expect(facts.withObjectives == ["GB/T 1", "ISO/IEC 27001"])
    #expect(facts["GB/T 1"]?.isGone == true)
    #expect(facts["GB/T 1"]?.publisher == "GB")
    #expect(facts["ISO 1"] == nil)
  }
}
