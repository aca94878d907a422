import Foundation
import Testing

@testable import Markup

/// Pages as they are printed: columns, tables, running heads, notes, margins.
@Suite(.enabled(if: Surroundings.hasPoppler, "needs pdftohtml of poppler-utils")) struct PDFLayoutTests {
  static func texts(_ pages: [String]) throws -> [String] {
    let read = try DocumentReader().read(bytes: MinimalPDF.file(pages), name: "x.pdf")
    checkInvariants(read)
    return read.passages.map { text($0.range, of: read) }
  }

  /// Twelve lines of about `width` characters, told apart by `name`, that end a sentence in the last.
  static func prose(_ name: String, _ count: Int = 12) -> [String] {
    (1...count).map { "the \(name) line \($0) of the text goes on and" }.dropLast()
      + ["and the \(name) text ends here."]
  }

  static func joined(_ lines: [String]) -> String { lines.joined(separator: " ") }

  @Test func twoColumnsUnderAHeading() throws {
    let (left, right) = (Self.prose("left"), Self.prose("right"))
    let page = [
      MinimalPDF.text("A heading that runs across both of the columns", x: 60, y: 740, size: 18),
      // The file names lines row by row, as many programs write them.
      zip(left, right).enumerated().map { index, pair in
        MinimalPDF.text(pair.0, x: 60, y: 700 - index * 12) + "\n"
          + MinimalPDF.text(pair.1, x: 320, y: 700 - index * 12)
      }.joined(separator: "\n"),
    ].joined(separator: "\n")
    #expect(
      try Self.texts([page]) == [
        "A heading that runs across both of the columns", Self.joined(left), Self.joined(right),
      ])
  }

  @Test func threeColumns() throws {
    let columns = ["one", "two", "six"].map { name in
      (1...9).map { "\(name) line \($0) goes on and" } + ["\(name) ends."]
    }
    let page = columns.enumerated().map { MinimalPDF.column($1, x: 40 + $0 * 180, y: 700) }.joined(separator: "\n")
    #expect(try Self.texts([page]) == columns.map(Self.joined))
  }

  @Test func aFullLineBetweenColumns() throws {
    let parts = ["first", "second", "third", "fourth"].map { Self.prose($0, 6) }
    let page = [
      MinimalPDF.column(parts[0], x: 60, y: 700), MinimalPDF.column(parts[1], x: 320, y: 700),
      MinimalPDF.text(
        "This sentence stands across both columns and parts what is above it from what is below.", x: 60, y: 600),
      MinimalPDF.column(parts[2], x: 60, y: 570), MinimalPDF.column(parts[3], x: 320, y: 570),
    ].joined(separator: "\n")
    let read = try Self.texts([page])
    #expect(
      read == [
        Self.joined(parts[0]), Self.joined(parts[1]),
        "This sentence stands across both columns and parts what is above it from what is below.",
        Self.joined(parts[2]), Self.joined(parts[3]),
      ])
  }

  /// Cells begin together and are read row by row; none runs into the next.
  @Test func tableOfText() throws {
    let rows = (1...4).map { row in
      (
        ["the duty number \(row) of a", "provider of systems"],
        ["the measure \(row) that is taken to", "fulfil the duty by the", "provider"]
      )
    }
    let page = rows.enumerated().map { index, row in
      MinimalPDF.column(row.0, x: 60, y: 700 - index * 60) + "\n"
        + MinimalPDF.column(row.1, x: 260, y: 700 - index * 60)
    }.joined(separator: "\n")
    #expect(try Self.texts([page]) == rows.flatMap { [Self.joined($0.0), Self.joined($0.1)] })
  }

  @Test func paragraphsGoOnAcrossPages() throws {
    let pages = [
      MinimalPDF.column(["The authority may ask the provider for every record that it keeps, if the"], x: 60, y: 400),
      MinimalPDF.column(["record is needed for a test of the system that the authority has ordered."], x: 60, y: 700),
    ]
    #expect(
      try Self.texts(pages) == [
        "The authority may ask the provider for every record that it keeps, if the record is needed for a test of the "
          + "system that the authority has ordered."
      ])
  }

  static let heads: [(name: String, top: @Sendable (Int) -> String, bottom: @Sendable (Int) -> String)] = [
    ("plain", { _ in "Official Gazette" }, { "\($0)" }),
    ("page of pages", { _ in "Ministry of Systems" }, { "Page \($0) of 8" }),
    ("dashes", { "Gazette No \($0 + 40)" }, { "- \($0) -" }),
    ("roman", { _ in "Foreword" }, { ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii"][$0 - 1] }),
    ("odd and even", { $0 % 2 == 0 ? "\($0 + 90) Official Gazette" : "The Systems Act \($0 + 90)" }, { _ in "EN EN" }),
    ("chapters", { $0 < 5 ? "Chapter II" : "Chapter III" }, { "\($0) | Report" }),
    ("German", { _ in "Bundesanzeiger" }, { "Seite \($0) von 8" }),
  ]

  @Test(arguments: heads.indices)
  func runningHeadsAreDropped(_ index: Int) throws {
    let head = Self.heads[index]
    let pages = (1...8).map { number in
      MinimalPDF.text(head.top(number), x: 60, y: 775, size: 9) + "\n"
        + MinimalPDF.column(["The text of page number \(number) is a sentence of its own."], x: 60, y: 600) + "\n"
        + MinimalPDF.text(head.bottom(number), x: 290, y: 20, size: 9)
    }
    #expect(
      try Self.texts(pages) == (1...8).map { "The text of page number \($0) is a sentence of its own." }, "\(head.name)"
    )
  }

  /// Headings that happen to stand at the top of their pages are text.
  @Test func headingsAtTheTopAreKept() throws {
    let pages = (1...8).map { number in
      MinimalPDF.text("Article \(number)", x: 60, y: 770, size: 10) + "\n"
        + MinimalPDF.column(["The text of page number \(number) is a sentence of its own."], x: 60, y: 600)
    }
    let read = try Self.texts(pages)
    for number in 1...8 { #expect(read.contains { $0.hasPrefix("Article \(number)") }, "\(number)") }
  }

  /// Notes in the size of the text are told by their raised numbers.
  @Test func notesInTheSizeOfTheText() throws {
    let page = [
      MinimalPDF.text("The authority has published the rules for such systems", x: 60, y: 600),
      MinimalPDF.text("1", x: 312, y: 605, size: 6),
      MinimalPDF.text("in a notice, and the provider has to follow them.", x: 60, y: 588),
      MinimalPDF.text("1", x: 60, y: 104, size: 6),
      MinimalPDF.text("See the notice of the authority of that year.", x: 66, y: 100),
    ].joined(separator: "\n")
    let read = try DocumentReader().read(bytes: MinimalPDF.file([page]), name: "x.pdf")
    #expect(
      listing(read) == [
        "paragraph -: The authority has published the rules for such systems in a notice, and the provider has to follow them.",
        "footnote -: See the notice of the authority of that year.",
      ])
    #expect(read.passages.last?.anchor == 54)
  }

  /// Fonts that call one letter another give a text nobody can read, and nobody would notice.
  @Test func wrongLettersAreNoticed() throws {
    let line = LegibilityTests.shifted(
      "the provider of a system shall keep a record of its tests and shall give it to us")
    let pages = (1...3).map { _ in MinimalPDF.column((1...20).map { _ in line + " on request" }, x: 60, y: 700) }
    let error = try #require(throws: ReadingError.self) { try Self.texts(pages) }
    #expect(error.kind == .notReadable && error.line == 1, "\(error)")
    #expect(error.reason.contains("fonts of the PDF"))
    #expect(error.remedy.contains("ocrmypdf --force-ocr"))
  }

  /// Thousands of pieces strewn over one page end in a text, not in hours.
  @Test func strewnPieces() throws {
    let page = (0..<20_000).map {
      MinimalPDF.text("piece\($0)", x: ($0 * 7919) % 560, y: ($0 * 104_729) % 780, size: 4)
    }
    .joined(separator: "\n")
    let read = try DocumentReader().read(bytes: MinimalPDF.file([page]), name: "x.pdf")
    checkInvariants(read)
    #expect(read.text.count > 100_000)
  }

  /// Text that runs up the margin is not read between the lines.
  @Test func turnedTextIsApart() throws {
    let lines = Self.prose("only")
    let page =
      MinimalPDF.column(lines, x: 60, y: 700) + "\n" + MinimalPDF.turned("Downloaded from the archive", x: 30, y: 560)
    let read = try Self.texts([page])
    #expect(read.contains(Self.joined(lines)))
    #expect(read.count <= 2)
  }
}

/// Hyphens at the ends of lines.
@Suite struct PDFHyphenTests {
  static let cases: [(before: String, after: String, known: [String], wanted: PDFHyphen.Decision)] = [
    ("the docu-", "mentation of", [], .joined(dropped: 1)),
    ("the co-", "operation of", ["co-operation"], .kept),
    ("the co-", "operation of", ["cooperation"], .joined(dropped: 1)),
    ("an AI-", "based system", ["based"], .kept), ("a non-EU-", "wide rule", [], .kept),
    ("ISO/IEC 42001-", "1:2023", [], .kept), ("in 2019-", "2020", [], .kept), ("the UN-", "Charter", [], .kept),
    ("Daten-", "und Netzsicherheit", [], .none), ("high-", "or low-risk", [], .none),
    ("state-", "of-the-art", ["state", "art"], .kept), ("a risk-", "based rule", ["risk", "based"], .kept),
    ("GOV-", "ERN 1", ["govern"], .joined(dropped: 1)), ("require\u{AD}", "ments", [], .joined(dropped: 2)),
    ("require\u{2010}", "ments", [], .joined(dropped: 3)), ("сис\u{AD}", "тема", [], .joined(dropped: 2)),
    ("сис-", "тема", [], .joined(dropped: 1)), ("the end", "of it", [], .none), ("a dash -", "and more", [], .none),
  ]

  @Test(arguments: cases.indices)
  func decides(_ index: Int) {
    let (before, after, known, wanted) = Self.cases[index]
    let words = Set(known.map { Array($0.utf8) })
    #expect(
      PDFHyphen.decide(before: Array(before.utf8), after: Array(after.utf8)[...], words: words) == wanted,
      "\(before)|\(after)")
  }

  @Test(arguments: ["12", "- 12 -", "xiv", "12/40", "Page 12 of 40", "Seite 12", "p. 3", "[7]", "12 | 40"])
  func pageNumbers(_ text: String) { #expect(PageNumber.fills(Array(text.utf8)[...])) }

  @Test(arguments: ["4.5.2016", "Article 12", "2019 2020", "mix", "(a)", "12 months", "", "page", "12345", "Part II"])
  func noPageNumbers(_ text: String) { #expect(!PageNumber.fills(Array(text.utf8)[...])) }
}
