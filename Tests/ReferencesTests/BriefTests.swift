import Catalogue
import Foundation
import Markup
import Testing

@testable import References

/// The ISO policy brief: 34 distinct citations of standards, checked by hand in `seed_check.tsv`.
@Suite(.enabled(if: Shared.has("seed/iso-policy-brief-ai.txt"), "no shared seed beside the package"))
struct BriefTests {
  private func references() throws -> (Document, [Reference]) {
    let text = try String(contentsOfFile: Shared.path + "/seed/iso-policy-brief-ai.txt", encoding: .utf8)
    let document = Document(text, name: "brief")
    return (document, try Program.detector.get().references(in: document, language: "en", jurisdiction: "ISO"))
  }

  private func expected() throws -> [Table.Row] {
    let bytes = try Data(contentsOf: URL(fileURLWithPath: Shared.path + "/catalogue/seed_check.tsv"))
    return try Table([UInt8](bytes), name: "seed_check.tsv").rows
  }

  @Test func allStandardsAreFoundAndNoneIsInvented() throws {
    let (_, references) = try references()
    // The list gives works without their stage: "ISO/IEC CD 42105" of the text is ISO/IEC 42105.
    let found = Set(
      references.filter { $0.kind == .standard }.compactMap(\.designation).map(Catalogue.withoutStage))
    let cited = Set(try expected().map { $0["citation"] })
    #expect(cited.count == 34)
    #expect(cited.subtracting(found) == [])
    // Some are cited with their year once and without it elsewhere.
    let invented = Set(found.map(Catalogue.undated)).subtracting(cited.map(Catalogue.undated))
    #expect(invented.filter { !$0.hasPrefix("NIST") } == [])
  }

  @Test func seriesAreRecognised() throws {
    let (_, references) = try references()
    for row in try expected() where row["series"] == "True" {
      let citation = row["citation"]
      #expect(
        references.contains { $0.designation == citation && $0.axes[.identification]?.value == "series" }, "\(citation)"
      )
    }
  }

  @Test func everyCitationOfAStandardHasARoot() throws {
    let (document, references) = try references()
    let context = CitingContext(document: "brief", work: "iso-brief", jurisdiction: "ISO", language: "en")
    let citations = try Program.resolver.get().citations(of: references, in: document, context: context)
    // "relevant international standards" names none.
    for citation in citations where citation.kind == .standard && citation.axes["identification"]?.value != "general" {
      #expect(citation.root != nil, "\(citation.text)")
    }
    #expect(citations.allSatisfy { $0.quote.contains($0.text) })
  }
}
