import Catalogue
import Foundation
import Markup
import Testing

@testable import References

/// What was detected once is resolved by another catalogue as if the document had been read with it.
@Suite struct DetectionTests {
  private static let text = """
    The Harbour Dues Act and section 4 of the Lights Act apply, as do ISO/IEC 27001:2013 and the Buoys Regulations, 2006.
    Accountability under the GDPR and subsection 5(1); see the Privacy Act and JIS Q 27001:2014.
    """

  /// The embedded catalogue with further rows in its tables, and titles imported.
  private func catalogue(_ rows: [String: String], _ titles: [Title] = []) throws -> Catalogue {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: path) }
    for name in DataFolder.catalogue.names(prefix: "", suffix: ".tsv") {
      let text = String(decoding: try DataFolder.catalogue.bytes(of: name), as: UTF8.self)
      let columns = try DataFolder.catalogue.table(name).columns.count
      let row = rows[name].map {
        $0 + String(repeating: "\t", count: columns - $0.split(separator: "\t", omittingEmptySubsequences: false).count)
          + "\n"
      }
      try (text + (row ?? "")).write(
        toFile: path + "/" + name, atomically: true, encoding: .utf8)
    }
    try TitleIndex.write(titles, to: path)
    try ImportedIndex.write([], to: path)
    return try Catalogue(folder: DataFolder(path: path), imported: try ImportedIndex(directory: path))
  }

  private func detection(_ catalogue: Catalogue, _ text: String = Self.text, in jurisdiction: String = "CA") throws
    -> Detection
  {
    try Detector(catalogue: catalogue).detected(
      in: Document(text), language: "en", jurisdiction: jurisdiction, titles: KnownTitles(catalogue))
  }

  private func citations(_ detection: Detection, _ catalogue: Catalogue) throws -> [Citation] {
    let stored = try JSONDecoder().decode(Detection.self, from: try JSONEncoder().encode(detection))
    return try Resolver(catalogue: catalogue).citations(
      of: stored.references, context: CitingContext(document: "d", work: "w", jurisdiction: "CA", language: "en"))
  }

  private static func title(_ title: String, _ work: String, year: Int = 0, in place: String = "CA") -> Title {
    Title(work: work, jurisdiction: place, language: "en", title: title, year: year)
  }

  /// Rows, imported titles, what the first citation that changes leads to.
  @Test(
    arguments: [
      (["aliases.tsv": "ca:harbour-dues-act\tca:H-1"], [], "ca:H-1"),
      (["titles.tsv": "ca:H-2\tCA\ten\tHarbour Dues Act"], [], "ca:H-2"),
      (["aliases.tsv": "ca:lights-act\tca:L-1"], [], "ca:L-1"),
      ([:], [title("Harbour Dues Act", "ca:H-3"), title("Pilots Act", "ca:P")], "ca:H-3"),
      ([:], [title("Buoys Regulations, 2006", "ca:SOR-2006-1")], "ca:SOR-2006-1"),
      ([:], [title("Some Harbours Tariff", "ca:H-4")], nil),
    ] as [([String: String], [Title], String?)])
  func theCatalogueLearnsAWork(rows: [String: String], titles: [Title], target: String?) throws {
    let (old, new) = (try catalogue([:]), try catalogue(rows, titles))
    let before = try detection(old)
    #expect(before.holds(in: old, titles: KnownTitles(old)))
    #expect(before.holds(in: new, titles: KnownTitles(new)), "nothing is read again")
    #expect(try Detector(catalogue: old).fingerprint == Detector(catalogue: new).fingerprint)
    let resolved = try citations(before, new)
    #expect(resolved == (try citations(try detection(new), new)), "as if it were read anew")
    let changed = zip(try citations(before, old), resolved).filter { $0 != $1 }
    #expect(changed.first?.1.target == target)
    if let target { #expect(changed.allSatisfy { $0.1.root == target && $0.1.confidence >= $0.0.confidence }) }
  }

  /// What changes where references begin and end is read again.
  @Test(arguments: [
    // The title stands in places that are no reference yet.
    ("a Lighthouse Tariff here", [title("Lighthouse Tariff", "ca:X")]),
    ("a Lighthouse Act and a Lighthouse Act of old", [title("Lighthouse Act of old", "ca:X")]),
    // It is a part of what is a reference now.
    ("the Harbour Dues Act, 1999", [title("Harbour Dues Act", "ca:X")]),
  ])
  func whatMayStandThereUnnoticedIsReadAgain(text: String, titles: [Title]) throws {
    let (old, new) = (try catalogue([:]), try catalogue([:], titles))
    #expect(!(try detection(old, text).holds(in: new, titles: KnownTitles(new))))
    #expect(!(try detection(new, text).holds(in: old, titles: KnownTitles(old))), "nor when it is forgotten")
    #expect(try detection(old, text, in: "US").holds(in: new, titles: KnownTitles(new)), "another country's title")
  }

  /// A title read forwards ends where a known one ends: what was taken for granted is asked again.
  @Test func aKnownTitleEndsALongerReading() throws {
    let text = "de la Loi sur les bouées et les balises"
    let (old, new) = (try catalogue([:]), try catalogue(["aliases.tsv": "ca:loi-sur-les-bouées\tca:B-1"]))
    let known = KnownTitles(old)
    let before = try Detector(catalogue: old).detected(
      in: Document(text), language: "fr", jurisdiction: "CA", titles: known)
    #expect(before.holds(in: old, titles: known))
    #expect(!before.holds(in: new, titles: KnownTitles(new)))
  }

  @Test func newNamesChangeTheFingerprintOthersDoNot() throws {
    let old = try Detector(catalogue: try catalogue([:])).fingerprint
    for (table, row, isName) in [
      ("names.tsv", "policy:x\ten\tLighthouse Charter\tshort\t\t", true),
      ("instruments.tsv", "policy:x\tlaw\tCA\t2020\tLighthouse Charter\tin-force\t\t\tx", true),
      ("aliases.tsv", "ca:x\tca:y\tz", false), ("titles.tsv", "ca:X\tCA\ten\tX Act", false),
      ("standards.tsv", "ISO 79999:2020\tT\tIS\tpublished", false),
    ] {
      let new = try Detector(catalogue: try catalogue([table: row])).fingerprint
      #expect((new != old) == isName, "\(table)")
    }
  }

  @Test func whatIsKeptIsTheSameEveryTime() throws {
    let catalogue = try catalogue([:], [Self.title("Lights Act", "ca:L-1")])
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    #expect(try encoder.encode(try detection(catalogue)) == encoder.encode(try detection(catalogue)))
  }
}
