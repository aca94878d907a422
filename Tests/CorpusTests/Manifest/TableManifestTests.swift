import Testing

@testable import Corpus

@Suite struct TableManifestTests {
  static let header = "path\tjurisdiction\ttitle\tyear\tlanguage\tkind\n"

  /// A corpus with a table of these lines, in which every file exists.
  private static func corpus(_ lines: String, name: String = "manifest.tsv") throws -> TemporaryCorpus {
    let files = [
      "EU/act.en.html", "EU/act.fr.html", "EU/act.en.fmx.xml", "EU/other.pdf", "US/act.en.html", "FR/loi.txt",
    ]
    let corpus = try TemporaryCorpus(Dictionary(uniqueKeysWithValues: files.map { ($0, "x") }))
    try corpus.write(name, Array((header + lines).utf8))
    return corpus
  }

  @Test func columnsInAnyOrder() throws {
    let corpus = try TemporaryCorpus([
      "manifest.tsv": """
      Kind\tbytes\tlanguage\tcanonical official URL\tyear\ttitle\tjurisdiction\tpath\tlicence note
      law\t12\ten\thttps://example.org/a\t2024\t"The ""AI"" Act"\tEU\t./EU//act.en.html\tCC BY 4.0
      """, "EU/act.en.html": "x",
    ])
    let manifest = try readManifest(corpus: corpus.path)
    #expect(manifest.form == .table)
    #expect(manifest.problems.isEmpty)
    let entry = try #require(manifest.entries.first)
    #expect(entry.id == "eu-act")
    #expect(entry.work == "eu-act")
    #expect(entry.jurisdiction == "EU")
    #expect(entry.title == "The \"AI\" Act")
    #expect(entry.kind == "law")
    #expect(entry.date == "2024")
    #expect(entry.language == "en")
    #expect(entry.path == "EU/act.en.html")
    #expect(entry.url == "https://example.org/a")
    #expect(entry.licence == "CC BY 4.0")
    #expect(entry.notIngested == nil)
    #expect(entry.line == 2)
    #expect(manifest.location(of: entry) == corpus.path + "/EU/act.en.html")
  }

  @Test func pathsThatDifferInLanguageAreOneWork() throws {
    let corpus = try Self.corpus(
      """
      EU/act.en.fmx.xml\tEU\tAct, Formex\t2024\ten\tlaw
      EU/act.en.html\tEU\tAct\t2024\ten\tlaw
      EU/act.fr.html\tEU\tRèglement\t2024\tfr\tlaw
      EU/other.pdf\tEU\tOther\t2024\ten\tlaw
      US/act.en.html\tUS\tAct\t2024\ten\tlaw
      """)
    let manifest = try readManifest(corpus: corpus.path)
    #expect(manifest.problems.isEmpty)
    #expect(manifest.entries.map(\.id) == ["eu-act.en", "eu-act.en-html", "eu-act.fr", "eu-other", "us-act"])
    #expect(manifest.entries.map(\.work) == ["eu-act", "eu-act", "eu-act", "eu-other", "us-act"])
    #expect(manifest.entries.map(\.title) == ["Act, Formex", "Act", "Règlement", "Other", "Act"])
    #expect(manifest.documents.map(\.expressions.count) == [3, 1, 1])
  }

  @Test(arguments: [
    (
      "EU/act.en.html\tEU\tAct\n", ManifestProblem.Kind.missingField,
      "C/manifest.tsv:2: the line has 3 fields and none for the column \"year\". Give all columns of the header.",
      0
    ),
    (
      "\tEU\tAct\t2024\ten\tlaw\n", .missingField,
      "C/manifest.tsv:2: the field path is empty. Give the path of the file inside the corpus.", 0
    ),
    (
      "EU/act.en.html\t \tAct\t2024\ten\tlaw\n", .missingField,
      "C/manifest.tsv:2: the field jurisdiction is empty. Give its code, such as FR or US-CA, or the name of a "
        + "body in capitals, such as OECD.", 0
    ),
    (
      "EU/act.en.html\tEurope\tAct\t2024\ten\tlaw\n", .invalidJurisdiction,
      "C/manifest.tsv:2: \"Europe\" is not the code of a jurisdiction. Give its code, such as FR or US-CA, or the "
        + "name of a body in capitals, such as OECD.", 0
    ),
    (
      "EU/act.en.html\tEU\tAct\tJune\ten\tlaw\n", .invalidDate,
      "C/manifest.tsv:2: \"June\" is not a year. Write it as 2024, 2024-06 or 2024-06-13.", 1
    ),
    (
      "EU/act.en.html\tEU\tAct\t2024\tEnglish\tlaw\n", .invalidValue,
      "C/manifest.tsv:2: \"English\" is not a language. Give its code, such as en, fr or zh-Hant.", 1
    ),
    (
      "EU/act.en.html\tEU\t\"Act\t2024\ten\tlaw\n", .invalidValue,
      "C/manifest.tsv:2: a field begins with a quote that is not closed; it is read as it stands. Write \"\" for "
        + "a quote inside a field in quotes.", 1
    ),
    (
      "EU/none.en.html\tEU\tAct\t2024\ten\tlaw\n", .absentFile,
      "C/manifest.tsv:2: the file EU/none.en.html is not there. Put the file there or correct the path.", 1
    ),
    (
      "EU\\act.en.html\tEU\tAct\t2024\ten\tlaw\n", .absentFile,
      "C/manifest.tsv:2: the file EU\\act.en.html is not there. Write / between directories.", 1
    ),
    (
      "EU\tEU\tAct\t2024\ten\tlaw\n", .absentFile,
      "C/manifest.tsv:2: EU is not a file. Give the path of a file.", 1
    ),
    (
      "../secret.txt\tEU\tAct\t2024\ten\tlaw\n", .refusedPath,
      "C/manifest.tsv:2: the path \"../secret.txt\" leaves the corpus. Give a path inside the corpus, relative to "
        + "its directory.", 1
    ),
    (
      "EU/../../secret.txt\tEU\tAct\t2024\ten\tlaw\n", .refusedPath,
      "C/manifest.tsv:2: the path \"EU/../../secret.txt\" leaves the corpus. Give a path inside the corpus, "
        + "relative to its directory.", 1
    ),
    (
      "/etc/passwd\tEU\tAct\t2024\ten\tlaw\n", .refusedPath,
      "C/manifest.tsv:2: the path \"/etc/passwd\" is absolute. Give a path inside the corpus, relative to its "
        + "directory.", 1
    ),
  ])
  func aBadLineIsNamed(line: String, kind: ManifestProblem.Kind, message: String, entries: Int) throws {
    let corpus = try Self.corpus(line + "FR/loi.txt\tFR\tLoi\t2023\tfr\tlaw\n")
    let manifest = try readManifest(corpus: corpus.path)
    #expect(manifest.problems.map(\.kind) == [kind])
    #expect(manifest.problems.map(corpus.plain) == [message])
    #expect(manifest.problems.map(\.line) == [2])
    #expect(manifest.entries.count == entries + 1)
    #expect(manifest.entries.last?.id == "fr-loi")
    if kind == .absentFile || kind == .refusedPath {
      #expect(manifest.entries.first?.notIngested == manifest.problems.first?.reason)
      #expect((manifest.entries.first?.path == nil) == (kind == .refusedPath))
    }
  }

  @Test func aLinkOutOfTheCorpusIsRefused() throws {
    let outside = try TemporaryCorpus(["secret.txt": "x"])
    let corpus = try Self.corpus(
      """
      EU/link.txt\tEU\tA\t2024\ten\tlaw
      EU/inside.txt\tEU\tB\t2024\ten\tlaw
      EU/dir/secret.txt\tEU\tC\t2024\ten\tlaw
      """)
    try corpus.link("EU/link.txt", to: outside.path + "/secret.txt")
    try corpus.link("EU/inside.txt", to: "other.pdf")
    try corpus.link("EU/dir", to: outside.path)
    let manifest = try readManifest(corpus: corpus.path)
    #expect(manifest.problems.map(\.kind) == [.refusedPath, .refusedPath])
    #expect(
      manifest.problems.map(corpus.plain).first
        == "C/manifest.tsv:2: the path \"EU/link.txt\" leads out of the corpus through a symbolic link. "
        + "Copy the file into the corpus.")
    #expect(manifest.entries.map { $0.path } == [nil, "EU/inside.txt", nil])
  }

  @Test func aFileListedTwiceIsReadOnce() throws {
    let corpus = try Self.corpus(
      "EU/act.en.html\tEU\tAct\t2024\ten\tlaw\n./EU/act.en.html\tEU\tAct\t2024\ten\tlaw\n")
    let manifest = try readManifest(corpus: corpus.path)
    #expect(manifest.entries.count == 1)
    #expect(
      manifest.problems.map(corpus.plain) == [
        "C/manifest.tsv:3: EU/act.en.html is listed already on line 2. Leave one of the lines out."
      ])
  }

  @Test func expressionsThatContradictEachOtherAreNamed() throws {
    let corpus = try Self.corpus(
      "EU/act.en.html\tEU\tAct\t2024\ten\tlaw\nEU/act.fr.html\tEU\tActe\t2023\tfr\tlaw\n")
    let manifest = try readManifest(corpus: corpus.path)
    #expect(
      manifest.problems.map(corpus.plain) == [
        "C/manifest.tsv:3: year and kind (2023, law) differ from those on line 2 of the same work. Give both lines "
          + "the same year and kind, or the files different names."
      ])
    #expect(manifest.entries.map(\.date) == ["2024", "2024"])
  }

  @Test func idsDoNotDependOnTheOrderOfLines() throws {
    let lines = ["EU/act.en.html\tEU\tAct\t2024\ten\tlaw\n", "EU/other.pdf\tEU\tOther\t2024\ten\tlaw\n"]
    let (one, other) = (try Self.corpus(lines.joined()), try Self.corpus(lines.reversed().joined()))
    let forward = try readManifest(corpus: one.path)
    let backward = try readManifest(corpus: other.path)
    #expect(forward.entries.map(\.id) == backward.entries.map(\.id).reversed())
  }

  @Test func idsStayUniqueWhereNamesDifferInPunctuation() throws {
    let corpus = try Self.corpus("EU/a_b.txt\tEU\tA\t2024\ten\tlaw\nEU/a-b.txt\tEU\tB\t2024\ten\tlaw\n")
    let manifest = try readManifest(corpus: corpus.path)
    #expect(Set(manifest.entries.map(\.id)).count == 2)
    #expect(manifest.entries.allSatisfy { isDocumentID($0.id) })
  }

  @Test(arguments: [
    ("path\ttitle\tyear\tlanguage\tkind\nx\n", "\"jurisdiction\""),
    ("path\tx\n", "\"jurisdiction\", \"title\", \"year\", \"language\", \"kind\""),
  ])
  func aMissingColumnIsOneError(text: String, columns: String) throws {
    let corpus = try TemporaryCorpus(["manifest.tsv": text])
    let error = try #require(throws: ManifestError.self) { try readManifest(corpus: corpus.path) }
    #expect(error.kind == .wrongManifest)
    #expect(error.exitCode == 78)
    #expect(
      corpus.plain(error) == "C/manifest.tsv:1: the header has no column \(columns). Name the columns path, "
        + "jurisdiction, title, year, language, kind in the first line, separated by tabs.")
  }

  @Test(arguments: [",", ";", "\t"])
  func commaSeparated(separator: String) throws {
    let corpus = try TemporaryCorpus([
      "manifest.csv":
        "path\tjurisdiction\ttitle\tyear\tlanguage\tkind\nFR/loi.txt\tFR\t\"a,b;c\"\t2024\tfr\tlaw\n"
        .replacingOccurrences(of: "\t", with: separator), "FR/loi.txt": "x",
    ])
    let manifest = try readManifest(corpus: corpus.path)
    #expect(manifest.problems.isEmpty)
    #expect(manifest.entries.map(\.title) == ["a,b;c"])
  }

  @Test(.timeLimit(.minutes(1))) func manyBadLinesAreReadInLinearTime() throws {
    let lines = (0..<20_000).map { "EU/no\($0).txt\tEU\tA\t2024\ten\tlaw\n" }.joined()
    let corpus = try Self.corpus(lines)
    let start = ContinuousClock.now
    #expect(try readManifest(corpus: corpus.path).problems.count == 20_000)
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  @Test func theTableGoesBeforeTheLayout() throws {
    let corpus = try Self.corpus("FR/loi.txt\tFR\tLoi\t2023\tfr\tlaw\n")
    #expect(try readManifest(corpus: corpus.path).entries.count == 1)
  }

  @Test(arguments: [("\u{FEFF}", "\n"), ("", "\r\n"), ("\u{FEFF}", "\r")])
  func filesOfSpreadsheets(mark: String, lineEnd: String) throws {
    let corpus = try TemporaryCorpus(["FR/loi.txt": "x"])
    let text =
      mark
      + (Self.header + "FR/loi.txt\tFR\tLoi\t2023\tfr\tlaw\n").replacingOccurrences(of: "\n", with: lineEnd)
    try corpus.write("manifest.tsv", Array(text.utf8))
    let manifest = try readManifest(corpus: corpus.path)
    #expect(manifest.problems.isEmpty)
    #expect(manifest.entries.map(\.kind) == ["law"])
  }

  @Test func latin1IsRefusedWithItsLine() throws {
    let corpus = try Self.corpus("")
    try corpus.write("manifest.tsv", Array(Self.header.utf8) + [0xE9, 0x0A])
    let error = try #require(throws: ManifestError.self) { try readManifest(corpus: corpus.path) }
    #expect(corpus.plain(error) == "C/manifest.tsv:2: is not UTF-8. Save it as UTF-8.")
    #expect(error.exitCode == 78)
  }
}
