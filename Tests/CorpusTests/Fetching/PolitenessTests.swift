import Foundation
import LoopbackServer
import Synchronization
import Testing

@testable import Corpus

/// Conditional requests, further tries, robots.txt, pauses and places.
@Suite struct PolitenessTests {
  static let page = Behaviour.page("<p>Section 1</p>")

  static func requests(_ urls: [String]) -> [FetchRequest] { urls.map { FetchRequest(id: $0, url: $0) } }

  /// Fetches all and gives the outcomes in the order of the requests.
  static func fetchAll(_ bench: FetchTestBench, _ urls: [String]) throws -> [FetchOutcome] {
    let outcomes = Mutex([Int: FetchOutcome]())
    let calls = Mutex(0)
    bench.fetcher.fetchAll(requests(urls)) { index, outcome in
      outcomes.withLock { $0[index] = outcome }
      calls.withLock { $0 += 1 }
    }
    #expect(calls.withLock { $0 } == urls.count)
    return try urls.indices.map { index in try #require(outcomes.withLock { $0[index] }) }
  }

  static func robots(_ text: String) -> Behaviour { .body(Array(text.utf8), type: "text/plain") }

  // MARK: Conditional requests

  @Test func asksOnlyForWhatHasChanged() throws {
    let date = "Tue, 04 Nov 2025 10:00:00 GMT"
    let server = try LoopbackServer([
      "/tag": .tagged("<p>1</p>", etag: "\"v1\""), "/date": .dated("<p>1</p>", lastModified: date),
    ])
    let bench = try FetchTestBench()
    let first = try #require(bench.fetch(server.url("/tag")).resource)
    #expect(first.etag == "\"v1\"")
    for (url, etag, modified) in [("/tag", "\"v1\"", nil), ("/date", nil, date)] {
      let request = FetchRequest(
        id: "x", url: server.url(url), etag: etag, lastModified: modified, validated: server.url(url))
      guard case .unchanged(let resource) = bench.fetcher.fetch(request) else {
        Issue.record("\(url) was fetched again")
        continue
      }
      #expect(resource.status == 304)
      #expect(resource.etag == etag)
      #expect(resource.lastModified == modified)
      #expect(resource.file == "" && resource.hash == "" && resource.byteCount == 0)
    }
    let old = FetchRequest(id: "x", url: server.url("/tag"), etag: "\"v0\"", validated: server.url("/tag"))
    #expect(bench.fetcher.fetch(old).text?.contains("<p>1</p>") == true)
    // What another address gave says nothing here.
    let foreign = FetchRequest(id: "x", url: server.url("/tag"), etag: "\"v1\"", validated: server.url("/date"))
    #expect(bench.fetcher.fetch(foreign).text?.contains("<p>1</p>") == true)
    #expect(bench.files.count == 3)
  }

  /// A stored value that would break the header line is not sent.
  @Test func sendsNoValueThatBreaksALine() throws {
    let server = try LoopbackServer(["/law": Self.page])
    let request = FetchRequest(
      id: "x", url: server.url("/law"), etag: "\"a\"\r\nX-Evil: 1", lastModified: "today\nX-Evil: 2",
      validated: server.url("/law"))
    let bench = try FetchTestBench()
    #expect(bench.fetcher.fetch(request).resource != nil)
    let headers = try #require(server.requests.last).headers
    #expect(headers["x-evil"] == nil && headers["if-none-match"] == nil && headers["if-modified-since"] == nil)
  }

  // MARK: Further tries

  @Test(arguments: [503, 502, 504, 429, 408, 500]) func triesAgain(_ status: Int) throws {
    let server = try LoopbackServer(["/law": .inTurn(.status(status), .status(status), Self.page)])
    #expect(try FetchTestBench { $0.attempts = 3 }.fetch(server.url("/law")).resource != nil)
    #expect(server.paths.count == 3)
  }

  @Test func triesAgainAfterABrokenAnswer() throws {
    let server = try LoopbackServer([
      "/law": .inTurn(.raw(""), .lines(["HTTP/1.1 200 OK", "Content-Length: 99"], ArrivalTests.page), Self.page)
    ])
    let bench = try FetchTestBench { $0.attempts = 3 }
    #expect(bench.fetch(server.url("/law")).text?.contains("Section 1") == true)
    #expect(bench.files.count == 1)
  }

  @Test(arguments: [404, 410, 403, 400, 501]) func doesNotTryAgain(_ status: Int) throws {
    let server = try LoopbackServer(["/law": .inTurn(.status(status), Self.page)])
    #expect(try FetchTestBench { $0.attempts = 3 }.fetch(server.url("/law")).failure != nil)
    #expect(server.paths.count == 1)
  }

  @Test func givesUpAfterTheAttempts() throws {
    let server = try LoopbackServer(["/law": .status(503)])
    let failure = try #require(try FetchTestBench { $0.attempts = 3 }.fetch(server.url("/law")).failure)
    #expect(failure.description == "\(server.url("/law")): the site answers with status 503, 3 times. Try again later.")
    #expect(server.paths.count == 3)
  }

  @Test func waitsAsLongAsAsked() throws {
    let server = try LoopbackServer(["/law": .inTurn(.status(429, [("Retry-After", "1")]), Self.page)])
    let bench = try FetchTestBench {
      $0.attempts = 2
      $0.longestWait = 5
    }
    #expect(bench.fetch(server.url("/law")).resource != nil)
    let times = server.requests.filter { $0.path == "/law" }.map(\.time)
    #expect(times.count == 2 && times[1] - times[0] >= 1)
  }

  /// Who is asked to come back tomorrow does not wait, and does not go on asking that host.
  @Test func leavesAHostThatAsksForALongWait() throws {
    let server = try LoopbackServer(["/a": .status(429, [("Retry-After", "3600")]), "/b": Self.page])
    let outcomes = try Self.fetchAll(try FetchTestBench { $0.attempts = 3 }, ["/a", "/b"].map(server.url))
    for outcome in outcomes {
      let failure = try #require(outcome.failure)
      #expect(failure.kind == .rateLimited)
      #expect(failure.reason.hasSuffix("asks to wait 3600 seconds (Retry-After)"))
      #expect(failure.isTransient)
    }
    #expect(outcomes[1].failure?.url == server.url("/b"))
    #expect(server.paths == ["/a"])
  }

  @Test(
    arguments: [
      ("120", 120), ("0", 0), (" 7 ", 7), ("Sun, 06 Nov 1994 08:49:37 GMT", 90), ("Sunday, 06-Nov-94 08:49:37 GMT", 90),
      ("Sun Nov  6 08:49:37 1994", 90), ("Sun, 06 Nov 1994 08:00:00 GMT", 0), ("99999999999999999999", 1e9),
      ("soon", nil), ("", nil), ("-5", nil), (nil, nil),
    ] as [(String?, Double?)])
  func readsRetryAfter(_ header: String?, _ seconds: Double?) {
    #expect(RetryAfter.seconds(header, now: 784_111_687) == seconds)
  }

  @Test func waitsLongerEachTime() {
    let policy = FetchPolicy(backoff: 2, longestWait: 10)
    for (attempt, range) in [(1, 1.0...2.0), (2, 2.0...4.0), (3, 4.0...8.0), (4, 5.0...10.0), (90, 5.0...10.0)] {
      for _ in 0..<20 { #expect(range.contains(RetryAfter.backoff(attempt: attempt, policy: policy))) }
    }
  }

  // MARK: robots.txt

  @Test func obeysRobots() throws {
    let server = try LoopbackServer([
      "/robots.txt": Self.robots("User-agent: concord-test\nDisallow: /private\nAllow: /private/law$"), "*": Self.page,
    ])
    let outcomes = try Self.fetchAll(
      try FetchTestBench(), ["/law", "/private/a", "/private/law", "/private/b?c"].map(server.url))
    #expect(outcomes.map { $0.failure?.kind } == [nil, .robots, nil, .robots])
    #expect(outcomes[1].failure?.isTransient == false)
    #expect(server.requests.count { $0.path == "/robots.txt" } == 1)
    #expect(server.paths.sorted() == ["/law", "/private/law"])
  }

  @Test(arguments: [(404, true), (401, true), (403, true), (204, true), (500, false), (503, false), (429, false)])
  func readsTheStatusOfRobots(_ status: Int, _ isAllowed: Bool) throws {
    let server = try LoopbackServer(["/robots.txt": .status(status), "/law": Self.page])
    let outcome = try FetchTestBench().fetch(server.url("/law"))
    #expect((outcome.resource != nil) == isAllowed)
    #expect(server.paths == (isAllowed ? ["/law"] : []))
    #expect(outcome.failure?.isTransient ?? true)
    #expect(outcome.failure?.reason.contains("status \(status), so that nothing may be fetched") ?? true)
  }

  /// The failure of an origin was told of all its sources in the words of the first, with the address that one was at.
  @Test func anOriginFailsForAllInItsOwnName() throws {
    let port = try LoopbackServer.freePort()
    let lost = "http://127.0.0.1:\(port)"
    let server = try LoopbackServer(["/moved": .redirect(to: lost + "/first")])
    let bench = try FetchTestBench { $0.attempts = 1 }
    let outcomes = try Self.fetchAll(bench, [server.url("/moved")]) + Self.fetchAll(bench, [lost + "/second"])
    let reasons = outcomes.map { $0.failure?.reason ?? "" }
    #expect(reasons.allSatisfy { $0.contains("robots.txt of \(lost) cannot be read") }, "\(reasons)")
    #expect(!reasons[1].contains("/first"), "\(reasons)")
    #expect(outcomes[1].failure?.url == lost + "/second")
  }

  @Test func triesRobotsAgain() throws {
    let server = try LoopbackServer([
      "/robots.txt": .inTurn(.status(503), .raw(""), Self.robots("User-agent: *\nDisallow: /a")), "*": Self.page,
    ])
    let outcomes = try Self.fetchAll(try FetchTestBench { $0.attempts = 3 }, ["/a", "/b"].map(server.url))
    #expect(outcomes.map { $0.failure?.kind } == [.robots, nil])
  }

  @Test func followsRobotsElsewhere() throws {
    let other = try LoopbackServer(["/r": Self.robots("User-agent: *\nDisallow: /a")])
    let server = try LoopbackServer(["/robots.txt": .redirect(to: other.url("/r")), "*": Self.page])
    let outcomes = try Self.fetchAll(try FetchTestBench(), ["/a", "/b"].map(server.url))
    #expect(outcomes.map { $0.failure?.kind } == [.robots, nil])
  }

  @Test(arguments: ["/robots.txt", "file:///etc/passwd", "http://169.254.169.254/robots.txt"])
  func allowsWhereRobotsLeadsNowhere(_ location: String) throws {
    let server = try LoopbackServer(["/robots.txt": .redirect(to: location), "/law": Self.page])
    #expect(try FetchTestBench().fetch(server.url("/law")).resource != nil)
    #expect(server.requests.count { $0.path == "/robots.txt" } <= 6)
  }

  /// The part of an endless file that fits is obeyed.
  @Test func readsTheBeginningOfALongRobots() throws {
    let rules = "User-agent: *\nDisallow: /a\n" + String(repeating: "# filler\n", count: 80_000)
    let server = try LoopbackServer(["/robots.txt": Self.robots(rules), "*": Self.page])
    let outcomes = try Self.fetchAll(try FetchTestBench(), ["/a", "/b"].map(server.url))
    #expect(outcomes.map { $0.failure?.kind } == [.robots, nil])
  }

  // MARK: Pauses and places

  @Test func asksOneHostSlowly() throws {
    let server = try LoopbackServer(["*": Self.page])
    let bench = try FetchTestBench { $0.delay = 0.05 }
    #expect(try Self.fetchAll(bench, (0..<6).map { server.url("/\($0)") }).allSatisfy { $0.resource != nil })
    let times = server.requests.filter { $0.path != "/robots.txt" }.map(\.time)
    for (early, late) in zip(times, times.dropFirst()) { #expect(late - early >= 0.049) }
    #expect(server.mostInService == 1)
  }

  @Test func waitsAsRobotsAsks() throws {
    let server = try LoopbackServer(["/robots.txt": Self.robots("User-agent: *\nCrawl-delay: 0.2"), "*": Self.page])
    #expect(try Self.fetchAll(try FetchTestBench(), ["/a", "/b"].map(server.url)).allSatisfy { $0.resource != nil })
    let times = server.requests.filter { $0.path != "/robots.txt" }.map(\.time)
    #expect(times.count == 2 && times[1] - times[0] >= 0.199)
  }

  @Test func keepsToThePlacesOfAHost() throws {
    let server = try LoopbackServer(["*": .slowly(0.05, Self.page)])
    let bench = try FetchTestBench {
      $0.connectionsPerHost = 2
      $0.connections = 6
    }
    #expect(try Self.fetchAll(bench, (0..<8).map { server.url("/\($0)") }).allSatisfy { $0.resource != nil })
    #expect(server.mostInService == 2)
  }

  /// One host that hangs and one that has to be tried again hold nobody up, even with few places.
  @Test func passesSlowHosts() throws {
    let hanging = try LoopbackServer(["*": .silent()])
    let busy = try LoopbackServer(["*": .status(503)])
    let quick = try LoopbackServer(["*": Self.page])
    let bench = try FetchTestBench {
      $0.connections = 3
      $0.attempts = 3
      $0.backoff = 0.2
      $0.stallSeconds = 0.3
    }
    let order = Mutex([Int]())
    let urls = [hanging.url("/a"), busy.url("/a")] + (0..<20).map { quick.url("/\($0)") }
    bench.fetcher.fetchAll(Self.requests(urls)) { index, _ in order.withLock { $0.append(index) } }
    let done = order.withLock { $0 }
    #expect(done.count == 22)
    #expect(Set(done.suffix(2)) == [0, 1])
    #expect(hanging.requests.map(\.path) == ["/robots.txt", "/a", "/a", "/a"])
  }

  /// A host that has gone is not waited for source by source.
  @Test func leavesAHostThatIsLost() throws {
    let server = try LoopbackServer(["*": .raw("")])
    let gone = server.url("")
    let bench = try FetchTestBench { $0.attempts = 2 }
    let outcomes = try Self.fetchAll(bench, (0..<30).map { gone + "/\($0)" })
    #expect(outcomes.allSatisfy { $0.failure?.kind == .unreachable && $0.failure?.isTransient == true })
    // Six tries; libcurl itself repeats one that met a connection just closed.
    #expect(6...7 ~= server.paths.count)
    #expect(outcomes[29].failure?.reason.contains("left alone") == true)
  }

  @Test func canBeEnded() throws {
    let server = try LoopbackServer(["/law": .silent(), "*": Self.page])
    let bench = try FetchTestBench()
    DispatchQueue.global().asyncAfter(deadline: .now() + 0.3) { bench.fetcher.interrupt() }
    let outcomes = try Self.fetchAll(bench, [server.url("/law"), server.url("/b"), server.url("/c")])
    #expect(outcomes.allSatisfy { $0.failure?.kind == .interrupted })
    #expect(bench.files == [])
  }

  @Test func doesNothingForNothing() throws {
    #expect(try Self.fetchAll(try FetchTestBench(), []).isEmpty)
  }

  @Test func refusesBeforeAskingAnything() throws {
    let outcomes = try Self.fetchAll(try FetchTestBench(), ["file:///etc/passwd", "laws.example", "http://u:p@h/"])
    #expect(outcomes.allSatisfy { $0.failure?.kind == .refusedAddress })
    #expect(
      outcomes[1].failure?.description
        == "laws.example: the address is not an absolute address. Write it from https:// on.")
  }
}
