import Testing

@testable import Markup

/// Lines near the edges of pages: what belongs to the page, and what to the text.
@Suite(.enabled(if: Surroundings.hasPoppler, "needs pdftohtml of poppler-utils")) struct PDFRunningHeadsTests {
  private static func pages(_ count: Int, _ lines: (Int) -> [(y: Int, text: String)]) -> [String] {
    (1...count).map { number in
      lines(number).map { MinimalPDF.text($0.text, x: 60, y: $0.y) }.joined(separator: "\n")
    }
  }

  /// Margins of 12 % are as usual as those of 5 %.
  @Test(
    arguments: [
      { "Page \($0)" }, { "\($0)" }, { "- \($0) -" }, { _ in "Guideline on Data" }, { "Guideline on Data \($0)" },
    ] as [@Sendable (Int) -> String])
  func footersAboveTheEdge(_ footer: @Sendable (Int) -> String) throws {
    let pages = Self.pages(6) { number in
      [
        (640, number == 1 ? "The office gives examples." : "ple, the office of the town and the people in it."),
        (300, "The office keeps its records open for everybody in the town to see them, for exam-"),
        (90, footer(number)),
      ]
    }
    let sentence =
      "The office keeps its records open for everybody in the town to see them, for example, the office of the town and "
      + "the people in it."
    #expect(
      try PDFLayoutTests.texts(pages) == ["The office gives examples."] + Array(repeating: sentence, count: 5) + [
        "The office keeps its records open for everybody in the town to see them, for exam-"
      ])
  }

  /// A sentence that many pages end with stands below the line before it, not apart.
  @Test func repeatedLastLinesAreText() throws {
    let pages = Self.pages(6) { number in
      [
        (640, "The text of page \(number) begins here."), (102, "The duty number \(number) of the operator holds for"),
        (90, "all systems in use."), (30, "Page \(number)"),
      ]
    }
    let read = try PDFLayoutTests.texts(pages)
    for number in 1...6 {
      #expect(read.contains("The duty number \(number) of the operator holds for all systems in use."))
    }
  }

  /// A number at another place than those of other pages is of the text.
  @Test func numbersOfTheTextAreKept() throws {
    let pages = Self.pages(6) { number in
      [(640, "The text of page \(number) begins here.")] + (number == 3 ? [(100, "2031")] : [])
    }
    #expect(try PDFLayoutTests.texts(pages).contains("2031"))
  }

  /// Headings that happen to be the first lines of their pages differ from page to page.
  @Test func headingsBelowTheEdgeAreKept() throws {
    let pages = Self.pages(6) { number in
      [(705, "Article \(number)"), (600, "The text of page number \(number) is a sentence of its own.")]
    }
    let read = try PDFLayoutTests.texts(pages)
    for number in 1...6 { #expect(read.contains { $0.hasPrefix("Article \(number)") }, "\(number)") }
  }
}
