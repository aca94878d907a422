import Testing

@testable import Markup

/// Tables of printed pages: every cell is a passage of its own, row after row.
@Suite(.enabled(if: Surroundings.hasPoppler, "needs pdftohtml of poppler-utils")) struct PDFTableTests {
  /// A cell: distance of its first line from the top of the row, and its lines, 12 points apart.
  typealias Cell = (down: Int, lines: [String])
  typealias Table = (name: String, columns: [Int], rows: [(height: Int, cells: [Cell])])

  static let above = [
    "This guideline holds for everybody who offers a system to the public in the whole of the territory,",
    "and it is to be followed within thirty days",
    "of its publication.",
  ]
  static let below = [
    "Whoever offers a system keeps records of all the tests that have been made with it, and shows them to",
    "the office on request.",
  ]

  private static func row(_ cells: String...) -> (height: Int, cells: [Cell]) { (18, cells.map { (0, [$0]) }) }

  static let tables: [Table] = [
    (
      "rows of one line among rows of several", [60, 220, 380],
      [
        (20, [(0, ["Aim of the rule"]), (0, ["Norm to be followed"]), (0, ["Remarks of the office"])]),
        (
          44,
          [
            (0, ["Handling of risks"]), (0, ["ISO 31000:2018"]),
            (0, ["Holds for all who offer", "a system to others", "every year."]),
          ]
        ),
        (
          44,
          [
            (0, ["Security of data of", "systems in use"]), (0, ["ISO/IEC 27001:2022 and", "ISO/IEC 27002:2022"]),
            (0, ["A certificate is needed", "where a thousand people", "are concerned."]),
          ]
        ),
        (20, [(0, ["Quality of tests"]), (0, ["ISO 9001:2015"]), (0, ["Recommended to all."])]),
        (
          32,
          [
            (0, ["Influence on the air", "near the site"]), (0, ["ISO 14001:2015"]),
            (0, ["Needed near cities of", "half a million people."]),
          ]
        ),
      ]
    ),
    (
      "cells with one middle", [60, 220, 380],
      [
        (20, [(0, ["Aim of the rule"]), (0, ["Norm to be followed"]), (0, ["Remarks of the office"])]),
        (
          44,
          [
            (12, ["Handling of risks"]), (12, ["ISO 31000:2018"]),
            (0, ["Holds for all who offer", "a system to others", "every year."]),
          ]
        ),
        (
          44,
          [
            (6, ["Security of data of", "systems in use"]), (6, ["ISO/IEC 27001:2022 and", "ISO/IEC 27002:2022"]),
            (0, ["A certificate is needed", "where a thousand people", "are concerned."]),
          ]
        ),
        (
          32,
          [
            (0, ["Influence on the air", "near the site"]), (6, ["ISO 14001:2015"]),
            (0, ["Needed near cities of", "half a million people."]),
          ]
        ),
      ]
    ),
    (
      "cells of several paragraphs", [60, 220],
      [
        (20, [(0, ["Term of the rule"]), (0, ["Meaning of the term"])]),
        (
          66,
          [
            (0, ["operator"]), (0, ["whoever uses a system in the course", "of trade or office."]),
            (40, ["See also the second annex."]),
          ]
        ),
        (38, [(0, ["provider"]), (0, ["whoever has made a system, or has", "had it made."])]),
        (
          64,
          [
            (0, ["incident"]), (0, ["an event that does harm to people", "or to property."]),
            (40, ["See also the third annex."]),
          ]
        ),
        (38, [(0, ["test"]), (0, ["a trial of the system before it is", "offered to anybody."])]),
      ]
    ),
    (
      "columns of few letters", [90, 160, 290],
      [
        row("Ref", "Norm", "Title"), row("r1", "ISO 9001", "Quality"), row("r2", "ISO 14001", "Air and water"),
        row("r3", "ISO 27001", "Security"), row("r4", "ISO 22301", "Constancy"),
      ]
    ),
    (
      "columns of numbers", [60, 180, 300, 420],
      [row("Year", "Cases", "Share", "Sum")]
        + (0..<8).map { row("\(2000 + $0)", "\(100 + $0)", "\($0).5 %", "\(5000 + $0 * 13)") }
    ),
    (
      "gaps hardly wider than those between words", [200, 230, 290],
      [
        row("Ref", "Norm text", "Title"), row("r1", "ISO 9001", "Quality"), row("r2", "ISO 14001", "Air and water"),
        row("r3", "ISO 27001", "Security"), row("r4", "ISO 22301", "Constancy"),
      ]
    ),
  ]

  @Test(arguments: tables.indices)
  func cellsAreReadRowByRow(_ index: Int) throws {
    let table = Self.tables[index]
    var page = [MinimalPDF.column(Self.above, x: 60, y: 740)]
    var y = 690
    var wanted: [String] = []
    for row in table.rows {
      for (column, cell) in row.cells.enumerated() {
        page.append(
          MinimalPDF.column(cell.lines, x: table.columns[min(column, table.columns.count - 1)], y: y - cell.down))
        wanted.append(cell.lines.joined(separator: " "))
      }
      y -= row.height
    }
    page.append(MinimalPDF.column(Self.below, x: 60, y: y - 10))
    #expect(
      try PDFLayoutTests.texts([page.joined(separator: "\n")])
        == [Self.above.joined(separator: " ")] + wanted
        + [Self.below.joined(separator: " ")], "\(table.name)")
  }

  /// Paragraphs of two columns may end on one height by chance: they are no rows.
  @Test func paragraphsOfColumnsAreNoRows() throws {
    let paragraphs = (1...3).map { number in
      ["left", "right"].map { PDFLayoutTests.prose("\($0) \(number)", 5) }
    }
    let page = paragraphs.enumerated().map { index, pair in
      MinimalPDF.column(pair[0], x: 60, y: 700 - index * 60 - index * 12) + "\n"
        + MinimalPDF.column(pair[1], x: 320, y: 700 - index * 60)
    }.joined(separator: "\n")
    let wanted = [0, 1].flatMap { side in paragraphs.map { $0[side].joined(separator: " ") } }
    #expect(try PDFLayoutTests.texts([page]) == wanted)
  }

  /// Numbers of items and bullets go with their text, however far from it they stand.
  @Test(arguments: ["1.", "(a)", "o", "-"])
  func markersAreNoCells(_ marker: String) throws {
    let page = (0..<4).map { index in
      MinimalPDF.text(marker, x: 60, y: 700 - index * 30) + "\n"
        + MinimalPDF.column(
          ["the item number \(index) of the list goes on and", "ends here."], x: 80, y: 700 - index * 30)
    }.joined(separator: "\n")
    let read = try PDFLayoutTests.texts([page])
    #expect(read == (0..<4).map { "\(marker) the item number \($0) of the list goes on and ends here." })
  }

  /// A title beside its number is one text, though titles begin below each other.
  @Test func titlesBesideTheirNumbers() throws {
    let titles = ["Kinds of harm", "Stages of life", "People who take part", "Marks of trust"]
    let page = titles.enumerated().map { index, title in
      MinimalPDF.text("Fig. \(index + 1)", x: 60, y: 700 - index * 30) + "\n"
        + MinimalPDF.text(title, x: 96, y: 700 - index * 30)
    }.joined(separator: "\n")
    #expect(try PDFLayoutTests.texts([page]) == titles.enumerated().map { "Fig. \($0 + 1) \($1)" })
  }
}
