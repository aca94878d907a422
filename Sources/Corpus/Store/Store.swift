import Foundation
import GRDB

/// What was already analysed, which works were imported, which snapshots were taken: one SQLite file,
/// `.concord/concord.sqlite` in the corpus.
///
/// Write-ahead logging (<https://www.sqlite.org/wal.html>) lets one process read while another writes; a writer waits for
/// another for ten seconds. Analyses can be made again from the corpus; fetched versions, snapshots and imports cannot.
public final class Store: Sendable {
  /// Name of the directory that a corpus keeps its store in.
  public static let directoryName = ".concord"
  /// Name of the database in that directory.
  public static let fileName = "concord.sqlite"

  /// The database file.
  public let path: String
  private let queue: DatabaseQueue

  /// Opens the store in `directory` (`CORPUS/.concord`, or what `--store` says), creating both where they are
  /// missing and bringing older tables up to date.
  public convenience init(directory: String) throws(StoreError) {
    try self.init(directory: directory, migrator: StoreSchema.migrator)
  }

  init(directory: String, migrator: DatabaseMigrator) throws(StoreError) {
    do {
      try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    } catch {
      throw StoreError(
        kind: .notWritable, file: directory, reason: "the directory of the store cannot be made",
        remedy: "Give --store PATH")
    }
    let path = joined(directory, Self.fileName)
    self.path = path
    do {
      queue = try Self.patiently { try Self.open(path, migrator: migrator) }
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// Copies the database of the store in `directory`, which is only read, into the store in `other`; does nothing when there is none.
  public static func copy(from directory: String, to other: String) throws(StoreError) {
    let path = joined(directory, fileName)
    guard FileManager.default.fileExists(atPath: path) else { return }
    do {
      try FileManager.default.createDirectory(atPath: other, withIntermediateDirectories: true)
      var configuration = Configuration()
      configuration.readonly = true
      configuration.busyMode = .timeout(10)
      try DatabaseQueue(path: path, configuration: configuration).backup(
        to: DatabaseQueue(path: joined(other, fileName)))
    } catch {
      throw StoreError(error, path: path)
    }
  }

  private static func open(_ path: String, migrator: DatabaseMigrator) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.journalMode = .wal
    configuration.busyMode = .timeout(10)
    configuration.label = "concord store"
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    if try queue.read(migrator.hasBeenSuperseded) {
      throw StoreError(
        kind: .newer, file: path, reason: "the store was written by a newer concord",
        remedy: "Use that one, give --store PATH, or move \(path) away to start anew")
    }
    try migrator.migrate(queue)
    // Finds out at once whether the file can be written, not at the end of a long analysis.
    try queue.inDatabase { db in try db.inTransaction(.immediate) { .rollback } }
    return queue
  }

  /// Two processes that make a store at the same moment get into each other's way while they switch to the
  /// write-ahead log and create the tables; the second attempt then finds everything done.
  private static func patiently(_ open: () throws -> DatabaseQueue) throws -> DatabaseQueue {
    for attempt in 1...20 {
      do {
        return try open()
      } catch let error as DatabaseError {
        let transient: [ResultCode] = [.SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_ERROR, .SQLITE_CONSTRAINT]
        if !transient.contains(error.resultCode) { throw error }
        usleep(UInt32(attempt) * 10_000)
      }
    }
    return try open()
  }

  /// Reads from the database.
  func read<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    do { return try queue.read(body) } catch { throw StoreError(error, path: path) }
  }

  /// Writes to the database in one transaction, all or nothing.
  func write<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    do {
      return try queue.inDatabase { db in
        var result: Value?
        try db.inTransaction(.immediate) {
          result = try body(db)
          return .commit
        }
        guard let result else { throw DatabaseError(resultCode: .SQLITE_ABORT) }
        return result
      }
    } catch {
      throw StoreError(error, path: path)
    }
  }
}
