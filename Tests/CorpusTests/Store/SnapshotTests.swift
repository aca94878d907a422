import Foundation
import GRDB
import Testing

@testable import Corpus

@Suite struct SnapshotTests {
  private static let moment = Moment(seconds: 1_772_330_407)

  private static func document(_ id: String, _ jurisdiction: String, hash: String = "h") -> SnapshotDocument {
    SnapshotDocument(
      id: id, document: id, work: id, jurisdiction: jurisdiction, title: "A \(id)", kind: "law", date: "2024",
      language: "en", path: "", url: "https://example.org/\(id)", hash: hash, mediaType: "text/html", charset: "",
      retrieved: "2026-03-01T02:00:00Z", name: "", notIngested: "")
  }

  private static func state(_ documents: [SnapshotDocument]) -> SnapshotState {
    SnapshotState(
      form: .sources, documents: documents, stale: [StaleCitation(document: "a", designation: "ISO 9001:2008")])
  }

  @Test func moments() {
    #expect(Self.moment.description == "2026-03-01T02:00:07Z")
    #expect(Moment(seconds: 0).description == "1970-01-01T00:00:00Z")
    #expect(Moment(seconds: 951_782_400).day == "2000-02-29")
  }

  @Test func whatWasKeptComesBack() throws {
    let corpus = try TemporaryCorpus()
    let store = try Store(directory: corpus.path)
    let state = Self.state([Self.document("b", "FR"), Self.document("a", "EU"), Self.document("c", "EU")])
    #expect(try store.nextSnapshotName(at: Self.moment) == "2026-03-01")
    let snapshot = try store.takeSnapshot(of: state, at: Self.moment)
    #expect(try store.nextSnapshotName(at: Self.moment) == "2026-03-01.2")
    #expect(snapshot.id == "2026-03-01")
    #expect(try store.state(of: snapshot) == state)
    #expect(state.documents.map(\.id) == ["a", "c", "b"])
    #expect(try store.takeSnapshot(of: state, at: Self.moment).id == "2026-03-01.2")
    #expect(Set(try store.snapshots().map(\.corpusHash)).count == 1)
  }

  /// Of a corpus of two jurisdictions in which one document changed only that jurisdiction's piece is new.
  @Test func equalPiecesAreKeptOnce() throws {
    let corpus = try TemporaryCorpus()
    let store = try Store(directory: corpus.path)
    func pieces() throws -> Int { try store.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM pieces") } ?? 0 }
    try store.takeSnapshot(of: Self.state([Self.document("a", "EU"), Self.document("b", "FR")]), at: Self.moment)
    #expect(try pieces() == 4)
    try store.takeSnapshot(of: Self.state([Self.document("a", "EU"), Self.document("b", "FR")]), at: Self.moment)
    #expect(try pieces() == 4)
    try store.takeSnapshot(
      of: Self.state([Self.document("a", "EU"), Self.document("b", "FR", hash: "i")]), at: Self.moment)
    #expect(try pieces() == 5)
  }

  @Test func aDamagedPieceIsNamed() throws {
    let corpus = try TemporaryCorpus()
    let store = try Store(directory: corpus.path)
    let snapshot = try store.takeSnapshot(of: Self.state([Self.document("a", "EU")]), at: Self.moment)
    try store.write { try $0.execute(sql: "UPDATE pieces SET content = x'5B5D'") }
    let error = #expect(throws: StoreError.self) { try store.state(of: snapshot) }
    #expect(error?.kind == .corrupt)
    #expect(error?.reason.contains("the snapshot 2026-03-01 is not whole") == true)
  }

  @Test func contentsAreReadByTheirKind() {
    func format(_ type: String, _ name: String) -> String {
      HeldContent(file: "/x", hash: "h", mediaType: type, charset: "", retrieved: "", name: name).format.rawValue
    }
    #expect(format("text/plain", "https://example.org/readme.md?raw=1") == "markdown")
    #expect(format("text/plain", "https://example.org/law") == "text")
    #expect(format("text/markdown", "https://example.org/law") == "markdown")
    #expect(format("text/html", "https://example.org/law.txt") == "auto")
    #expect(format("", "EU/law.txt") == "text")
    #expect(format("", "EU/law.en.html") == "auto")
  }
}
