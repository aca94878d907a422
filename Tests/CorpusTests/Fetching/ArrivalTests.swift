import Foundation
import LoopbackServer
import Testing

@testable import Corpus

/// Bodies that arrive, by the way they travel.
@Suite struct ArrivalTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var behaviour: Behaviour
    var testDescription: String { name }

    init(_ name: String, _ behaviour: Behaviour) {
      self.name = name
      self.behaviour = behaviour
    }
  }

  static let page = Array("<html><p>Section 1 Scope</p></html>".utf8)

  static let cases: [Case] = [
    Case("plain", .body(page)),
    Case("gzip", .body(Encodings.gzip(page), [("Content-Encoding", "gzip")])),
    Case("gzip twice", .body(Encodings.gzip(Encodings.gzip(page)), [("Content-Encoding", "gzip, gzip")])),
    Case("x-gzip", .body(Encodings.gzip(page), [("Content-Encoding", "x-gzip")])),
    Case("zlib", .body(Encodings.deflate(page), [("Content-Encoding", "deflate")])),
    Case("raw deflate", .body(Encodings.stored(page), [("Content-Encoding", "deflate")])),
    Case("chunked", .lines(["HTTP/1.1 200 OK", "Transfer-Encoding: chunked"], Encodings.chunked(page, size: 5))),
    Case(
      "chunked gzip",
      .lines(
        ["HTTP/1.1 200 OK", "Transfer-Encoding: chunked", "Content-Encoding: gzip"],
        Encodings.chunked(Encodings.gzip(page), size: 7))),
    Case("HTTP/1.0 until the end", .lines(["HTTP/1.0 200 OK"], page)),
    Case("attachment", .body(page, [("Content-Disposition", "attachment; filename=law.html")])),
    Case(
      "after early hints",
      .lines(
        ["HTTP/1.1 103 Early Hints", "Link: </a.css>", "", "HTTP/1.1 200 OK", "Content-Length: \(page.count)"], page)),
    Case("headers of 100 KB", .body(page, (0..<50).map { ("X-\($0)", String(repeating: "a", count: 2000)) })),
    Case("no type", .body(page, type: nil)),
    Case("status 203", .answer(203, [("Content-Type", "text/html")], page)),
  ]

  @Test(arguments: cases) func arrives(_ sample: Case) throws {
    let (server, bench) = (try LoopbackServer(["/law": sample.behaviour]), try FetchTestBench())
    let outcome = bench.fetch(server.url("/law"))
    let resource = try #require(outcome.resource, "\(outcome)")
    #expect(outcome.bytes == Self.page)
    #expect(resource.mediaType == "text/html")
    #expect(resource.byteCount == Self.page.count)
    #expect(resource.hash == SHA256.hexDigest(of: Self.page))
    #expect(resource.finalURL == server.url("/law"))
    #expect(resource.hops.isEmpty)
    #expect(bench.files == [String(resource.file.dropFirst(bench.directory.count + 1))])
  }

  @Test(.enabled(if: HTTPClient.encodings.contains("zstd"), "this libcurl was built without zstd"))
  func arrivesByZstd() throws {
    let behaviour = Behaviour.body(Encodings.zstd(Self.page), [("Content-Encoding", "zstd")])
    let (server, bench) = (try LoopbackServer(["/law": behaviour]), try FetchTestBench())
    #expect(bench.fetch(server.url("/law")).bytes == Self.page)
  }

  @Test(.enabled(if: HTTPClient.encodings.contains("br"), "this libcurl was built without brotli"))
  func arrivesByBrotli() throws {
    // An uncompressed meta-block (RFC 7932, section 9.2): window of 16 bits, not the last, 15 bytes; then an empty last one.
    let body: [UInt8] = [0xE0, 0x00, 0x10] + Array("Section 1 Scope".utf8) + [0x03]
    let behaviour = Behaviour.body(body, type: "text/plain", [("Content-Encoding", "br")])
    let (server, bench) = (try LoopbackServer(["/law": behaviour]), try FetchTestBench())
    let outcome = bench.fetch(server.url("/law"))
    #expect(outcome.text == "Section 1 Scope", "\(outcome)")
  }

  @Test func asksHonestly() throws {
    let server = try LoopbackServer(["/law": .page("<p>1</p>")])
    let bench = try FetchTestBench()
    _ = bench.fetch(server.url("/law?a=b%20c&d=e#part-2"), language: "pt-BR")
    let request = try #require(server.requests.last)
    #expect(request.query == "a=b%20c&d=e")
    #expect(request.headers["user-agent"] == "concord-test/1.0 (+https://example.org/contact)")
    #expect(request.headers["accept-language"] == "pt-BR, pt;q=0.9")
    #expect(request.headers["accept-encoding"]?.hasPrefix("deflate, gzip") == true)
    #expect(request.headers["accept"]?.contains("text/html") == true)
    #expect(request.headers["if-none-match"] == nil)
    #expect(request.headers["cookie"] == nil)
  }

  @Test func asksForALanguage() throws {
    let server = try LoopbackServer(["/law": .languages([("en", "<p>Section</p>"), ("fr", "<p>Article</p>")])])
    let bench = try FetchTestBench()
    #expect(bench.fetch(server.url("/law"), language: "fr").text?.contains("Article") == true)
    #expect(bench.fetch(server.url("/law"), language: "en").text?.contains("Section") == true)
    #expect(bench.fetch(server.url("/law"), language: "de").text?.contains("Section") == true)
  }

  @Test(arguments: ["fr\r\nX-Evil: 1", "f", "", "français", "en_US", "-en", "abcdefghi"])
  func sendsNoLanguageThatIsNone(_ tag: String) {
    #expect(Visit.acceptLanguage(tag) == nil)
  }

  /// Dropping the file of a document is the caller's business; a second fetch never writes over the first.
  @Test func keepsBodiesApart() throws {
    let server = try LoopbackServer(["/law": .page("<p>1</p>")])
    let bench = try FetchTestBench()
    _ = bench.fetch(server.url("/law"))
    _ = bench.fetch(server.url("/law"))
    #expect(bench.files.count == 2)
  }
}
