import Foundation
import LoopbackServer
import Testing

@testable import Corpus

/// What a body is: by content first, then by what the server says.
@Suite struct MediaTypeTests {
  static let pdf = "%PDF-1.7\n1 0 obj"
  static let html = "<!DOCTYPE html><html><p>Sign in</p></html>"
  static let xml = "<?xml version=\"1.0\"?><law xmlns=\"urn:x\"><section/></law>"

  @Test(arguments: [
    // (content, what the server says, path, type)
    (html, "text/html; charset=utf-8", "/", "text/html"), (html, "application/pdf", "/law.pdf", "text/html"),
    (html, "", "/", "text/html"), (html, "application/octet-stream", "/", "text/html"),
    (html, "application/json", "/", "text/html"), (html, "application/xml", "/", "text/html"),
    ("<html><p>1</p>", "text/plain", "/", "text/html"), ("<p>1</p>", "text/html", "/", "text/html"),
    ("<!-- a --> <div>1</div>", "", "/", "text/html"), ("Sorry <b>x</b>", "text/html", "/", "text/html"),
    (pdf, "application/pdf", "/", "application/pdf"), (pdf, "text/html", "/", "application/pdf"),
    (pdf, "application/octet-stream", "/", "application/pdf"), ("\u{FEFF}\n" + pdf, "", "/", "application/pdf"),
    (xml, "application/xml", "/", "application/xml"), (xml, "text/xml", "/", "text/xml"),
    (xml, "text/html", "/", "application/xml"), (xml, "application/akn+xml", "/", "application/akn+xml"),
    (xml, "application/octet-stream", "/", "application/xml"),
    ("<akomaNtoso><act/></akomaNtoso>", "", "/", "application/xml"),
    (
      "<?xml version=\"1.0\"?><!-- a --><html xmlns=\"http://www.w3.org/1999/xhtml\"/>", "application/xml", "/",
      "application/xhtml+xml"
    ),
    ("<html/>", "application/xhtml+xml", "/", "application/xhtml+xml"),
    ("Section 1", "text/plain", "/", "text/plain"), ("Section 1", "", "/", "text/plain"),
    ("Section 1", "application/octet-stream", "/law.txt", "text/plain"),
    ("# Law", "text/plain", "/law.MD", "text/markdown"),
    ("# Law", "text/markdown; variant=CommonMark", "/", "text/markdown"),
    ("# Law", "text/x-markdown", "/", "text/markdown"),
    ("# Law", "application/octet-stream", "/law.md", "text/markdown"), ("[1] Note", "text/plain", "/", "text/plain"),
    (html + String(repeating: " ", count: 300) + "<?xml:namespace prefix=o />", "", "/", "text/html"),
    ("第一条", "text/plain", "/", "text/plain"), ("<b>not a page</b>", "text/plain", "/", "text/plain"),
  ])
  func isADocument(_ content: String, _ declared: String, _ path: String, _ name: String) {
    let type = MediaType(head: Array(content.utf8), declared: declared, path: path)
    #expect(type.name == name)
    #expect(type.refusal == nil)
  }

  @Test(arguments: [
    ("{\"a\": 1}", "application/json", "application/json"), ("{\"a\": 1}", "text/html", "application/json"),
    ("[{\"a\": 1}]", "", "application/json"), ("[1, 2]", "application/ld+json", "application/json"),
    ("GIF89a", "text/html", "image/gif"), ("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "text/xml", "image/svg+xml"),
    ("p { color: red }", "text/css", "text/css"), ("var a = 1", "text/javascript", "text/javascript"),
    ("a,b", "text/csv", "text/csv"), ("text", "image/png", "image/png"), ("OggS", "", "audio/ogg"),
    ("BZh91AY", "", "application/x-bzip2"), ("{\\rtf1 a}", "text/plain", "application/rtf"),
    ("a\u{1}\u{2}\u{3}\u{4}", "text/html", "application/octet-stream"), ("a\u{1}\u{2}\u{3}", "video/mp4", "video/mp4"),
  ])
  func isNoDocument(_ content: String, _ declared: String, _ name: String) {
    let type = MediaType(head: Array(content.utf8), declared: declared, path: "/")
    #expect(type.name == name)
    #expect(type.refusal != nil)
  }

  @Test func readsUTF16() {
    let page = Array(Self.html.utf16).flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    #expect(MediaType(head: [0xFF, 0xFE] + page, declared: "text/html", path: "/").name == "text/html")
    let text = Array("Section 1".utf16).flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
    let type = MediaType(head: [0xFE, 0xFF] + text, declared: "text/plain", path: "/")
    #expect(type.name == "text/plain" && type.refusal == nil)
  }

  @Test(
    arguments: [
      ("text/html; charset=UTF-8", "utf-8"), ("text/html;Charset=\"Shift_JIS\"", "shift_jis"), ("text/html", nil),
      ("text/html; a=b; charset='x'", "x"), ("text/html; charset=", nil), ("text/html; charset=a b", nil),
    ] as [(String, String?)])
  func readsCharsets(_ declared: String, _ charset: String?) {
    #expect(MediaType.charset(of: declared) == charset)
  }

  static let word = Encodings.zip([("[Content_Types].xml", [1]), ("word/document.xml", [2])])
  /// Its main part is named in its relationships, by names that differ from program to program.
  static let otherWord = Encodings.zip([
    ("_rels/.rels", [1]), ("[Content_Types].xml", [1]), ("word/document2.xml", [2]),
  ])
  static let capitals = Encodings.zip([("[content_types].xml", [1]), ("Word\\Document.xml", [2])])
  static let epub = Encodings.zip([("mimetype", Array("application/epub+zip".utf8)), ("META-INF/container.xml", [1])])
  static let openText = Encodings.zip([
    ("mimetype", Array("application/vnd.oasis.opendocument.text".utf8)), ("content.xml", [1]),
    ("META-INF/manifest.xml", [2]),
  ])
  static let sheet = Encodings.zip([("[Content_Types].xml", [1]), ("xl/workbook.xml", [2])])

  @Test(arguments: [
    (word, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    (otherWord, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    (capitals, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    (epub, "application/epub+zip"),
    (openText, "application/vnd.oasis.opendocument.text"),
  ])
  func looksIntoArchives(_ archive: [UInt8], _ name: String) throws {
    let server = try LoopbackServer(["/a": .body(archive, type: "application/octet-stream")])
    let bench = try FetchTestBench()
    let outcome = bench.fetch(server.url("/a"))
    #expect(outcome.resource?.mediaType == name, "\(outcome)")
    #expect(outcome.bytes == archive)
  }

  @Test func refusesTables() throws {
    let server = try LoopbackServer(["/a": .body(Self.sheet, type: "application/octet-stream")])
    let bench = try FetchTestBench()
    #expect(bench.fetch(server.url("/a")).failure?.reason == "what comes is a table of Microsoft Excel")
    #expect(bench.files == [])
  }

  /// A video that calls itself a page is not fetched to its end.
  @Test func stopsAtTheBeginning() throws {
    let start: [UInt8] = [0, 0, 0, 24] + Array("ftypmp42".utf8) + [UInt8](repeating: 7, count: 8000)
    let server = try LoopbackServer([
      "/a": .init { _, _, connection in
        connection.send("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 900000\r\n\r\n")
        connection.send(start)
        connection.waitForEnd(seconds: 3)
        return false
      }
    ])
    let bench = try FetchTestBench { $0.stallSeconds = 2 }
    #expect(bench.fetch(server.url("/a")).failure?.reason == "what comes is a video")
  }
}
