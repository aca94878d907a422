import Yams

/// Reads `sources.yaml`, the full manifest:
///
/// ```yaml
/// version: 1
/// documents:
///   - id: eu-ai-act-2024                 # unique, stable, [a-z0-9-]
///     jurisdiction: EU
///     title: Artificial Intelligence Act
///     kind: law                          # treaty law bill strategy guideline standard-framework report profile
///     date: 2024-06-13
///     work: http://data.europa.eu/eli/reg/2024/1689/oj    # optional
///     licence: reuse with attribution
///     expressions:
///       - language: en
///         url: https://eur-lex.europa.eu/legal-content/EN/TXT/HTML/?uri=OJ:L_202401689
///         path: EU/ai-act.en.html        # optional: a copy kept in the corpus
/// ```
struct SourcesManifest {
  private static let documentKeys = [
    "id", "jurisdiction", "title", "kind", "date", "work", "licence", "expressions",
  ]
  private static let kinds = [
    "treaty", "law", "bill", "strategy", "guideline", "standard-framework", "report", "profile",
  ]
  /// Most expressions that are read, so that aliases of long lists stay harmless.
  private static let expressionLimit = 200_000

  private let corpus: CorpusDirectory
  private let file: String
  private var problems: [ManifestProblem] = []
  private var documents: [ManifestDocument] = []
  private var firstOfID: [String: (line: Int, title: String)] = [:]
  private var expressionCount = 0

  /// Reads the YAML manifest `name` of a corpus.
  static func read(corpus: CorpusDirectory, name: String) throws(ManifestError) -> Manifest {
    let text = try manifestText(name, in: corpus)
    var reader = SourcesManifest(corpus: corpus, file: text.path)
    if let root = try ManifestYAML.root(of: text), root.text != nil || root.scalar == nil {
      try reader.readRoot(root)
    }
    return Manifest(
      directory: corpus.path, file: text.path, form: .sources, documents: reader.documents,
      problems: reader.problems)
  }

  private init(corpus: CorpusDirectory, file: String) {
    self.corpus = corpus
    self.file = file
  }

  private mutating func readRoot(_ root: Node) throws(ManifestError) {
    guard let mapping = root.mapping else {
      throw wrong(root, "is not a mapping", "Begin with version: 1 and documents:")
    }
    let fields = fields(of: mapping, known: ["version", "documents"], in: "the manifest")
    if let version = fields["version"], version.text != "1" {
      throw wrong(
        version, "has version \"\(version.text ?? "")\"; this program reads version 1",
        "Write version: 1, or use a newer concord")
    }
    guard let list = fields["documents"] else {
      throw wrong(root, "has no key documents", "Put the documents under documents:")
    }
    guard list.text != nil || list.scalar == nil else { return }
    guard let nodes = list.sequence else {
      throw wrong(list, "documents is not a list", "Begin each document with - id:")
    }
    for node in nodes { try readDocument(node) }
  }

  private func wrong(_ node: Node, _ reason: String, _ remedy: String) -> ManifestError {
    ManifestError(
      kind: .wrongManifest, file: file, line: node.line, column: node.mark?.column, reason: reason,
      remedy: remedy)
  }

  private mutating func report(
    _ kind: ManifestProblem.Kind, _ line: Int?, _ reason: String, _ remedy: String
  ) {
    problems.append(ManifestProblem(kind: kind, file: file, line: line, reason: reason, remedy: remedy))
  }

  private mutating func fields(
    of mapping: Node.Mapping, known: [String], in place: String
  ) -> [String: Node] {
    var fields: [String: Node] = [:]
    for (key, value) in mapping {
      if let name = key.text, known.contains(name) {
        fields[name] = value
      } else {
        report(
          .unknownKey, key.line, "the key \"\(key.text ?? "?")\" of \(place) is not known and is ignored",
          "Known are \(known.joined(separator: ", "))")
      }
    }
    return fields
  }

  private mutating func readDocument(_ node: Node) throws(ManifestError) {
    guard let mapping = node.mapping else {
      report(.missingField, node.line, "the document is not a mapping", "Begin it with - id:")
      return
    }
    let line = mapping.mark?.line
    let id = mapping.first { $0.key.text == "id" }?.value.text ?? ""
    let fields = fields(of: mapping, known: Self.documentKeys, in: id.isEmpty ? "the document" : id)
    func text(_ name: String) -> String { fields[name]?.text ?? "" }
    guard !id.isEmpty else {
      report(.missingField, line, "the document has no id", "Give it one that stays, of a-z, 0-9 and -")
      return
    }
    guard isDocumentID(id) else {
      report(
        .invalidID, fields["id"]?.line, "\"\(id)\" is not an id; the document is left out",
        "Use a-z, 0-9 and - only, such as \(slug(id))")
      return
    }
    if let first = firstOfID[id] {
      report(
        .duplicate, line,
        "the id \(id) of \"\(text("title"))\" belongs to \"\(first.title)\" on line \(first.line)"
          + "; the second is left out", "Give each document an id of its own")
      return
    }
    firstOfID[id] = (line ?? 0, text("title"))
    let jurisdiction = text("jurisdiction")
    guard isJurisdictionCode(jurisdiction) else {
      report(
        jurisdiction.isEmpty ? .missingField : .invalidJurisdiction, fields["jurisdiction"]?.line ?? line,
        jurisdiction.isEmpty
          ? "\(id) has no jurisdiction; it is left out"
          : "\"\(jurisdiction)\" is not the code of a jurisdiction; \(id) is left out", jurisdictionRemedy)
      return
    }
    var document = ManifestDocument(
      id: id, jurisdiction: jurisdiction, title: text("title"), kind: text("kind"), date: text("date"),
      work: fields["work"]?.text, licence: text("licence"), line: line)
    check(&document, fields: fields)
    document.expressions = try readExpressions(fields["expressions"], of: document)
    documents.append(document)
  }

  private mutating func check(_ document: inout ManifestDocument, fields: [String: Node]) {
    if document.title.isEmpty {
      report(.missingField, document.line, "\(document.id) has no title", "Give its official title")
    }
    if !document.kind.isEmpty, !Self.kinds.contains(document.kind) {
      report(
        .invalidValue, fields["kind"]?.line, "\"\(document.kind)\" is not a kind of document",
        "Known are \(Self.kinds.joined(separator: ", "))")
    }
    if !document.date.isEmpty, !isDate(document.date) {
      report(.invalidDate, fields["date"]?.line, "\"\(document.date)\" is not a date", dateRemedy)
      document.date = ""
    }
  }

  private mutating func readExpressions(
    _ node: Node?, of document: ManifestDocument
  ) throws(ManifestError) -> [ManifestExpression] {
    let nodes = node?.sequence.map(Array.init) ?? []
    if nodes.isEmpty {
      let line = node?.line ?? document.line
      report(.missingField, line, "\(document.id) has no expressions", "Give a language and a url or path")
      return [ManifestExpression(language: "", notIngested: "no url or path is given", line: line)]
    }
    var expressions: [ManifestExpression] = []
    for node in nodes {
      expressionCount += 1
      guard expressionCount <= Self.expressionLimit else {
        throw wrong(node, "has more than \(Self.expressionLimit) expressions", "Split the corpus")
      }
      if let expression = readExpression(node, of: document.id) { expressions.append(expression) }
    }
    return expressions
  }

  private mutating func readExpression(_ node: Node, of id: String) -> ManifestExpression? {
    guard let mapping = node.mapping else {
      report(.missingField, node.line, "an expression of \(id) is not a mapping", "Begin it with - language:")
      return nil
    }
    let line = mapping.mark?.line
    let fields = fields(of: mapping, known: ["language", "url", "path"], in: "an expression of \(id)")
    var expression = ManifestExpression(language: fields["language"]?.text ?? "", line: line)
    if !isLanguageForm(expression.language) {
      let reason =
        expression.language.isEmpty
        ? "an expression of \(id) has no language" : "\"\(expression.language)\" is not a language"
      report(
        expression.language.isEmpty ? .missingField : .invalidValue, fields["language"]?.line ?? line, reason,
        languageRemedy)
      expression.language = ""
    }
    if let url = fields["url"]?.text {
      if isWebAddress(url) {
        expression.url = url
      } else {
        report(
          .invalidValue, fields["url"]?.line, "\"\(url)\" is not a web address",
          "Give one that begins with https://")
      }
    }
    guard let given = fields["path"]?.text else {
      expression.notIngested =
        expression.url == nil ? "no url or path is given" : "not fetched yet: run concord refresh"
      if expression.url == nil {
        report(.missingField, line, "an expression of \(id) has neither url nor path", "Give one of them")
      }
      return expression
    }
    if let obstacle = expression.settle(at: corpus.place(of: given)) {
      report(obstacle.kind, fields["path"]?.line, obstacle.reason, obstacle.remedy)
    }
    return expression
  }
}
