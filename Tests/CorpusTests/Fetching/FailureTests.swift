import Foundation
import LoopbackServer
import Testing

@testable import Corpus

/// Answers that are no documents: each fails as what it is, and leaves no file behind.
@Suite struct FailureTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var behaviour: Behaviour
    var kind: FetchFailure.Kind
    /// A part of the reason.
    var reason: String
    var isTransient: Bool
    var testDescription: String { name }

    init(
      _ name: String, _ behaviour: Behaviour, _ kind: FetchFailure.Kind, _ reason: String, transient: Bool = false
    ) {
      self.name = name
      self.behaviour = behaviour
      self.kind = kind
      self.reason = reason
      isTransient = transient
    }
  }

  static let page = ArrivalTests.page
  static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]

  static let statuses: [Case] = [
    Case("404", .status(404), .notFound, "no such document (status 404)"),
    Case("410", .status(410), .gone, "taken the document away (status 410)"),
    Case("401", .status(401), .forbidden, "status 401"),
    Case("403", .status(403), .forbidden, "status 403"),
    Case("451", .status(451), .forbidden, "status 451"),
    Case("400", .status(400), .httpError, "status 400"),
    Case("408", .status(408), .httpError, "status 408", transient: true),
    Case("429", .status(429), .rateLimited, "fewer requests (status 429)", transient: true),
    Case("500", .status(500), .httpError, "status 500", transient: true),
    Case("501", .status(501), .httpError, "status 501"),
    Case("502", .status(502), .httpError, "status 502", transient: true),
    Case("503", .status(503), .httpError, "status 503", transient: true),
    Case("504", .status(504), .httpError, "status 504", transient: true),
    Case("202, not ready", .status(202), .httpError, "status 202", transient: true),
    Case("204", .status(204), .httpError, "status 204"),
    Case("206, not asked", .answer(206, [("Content-Range", "bytes 0-33/9")], page), .httpError, "status 206"),
    Case("304, not asked", .status(304), .httpError, "without having been asked", transient: true),
    Case("301 to nowhere", .status(301), .redirect, "without saying where"),
    Case("600", .status(600), .httpError, "status 600"),
  ]

  static let broken: [Case] = [
    Case(
      "cut before its length", .lines(["HTTP/1.1 200 OK", "Content-Length: 1000"], page), .incomplete, "ended early",
      transient: true),
    Case(
      "cut between chunks", .lines(["HTTP/1.1 200 OK", "Transfer-Encoding: chunked"], Array("5\r\n<html\r\n".utf8)),
      .incomplete, "ended early", transient: true),
    Case(
      "cut inside a chunk", .lines(["HTTP/1.1 200 OK", "Transfer-Encoding: chunked"], Array("50\r\n<html".utf8)),
      .incomplete, "ended early", transient: true),
    Case(
      "chunk without a size", .lines(["HTTP/1.1 200 OK", "Transfer-Encoding: chunked"], Array("zz\r\n<html".utf8)),
      .incomplete, "damaged", transient: true),
    Case(
      "not gzip", .body(page, [("Content-Encoding", "gzip")]), .incomplete, "damaged", transient: true),
    Case(
      "encoded without end", .body(page, [("Content-Encoding", (0..<50).map { _ in "gzip" }.joined(separator: ", "))]),
      .incomplete, "damaged", transient: true),
    Case("unknown encoding", .body(page, [("Content-Encoding", "rot13")]), .incomplete, "damaged", transient: true),
    Case("no HTTP", .raw("220 mail.example ESMTP\r\n"), .httpError, "not HTTP"),
    Case("broken status line", .raw("HTTP/1.1 abc\r\n\r\n"), .httpError, "not HTTP"),
    Case("nothing", .raw(""), .unreachable, "no answer", transient: true),
    Case("headers without end", .endlessHeaders, .httpError, "headers without end"),
    Case(
      "bad length", .lines(["HTTP/1.1 200 OK", "Content-Length: -5"], page), .httpError, "not HTTP"),
    Case(
      "two lengths", .lines(["HTTP/1.1 200 OK", "Content-Length: 4", "Content-Length: 5"], page), .incomplete,
      "several lengths: 4, 5",
      transient: true),
  ]

  static let large: [Case] = [
    Case("endless body", .endless, .tooLarge, "larger than 1048576 bytes on its way"),
    Case("announced too large", .large(2 << 20), .tooLarge, "larger than 1048576 bytes on its way"),
    Case(
      "gzip bomb", .body(Encodings.bomb(64 << 20), type: "text/plain", [("Content-Encoding", "gzip")]), .tooLarge,
      "larger than 4194304 bytes"),
  ]

  static let bodies: [Case] = [
    Case("image", .body(png, type: "image/png"), .notADocument, "is an image"),
    Case("image called a page", .body(png), .notADocument, "is an image"),
    Case("video", .body([1, 2, 3], type: "video/mp4"), .notADocument, "binary data"),
    Case("JSON", .body(Array("{\"laws\": []}".utf8), type: "application/json"), .notADocument, "JSON"),
    Case("JSON called a page", .body(Array(" {\"error\": 1}".utf8)), .notADocument, "JSON"),
    Case("program", .body([0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0], type: nil), .notADocument, "is a program"),
    Case("style sheet", .body(Array("p { color: red }".utf8), type: "text/css"), .notADocument, "style sheet"),
    Case("empty", .body([]), .notADocument, "is empty", transient: true),
    Case(
      "ZIP of anything", .body(Encodings.zip([("a.xml", page), ("b.xml", page)]), type: "application/zip"),
      .notADocument,
      "ZIP archive of 2 files, among them a.xml"),
    Case(
      "damaged ZIP", .body(Array(Encodings.zip([("a.xml", page)]).dropLast(30)), type: "application/zip"),
      .notADocument,
      "damaged ZIP"),
  ]

  @Test(arguments: statuses + broken + large + bodies) func fails(_ sample: Case) throws {
    let (server, bench) = (try LoopbackServer(["/law": sample.behaviour]), try FetchTestBench())
    let failure = try #require(bench.fetch(server.url("/law")).failure)
    #expect(failure.kind == sample.kind, "\(failure)")
    #expect(failure.reason.contains(sample.reason), "\(failure)")
    #expect(failure.isTransient == sample.isTransient, "\(failure)")
    #expect(failure.url == server.url("/law"))
    #expect(bench.files == [])
  }

  static let late: [Case] = [
    Case("stalls in the body", .stalls(), .timeout, "less than a byte a second", transient: true),
    Case("never answers", .silent(), .timeout, "less than a byte a second", transient: true),
  ]

  @Test(arguments: late) func failsWhenNothingComes(_ sample: Case) throws {
    let server = try LoopbackServer(["/law": sample.behaviour])
    let bench = try FetchTestBench { $0.stallSeconds = 0.2 }
    let failure = try #require(bench.fetch(server.url("/law")).failure)
    #expect(failure.kind == sample.kind, "\(failure)")
    #expect(failure.reason.contains(sample.reason), "\(failure)")
    #expect(failure.isTransient)
    #expect(bench.files == [])
  }

  /// A server that gives just enough never to stall is stopped by the time for the whole.
  @Test func failsWhenItTakesTooLong() throws {
    let server = try LoopbackServer(["/law": .trickles(every: 0.02)])
    let bench = try FetchTestBench {
      $0.stallSeconds = 0.1
      $0.totalSeconds = 0.4
    }
    let failure = try #require(bench.fetch(server.url("/law")).failure)
    #expect(failure.kind == .timeout)
    #expect(failure.reason == "the answer was not complete after 0.4 seconds")
    #expect(bench.files == [])
  }

  @Test func failsWhenNobodyListens() throws {
    let port = try LoopbackServer.freePort()
    let failure = try #require(try FetchTestBench().fetch("http://127.0.0.1:\(port)/law").failure)
    #expect(failure.kind == .unreachable)
    #expect(failure.isTransient)
  }

  @Test func failsWhenThereIsNoSuchHost() throws {
    let failure = try #require(try FetchTestBench().fetch("http://law.invalid/").failure)
    #expect(failure.kind == .unreachable, "\(failure)")
    #expect(failure.isTransient)
  }

  /// What an earlier run was writing when it was killed is not left for ever.
  @Test func clearsAwayUnfinishedBodies() throws {
    let directory = try FetchTestBench().directory
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: directory) }
    for name in ["body-1-000001.part", "body-1-000002", "notes.part"] {
      #expect(FileManager.default.createFile(atPath: directory + "/" + name, contents: Data()))
    }
    _ = try Fetcher(policy: FetchTestBench.policy, directory: directory)
    let left = try FileManager.default.contentsOfDirectory(atPath: directory).sorted()
    #expect(left == ["body-1-000002", "notes.part"])
  }

  @Test func refusesADirectoryItCannotWrite() throws {
    let failure = #expect(throws: FetchFailure.self) {
      try Fetcher(policy: FetchTestBench.policy, directory: "/dev/null/bodies")
    }
    #expect(failure?.kind == .unwritable)
    #expect(
      failure?.description
        == "/dev/null/bodies: the directory cannot be created. Check that it is a directory and its permissions.")
  }

  /// The disk is full in the middle of a body.
  @Test(.enabled(if: FileManager.default.isWritableFile(atPath: "/dev/full"), "there is no /dev/full"))
  func noticesAFullDisk() {
    let descriptor = open("/dev/full", O_WRONLY)
    defer { close(descriptor) }
    #expect(write(descriptor, "a", 1) == -1)
    #expect(BodyFile.lastFault() == .full)
  }

  static let wrongPolicies: [@Sendable (inout FetchPolicy) -> Void] = [
    { $0.userAgent = "" }, { $0.userAgent = "concord\r\nX-Evil: 1" }, { $0.userAgent = "7concord" },
    { $0.stallSeconds = 0 }, { $0.totalSeconds = .nan }, { $0.delay = -1 }, { $0.attempts = 0 },
    { $0.connections = 0 }, { $0.expandedLimit = 0 },
  ]

  @Test(arguments: wrongPolicies.indices) func refusesAWrongPolicy(_ index: Int) throws {
    let failure = #expect(throws: FetchFailure.self) { try FetchTestBench(Self.wrongPolicies[index]) }
    #expect(failure?.kind == .policy)
  }
}
