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

  /// Removes the analyses of every other program version and set of rules than those of `engine`, which nobody will ask for again;
  /// says how many went.
  @discardableResult
  public func prune(keepingRulesOf engine: EngineKey) throws(StoreError) -> Int {
    let rules = EngineKey(version: engine.version, detectionHash: engine.detectionHash).description
    return try write { db in
      try db.execute(
        sql: "DELETE FROM analyses WHERE engine <> ? AND substr(engine, 1, ?) <> ?",
        arguments: [rules, rules.count + 1, rules + " "])
      return db.changesCount
    }
  }

  /// How many analyses are kept.
  public func analysisCount() throws(StoreError) -> Int {
    try read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM analyses") ?? 0 }
  }
}
