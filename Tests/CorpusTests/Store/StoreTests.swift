import Foundation
import GRDB
import Testing

@testable import Corpus

@Suite struct StoreTests {
  private static let engine = EngineKey(version: "1.0", detectionHash: "c1", options: ["language": "en"])

  private static func entry(_ id: String) -> ManifestEntry {
    let document = ManifestDocument(id: id, jurisdiction: "EU", title: "A \(id)")
    return ManifestEntry(
      id: id, document: document, expression: ManifestExpression(language: "en", path: "EU/\(id).html"))
  }

  @Test func whatWasSavedComesBack() throws {
    let corpus = try TemporaryCorpus()
    let key = AnalysisKey(contentHash: "h1", engine: Self.engine)
    let result = Data([0, 255, 10, 0])
    let store = try Store(directory: corpus.path + "/.concord")
    #expect(store.path == corpus.path + "/.concord/concord.sqlite")
    #expect(try store.analysis(for: key) == nil)
    try store.save(result, of: Self.entry("a"), for: key)
    #expect(try store.analysis(for: key) == result)
    try store.save(Data([1]), of: Self.entry("a"), for: key)
    #expect(try Store(directory: corpus.path + "/.concord").analysis(for: key) == Data([1]))
    #expect(try store.analysisCount() == 1)
  }

  @Test(arguments: [
    AnalysisKey(contentHash: "h2", engine: engine),
    AnalysisKey(
      contentHash: "h1", engine: EngineKey(version: "1.1", detectionHash: "c1", options: ["language": "en"])),
    AnalysisKey(
      contentHash: "h1", engine: EngineKey(version: "1.0", detectionHash: "c2", options: ["language": "en"])),
    AnalysisKey(
      contentHash: "h1", engine: EngineKey(version: "1.0", detectionHash: "c1", options: ["language": "fr"])),
    AnalysisKey(contentHash: "h1", engine: EngineKey(version: "1.0", detectionHash: "c1")),
  ])
  func anotherFileOrEngineIsAnotherKey(other: AnalysisKey) throws {
    let corpus = try TemporaryCorpus()
    let store = try Store(directory: corpus.path)
    try store.save(Data([1]), of: Self.entry("a"), for: AnalysisKey(contentHash: "h1", engine: Self.engine))
    #expect(try store.analysis(for: other) == nil)
  }

  @Test func keysAreNotMixedUpByTheirText() {
    let one = EngineKey(version: "1", detectionHash: "c", options: ["a": "b c=d"])
    let two = EngineKey(version: "1", detectionHash: "c", options: ["a": "b", "c": "d"])
    #expect(one.description == "version=1 detection=c a=b%20c%3Dd")
    #expect(two.description == "version=1 detection=c a=b c=d")
  }

  @Test func pruning() throws {
    let corpus = try TemporaryCorpus()
    let store = try Store(directory: corpus.path)
    let old = EngineKey(version: "0.9", detectionHash: "c1")
    for hash in ["h1", "h2", "h3"] {
      try store.save(
        Data([1]), of: Self.entry(hash), for: AnalysisKey(contentHash: hash, engine: Self.engine))
    }
    let longer = EngineKey(version: Self.engine.version, detectionHash: Self.engine.detectionHash + "1")
    let plain = EngineKey(version: Self.engine.version, detectionHash: Self.engine.detectionHash)
    for engine in [old, longer, plain] {
      try store.save(Data([1]), of: Self.entry("a"), for: AnalysisKey(contentHash: "h1", engine: engine))
    }
    #expect(try store.prune(keepingRulesOf: Self.engine) == 2)
    #expect(try store.prune(keepingRulesOf: Self.engine) == 0)
    #expect(try store.analysisCount() == 4)
  }

  @Test func olderTablesAreBroughtUpToDate() throws {
    let corpus = try TemporaryCorpus()
    let path = corpus.path + "/concord.sqlite"
    try StoreSchema.migrator.migrate(DatabaseQueue(path: path), upTo: "1 analyses")
    try DatabaseQueue(path: path).write { db in
      try db.execute(
        sql: "INSERT INTO analyses VALUES ('h1', ?, 'a', 'EU', 'en', 'A', 'EU/a.html', x'01')",
        arguments: [Self.engine.description])
    }
    let store = try Store(directory: corpus.path)
    #expect(try store.analysis(for: AnalysisKey(contentHash: "h1", engine: Self.engine)) == Data([1]))
    #expect(try store.importedWorks().isEmpty)
    #expect(try store.snapshots().isEmpty)
  }

  /// A store of the version before titles were kept loses nothing, and its instruments get titles and ids.
  @Test func olderInstrumentsGetTheirTitles() throws {
    let corpus = try TemporaryCorpus()
    let path = corpus.path + "/concord.sqlite"
    try StoreSchema.migrator.migrate(DatabaseQueue(path: path), upTo: "4 dates of withdrawal")
    let works = [
      ("ca:C.R.C.,_ch._1253", "instrument", "CA", "Pest Regulations"), ("BWBR0001822", "instrument", "NL", "havenwet"),
      ("BWBV01", "instrument", "NL", "verdrag tussen etc"), ("ISO 1:2022", "standard", "", "Temperature"),
    ]
    try DatabaseQueue(path: path).write { db in
      try db.execute(
        sql: "INSERT INTO analyses VALUES ('h1', ?, 'a', 'EU', 'en', 'A', 'EU/a.html', x'01')",
        arguments: [Self.engine.description])
      try db.execute(sql: "INSERT INTO snapshots VALUES ('s', '2026', 'x')")
      for (id, kind, jurisdiction, title) in works {
        try db.execute(
          sql: """
            INSERT INTO imported_works (id, undated, kind, form, jurisdiction, language, title, status, stage,
              replaced_by, replacement_derived, amended_by, committee, ics, urn, published, source, as_of, withdrawn)
            VALUES (?, ?, ?, '', ?, '', ?, '', '', '', 0, '', '', '', '', '', 's', '2026', '')
            """, arguments: [id, id, kind, jurisdiction, title])
      }
    }
    let store = try Store(directory: corpus.path)
    let kept = try store.importedWorks()
    #expect(kept.map(\.id) == ["ca:CRC-c-1253", "nl:bwbr0001822", "nl:bwbv01", "ISO 1:2022"])
    #expect(kept.map(\.titles) == [["Pest Regulations"], ["havenwet"], [], []])
    #expect(kept.map(\.title) == works.map(\.3))
    #expect(try store.analysisCount() == 1)
    #expect(try store.snapshots().map(\.id) == ["s"])
    #expect(try store.importedWorks(undated: "nl:bwbr0001822").count == 1)
  }

  @Test func aNewerStoreIsLeftAlone() throws {
    let corpus = try TemporaryCorpus()
    var migrator = StoreSchema.migrator
    migrator.registerMigration("6 to come") { try $0.execute(sql: "CREATE TABLE more (x)") }
    _ = try Store(directory: corpus.path, migrator: migrator)
    let error = try #require(throws: StoreError.self) { try Store(directory: corpus.path) }
    #expect(error.kind == .newer)
    #expect(
      corpus.plain(error)
        == "C/concord.sqlite: the store was written by a newer concord. Use that one, give --store "
        + "PATH, or move C/concord.sqlite away to start anew.")
  }

  @Test func aFileThatIsNoDatabase() throws {
    let corpus = try TemporaryCorpus(["concord.sqlite": String(repeating: "not a database ", count: 200)])
    let error = try #require(throws: StoreError.self) { try Store(directory: corpus.path) }
    #expect(error.kind == .corrupt)
    #expect(
      corpus.plain(error) == "C/concord.sqlite: the store is damaged (file is not a database). "
        + "Put back a copy of C/concord.sqlite, or move it away to start anew: fetched versions and snapshots are then unknown."
    )
    try FileManager.default.removeItem(atPath: corpus.path + "/concord.sqlite")
    _ = try Store(directory: corpus.path)
  }

  @Test func aDamagedDatabase() throws {
    let corpus = try TemporaryCorpus()
    let path = corpus.path + "/concord.sqlite"
    do {
      let store = try Store(directory: corpus.path)
      for number in 0..<200 {
        let key = AnalysisKey(contentHash: "h\(number)", engine: Self.engine)
        try store.save(Data(repeating: 7, count: 3000), of: Self.entry("a"), for: key)
      }
    }
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    for index in 4096..<bytes.count { bytes[index] = 0xAA }
    try bytes.write(to: URL(fileURLWithPath: path))
    let error = try #require(throws: StoreError.self) {
      let store = try Store(directory: corpus.path)
      for number in 0..<200 {
        _ = try store.analysis(for: AnalysisKey(contentHash: "h\(number)", engine: Self.engine))
      }
    }
    #expect(error.kind == .corrupt)
    #expect(
      error.remedy
        == "Put back a copy of \(path), or move it away to start anew: fetched versions and snapshots are then unknown")
  }

  /// SQLite calls a full disk an I/O error where it makes room for the index of its log; the store was to be deleted then.
  @Test(arguments: [
    (ResultCode.SQLITE_FULL, StoreError.Kind.full, "the disk is full"),
    (.SQLITE_IOERR_SHMSIZE, .full, "the disk is full"),
    (.SQLITE_IOERR_READ, .other, "the store cannot be read or written (disk I/O error)"),
    (.SQLITE_CANTOPEN, .notWritable, "the store cannot be written (unable to open database file)"),
  ])
  func whatSQLiteSaysOfTheDisk(code: ResultCode, kind: StoreError.Kind, reason: String) throws {
    let corpus = try TemporaryCorpus()
    let error = StoreError(DatabaseError(resultCode: code), path: corpus.path + "/concord.sqlite")
    #expect(error.kind == kind)
    #expect(error.reason == reason)
    #expect(!error.remedy.lowercased().contains("delete"), "what is stored is whole")
  }

  @Test func aPlaceThatCannotHoldAStore() throws {
    let corpus = try TemporaryCorpus(["file": "x", "taken/concord.sqlite/x": "x"])
    let file = try #require(throws: StoreError.self) { try Store(directory: corpus.path + "/file") }
    #expect(file.kind == .notWritable)
    #expect(corpus.plain(file) == "C/file: the directory of the store cannot be made. Give --store PATH.")
    let taken = try #require(throws: StoreError.self) { try Store(directory: corpus.path + "/taken") }
    #expect(taken.kind == .notWritable)
    #expect(corpus.plain(taken).hasSuffix(". Give --store PATH."))
  }

  @Test(.enabled(if: geteuid() != 0, "permissions do not bind root"), arguments: ["C", "C/concord.sqlite"])
  func aReadOnlyStore(place: String) throws {
    let corpus = try TemporaryCorpus()
    _ = try Store(directory: corpus.path)
    let path = place.replacingOccurrences(of: "C", with: corpus.path, options: .anchored)
    chmod(path, place == "C" ? 0o555 : 0o444)
    defer { chmod(path, 0o755) }
    let error = try #require(throws: StoreError.self) { try Store(directory: corpus.path) }
    #expect(error.kind == .notWritable)
    #expect(error.remedy == "Give --store PATH")
  }
}
