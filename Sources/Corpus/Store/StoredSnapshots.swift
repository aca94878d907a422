import GRDB

/// A state of the corpus that `concord diff` can return to.
public struct StoredSnapshot: Sendable, Hashable {
  /// Unique name: `2026-03-15`, `2026-03-15.2`.
  public var id: String
  /// When it was taken, ISO 8601.
  public var created: String
  /// SHA-256 over the contents of the corpus, hexadecimal.
  public var corpusHash: String

  /// A snapshot; see the properties.
  public init(id: String, created: String, corpusHash: String) {
    self.id = id
    self.created = created
    self.corpusHash = corpusHash
  }
}

/// The snapshots that were taken.
extension Store {
  /// Keeps a snapshot, in place of an earlier one with the same id.
  public func save(_ snapshot: StoredSnapshot) throws(StoreError) {
    try write { db in
      try db.execute(
        sql: "INSERT OR REPLACE INTO snapshots (id, created, corpus_hash) VALUES (?, ?, ?)",
        arguments: [snapshot.id, snapshot.created, snapshot.corpusHash])
    }
  }

  /// All snapshots, the oldest first.
  public func snapshots() throws(StoreError) -> [StoredSnapshot] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT id, created, corpus_hash FROM snapshots ORDER BY created, id").map {
        StoredSnapshot(id: $0[0], created: $0[1], corpusHash: $0[2])
      }
    }
  }
}
