import Foundation

/// The bytes of a file, or the reason there are none.
enum FileBytes {
  /// Reads at most `limit` bytes of a regular file; says which of "missing", "directory", "forbidden", "a pipe or
  /// device" it is. Never waits: opening a pipe without a writer would block for ever, `/dev/zero` never ends.
  static func read(path: String, limit: Int) throws(ReadingError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else {
      let fault = errno
      if fault == ENOENT || fault == ENOTDIR {
        throw ReadingError(
          kind: .missing, file: path, reason: "there is no such file", remedy: "check the path")
      }
      // A socket, or a device without a driver.
      if fault == ENXIO || fault == ENODEV { throw notRegular(path) }
      throw ReadingError(
        kind: .missing, file: path, reason: "the file cannot be opened (\(String(cString: strerror(fault))))",
        remedy: "check its permissions")
    }
    defer { close(descriptor) }
    var facts = stat()
    guard fstat(descriptor, &facts) == 0 else { throw unreadable(path) }
    switch facts.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR:
      throw ReadingError(
        kind: .missing, file: path, reason: "this is a directory",
        remedy: "name a file, or analyse the directory with `concord analyse`")
    default: throw notRegular(path)
    }
    let size = Int(facts.st_size)
    guard size <= limit else { throw tooLarge(path, size, limit) }
    // Files of /proc say they are empty; others may grow while they are read.
    var bytes = [UInt8]()
    var room = max(size, 4096) + 1
    while true {
      let (piece, isAll) = try read(descriptor, room, path)
      if bytes.isEmpty { bytes = piece } else { bytes += piece }
      guard bytes.count <= limit else { throw tooLarge(path, bytes.count, limit) }
      if isAll { return bytes }
      room = min(limit - bytes.count + 1, 1 << 20)
    }
  }

  /// At most `room` bytes; whether the file ended there.
  private static func read(_ descriptor: Int32, _ room: Int, _ path: String) throws(ReadingError)
    -> (bytes: [UInt8], isAll: Bool)
  {
    var isAll = false
    var isBroken = false
    let bytes = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      while count < room {
        guard let base = buffer.baseAddress else { return }
        let got = Foundation.read(descriptor, base + count, room - count)
        if got < 0, errno == EINTR { continue }
        guard got > 0 else {
          isAll = got == 0
          isBroken = got < 0
          return
        }
        count += got
      }
    }
    guard !isBroken else { throw unreadable(path) }
    return (bytes, isAll)
  }

  private static func unreadable(_ path: String) -> ReadingError {
    ReadingError(
      kind: .missing, file: path, reason: "the file cannot be read (\(String(cString: strerror(errno))))",
      remedy: "check its permissions")
  }

  private static func notRegular(_ path: String) -> ReadingError {
    ReadingError(
      kind: .missing, file: path, reason: "this is a pipe, a socket or a device, not a file",
      remedy: "save the document as a file first")
  }

  /// The error for a file of `size` bytes.
  static func tooLarge(_ name: String, _ size: Int, _ limit: Int) -> ReadingError {
    ReadingError(
      kind: .limit, file: name,
      reason: "the file has \(size) bytes, more than the limit of \(limit)",
      remedy: "split the document or raise the limit")
  }
}
