import Foundation

/// The bytes of a file, or the reason there are none.
enum FileBytes {
  /// Reads at most `limit` bytes; says which of "missing", "directory", "forbidden" it is.
  static func read(path: String, limit: Int) throws(ReadingError) -> [UInt8] {
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
      throw ReadingError(
        kind: .missing, file: path, reason: "there is no such file", remedy: "check the path")
    }
    guard !isDirectory.boolValue else {
      throw ReadingError(
        kind: .missing, file: path, reason: "this is a directory",
        remedy: "name a file, or analyse the directory with `concord analyse`")
    }
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw ReadingError(
        kind: .missing, file: path, reason: "the file cannot be opened",
        remedy: "check its permissions")
    }
    defer { try? handle.close() }
    do {
      let size = try handle.seekToEnd()
      guard size <= UInt64(limit) else { throw tooLarge(path, Int(size), limit) }
      try handle.seek(toOffset: 0)
      let data = try handle.readToEnd() ?? Data()
      return [UInt8](data)
    } catch let error as ReadingError {
      throw error
    } catch {
      throw ReadingError(
        kind: .missing, file: path, reason: "the file cannot be read (\(error.localizedDescription))",
        remedy: "check its permissions")
    }
  }

  /// The error for a file of `size` bytes.
  static func tooLarge(_ name: String, _ size: Int, _ limit: Int) -> ReadingError {
    ReadingError(
      kind: .limit, file: name,
      reason: "the file has \(size) bytes, more than the limit of \(limit)",
      remedy: "split the document or raise the limit")
  }
}
