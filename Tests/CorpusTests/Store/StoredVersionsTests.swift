import Foundation
import GRDB
import Testing

@testable import Corpus

@Suite struct StoredVersionsTests {
  private static let source = SourceKey(url: "https://example.org/law", language: "fr")

  private static func version(_ hash: String, _ standing: FetchedVersion.Standing, day: Int = 1) -> FetchedVersion {
    FetchedVersion(
      source: source, fetched: "2026-03-0\(day)T02:00:00Z", hash: hash, byteCount: 3, mediaType: "text/html",
      charset: "utf-8", finalURL: "https://example.org/law.html", headers: "etag: \"a\"", standing: standing)
  }

  @Test func theLastAcceptedVersionStands() throws {
    let corpus = try TemporaryCorpus()
    let store = try Store(directory: corpus.path)
    var state = SourceState(source: Self.source)
    state.etag = "\"a\""
    let versions = [
      Self.version("h1", .accepted), Self.version("h2", .accepted, day: 2), Self.version("h3", .sameText, day: 3),
      Self.version("h4", .unreadable, day: 4), Self.version("h5", .doubtful, day: 5),
    ]
    for version in versions { try store.record(state, version) }
    let again = try Store(directory: corpus.path)
    #expect(try again.acceptedVersions() == [Self.source: versions[1]])
    #expect(try again.versions(of: Self.source) == versions)
    #expect(try again.sourceStates() == [Self.source: state])
    #expect(try again.versions(of: SourceKey(url: Self.source.url, language: "en")).isEmpty)
  }

  /// A store of every released form keeps what it held and gains what is new.
  @Test(arguments: [
    "1 analyses", "2 imported works", "3 snapshots", "4 dates of withdrawal", "5 titles", "6 fetched versions",
    "7 states of the corpus",
  ])
  func everyReleasedFormIsBroughtUpToDate(step: String) throws {
    let corpus = try TemporaryCorpus()
    let path = corpus.path + "/concord.sqlite"
    try StoreSchema.migrator.migrate(DatabaseQueue(path: path), upTo: step)
    let number = try #require(Int(step.prefix(1)))
    let key = AnalysisKey(contentHash: "h1", engine: EngineKey(version: "1", detectionHash: "d"))
    try DatabaseQueue(path: path).write { db in
      try db.execute(
        sql: "INSERT INTO analyses VALUES ('h1', ?, 'a', 'EU', 'en', 'A', 'EU/a.html', x'01')",
        arguments: [key.engine.description])
      if number >= 3 {
        try db.execute(
          sql: "INSERT INTO snapshots (id, created, corpus_hash) VALUES ('2026-03-01', '2026-03-01T02:00:00Z', 'x')")
      }
      if number >= 6 {
        try db.execute(
          sql: """
            INSERT INTO versions (url, language, fetched, hash, bytes, media_type, charset, final_url, headers,
              standing, reason)
            VALUES ('https://example.org/law', 'fr', '2026-03-01T02:00:00Z', 'h1', 3, '', '', '', '', 'accepted', '')
            """)
      }
    }
    let store = try Store(directory: corpus.path)
    #expect(try store.analysis(for: key) == Data([1]))
    #expect(try store.snapshots().map(\.id) == (number >= 3 ? ["2026-03-01"] : []))
    #expect(try store.acceptedVersions().count == (number >= 6 ? 1 : 0))
    if let old = try store.snapshots().first { #expect(try store.state(of: old) == nil) }
    let taken = try store.takeSnapshot(
      of: SnapshotState(form: .sources, documents: [], stale: []), at: Moment(seconds: 1_772_330_400))
    #expect(taken.id == (number >= 3 ? "2026-03-01.2" : "2026-03-01"))
  }
}
