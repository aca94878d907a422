import Foundation
import GRDB

/// A state of the corpus that `concord diff` can return to.
public struct StoredSnapshot: Sendable, Hashable {
  /// Unique name: `2026-03-15`, `2026-03-15.2`.
  public var id: String
  /// When it was taken, ISO 8601.
  public var created: String
  /// SHA-256 over the state, hexadecimal: equal for equal states.
  public var corpusHash: String

  /// A snapshot; see the properties.
  public init(id: String, created: String, corpusHash: String) {
    self.id = id
    self.created = created
    self.corpusHash = corpusHash
  }
}

/// The snapshots that were taken.
///
/// A snapshot costs one row and the pieces of the state that are new: one piece a jurisdiction, kept under its digest.
extension Store {
  /// Keeps the state as a snapshot and gives it its name, the date of `moment` with a number from the second of a day.
  @discardableResult
  public func takeSnapshot(of state: SnapshotState, at moment: Moment) throws(StoreError) -> StoredSnapshot {
    let pieces: [SnapshotPiece]
    do {
      pieces = try state.pieces()
    } catch {
      throw StoreError(error, path: path)
    }
    let names = pieces.map { "\($0.name) \($0.hash)" }.joined(separator: "\n")
    return try write { db in
      let id = try Self.freeName(db, at: moment)
      for piece in pieces {
        try db.execute(
          sql: "INSERT OR IGNORE INTO pieces (hash, content) VALUES (?, ?)",
          arguments: [piece.hash, piece.content])
      }
      let snapshot = StoredSnapshot(
        id: id, created: moment.description, corpusHash: SHA256.hexDigest(of: names.utf8))
      try db.execute(
        sql: """
          INSERT INTO snapshots (id, created, corpus_hash, pieces, number)
          VALUES (?, ?, ?, ?, (SELECT coalesce(max(number), 0) + 1 FROM snapshots))
          """,
        arguments: [snapshot.id, snapshot.created, snapshot.corpusHash, names])
      return snapshot
    }
  }

  /// The name that `takeSnapshot(of:at:)` gives next to a snapshot of this moment.
  public func nextSnapshotName(at moment: Moment) throws(StoreError) -> String {
    try read { db in try Self.freeName(db, at: moment) }
  }

  private static func freeName(_ db: Database, at moment: Moment) throws -> String {
    let taken = try String.fetchSet(
      db, sql: "SELECT id FROM snapshots WHERE id = ? OR id LIKE ? || '.%'", arguments: [moment.day, moment.day])
    var id = moment.day
    var number = 2
    while taken.contains(id) {
      id = "\(moment.day).\(number)"
      number += 1
    }
    return id
  }

  /// All snapshots in the order in which they were taken, whatever the clock said.
  public func snapshots() throws(StoreError) -> [StoredSnapshot] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT id, created, corpus_hash FROM snapshots ORDER BY number").map {
        StoredSnapshot(id: $0[0], created: $0[1], corpusHash: $0[2])
      }
    }
  }

  /// The state that a snapshot keeps; nil for one that was taken before states were kept.
  ///
  /// - Throws: `StoreError` of kind `.corrupt` when a piece is missing or damaged.
  public func state(of snapshot: StoredSnapshot) throws(StoreError) -> SnapshotState? {
    let pieces: [SnapshotPiece] = try read { db in
      let names = try String.fetchOne(db, sql: "SELECT pieces FROM snapshots WHERE id = ?", arguments: [snapshot.id])
      return try (names ?? "").split(separator: "\n").map { line in
        let (name, hash) = Self.piece(line)
        let content = try Data.fetchOne(db, sql: "SELECT content FROM pieces WHERE hash = ?", arguments: [hash])
        guard let content, SHA256.hexDigest(of: content) == hash else {
          throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "the snapshot \(snapshot.id) is not whole")
        }
        return SnapshotPiece(name: name, hash: hash, content: content)
      }
    }
    guard !pieces.isEmpty else { return nil }
    do {
      return try SnapshotState(pieces: pieces)
    } catch {
      throw StoreError(error, path: path)
    }
  }

  private static func piece(_ line: Substring) -> (name: String, hash: String) {
    let cut = line.lastIndex(of: " ") ?? line.startIndex
    return (String(line[..<cut]), String(line[cut...].drop { $0 == " " }))
  }
}
