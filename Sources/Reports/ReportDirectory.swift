import Foundation

/// The directory of a report, in which files appear whole or not at all.
struct ReportDirectory {
  let path: String

  /// The directory at `path`, made when it is not there.
  init(_ path: String) throws {
    self.path = path
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw ReportError(file: path, reason: "the directory cannot be made; check the path and its permissions")
    }
  }

  /// Writes `bytes` to the file `name`.
  ///
  /// - Parameter forced: whether the file, with its name, is on the disk when this returns, whatever becomes of the machine.
  func write(_ bytes: [UInt8], as name: String, forced: Bool = false) throws {
    try write(as: name) { path in
      let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
      guard descriptor >= 0 else { throw failure(name) }
      defer { close(descriptor) }
      try Self.write(bytes, to: descriptor, failure: { failure(name) })
      guard !forced || fsync(descriptor) == 0 else { throw failure(name) }
    }
    guard forced else { return }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(name) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw failure(name) }
  }

  /// Writes all of `bytes`.
  static func write(_ bytes: [UInt8], to descriptor: Int32, failure: () -> ReportError) throws {
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress! + sent, bytes.count - sent) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw failure() }
      sent += count
    }
  }

  /// What the system says of the last thing that went wrong.
  private func failure(_ name: String) -> ReportError {
    ReportError(file: "\(path)/\(name)", reason: "cannot be written (\(String(cString: strerror(errno))))")
  }

  /// Lets `content` write a file, and gives it the name `name` when that went well.
  func write(as name: String, content: (String) throws -> Void) throws {
    clear(".\(name).")
    let target = "\(path)/\(name)"
    let unfinished = "\(path)/.\(name).\(ProcessInfo.processInfo.processIdentifier)"
    do {
      try content(unfinished)
      guard rename(unfinished, target) == 0 else {
        throw failure(name)
      }
    } catch {
      unlink(unfinished)
      throw error
    }
  }
}

extension ReportDirectory {
  /// Removes the unfinished files of processes that were killed: `beginning` and the number of a process that is no more.
  private func clear(_ beginning: String) {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [] where name.hasPrefix(beginning) {
      guard let process = pid_t(name.dropFirst(beginning.count)), process > 0,
        kill(process, 0) != 0, errno == ESRCH
      else { continue }
      unlink("\(path)/\(name)")
    }
  }
}

/// The text of a file in `Data`.
func resource(_ name: String) throws -> String {
  guard let url = Bundle.module.url(forResource: "Data/\(name)", withExtension: nil),
    let data = try? Data(contentsOf: url)
  else { throw ReportError(file: name, reason: "is missing from the program's resources") }
  return String(decoding: data, as: UTF8.self)
}
