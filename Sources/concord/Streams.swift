import ArgumentParser
import Catalogue
import Corpus
import Foundation
import Markup
import Reports

/// Exit codes of sysexits.h, as the contract uses them.
enum Exit {
  /// Some input could not be read; the rest was.
  static let dataError = ExitCode(65)
  /// No such file.
  static let noInput = ExitCode(66)
  /// A table or rule of the program itself is faulty.
  static let software = ExitCode(70)
  /// The output cannot be written.
  static let cannotCreate = ExitCode(73)
  /// Some of it could not be done now; trying again may help.
  static let temporary = ExitCode(75)
  /// The manifest is wrong.
  static let configuration = ExitCode(78)
  /// Something changed, and the user asked to be told so.
  static let changed = ExitCode(10)
}

/// Standard output, written by whole buffers.
struct StandardOutput {
  /// Whether a closed pipe ends the program as it ends other filters; otherwise the rest is left out.
  var endsWithReader = true

  /// Writes all of `bytes`.
  mutating func write(_ bytes: [UInt8]) { bytes.withUnsafeBufferPointer { write($0) } }

  /// Writes all of `bytes`.
  mutating func write(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress else { return }
    var sent = 0
    while sent < bytes.count {
      let count = Foundation.write(1, base + sent, bytes.count - sent)
      if count <= 0 {
        if count < 0, errno == EINTR { continue }
        if errno == EPIPE, !endsWithReader { return }
        exit(errno == EPIPE ? 0 : Exit.cannotCreate.rawValue)
      }
      sent += count
    }
  }
}

/// Standard error, one message a line: a line feed in it, which only a hostile name can bring, does not begin another.
func complain(_ message: String) {
  StandardError.write(Array((Printable.escape(message) + "\n").utf8))
}

/// Standard error; what nobody reads any more is left out.
enum StandardError {
  static func write(_ bytes: [UInt8]) {
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes { Foundation.write(2, $0.baseAddress! + sent, bytes.count - sent) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      sent += count
    }
  }
}

/// Text of unknown origin, made safe for a terminal.
enum Printable {
  /// Control characters (escape sequences and line feeds among them), separators of lines, and what changes the direction of
  /// writing become visible: `\u{1B}` -> `\x1b`.
  static func escape(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if isControl(scalar) {
        let hex = String(scalar.value, radix: 16)
        result += "\\x" + (hex.count < 2 ? "0" + hex : hex)
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09: false
    case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}

/// Standard input, line by line, in memory that does not grow with its length.
enum StandardInput {
  /// A descriptor for reading `file`, standard input for "-"; nil when it cannot be opened.
  static func open(_ file: String) -> Int32? {
    if file == "-" { return 0 }
    let descriptor = Foundation.open(file, O_RDONLY)
    return descriptor >= 0 ? descriptor : nil
  }

  /// The lines, without their line feeds.
  static func lines(of descriptor: Int32 = 0) -> AnyIterator<[UInt8]> {
    var buffer: [UInt8] = []
    var start = 0
    var ended = false
    return AnyIterator {
      while true {
        if let end = buffer[start...].firstIndex(of: 0x0A) {
          let line = Array(buffer[start..<end])
          start = end + 1
          return line.last == 0x0D ? line.dropLast() : line
        }
        if ended {
          guard start < buffer.count else { return nil }
          let line = Array(buffer[start...])
          start = buffer.count
          return line
        }
        buffer.removeSubrange(..<start)
        start = 0
        let chunk = [UInt8](unsafeUninitializedCapacity: 1 << 16) { space, count in
          count = max(0, read(descriptor, space.baseAddress, 1 << 16))
        }
        if chunk.isEmpty { ended = true } else { buffer += chunk }
      }
    }
  }

  /// Calls `body` for every line, without its line feed: the fast way for short lines, which no array is made for.
  static func forEachLine(of descriptor: Int32 = 0, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    var filled = 0
    while true {
      if filled == buffer.count { buffer += [UInt8](repeating: 0, count: buffer.count) }
      let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress! + filled, $0.count - filled) }
      if count < 0, errno == EINTR { continue }
      let end = filled + max(0, count)
      var start = 0
      buffer.withUnsafeBufferPointer { bytes in
        while start < end, let found = memchr(bytes.baseAddress! + start, 0x0A, end - start) {
          let stop = UnsafeRawPointer(bytes.baseAddress!).distance(to: found)
          body(UnsafeBufferPointer(rebasing: bytes[start..<withoutReturn(bytes, start, stop)]))
          start = stop + 1
        }
        if count <= 0, start < end {
          body(UnsafeBufferPointer(rebasing: bytes[start..<withoutReturn(bytes, start, end)]))
        }
      }
      if count <= 0 { return }
      if start > 0 {
        buffer.withUnsafeMutableBufferPointer { bytes in
          for index in start..<end { bytes[index - start] = bytes[index] }
        }
      }
      filled = end - start
    }
  }

  private static func withoutReturn(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    end > start && bytes[end - 1] == 0x0D ? end - 1 : end
  }

  /// Everything up to the end of the input.
  static func all() -> [UInt8] { [UInt8](FileHandle.standardInput.readDataToEndOfFile()) }
}

/// Runs `body`; a faulty table of the program itself is reported with its place, and ends it with code 70.
func reportingFaults(_ body: () throws -> Void) throws {
  do {
    try body()
  } catch let fault as CatalogueError {
    complain("\(fault)")
    throw Exit.software
  }
}

/// Runs `body`, which needs the store; says what is wrong with the store and ends the program: 75 when another process has it, 73
/// when it cannot be written, 65 when it is damaged.
func storing<Value>(_ body: () throws -> Value) throws -> Value {
  do {
    return try body()
  } catch let error as StoreError {
    complain("\(error)")
    switch error.kind {
    case .busy: throw Exit.temporary
    case .corrupt, .newer: throw Exit.dataError
    case .notWritable, .full, .other: throw Exit.cannotCreate
    }
  } catch let error as FetchFailure {
    complain("\(error.reason). \(error.remedy).")
    throw Exit.cannotCreate
  }
}

/// Runs `body`, which writes a report; says what could not be written and ends the program with 73.
func reporting<Value>(_ body: () throws -> Value) throws -> Value {
  do {
    return try body()
  } catch let error as ReportError {
    complain("\(error)")
    throw Exit.cannotCreate
  }
}
