/// Finds the columns of a page: white gutters that lines stand on both sides of.
///
/// A page is cut where a gutter serves the most lines: what crosses it (a heading over two columns, a full line of text) ends the
/// columns above it; both sides are cut again, so that three columns are two cuts. Columns are read one after the
/// other, a table (`PDFTable`) row by row. The method is the XY-cut of Nagy and Seth (1984), with gutters instead of empty
/// projections.
struct PDFColumns {
  /// A stretch of lines that reads from top to bottom.
  struct Region {
    var lines: [PDFLine]
    /// It is a cell of a table: its text does not go on in the next region.
    var isCell = false
  }

  /// Size of the font most of the text is set in.
  let bodySize: Int
  /// Width of the page.
  let width: Int
  /// Usual distances from line to line.
  let leading: PDFLeading

  /// More cuts inside of cuts than this are no columns any more.
  private static let deepest = 4

  /// The regions of `lines` in reading order.
  func regions(of lines: [PDFLine]) -> [Region] {
    regions(of: lines.sorted(by: Self.above), depth: 0)
  }

  private func regions(of lines: [PDFLine], depth: Int) -> [Region] {
    guard !lines.isEmpty else { return [] }
    guard depth < Self.deepest, lines.count >= 4, let gutter = gutter(of: lines) else {
      return withShortTables(lines)
    }
    var result: [Region] = []
    for band in bands(of: lines, at: gutter) {
      guard band.isSplit else {
        result += regions(of: band.lines, depth: depth + 1)
        continue
      }
      if let table = PDFTable(band.lines, gutter: gutter, bodySize: bodySize, leading: leading) {
        // All gutters of the table are known: a row is not cut again by what happens to stand in it.
        result += Self.regions(of: table)
        continue
      }
      for side in [band.lines.filter { $0.right <= gutter }, band.lines.filter { $0.right > gutter }] {
        result += regions(of: side, depth: depth + 1)
      }
    }
    return result
  }

  // MARK: Gutters

  private struct Band {
    var lines: [PDFLine]
    /// Lines stand on both sides, side by side.
    var isSplit: Bool
  }

  /// The place of the gutter that serves the most lines.
  private func gutter(of lines: [PDFLine]) -> Int? {
    let left = lines.map(\.left).min() ?? 0
    let right = lines.map(\.right).max() ?? 0
    guard right - left > bodySize * 8 else { return nil }
    // A gutter begins where a line ends that has a neighbour.
    var best: (place: Int, score: Int)?
    var tried: Set<Int> = []
    for line in lines where line.left > left + bodySize * 2 {
      let place = line.left - 2
      guard tried.insert(place / 4).inserted else { continue }
      let score = score(of: place, lines)
      if score > best?.score ?? 5 { best = (place, score) }
      if tried.count > 120 { break }
    }
    return best?.place
  }

  /// Lines in bands that `place` splits.
  private func score(of place: Int, _ lines: [PDFLine]) -> Int {
    bands(of: lines, at: place).reduce(0) { $0 + ($1.isSplit ? $1.lines.count : 0) }
  }

  /// Runs of lines that cross `place` and runs that do not.
  private func bands(of lines: [PDFLine], at place: Int) -> [Band] {
    var bands: [Band] = []
    var run: [PDFLine] = []
    var crosses = false
    func close() {
      guard !run.isEmpty else { return }
      let isSplit = !crosses && isSplit(run, at: place)
      // What is not split on either hand is one run.
      if !isSplit, let last = bands.indices.last, !bands[last].isSplit {
        bands[last].lines += run
      } else {
        bands.append(Band(lines: run, isSplit: isSplit))
      }
      run = []
    }
    for line in lines {
      let isCrossing = line.left < place && line.right > place
      if isCrossing != crosses { close() }
      crosses = isCrossing
      run.append(line)
    }
    close()
    return bands
  }

  /// Whether lines stand side by side at `place`, with a white strip between and text on both hands.
  private func isSplit(_ lines: [PDFLine], at place: Int) -> Bool {
    var (left, right, leftBytes, rightBytes, leftEnd, rightStart) = (0, 0, 0, 0, 0, Int.max)
    for line in lines {
      if line.right <= place {
        left += 1
        leftBytes += line.text.count
        leftEnd = max(leftEnd, line.right)
      } else {
        right += 1
        rightBytes += line.text.count
        rightStart = min(rightStart, line.left)
      }
    }
    // Numbers of pages or of items beside their text are no column.
    guard left >= 2, right >= 2, leftBytes >= left * 8, rightBytes >= right * 8 else { return false }
    guard rightStart - leftEnd >= max(3, bodySize / 4) else { return false }
    return neighbours(lines, at: place) >= 2
  }

  /// Lines on the left that have one beside them on the right.
  private func neighbours(_ lines: [PDFLine], at place: Int) -> Int {
    let right = lines.filter { $0.right > place }
    var count = 0
    var next = 0
    for line in lines where line.right <= place {
      while next < right.count, right[next].bottom <= line.top { next += 1 }
      if next < right.count, right[next].top < line.bottom { count += 1 }
    }
    return count
  }

  /// Lines that read from top to bottom, but for the tables among them whose columns are too narrow for a gutter.
  private func withShortTables(_ lines: [PDFLine]) -> [Region] {
    var regions: [Region] = []
    var next = lines.startIndex
    for (run, table) in PDFTable.short(in: lines, bodySize: bodySize, leading: leading) {
      if next < run.lowerBound { regions.append(Region(lines: Array(lines[next..<run.lowerBound]))) }
      regions += Self.regions(of: table)
      next = run.upperBound
    }
    if next < lines.endIndex { regions.append(Region(lines: Array(lines[next...]))) }
    return regions
  }

  private static func regions(of table: PDFTable) -> [Region] {
    let around = [table.before, table.after].map { $0.isEmpty ? [] : [Region(lines: $0)] }
    return around[0] + table.cells.map { Region(lines: $0, isCell: true) } + around[1]
  }

  /// Order from top to bottom, on one baseline from left to right.
  static func above(_ one: PDFLine, _ other: PDFLine) -> Bool {
    one.row != other.row ? one.row < other.row : one.left < other.left
  }
}
