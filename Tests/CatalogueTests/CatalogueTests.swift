import Testing

@testable import Catalogue

struct CatalogueTests {
  private func catalogue(_ tables: [String: [String]]) throws -> Catalogue {
    try withExtendedLifetime(SmallCatalogue(tables)) { try Catalogue(folder: $0.folder) }
  }

  @Test func aStandardHasItsFacts() throws {
    let catalogue = try catalogue([
      "standards.tsv": [
        "ISO/IEC 27001:2013\tISMS\tIS\treplaced\t95.99\t2013-09-25\tISO/IEC 27001:2022\t\tSC 27\tdata | compliance\tiso.org\t2026-03-15"
      ]
    ])
    let work = try #require(catalogue.work("ISO/IEC 27001:2013"))
    #expect(work.kind == .standard)
    #expect(work.status == "replaced")
    #expect(work.replacedBy == ["ISO/IEC 27001:2022"])
    #expect(work.objectives == ["data", "compliance"])
    #expect(work.jurisdiction == "ISO/IEC")
    #expect(work.asOf == "2026-03-15")
    #expect(catalogue.work("ISO/IEC 27001") == nil)
  }

  @Test func editionsComeOldestFirstWhateverTheirOrderInTheTable() throws {
    let catalogue = try catalogue([
      "standards.tsv": [
        "ISO/IEC 27001:2022\tA\tIS\tpublished\t\t2022-10", "ISO/IEC 27001:2005\tA\tIS\treplaced\t\t2005-10",
        "ISO/IEC 27002:2022\tB\tIS\tpublished\t\t2022-02", "ISO/IEC 27001:2013\tA\tIS\treplaced\t\t2013-09",
      ]
    ])
    #expect(
      catalogue.editions(of: "ISO/IEC 27001").map(\.id) == [
        "ISO/IEC 27001:2005", "ISO/IEC 27001:2013", "ISO/IEC 27001:2022",
      ])
    #expect(catalogue.editions(of: "ISO/IEC 27003").isEmpty)
  }

  @Test func standardsOfAnObjectiveAreSorted() throws {
    let catalogue = try catalogue([
      "standards.tsv": [
        "ISO 2\tB\tIS\tpublished\t\t\t\t\t\tdata", "ISO 1\tA\tIS\tpublished\t\t\t\t\t\tdata | sector",
        "ISO 3\tC\tIS\tpublished\t\t\t\t\t\tsector",
      ]
    ])
    #expect(catalogue.standards(serving: "data").map(\.id) == ["ISO 1", "ISO 2"])
    #expect(catalogue.standards(serving: "sector").map(\.id) == ["ISO 1", "ISO 3"])
    #expect(catalogue.standards(serving: "innovation").isEmpty)
  }

  @Test func aDatedAdoptionAnswersForTheUndatedOneToo() throws {
    let catalogue = try catalogue([
      "adoptions.tsv": ["JIS Q 27001:2014\tISO/IEC 27001:2013\tIDT", "JIS Q 27001:2023\tISO/IEC 27001:2022\tIDT"]
    ])
    #expect(catalogue.adoption(of: "JIS Q 27001:2023")?.root == "ISO/IEC 27001:2022")
    #expect(catalogue.adoption(of: "JIS Q 27001")?.root == "ISO/IEC 27001:2013")
    #expect(catalogue.adoption(of: "JIS Q 27002") == nil)
  }

  @Test func aBodyIsCitedByNameAcronymAndForeignName() throws {
    let catalogue = try catalogue([
      "bodies.tsv": [
        "body:un\tUnited Nations\tUN | UNO\tUN\tintergovernmental\t\t\tfr:Nations unies | es:Naciones Unidas"
      ]
    ])
    let names = catalogue.names.map { "\($0.language) \($0.name) \($0.use.rawValue)" }
    #expect(
      names == [
        "* United Nations title", "* UN acronym", "* UNO acronym", "fr Nations unies short", "es Naciones Unidas short",
      ])
    #expect(catalogue.work("body:un")?.kind == .body)
  }

  @Test func aNameMayBeBoundToJurisdictionsAndWords() throws {
    let catalogue = try catalogue(["names.tsv": ["x:1\ten\tGDC\tacronym\tUN | EU\tGlobal Digital Compact"]])
    #expect(catalogue.names.first?.jurisdictions == ["UN", "EU"])
    #expect(catalogue.names.first?.needs == ["Global Digital Compact"])
  }

  static let faults: [(String, [String], Int, String)] = [
    ("names.tsv", ["x:1\ten\tName\tnickname"], 2, "unknown use “nickname”"),
    ("instruments.tsv", ["x:1\tlaw\tEU\t\tOne", "x:1\tlaw\tEU\t\tTwo"], 3, "“x:1” stands here for the second time"),
    ("standards.tsv", ["ISO 1\tOne\tIS\tpublished", "\tTwo\tIS\tpublished"], 3, "no id"),
  ]

  @Test(arguments: faults)
  func aFaultIsNamedWithItsLine(table: String, rows: [String], line: Int, reason: String) {
    let error = #expect(throws: CatalogueError.self) { try catalogue([table: rows]) }
    #expect(error?.table == table)
    #expect(error?.line == line)
    #expect(error?.reason == reason)
    #expect(error?.remedy.isEmpty == false)
  }

  @Test func theFingerprintChangesWithAnyFact() throws {
    let row = "ISO 1\tA\tIS\tpublished"
    let first = try catalogue(["standards.tsv": [row]]).fingerprint
    #expect(try catalogue(["standards.tsv": [row]]).fingerprint == first)
    #expect(try catalogue(["standards.tsv": ["ISO 1\tA\tIS\twithdrawn"]]).fingerprint != first)
    #expect(try catalogue(["standards.tsv": [row], "themes.tsv": ["privacy\tPrivacy"]]).fingerprint != first)
  }
}
