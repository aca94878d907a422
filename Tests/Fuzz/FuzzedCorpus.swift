import Foundation

/// The directory that manifests and other files are written into, with one document and a link that leads out of it.
enum FuzzedCorpus {
  /// Its path.
  static let directory: String = {
    let root = FileManager.default.temporaryDirectory.appendingPathComponent("concord-fuzz-\(getpid())")
    let corpus = root.appendingPathComponent("corpus")
    for path in ["corpus/EU", "outside"] {
      try? FileManager.default.createDirectory(
        at: root.appendingPathComponent(path), withIntermediateDirectories: true)
    }
    for path in ["corpus/EU/act.en.txt", "outside/outside.txt"] {
      try? Data("text\n".utf8).write(to: root.appendingPathComponent(path))
    }
    try? FileManager.default.createSymbolicLink(
      at: corpus.appendingPathComponent("link"), withDestinationURL: root.appendingPathComponent("outside"))
    return corpus.path
  }()

  /// Puts `bytes` into `file`.
  static func write(_ bytes: [UInt8], to file: String) {
    let isWritten = FileManager.default.createFile(atPath: directory + "/" + file, contents: Data(bytes))
    promise(isWritten, "\(directory)/\(file) can be written")
  }

  /// Takes `file` away again.
  static func remove(_ file: String) { unlink(directory + "/" + file) }

  /// Whether there is a file at `path`, and below the corpus when links are followed.
  static func isInside(_ path: String) -> Bool {
    guard let real = realpath(path, nil), let root = realpath(directory, nil) else { return false }
    defer {
      free(real)
      free(root)
    }
    return String(cString: real).hasPrefix(String(cString: root) + "/")
  }
}
