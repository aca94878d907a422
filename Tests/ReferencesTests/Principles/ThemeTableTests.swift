import Catalogue
import Testing

@testable import References

/// Every row of `principles.LANG.tsv` may carry sentences in which its term counts, and carries sentences in which it
/// does not when there are longer phrases that take it out; all of them are run.
struct ThemeTableTests {
  /// A sentence of the tables.
  struct Sample: Sendable, CustomTestStringConvertible {
    var language: String
    var theme: String
    var sentence: String
    var testDescription: String { "\(language) \(theme): \(sentence)" }
  }

  static let languages = Program.data.names(prefix: "principles.", suffix: ".tsv").map {
    String($0.dropFirst(11).prefix(2))
  }

  static func samples(_ column: String, in language: String) throws -> [Sample] {
    try Program.data.table("principles.\(language).tsv").rows.flatMap { row in
      row.list(column).map { Sample(language: language, theme: row["theme"], sentence: $0) }
    }
  }

  @Test(arguments: languages)
  func theTermNamesItsTheme(language: String) throws {
    for sample in try Self.samples("example", in: language) {
      let marked = MarkedText(sample.sentence)
      let found = try Reading(sample.sentence, language, only: [.principle]).references
        .filter { $0.target?.id == "principle:" + sample.theme }
      #expect(found.contains { $0.range == marked.ranges[0] }, "\(sample)")
    }
  }

  @Test(arguments: languages)
  func elsewhereTheThemeIsNotFound(language: String) throws {
    for sample in try Self.samples("nothing", in: language) {
      let found = try Reading(sample.sentence, language, only: [.principle]).targets
      #expect(!found.contains("principle:" + sample.theme), "\(sample)")
    }
  }

  @Test(arguments: languages)
  func everyThemeHasTermsAndAnExample(language: String) throws {
    let themes = Set(try Program.catalogue.get().themes.map(\.id))
    let rows = try Program.data.table("principles.\(language).tsv").rows
    #expect(Set(rows.map { $0["theme"] }) == themes)
    #expect(Set(rows.filter { !$0.list("example").isEmpty }.map { $0["theme"] }) == themes)
    for row in rows {
      let confidence = try #require(Double(row["confidence"]), "line \(row.line)")
      #expect(confidence > 0 && confidence <= 1, "line \(row.line)")
      #expect(!row["source"].isEmpty, "line \(row.line) has no source")
    }
  }

  /// An exclusion that cannot be seen at work is a mistake more often than not.
  @Test(arguments: ["en", "fr", "de", "es", "pt", "it", "nl", "pl", "zh", "ja", "ko"])
  func everyExclusionHasACounterSentence(language: String) throws {
    for row in try Program.data.table("principles.\(language).tsv").rows where !row.list("unless").isEmpty {
      #expect(!row.list("nothing").isEmpty, "\(language) line \(row.line)")
    }
  }
}
