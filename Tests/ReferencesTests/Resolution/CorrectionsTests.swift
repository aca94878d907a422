import Catalogue
import Markup
import Testing

@testable import References

@Suite struct CorrectionsTests {
  private static let text = "We follow ISO/IEC 27001. Under the GDPR records are kept. We also use ISO/IEC 27001."

  private func found(_ corrections: [Correction], document: String = "d") throws -> (found: [String], used: Set<Int>) {
    let catalogue = try Catalogue.embedded()
    let detector = try Detector(catalogue: catalogue)
    let document = (
      id: document, text: try DocumentReader().read(bytes: Array(Self.text.utf8), name: "a", format: .text)
    )
    let detection = try detector.detected(
      in: document.text, language: "en", jurisdiction: "FR", titles: KnownTitles(catalogue))
    let (left, used) = try Corrections(corrections, catalogue: catalogue)
      .apply(to: detection.references, of: document.id)
    let citations = try Resolver(catalogue: catalogue).citations(
      of: left, context: CitingContext(document: document.id, work: "w", jurisdiction: "FR", language: "en"))
    return (citations.map { "\($0.text) = \($0.root ?? "-")\($0.rule == Corrections.rule ? " (override)" : "")" }, used)
  }

  private static let iso = "ISO/IEC 27001 = ISO/IEC 27001"

  @Test func withoutCorrections() throws {
    let (found, used) = try found([])
    #expect(found.count == 3)
    #expect(found.filter { $0 == Self.iso }.count == 2)
    #expect(found.contains { $0.hasSuffix("GDPR = http://data.europa.eu/eli/reg/2016/679/oj") })
    #expect(used.isEmpty)
  }

  @Test func rejectedEverywhere() throws {
    let (found, used) = try found([Correction(text: "ISO/IEC  27001", action: .reject)])
    #expect(!found.contains(Self.iso))
    #expect(found.count == 1)
    #expect(used == [0])
  }

  @Test func onlyInTheSentenceTheDocumentAndTheKind() throws {
    #expect(
      try found([Correction(text: "ISO/IEC 27001", quote: "also use", action: .reject)]).found.filter { $0 == Self.iso }
        .count == 1)
    #expect(try found([Correction(document: "e", text: "ISO/IEC 27001", action: .reject)]).found.count == 3)
    #expect(try found([Correction(document: "d", text: "ISO/IEC 27001", action: .reject)]).found.count == 1)
    #expect(
      try found([Correction(document: "d", text: "ISO/IEC 27001", action: .reject)], document: "d.fr").found.count == 1)
    #expect(try found([Correction(text: "ISO/IEC 27001", kind: .body, action: .reject)]).found.count == 3)
  }

  @Test(arguments: [
    ("ISO/IEC 42001:2023", "ISO/IEC 27001 = ISO/IEC 42001 (override)"),
    ("OECD/LEGAL/0449", "ISO/IEC 27001 = OECD/LEGAL/0449 (override)"),
    ("principle:privacy", "ISO/IEC 27001 = principle:privacy (override)"),
    ("policy:of-our-own", "ISO/IEC 27001 = policy:of-our-own (override)"),
  ])
  func anotherWork(work: String, expected: String) throws {
    let (found, used) = try found([Correction(text: "ISO/IEC 27001", action: .work(work))])
    #expect(found.filter { $0 == expected }.count == 2, "\(found)")
    #expect(used == [0])
  }

  @Test func theFirstThatFitsWins() throws {
    let (found, used) = try found([
      Correction(text: "ISO/IEC 27001", quote: "follow", action: .work("ISO 31000")),
      Correction(text: "ISO/IEC 27001", action: .reject),
      Correction(text: "ISO 1", action: .reject),
    ])
    #expect(found.contains("ISO/IEC 27001 = ISO 31000 (override)"))
    #expect(found.count == 2)
    #expect(used == [0, 1])
  }
}
