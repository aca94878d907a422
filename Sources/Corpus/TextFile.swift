import Foundation

/// A text file read whole and brought into one form: UTF-8 without a byte order mark, lines ended by line feeds.
///
/// Tables and manifests come from spreadsheets and editors of every system, so a byte order mark, UTF-16 with
/// a byte order mark and CR LF line ends are read; anything else that is not UTF-8 is refused with its line.
struct TextFile {
  /// The file as the user named it.
  let path: String
  /// Its text in UTF-8.
  let bytes: [UInt8]

  /// Why a file is not a text that can be read.
  struct Failure: Error {
    /// There is no such file, or it may not be opened.
    var missing: Bool
    var line: Int?
    var reason: String
    var remedy: String
  }

  /// Reads the file at `path` when it holds at most `limit` bytes.
  init(path: String, limit: Int) throws(Failure) {
    self.path = path
    var facts = stat()
    guard stat(path, &facts) == 0 else {
      throw Failure(
        missing: true, reason: "cannot be opened: \(systemMessage())", remedy: "Check the path")
    }
    guard facts.st_mode & S_IFMT == S_IFREG else {
      throw Failure(missing: true, reason: "is not a file", remedy: "Put a regular file in its place")
    }
    guard facts.st_size <= limit else {
      throw Failure(
        missing: false, reason: "holds \(facts.st_size) bytes, more than the \(limit) allowed",
        remedy: "Split it")
    }
    guard let data = try? Data(contentsOf: URL(fileURLWithPath: path)) else {
      throw Failure(
        missing: true, reason: "cannot be read: \(systemMessage())", remedy: "Check its permissions")
    }
    bytes = try Self.normalised([UInt8](data))
  }

  /// The bytes of a file in UTF-8, without byte order mark, with line feeds only.
  static func normalised(_ raw: [UInt8]) throws(Failure) -> [UInt8] {
    var bytes: [UInt8]
    if raw.starts(with: [0xEF, 0xBB, 0xBF]) {
      bytes = [UInt8](raw.dropFirst(3))
    } else if raw.starts(with: [0xFF, 0xFE]) {
      bytes = try utf8(fromUTF16: raw.dropFirst(2), lowByteFirst: true)
    } else if raw.starts(with: [0xFE, 0xFF]) {
      bytes = try utf8(fromUTF16: raw.dropFirst(2), lowByteFirst: false)
    } else {
      bytes = raw
    }
    if let zero = bytes.firstIndex(of: 0) {
      throw Failure(
        missing: false, line: lineNumber(of: zero, in: bytes),
        reason: "holds a zero byte: UTF-16 without a byte order mark, or not text",
        remedy: "Save it as UTF-8")
    }
    if let broken = firstInvalidUTF8(in: bytes) {
      throw Failure(
        missing: false, line: lineNumber(of: broken, in: bytes), reason: "is not UTF-8",
        remedy: "Save it as UTF-8")
    }
    if bytes.contains(carriageReturn) { bytes = withLineFeeds(bytes) }
    return bytes
  }

  private static func utf8(
    fromUTF16 raw: ArraySlice<UInt8>, lowByteFirst: Bool
  ) throws(Failure) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity(raw.count / 2)
    var index = raw.startIndex
    while index + 1 < raw.endIndex {
      let (first, second) = (UInt16(raw[index]), UInt16(raw[index + 1]))
      units.append(lowByteFirst ? second << 8 | first : first << 8 | second)
      index += 2
    }
    guard raw.count.isMultiple(of: 2), let text = String(validating: units, as: UTF16.self) else {
      throw Failure(
        missing: false, reason: "begins like UTF-16 and is not UTF-16", remedy: "Save it as UTF-8")
    }
    return [UInt8](text.utf8)
  }

  private static func firstInvalidUTF8(in bytes: [UInt8]) -> Int? {
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: lineFeed) ?? bytes.count
      if String(validating: bytes[start..<end], as: UTF8.self) == nil { return start }
      start = end + 1
    }
    return bytes.count
  }

  private static func withLineFeeds(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var afterReturn = false
    for byte in bytes {
      if byte == carriageReturn {
        result.append(lineFeed)
      } else if !(byte == lineFeed && afterReturn) {
        result.append(byte)
      }
      afterReturn = byte == carriageReturn
    }
    return result
  }
}

let lineFeed = UInt8(ascii: "\n")
let carriageReturn = UInt8(ascii: "\r")

/// The line, from 1, on which the byte at `offset` stands.
func lineNumber(of offset: Int, in bytes: [UInt8]) -> Int {
  bytes[..<min(offset, bytes.count)].count(where: { $0 == lineFeed }) + 1
}

/// What the system says about the last call that failed: `No such file or directory`.
func systemMessage() -> String { String(cString: strerror(errno)) }
