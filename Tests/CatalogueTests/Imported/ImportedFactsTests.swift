import Foundation
import Testing

@testable import Catalogue

/// What is imported, beside the tables of the program.
@Suite struct ImportedFactsTests {
  private func catalogue(_ rows: [String], imported: [Work]) throws -> Catalogue {
    let place = try ImportedIndexTests.Place()
    let index = try place.index(imported)
    return try withExtendedLifetime(SmallCatalogue(["standards.tsv": rows])) {
      try Catalogue(folder: $0.folder, imported: index)
    }
  }

  private static func work(_ id: String, _ status: String, _ asOf: String, by successors: [String] = []) -> Work {
    Work(id: id, kind: .standard, title: "T", status: status, replacedBy: successors, asOf: asOf)
  }

  /// As-of date of the table, of the import; status.
  @Test(arguments: [
    ("2026-01", "2025-06-02", "published"), ("2026-01", "2026-01", "published"), ("2026-01", "2026-03-15", "replaced"),
    ("", "2025", "replaced"),
  ])
  func theLaterStatementHoldsTheTableWhenInDoubt(own: String, other: String, status: String) throws {
    let catalogue = try catalogue(
      ["ISO 1:2000\tOwn title\tIS\tpublished\t\t2000\t\t\t\tdata\tiso.org\t\(own)"],
      imported: [Self.work("ISO 1:2000", "withdrawn", other, by: ["ISO 1:2020"])])
    let work = try #require(catalogue.work("ISO 1:2000"))
    #expect(work.status == status)
    #expect(work.replacedBy == (status == "replaced" ? ["ISO 1:2020"] : []))
    #expect(work.title == "Own title")
    #expect(work.objectives == ["data"])
  }

  @Test func editionsOfBothAreOneList() throws {
    var second = Self.work("ISO 1:2010", "replaced", "2025")
    second.date = "2010"
    let catalogue = try catalogue(
      ["ISO 1:2000\tT\tIS\treplaced\t\t2000", "ISO 1:2020\tT\tIS\tpublished\t\t2020"],
      imported: [second, Self.work("ISO 1:2020", "published", "2025")])
    #expect(catalogue.editions(of: "ISO 1").map(\.id) == ["ISO 1:2000", "ISO 1:2010", "ISO 1:2020"])
    #expect(catalogue.knows("ISO 1"))
    #expect(catalogue.asOf == "2025")
  }

  @Test func anImportChangesTheFingerprint() throws {
    let (none, one) = (
      try catalogue([], imported: []), try catalogue([], imported: [Self.work("ISO 1:2000", "published", "2025")])
    )
    #expect(none.fingerprint != one.fingerprint)
  }

  /// Designation as cited, as the catalogue has it.
  @Test(arguments: [
    ("ISO 27001", "ISO/IEC 27001"), ("ISO 27001:2013", "ISO/IEC 27001:2013"), ("ISO 27001:1999", "ISO 27001:1999"),
    ("ISO/IEC 24028", "ISO/IEC TR 24028"), ("ISO/IEC 24028:2020", "ISO/IEC TR 24028:2020"),
    ("ISO/IEC 27001:2013", "ISO/IEC 27001:2013"), ("ISO/IEC DIS 27001", "ISO/IEC DIS 27001"), ("ISO 5", "ISO 5"),
    ("IEC 777", "IEC 777"), ("JIS Q 27001", "JIS Q 27001"), ("", ""),
  ])
  func aDesignationUnderAnotherPublisher(cited: String, spelled: String) throws {
    let catalogue = try catalogue(
      ["ISO/IEC 27001:2013\tT\tIS\treplaced\t\t2013"],
      imported: [
        Self.work("ISO/IEC TR 24028:2020", "published", "2025"), Self.work("ISO/TR 777:2020", "published", "2025"),
        Self.work("ISO/TS 777:2021", "published", "2025"),
      ])
    #expect(catalogue.spelled(cited) == spelled)
  }
}
