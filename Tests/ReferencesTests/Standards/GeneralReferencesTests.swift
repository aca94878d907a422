import Catalogue
import Testing

@testable import References

/// References to standards of which none is named; every row of `general-standards.tsv` carries sentences.
struct GeneralReferencesTests {
  struct Sample: Sendable, CustomTestStringConvertible {
    var language: String
    var sentence: String
    var testDescription: String { "\(language): \(sentence)" }
  }

  static func samples(_ column: String) throws -> [Sample] {
    try Program.data.table("general-standards.tsv").rows.flatMap { row in
      row.list(column).map { Sample(language: row["language"], sentence: $0) }
    }
  }

  private func marked(_ sample: Sample) throws -> String {
    let reading = try Reading(sample.sentence, sample.language, only: [.standard])
    let general = reading.references.filter { $0.rule == GeneralReferences.rule }
    for reference in general {
      #expect(reference.target == nil && reference.designation == nil && reference.work == reference.range)
      #expect(reference.axes[.identification] == AxisValue(value: "general", cue: reference.range))
    }
    return MarkedText.mark(MarkedText(sample.sentence).text, general.map(\.range))
  }

  @Test(arguments: try samples("example"))
  func itIsFound(_ sample: Sample) throws {
    #expect(try marked(sample) == sample.sentence)
  }

  @Test(arguments: try samples("nothing"))
  func thereIsNone(_ sample: Sample) throws {
    #expect(try marked(sample) == sample.sentence)
  }

  @Test(arguments: [
    "Living standards rise.", "Double standards are bad.", "High standards of care apply.",
    "Standard contractual clauses are used.", "The standard procedure applies.",
    "Minimum standards of detention apply.", "International labour standards apply.",
  ])
  func otherStandardsAreNone(sentence: String) throws {
    #expect(try marked(Sample(language: "en", sentence: sentence)) == sentence)
  }

  @Test func whatIsNamedIsTheReference() throws {
    #expect(
      try Reading("international standards such as ISO 9001", only: [.standard, .body]).texts == ["ISO 9001"])
    #expect(
      try Reading("international standards of ISO/IEC JTC 1/SC 42", only: [.standard, .body]).references.map(\.kind)
        == [.body])
    #expect(try Reading("GB/T 35273-2020国家标准", "zh", only: [.standard]).texts == ["GB/T 35273-2020"])
  }

  @Test func aChapterIsNotOneOfThem() throws {
    // Cause: the assembly joined the pinpoint of a heading to the general reference in it.
    #expect(try Reading("제3장 한국산업표준에의 적합성 인증", "ko", only: [.standard]).texts == ["한국산업표준"])
  }

  @Test func aPrincipleInItsWordsStaysOne() throws {
    let reading = try Reading("Firms follow international cybersecurity standards.", only: [.standard, .principle])
    #expect(reading.texts == ["international cybersecurity standards", "cybersecurity"])
  }

  @Test func itCountsInNoMeasure() throws {
    let reading = try Reading("Firms follow relevant international standards.", only: [.standard])
    let citations = try Program.resolver.get().citations(
      of: reading.references, in: reading.document,
      context: CitingContext(document: "d", work: "w", jurisdiction: "SG", language: "en"))
    #expect(citations.map(\.root) == [nil])
    #expect(citations.map(\.target) == [nil])
    #expect(citations.first?.axes["identification"]?.value == "general")
  }
}
