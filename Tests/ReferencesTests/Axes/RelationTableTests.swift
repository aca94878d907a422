import Catalogue
import Testing

@testable import References

/// Every row of `relations.LANG.tsv` carries sentences in which its words count and in which they do not; all are run.
struct RelationTableTests {
  /// A sentence of the tables.
  struct Sample: Sendable, CustomTestStringConvertible {
    var language: String
    var jurisdiction: String
    var relation: Relation
    var sentence: String
    var testDescription: String { "\(language) \(relation.rawValue): \(sentence)" }
  }

  static let tables = Program.data.names(prefix: "relations.", suffix: ".tsv")

  static func samples(_ column: String) throws -> [Sample] {
    try tables.flatMap { file in
      let language = String(file.dropFirst(10).prefix(2))
      return try Program.data.table(file).rows.flatMap { row in
        try row.list(column).map {
          Sample(
            language: language, jurisdiction: row["jurisdictions"].split(separator: " ").first.map(String.init) ?? "",
            relation: try #require(Relation(rawValue: row["relation"])), sentence: $0)
        }
      }
    }
  }

  @Test(arguments: try samples("example"))
  func theWordsGiveTheRelation(_ sample: Sample) throws {
    let marked = MarkedText(sample.sentence)
    let reading = try Reading(sample.sentence, sample.language, in: sample.jurisdiction, only: [.instrument])
    #expect(!reading.references.isEmpty)
    for reference in reading.references {
      #expect(reference.relation == RelationValue(value: sample.relation, cue: marked.ranges[0]))
    }
  }

  @Test(arguments: try samples("nothing"))
  func elsewhereTheWordsGiveNone(_ sample: Sample) throws {
    let reading = try Reading(sample.sentence, sample.language, in: sample.jurisdiction, only: [.instrument])
    for reference in reading.references { #expect(reference.relation?.value != sample.relation) }
  }

  @Test func everyRowHasASentenceAndASource() throws {
    for file in Self.tables {
      for row in try Program.data.table(file).rows {
        #expect(!row.list("example").isEmpty, "\(file):\(row.line) has no example")
        #expect(!row["source"].isEmpty, "\(file):\(row.line) has no source")
      }
    }
  }
}
