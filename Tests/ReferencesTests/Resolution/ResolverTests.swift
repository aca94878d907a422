import Catalogue
import Markup
import Testing

@testable import References

/// References become citations: root, edition, status, self-citation, evidence.
struct ResolverTests {
  private func citations(
    _ text: String, _ language: String = "en", in jurisdiction: String = "SG", work: String = "sg-guide",
    kinds: Set<ReferenceKind>? = nil, date: String = ""
  ) throws -> [Citation] {
    let provision = Provision(eId: "art_3", label: "Article 3", parent: 0)
    let document = Document(text, provision: provision)
    let references = try Program.detector.get().references(in: document, language: language, jurisdiction: jurisdiction)
    let context = CitingContext(document: "doc", work: work, jurisdiction: jurisdiction, language: language, date: date)
    return try Program.resolver.get().citations(of: references, in: document, context: context)
      .filter { kinds?.contains($0.kind) ?? true }
  }

  @Test func aCitationCarriesItsEvidence() throws {
    let text = "Élan. Providers shall follow ISO/IEC 27001:2013 here. End."
    let citation = try #require(try citations(text).first)
    #expect(citation.document == "doc")
    #expect(citation.citing == "sg-guide")
    #expect(citation.jurisdiction == "SG")
    #expect(citation.text == "ISO/IEC 27001:2013")
    #expect((citation.start, citation.end) == (29, 47))
    #expect(citation.quote == "Providers shall follow ISO/IEC 27001:2013 here.")
    #expect(citation.quoteOffset == 23)
    #expect(citation.provision == "art_3")
    #expect(citation.provisionLabel == "Article 3")
    #expect(citation.kind == .standard)
    #expect(citation.target == "ISO/IEC 27001:2013")
    #expect(citation.designation == "ISO/IEC 27001:2013")
    #expect(citation.root == "ISO/IEC 27001")
    #expect(citation.status == "replaced")
    #expect(citation.replacedBy == "ISO/IEC 27001:2022")
    #expect(citation.edition == "ISO/IEC 27001:2013")
    #expect(citation.isStale)
    #expect(citation.statusReason == "dated")
    #expect(citation.title?.contains("Information security management systems") == true)
    #expect(citation.axes["precision"] == .init(value: "dated", start: 43, end: 47))
    #expect(!citation.isSelf)
    #expect(citation.language == "en")
  }

  @Test func anUndatedCitationIsNeverStale() throws {
    let citation = try #require(try citations("See ISO/IEC 27001.").first)
    #expect(citation.status == "published")
    #expect(citation.replacedBy == nil)
    #expect(!citation.isStale)
  }

  @Test func anUndatedCitationMeansTheEditionOfItsDay() throws {
    let citation = try #require(try citations("See ISO 27001.", date: "2015-03").first)
    #expect(citation.edition == "ISO/IEC 27001:2013")
    #expect(citation.status == "published")
    #expect(citation.statusReason == "newest edition on 2015-03")
  }

  @Test func severalSuccessorsStandInOneField() throws {
    let citation = try #require(try citations("See ISO 17442:2019.").first)
    #expect(citation.replacedBy == "ISO 17442-1:2020 | ISO 17442-2:2020")
  }

  /// Text, jurisdiction of the citing document, roots.
  static let counted: [(String, String, [String])] = [
    (
      "ISO 27001, ISO/IEC 27001:2013 and BS EN ISO/IEC 27001:2023", "SG",
      ["ISO/IEC 27001", "ISO/IEC 27001", "ISO/IEC 27001"]
    ),
    ("JIS Q 27001:2014 and GB/T 22080-2016", "SG", ["ISO/IEC 27001", "ISO/IEC 27001"]),
    ("ISO/IEC DIS 42006 and ISO/IEC 24028", "SG", ["ISO/IEC 42006", "ISO/IEC TR 24028"]),
    ("the NIST AI RMF", "SG", ["NIST AI 100-1"]),
  ]

  @Test(arguments: counted)
  func variantsOfOneWorkCountAsOne(text: String, jurisdiction: String, roots: [String]) throws {
    #expect(try citations(text, in: jurisdiction, kinds: [.standard]).map(\.root) == roots)
  }

  @Test func anAdoptionIsAnAxisWithTheDesignationAsItsCue() throws {
    let citation = try #require(try citations("See JIS Q 27001:2023.").first)
    #expect(citation.axes["adoption"] == .init(value: "IDT", start: 4, end: 20))
  }

  /// Text, jurisdiction, work, whether it cites itself.
  static let selves: [(String, String, String, Bool)] = [
    ("Regulation (EU) 2016/679", "EU", "eu-x", true), ("Regulation (EU) 2016/679", "FR", "fr-x", false),
    ("5 U.S.C. 552", "US", "us-x", true), ("5 U.S.C. 552", "US-CA", "us-ca-x", true),
    ("5 U.S.C. 552", "GB", "gb-x", false),
    ("OECD/LEGAL/0449", "JP", "OECD/LEGAL/0449", true), ("OECD/LEGAL/0449", "JP", "jp-x", false),
    ("NIST SP 800-53", "US", "us-x", true), ("NIST SP 800-53", "GB", "gb-x", false),
    ("BS 8611:2023", "GB", "gb-x", true), ("BS EN ISO/IEC 27001", "GB", "gb-x", false),
    ("ISO/IEC 42001", "ISO", "iso-x", false),
    ("GB/T 35273-2020", "CN", "cn-x", true), ("GB/T 22080-2016", "CN", "cn-x", false),
  ]

  @Test(arguments: selves)
  func aWorkOfTheSameJurisdictionIsASelfCitation(text: String, jurisdiction: String, work: String, isSelf: Bool) throws
  {
    let citation = try #require(
      try citations("Under \(text) it applies.", in: jurisdiction, work: work, kinds: [.standard, .instrument]).first)
    #expect(citation.isSelf == isSelf)
  }

  @Test func principlesAndBodiesResolveToThemselves() throws {
    let citations = try citations("Accountability, says the OECD.", kinds: [.principle, .body])
    #expect(citations.map(\.root) == ["principle:accountability", "body:oecd"])
    #expect(citations.last?.title?.isEmpty == false)
  }

  @Test func whatIsNotResolvedHasNoRoot() throws {
    let citations = try citations("Article 9 of the Convention and Article 5.")
    #expect(citations.map(\.kind) == [.instrument, .provision])
    #expect(citations.map(\.root) == [nil, nil])
    #expect(citations.allSatisfy { !$0.isSelf })
  }
}
