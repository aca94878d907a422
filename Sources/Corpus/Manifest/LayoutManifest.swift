import Foundation

/// Reads a corpus that has no manifest from its directories and names: `JURISDICTION/name.language.extension`.
///
/// `EU/ai-act.en.html` and `EU/ai-act.fr.html` are two expressions of the document `eu-ai-act` of the EU.
struct LayoutManifest {
  /// Names of other things: hidden ones, the store `.concord` among them, derived tables, reports.
  private static func isIgnored(_ name: String, atTop: Bool) -> Bool {
    name.hasPrefix(".") || name == "_tables" || (atTop && name.lowercased() == "reports")
  }

  /// Names of files that describe a corpus and are not part of it.
  private static let about: Set<String> = ["readme", "license", "licence", "copying", "notice", "source", "overrides"]

  /// Reads the layout of a corpus.
  static func read(corpus: CorpusDirectory) throws(ManifestError) -> Manifest {
    var problems: [ManifestProblem] = []
    var documents: [ManifestDocument] = []
    var documentOfWork: [String: Int] = [:]
    var reportedDirectories: Set<Substring> = []
    var ids: Set<String> = []
    func report(_ kind: ManifestProblem.Kind, _ path: String, _ reason: String, _ remedy: String) {
      problems.append(
        ManifestProblem(kind: kind, file: joined(corpus.path, path), reason: reason, remedy: remedy))
    }
    for path in try paths(in: corpus) {
      let parts = path.split(separator: "/")
      let shape = DocumentPath(path)
      guard parts.count > 1, let directory = parts.first else {
        if about.contains(shape.work.lowercased()) { continue }
        report(
          .outsideLayout, path, "lies in no directory of a jurisdiction",
          "Move it into one, such as EU/\(path)")
        continue
      }
      guard isJurisdictionCode(String(directory)) else {
        if reportedDirectories.insert(directory).inserted {
          report(
            .invalidJurisdiction, String(directory),
            "is not the code of a jurisdiction; its files are left out", jurisdictionRemedy)
        }
        continue
      }
      var expression = ManifestExpression(language: shape.language ?? "")
      if let obstacle = expression.settle(at: corpus.place(of: path)) {
        report(obstacle.kind, path, obstacle.reason, obstacle.remedy)
      }
      if let index = documentOfWork[shape.work] {
        documents[index].expressions.append(expression)
        continue
      }
      documentOfWork[shape.work] = documents.count
      var id = slug(shape.work)
      if !ids.insert(id).inserted {
        id += "-" + SHA256.hexDigest(of: shape.work.utf8).prefix(8)
        ids.insert(id)
      }
      documents.append(
        ManifestDocument(
          id: id, jurisdiction: String(directory), title: title(of: shape.work), expressions: [expression]))
    }
    return Manifest(
      directory: corpus.path, file: corpus.path, form: .layout, documents: documents, problems: problems)
  }

  /// `EU/ai-act-2024` is titled `ai act 2024`.
  private static func title(of work: String) -> String {
    let name = work.split(separator: "/").last.map(String.init) ?? work
    return String(name.map { $0 == "-" || $0 == "_" ? " " : $0 })
  }

  /// Paths of the files that can be documents, in the order of their bytes.
  private static func paths(in corpus: CorpusDirectory) throws(ManifestError) -> [String] {
    var paths: [String] = []
    var waiting = [""]
    while let directory = waiting.popLast() {
      guard let names = try? FileManager.default.contentsOfDirectory(atPath: joined(corpus.path, directory))
      else {
        throw ManifestError(
          kind: .missing, file: joined(corpus.path, directory), reason: "cannot be listed",
          remedy: "Check its permissions")
      }
      for name in names where !isIgnored(name, atTop: directory.isEmpty) {
        let path = joined(directory, name)
        var facts = stat()
        guard lstat(joined(corpus.path, path), &facts) == 0 else { continue }
        if facts.st_mode & S_IFMT == S_IFDIR {
          waiting.append(path)
        } else if DocumentPath.extensions.contains(DocumentPath.fileExtension(of: path)) {
          paths.append(path)
        }
      }
    }
    return paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
