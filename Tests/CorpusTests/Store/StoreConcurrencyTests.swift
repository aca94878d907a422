import Foundation
import GRDB
import Testing

@testable import Corpus

/// Every store has a connection of its own, which SQLite treats like another process.
@Suite struct StoreConcurrencyTests {
  private static let engine = EngineKey(version: "1.0", detectionHash: "c1")

  @Test func storesMadeAtTheSameMoment() async throws {
    let corpus = try TemporaryCorpus()
    let directory = corpus.path
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<6 {
        group.addTask {
          let store = try Store(directory: directory)
          let document = ManifestDocument(id: "d\(writer)", jurisdiction: "EU", title: "")
          let entry = ManifestEntry(
            id: "d\(writer)", document: document, expression: ManifestExpression(language: "en"))
          for number in 0..<20 {
            let key = AnalysisKey(contentHash: "\(writer)-\(number)", engine: Self.engine)
            try store.save(Data(repeating: UInt8(writer), count: 500), of: entry, for: key)
            guard try store.analysis(for: key)?.count == 500 else { throw CancellationError() }
          }
        }
      }
      try await group.waitForAll()
    }
    let store = try Store(directory: directory)
    #expect(try store.analysisCount() == 120)
    #expect(try store.read { try String.fetchOne($0, sql: "PRAGMA integrity_check") } == "ok")
    #expect(try store.read { try String.fetchOne($0, sql: "PRAGMA journal_mode") } == "wal")
  }

  @Test func anInterruptedImportLeavesWhatWasThere() throws {
    struct Interrupted: Error {}
    let corpus = try TemporaryCorpus()
    let store = try Store(directory: corpus.path)
    try store.replaceImportedWorks([ImportedWork(id: "ISO 1:2022", kind: .standard)], from: "iso.tsv")
    #expect(throws: StoreError.self) {
      try store.write { db in
        try db.execute(sql: "DELETE FROM imported_works")
        throw Interrupted()
      }
    }
    #expect(try store.importedWorks().map(\.id) == ["ISO 1:2022"])
  }
}
