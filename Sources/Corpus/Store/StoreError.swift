import Foundation
import GRDB

/// Why the store cannot be used. Printed as `FILE: REASON. REMEDY.`
///
/// `concord analyse` and `concord detect` use the store only to save work, and go on without one; what keeps versions and snapshots
/// ends here.
public struct StoreError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What kind of failure it is.
  public enum Kind: String, Sendable, CaseIterable {
    /// The place cannot be written to: read-only, no permission, not a directory.
    case notWritable = "not-writable"
    /// The file is no database, or a damaged one.
    case corrupt
    /// The file was written by a newer program.
    case newer
    /// Another process keeps it locked.
    case busy
    /// The disk is full.
    case full
    /// Anything else SQLite reports.
    case other
  }
  /// What kind of failure it is.
  public var kind: Kind
  /// The database file or its directory.
  public var file: String
  /// What is wrong, without a full stop.
  public var reason: String
  /// What the user can do about it, without a full stop.
  public var remedy: String

  /// An error about `file`.
  public init(kind: Kind, file: String, reason: String, remedy: String) {
    self.kind = kind
    self.file = file
    self.reason = reason
    self.remedy = remedy
  }

  /// `FILE: REASON. REMEDY.`
  public var description: String { "\(file): \(reason). \(remedy)." }

  /// What an error of SQLite means for the file at `path` (<https://www.sqlite.org/rescode.html>).
  init(_ error: any Error, path: String) {
    if let error = error as? StoreError {
      self = error
      return
    }
    let database = error as? DatabaseError
    let message = database?.message ?? "\(error)"
    // SQLite names a full disk only where it writes; where it makes room for the index of its log or opens a file, all it says is
    // that this went wrong.
    if database?.extendedResultCode == .SQLITE_IOERR_SHMSIZE
      || [.SQLITE_IOERR, .SQLITE_CANTOPEN].contains(database?.resultCode) && Self.isFull(path)
    {
      self.init(full: path)
      return
    }
    switch database?.resultCode {
    case .SQLITE_CORRUPT?, .SQLITE_NOTADB?:
      self.init(
        kind: .corrupt, file: path, reason: "the store is damaged (\(message))",
        remedy:
          "Put back a copy of \(path), or move it away to start anew: fetched versions and snapshots are then unknown")
    case .SQLITE_READONLY?, .SQLITE_CANTOPEN?, .SQLITE_PERM?, .SQLITE_AUTH?:
      self.init(
        kind: .notWritable, file: path, reason: "the store cannot be written (\(message))",
        remedy: "Give --store PATH")
    case .SQLITE_BUSY?, .SQLITE_LOCKED?:
      self.init(
        kind: .busy, file: path, reason: "another process keeps the store locked",
        remedy: "Wait for it, or give --store PATH")
    case .SQLITE_FULL?:
      self.init(full: path)
    case .SQLITE_IOERR?:
      self.init(
        kind: .other, file: path, reason: "the store cannot be read or written (\(message))",
        remedy: "Check the disk, or give --store PATH")
    default:
      self.init(
        kind: .other, file: path, reason: "the store failed (\(message))",
        remedy: "Run concord again; if it fails again, give --store PATH")
    }
  }

  private init(full path: String) {
    self.init(kind: .full, file: path, reason: "the disk is full", remedy: "Free some space, or give --store PATH")
  }

  /// Whether the disk of `path` has less room than SQLite takes at a time for the index of its log: 32 KiB
  /// (<https://www.sqlite.org/walformat.html>, section 2).
  private static func isFull(_ path: String) -> Bool {
    var disk = statvfs()
    guard statvfs((path as NSString).deletingLastPathComponent, &disk) == 0, disk.f_blocks > 0 else { return false }
    return UInt64(disk.f_bavail) * UInt64(disk.f_frsize) < 1 << 15
  }
}
