import Foundation

/// A body on its way to a file: `body-000007.part`, which becomes `body-000007` once it is whole and on the disk.
struct BodyFile: ~Copyable {
  /// Why nothing more can be written.
  enum Fault: Error, Equatable {
    case full
    case system(String)
  }

  /// Where the finished body lies.
  let path: String
  /// Bytes written.
  private(set) var byteCount = 0
  private var digest = SHA256()
  private var descriptor: Int32
  private let directory: String

  private var unfinished: String { path + ".part" }

  /// Opens a new file called `name` in `directory`; what lies there under that name is never overwritten.
  init(directory: String, name: String) throws(Fault) {
    self.directory = directory
    path = directory + "/" + name
    descriptor = open(directory + "/" + name + ".part", O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Self.lastFault() }
  }

  /// A body that was not finished leaves nothing behind.
  deinit {
    guard descriptor >= 0 else { return }
    close(descriptor)
    unlink(path + ".part")
  }

  /// Appends bytes.
  mutating func write(_ bytes: UnsafeRawBufferPointer) throws(Fault) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let piece = UnsafeRawBufferPointer(rebasing: rest)
      let written = Foundation.write(descriptor, piece.baseAddress, piece.count)
      if written < 0 {
        if errno == EINTR { continue }
        throw Self.lastFault()
      }
      rest = rest.dropFirst(written)
    }
    digest.update(bytes)
    byteCount += bytes.count
  }

  /// Brings the body to the disk under its final name.
  ///
  /// - Returns: its SHA-256.
  mutating func finish() throws(Fault) -> String {
    guard fsync(descriptor) == 0 else { throw Self.lastFault() }
    guard close(descriptor) == 0 else {
      let fault = Self.lastFault()
      descriptor = -1
      unlink(unfinished)
      throw fault
    }
    descriptor = -1
    guard rename(unfinished, path) == 0 else {
      let fault = Self.lastFault()
      unlink(unfinished)
      throw fault
    }
    let folder = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if folder >= 0 {
      fsync(folder)
      close(folder)
    }
    return digest.hexDigest()
  }

  /// What the last call that failed says.
  static func lastFault() -> Fault {
    errno == ENOSPC || errno == EDQUOT ? .full : .system(systemMessage())
  }
}
