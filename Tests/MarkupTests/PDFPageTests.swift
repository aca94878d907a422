import Testing

@testable import Markup

@Suite struct PDFPageTests {
  /// pdftohtml prints its thoughts about links in front of the next page.
  @Test func pagesAfterLinksAreFound() {
    let output = """
      <page number="1" position="absolute" top="0" left="0" height="1262" width="892">
      <fontspec id="0" size="16" family="Times" color="#000000"/>
      <text top="100" left="60" width="300" height="16" font="0">R&amp;D <b>one</b></text>
      </page>
       link to page 9 <page number="2" position="absolute" top="0" left="0" height="1262" width="892">
      <text top="100" left="60" width="300" height="16" font="0">two</text>
      </page>
      """
    let pages = PDFPage.pages(in: Array(output.utf8))
    #expect(pages.map(\.number) == [1, 2])
    #expect(pages.first.map { String(decoding: $0.lines[0].text, as: UTF8.self) } == "R&D one")
  }
}
