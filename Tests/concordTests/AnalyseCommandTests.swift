import Foundation
import Testing

@Suite struct AnalyseCommandTests {
  /// A corpus of three jurisdictions, two of them with the same standard under different names.
  private func corpus() throws -> TemporaryDirectory {
    let directory = try TemporaryDirectory()
    try directory.write(
      "manifest.tsv",
      """
      path\tjurisdiction\ttitle\tyear\tlanguage\tkind
      JP/a.en.html\tJP\tGuidelines\t2022\ten\tguideline
      GB/b.en.html\tGB\tWhite paper\t2023\ten\tstrategy
      KE/c.en.html\tKE\tStrategy\t2025\ten\tstrategy

      """)
    try directory.write(
      "JP/a.en.html", "<p>Operators should follow JIS Q 27001:2023 and the OECD AI Principles.</p>")
    try directory.write(
      "GB/b.en.html", "<p>We build on BS EN ISO/IEC 27001:2023, ISO 14001:2015 and the GDPR.</p>")
    try directory.write("KE/c.en.html", "<p>Nothing is named here.</p>")
    return directory
  }

  private func table(_ path: String) throws -> [[String]] {
    try String(contentsOfFile: path, encoding: .utf8).split(whereSeparator: \.isNewline).map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  @Test func nationalAdoptionsMeetInTheirRoot() throws {
    let corpus = try corpus()
    let run = try ConcordRun(["analyse", "corpus", "--output", "report"], in: corpus.path + "/..")
    #expect(run.code == 66, "no such directory is said, not guessed")

    let output = corpus.path + "/out"
    let good = try ConcordRun(["analyse", corpus.path, "--output", output])
    #expect(good.code == 0, "\(good.errors)")
    let rows = try table(output + "/matrix-standards.csv")
    let column = try #require(rows[0].firstIndex(of: "ISO/IEC 27001"))
    #expect(rows.dropFirst().map { [$0[0], $0[column]] } == [["GB", "1"], ["JP", "1"], ["KE", "0"]])

    let measures = try #require(
      try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: output + "/measures.json")))
        as? [String: Any])
    let stale = try #require(measures["stale"] as? [[String: Any]])
    #expect(stale.map { $0["standard"] as? String } == ["ISO 14001:2015"])
    #expect(stale.map { $0["successor"] as? String } == ["ISO 14001:2026"])
  }

  @Test func anEditionWasCurrentBeforeItsSuccessor() throws {
    let corpus = try corpus()
    let output = corpus.path + "/out"
    #expect(try ConcordRun(["analyse", corpus.path, "--output", output, "--as-of", "2025-12-31"]).code == 0)
    let measures = try String(contentsOfFile: output + "/measures.json", encoding: .utf8)
    #expect(!measures.contains("ISO 14001:2026"))
    #expect(measures.contains("2025-12-31"))
  }

  @Test func sameInputSameBytes() throws {
    let corpus = try corpus()
    let (first, second) = (try TemporaryDirectory(), try TemporaryDirectory())
    // The second run comes from the store, with another number of threads.
    #expect(try ConcordRun(["analyse", corpus.path, "--output", first.path, "--jobs", "1"]).code == 0)
    #expect(try ConcordRun(["analyse", corpus.path, "--output", second.path, "--jobs", "3"]).code == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: first.path).sorted()
    #expect(names == (try FileManager.default.contentsOfDirectory(atPath: second.path).sorted()))
    #expect(names.count == 20)
    for name in names {
      #expect(
        FileManager.default.contentsEqual(atPath: first.path + "/" + name, andPath: second.path + "/" + name),
        "\(name)")
    }
  }

  @Test func changedDocumentsAreReadAgain() throws {
    let corpus = try corpus()
    let output = corpus.path + "/out"
    #expect(try ConcordRun(["analyse", corpus.path, "--output", output]).code == 0)
    try corpus.write("KE/c.en.html", "<p>We adopt ISO/IEC 42001:2023.</p>")
    #expect(try ConcordRun(["analyse", corpus.path, "--output", output]).code == 0)
    #expect(try table(output + "/matrix-standards.csv")[0].contains("ISO/IEC 42001"))
  }

  @Test func badDocumentsAreNamedAndTheRestIsAnalysed() throws {
    let corpus = try corpus()
    try corpus.write("KE/c.en.html", "")
    try corpus.write("GB/x.en.html", "<p>ISO 31000")
    let manifest = corpus.path + "/manifest.tsv"
    let lines = try String(contentsOfFile: manifest, encoding: .utf8)
    try corpus.write(
      "manifest.tsv",
      lines + "GB/absent.en.html\tGB\tAbsent\t2023\ten\tlaw\nGB/x.en.html\tGB\n../secret.html\tGB\tX\t2023\ten\tlaw\n")
    let output = corpus.path + "/out"
    let run = try ConcordRun(["analyse", corpus.path, "--output", output])
    #expect(run.code == 65)
    for message in ["manifest.tsv:5: ", "manifest.tsv:6: ", "manifest.tsv:7: ", "KE/c.en.html: the file is empty"] {
      #expect(run.errors.contains(message), "\(message)")
    }
    let documents = try String(contentsOfFile: output + "/documents.csv", encoding: .utf8)
    #expect(documents.contains("not readable"))
    #expect(documents.contains("not ingested"))
    #expect(try table(output + "/matrix-standards.csv")[0].contains("ISO/IEC 27001"))
  }

  @Test func manifestsThatCannotBeUsed() throws {
    let corpus = try TemporaryDirectory()
    #expect(try ConcordRun(["analyse", corpus.path, "--output", corpus.path + "/out"]).code == 66)
    try corpus.write("manifest.tsv", "path\tjurisdiction\ttitle\n")
    let run = try ConcordRun(["analyse", corpus.path, "--output", corpus.path + "/out"])
    #expect(run.code == 78)
    #expect(run.errors.contains("manifest.tsv:1: "))
    let date = try ConcordRun(["analyse", corpus.path, "--output", "x", "--as-of", "yesterday"])
    #expect(date.code == 64)
  }
}
