import Foundation
import Markup
import Testing

/// PDFs written by hand: lines of text at places of a page.
@Suite(.enabled(if: Surroundings.hasPoppler, "needs pdftohtml of poppler-utils")) struct PDFTests {
  /// One line: place from the lower left corner, size, text.
  typealias Line = (x: Int, y: Int, size: Int, text: String)

  static func pdf(_ pages: [[Line]]) -> [UInt8] {
    MinimalPDF.file(
      pages.map { page in
        page.map { MinimalPDF.text($0.text, x: $0.x, y: $0.y, size: $0.size) }.joined(separator: "\n")
      })
  }

  @Test func paragraphsHeadingsHyphensAndNotes() throws {
    let body: [Line] = [
      (60, 700, 18, "Guidelines on systems"),
      (60, 660, 12, "The provider of a system that is placed on the market shall keep a detailed docu-"),
      (60, 646, 12, "mentation of the system and shall give it to the authority when it is asked for it."),
      (60, 610, 12, "A second paragraph begins here and it goes on until the end of this long line of"),
      (60, 596, 12, "text."),
      (60, 90, 8, "1 See the first note."),
    ]
    let read = try DocumentReader().read(bytes: Self.pdf([body]), name: "x.pdf")
    #expect(
      listing(read) == [
        "heading -: Guidelines on systems",
        "paragraph -: The provider of a system that is placed on the market shall keep a detailed documentation of "
          + "the system and shall give it to the authority when it is asked for it.",
        "paragraph -: A second paragraph begins here and it goes on until the end of this long line of text.",
        "footnote -: See the first note.",
      ])
    #expect(read.dialect == .pdf)
    checkInvariants(read)
  }

  @Test func runningHeadsAreLeftOut() throws {
    let pages: [[Line]] = (1...4).map { number in
      [
        (60, 780, 9, "Official Gazette"), (300, 20, 9, "\(number)"),
        (60, 600, 12, "Text of page \(number) is here and it is long enough to be text."),
      ]
    }
    let read = try DocumentReader().read(bytes: Self.pdf(pages), name: "x.pdf")
    #expect(read.passages.count == 4)
    #expect(read.origins.map(\.line) == [1, 2, 3, 4])
  }

  @Test func picturesAreNotReadable() throws {
    let error = try #require(throws: ReadingError.self) {
      try DocumentReader().read(bytes: Self.pdf([[], []]), name: "scan.pdf")
    }
    #expect(error.kind == .notReadable)
    #expect(error.remedy.contains("ocrmypdf"))
  }
}
