import Foundation
import Markup
import Testing

/// PDFs written by hand: lines of text at places of a page.
@Suite(.enabled(if: Surroundings.hasPoppler, "needs pdftohtml of poppler-utils")) struct PDFTests {
  /// One line: place from the lower left corner, size, text.
  typealias Line = (x: Int, y: Int, size: Int, text: String)

  static func pdf(_ pages: [[Line]]) -> [UInt8] {
    var objects = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
    var kids: [String] = []
    objects.append("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    for page in pages {
      let content = page.map { "BT /F1 \($0.size) Tf \($0.x) \($0.y) Td (\($0.text)) Tj ET" }
        .joined(separator: "\n")
      let number = objects.count + 1
      kids.append("\(number) 0 R")
      objects.append(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents \(number + 1) 0 R "
          + "/Resources << /Font << /F1 3 0 R >> >> >>")
      objects.append("<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream")
    }
    objects[1] = "<< /Type /Pages /Kids [\(kids.joined(separator: " "))] /Count \(kids.count) >>"
    var file = "%PDF-1.4\n"
    var places: [Int] = []
    for (index, object) in objects.enumerated() {
      places.append(file.utf8.count)
      file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = file.utf8.count
    file += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for place in places {
      let digits = String(place)
      file += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
    }
    file += "trailer << /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
    return Array(file.utf8)
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
