import Catalogue
import Markup
import Testing

@testable import References

/// Every row of `governance.LANG.tsv` may carry sentences in which its term counts, and sentences in which the mode is not found; all
/// of them are run.
struct GovernanceTableTests {
  static let languages = Program.data.names(prefix: "governance.", suffix: ".tsv").map {
    String($0.dropFirst("governance.".count).prefix(2))
  }

  private func samples(_ column: String, in language: String) throws -> [(mode: String, sentence: String)] {
    try Program.data.table("governance.\(language).tsv").rows.flatMap { row in
      row.list(column).map { (row["mode"], $0) }
    }
  }

  private func evidence(in sentence: String, _ language: String) throws -> [GovernanceEvidence] {
    try Program.detector.get().governance(in: Document(sentence), language: language)
  }

  @Test(arguments: languages)
  func theTermNamesItsMode(language: String) throws {
    for (mode, sample) in try samples("example", in: language) {
      let marked = MarkedText(sample)
      let points = CodePoints.offsets(of: marked.ranges[0], in: marked.text)
      let found = try evidence(in: marked.text, language).filter { $0.mode == mode }
      #expect(found.contains { $0.start == points.start && $0.end == points.end }, "\(language) \(mode): \(sample)")
    }
  }

  @Test(arguments: languages)
  func elsewhereTheModeIsNotFound(language: String) throws {
    for (mode, sample) in try samples("nothing", in: language) {
      #expect(try !evidence(in: sample, language).contains { $0.mode == mode }, "\(language) \(mode): \(sample)")
    }
  }

  @Test(arguments: languages)
  func everyModeHasTermsAndAnExample(language: String) throws {
    let modes = Set(try Program.catalogue.get().modes.map(\.id))
    let rows = try Program.data.table("governance.\(language).tsv").rows
    #expect(Set(rows.map { $0["mode"] }) == modes)
    #expect(Set(rows.filter { !$0.list("example").isEmpty }.map { $0["mode"] }) == modes)
    for row in rows {
      let confidence = try #require(Double(row["confidence"]), "line \(row.line)")
      #expect(confidence > 0 && confidence <= 1, "line \(row.line)")
      #expect(!row["source"].isEmpty, "line \(row.line) has no source")
    }
  }

  @Test func theLanguagesOfPrinciplesAreThere() {
    #expect(
      Set(Self.languages).isSuperset(of: ["en", "fr", "de", "es", "pt", "it", "nl", "pl", "zh", "ja", "ko"]))
  }
}

extension CodePoints {
  /// Code points of a range of bytes.
  static func offsets(of range: Range<Int>, in text: String) -> (start: Int, end: Int) {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer { buffer in
      var points = CodePoints(buffer)
      let start = points.offset(ofByte: range.lowerBound)
      return (start, points.offset(ofByte: range.upperBound))
    }
  }
}
