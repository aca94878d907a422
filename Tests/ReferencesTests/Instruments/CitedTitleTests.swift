import Testing

@testable import References

/// Titles without year or number: where they begin and end, and what gives way to what.
struct CitedTitleTests {
  static let cited: [(String, String, String, [String])] = [
    // A title the catalogue knows goes before a longer one that is guessed.
    ("en", "US", "under the ⟦EU AI Act⟧ and", ["http://data.europa.eu/eli/reg/2024/1689/oj"]),
    ("en", "CA", "in Canada's ⟦Privacy Act⟧ and", ["ca:P-21"]),
    ("en", "CA", "the ⟦Canada Shipping Act, 2001⟧ and the ⟦Lighthouse Act⟧", ["ca:C-10.15", "ca:lighthouse-act"]),
    (
      "en", "GB", "the ⟦Lighthouse Act⟧ and ⟦Planning Act 2008⟧",
      ["gb:lighthouse-act", "http://www.legislation.gov.uk/id/ukpga/2008/29"]
    ),
    ("fr", "CA", "de la ⟦Loi sur la concurrence⟧ et le commerce", ["ca:C-34"]),
    ("fr", "CA", "de la ⟦Loi sur les pêches⟧ et la ⟦Loi sur les phares⟧", ["ca:F-14", "ca:loi-sur-les-phares"]),
    ("en", "US", "an Amending Act, the Principal Act and this Act", []),
    ("en", "US", "Plan, Do, Check, Act: we must Act", []),
  ]

  @Test(arguments: cited)
  func aTitleIsFoundAsItIs(language: String, jurisdiction: String, sample: String, ids: [String]) throws {
    let reading = try Reading(sample, language, in: jurisdiction, only: [.instrument])
    #expect(reading.marked == sample)
    #expect(reading.references.map { $0.target?.id } == ids)
  }
}
