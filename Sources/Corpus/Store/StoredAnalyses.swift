import Foundation
import GRDB

/// The analysed documents: opaque results by content and engine.
extension Store {
  /// The result that was saved under `key`; nil when there is none.
  public func analysis(for key: AnalysisKey) throws(StoreError) -> Data? {
    try read { db in
      let statement = try db.cachedStatement(
        sql: "SELECT result FROM analyses WHERE content_hash = ? AND engine = ?")
      return try Data.fetchOne(statement, arguments: [key.contentHash, key.engine.description])
    }
  }

  /// Saves the result of analysing `entry` under `key`, in place of an earlier one.
  public func save(_ result: Data, of entry: ManifestEntry, for key: AnalysisKey) throws(StoreError) {
    try write { db in
      let statement = try db.cachedStatement(
        sql: """
          INSERT OR REPLACE INTO analyses
            (content_hash, engine, document, jurisdiction, language, title, path, result)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          """)
      try statement.execute(arguments: [
        key.contentHash, key.engine.description, entry.id, entry.jurisdiction, entry.language, entry.title,
        entry.path ?? "", result,
      ])
    }
  }

  /// Removes every analysis but those under `keys`, and says how many went: the end of a run over the whole corpus.
  @discardableResult
  public func prune(keeping keys: Set<AnalysisKey>) throws(StoreError) -> Int {
    try write { db in
      try db.execute(
        sql: """
          CREATE TEMPORARY TABLE kept (
            content_hash TEXT, engine TEXT, PRIMARY KEY (content_hash, engine)) WITHOUT ROWID
          """)
      let insert = try db.makeStatement(sql: "INSERT OR IGNORE INTO kept VALUES (?, ?)")
      for key in keys { try insert.execute(arguments: [key.contentHash, key.engine.description]) }
      try db.execute(
        sql: """
          DELETE FROM analyses
          WHERE (content_hash, engine) NOT IN (SELECT content_hash, engine FROM kept)
          """)
      let count = db.changesCount
      try db.execute(sql: "DROP TABLE kept")
      return count
    }
  }

  /// Removes the analyses of every other program version, set of rules and set of options, and says how many went.
  @discardableResult
  public func prune(keeping engine: EngineKey) throws(StoreError) -> Int {
    try write { db in
      try db.execute(sql: "DELETE FROM analyses WHERE engine <> ?", arguments: [engine.description])
      return db.changesCount
    }
  }

  /// How many analyses are kept.
  public func analysisCount() throws(StoreError) -> Int {
    try read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM analyses") ?? 0 }
  }
}
