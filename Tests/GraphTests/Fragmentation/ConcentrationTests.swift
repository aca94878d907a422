import Catalogue
import Foundation
import Testing

@testable import Graph

@Suite struct ConcentrationTests {
  @Test func workedExample() {
    // Shares 1/2, 1/4, 1/4: HHI 6/16, 8/3 effective publishers, H = 1.5 ln 2, evenness 1.5 ln 2 / ln 3.
    let objective = Measures.Objective(objective: "o", publishers: ["ISO": 2, "IEEE": 1, "NIST": 1])
    #expect(objective.citations == 4)
    #expect(isClose(objective.hhi, 0.375))
    #expect(isClose(objective.effectivePublishers, 8.0 / 3))
    #expect(isClose(objective.evenness, 1.5 * log(2) / log(3)))
  }

  @Test func ends() {
    let one = Measures.Objective(objective: "o", publishers: ["ISO": 7])
    #expect(one.hhi == 1 && one.effectivePublishers == 1 && one.evenness == nil)
    let equal = Measures.Objective(objective: "o", publishers: ["ISO": 3, "IEEE": 3])
    #expect(isClose(equal.evenness, 1) && isClose(equal.effectivePublishers, 2))
    let none = Measures.Objective(objective: "o", publishers: [:])
    #expect(none.hhi == nil && none.effectivePublishers == nil && none.evenness == nil)
  }

  @Test func citationsOfTheObjectivesStandards() {
    var sample = Sample(["A": ["ISO 1", "ISO 1", "IEEE 2", "ISO 3"]])
    sample.cite("A-1", "ISO 1", isSelf: true)
    let facts = StandardFacts([
      Work(id: "ISO 1:2020", kind: .standard, jurisdiction: "ISO", objectives: ["b", "a"]),
      Work(id: "IEEE 2-2021", kind: .standard, objectives: ["b"]),
      Work(id: "ISO 4:2020", kind: .standard, objectives: ["c"]),
    ])
    let objectives = concentration(sample.corpus, facts: facts)
    #expect(objectives.map(\.objective) == ["a", "b", "c"])
    #expect(objectives.map(\.publishers) == [["ISO": 2], ["ISO": 2, "IEEE": 1], [:]])
  }
}
