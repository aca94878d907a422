import Foundation
import Testing

@testable import Catalogue

@Suite struct TitleIndexTests {
  /// Title, key.
  @Test(arguments: [
    ("Privacy Act", "privacy act"), ("Canada Shipping Act, 2001", "canada shipping act 2001"),
    ("Loi sur l’accès à l'information", "loi sur lacces a linformation"),
    ("  Œuvres — Æther (COV) ", "oeuvres aether cov"),
    ("Besluit Curaçao", "besluit curacao"), ("Straße", "strasse"), ("Łódź Ÿ", "lodz y"),
    ("Закон О Связи", "закон о связи"),
    ("é", "e"), ("e\u{301}", "e"), ("Wet- en regelgeving", "wet en regelgeving"), ("", ""), (" , ", ""),
  ])
  func keys(title: String, key: String) {
    #expect(String(decoding: TitleKey.key(title), as: UTF8.self) == key)
    // The id that is made from a title leads back to it.
    #expect(TitleKey.key(TitleID.slug(title)) == TitleKey.key(title))
  }

  static let titles = [
    Title(work: "ca:P-21", jurisdiction: "CA", language: "en", title: "Privacy Act"),
    Title(work: "ca:P-8.6", jurisdiction: "CA", language: "en", title: "Privacy Act Amendments Act"),
    Title(work: "ca:P-21", jurisdiction: "CA", language: "fr", title: "Loi sur la protection"),
    Title(work: "ca:A-1", jurisdiction: "CA", language: "fr", title: "Loi sur l’accès"),
    Title(work: "nl:1", jurisdiction: "NL", language: "nl", title: "Warenwet"),
    Title(work: "x:1", jurisdiction: "XX", title: "Privatisation Act", year: 1999),
  ]

  private func index(_ titles: [Title] = Self.titles) throws -> TitleIndex {
    let place = try ImportedIndexTests.Place()
    try TitleIndex.write(titles, to: place.path)
    return try #require(try TitleIndex(directory: place.path))
  }

  @Test func titlesComeBack() throws {
    let index = try index()
    #expect(index.count == 6)
    #expect(index.languages == ["en", "fr", "nl", ""])
    for title in Self.titles {
      var known = title
      known.title = String(decoding: TitleKey.key(title.title), as: UTF8.self)
      #expect(known.endsSmall == title.title.hasPrefix("Loi"))
      #expect(index.titles(TitleKey.key(title.title)) == [known])
    }
    for absent in ["privacy", "privacy ac", "privacy act amendments", "loi", "loi sur", "warenwetten", "z", "", "act"] {
      #expect(index.titles(Array(absent.utf8)).isEmpty, "\(absent)")
    }
    #expect(Set(index.all.map(\.work)) == Set(Self.titles.map(\.work)))
  }

  @Test func wordsNarrowTheTitlesDown() throws {
    let index = try index()
    let first = try #require(index.titles(beginning: Array("privacy".utf8)))
    #expect(!index.isTitle(first))
    let act = try #require(index.titles(of: first, followedBy: Array("act".utf8)))
    #expect(index.isTitle(act))
    #expect(index.titles(endingAt: act).map(\.work) == ["ca:P-21"])
    #expect(index.titles(of: act, followedBy: Array("ac".utf8)) == nil)
    #expect(index.titles(of: act, followedBy: Array("amendments".utf8)) != nil)
    #expect(index.titles(beginning: Array("priv".utf8)) == nil)
  }

  @Test func aHundredThousandTitlesAreAllFound() throws {
    let titles = (0..<20_000).map {
      Title(work: "w:\($0)", jurisdiction: "CA", language: "en", title: "Act \($0 % 97) of Harbour \($0)")
    }
    let index = try index(titles.reversed())
    for number in stride(from: 0, to: 20_000, by: 7) {
      let key = TitleKey.key("Act \(number % 97) of Harbour \(number)")
      #expect(index.titles(key).map(\.work) == ["w:\(number)"])
    }
  }

  @Test func theFingerprintsTellWordsFromWorks() throws {
    let one = try index()
    #expect(try index(Self.titles.reversed()).fingerprint == one.fingerprint)
    var moved = Self.titles
    moved[0].work = "ca:P-22"
    #expect(try index(moved).titlesFingerprint == one.titlesFingerprint)
    #expect(try index(moved).fingerprint != one.fingerprint)
    #expect(try index(Array(Self.titles.dropLast())).titlesFingerprint != one.titlesFingerprint)
  }

  @Test func noTitlesNoFile() throws {
    let place = try ImportedIndexTests.Place()
    try TitleIndex.write(Self.titles, to: place.path)
    try TitleIndex.write([], to: place.path)
    #expect(try TitleIndex(directory: place.path) == nil)
  }

  @Test(arguments: ["", "concordt", "no index at all, but a long text that is longer than the header is, really"])
  func aDamagedFileIsNamed(content: String) throws {
    let place = try ImportedIndexTests.Place()
    try Data(content.utf8).write(to: URL(fileURLWithPath: place.path + "/" + TitleIndex.fileName))
    if content.isEmpty {
      #expect(try TitleIndex(directory: place.path) == nil)
    } else {
      let error = try #require(throws: CatalogueError.self) { try TitleIndex(directory: place.path) }
      #expect("\(error)".contains("titles.index: the index of imported titles is damaged"))
    }
  }
}
