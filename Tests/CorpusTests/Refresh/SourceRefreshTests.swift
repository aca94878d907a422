import Foundation
import LoopbackServer
import Markup
import Testing

@testable import Corpus

/// Whole rounds of fetching against a server on this machine.
@Suite struct SourceRefreshTests {
  /// A corpus with a store, and a server.
  private final class Round {
    let corpus: TemporaryCorpus
    let store: Store
    let contents: ObjectStore
    let server: LoopbackServer
    private var seconds = 1_772_330_400

    init(_ routes: [String: Behaviour]) throws {
      corpus = try TemporaryCorpus()
      store = try Store(directory: corpus.path)
      contents = ObjectStore(directory: corpus.path)
      server = try LoopbackServer(routes)
    }

    /// Asks for `path`, a day later than the last time.
    func ask(_ path: String, language: String = "en", accepting: Set<String> = []) throws -> SourceRefresh.Outcome? {
      seconds += 86_400
      let document = ManifestDocument(id: "d", jurisdiction: "EU", title: "D")
      let entry = ManifestEntry(
        id: "d", document: document,
        expression: ManifestExpression(language: language, url: server.url(path)))
      let policy = FetchPolicy(
        allowsPrivateHosts: true, connectSeconds: 2, stallSeconds: 1, totalSeconds: 5, attempts: 1, delay: 0)
      return try SourceRefresh(
        store: store, contents: contents, policy: policy, reader: DocumentReader(), moment: Moment(seconds: seconds)
      ).run([entry], accepting: accepting).outcomes["d"]
    }

    func standings(_ path: String, language: String = "en") throws -> [String] {
      try store.versions(of: SourceKey(url: server.url(path), language: language)).map(\.standing.rawValue)
    }

    func text(_ path: String, language: String = "en") throws -> String? {
      try store.acceptedVersions()[SourceKey(url: server.url(path), language: language)].map {
        String(decoding: try DocumentReader().read($0.held(in: contents)).text, as: UTF8.self)
      }
    }

    /// Nothing that is half done lies about.
    var isTidy: Bool {
      ((try? FileManager.default.contentsOfDirectory(atPath: contents.incoming)) ?? []).isEmpty
    }
  }

  private static func reason(_ outcome: SourceRefresh.Outcome?) -> String {
    if case .failed(let failure) = outcome { failure.reason } else { "" }
  }

  private static let long = (1...300).map { "Word\($0)" }.joined(separator: " ")

  @Test func aBannerIsNoChangeAndAWordIs() throws {
    let round = try Round(["/law": .page("<div class='banner'>Old</div><p>Operators keep records for five years.</p>")])
    #expect(try round.ask("/law") == .changed)
    #expect(try round.ask("/law") == .unchanged)
    round.server.set("/law", .page("<div class='banner'>New one</div><p>Operators keep records for five years.</p>"))
    #expect(try round.ask("/law") == .unchanged)
    round.server.set("/law", .page("<p>Operators keep records for ten years.</p>"))
    #expect(try round.ask("/law") == .changed)
    #expect(try round.standings("/law") == ["accepted", "same-text", "accepted"])
    #expect(try round.text("/law") == "Operators keep records for ten years.")
    #expect(round.isTidy)
  }

  @Test func validatorsAreSent() throws {
    let round = try Round(["/law": .tagged("<p>Operators keep records.</p>", etag: "\"v1\"")])
    #expect(try round.ask("/law") == .changed)
    #expect(try round.ask("/law") == .unchanged)
    let asked = round.server.requests.filter { $0.path == "/law" }
    #expect(asked.map { $0.headers["if-none-match"] } == [nil, "\"v1\""])
    #expect(try round.standings("/law") == ["accepted"])
  }

  /// A content that was damaged on the disk is asked for without validators, and is whole again.
  @Test func damagedContentIsFetchedAgain() throws {
    let round = try Round(["/law": .tagged("<p>Operators keep records.</p>", etag: "\"v1\"")])
    #expect(try round.ask("/law") == .changed)
    let hash = try #require(try round.store.acceptedVersions().values.first?.hash)
    try Data("rubbish".utf8).write(to: URL(fileURLWithPath: round.contents.path(of: hash)))
    #expect(try round.ask("/law") == .changed)
    #expect(round.contents.isWhole(hash))
  }

  @Test func anErrorPageDoesNotTakeThePlaceOfADocument() throws {
    let round = try Round(["/law": .page("<p>\(Self.long)</p>")])
    #expect(try round.ask("/law") == .changed)
    round.server.set("/law", .page("<p>Please log in to go on.</p>"))
    let refused = try round.ask("/law")
    #expect(
      Self.reason(refused)
        == "what was fetched says \"Please log in to go on.\"; it may be an error page or a login page")
    #expect(try round.text("/law") == Self.long)
    // It stays named every night, and is kept once.
    #expect(Self.reason(try round.ask("/law")) == Self.reason(refused))
    #expect(try round.standings("/law") == ["accepted", "doubtful"])
    #expect(try round.store.sourceStates().values.first?.failures == 2)
    #expect(try round.ask("/law", accepting: ["d"]) == .changed)
    #expect(try round.text("/law") == "Please log in to go on.")
  }

  /// Some publishers strike a law out when it is repealed: that is its new version, not a page without words.
  @Test func aLawThatIsStruckOut() throws {
    let round = try Round(["/law": .page("<p>\(Self.long)</p>")])
    #expect(try round.ask("/law") == .changed)
    round.server.set("/law", .page("<p><s>\(Self.long)</s></p>"))
    #expect(try round.ask("/law") == .changed)
    #expect(try round.ask("/law") == .unchanged)
  }

  @Test func whatCannotBeReadDoesNotTakeThePlaceOfADocument() throws {
    let round = try Round(["/law": .page("<p>Operators keep records.</p>")])
    #expect(try round.ask("/law") == .changed)
    round.server.set("/law", .body(Array("%PDF-1.4\nbroken".utf8), type: "application/pdf"))
    #expect(Self.reason(try round.ask("/law")).hasPrefix("what was fetched cannot be read"))
    #expect(try round.text("/law") == "Operators keep records.")
    #expect(try round.standings("/law") == ["accepted", "unreadable"])
    round.server.set("/law", .page("<p>Operators keep records.</p>"))
    #expect(try round.ask("/law") == .unchanged)
    #expect(try round.store.sourceStates().values.first?.failures == 0)
  }

  @Test func failuresAreCountedAndNothingIsLost() throws {
    let round = try Round(["/law": .page("<p>Operators keep records.</p>")])
    #expect(try round.ask("/law") == .changed)
    round.server.set("/law", .status(404))
    _ = try round.ask("/law")
    guard case .failed(let failure)? = try round.ask("/law") else {
      Issue.record("a page that is gone is a failure")
      return
    }
    #expect(failure.times == 2)
    #expect(failure.description.contains("(2 times since 2026-03-03)"))
    #expect(try round.text("/law") == "Operators keep records.")
    #expect(round.isTidy)
  }

  @Test func severalLanguagesOfOneAddress() throws {
    let round = try Round([
      "/law": .languages([
        ("en", "<p>Operators keep records.</p>"), ("fr", "<p>Les exploitants tiennent un registre.</p>"),
      ])
    ])
    #expect(try round.ask("/law", language: "en") == .changed)
    #expect(try round.ask("/law", language: "fr") == .changed)
    #expect(try round.text("/law", language: "fr") == "Les exploitants tiennent un registre.")
    #expect(try round.text("/law", language: "en") == "Operators keep records.")
  }

  private static func word(_ text: String) -> Behaviour {
    let types = """
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" \
      ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
      """
    let body = """
      <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>\(text)\
      </w:t></w:r></w:p></w:body></w:document>
      """
    return .body(
      Encodings.zip([("[Content_Types].xml", Array(types.utf8)), ("word/document.xml", Array(body.utf8))]),
      type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", [("ETag", "\"\(text.count)\"")])
  }

  /// A page may only lead to the document. It is asked for whole every time: the file may change while the page does not. The
  /// file lies at the same host, whose only place the page's own turn once kept for good.
  @Test func theFileBehindAPage() throws {
    let round = try Round([
      "/page": .page("<h1>Strategy</h1><p><a href='/strategy.docx'>Read the strategy</a></p>", [("ETag", "\"p\"")]),
      "/strategy.docx": .status(404),
    ])
    #expect(Self.reason(try round.ask("/page")).contains("/strategy.docx"))
    #expect(try round.standings("/page") == [])
    round.server.set("/strategy.docx", Self.word("Operators keep records."))
    #expect(try round.ask("/page") == .changed)
    #expect(try round.text("/page") == "Operators keep records.")
    #expect(try round.ask("/page") == .unchanged)
    round.server.set("/strategy.docx", Self.word("Operators keep records for years."))
    #expect(try round.ask("/page") == .changed)
    let asked = round.server.requests
    #expect(asked.filter { $0.path == "/page" }.allSatisfy { $0.headers["if-none-match"] == nil })
    #expect(asked.filter { $0.path == "/strategy.docx" }.last?.headers["if-none-match"] == "\"23\"")
  }

  @Test(arguments: [
    ("/a", "file:///etc/passwd"), ("/a", "http://169.254.169.254/latest/meta-data/"), ("/a", "/a"),
    ("/a", "gopher://127.0.0.1/"),
  ])
  func redirectsThatAreNotFollowed(path: String, target: String) throws {
    let round = try Round([path: .redirect(to: target)])
    guard case .failed? = try round.ask(path) else {
      Issue.record("\(target) was followed")
      return
    }
    #expect(try round.standings(path) == [])
    #expect(round.isTidy)
  }

  /// A date or tag of one document says nothing of another: asked with it, the other would seem unchanged for ever.
  @Test func validatorsStayWithTheirAddress() throws {
    let round = try Round([
      "/latest": .redirect(to: "/v1"), "/v1": .tagged("<p>Operators keep records.</p>", etag: "\"same\""),
      "/v2": .tagged("<p>Operators keep none.</p>", etag: "\"same\""),
    ])
    #expect(try round.ask("/latest") == .changed)
    #expect(try round.ask("/latest") == .unchanged)
    round.server.set("/latest", .redirect(to: "/v2"))
    #expect(try round.ask("/latest") == .changed)
    #expect(try round.text("/latest") == "Operators keep none.")
    let tags = round.server.requests.filter { $0.path != "/robots.txt" }.map { $0.headers["if-none-match"] ?? "-" }
    #expect(tags == ["-", "-", "-", "\"same\"", "-", "-"])
  }

  /// The same for the file behind a page, when the page leads to another one that fails at first.
  @Test func validatorsOfAFileStayWithIt() throws {
    func page(_ file: String) -> Behaviour { .page("<h1>Strategy</h1><p><a href='/\(file)'>The strategy</a></p>") }
    let round = try Round(["/page": page("p1.docx"), "/p1.docx": Self.word("Operators keep records.")])
    #expect(try round.ask("/page") == .changed)
    round.server.set("/page", page("p2.docx"))
    #expect(!Self.reason(try round.ask("/page")).isEmpty)
    round.server.set("/p2.docx", Self.word("Operators keep nothing."))
    #expect(try round.ask("/page") == .changed)
    #expect(round.server.requests.filter { $0.path == "/p2.docx" }.allSatisfy { $0.headers["if-none-match"] == nil })
  }

  /// A page that leads to its file no longer is not the document.
  @Test func aPageThatLostItsFile() throws {
    let text = (1...100).map { "word\($0)" }.joined(separator: " ")
    let round = try Round([
      "/page": .page("<h1>Strategy</h1><p><a href='/s.docx'>The strategy</a></p>"), "/s.docx": Self.word(text),
    ])
    #expect(try round.ask("/page") == .changed)
    round.server.set("/page", .page("<h1>Strategy</h1><p>It is about word1 word2 word3 and more.</p>"))
    #expect(Self.reason(try round.ask("/page")).contains("is a page of"))
    #expect(try round.text("/page") == text)
  }

  @Test func aPageThatSendsItsReadersOn() throws {
    let round = try Round([
      "/old": .page("<meta http-equiv='Refresh' content=\"0; URL='/new'\"><p>You are sent on.</p>"),
      "/new": .page("<p>Operators keep records.</p>"),
    ])
    #expect(try round.ask("/old") == .changed)
    #expect(try round.text("/old") == "Operators keep records.")
  }

  /// The same bytes under another encoding are another text.
  @Test func aCorrectedEncoding() throws {
    let bytes: [UInt8] = Array("<p>".utf8) + [0xE2, 0xEE, 0xE4, 0xE0, 0x20, 0xE8, 0x20, 0xF1, 0xEE, 0xEB, 0xFC]
    let round = try Round(["/law": .body(bytes, type: "text/html; charset=iso-8859-1")])
    #expect(try round.ask("/law") == .changed)
    round.server.set("/law", .body(bytes, type: "text/html; charset=windows-1251"))
    #expect(try round.ask("/law") == .changed)
    #expect(try round.text("/law") == "вода и соль")
  }

  /// Servers without validators send the same page every night.
  @Test func aVersionThatChangesNothingIsKeptOnce() throws {
    let round = try Round(["/law": .page("<p>Operators keep records.</p>")])
    #expect(try round.ask("/law") == .changed)
    round.server.set("/law", .page("<div class='banner'>Hello</div><p>Operators keep records.</p>"))
    #expect(try round.ask("/law") == .unchanged)
    #expect(try round.ask("/law") == .unchanged)
    #expect(try round.standings("/law") == ["accepted", "same-text"])
  }

  /// What cannot be stored names the place on the disk, not the address alone, and is not held against the source.
  @Test func aStoreThatTakesNothing() throws {
    let round = try Round(["/a": .page("<p>Words of the first day.</p>")])
    try Data("x".utf8).write(to: URL(fileURLWithPath: round.contents.directory))
    guard case .failed(let failure) = try round.ask("/a") else {
      Issue.record("stored in a file")
      return
    }
    #expect(failure.reason.contains(round.contents.directory), "\(failure)")
    #expect(failure.times == 1)
    #expect(try round.store.sourceStates().isEmpty)
    #expect(round.isTidy)
    try FileManager.default.removeItem(atPath: round.contents.directory)
    #expect(try round.ask("/a") == .changed)
  }
}
