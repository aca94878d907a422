/// A table: cells that begin on one line, or have one middle, row after row.
///
/// Its gutters are found once for all its rows, since a row of few lines shows none by itself. A row ends where no cell
/// reaches, by more than the usual space between lines.
struct PDFTable {
  /// Lines of the cells, row by row, without empty ones.
  let cells: [[PDFLine]]
  /// Lines above its first row, such as the short last line of the paragraph before it.
  let before: [PDFLine]
  /// Lines below its last row, such as a heading.
  let after: [PDFLine]

  /// The table that `lines` are, which stand on both sides of `gutter`; nil for columns of prose. `lines` are in order.
  init?(_ lines: [PDFLine], gutter: Int, bodySize: Int, leading: PDFLeading) {
    let grid = PDFGrid(lines, known: gutter, bodySize: bodySize)
    let bands = Self.bands(lines, grid, leading)
    guard Self.areRows(bands, grid) else { return nil }
    self.init(Self.joined(bands))
  }

  private init(_ rows: [Row]) {
    let isAround = { (row: Row) in !row.isFull && row.lines.first?.isEmpty == false }
    let above = rows.prefix(while: isAround)
    let below = rows.dropFirst(above.count).reversed().prefix(while: isAround).reversed()
    before = above.flatMap(\.cells).flatMap { $0 }
    after = below.flatMap(\.cells).flatMap { $0 }
    cells = rows.dropFirst(above.count).dropLast(below.count).flatMap(\.cells)
  }

  // MARK: Rows

  /// Lines between two white strips.
  private struct Row {
    /// By column.
    var lines: [[PDFLine]]
    /// White space above it.
    var space: Int

    /// Those that are not empty.
    var cells: [[PDFLine]] { lines.filter { !$0.isEmpty } }
    var isFull: Bool { cells.count > 1 }

    /// Cells begin on one line, or have one middle, which is that of the longest. One of three may belong to several rows.
    var isAligned: Bool {
      guard let longest = cells.max(by: { $0.count < $1.count }) else { return false }
      let aligned = cells.count { cell in
        let reach = cell[0].height / 2
        return abs(cell[0].top - longest[0].top) <= reach || abs(middle(cell) - middle(longest)) <= reach
      }
      return aligned * 3 >= cells.count * 2
    }

    /// One cell is at least twice as long as another: columns of prose fill both hands.
    var isUneven: Bool {
      let counts = cells.map(\.count)
      return (counts.min() ?? 0) * 2 <= counts.max() ?? 0
    }

    private func middle(_ cell: [PDFLine]) -> Int {
      ((cell.map(\.top).min() ?? 0) + (cell.map(\.bottom).max() ?? 0)) / 2
    }
  }

  private static func bands(_ lines: [PDFLine], _ grid: PDFGrid, _ leading: PDFLeading) -> [Row] {
    var rows: [Row] = []
    var bottom = Int.min
    // By their upper ends, since a row may begin with a line that stands higher than those of one baseline.
    for line in lines.sorted(by: { ($0.top, $0.row, $0.left) < ($1.top, $1.row, $1.left) }) {
      let space = rows.isEmpty ? 0 : line.top - bottom
      if rows.isEmpty || space > leading.space(before: line) {
        rows.append(Row(lines: Array(repeating: [], count: grid.columns), space: space))
      }
      rows[rows.count - 1].lines[grid.column(of: line)].append(line)
      bottom = max(bottom, line.bottom)
    }
    for index in rows.indices {
      for column in 0..<grid.columns { rows[index].lines[column].sort(by: PDFColumns.above) }
    }
    return rows
  }

  /// Whether white strips part rows of cells, and not paragraphs of columns.
  private static func areRows(_ bands: [Row], _ grid: PDFGrid) -> Bool {
    let full = bands.filter(\.isFull)
    let uneven = full.count(where: \.isUneven)
    guard full.count >= 3 || full.count == 2 && uneven == 2 else { return false }
    guard full.count(where: \.isAligned) * 10 >= full.count * 8 else { return false }
    // Lines wider apart than elsewhere are rows of one line each, unless they fill their columns as prose does.
    let single = full.count { $0.cells.allSatisfy { $0.count == 1 } }
    if single * 10 >= full.count * 8, grid.isFilled { return false }
    // Notes in the margin of a text are no cells of its first lines.
    let lines = { (rows: [Row]) in rows.reduce(0) { $0 + $1.lines.reduce(0) { $0 + $1.count } } }
    guard lines(full) * 3 >= lines(bands) else { return false }
    // Paragraphs of a cell are bands of their own, as are those of a column.
    return bands.count * 8 <= full.count * 10 || uneven * 10 >= full.count * 6
  }

  /// A band with one cell goes on the row above it: the second paragraph of a cell. In the first column it may be a row whose
  /// other cells are empty.
  private static func joined(_ bands: [Row]) -> [Row] {
    let usual = bands.dropFirst().filter(\.isFull).map(\.space).min() ?? 0
    var rows: [Row] = []
    for band in bands {
      let isFirst = band.lines.first?.isEmpty == false
      if band.isFull || rows.isEmpty || isFirst && band.space >= usual {
        rows.append(band)
      } else {
        for (column, lines) in band.lines.enumerated() { rows[rows.count - 1].lines[column] += lines }
      }
    }
    return rows
  }

  // MARK: Narrow columns

  /// Tables whose columns are too narrow to be told from numbers beside a text: at least three rows whose gaps stand below
  /// each other and whose columns are aligned.
  static func short(in lines: [PDFLine], bodySize: Int, leading: PDFLeading) -> [(run: Range<Int>, table: PDFTable)] {
    let baselines = lines.indices.split { lines[$0].row != lines[$1].row }
    var found: [(Range<Int>, PDFTable)] = []
    var start = 0
    while start < baselines.count {
      guard let end = PDFGrid.end(of: baselines, from: start, lines, bodySize: bodySize) else {
        start += 1
        continue
      }
      let run = baselines[start].lowerBound..<baselines[end].upperBound
      if let rows = rows(Array(lines[run]), bodySize, leading) {
        found.append((run, PDFTable(rows)))
        start = end + 1
      } else {
        start += 1
      }
    }
    return found
  }

  private static func rows(_ lines: [PDFLine], _ bodySize: Int, _ leading: PDFLeading) -> [Row]? {
    let grid = PDFGrid(lines, known: nil, bodySize: bodySize)
    guard grid.columns > 1, grid.isAligned, !grid.isList else { return nil }
    let bands = bands(lines, grid, leading)
    if areRows(bands, grid) { return joined(bands) }
    // Without white strips, a column of a few letters, which does not wrap, tells where rows begin.
    guard let key = grid.key else { return nil }
    var rows: [Row] = []
    for band in bands {
      for line in band.lines.joined().sorted(by: PDFColumns.above) {
        let begins = band.lines[key].contains { $0.row == line.row } && rows.last?.lines[key].last?.row != line.row
        if rows.isEmpty || begins {
          rows.append(Row(lines: Array(repeating: [], count: grid.columns), space: 0))
        }
        rows[rows.count - 1].lines[grid.column(of: line)].append(line)
      }
    }
    return rows.count { $0.isFull } >= 3 ? rows : nil
  }
}

extension Range<Int> {
  /// Consecutive stretches, parted where `parts` says so of two neighbours.
  fileprivate func split(where parts: (Int, Int) -> Bool) -> [Range<Int>] {
    var stretches: [Range<Int>] = []
    var start = lowerBound
    for index in self where index > lowerBound && parts(index - 1, index) {
      stretches.append(start..<index)
      start = index
    }
    if start < upperBound { stretches.append(start..<upperBound) }
    return stretches
  }
}
