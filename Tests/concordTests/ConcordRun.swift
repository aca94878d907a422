import Foundation
import Testing

/// One run of the program as a user would start it.
struct ConcordRun {
  let code: Int32
  let output: String
  let errors: String

  /// Starts `concord` with `arguments`, in `directory`, with `input` on standard input. What the user has imported does
  /// not count: the store is the one of `environment`, else an empty one.
  init(
    _ arguments: [String], input: String = "", in directory: String? = nil, environment: [String: String] = [:],
    program own: URL? = nil
  ) throws {
    let process = Process()
    let program: URL = try #require(own ?? Self.program, "the program is built beside its tests")
    process.executableURL = program
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment
      .merging(["CONCORD_STORE": "/nonexistent/concord"]) { $1 }.merging(environment) { $1 }
    if let directory { process.currentDirectoryURL = URL(fileURLWithPath: directory) }
    let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
    process.standardInput = stdin
    process.standardOutput = stdout
    process.standardError = stderr
    try process.run()
    stdin.fileHandleForWriting.write(Data(input.utf8))
    try stdin.fileHandleForWriting.close()
    output = String(decoding: stdout.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    errors = String(decoding: stderr.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    code = process.terminationStatus
  }

  /// The program that was built with these tests: beside the test bundle, else in the package's build directory.
  static let program: URL? = {
    var folders = CommandLine.arguments.compactMap { argument -> URL? in
      guard let bundle = argument.range(of: ".xctest") else { return nil }
      return URL(fileURLWithPath: String(argument[..<bundle.upperBound])).deletingLastPathComponent()
    }
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { root.deleteLastPathComponent() }
    folders.append(root.appendingPathComponent(".build/debug"))
    return folders.map { $0.appendingPathComponent("concord") }.first {
      FileManager.default.isExecutableFile(atPath: $0.path)
    }
  }()

  /// The lines of the output as JSON objects.
  func objects() throws -> [[String: Any]] {
    try output.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }
}

/// A directory that is gone when the test is.
final class TemporaryDirectory {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "concord-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file, with the folders above it; gives its path.
  @discardableResult
  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let file = path + "/" + name
    try FileManager.default.createDirectory(
      atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    return file
  }

  @discardableResult
  func write(_ name: String, _ text: String) throws -> String { try write(name, Array(text.utf8)) }
}
