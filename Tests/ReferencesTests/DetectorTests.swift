import Catalogue
import Markup
import Testing

@testable import References

struct DetectorTests {
  @Test func aReferenceNeverRunsFromOneParagraphIntoTheNext() throws {
    #expect(
      try Reading("see ⟦ISO/IEC 27001⟧\n:2022 and ⟦ISO 9001⟧,\n14001", only: [.standard]).texts == [
        "ISO/IEC 27001", "ISO 9001",
      ])
    #expect(
      try Reading("Article 5 of\nRegulation (EU) 2016/679").targets == [
        "sample article/5", "http://data.europa.eu/eli/reg/2016/679/oj",
      ])
  }

  @Test func aPassageIsReadInItsOwnLanguage() throws {
    let text = "La transparence.\nDie Transparenz.\n透明。"
    var document = Document(text)
    for (index, language) in ["fr", "de", "zh"].enumerated() { document.passages[index].language = language }
    let references = try Program.detector.get().references(in: document, language: "en")
    #expect(references.map { $0.target?.id } == Array(repeating: "principle:transparency", count: 3))
    #expect(references.map(\.passage) == [0, 1, 2])
  }

  @Test func theLanguageIsDeclaredOrJudged() throws {
    let detector = try Program.detector.get()
    var document = Document(
      "Le fournisseur établit la documentation technique des systèmes et la conserve pour les autorités.")
    #expect(detector.language(of: document) == "fr")
    document.language = "nl"
    #expect(detector.language(of: document) == "nl")
  }

  /// A name that could mean something else needs a word beside it somewhere in the document.
  @Test func anAmbiguousNameNeedsSupportInTheDocument() throws {
    let compact = "policy:un-global-digital-compact-2024"
    #expect(try Reading("The GDC was adopted.").targets.contains(compact) == false)
    #expect(
      try Reading("The GDC was adopted.\nThe Global Digital Compact is new.").targets.filter { $0 == compact }.count
        == 2)
  }

  @Test func anAcronymIsMatchedWithItsCapitals() throws {
    #expect(try Reading("the GDPR", only: [.instrument]).targets == ["http://data.europa.eu/eli/reg/2016/679/oj"])
    #expect(try Reading("the gdpr and Gdpr", only: [.instrument]).targets == [])
  }

  @Test func aNationalNameCountsInItsJurisdiction() throws {
    #expect(try Reading("§ 823 Abs. 1 BGB", "de", in: "DE", only: [.instrument]).targets == ["de:bgb section/823/1"])
    #expect(try Reading("the Federal Data Protection Act", in: "DE", only: [.instrument]).targets == ["de:bdsg"])
    // Elsewhere it is an act of that name, and not Germany's.
    #expect(try !Reading("the Federal Data Protection Act", in: "AT", only: [.instrument]).targets.contains("de:bdsg"))
  }

  @Test func anEmptyDocumentHasNoReferences() throws {
    #expect(try Reading("").references.isEmpty)
    #expect(try Reading("\n\n").references.isEmpty)
  }

  @Test func brokenAndHostileTextIsRead() throws {
    let detector = try Program.detector.get()
    for bytes: [UInt8] in [
      [0xFF, 0xFE, 0x49, 0x53, 0x4F], Array("ISO 9001".utf8) + [0xC3], [0xE3, 0x80], Array("第".utf8) + [0xE4, 0xB8],
      Array(String(repeating: "(", count: 5000).utf8), Array(String(repeating: "Article ", count: 2000).utf8),
      Array(String(repeating: "ISO/IEC ", count: 2000).utf8), Array(String(repeating: "§", count: 3000).utf8),
      Array(String(repeating: "Act of the ", count: 1000).utf8), Array("Article 5 of Regulation (EU".utf8),
      Array("《".utf8),
    ] {
      var document = Document("")
      document.text = bytes
      document.passages = [Passage(range: 0..<bytes.count)]
      for language in ["en", "zh", "de"] {
        for reference in try detector.references(in: document, language: language) {
          #expect(reference.range.upperBound <= bytes.count)
        }
      }
    }
  }

  @Test func theFingerprintCoversRulesAndCatalogue() throws {
    let full = try Program.detector.get().fingerprint
    #expect(try Detector(catalogue: try Catalogue.embedded()).fingerprint == full)
    #expect(try Program.detectorWithoutNames.get().fingerprint != full)
  }
}
