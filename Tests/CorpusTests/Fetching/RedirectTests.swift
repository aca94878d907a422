import Foundation
import LoopbackServer
import Testing

@testable import Corpus

/// Redirects are followed hop by hop, and no further than a document can be.
@Suite struct RedirectTests {
  @Test(arguments: [300, 301, 302, 303, 307, 308]) func follows(_ status: Int) throws {
    let server = try LoopbackServer(["/old": .redirect(status, to: "/new?x=1#part"), "/new": .page("<p>1</p>")])
    let resource = try #require(try FetchTestBench().fetch(server.url("/old")).resource)
    #expect(resource.finalURL == server.url("/new?x=1"))
    #expect(resource.hops == [server.url("/old")])
    #expect(resource.movedTo == (status == 301 || status == 308 ? server.url("/new?x=1") : nil))
    #expect(server.paths == ["/old", "/new"])
  }

  /// The source has moved as far as the first redirect that is not for good.
  @Test func saysWhereASourceHasMoved() throws {
    let server = try LoopbackServer([
      "/a": .redirect(301, to: "/b"), "/b": .redirect(308, to: "/c"), "/c": .redirect(302, to: "/d"),
      "/d": .redirect(301, to: "/e"), "/e": .page("<p>1</p>"),
    ])
    let resource = try #require(try FetchTestBench().fetch(server.url("/a")).resource)
    #expect(resource.movedTo == server.url("/c"))
    #expect(resource.hops == ["/a", "/b", "/c", "/d"].map(server.url))
  }

  @Test func followsToOtherHosts() throws {
    let other = try LoopbackServer(["/law": .page("<p>1</p>")])
    let server = try LoopbackServer(["/old": .redirect(to: other.url("/law"))])
    let outcome = try FetchTestBench().fetch(server.url("/old"))
    #expect(outcome.resource?.finalURL == other.url("/law"))
    #expect(other.requests.map(\.path) == ["/robots.txt", "/law"])
  }

  @Test func obeysTheRobotsOfTheOtherHost() throws {
    let other = try LoopbackServer([
      "/law": .page("<p>1</p>"), "/robots.txt": .body(Array("User-agent: *\nDisallow: /".utf8), type: "text/plain"),
    ])
    let server = try LoopbackServer(["/old": .redirect(to: other.url("/law"))])
    let failure = try #require(try FetchTestBench().fetch(server.url("/old")).failure)
    #expect(failure.kind == .robots)
    #expect(failure.reason.hasPrefix("after redirects to \(other.url("/law")): robots.txt"), "\(failure)")
    #expect(other.paths == [])
  }

  @Test func noticesALoop() throws {
    let server = try LoopbackServer([
      "/a": .redirect(to: "/b"), "/b": .redirect(to: "/c"), "/c": .redirect(to: "/a"), "/self": .redirect(to: "/self"),
    ])
    let bench = try FetchTestBench()
    let failure = try #require(bench.fetch(server.url("/a")).failure)
    #expect(failure.kind == .redirect)
    #expect(
      failure.reason == "redirects in a loop: " + ["/a", "/b", "/c", "/a"].map(server.url).joined(separator: " to "))
    #expect(bench.fetch(server.url("/self")).failure?.kind == .redirect)
    #expect(server.paths == ["/a", "/b", "/c", "/self"])
  }

  @Test func stopsAfterTooMany() throws {
    let server = try LoopbackServer([
      "*": .chosen { .redirect(to: $0.path + "x") }
    ])
    let failure = try #require(try FetchTestBench().fetch(server.url("/a")).failure)
    #expect(failure.kind == .redirect)
    #expect(failure.reason.hasPrefix("redirects more than 5 times"), "\(failure)")
    #expect(server.paths.count == 6)
  }

  /// Some sites set a cookie and send the reader to the same page again.
  @Test func followsToTheSamePageWithACookie() throws {
    let server = try LoopbackServer([
      "/law": .chosen {
        $0.headers["cookie"] == "seen=1" ? .page("<p>1</p>") : .redirect(to: "/law", [("Set-Cookie", "seen=1")])
      }
    ])
    let bench = try FetchTestBench()
    #expect(bench.fetch(server.url("/law")).resource?.status == 200)
    // The cookie belonged to that source alone.
    _ = bench.fetch(server.url("/law"))
    #expect(
      server.requests.filter { $0.path == "/law" }.map { $0.headers["cookie"] } == [nil, "seen=1", nil, "seen=1"])
  }

  @Test func noticesALoopWithCookies() throws {
    let server = try LoopbackServer(["/law": .redirect(to: "/law", [("Set-Cookie", "seen=1")])])
    let failure = try #require(try FetchTestBench().fetch(server.url("/law")).failure)
    #expect(failure.kind == .redirect)
    #expect(server.paths.count <= 4)
  }

  @Test(arguments: [
    ("file:///etc/passwd", FetchFailure.Kind.refusedAddress, "uses file:, not https:"),
    ("gopher://127.0.0.1:70/_x", .refusedAddress, "uses gopher:, not https:"),
    ("ftp://127.0.0.1/law", .refusedAddress, "uses ftp:, not https:"),
    ("javascript:alert(1)", .refusedAddress, "uses javascript:, not https:"),
    ("http://169.254.169.254/latest/meta-data/", .refusedAddress, "hands out credentials"),
    ("http://[::ffff:a9fe:a9fe]/", .refusedAddress, "hands out credentials"),
    ("http://[64:ff9b::a9fe:a9fe]/", .refusedAddress, "hands out credentials"),
    ("http://2852039166/", .refusedAddress, "hands out credentials"),
    ("http://0xa9.0376.0xa9fe/", .refusedAddress, "hands out credentials"),
    ("http://user:secret@127.0.0.1/", .refusedAddress, "user name or password"),
    ("http://127.0.0.1:99999/", .refusedAddress, "has the port"),
    ("//", .refusedAddress, "no host name"),
  ])
  func refuses(_ location: String, _ kind: FetchFailure.Kind, _ reason: String) throws {
    let server = try LoopbackServer(["/law": .redirect(to: location)])
    let failure = try #require(try FetchTestBench().fetch(server.url("/law")).failure)
    #expect(failure.kind == kind, "\(failure)")
    #expect(failure.reason.contains(reason), "\(failure)")
    #expect(!failure.isTransient)
  }

  /// By default a redirect may not lead to a private address, even from one that was allowed.
  @Test func refusesPrivateAddressesByDefault() throws {
    var visit = Visit(
      index: 0, request: FetchRequest(id: "x", url: "https://laws.example/a"),
      address: try WebAddress("https://laws.example/a"), accept: "*/*")
    for location in [
      "https://127.0.0.1/", "https://[::1]/", "https://10.1.2.3/", "//192.168.1.1/", "https://localhost/",
    ] {
      let failure = #expect(throws: FetchFailure.self) {
        try visit.follow(location, status: 302, setsCookie: false, policy: FetchPolicy())
      }
      #expect(failure?.kind == .refusedAddress, "\(location)")
    }
  }

  /// https never becomes http: the usual port is tried with https instead, another port is refused.
  @Test func neverGoesBackToPlainHTTP() throws {
    func visit() throws -> Visit {
      Visit(
        index: 0, request: FetchRequest(id: "x", url: "https://laws.example/a"),
        address: try WebAddress("https://laws.example/a"), accept: "*/*")
    }
    for policy in [FetchPolicy(), FetchPolicy(allowsPrivateHosts: true)] {
      var upgraded = try visit()
      try upgraded.follow("http://laws.example/b", status: 302, setsCookie: false, policy: policy)
      #expect(upgraded.address.description == "https://laws.example/b")
      var refused = try visit()
      let failure = #expect(throws: FetchFailure.self) {
        try refused.follow("http://laws.example:8080/b", status: 302, setsCookie: false, policy: policy)
      }
      #expect(failure?.kind == .redirect)
    }
  }
}
