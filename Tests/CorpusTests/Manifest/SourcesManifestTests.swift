import Testing

@testable import Corpus

@Suite struct SourcesManifestTests {
  private static func corpus(_ yaml: String) throws -> TemporaryCorpus {
    try TemporaryCorpus(["sources.yaml": yaml, "EU/act.en.html": "x", "FR/loi.txt": "x"])
  }

  @Test func theFormOfTheContract() throws {
    let corpus = try Self.corpus(
      """
      version: 1
      documents:
        - id: eu-ai-act-2024                 # unique, stable
          jurisdiction: EU
          title: Artificial Intelligence Act
          kind: law
          date: 2024-06-13
          work: http://data.europa.eu/eli/reg/2024/1689/oj
          licence: reuse with attribution
          expressions:
            - language: en
              url: https://eur-lex.europa.eu/legal-content/EN/TXT/HTML/?uri=OJ:L_202401689
              path: EU/act.en.html
            - language: fr
              url: https://eur-lex.europa.eu/legal-content/FR/TXT/HTML/?uri=OJ:L_202401689
        - id: no-law
          jurisdiction: NO
          title: 2024
          kind: law
          date: 2024
          expressions: [{language: no, path: FR/loi.txt}]
      """)
    let manifest = try readManifest(corpus: corpus.path)
    #expect(manifest.form == .sources)
    #expect(manifest.problems.map(corpus.plain) == [])
    #expect(manifest.entries.map(\.id) == ["eu-ai-act-2024.en", "eu-ai-act-2024.fr", "no-law"])
    #expect(
      manifest.entries.map(\.work) == [
        "http://data.europa.eu/eli/reg/2024/1689/oj", "http://data.europa.eu/eli/reg/2024/1689/oj", "no-law",
      ])
    #expect(manifest.entries.map(\.notIngested) == [nil, "not fetched yet: run concord refresh", nil])
    #expect(manifest.entries.map(\.path) == ["EU/act.en.html", nil, "FR/loi.txt"])
    #expect(manifest.entries.map(\.line) == [11, 14, 21])
    #expect(manifest.entries[0].date == "2024-06-13")
    #expect(manifest.entries[0].licence == "reuse with attribution")
    #expect(manifest.entries[2].title == "2024")
    #expect(manifest.entries[2].jurisdiction == "NO")
    #expect(manifest.documents.map(\.line) == [3, 16])
  }

  /// The lines of one document; each test replaces or adds some.
  private static func document(_ changes: [String: String?]) -> String {
    var lines = [
      ("id", "a"), ("jurisdiction", "EU"), ("title", "A"), ("kind", "law"), ("date", "2024"),
      ("expressions", "[{language: en, path: EU/act.en.html}]"),
    ]
    for (key, value) in changes.sorted(by: { $0.key < $1.key }) {
      if let index = lines.firstIndex(where: { $0.0 == key }) {
        if let value { lines[index].1 = value } else { lines.remove(at: index) }
      } else if let value {
        lines.append((key, value))
      }
    }
    return "- " + lines.map { "\($0.0): \($0.1)" }.joined(separator: "\n  ") + "\n"
  }

  @Test(
    arguments: [
      (["id": "A_1"], ManifestProblem.Kind.invalidID, 3, "\"A_1\" is not an id; the document is left out", 0),
      (["id": nil], .missingField, 3, "the document has no id", 0),
      (
        ["jurisdiction": "eu"], .invalidJurisdiction, 4,
        "\"eu\" is not the code of a jurisdiction; a is left out", 0
      ),
      (["jurisdiction": nil], .missingField, 3, "a has no jurisdiction; it is left out", 0),
      (["title": "~"], .missingField, 3, "a has no title", 1),
      (["kind": "novel"], .invalidValue, 6, "\"novel\" is not a kind of document", 1),
      (["date": "2024-13-01"], .invalidDate, 7, "\"2024-13-01\" is not a date", 1),
      (["colour": "red"], .unknownKey, 9, "the key \"colour\" of a is not known and is ignored", 1),
      (["expressions": nil], .missingField, 3, "a has no expressions", 1),
      (["expressions": "[]"], .missingField, 8, "a has no expressions", 1),
      (
        ["expressions": "[{language: en}]"], .missingField, 8, "an expression of a has neither url nor path",
        1
      ),
      (
        ["expressions": "[{path: EU/act.en.html}]"], .missingField, 8, "an expression of a has no language", 1
      ),
      (
        ["expressions": "[{language: en, path: EU/no.html}]"], .absentFile, 8,
        "the file EU/no.html is not there", 1
      ),
      (
        ["expressions": "[{language: en, path: ../x}]"], .refusedPath, 8,
        "the path \"../x\" leaves the corpus", 1
      ),
      (
        ["expressions": "[{language: en, url: 'javascript:x', path: EU/act.en.html}]"], .invalidValue, 8,
        "\"javascript:x\" is not a web address", 1
      ),
      (
        ["expressions": "[{language: en, path: EU/act.en.html, size: 3}]"], .unknownKey, 8,
        "the key \"size\" of an expression of a is not known and is ignored", 1
      ),
    ] as [([String: String?], ManifestProblem.Kind, Int, String, Int)])
  func aBadValueIsNamed(
    changes: [String: String?], kind: ManifestProblem.Kind, line: Int, reason: String, entries: Int
  ) throws {
    let yaml = "version: 1\ndocuments:\n" + Self.document(changes) + Self.document(["id": "good"])
    let corpus = try Self.corpus(yaml)
    let manifest = try readManifest(corpus: corpus.path)
    let problem = try #require(manifest.problems.first)
    #expect(manifest.problems.count == 1)
    #expect(problem.kind == kind)
    #expect(problem.reason == reason)
    #expect(corpus.plain(problem) == "C/sources.yaml:\(line): \(reason). \(problem.remedy).")
    #expect(manifest.entries.count == entries + 1)
    #expect(manifest.entries.last?.document == "good")
  }

  @Test func expressionsInOneLanguageHaveIDsOfTheirOwn() throws {
    let list =
      "[{language: en, path: EU/act.en.html}, {language: en, path: EU/act.en.fmx.xml}, "
      + "{language: en, url: https://a}, {language: en, url: https://b}, {language: EN, url: https://c}, {url: https://d}]"
    let corpus = try Self.corpus("documents:\n" + Self.document(["expressions": list]))
    let manifest = try readManifest(corpus: corpus.path)
    #expect(manifest.entries.map(\.id) == ["a.en", "a.en-fmx-xml", "a.en.2", "a.en.3", "a.en.4", "a.und"])
    #expect(Set(manifest.entries.map(\.work)) == ["a"])
  }

  @Test func twoDocumentsWithOneID() throws {
    let corpus = try Self.corpus(
      "documents:\n" + Self.document(["title": "First"]) + Self.document(["title": "Second"]))
    let manifest = try readManifest(corpus: corpus.path)
    #expect(manifest.documents.map(\.title) == ["First"])
    #expect(
      manifest.problems.map(corpus.plain) == [
        "C/sources.yaml:8: the id a of \"Second\" belongs to \"First\" on line 2; the second is left out. "
          + "Give each document an id of its own."
      ])
  }

  @Test(arguments: [
    (
      "documents:\n  - id: a\n  title: [\n", 3, 3,
      "is not YAML: while parsing a block collection did not find expected '-' indicator"
    ),
    (
      "documents:\n\t- id: a\n", 2, 1,
      "is not YAML: while scanning for the next token found character that cannot start any token"
    ),
    ("- id: a\n", 1, 1, "is not a mapping"),
    ("version: 2\ndocuments: []\n", 1, 10, "has version \"2\"; this program reads version 1"),
    ("version: 1\n", 1, 1, "has no key documents"),
    ("documents: {a: 1}\n", 1, 12, "documents is not a list"),
    ("documents: []\ndocuments: []\n", 1, 1, "has a key twice: documents"),
    ("a: 1\n---\nb: 2\n", 2, 1, "is not YAML"),
    ("documents: *unknown\n", 1, 12, "is not YAML: found undefined alias"),
  ])
  func wrongYAMLIsOneError(yaml: String, line: Int, column: Int, reason: String) throws {
    let corpus = try Self.corpus(yaml)
    let error = try #require(throws: ManifestError.self) { try readManifest(corpus: corpus.path) }
    #expect(error.kind == .wrongManifest)
    #expect(error.exitCode == 78)
    #expect(error.line == line)
    #expect(error.column == column)
    #expect(error.reason.hasPrefix(reason), "\(error.reason)")
    #expect(corpus.plain(error).hasPrefix("C/sources.yaml:\(line):\(column): \(reason)"))
  }

  /// Found by fuzzing: keys that are mappings came in the order of their hashes, and with them the line.
  @Test func keysThatAreMappingsAreNamedInTheSameOrderAlways() throws {
    let corpus = try Self.corpus("? {a: 1}\n: 1\nc: 1\n? {a: 1}\n: 2\nb: 1\nc: 2\nb: 2\n? [d]\n: 1\n? [d]\n: 2\n")
    for _ in 0..<20 {
      let error = try #require(throws: ManifestError.self) { try readManifest(corpus: corpus.path) }
      #expect(error.reason == "has a key twice: b, c")
      #expect(error.line == nil)
    }
  }

  @Test func aControlCharacterIsRefusedWithItsLine() throws {
    let corpus = try Self.corpus("version: 1\ndocuments: \u{7}\n")
    let error = try #require(throws: ManifestError.self) { try readManifest(corpus: corpus.path) }
    #expect(error.line == 2)
    #expect(error.reason.contains("control characters are not allowed"))
  }

  @Test func aliasesMayShareAValue() throws {
    let corpus = try Self.corpus(
      "documents:\n" + Self.document(["licence": "&open CC BY"])
        + Self.document(["id": "b", "licence": "*open"]))
    let manifest = try readManifest(corpus: corpus.path)
    #expect(manifest.problems.isEmpty)
    #expect(manifest.entries.map(\.licence) == ["CC BY", "CC BY"])
  }

  @Test(.timeLimit(.minutes(1)), arguments: [true, false])
  func bombsDoNotGoOff(asKey: Bool) throws {
    var yaml = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...10 {
      let list = [String](repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      yaml += "a\(level): &a\(level) [\(list)]\n"
    }
    yaml += asKey ? "? *a10\n: 1\n" : ""
    let corpus = try Self.corpus(yaml + "documents: *a10\n")
    // 91 aliases are allowed, and harmless where they are no keys: the lists are no documents.
    if asKey {
      let error = try #require(throws: ManifestError.self) { try readManifest(corpus: corpus.path) }
      #expect(error.reason == "has aliases and a list or alias as a key")
      #expect(error.line == 12)
    } else {
      let error = try #require(throws: ManifestError.self) { try readManifest(corpus: corpus.path) }
      #expect(error.kind == .noDocuments)
      #expect(!error.problems.isEmpty)
    }
  }

  @Test(.timeLimit(.minutes(1))) func aliasesOfLongListsAreLimited() throws {
    let long = String(repeating: "{language: en, url: 'https://a'}, ", count: 5_000)
    let corpus = try Self.corpus(
      "documents:\n" + Self.document(["expressions": "&long [\(long)]"])
        + (0..<50).map { Self.document(["id": "d\($0)", "expressions": "*long"]) }.joined())
    let error = try #require(throws: ManifestError.self) { try readManifest(corpus: corpus.path) }
    #expect(error.reason == "has more than 200000 expressions")
  }

  @Test func aHundredAndOneAliasesAreRefused() throws {
    let corpus = try Self.corpus(
      "a: &a x\nb:\n" + String(repeating: "  - *a\n", count: 101) + "documents: []\n")
    let error = try #require(throws: ManifestError.self) { try readManifest(corpus: corpus.path) }
    #expect(corpus.plain(error) == "C/sources.yaml:103: has more than 100 aliases. Write the values out.")
    #expect(error.exitCode == 78)
  }

  @Test func deepNestingIsRefused() throws {
    let corpus = try Self.corpus("documents: " + String(repeating: "[", count: 100_000))
    let error = try #require(throws: ManifestError.self) { try readManifest(corpus: corpus.path) }
    #expect(error.kind == .wrongManifest)
  }

  @Test func utf16() throws {
    let corpus = try Self.corpus("")
    let text = "\u{FEFF}documents:\r\n" + Self.document(["title": "Règlement"])
    try corpus.write("sources.yaml", text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] })
    #expect(try readManifest(corpus: corpus.path).entries.map(\.title) == ["Règlement"])
  }

  @Test(arguments: ["", "documents: []\n", "documents:\n", "# nothing\n"])
  func anEmptyManifestHasNoDocuments(yaml: String) throws {
    let corpus = try Self.corpus(yaml)
    let error = try #require(throws: ManifestError.self) { try readManifest(corpus: corpus.path) }
    #expect(error.kind == .noDocuments)
    #expect(corpus.plain(error) == "C/sources.yaml: lists no documents. Add documents to it.")
  }
}
