import Catalogue
import Foundation
import Markup
import Testing

@testable import References

/// Titles that were imported, in running text.
@Suite struct ImportedTitlesTests {
  static let titles = [
    Title(work: "nl:bwbr1", jurisdiction: "NL", language: "nl", title: "wet op de loodsgelden en de vuurtorens"),
    Title(work: "nl:bwbr2", jurisdiction: "NL", language: "nl", title: "havenwet"),
    Title(work: "nl:bwbr3", jurisdiction: "NL", language: "nl", title: "open lucht"),
    Title(work: "nl:bwbr4", jurisdiction: "NL", language: "nl", title: "besluit loodsgelden curacao"),
    Title(work: "nl:bwbr5", jurisdiction: "NL", language: "nl", title: "loodsenbesluit 1995"),
    Title(work: "ca:H-1", jurisdiction: "CA", language: "en", title: "Harbour Dues Tariff"),
    Title(
      work: "ca:H-2", jurisdiction: "CA", language: "en",
      title: "An Act respecting the dues of harbours and the Lights Act"),
    Title(work: "ca:H-3", jurisdiction: "CA", language: "en", title: "Lights Act"),
    Title(work: "ca:SOR-2006-5", jurisdiction: "CA", language: "en", title: "Buoys Regulations", year: 2006),
    Title(work: "ca:SOR-2016-5", jurisdiction: "CA", language: "en", title: "Buoys Regulations", year: 2016),
    Title(work: "ca:H-4", jurisdiction: "CA", language: "fr", title: "Tarif des droits portuaires (COV)"),
    Title(work: "ca:H-5", jurisdiction: "CA", language: "fr", title: "Loi sur l’éclairage, les bouées et les phares"),
    Title(work: "ca:S-1", jurisdiction: "CA", language: "en", title: "National strategy for small lighthouses"),
    Title(work: "xa:1", jurisdiction: "XA", language: "en", title: "Lights Act"),
  ]

  /// What was imported, as long as the test runs.
  static func catalogue(_ titles: [Title]) throws -> Catalogue {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: path) }
    try TitleIndex.write(titles, to: path)
    try ImportedIndex.write([], to: path)
    return try Catalogue.embedded(imported: try ImportedIndex(directory: path))
  }

  static let detector = Result { try Detector(catalogue: try catalogue(titles)) }

  /// Language, jurisdiction, text, ids of the works; an id that is nil cannot be told.
  @Test(
    arguments: [
      ("nl", "NL", "op grond van artikel 3 van de ⟦Wet op de loodsgelden en de vuurtorens⟧ en", ["nl:bwbr1"]),
      ("nl", "", "de ⟦Wet op de loodsgelden en de vuurtorens⟧ en de Havenwet", ["nl:bwbr1"]),
      ("nl", "EU", "de ⟦Wet op de loodsgelden en de vuurtorens⟧", ["nl:bwbr1"]),
      ("nl", "BE", "de Wet op de loodsgelden en de vuurtorens", []),
      (
        "nl", "NL", "De ⟦Havenwet⟧. De ⟦Havenwet⟧: het ⟦Besluit loodsgelden Curaçao⟧",
        ["nl:bwbr2", "nl:bwbr2", "nl:bwbr4"]
      ),
      (
        "nl", "NL", "de Havenwet BES, in de Open Lucht, Wet op de loodsgelden, Havenwetten, de havenwet", []
      ),
      ("nl", "NL", "Uitvoeringsregeling Havenwet; het Koninklijk Besluit loodsgelden Curaçao", []),
      ("nl", "NL", "het ⟦Loodsenbesluit 1995⟧ en het ⟦Loodsenbesluit 1995⟧ 2", ["nl:bwbr5", "nl:bwbr5"]),
      ("nl", "NL", "de ⟦Havenwet 1934⟧", ["nl:havenwet-1934"]),
      ("en", "CA", "the ⟦Harbour Dues Tariff⟧ and a harbour dues tariff", ["ca:H-1"]),
      ("en", "CA", "Provincial Harbour Dues Tariff, the Harbour Dues tariff", []),
      (
        "en", "CA", "the ⟦National strategy for small lighthouses⟧, the national strategy for small lighthouses",
        ["ca:S-1"]
      ),
      ("en", "CA", "the ⟦National Strategy for Small Lighthouses⟧ sets", ["ca:S-1"]),
      ("en", "US", "the Harbour Dues Tariff", []),
      (
        "en", "CA", "under ⟦An Act respecting the dues of harbours and the Lights Act⟧, and the ⟦Lights Act⟧",
        ["ca:H-2", "ca:H-3"]
      ),
      ("en", "CA", "the ⟦Buoys Regulations, 2016⟧ and the ⟦Buoys Regulations⟧", ["ca:SOR-2016-5", nil]),
      ("fr", "CA", "du ⟦Tarif des droits portuaires (COV)⟧ et", ["ca:H-4"]),
      (
        "fr", "CA",
        "la ⟦LOI SUR L'ECLAIRAGE, LES BOUEES ET LES PHARES⟧ et la ⟦Loi sur l’éclairage, les bouées et les phares⟧",
        ["ca:H-5", "ca:H-5"]
      ),
      ("fr", "CA", "le tarif des droits portuaires", []), ("de", "CA", "Harbour Dues Tariff", []),
    ] as [(String, String, String, [String?])])
  func titlesAreFoundAsTheyAre(language: String, jurisdiction: String, sample: String, ids: [String?]) throws {
    let document = Document(MarkedText(sample).text)
    let found = try Self.detector.get().references(in: document, language: language, jurisdiction: jurisdiction)
      .filter { $0.kind == .instrument }
    #expect(
      MarkedText.mark(String(decoding: document.text, as: UTF8.self), found.map { $0.work ?? $0.range }) == sample)
    #expect(found.map { $0.target?.id } == ids)
    for reference in found { #expect((reference.target == nil) == (reference.unresolved != nil)) }
  }

  @Test func whyNothingIsSaidIsPrinted() throws {
    let document = Document("the Buoys Regulations are")
    var lines: [UInt8] = []
    try Self.detector.get().writeReferences(of: document, language: "en", jurisdiction: "CA") { lines += $0 }
    let line = String(decoding: lines, as: UTF8.self)
    #expect(
      line.contains(
        #""target":null,"unresolved":"ambiguous","reason":"2 works have this title: ca:SOR-2006-5, ca:SOR-2016-5""#))
  }
}
