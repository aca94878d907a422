import Markup
import Testing

@testable import References

/// Which work words that point back stand for. That they are found at all, the families' own examples show.
struct AntecedentTests {
  private func targets(_ text: String, _ language: String = "en") throws -> [String] {
    try Reading(text, language, only: [.instrument]).targets
  }

  @Test func theNearestWorkOfTheKindIsMeant() throws {
    #expect(
      try targets(
        "Directive 2009/48/EC, Regulation (EU) 2016/679 and Decision No 768/2008/EC: Article 3 of that Directive."
      ).last
        == "http://data.europa.eu/eli/dir/2009/48/oj article/3")
  }

  @Test func aListSharesItsAntecedent() throws {
    #expect(
      try targets("Regulation (EU) 2016/679 applies, but Articles 5, 6(1) and 9 of that Regulation do not.").suffix(3)
        == ["article/5", "article/6/1", "article/9"].map { "http://data.europa.eu/eli/reg/2016/679/oj " + $0 })
  }

  @Test func noWorkOfTheKindMeansNoTargetAndTheReason() throws {
    let reading = try Reading(
      "Directive 2009/48/EC applies. Article 3 of that Regulation does not.", only: [.instrument])
    #expect(reading.references.last?.target == nil)
    #expect(reading.references.last?.unresolved == .noAntecedent)
  }

  @Test func aWorkTooFarBackIsNotMeant() throws {
    let between = String(repeating: "Nothing is said here.\n", count: 20)
    let reading = try Reading(
      "Regulation (EU) 2016/679 applies.\n\(between)Article 3 of that Regulation.", only: [.instrument])
    #expect(reading.references.last?.unresolved == .noAntecedent)
  }

  @Test func thereofBelongsToTheWorkOfItsOwnSentenceOrToTheTextItself() throws {
    #expect(
      try targets("Having regard to Regulation (EU) 2016/679, and in particular Articles 5 and 51 thereof,").suffix(2)
        == ["article/5", "article/51"].map { "http://data.europa.eu/eli/reg/2016/679/oj " + $0 })
    let own = try Reading("The powers under this Regulation, other than Section 5 thereof, are shared.")
    #expect(own.references.filter { $0.kind == .instrument }.isEmpty)
  }

  /// Notes 1 to 3, of which the second names what `second` says.
  private func notes(_ second: String) throws -> [Reference] {
    let lines = ["Body.", "Regulation (EU) 2016/679, Article 4.", second, "Ibid., Article 9."]
    var document = Document(lines.joined(separator: "\n"))
    for index in 1..<4 { document.passages[index].kind = .footnote }
    return try Program.detector.get().references(in: document, language: "en").filter { $0.kind == .instrument }
  }

  @Test func ibidemMeansTheNoteBefore() throws {
    #expect(
      try notes("Regulation (EU) 2019/1020, Article 2.").last?.target
        == Target(id: "http://data.europa.eu/eli/reg/2019/1020/oj", pinpoint: "article/9"))
    #expect(try notes("A. Author, A Paper (2020).").last?.unresolved == .noAntecedent)
    #expect(try notes("Regulation (EU) 2019/1020 and Directive 2009/48/EC.").last?.unresolved == .ambiguous)
  }

  @Test func aNoteThatBeginsWithAWorkIsAboutIt() throws {
    #expect(
      try Reading(
        "1974 c. 37; section 43 was amended by the Employment Protection Act 1975 (c. 71), Schedule 15.", in: "GB"
      )
      .targets == [
        "http://www.legislation.gov.uk/id/ukpga/1974/37", "http://www.legislation.gov.uk/id/ukpga/1974/37 section/43",
        "http://www.legislation.gov.uk/id/ukpga/1975/71 schedule/15",
      ])
  }
}
