import Testing

@testable import Catalogue

@Suite struct WorkFactsTests {
  /// Status and successors as a catalogue gives them, as they are kept.
  @Test(arguments: [
    ("withdrawn", ["B"], "replaced", ["B"]), ("withdrawn", [], "withdrawn", []), ("replaced", [], "replaced", []),
    // ISO names the project that is to replace an edition still in force.
    ("published", ["ISO 1"], "published", []), ("draft", [], "draft", []),
  ])
  func statusAndSuccessorsAgree(status: String, successors: [String], kept: String, left: [String]) {
    var work = Work(id: "A", kind: .standard, status: status, replacedBy: successors)
    work.settle()
    #expect(work.status == kept)
    #expect(work.replacedBy == left)
  }

  @Test func whatTheLaterStatementLacksStays() {
    let earlier = Work(
      id: "A", kind: .standard, title: "Old", date: "2000-01", status: "replaced", replacedBy: ["B"],
      objectives: ["data"],
      source: "one", asOf: "2020")
    let later = Work(id: "A", kind: .standard, title: "New", date: "2001", source: "two", asOf: "2021", urn: "urn:x")
    let work = earlier.updated(by: later)
    #expect(work.title == "Old")
    #expect(work.date == "2000-01")
    #expect(work.status == "replaced")
    #expect(work.replacedBy == ["B"])
    #expect(work.objectives == ["data"])
    #expect(work.urn == "urn:x")
    #expect(work.asOf == "2021")
    #expect(work.source == "one | two")
  }

  @Test func whatIsInForceAgainHasNoSuccessor() {
    let earlier = Work(id: "A", kind: .standard, status: "replaced", replacedBy: ["B"], withdrawn: "2019")
    let work = earlier.updated(by: Work(id: "A", kind: .standard, status: "published", asOf: "2021"))
    #expect(work.replacedBy == [])
    #expect(work.withdrawn == "")
  }

  @Test(arguments: [
    ("2022-10-25", "2022-10-25", true), ("2022-10-26", "2022-10-25", false), ("2022-10", "2022-10-01", true),
    ("2022-10-25", "2022-10", true), ("2022-10-25", "2022", true), ("2023", "2022-12-31", false), ("", "2022", true),
    ("2022-11", "2022-10-25", false),
  ])
  func whatHadHappened(date: String, day: String, had: Bool) {
    #expect(PartialDate.had(date, happenedBy: day) == had)
  }

  @Test(arguments: [
    ("2022-10-25", "2022-10-24", true), ("2022-10", "2022", false), ("2022", "2022-10", false),
    ("2023", "2022-10", true),
    ("2022", "", false), ("", "2022", false), ("2022", "2022", false),
  ])
  func whatIsAfterForCertain(later: String, earlier: String, isAfter: Bool) {
    #expect(PartialDate.isAfter(later, earlier) == isAfter)
  }
}
