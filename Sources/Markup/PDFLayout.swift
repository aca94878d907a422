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
  }

  /// What `PDFParagraphs` reads.
  struct Arranged {
    var columns: [Column]
    var bodySize: Int
  }

  /// Columns in reading order.
  mutating func arranged() -> Arranged {
    for index in pages.indices { pages[index].lines = joined(pages[index].lines) }
    dropRunningHeads()
    return Arranged(columns: pages.flatMap { columns(of: $0) }, bodySize: bodySize)
  }

  // MARK: Lines

  /// Pieces with one baseline and no wide gap between them are one line.
  private func joined(_ pieces: [PDFLine]) -> [PDFLine] {
    var lines: [PDFLine] = []
    for piece in pieces {
      guard let last = lines.indices.last else {
        lines.append(piece)
        continue
      }
      let line = lines[last]
      let overlap = min(line.bottom, piece.bottom) - max(line.top, piece.top)
      let isSameLine = overlap * 2 > min(line.height, piece.height)
      let gap = piece.left - line.right
      let isSmall = piece.size * 5 <= line.size * 4
      let number = Bytes.trimmed(piece.text[...])
      let isMark =
        isSmall && !number.isEmpty && number.count <= 3 && number.allSatisfy(Bytes.isDigit)
        && piece.bottom < line.bottom
      // A number stands apart from the paragraph or note it counts.
      let start = Array(Bytes.trimmed(line.text[...]))
      let isNumber = line.isNumber || ListMarker.fills(start)
      let reach = isNumber ? max(line.size, piece.size) * 5 : line.size * 3 / 2
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

  // MARK: Running heads

  /// Drops what stands at the same edge of many pages, numbers aside, and page numbers.
  private mutating func dropRunningHeads() {
    guard pages.count > 1 else { return }
    var seen: [String: Set<Int>] = [:]
    for page in pages {
      for line in edges(of: page) { seen[key(line, page), default: []].insert(page.number) }
    }
    let least = max(2, min(pages.count / 4, 12))
    for index in pages.indices {
      let page = pages[index]
      let kept = page.lines.filter { line in
        guard isAtEdge(line, page) else { return true }
        let text = Bytes.trimmed(line.text[...])
        if text.allSatisfy(Bytes.isDigit), text.count <= 4 { return false }
        return seen[key(line, page), default: []].count <= least
      }
      pages[index].lines = kept
    }
  }

  private func isAtEdge(_ line: PDFLine, _ page: PDFPage) -> Bool {
    line.top * 100 < page.height * 9 || line.bottom * 100 > page.height * 91
  }

  private func edges(of page: PDFPage) -> [PDFLine] { page.lines.filter { isAtEdge($0, page) } }

  private func key(_ line: PDFLine, _ page: PDFPage) -> String {
    let text = String(decoding: Bytes.trimmed(line.text[...]), as: UTF8.self)
    let plain = text.map { $0.isNumber ? "#" : String($0) }.joined()
    return "\(line.top * 2 < page.height ? "top" : "bottom") \(plain)"
  }

  // MARK: Columns

  /// One column, or two when a gutter in the middle of the page is crossed by few lines.
  private func columns(of page: PDFPage) -> [Column] {
    guard !page.lines.isEmpty else { return [] }
    guard let gutter = gutter(of: page) else { return [column(page.lines.sorted(by: above), page)] }
    var columns: [Column] = []
    var left: [PDFLine] = []
    var right: [PDFLine] = []
    func close() {
      for side in [left, right] where !side.isEmpty { columns.append(column(side, page)) }
      (left, right) = ([], [])
    }
    for line in page.lines.sorted(by: above) {
      if line.right <= gutter + 4 {
        left.append(line)
      } else if line.left >= gutter - 4 {
        right.append(line)
      } else {
        close()
        columns.append(column([line], page))
      }
    }
    close()
    return merged(columns)
  }

  /// Lines across both columns that follow each other are one column.
  private func merged(_ columns: [Column]) -> [Column] {
    var result: [Column] = []
    for column in columns {
      if let last = result.indices.last, result[last].lines.count == 1, column.lines.count == 1,
        abs(result[last].left - column.left) < 40
      {
        result[last].lines.append(contentsOf: column.lines)
        result[last].right = max(result[last].right, column.right)
        result[last].left = min(result[last].left, column.left)
      } else {
        result.append(column)
      }
    }
    return result
  }

  private func above(_ one: PDFLine, _ other: PDFLine) -> Bool {
    let isSameLine = abs(one.bottom - other.bottom) * 3 < min(one.height, other.height)
    return isSameLine ? one.left < other.left : one.bottom < other.bottom
  }

  private func column(_ lines: [PDFLine], _ page: PDFPage) -> Column {
    Column(
      page: page.number, left: lines.map(\.left).min() ?? 0, right: lines.map(\.right).max() ?? page.width,
      lines: lines)
  }

  private func gutter(of page: PDFPage) -> Int? {
    guard page.lines.count >= 16 else { return nil }
    var best: (place: Int, crossing: Int)?
    for place in stride(from: page.width * 38 / 100, through: page.width * 62 / 100, by: 6) {
      var (crossing, left, right) = (0, 0, 0)
      for line in page.lines {
        if line.right <= place {
          left += 1
        } else if line.left >= place {
          right += 1
        } else {
          crossing += 1
        }
      }
      let count = page.lines.count
      guard crossing * 5 <= count, left * 4 >= count, right * 4 >= count else { continue }
      if crossing < best?.crossing ?? .max { best = (place, crossing) }
    }
    guard let best, areProse(page, best.place) else { return nil }
    return best.place
  }

  /// Columns of prose are filled to the gutter; columns of a table are not.
  private func areProse(_ page: PDFPage, _ place: Int) -> Bool {
    let left = page.lines.filter { $0.right <= place }
    guard let start = left.map(\.left).min(), place > start else { return false }
    let full = left.count { $0.right - $0.left > (place - start) * 6 / 10 }
    return full * 2 > left.count
  }
}
