import GRDB

/// What was said on the last night and is not said again while it stays true.
extension Store {
  /// Those of `messages` that were not told on the last night.
  public func untold(_ messages: [String]) throws(StoreError) -> [String] {
    let told = try read { db in try String.fetchSet(db, sql: "SELECT message FROM notices") }
    return messages.filter { !told.contains($0) }
  }

  /// Remembers what was told, and forgets what is no longer true: it is told again when it comes back.
  public func remember(told messages: [String]) throws(StoreError) {
    try write { db in
      try db.execute(sql: "DELETE FROM notices")
      for message in messages {
        try db.execute(sql: "INSERT OR IGNORE INTO notices (message) VALUES (?)", arguments: [message])
      }
    }
  }
}
