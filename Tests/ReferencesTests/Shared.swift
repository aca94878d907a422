import Foundation

/// The analyst's data beside the package, which is not part of it: `CONCORD_SHARED`, or `../shared`.
enum Shared {
  static let path: String = {
    if let path = ProcessInfo.processInfo.environment["CONCORD_SHARED"] { return path }
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    return tests.deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("shared").path
  }()

  static func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path + "/" + name) }
}
