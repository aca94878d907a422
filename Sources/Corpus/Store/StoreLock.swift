import Foundation

/// The right to change the contents and snapshots of a store, which one process has at a time.
///
/// An advisory lock of the system (flock(2)) on `refresh.lock`: the system takes it back when the process ends, however it
/// ends, so that no stale lock can keep the next night's run away.
public final class StoreLock: Sendable {
  private let descriptor: Int32

  /// Takes the lock of the store in `directory`.
  ///
  /// - Throws: `StoreError` of kind `.busy` when another process has it, `.notWritable` when there can be none.
  public init(directory: String) throws(StoreError) {
    let path = joined(directory, "refresh.lock")
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw StoreError(
        kind: .notWritable, file: path, reason: "cannot be opened: \(systemMessage())", remedy: "Give --store PATH")
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let holder = Self.holder(descriptor)
      close(descriptor)
      throw StoreError(
        kind: .busy, file: path, reason: "another concord\(holder) is changing this store",
        remedy: "Wait until it has finished")
    }
    ftruncate(descriptor, 0)
    let own = Array("\(getpid())\n".utf8)
    _ = own.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
  }

  deinit { close(descriptor) }

  /// ` (process 4711)`, as the holder wrote it down; empty when it did not.
  private static func holder(_ descriptor: Int32) -> String {
    var bytes = [UInt8](repeating: 0, count: 16)
    let count = pread(descriptor, &bytes, bytes.count, 0)
    let digits = bytes.prefix(max(0, count)).prefix { isDigit($0) }
    return digits.isEmpty ? "" : " (process \(String(decoding: digits, as: UTF8.self)))"
  }
}
