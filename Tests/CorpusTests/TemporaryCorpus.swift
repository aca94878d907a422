import Foundation

/// A corpus in a directory of its own that is removed with it.
final class TemporaryCorpus {
  let path: String

  init(_ files: [String: String] = [:]) throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("concord-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, text) in files { try write(name, [UInt8](text.utf8)) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ name: String, _ bytes: [UInt8]) throws {
    let file = URL(fileURLWithPath: path).appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path + "/" + name, withDestinationPath: target)
  }

  /// What was printed about this corpus, with its place left out.
  func plain(_ text: some CustomStringConvertible) -> String {
    text.description.replacingOccurrences(of: path, with: "C")
  }
}

/// The shared corpus and catalogue: `CONCORD_SHARED`, else `shared` beside the directory of the package.
enum Shared {
  static let path: String = {
    if let path = ProcessInfo.processInfo.environment["CONCORD_SHARED"] { return path }
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return root.deletingLastPathComponent().appendingPathComponent("shared").path
  }()

  static func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path + "/" + name) }
}
