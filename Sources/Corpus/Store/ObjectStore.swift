import Foundation

/// The contents of fetched and compared files, each kept once under the SHA-256 of its bytes:
/// `.concord/objects/ba/ba7816bf…`.
///
/// A content appears whole or not at all: it is written beside the others, forced to the disk with its name, and renamed. Only a
/// content that was damaged is written over, with the same bytes whole.
public struct ObjectStore: Sendable {
  /// Directory of the contents.
  public let directory: String
  /// Directory for what is still being written; emptied when a refresh begins.
  public let incoming: String

  /// The contents beside the database of the store in `directory`.
  public init(directory: String) {
    self.directory = joined(directory, "objects")
    incoming = joined(directory, "incoming")
  }

  /// Where the content with this digest lies, whether it is there or not.
  public func path(of hash: String) -> String { "\(directory)/\(hash.prefix(2))/\(hash)" }

  /// Whether the content is kept. Says nothing about damage; see ``isWhole(_:)``.
  public func contains(_ hash: String) -> Bool { access(path(of: hash), F_OK) == 0 }

  /// Whether the content is kept and its bytes still have this digest.
  public func isWhole(_ hash: String) -> Bool { SHA256.hexDigest(ofFile: path(of: hash)) == hash }

  /// Takes the file at `path`, which lies on the same disk, as the content with the digest `hash`; the file is gone afterwards.
  public func take(fileAt path: String, hash: String) throws(StoreError) {
    if isWhole(hash) {
      unlink(path)
    } else {
      let target = self.path(of: hash)
      try makeDirectory((target as NSString).deletingLastPathComponent)
      try force(path)
      guard rename(path, target) == 0 else { throw failure(target) }
    }
    try settle(hash)
  }

  /// Forces a content, its name, that of its directory, and that of the directory of all contents: whoever wrote them may have
  /// been killed before it did.
  private func settle(_ hash: String) throws(StoreError) {
    let target = path(of: hash)
    let folder = (target as NSString).deletingLastPathComponent
    for path in [target, folder, directory, (directory as NSString).deletingLastPathComponent] { try force(path) }
  }

  /// Keeps a copy of the file at `path`, which stays where it is, and gives its digest.
  public func keep(copyOf path: String, hash: String) throws(StoreError) {
    if isWhole(hash) { return try settle(hash) }
    try makeDirectory(incoming)
    let copy = "\(incoming)/copy-\(UUID().uuidString)"
    do {
      try FileManager.default.copyItem(atPath: path, toPath: copy)
    } catch {
      unlink(copy)
      let isFull = (error as? CocoaError)?.code == .fileWriteOutOfSpace
      throw StoreError(
        kind: isFull ? .full : .notWritable, file: path,
        reason: "cannot be copied into \(incoming) (\(isFull ? "the disk is full" : error.localizedDescription))",
        remedy: "Free some space, or give --store PATH")
    }
    // The file may have changed since its digest was taken; what is kept must be what its name says.
    guard SHA256.hexDigest(ofFile: copy) == hash else {
      unlink(copy)
      throw StoreError(
        kind: .other, file: path, reason: "changed while it was being read", remedy: "Run concord again")
    }
    try take(fileAt: copy, hash: hash)
  }

  /// Removes what an interrupted run left behind. Only for the process that holds the lock of the store.
  public func clearIncoming() {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: incoming)) ?? [] {
      unlink("\(incoming)/\(name)")
    }
  }

  private func makeDirectory(_ path: String) throws(StoreError) {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw failure(path)
    }
  }

  /// Waits until the file or directory is on the disk.
  private func force(_ path: String) throws(StoreError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw failure(path) }
  }

  private func failure(_ path: String) -> StoreError {
    let code = errno
    return StoreError(
      kind: code == ENOSPC || code == EDQUOT ? .full : .notWritable, file: path,
      reason: "cannot be written (\(String(cString: strerror(code))))", remedy: "Free some space, or give --store PATH")
  }
}
