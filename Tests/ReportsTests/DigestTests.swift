import Foundation
import Graph
import Testing

@testable import Reports

@Suite struct DigestTests {
  private static func change(
    _ kind: PolicyChange.Kind, title: String = "The Act", work: String = "ISO 9", quote: String = "We use ISO 9."
  ) -> PolicyChange {
    PolicyChange(
      kind, of: CitingDocument(id: "d", work: "d", jurisdiction: "FR", title: title), work: work,
      workTitle: "Quality", before: .init(text: "a", quote: quote, force: "aspiration"),
      after: .init(text: "b", provision: "Article 4", quote: quote, force: "basis"), remark: "")
  }

  private static func digest(_ changes: [PolicyChange], from: String? = "one") -> Digest {
    Digest(from: from, to: "two", changes: changes, documents: (3, 2), citations: 7)
  }

  @Test func countsJurisdictionsAndSentences() throws {
    let text = try Self.digest([Self.change(.strengthened), Self.change(.wording)]).markdown
    #expect(
      text == """
        # What changed

        From snapshot one to two: 1 strengthened and 1 passage reworded.

        ## France

        ### The Act (d)

        - **Strengthened**: Quality (ISO 9), aspiration → basis
          > was: “We use ISO 9.”

          > now, Article 4: “We use ISO 9.”

        - **Reworded**, Article 4
          > was: “a”

          > now: “b”


        """)
  }

  @Test func theFirstNight() throws {
    #expect(
      try Self.digest([], from: nil).markdown
        == "# What changed\n\nFirst snapshot, two: 2 documents of 3 read, 7 citations.\n")
  }

  @Test func sourcesThatFailed() throws {
    var digest = Self.digest([])
    digest.failures = [
      .init(
        documents: ["d.fr", "d.en"], url: "https://example.org/a_b", reason: "no answer", remedy: "Wait",
        since: "2026-03-01T02:00:00Z", times: 3)
    ]
    #expect(
      try digest.markdown.hasSuffix(
        "- d.fr, d.en (https://example.org/a\\_b), 3 times since 2026-03-01: no answer. Wait.\n"))
  }

  /// Words of documents cannot become markup, a link, a second line or an escape sequence of the terminal.
  @Test(arguments: [
    "<script>alert(1)</script>", "![x](http://evil.example/a.png)", "[x](javascript:alert(1))", "a\n# Heading",
    "**bold** _em_ `code` ~~x~~ | cell", "\u{1B}[2Jcleared", "a\u{202E}b", "&lt;b&gt; <!-- -->",
  ])
  func hostileWords(words: String) throws {
    let text = try Self.digest([Self.change(.new, title: words, work: words, quote: words)]).markdown
    // What is left when everything that is escaped is taken out is the digest's own.
    let plain = text.replacingOccurrences(of: #"\\[\\`*_\[\]<>#&|~!]"#, with: "", options: .regularExpression)
    for mark in ["<", "`", "~", "|", "&", "[", "](", "_", "\n# H"] { #expect(!plain.contains(mark), "\(mark)") }
    #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
  }

  @Test func manyChangesAreCut() throws {
    let changes = (1...20).map { Self.change(.new, work: "ISO \($0)") }
    let text = try Self.digest(changes).markdown
    #expect(text.contains("- … and 8 more: 20 citations new in all\n"))
    #expect(text.components(separatedBy: "- **New**").count == 13)
  }

  @Test func programsReadJSON() throws {
    let digest = Self.digest([Self.change(.edition, quote: "\"</script>\u{2028}")])
    let object = try #require(try JSONSerialization.jsonObject(with: Data(digest.json)) as? [String: Any])
    #expect(object["counts"] as? [String: Int] == ["edition": 1])
    let change = try #require((object["changes"] as? [[String: Any]])?.first)
    #expect((change["after"] as? [String: String])?["quote"] == "\"</script>\u{2028}")
    #expect(change["kind"] as? String == "edition")
  }

  /// A run that was killed left its unfinished file beside the digest, and every further one another.
  @Test func unfinishedFilesOfEndedRunsGo() throws {
    let directory = FileManager.default.temporaryDirectory.appendingPathComponent("concord-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: directory) }
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    // No process has the first number (the kernel's limit is 4194304), process 1 always runs.
    let names = [".a.md.4194305", ".a.md.1", ".a.md.x", ".b.md.4194305"]
    for name in names { try Data("x".utf8).write(to: directory.appendingPathComponent(name)) }
    try Self.digest([]).write(to: directory.path + "/a.md")
    let left = try FileManager.default.contentsOfDirectory(atPath: directory.path)
    #expect(left.sorted() == [".a.md.1", ".a.md.x", ".b.md.4194305", "a.md"])
  }

  @Test func filesByTheirEnding() throws {
    let directory = FileManager.default.temporaryDirectory.appendingPathComponent("concord-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: directory) }
    for name in ["a.md", "b.JSON"] { try Self.digest([]).write(to: directory.path + "/" + name) }
    #expect(try String(contentsOf: directory.appendingPathComponent("a.md"), encoding: .utf8).hasPrefix("# What"))
    #expect(try String(contentsOf: directory.appendingPathComponent("b.JSON"), encoding: .utf8).hasPrefix("{"))
    #expect(throws: ReportError.self) { try Self.digest([]).write(to: directory.path + "/a.md/c.md") }
  }
}
