import Foundation
import Testing

@testable import Catalogue

@Suite struct ImportedIndexTests {
  /// A directory that is gone when the test is.
  final class Place {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path

    init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(atPath: path) }

    func index(_ works: [Work]) throws -> ImportedIndex {
      try ImportedIndex.write(works, to: path)
      return try #require(try ImportedIndex(directory: path))
    }
    var file: String { path + "/" + ImportedIndex.fileName }
  }

  static let full = Work(
    id: "ISO/IEC 27001:2013", kind: .standard, form: "international-standard", jurisdiction: "ISO/IEC",
    title: "Information security – ISMS", date: "2013-10", status: "replaced",
    replacedBy: ["ISO/IEC 27001:2022", "ISO/IEC 27002:2022"], amendedBy: ["ISO/IEC 27001:2013/Cor 1:2014"],
    committee: "ISO/IEC JTC 1/SC 27", source: "iso.tsv", asOf: "2025-06-02", urn: "urn:iso:std:iso-iec:27001",
    withdrawn: "2022-10-25")

  private static func work(_ id: String, _ date: String = "") -> Work { Work(id: id, kind: .standard, date: date) }

  @Test func everyFactComesBack() throws {
    let law = Work(id: "ca:C-1.68", kind: .instrument, jurisdiction: "CA", title: "Canadian Sports Act")
    let place = try Place()
    let index = try place.index([law, Self.full])
    #expect(index.work(Self.full.id) == Self.full)
    #expect(index.work(law.id) == law)
    #expect(index.count == 2)
    #expect(index.asOf == "2025-06-02")
    #expect(Array(index.ids) == ["ISO/IEC 27001:2013", "ca:C-1.68"])
    for absent in [
      "", "ISO/IEC 27001", "ISO/IEC 27001:2014", "iso/iec 27001:2013", String(repeating: "x", count: 5000),
    ] {
      #expect(index.work(absent) == nil, "\(absent)")
    }
  }

  @Test func editionsComeOldestFirstWithoutAmendments() throws {
    let index = try Place().index([
      Self.work("ISO/IEC 27001:2022", "2022-10"), Self.work("ISO/IEC 27001:2013", "2013-10"),
      Self.work("ISO/IEC DIS 27001", "2021"), Self.work("ISO/IEC 27001:2022/Amd 1:2024", "2024"),
      Self.work("ISO/IEC 27001:2022 RLV", "2022-10"), Self.work("ISO/IEC 27002:2022", "2022"),
    ])
    #expect(
      index.editions(of: "ISO/IEC 27001").map(\.id) == [
        "ISO/IEC 27001:2013", "ISO/IEC DIS 27001", "ISO/IEC 27001:2022",
      ])
    #expect(index.knows("ISO/IEC 27001"))
    #expect(!index.knows("ISO/IEC 27003"))
    #expect(index.editions(of: "ISO/IEC 27003").isEmpty)
  }

  @Test func aNumberLeadsToItsWorks() throws {
    let index = try Place().index([
      Self.work("ISO/IEC TR 27008:2011", "2011"), Self.work("ISO/IEC TS 27008:2019", "2019"),
      Self.work("ISO 9001:2015"), Self.work("JIS Q 9001:2015"),
    ])
    #expect(Set(index.works(numbered: "27008")) == ["ISO/IEC TR 27008", "ISO/IEC TS 27008"])
    #expect(index.works(numbered: "9001") == ["ISO 9001"])
    #expect(index.works(numbered: "900").isEmpty)
  }

  /// Two sources know one work: the later statement holds, the earlier fills its gaps.
  @Test func statementsOnOneWorkAreOneRecord() throws {
    var iso = Self.work("ISO/IEC 17799:2005", "2005-06")
    (iso.status, iso.replacedBy, iso.asOf, iso.source) = ("withdrawn", ["ISO/IEC 27002:2005"], "2025-06-02", "iso")
    var iec = Self.work("ISO/IEC 17799:2005", "2005-06-10")
    (iec.status, iec.withdrawn, iec.asOf, iec.source) = ("replaced", "2010-06-03", "2026-03-15", "iec")
    let place = try Place()
    let work = try #require(try place.index([iec, iso]).work("ISO/IEC 17799:2005"))
    #expect(work.status == "replaced")
    #expect(work.replacedBy == ["ISO/IEC 27002:2005"])
    #expect(work.withdrawn == "2010-06-03")
    #expect(work.date == "2005-06")
    #expect(work.asOf == "2026-03-15")
    #expect(work.source == "iso | iec")
  }

  @Test func theOrderOfImportDoesNotMatter() throws {
    let works = (0..<500).map { Self.work("ISO \($0 % 250):\(1990 + $0 % 30)", "\(1990 + $0 % 30)") }
    let (one, two) = (try Place(), try Place())
    let (first, second) = (try one.index(works), try two.index(works.reversed()))
    #expect(first.fingerprint == second.fingerprint)
    #expect(FileManager.default.contentsEqual(atPath: one.file, andPath: two.file))
    #expect(try two.index(Array(works.dropLast())).fingerprint != first.fingerprint)
  }

  @Test func manyWorksAreAllFound() throws {
    let works = (0..<5_000).map { Self.work("ISO \($0):2020") }
    let index = try Place().index(works)
    #expect(works.allSatisfy { index.work($0.id)?.id == $0.id })
    #expect((5_000..<6_000).allSatisfy { index.work("ISO \($0):2020") == nil })
  }

  @Test func noFileIsNoError() throws {
    #expect(try ImportedIndex(directory: "/no/such/directory") == nil)
    #expect(try Place().index([]).work("ISO 1") == nil)
  }

  @Test(arguments: [0, 1, 63, 64, 65, 200])
  func aFileCutShortIsRefused(size: Int) throws {
    let place = try Place()
    _ = try place.index([Self.full])
    let bytes = try Data(contentsOf: URL(fileURLWithPath: place.file))
    try bytes.prefix(size).write(to: URL(fileURLWithPath: place.file))
    if size == 0 {
      #expect(try ImportedIndex(directory: place.path) == nil)
    } else {
      #expect(throws: CatalogueError.self) { try ImportedIndex(directory: place.path) }
    }
  }

  /// Any byte may be wrong on a bad disk: look-ups then miss, they read nothing outside the file.
  @Test func aDamagedFileIsReadWithoutHarm() throws {
    let place = try Place()
    _ = try place.index([Self.full, Self.work("ISO 9001:2015")])
    let bytes = try Data(contentsOf: URL(fileURLWithPath: place.file))
    for position in stride(from: 0, to: bytes.count, by: 3) {
      var damaged = bytes
      damaged[position] ^= 0xFF
      try damaged.write(to: URL(fileURLWithPath: place.file))
      guard let index = try? ImportedIndex(directory: place.path) else { continue }
      _ = (index.work(Self.full.id), index.editions(of: "ISO/IEC 27001"), index.works(numbered: "9001"), index.asOf)
      _ = Array(index.ids)
    }
  }
}
