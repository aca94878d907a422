import Testing

@testable import Markup

/// One test for each fault that `make fuzz` brought to light; its name says the cause.
@Suite struct FuzzedInputTests {
  /// "第", digits without end, "条": the value of the number overflowed.
  @Test(arguments: [
    "第" + String(repeating: "3", count: 40) + "条", "제" + String(repeating: "9", count: 25) + "조",
    "第一条之" + String(repeating: "九", count: 12) + " x", "第" + String(repeating: "9千", count: 10) + "条",
  ])
  func aNumberWithoutEndIsRead(_ text: String) throws {
    let read = try document(text, as: .text)
    #expect(read.passages.count == 1)
    checkInvariants(read, separated: false)
  }

  @Test func numbersOfLawsAreFarFromTheLimit() throws {
    #expect(Numbering.integer("九千九百九十九") == 9999)
    #expect(Numbering.integer("12345678") == 12_345_678)
    #expect(Numbering.integer("99999999999") == nil)
  }

  /// libxml2 hands a carriage return at the end of the file over as a line feed that it does not count.
  @Test func aCarriageReturnAtTheEndStandsOnTheFirstLine() throws {
    let read = try DocumentReader().read(bytes: Array("<S>".utf8) + [0xFF, 0x0D], name: "sample", format: .xml)
    #expect(read.origins.map(\.line) == [1])
  }

  /// pdftohtml prints names of characters as the PDF has them.
  @Test func bytesThatAreNotUTF8InAPDFAreReplaced() {
    let line = Array("<page number=\"1\">\n<text top=\"9\" left=\"9\" width=\"9\" height=\"9\">a".utf8) + [0xC3, 0x28]
    let pages = PDFPage.pages(in: line)
    #expect(pages.first.map { String(decoding: $0.lines[0].text, as: UTF8.self) } == "a\u{FFFD}(")
  }

  /// Text of a Word file that stands in no paragraph, before the first one.
  @Test func linesOfAWordFileAreCountedFromOne() throws {
    let read = try DocxSample(body: "<w:r><w:t>Lamps</w:t></w:r>" + DocxSample.p("Wicks")).read()
    #expect(read.origins.map(\.line).allSatisfy { $0 == 1 } && read.origins.count > 0)
  }

  /// Notices and origins name pages from 1.
  @Test func pagesAreCountedFromOne() {
    #expect(PDFPage.pages(in: Array("<page number=\"0\">\n<page number=\"-7\">\n".utf8)).map(\.number) == [1, 1])
  }

  /// A note behind a hyphen at the end of a page kept its place when the hyphen went, inside of the next character.
  @Test func aNoteBehindAHyphenStaysBetweenCharacters() throws {
    let pages = PDFPage.pages(
      in: Array(
        """
        <page number="1" width="600" height="800">
        <text top="300" left="50" width="300" height="14">The operator keeps a register of every use of the</text>
        <text top="320" left="50" width="300" height="14">system and of each of the hundred persons concer-</text>
        <text top="700" left="50" width="3" height="8">1 A note</text>
        <page number="2" width="600" height="800">
        <text top="300" left="50" width="300" height="14">négative reports are kept for the same time and for</text>
        <text top="320" left="50" width="300" height="14">another year when somebody asks for it in time.</text>
        """.utf8))
    var layout = PDFLayout(pages)
    var builder = DocumentBuilder(name: "sample", dialect: .pdf)
    PDFParagraphs(layout: layout.arranged()).write(into: &builder)
    let read = builder.finish()
    let anchor = try #require(read.passages.last?.anchor)
    #expect(String(decoding: read.text[..<anchor], as: UTF8.self).hasSuffix("the hundred persons concer"))
    #expect(String(decoding: read.text[anchor...], as: UTF8.self).hasPrefix("négative reports"))
  }

  /// Sums and products of places overflowed.
  @Test(arguments: ["top", "left", "width", "height"])
  func aPlaceFarOutsideOfThePageIsRead(_ attribute: String) {
    func line(_ value: Int) -> String {
      let places = ["top", "left", "width", "height"].map { "\($0)=\"\($0 == attribute ? value : 9)\"" }
      return "<text \(places.joined(separator: " "))>a b</text>\n"
    }
    let pages = PDFPage.pages(in: Array("<page number=\"1\">\n\([9, Int.max, Int.min, 9].map(line).joined())".utf8))
    var layout = PDFLayout(pages)
    var builder = DocumentBuilder(name: "sample", dialect: .pdf)
    PDFParagraphs(layout: layout.arranged()).write(into: &builder)
    #expect(String(decoding: builder.finish().text, as: UTF8.self).hasPrefix("a b"))
  }
}
