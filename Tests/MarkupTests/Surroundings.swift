import Foundation

/// What tests may need and not every machine has; tests that need it are skipped visibly.
enum Surroundings {
  /// Where the corpus is: `CONCORD_SHARED`, or `../shared` beside the package.
  static let shared: String = {
    if let given = ProcessInfo.processInfo.environment["CONCORD_SHARED"] { return given }
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    return root.appendingPathComponent("shared").path
  }()

  /// Whether the corpus is there.
  static let hasCorpus = FileManager.default.fileExists(atPath: shared + "/corpus")

  /// Whether PDF can be read.
  static let hasPoppler = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    .contains { FileManager.default.isExecutableFile(atPath: "\($0)/pdftohtml") }
}
