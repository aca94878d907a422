import Testing

@testable import Corpus

@Suite struct StoredWorksTests {
  private static func work(_ id: String, published: String = "") -> ImportedWork {
    var work = ImportedWork(id: id, kind: .standard)
    work.published = published
    return work
  }

  @Test func everyFactComesBack() throws {
    let corpus = try TemporaryCorpus()
    var work = ImportedWork(id: "ISO/IEC 27001:2013", kind: .standard)
    work.form = "international-standard"
    work.language = "en"
    work.title = "Information security"
    work.status = "withdrawn"
    work.stage = "95.99"
    work.replacedBy = ["ISO/IEC 27001:2022", "ISO/IEC 27002:2022"]
    work.replacementIsDerived = true
    work.amendedBy = ["ISO/IEC 27001:2013/Cor 1:2014"]
    work.committee = "ISO/IEC JTC 1/SC 27"
    work.ics = ["35.030", "03.100.70"]
    work.urn = "urn:iso:std:iso-iec:27001:stage-95.99"
    work.published = "2013-10"
    work.withdrawn = "2022-10-25"
    work.source = "iso.tsv"
    work.asOf = "2025-06-02"
    var law = ImportedWork(id: "ca:C-1.68", kind: .instrument)
    law.jurisdiction = "CA"
    law.titles = ["Short Act", "An Act, at length"]
    law.source = "iso.tsv"
    let store = try Store(directory: corpus.path)
    try store.replaceImportedWorks([work, law], from: "iso.tsv")
    #expect(try store.importedWorks() == [work, law])
    #expect(try store.importedWorks(designation: "ISO/IEC 27001:2013") == [work])
    #expect(try store.importedWorks(designation: "ISO/IEC 27001") == [])
  }

  @Test func anUndatedDesignationFindsAllEditions() throws {
    let corpus = try TemporaryCorpus()
    let store = try Store(directory: corpus.path)
    try store.replaceImportedWorks(
      [
        Self.work("ISO/IEC 27001:2022", published: "2022-10"),
        Self.work("ISO/IEC 27001:2013", published: "2013-10"),
        Self.work("ISO/IEC 27001:2022/Amd 1:2024"), Self.work("ISO/IEC 27002:2022"),
      ], from: "iso.tsv")
    #expect(
      try store.importedWorks(undated: "ISO/IEC 27001").map(\.id) == [
        "ISO/IEC 27001:2013", "ISO/IEC 27001:2022",
      ])
  }

  @Test(arguments: [
    ("ISO/IEC 27001:2022", "ISO/IEC 27001"), ("IEEE Std 7000-2021", "IEEE Std 7000"),
    ("IEC 61850-1000", "IEC 61850-1000"), ("ISO 9001:2015/Amd 1:2024", "ISO 9001:2015/Amd 1:2024"),
    ("RFC 2119", "RFC 2119"), ("ISO 1", "ISO 1"), ("nl:bwbr0001822", "nl:bwbr0001822"),
  ])
  func undated(id: String, expected: String) { #expect(undatedDesignation(id) == expected) }

  @Test func aSourceIsReplacedAsAWhole() throws {
    let corpus = try TemporaryCorpus()
    let store = try Store(directory: corpus.path)
    try store.replaceImportedWorks([Self.work("A"), Self.work("B")], from: "one")
    try store.replaceImportedWorks([Self.work("A")], from: "two")
    try store.replaceImportedWorks([Self.work("C")], from: "one")
    #expect(try store.importedWorks().map(\.id).sorted() == ["A", "C"])
    #expect(try store.importedSources().map(\.source) == ["one", "two"])
    #expect(try store.importedSources().map(\.works) == [1, 1])
  }

  @Test func aHundredThousandWorks() throws {
    let corpus = try TemporaryCorpus()
    let store = try Store(directory: corpus.path)
    let works = (0..<100_000).map { Self.work("ISO \($0):2022", published: "2022-10") }
    let start = ContinuousClock.now
    try store.replaceImportedWorks(works, from: "many")
    let duration = ContinuousClock.now - start
    // Under two seconds in a release build.
    #expect(duration < .seconds(30), "took \(duration)")
    #expect(try store.importedWorks().count == 100_000)
  }
}
