import Testing

@testable import References

/// Pinpoints that share one work.
struct CoordinationTests {
  static let act = "http://www.legislation.gov.uk/id/ukpga/1980/9"
  static let cases: [(String, [String])] = [
    (
      "⟦Part 7⟧ or ⟦section 151 of the Sample Forces Act 1980 (c. 9)⟧ applies", [act + " part/7", act + " section/151"]
    ),
    (
      "⟦sections 59⟧ and ⟦71⟧ of, and ⟦paragraph 7 of Schedule 1 to the Sample Act 1980 (c. 9)⟧ are",
      [act + " section/59", act + " section/71", act + " schedule/1/7"]
    ),
    (
      "by the ⟦Sample Act 1980 (c. 9), section 32⟧ and ⟦paragraphs 7⟧ and ⟦18 of Schedule 7⟧.",
      [act + " section/32", act + " schedule/7/7", act + " schedule/7/18"]
    ),
    // A paragraph is smaller than an article: it is one of the text itself.
    (
      "⟦paragraph 1⟧ and ⟦Article 5 of Directive 2009/48/EC⟧ apply",
      ["sample paragraph/1", "http://data.europa.eu/eli/dir/2009/48/oj article/5"]
    ),
    (
      "⟦Directive 2009/48/EC, Article 5⟧, and ⟦Article 7⟧ of this Regulation apply",
      ["http://data.europa.eu/eli/dir/2009/48/oj article/5", "sample article/7"]
    ),
  ]

  @Test(arguments: cases)
  func membersShareTheWorkNamedLast(sample: String, targets: [String]) throws {
    let reading = try Reading(sample, "en", in: "GB", only: [.instrument, .provision])
    #expect(reading.marked == sample)
    #expect(reading.targets == targets)
  }

  /// Cause: a semicolon joined the next amendment note to the instrument of the one before.
  @Test func aNoteBehindASemicolonIsOnTheActItself() throws {
    let reading = try Reading(
      "s. 1 in force at 17.5.1996 by S.I. 1996/1336, art. 3(a); s. 1 in force at 30.5.1996", "en", in: "GB",
      only: [.instrument, .provision])
    #expect(reading.targets.last == "sample section/1")
  }
}
