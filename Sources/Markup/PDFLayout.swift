/// Puts the pieces of each page into reading order: lines, columns, without running heads.
struct PDFLayout {
  private var pages: [PDFPage]
  /// Size of the font most of the text is set in.
  private(set) var bodySize = 12

  /// The layout of `pages`.
  init(_ pages: [PDFPage]) {
    self.pages = pages
    var sizes: [Int: Int] = [:]
    for page in pages { for line in page.lines { sizes[line.size, default: 0] += line.text.count } }
    bodySize = sizes.max { $0.value == $1.value ? $0.key > $1.key : $0.value < $1.value }?.key ?? 12
  }

  /// A stretch of lines of one column of one page.
  struct Column {
    var page: Int
    var left: Int
    var right: Int
    var lines: [PDFLine]
    /// The number of a cell of a table: its text begins and ends with it. nil outside of tables.
    var cell: Int?
  }

  /// What `PDFParagraphs` reads.
  struct Arranged {
    var columns: [Column]
    var bodySize: Int
  }

  /// Columns in reading order.
  mutating func arranged() -> Arranged {
    for index in pages.indices { pages[index].lines = Self.withRows(joined(pages[index].lines)) }
    let heads = PDFRunningHeads(pages, bodySize: bodySize)
    for index in pages.indices { pages[index].lines = heads.text(of: pages[index]) }
    let leading = PDFLeading(pages)
    var cells = 0
    return Arranged(columns: pages.flatMap { columns(of: $0, leading, &cells) }, bodySize: bodySize)
  }

  // MARK: Lines

  /// Pieces with one baseline and no wide gap between them are one line.
  private func joined(_ pieces: [PDFLine]) -> [PDFLine] {
    var lines: [PDFLine] = []
    let starts = Self.columnStarts(pieces)
    for piece in pieces {
      guard let last = lines.indices.last else {
        lines.append(piece)
        continue
      }
      let line = lines[last]
      let isSameLine = Self.areOneLine(line, piece)
      let gap = piece.left - line.right
      let isSmall = piece.size * 5 <= line.size * 4
      let number = Bytes.trimmed(piece.text[...])
      let isMark =
        isSmall && !number.isEmpty && number.count <= 3 && number.allSatisfy(Bytes.isDigit)
        && piece.bottom < line.bottom
      // A number stands apart from the paragraph or note it counts.
      let start = Array(Bytes.trimmed(line.text[...]))
      let isNumber = line.isNumber || ListMarker.fills(start)
      // Where piece after piece begins, a column of a table does, however narrow the gap before it.
      let isCell = Self.isWide(gap, line) && starts.contains(piece.left) && !PDFGrid.isMarker(start[...])
      let reach = isNumber ? max(line.size, piece.size) * 5 : isCell ? 0 : line.size * 3 / 2
      if isSameLine, gap > -line.size, gap < reach {
        if line.isNumber, line.size * 5 <= piece.size * 4 {
          // A raised number at the start: the number of a note before its text.
          lines[last] = piece
          lines[last].marks = [(0, String(decoding: Bytes.trimmed(line.text[...]), as: UTF8.self))]
          lines[last].left = line.left
        } else {
          lines[last].append(piece, isMark: isMark)
        }
      } else {
        lines.append(piece)
      }
    }
    return lines
  }

  private static func areOneLine(_ line: PDFLine, _ piece: PDFLine) -> Bool {
    let overlap = min(line.bottom, piece.bottom) - max(line.top, piece.top)
    return overlap * 2 > min(line.height, piece.height)
  }

  /// More than a justified line has between its words.
  private static func isWide(_ gap: Int, _ line: PDFLine) -> Bool { gap * 10 >= line.size * 8 }

  /// Places where the pieces of at least three lines begin behind a wide gap, and not the only one of their line: "Fig. 1" and
  /// its title are one text.
  private static func columnStarts(_ pieces: [PDFLine]) -> Set<Int> {
    var counts: [Int: Int] = [:]
    var starts: [Int] = []
    func close() {
      if starts.count > 1 { for start in starts { counts[start, default: 0] += 1 } }
      starts = []
    }
    for (line, piece) in zip(pieces, pieces.dropFirst()) {
      if !areOneLine(line, piece) {
        close()
      } else if isWide(piece.left - line.right, line) {
        starts.append(piece.left)
      }
    }
    close()
    return Set(counts.keys.filter { place in (-1...1).reduce(0) { $0 + counts[place + $1, default: 0] } >= 3 })
  }

  // MARK: Columns

  private func columns(of page: PDFPage, _ leading: PDFLeading, _ cells: inout Int) -> [Column] {
    let finder = PDFColumns(bodySize: bodySize, width: page.width, leading: leading)
    return finder.regions(of: page.lines).map { region in
      if region.isCell { cells += 1 }
      return Column(
        page: page.number, left: region.lines.map(\.left).min() ?? 0,
        right: region.lines.map(\.right).max() ?? page.width, lines: region.lines, cell: region.isCell ? cells : nil)
    }
  }

  /// Gives lines on one baseline one number, so that they have an order that is total.
  private static func withRows(_ lines: [PDFLine]) -> [PDFLine] {
    var lines = lines
    let order = lines.indices.sorted { (lines[$0].bottom, lines[$0].left, $0) < (lines[$1].bottom, lines[$1].left, $1) }
    var row = 0
    var first: PDFLine?
    for index in order {
      let line = lines[index]
      if let begun = first, (line.bottom - begun.bottom) * 3 >= min(line.height, begun.height) {
        row += 1
        first = line
      } else if first == nil {
        first = line
      }
      lines[index].row = row
    }
    return lines
  }
}
