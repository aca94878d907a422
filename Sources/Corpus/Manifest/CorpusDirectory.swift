import Foundation

/// The directory of a corpus, out of which no path of its manifest may lead.
struct CorpusDirectory {
  /// As the user named it.
  let path: String
  /// The same without symbolic links.
  private let real: String

  /// What a path of a manifest turns out to be.
  enum Place: Equatable {
    /// A file inside the corpus, by its path without `./` and doubled slashes.
    case file(String)
    /// A path inside the corpus at which there is no file.
    case absent(path: String, reason: String, remedy: String)
    /// A path that leads out of the corpus or is none.
    case refused(reason: String, remedy: String)
  }

  /// The directory at `path`, if there is one.
  init(_ path: String) throws(ManifestError) {
    self.path = path
    guard let real = realPath(path) else {
      throw ManifestError(
        kind: .missing, file: path, reason: "cannot be opened: \(systemMessage())",
        remedy: "Give the path of a corpus directory")
    }
    self.real = real
    var facts = stat()
    guard stat(real, &facts) == 0, facts.st_mode & S_IFMT == S_IFDIR else {
      throw ManifestError(
        kind: .missing, file: path, reason: "is not a directory",
        remedy: "Give the path of a corpus directory; concord detect reads single files")
    }
  }

  /// Whether there is something called `name` in the directory.
  func contains(_ name: String) -> Bool {
    var facts = stat()
    return stat(joined(path, name), &facts) == 0
  }

  /// What a path of the manifest turns out to be.
  func place(of given: String) -> Place {
    let remedy = "Give a path inside the corpus, relative to its directory"
    if given.unicodeScalars.contains(where: { $0.value < 32 || $0.value == 127 }) {
      return .refused(reason: "the path holds a control character", remedy: remedy)
    }
    let quoted = "the path \"\(given)\""
    if given.hasPrefix("/") { return .refused(reason: "\(quoted) is absolute", remedy: remedy) }
    let parts = given.split(separator: "/").filter { $0 != "." }
    if parts.isEmpty || parts.contains("..") {
      return .refused(reason: "\(quoted) leaves the corpus", remedy: remedy)
    }
    let inside = parts.joined(separator: "/")
    guard let target = realPath(joined(real, inside)) else {
      let hint =
        given.contains("\\") ? "Write / between directories" : "Put the file there or correct the path"
      return .absent(path: inside, reason: "the file \(inside) is not there", remedy: hint)
    }
    guard real == "/" || target.hasPrefix(real + "/") else {
      return .refused(
        reason: "\(quoted) leads out of the corpus through a symbolic link",
        remedy: "Copy the file into the corpus")
    }
    var facts = stat()
    guard stat(target, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
      return .absent(path: inside, reason: "\(inside) is not a file", remedy: "Give the path of a file")
    }
    return .file(inside)
  }
}

extension ManifestExpression {
  /// Takes the path that a manifest gives, and says what stands in the way of reading the file.
  mutating func settle(
    at place: CorpusDirectory.Place
  ) -> (kind: ManifestProblem.Kind, reason: String, remedy: String)? {
    switch place {
    case .file(let path):
      self.path = path
      return nil
    case .absent(let path, let reason, let remedy):
      self.path = path
      notIngested = reason
      return (.absentFile, reason, remedy)
    case .refused(let reason, let remedy):
      notIngested = reason
      return (.refusedPath, reason, remedy)
    }
  }
}

/// The path without symbolic links; nil where there is nothing.
private func realPath(_ path: String) -> String? {
  guard let resolved = realpath(path, nil) else { return nil }
  defer { free(resolved) }
  return String(cString: resolved)
}
