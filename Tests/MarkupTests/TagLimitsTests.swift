import Testing

@testable import Markup

/// libxml2 compares every attribute of a tag with all others; no way to a parser goes past the limit on that.
@Suite struct TagLimitsTests {
  private static func times(_ count: Int, _ text: String) -> String { String(repeating: text, count: count) }

  /// `a0="" a1="" …`
  private static func attributes(_ count: Int) -> String { (0..<count).map { "a\($0)=\"\"" }.joined(separator: " ") }

  private static let tag = "<p \(attributes(80_000))>text</p>"

  static let ways: [(name: String, read: @Sendable () throws -> Document)] = [
    ("HTML", { try document("<!doctype html>" + tag, as: .html) }),
    ("XML", { try document("<a>" + tag + "</a>", as: .xml) }),
    ("a chapter", { try read(EPUBSample.zip([("a.xhtml", tag, "")])) }),
    ("a package", { try read(EPUBSample.zip([("a.xhtml", "<p>text</p>", "")], manifest: tag)) }),
    ("a Word document", { try DocxSample(body: tag).read() }),
    ("Word styles", { try DocxSample(body: DocxSample.p("text"), styles: tag).read() }),
    ("Word numbering", { try DocxSample(body: DocxSample.p("text"), numbering: tag).read() }),
    ("Word notes", { try DocxSample(body: DocxSample.p("text"), footnotes: tag).read() }),
    ("Word properties", { try DocxSample(body: DocxSample.p("text"), core: tag).read() }),
    // Each of these files is small, each of these tags is of a length that may occur once.
    ("a short chapter", { try read(EPUBSample.zip([("a.xhtml", "<p \(attributes(8000))>text</p>", "")])) }),
    ("many tags of HTML", { try document(times(200, "<p \(attributes(5000))>text</p>"), as: .html) }),
    ("many tags of XML", { try document("<a>\(times(200, "<p \(attributes(5000))>text</p>"))</a>", as: .xml) }),
  ]

  private static func read(_ zip: ZipSample) throws -> Document {
    try DocumentReader().read(bytes: zip.bytes, name: "sample")
  }

  @Test(arguments: ways.indices)
  func attributesAreLimited(_ way: Int) throws {
    let (name, read) = Self.ways[way]
    let error = try #require(throws: ReadingError.self) { try read() }
    #expect(error.kind == .limit, "\(name): \(error)")
    #expect(error.reason.contains("attributes"), "\(name): \(error)")
  }

  /// The fetcher looks for links in every page that comes.
  @Test func pagesWithTooManyAttributesHaveNoLinks() {
    let page = PageLinks(Array("<a href=/plan.pdf>Plan</a>\(Self.tag)".utf8))
    #expect(page.links.isEmpty && page.textLength == 0)
    #expect(PageLinks(Array("<a href=/plan.pdf \(Self.attributes(100))>Plan</a>".utf8)).links.count == 1)
  }

  /// A quotation mark without its partner makes attributes of a stretch of text.
  @Test(arguments: [Format.html, .xml])
  func oneLongTagOfALargeFileIsRead(_ format: Format) throws {
    let read = try document(
      "<a><p \(Self.attributes(4000))>text</p>\(Self.times(40_000, "<p>word</p>"))</a>", as: format)
    #expect(read.text.count { $0 == UInt8(ascii: "w") } == 40_000)
  }

  private static let defaults =
    "<!DOCTYPE a [<!ATTLIST p \((0..<3000).map { "b\($0) CDATA 'x'" }.joined(separator: " "))>]>"

  /// A document type gave its attributes to every element: 20,000 of them took minutes.
  @Test func attributesOfTheDocumentTypeAreForgotten() throws {
    let read = try document(Self.defaults + "<a>\(Self.times(20_000, "<p>x</p>"))</a>", as: .xml)
    #expect(read.text.count(where: { $0 == UInt8(ascii: "x") }) == 20_000)
  }

  @Test func attributesOfTheDocumentTypeOfAWordFileAreForgotten() throws {
    var zip = DocxSample(body: Self.times(20_000, DocxSample.p("x"))).zip
    let part = try #require(zip.entries.firstIndex { $0.name == "word/document.xml" })
    zip.entries[part].data.insert(contentsOf: Self.defaults.replacing("ATTLIST p", with: "ATTLIST w:p").utf8, at: 0)
    #expect(try Self.read(zip).passages.count == 20_000)
  }
}
