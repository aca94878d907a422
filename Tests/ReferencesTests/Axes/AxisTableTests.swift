import Catalogue
import Testing

@testable import References

/// Every row of `axes.LANG.tsv` carries sentences in which its words count and in which they do not; all of them are run.
struct AxisTableTests {
  /// A sentence of the tables.
  struct Sample: Sendable, CustomTestStringConvertible {
    var language: String
    var axis: Axis
    var value: String
    var sentence: String
    var testDescription: String { "\(language) \(axis.rawValue) \(value): \(sentence)" }
  }

  static let tables = Program.data.names(prefix: "axes.", suffix: ".tsv")

  static func samples(_ column: String) throws -> [Sample] {
    try tables.flatMap { file in
      let language = String(file.dropFirst(5).prefix(2))
      return try Program.data.table(file).rows.flatMap { row in
        try row.list(column).map {
          Sample(
            language: language, axis: try #require(Axis(rawValue: row["axis"])), value: row["value"], sentence: $0)
        }
      }
    }
  }

  /// The standards that are named; instruments where there is none; general references where there is neither.
  private func citing(_ reading: Reading) -> [Reference] {
    let standards = reading.references.filter { $0.kind == .standard }
    let named = standards.filter { $0.rule != GeneralReferences.rule }
    if !named.isEmpty { return named }
    return standards.isEmpty ? reading.references.filter { $0.kind == .instrument } : standards
  }

  @Test(arguments: try samples("example"))
  func theWordsGiveTheValue(_ sample: Sample) throws {
    let marked = MarkedText(sample.sentence)
    let reading = try Reading(sample.sentence, sample.language)
    let citing = citing(reading)
    #expect(!citing.isEmpty)
    for reference in citing {
      #expect(reference.axes[sample.axis] == AxisValue(value: sample.value, cue: marked.ranges[0]))
    }
  }

  @Test(arguments: try samples("nothing"))
  func elsewhereTheWordsGiveNone(_ sample: Sample) throws {
    let citing = citing(try Reading(sample.sentence, sample.language))
    #expect(!citing.isEmpty)
    for reference in citing { #expect(reference.axes[sample.axis]?.value != sample.value) }
  }

  @Test func everyValueIsOneOfTheMethods() throws {
    let values: [Axis: Set<String>] = [
      .identification: ["specific", "series", "general"], .precision: ["dated", "undated"],
      .strength: ["exclusive", "indicative"], .path: ["direct", "indirect"],
      .effect: ["incorporation", "presumption", "basis", "definition", "mandate", "aspiration", "bibliographic"],
      .adoption: ["IDT", "MOD", "NEQ"],
    ]
    for file in Self.tables {
      for row in try Program.data.table(file).rows {
        let axis = try #require(Axis(rawValue: row["axis"]), "\(file):\(row.line)")
        #expect(values[axis]?.contains(row["value"]) == true, "\(file):\(row.line): \(row["value"])")
        #expect(!row.list("example").isEmpty, "\(file):\(row.line) has no example")
        #expect(!row["source"].isEmpty, "\(file):\(row.line) has no source")
      }
    }
  }

  @Test func everyLanguageOfTheTablesHasClauses() throws {
    let spoken = Set(try Program.data.table("clauses.tsv").rows.map { $0["language"] })
    for file in Self.tables { #expect(spoken.contains(String(file.dropFirst(5).prefix(2))), "\(file)") }
  }
}
