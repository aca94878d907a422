import Testing

@testable import Corpus

@Suite struct OverridesFileTests {
  private func read(_ yaml: String) throws -> (Overrides, TemporaryCorpus) {
    let corpus = try TemporaryCorpus(["overrides.yaml": yaml])
    return (try OverridesFile.read(corpus: corpus.path), corpus)
  }

  @Test func whatAnalystsWrite() throws {
    let (overrides, _) = try read(
      """
      version: 1
      overrides:
        - text: the Regulation
          document: kr-ai-act-2025
          quote: personal data
          kind: instrument
          work: http://data.europa.eu/eli/reg/2016/679/oj
          note: defined in the annex
        - text: ISO 100
          reject: true
      """)
    #expect(overrides.problems.isEmpty)
    #expect(overrides.list.map(\.text) == ["the Regulation", "ISO 100"])
    #expect(overrides.list.map(\.work) == ["http://data.europa.eu/eli/reg/2016/679/oj", nil])
    #expect(overrides.list.map(\.document) == ["kr-ai-act-2025", nil])
    #expect(overrides.list.map(\.line) == [3, 9])
  }

  @Test func thereNeedBeNone() throws {
    #expect(try OverridesFile.read(corpus: TemporaryCorpus().path).list.isEmpty)
    #expect(try read("").0.list.isEmpty)
    #expect(try read("version: 1\noverrides:\n").0.list.isEmpty)
  }

  @Test(arguments: [
    ("- reject: true", 3, "the override has no text. Give the reference as it stands in the document."),
    (
      "- text: x", 3,
      "the override of \"x\" needs either reject: true or work:; it is left out. Give one of them."
    ),
    (
      "- {text: x, reject: true, work: y}", 3,
      "the override of \"x\" needs either reject: true or work:; it is left out. Give one of them."
    ),
    (
      "- {text: x, reject: true, kind: law}", 3,
      "\"law\" is not a kind of reference; the override is left out. Known are standard, instrument, provision, principle, body."
    ),
    ("- ISO 1", 3, "the override is not a mapping. Begin it with - text:."),
  ])
  func faultyOnesAreNamedAndLeftOut(entry: String, line: Int, message: String) throws {
    let (overrides, corpus) = try read("version: 1\noverrides:\n  \(entry)\n  - {text: good, reject: true}\n")
    #expect(overrides.problems.map { corpus.plain($0) } == ["C/overrides.yaml:\(line): \(message)"])
    #expect(overrides.list.map(\.text) == ["good"])
  }

  @Test(arguments: [
    ("- a", "is not a mapping"), ("overrides: x", "overrides is not a list"), ("version: 2", "has version \"2\""),
    ("a: [", "is not YAML"),
  ])
  func filesThatCannotBeUsed(yaml: String, reason: String) throws {
    let error = try #require(throws: ManifestError.self) { try read(yaml) }
    #expect(error.exitCode == 78)
    #expect(error.reason.hasPrefix(reason), "\(error)")
  }
}
