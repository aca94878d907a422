/// The usual distance from one line of a paragraph to the next, by size of font.
struct PDFLeading {
  private var bySize: [Int: Int] = [:]

  /// Measured on `pages`: the smallest distance that is no exception. Paragraphs and rows of tables stand further apart.
  init(_ pages: [PDFPage]) {
    var distances: [Int: [Int: Int]] = [:]
    for page in pages {
      for (line, next) in zip(page.lines, page.lines.dropFirst())
      where line.size == next.size && abs(line.left - next.left) <= 2 {
        let distance = next.bottom - line.bottom
        if distance * 10 > line.height * 8, distance < line.height * 3 {
          distances[line.size, default: [:]][distance, default: 0] += 1
        }
      }
    }
    for (size, counts) in distances {
      let all = counts.values.reduce(0, +)
      bySize[size] = counts.keys.sorted().first { distance in
        // Places are rounded: 20 and 21 are one distance.
        (counts[distance, default: 0] + counts[distance + 1, default: 0]) * 10 >= all
      }
    }
  }

  /// White space between two lines of the size of `line` from which they are parts of one paragraph no more.
  func space(before line: PDFLine) -> Int {
    max(0, (bySize[line.size] ?? line.height) - line.height) + line.height / 3
  }
}
