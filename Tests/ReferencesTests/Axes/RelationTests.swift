import Markup
import Testing

@testable import References

/// Which work words of relation belong to, and what places say without words.
struct RelationTests {
  /// The relations of the instruments and standards, with their cues: "amends «amending»".
  private func relations(_ text: String, _ language: String = "en", in jurisdiction: String = "") throws -> [String] {
    let reading = try Reading(text, language, in: jurisdiction, only: [.instrument, .standard])
    return reading.references.map { reference in
      guard let relation = reference.relation else { return "-" }
      return relation.value.rawValue + (relation.cue.map { " «\(reading.text($0))»" } ?? "")
    }
  }

  @Test func whatAClauseSpeaksOfStandsFirst() throws {
    #expect(
      try relations("Directive 2009/48/EC, as amended by Regulation (EU) 2019/1020, is repealed.")
        == ["repeals «is repealed»", "-"])
    #expect(
      try relations(
        "Die Richtlinie 2009/48/EG, die zuletzt durch die Verordnung (EU) 2019/1020 geändert worden ist, wird wie folgt geändert:",
        "de") == ["amends «wird wie folgt geändert»", "-"])
    #expect(
      try relations("Pursuant to Article 5 of Regulation (EU) 2016/679, Directive 95/46/EC is repealed.")
        == ["-", "repeals «is repealed»"])
  }

  @Test func aListSharesWhatIsSaidOfIt() throws {
    #expect(
      try relations("Directive 76/769/EEC and Directive 91/155/EEC are repealed.")
        == ["repeals «are repealed»", "repeals «are repealed»"])
    #expect(
      try relations(
        "Section 3 of the Clean Air Act (42 U.S.C. 7412; 84 Stat. 1685) is amended by adding “or”.", in: "US")
        == Array(repeating: "amends «is amended by adding»", count: 3))
  }

  @Test func wordsInsideOfAListBelongToWhatStandsBeforeThem() throws {
    // Cause: a list in capitals went past the words, and the way between them had a negative length.
    #expect(
      try relations("REGULATION (EU) 2016/679 IS AMENDED AS FOLLOWS, AND REGULATION (EU) 2019/881")
        == ["amends «IS AMENDED AS FOLLOWS»", "-"])
  }

  @Test func aCaseIsNoAct() throws {
    #expect(try relations("Where Directive 95/46/EC is repealed, references are construed anew.") == ["-"])
    #expect(try relations("Directive 95/46/EC was amended in 2003.") == ["-"])
  }

  @Test func aTitleOfAnotherActSaysNothingOfThisText() throws {
    // Cause: participles belong to titles, and titles of other acts are cited with them.
    #expect(
      try relations("See Regulation (EU) 2019/1020 on market surveillance and amending Directive 2004/42/EC.") == [
        "-", "-",
      ])
    #expect(
      try relations("Regulation on digital services and amending Directive 2000/31/EC (Digital Services Act)")
        == ["amends «amending»", "-"])
  }

  @Test func proposalsAndRecommendationsEmpowerNobody() throws {
    #expect(
      try relations("Having regard to the opinion of the Board under Regulation (EU) 2018/1725,", in: "EU") == ["-"])
    #expect(try relations("HAVING REGARD to the Sustainable Development Goals;", in: "OECD") == ["-"])
    #expect(try relations("– having regard to Regulation (EU) 2016/679,", in: "EU") == ["-"])
  }

  @Test func worksWithoutForceAreToldFromLaws() throws {
    #expect(
      try relations("The guide is based on ISO 31000.") == ["applies-without-force «based on»"])
    #expect(try relations("The guide is in line with Regulation (EU) 2016/679.") == ["-"])
    #expect(try relations("Providers shall comply with ISO/IEC 42001.") == ["-"])
    #expect(try relations("The guide takes into account relevant international standards.") == ["-"])
  }

  @Test func termsAreDefinedByWorks() throws {
    #expect(
      try relations("personal data as defined in Article 4, point (1), of Regulation (EU) 2016/679")
        == ["defines-by «as defined in»"])
    #expect(try relations("Verbraucher im Sinne des § 13 BGB", "de", in: "DE") == ["defines-by «im Sinne des»"])
  }

  @Test func amendmentNotesAreReadByTheirBeginning() throws {
    #expect(
      try relations(
        "S. 3(2) substituted (1.4.2005) by Courts Act 2003 (c. 39), s. 109(1); S.I. 2005/910, art. 3", in: "GB")
        == ["amended-by «substituted»", "-"])
    // Cause: a footnote on another act was read as a note on this one.
    #expect(
      try relations("S.S.I. 2003/460. Amended by S.S.I. 2004/102 and inserted by S.S.I. 2005/3.", in: "GB")
        == ["-", "-", "-"])
  }

  @Test func aLineOfChaptersIsAHistory() throws {
    #expect(
      try relations("2000, c. 5, s. 2; 2002, c. 8, s. 183; 2015, c. 32, s. 2", in: "CA")
        == ["-", "amended-by", "amended-by"])
  }

  @Test func placesOfTheMarkupNeedNoWords() throws {
    var document = Document("22 U.S.C. 2778.\n2000, c. 5, s. 2; 2002, c. 8, s. 183")
    document.passages[0].kind = .authority
    document.passages[1].kind = .history
    let references = try Program.detector.get().references(in: document, language: "en", jurisdiction: "CA")
    #expect(references.map(\.relation?.value) == [.basedOn, nil, .amendedBy])
    #expect(references.allSatisfy { $0.relation?.cue == nil })
  }

  @Test func aPlaceInAWorkEmpowersAsTheWorkDoes() throws {
    #expect(
      try relations("Having regard to Regulation (EU) 2019/881, and in particular Article 49(7) thereof,", in: "EU")
        == ["based-on «Having regard to»", "based-on «Having regard to»"])
  }

  @Test func aCitationAsksTheCatalogueOfItsTime() throws {
    let document = Document("HAVING REGARD to the Sustainable Development Goals; Directive 95/46/EC is repealed.")
    let references = try Program.detector.get().references(in: document, language: "en", jurisdiction: "OECD")
    let citations = try Program.resolver.get().citations(
      of: references, in: document,
      context: CitingContext(document: "d", work: "w", jurisdiction: "OECD", language: "en"))
    #expect(citations.map(\.relation?.value) == references.map(\.relation?.value))
    #expect(citations.last?.relation == .init(value: .repeals, cue: .init(start: 71, end: 82)))
  }

  @Test func referencesOfABibliographyOnlyCite() throws {
    #expect(try relations("References\nThe guide is based on ISO 31000.") == ["-"])
  }
}
