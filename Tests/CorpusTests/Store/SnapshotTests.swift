import Foundation
import GRDB
import Markup
import Testing

@testable import Corpus

@Suite struct SnapshotTests {
  private static let moment = Moment(seconds: 1_772_330_407)

  private static func document(_ id: String, _ jurisdiction: String, hash: String = "h") -> SnapshotDocument {
    SnapshotDocument(
      id: id, document: id, work: id, jurisdiction: jurisdiction, title: "A \(id)", kind: "law", date: "2024",
      language: "en", path: "", url: "https://example.org/\(id)", hash: hash, mediaType: "text/html", charset: "",
      retrieved: "2026-03-01T02:00:00Z", name: "https://example.org/\(id)", notIngested: "")
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

  /// A clock that was wrong for a night must not make its snapshot the last one for ever.
  @Test func snapshotsAreInTheOrderInWhichTheyWereTaken() throws {
    let corpus = try TemporaryCorpus()
    let store = try Store(directory: corpus.path)
    try store.takeSnapshot(of: Self.state([]), at: Moment(seconds: 1_900_000_000))
    try store.takeSnapshot(of: Self.state([Self.document("a", "EU")]), at: Self.moment)
    #expect(try store.snapshots().map(\.id) == ["2030-03-17", "2026-03-01"])
  }

  @Test func noticesAreNewOnce() throws {
    let corpus = try TemporaryCorpus()
    let store = try Store(directory: corpus.path)
    #expect(try store.untold(["a", "b"]) == ["a", "b"])
    try store.remember(told: ["a", "b", "b"])
    #expect(try store.untold(["b", "c"]) == ["c"])
    try store.remember(told: ["c"])
    #expect(try store.untold(["b"]) == ["b"])
  }

  /// Names decide how a content is read: those of files of the corpus, not those of the copies in the store.
  @Test func aCopyIsReadAsTheFileItWas() throws {
    let corpus = try TemporaryCorpus()
    let contents = ObjectStore(directory: corpus.path)
    let bytes = Array("<article><p>Operators keep records.</p></article>".utf8)
    let hash = SHA256.hexDigest(of: bytes)
    try Data(bytes).write(to: URL(fileURLWithPath: corpus.path + "/act.xml"))
    try contents.keep(copyOf: corpus.path + "/act.xml", hash: hash)
    var document = Self.document("a", "EU", hash: hash)
    (document.mediaType, document.name, document.path) = ("", "act.xml", "act.xml")
    let held = try #require(document.content(in: contents))
    #expect(
      try DocumentReader().read(held).dialect == DocumentReader().read(path: corpus.path + "/act.xml").dialect)
    document.name = ""
    let nameless = try #require(document.content(in: contents))
    #expect(try DocumentReader().read(nameless).dialect == .html)
  }

  @Test func whatADocumentHeldStaysInUse() throws {
    let corpus = try TemporaryCorpus()
    let contents = ObjectStore(directory: corpus.path)
    try Data("x".utf8).write(to: URL(fileURLWithPath: corpus.path + "/x"))
    let hash = SHA256.hexDigest(of: "x".utf8)
    try contents.keep(copyOf: corpus.path + "/x", hash: hash)
    let old = Self.state([
      Self.document("a", "EU", hash: hash), Self.document("b", "EU", hash: hash), Self.document("c", "EU"),
    ])
    let predecessors = Predecessors(old, contents: contents)
    func entry(_ id: String, _ document: String, language: String = "en") -> ManifestEntry {
      ManifestEntry(
        id: id, document: ManifestDocument(id: document, jurisdiction: "EU", title: "A"),
        expression: ManifestExpression(language: language, url: "https://example.org/elsewhere"))
    }
    #expect(predecessors.content(of: entry("a", "a"))?.hash == hash)
    #expect(predecessors.content(of: entry("a.en", "a"))?.hash == hash)
    #expect(predecessors.content(of: entry("a.fr", "a", language: "fr")) == nil)
    #expect(predecessors.content(of: entry("c", "c")) == nil, "its content is not there")
    var manifest = Manifest(directory: corpus.path, file: "sources.yaml", form: .sources, documents: [])
    manifest.entries = [entry("a", "a")]
    #expect(predecessors.completing(manifest).entries.map { $0.held?.hash } == [hash])
    manifest.problems = [
      ManifestProblem(kind: .invalidID, file: "sources.yaml", line: 3, reason: "B b is no id", remedy: "Correct it")
    ]
    #expect(predecessors.completing(manifest).entries.map(\.id) == ["a", "b", "c"])
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
    #expect(format("", "EU/law.txt") == "auto")
    #expect(format("", "EU/law.en.html") == "auto")
  }
}
