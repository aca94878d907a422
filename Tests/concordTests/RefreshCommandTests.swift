import Foundation
import LoopbackServer
import Testing

/// Whole nights, as cron would start them, against a server on this machine.
@Suite struct RefreshCommandTests {
  private static let plan = "<h1>Plan</h1><p>Providers should take ISO/IEC 27001:2013 into account.</p>"

  private func corpus(_ server: LoopbackServer, extra: String = "") throws -> TemporaryDirectory {
    let directory = try TemporaryDirectory()
    try directory.write(
      "sources.yaml",
      """
      version: 1
      documents:
        - id: plan
          jurisdiction: EU
          title: Plan
          kind: strategy
          date: 2024-01-01
          expressions:
            - language: en
              url: \(server.url("/plan"))
        - id: own
          jurisdiction: FR
          title: Own
          kind: strategy
          date: 2024-01-01
          expressions:
            - language: en
              path: FR/own.html
      \(extra)
      """)
    try directory.write("FR/own.html", "<p>We follow ISO 31000.</p>")
    return directory
  }

  private func refresh(_ corpus: TemporaryDirectory, _ arguments: String...) throws -> ConcordRun {
    try ConcordRun(
      ["refresh", corpus.path, "--allow-private-hosts", "--delay", "0", "--attempts", "1", "--timeout", "5"] + arguments
    )
  }

  @Test func nights() throws {
    let server = try LoopbackServer(["/plan": .page(Self.plan)])
    let corpus = try corpus(server)
    let first = try refresh(corpus, "--exit-code")
    #expect(first.code == 10, "\(first.errors)")
    #expect(first.output.contains("2 documents of 2 read"))

    let silent = try refresh(corpus, "--exit-code")
    #expect(silent.code == 0)
    #expect(silent.output.isEmpty && silent.errors.isEmpty)

    server.set("/plan", .page("<div class='cookie-banner'>We use cookies.</div>" + Self.plan))
    let banner = try refresh(corpus, "--exit-code")
    #expect(banner.code == 0)
    #expect(banner.output.isEmpty && banner.errors.isEmpty)

    server.set("/plan", .page("<h1>Plan</h1><p>Providers shall comply with ISO/IEC 27001:2022.</p>"))
    try corpus.write("FR/own.html", "<p>We follow nothing.</p>")
    let digest = corpus.path + "/digest"
    let changed = try refresh(corpus, "--digest", digest + ".json", "--digest", digest + ".md")
    #expect(changed.code == 0)
    #expect(changed.output == (try String(contentsOfFile: digest + ".md", encoding: .utf8)))
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: digest + ".json")))
        as? [String: Any])
    let changes = try #require(object["changes"] as? [[String: Any]])
    func has(_ kind: String, _ work: String) -> Bool {
      changes.contains { $0["kind"] as? String == kind && $0["work"] as? String == work }
    }
    #expect(has("strengthened", "ISO/IEC 27001"))
    #expect(has("edition", "ISO/IEC 27001"))
    #expect(has("gone", "ISO 31000"))

    // The same again from the snapshots, and the other way round.
    let diff = try ConcordRun(["diff", "previous", "latest", "--corpus", corpus.path, "--json"])
    #expect(diff.code == 0)
    let again = try #require(try JSONSerialization.jsonObject(with: Data(diff.output.utf8)) as? [String: Any])
    #expect((again["changes"] as? NSArray) == changes as NSArray)
    let back = try ConcordRun(["diff", "latest", "previous", "--corpus", corpus.path])
    #expect(back.output.contains("**Weakened**"))
    let list = try ConcordRun(["snapshot", corpus.path, "--list"])
    #expect(list.output.split(separator: "\n").count == 2)

    // What was fetched is what is analysed.
    let report = corpus.path + "/out"
    #expect(try ConcordRun(["analyse", corpus.path, "--output", report]).code == 0)
    let documents = try String(contentsOfFile: report + "/documents.csv", encoding: .utf8)
    #expect(documents.split(separator: "\r\n").count == 3 || documents.split(separator: "\n").count == 3)
    #expect(!documents.contains("not fetched yet"))
    #expect(try String(contentsOfFile: report + "/citations.csv", encoding: .utf8).contains("ISO/IEC 27001:2022"))
  }

  /// A snapshot that is taken before its digest is written would keep its changes out of every digest when the run ends between
  /// the two.
  @Test func noSnapshotWithoutItsDigest() throws {
    let server = try LoopbackServer(["/plan": .page(Self.plan)])
    let corpus = try corpus(server)
    #expect(try refresh(corpus).code == 0)
    server.set("/plan", .page("<h1>Plan</h1><p>Providers shall comply with ISO/IEC 27001:2022.</p>"))
    let nowhere = try refresh(corpus, "--digest", corpus.path + "/sources.yaml/digest.json")
    #expect(nowhere.code == 73)
    #expect(nowhere.errors.contains("sources.yaml"))
    #expect(try ConcordRun(["snapshot", corpus.path, "--list"]).output.split(separator: "\n").count == 1)
    let told = try refresh(corpus, "--exit-code")
    #expect(told.code == 10, "\(told.errors)")
    #expect(told.output.contains("**Strengthened**"))
    #expect(try ConcordRun(["snapshot", corpus.path, "--list"]).output.split(separator: "\n").count == 2)
  }

  /// A file could not be read for a night, and its text was amended meanwhile: the states before and after have nothing in common,
  /// the last one that could be read has.
  @Test func whatChangedWhileADocumentCouldNotBeRead() throws {
    let server = try LoopbackServer(["/plan": .page(Self.plan)])
    let corpus = try corpus(server)
    try corpus.write("FR/own.html", "<p>Providers should take ISO/IEC 27001:2013 into account.</p>")
    #expect(try refresh(corpus).code == 0)
    try corpus.write("FR/own.html", "<p></p>")
    let lost = try refresh(corpus)
    #expect(lost.output.contains("read → not readable"), "\(lost.output)")
    try corpus.write("FR/own.html", "<p>Providers shall comply with ISO/IEC 27001:2013.</p>")
    let told = try refresh(corpus)
    #expect(told.output.contains("not readable → read"), "\(told.output)")
    #expect(told.output.contains("when it was read last"))
    #expect(told.output.contains("**Strengthened**"), "\(told.output)")
    let diff = try ConcordRun(["diff", "previous", "latest", "--corpus", corpus.path])
    #expect(diff.output.contains("**Strengthened**"), "\(diff.output)")
  }

  /// Gazettes repeal a sentence by a line through it: its words stay on the page, and bind nobody.
  @Test func whatIsStruckOutIsGone() throws {
    let rest = "<p>Systems shall be logged.</p>"
    let server = try LoopbackServer(["/plan": .page("<p>Providers shall comply with ISO/IEC 42001.</p>" + rest)])
    let corpus = try corpus(server)
    #expect(try refresh(corpus).code == 0)
    server.set(
      "/plan", .page("<p>Providers <del>shall</del> <ins>should</ins> comply with ISO/IEC 42001.</p>" + rest))
    let weakened = try refresh(corpus)
    #expect(weakened.output.contains("**Weakened**"), "\(weakened.output)")
    #expect(weakened.output.contains("now: “Providers should comply with ISO/IEC 42001.”"), "\(weakened.output)")
    server.set("/plan", .page("<p><strike>Providers should comply with ISO/IEC 42001.</strike></p>" + rest))
    let gone = try refresh(corpus)
    #expect(gone.output.contains("**Gone**"), "\(gone.output)\(gone.errors)")
  }

  /// A translation that is added gives the document another id, which is no reason to miss its amendment.
  @Test func aTranslationIsAddedAndTheTextAmended() throws {
    let server = try LoopbackServer(["/plan": .page(Self.plan), "/fr": .page("<p>On suit la norme ISO 31000.</p>")])
    let corpus = try corpus(server)
    #expect(try refresh(corpus).code == 0)
    let sources = try String(contentsOfFile: corpus.path + "/sources.yaml", encoding: .utf8)
    try corpus.write(
      "sources.yaml",
      sources.replacingOccurrences(
        of: "url: \(server.url("/plan"))",
        with: "url: \(server.url("/plan"))\n      - {language: fr, url: \"\(server.url("/fr"))\"}"))
    server.set("/plan", .page("<h1>Plan</h1><p>Providers shall comply with ISO/IEC 27001:2013.</p>"))
    let told = try refresh(corpus)
    #expect(told.output.contains("**Listed otherwise**: was plan"), "\(told.output)\(told.errors)")
    #expect(told.output.contains("**Strengthened**"))
    #expect(told.output.contains("### Plan (plan.fr)\n\n- **New document**"))
  }

  /// A first snapshot of a night on which the network was down would make the whole corpus new on the next one.
  @Test func theFirstSnapshotIsNotOfNothing() throws {
    let server = try LoopbackServer(["/plan": .status(500)])
    let corpus = try corpus(server)
    try FileManager.default.removeItem(atPath: corpus.path + "/FR/own.html")
    let failed = try refresh(corpus, "--exit-code")
    #expect(failed.code == 75)
    #expect(failed.output.isEmpty)
    #expect(try ConcordRun(["snapshot", corpus.path, "--list"]).output.isEmpty)

    server.set("/plan", .page(Self.plan))
    try corpus.write("FR/own.html", "<p>We follow ISO 31000.</p>")
    let first = try refresh(corpus, "--exit-code")
    #expect(first.code == 10, "\(first.errors)")
    #expect(first.output.contains("2 documents of 2 read"))
    #expect(!first.output.contains("**New"))
  }

  /// A slip in the manifest is no change of policy: the documents that it concerns keep their texts until it is put right.
  @Test func slipsInTheManifest() throws {
    let server = try LoopbackServer(["/plan": .page(Self.plan), "/other": .status(404)])
    let corpus = try corpus(server)
    #expect(try refresh(corpus).code == 0)
    let sources = try String(contentsOfFile: corpus.path + "/sources.yaml", encoding: .utf8)
    for (right, wrong) in [("id: plan", "id: The plan"), (server.url("/plan"), server.url("/other"))] {
      try corpus.write("sources.yaml", sources.replacingOccurrences(of: right, with: wrong))
      let run = try refresh(corpus)
      #expect(run.code == 75)
      #expect(run.output.isEmpty, "\(run.output)")
      try corpus.write("sources.yaml", sources)
      let mended = try refresh(corpus, "--exit-code")
      #expect(mended.code == 0, "\(mended.errors)")
      #expect(mended.output.isEmpty && mended.errors.isEmpty, "\(mended.output)\(mended.errors)")
    }
  }

  /// What came at a new address is judged by, and compared with, what the document held at the old one.
  @Test func anotherAddress() throws {
    let text = (1...30).map { "<h2>Article \($0)</h2><p>Operators keep record \($0) under ISO 31000.</p>" }.joined()
    let server = try LoopbackServer([
      "/plan": .page(text), "/error": .page("<h1>Page not found</h1>"),
      "/new": .page(text.replacingOccurrences(of: "record 7 under", with: "every record 7 under")),
    ])
    let corpus = try corpus(server)
    #expect(try refresh(corpus).code == 0)
    let sources = try String(contentsOfFile: corpus.path + "/sources.yaml", encoding: .utf8)
    try corpus.write("sources.yaml", sources.replacingOccurrences(of: "/plan", with: "/error"))
    let error = try refresh(corpus)
    #expect(error.code == 75)
    #expect(error.errors.contains("Page not found"), "\(error.errors)")
    #expect(error.output.isEmpty, "\(error.output)")
    try corpus.write("sources.yaml", sources.replacingOccurrences(of: "/plan", with: "/new"))
    let moved = try refresh(corpus)
    #expect(moved.code == 0, "\(moved.errors)")
    #expect(moved.output.contains("**Reworded**, Article 7"), "\(moved.output)")
    #expect(!moved.output.contains("**New"))
  }

  /// Cron mails every line: what need not be done at once is said once, and again when it was mended and comes back.
  @Test func noticesAreSaidOnce() throws {
    let server = try LoopbackServer(["/plan": .redirect(301, to: "/new"), "/new": .page(Self.plan)])
    let corpus = try corpus(server)
    try corpus.write("overrides.yaml", "version: 1\noverrides:\n  - {text: ISO 99, reject: true}\n")
    let first = try refresh(corpus)
    #expect(first.code == 0)
    #expect(first.errors.contains("has moved for good") && first.errors.contains("ISO 99"), "\(first.errors)")
    #expect(try refresh(corpus).errors.isEmpty)
    server.set("/plan", .page(Self.plan))
    #expect(try refresh(corpus).errors.isEmpty)
    server.set("/plan", .redirect(301, to: "/new"))
    let again = try refresh(corpus)
    #expect(again.errors.contains("has moved for good") && !again.errors.contains("ISO 99"), "\(again.errors)")
  }

  /// A site that closed sends all readers to its front page: nobody should write that into the manifest.
  @Test func aMoveToAnotherPageIsNotRecommended() throws {
    let server = try LoopbackServer(["/plan": .page(Self.plan)])
    let corpus = try corpus(server)
    #expect(try refresh(corpus).code == 0)
    server.set("/plan", .redirect(301, to: "/portal"))
    server.set("/portal", .page("<h1>Sign in</h1><p>User name</p>"))
    let run = try refresh(corpus)
    #expect(run.code == 75)
    #expect(!run.errors.contains("moved for good"), "\(run.errors)")
  }

  /// A name from outside cannot add a line to what the nightly job says.
  @Test func aMessageIsOneLine() throws {
    let corpus = try TemporaryDirectory()
    try corpus.write("sources.yaml", "version: 1\ndocuments:\n  - id: \"a\\nhttps://evil.example/: all is well\"\n")
    let run = try ConcordRun(["refresh", corpus.path])
    #expect(!run.errors.split(separator: "\n").contains { $0.hasPrefix("https://evil.example") }, "\(run.errors)")
    #expect(run.errors.contains("\\x0ahttps://evil.example"), "\(run.errors)")
  }

  /// A reader that goes away must not end the run before its snapshot.
  @Test func nobodyReadsTheDigest() throws {
    let server = try LoopbackServer(["/plan": .page(Self.plan)])
    let corpus = try corpus(server)
    let program = try #require(ConcordRun.program)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = [
      "-c", "\"$0\" refresh \"$1\" --allow-private-hosts --delay 0 | true; exit ${PIPESTATUS[0]}", program.path,
      corpus.path,
    ]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(try ConcordRun(["snapshot", corpus.path, "--list"]).output.split(separator: "\n").count == 1)
  }

  /// What is no plain file is written into: a rename would put a file in the place of the device or the link.
  @Test func digestsThroughLinks() throws {
    let server = try LoopbackServer(["/plan": .page(Self.plan)])
    let corpus = try corpus(server)
    try corpus.write("real.md", "old\n")
    try FileManager.default.createSymbolicLink(
      atPath: corpus.path + "/latest.md", withDestinationPath: corpus.path + "/real.md")
    #expect(try refresh(corpus, "--digest", corpus.path + "/latest.md").code == 0)
    #expect(try String(contentsOfFile: corpus.path + "/real.md", encoding: .utf8).hasPrefix("# What changed"))
    let type = try FileManager.default.attributesOfItem(atPath: corpus.path + "/latest.md")[.type]
    #expect(type as? FileAttributeType == .typeSymbolicLink)
  }

  @Test func aDryRunStoresNothing() throws {
    let server = try LoopbackServer(["/plan": .page(Self.plan)])
    let corpus = try corpus(server)
    let run = try refresh(corpus, "--dry-run", "--exit-code")
    #expect(run.code == 10, "\(run.errors)")
    #expect(run.output == "plan: a new version at \(server.url("/plan"))\n")
    #expect(!FileManager.default.fileExists(atPath: corpus.path + "/.concord"))
    #expect(try refresh(corpus).code == 0)
    #expect(try refresh(corpus, "--dry-run", "--exit-code").code == 0)
  }

  @Test func failuresAreNamedAndTheRestIsDone() throws {
    let server = try LoopbackServer(["/plan": .page(Self.plan), "/gone": .status(410)])
    let corpus = try corpus(
      server,
      extra: """
          - id: gone
            jurisdiction: DE
            title: Gone
            expressions:
              - {language: de, url: "\(server.url("/gone"))"}
          - id: secret
            jurisdiction: DE
            title: Secret
            expressions:
              - {language: de, url: "http://169.254.169.254/latest/meta-data/"}
          - id: file
            jurisdiction: DE
            title: File
            expressions:
              - {language: de, url: "file:///etc/passwd"}
        """)
    let run = try refresh(corpus)
    #expect(run.code == 75)
    #expect(run.output.contains("2 documents of 5 read"))
    for message in ["\(server.url("/gone")): ", "http://169.254.169.254/latest/meta-data/: ", "\"file:///etc/passwd\""]
    {
      #expect(run.errors.contains(message), "\(message) in \(run.errors)")
    }
    let only = try refresh(corpus, "--only", "plan")
    #expect(only.code == 75, "the manifest's own faults stay named: \(only.errors)")
    #expect(try refresh(corpus, "--only", "nothing").code == 66)
  }

  @Test func privateHostsAreRefused() throws {
    let server = try LoopbackServer(["/plan": .page(Self.plan)])
    let corpus = try corpus(server)
    let run = try ConcordRun(["refresh", corpus.path, "--attempts", "1"])
    #expect(run.code == 75)
    #expect(server.requests.isEmpty)
    #expect(run.errors.contains("--allow-private-hosts"))
  }

  /// Only sources.yaml says what is fetched; of other corpora the files are compared.
  @Test func tablesAreNotFetched() throws {
    let server = try LoopbackServer(["/plan": .page(Self.plan)])
    let corpus = try TemporaryDirectory()
    try corpus.write(
      "manifest.tsv",
      "path\tjurisdiction\ttitle\tyear\tlanguage\tkind\turl\nFR/a.html\tFR\tA\t2024\ten\tlaw\t\(server.url("/plan"))\n")
    try corpus.write("FR/a.html", "<p>We follow ISO 31000.</p>")
    #expect(try refresh(corpus).code == 0)
    try corpus.write("FR/a.html", "<p>We follow ISO 9001.</p>")
    #expect(try refresh(corpus).output.contains("**Gone**"))
    #expect(server.requests.isEmpty)
  }

  @Test func faultyManifests() throws {
    let corpus = try TemporaryDirectory()
    try corpus.write("sources.yaml", "version: 1\ndocuments: x\n")
    #expect(try ConcordRun(["refresh", corpus.path]).code == 78)
    #expect(try ConcordRun(["refresh", corpus.path + "/nowhere"]).code == 66)
    #expect(try ConcordRun(["diff", "--corpus", corpus.path]).code == 73)
  }

  /// Overrides survive a new analysis; those that fit nothing are named.
  @Test func overrides() throws {
    let server = try LoopbackServer(["/plan": .page(Self.plan)])
    let corpus = try corpus(server)
    try corpus.write(
      "overrides.yaml",
      """
      version: 1
      overrides:
        - {text: ISO 31000, work: ISO/IEC 42001}
        - {text: ISO 99, reject: true}
      """)
    for _ in 1...2 {
      let run = try ConcordRun(["analyse", corpus.path, "--output", corpus.path + "/out"])
      #expect(run.errors.contains("overrides.yaml:4: the override of \"ISO 99\" fits no reference."))
      #expect(!run.errors.contains("ISO 31000"))
      let citations = try String(contentsOfFile: corpus.path + "/out/citations.csv", encoding: .utf8)
      #expect(citations.contains("override"))
      #expect(
        try String(contentsOfFile: corpus.path + "/out/matrix-standards.csv", encoding: .utf8).contains("ISO/IEC 42001")
      )
    }
  }
}
