import Foundation
import Testing

@testable import Corpus

@Suite(.enabled(if: Shared.has("catalogue/iso.tsv"), "no shared catalogue beside the package"))
struct SharedCatalogueTests {
  /// Lines without the header, and how many different ids and languages stand on them.
  @Test(arguments: [
    ("iso", 71_267), ("iec", 32_524), ("ieee", 11_787), ("itu", 21_506), ("jis", 21_327), ("w3c", 16_811),
    ("oiml", 5_707), ("jtc1_merged", 8_081), ("nist", 11_839), ("rfc", 9_768), ("ca-titles", 11_670),
    ("nl-titles", 13_059),
  ])
  func everyLineIsRead(name: String, lines: Int) throws {
    let file = Shared.path + "/catalogue/\(name).tsv"
    let imported = try CatalogueImport(file: file, asOf: "2026-03-15")
    #expect(imported.problems.map(\.description) == [])
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let rows = text.split(separator: "\n").dropFirst()
    #expect(rows.count == lines)
    if name != "ca-titles" {
      #expect(imported.works.count == Set(rows.map { $0.prefix { $0 != "\t" } }).count)
    }
    #expect(imported.works.allSatisfy { !$0.id.isEmpty })
  }

  @Test func theTablesOfISOAndIECGoIntoTheStore() throws {
    let corpus = try TemporaryCorpus()
    let store = try Store(directory: corpus.path)
    let start = ContinuousClock.now
    for (name, asOf) in [("iso", "2025-06-02"), ("iec", "2026-03-15")] {
      let imported = try CatalogueImport(file: Shared.path + "/catalogue/\(name).tsv", asOf: asOf)
      try store.replaceImportedWorks(imported.works, from: name)
    }
    let duration = ContinuousClock.now - start
    #expect(duration < .seconds(60), "took \(duration)")
    print("ISO and IEC imported in \(duration)")
    let works = try store.importedWorks(designation: "ISO/IEC 27001:2013")
    #expect(works.first?.status == "withdrawn")
    #expect(works.first?.replacedBy == ["ISO/IEC 27001:2022"])
    #expect(works.first?.asOf == "2025-06-02")
    #expect(try store.importedWorks(undated: "ISO/IEC 42001").map(\.id).contains("ISO/IEC 42001:2023"))
  }

  @Test(arguments: ["adoption_pairs_from_ids", "adoptions_jis_candidates", "seed_check"])
  func tablesOfOtherThingsAreRefused(name: String) throws {
    #expect(throws: ImportError.self) {
      try CatalogueImport(file: Shared.path + "/catalogue/\(name).tsv", asOf: "2026")
    }
  }
}
