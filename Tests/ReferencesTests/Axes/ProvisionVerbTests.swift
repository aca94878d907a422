import Catalogue
import Testing

@testable import References

/// Every row of `provision-verbs.tsv` carries sentences in which its words count and in which they do not; all of them are run.
struct ProvisionVerbTests {
  static let verbs = Result { () throws(CatalogueError) in try ProvisionVerbs() }

  /// A sentence of the table.
  struct Sample: Sendable, CustomTestStringConvertible {
    var language: String
    var role: ProvisionVerbs.Role
    var sentence: String
    var testDescription: String { "\(language) \(role.rawValue): \(sentence)" }
  }

  static func samples(_ column: String) throws -> [Sample] {
    try Program.data.table(ProvisionVerbs.table).rows.flatMap { row in
      try row.list(column).map {
        Sample(language: row["language"], role: try #require(.init(rawValue: row["role"])), sentence: $0)
      }
    }
  }

  private static func verb(_ sentence: String, _ language: String) throws -> ProvisionVerb? {
    let marked = MarkedText(sentence)
    let bytes = Array(marked.text.utf8)
    let range = try #require(marked.ranges.first)
    func points(_ end: Int) -> Int { String(decoding: bytes[..<end], as: UTF8.self).unicodeScalars.count }
    return try verbs.get().verb(
      in: marked.text, of: points(range.lowerBound)..<points(range.upperBound), language: language)
  }

  @Test(arguments: try samples("example"))
  func theWordsGiveTheVerb(_ sample: Sample) throws {
    #expect(try Self.verb(sample.sentence, sample.language) == sample.role.verb)
  }

  @Test(arguments: try samples("nothing"))
  func elsewhereTheWordsGiveAnotherOrNone(_ sample: Sample) throws {
    #expect(try Self.verb(sample.sentence, sample.language) != sample.role.verb)
  }

  @Test func everyLanguageOfCommitmentsHasVerbs() throws {
    let spoken = Set(try Program.data.table("commitment.tsv").rows.map { $0["language"] })
    #expect(try Set(Self.verbs.get().languages).isSuperset(of: spoken))
    let rows = try Program.data.table(ProvisionVerbs.table).rows
    for language in spoken {
      let roles = Set(rows.filter { $0["language"] == language }.map { $0["role"] })
      #expect(roles.isSuperset(of: ["obligation", "recommendation", "permission"]), "\(language)")
    }
    for row in rows where row["role"] != "border" {
      #expect(!row.list("example").isEmpty, "line \(row.line) has no example")
    }
  }

  /// A quote that is cut, a reference that its quote does not hold, a language without words.
  @Test func sentencesThatHoldNoReference() throws {
    let verbs = try Self.verbs.get()
    #expect(verbs.verb(in: "", of: 0..<4, language: "en") == nil)
    #expect(verbs.verb(in: "They shall.", of: 40..<50, language: "en") == .obligation)
    #expect(verbs.verb(in: "They shall.", of: 0..<4, language: "sv") == nil)
    #expect(verbs.verb(in: "They shall.", of: 0..<4, language: "") == nil)
  }

  @Test(
    arguments: [
      // Words of the reference's own name.
      ("The plan names ⟦the Must Act⟧.", nil), ("The plan names ⟦the Act on what firms may do⟧.", nil),
      // Names.
      ("Prof. May, and Mr Must, cite ⟦ISO 9001⟧.", nil), ("Since May, ⟦ISO 9001⟧ is known.", nil),
      ("May operators use ⟦ISO 9001⟧?", .permission),
      // The nearest clause.
      ("Systems that meet ⟦ISO 9001⟧ shall be presumed safe.", .obligation),
      ("Firms that may trade shall comply with ⟦ISO 9001⟧ and ISO 14001.", .obligation),
      ("Firms that may trade shall comply with ISO 9001 and ⟦ISO 14001⟧, and should publish it.", .obligation),
      ("Transparency and ⟦fairness⟧ shall be ensured, and privacy should be.", .obligation),
      ("Transparency shall be ensured, and ⟦privacy⟧ should be.", .recommendation),
    ] as [(String, ProvisionVerb?)])
  func clauses(sentence: String, expected: ProvisionVerb?) throws {
    #expect(try Self.verb(sentence, "en") == expected)
  }
}
