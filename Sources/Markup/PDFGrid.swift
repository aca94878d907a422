/// The columns of a table: white strips that hardly a line of it crosses.
struct PDFGrid {
  /// Where columns begin but the first, from left to right.
  private var gutters: [Int] = []
  /// Lines by column.
  private var content: [[PDFLine]] = []
  private let bodySize: Int

  /// The columns of `lines`; `known` is a gutter found before.
  init(_ lines: [PDFLine], known: Int?, bodySize: Int) {
    self.bodySize = bodySize
    gutters = Self.gutters(lines, bodySize)
    if let known {
      let isFound = gutters.contains { gutter in
        // No line stands between the two.
        !lines.contains { $0.left >= min(gutter, known) && $0.right <= max(gutter, known) }
      }
      if !isFound { gutters = (gutters + [known]).sorted() }
    }
    content = Array(repeating: [], count: columns)
    for line in lines { content[column(of: line)].append(line) }
    joinMarkers(lines)
  }

  /// Number of columns.
  var columns: Int { gutters.count + 1 }

  /// The column a line begins in.
  func column(of line: PDFLine) -> Int { gutters.count { $0 <= line.left + 2 } }

  /// Bullets and numbers of items belong to the text beside them.
  private mutating func joinMarkers(_ lines: [PDFLine]) {
    let isMarked = { (column: Int) in Self.areMarkers(content[column]) && !Self.areNumbers(content[column + 1]) }
    guard let first = gutters.indices.first(where: isMarked) else { return }
    gutters.remove(at: first)
    content = Array(repeating: [], count: columns)
    for line in lines { content[column(of: line)].append(line) }
    joinMarkers(lines)
  }

  // MARK: Finding

  private static func gutters(_ lines: [PDFLine], _ bodySize: Int) -> [Int] {
    let start = lines.map(\.left).min() ?? 0
    var found: [(place: Int, crossing: Int)] = []
    let places = Set(lines.map(\.left)).sorted().filter { $0 > start + bodySize * 3 / 2 }
    guard places.count <= 200 else { return [] }
    for place in places {
      var (crossing, before, after, end) = (0, 0, 0, Int.min)
      for line in lines {
        if line.right < place {
          before += 1
          end = max(end, line.right)
        } else if line.left >= place {
          after += 1
        } else {
          crossing += 1
        }
      }
      guard crossing * 10 <= lines.count, before >= 2, after >= 2, place - end >= max(3, bodySize / 2) else {
        continue
      }
      // One strip has several places where the lines of a column do not begin together.
      if let last = found.last, lines.count(where: { $0.left >= last.place && $0.right < place }) < 2 {
        if crossing < last.crossing { found[found.count - 1] = (place, crossing) }
      } else {
        found.append((place, crossing))
      }
    }
    return found.map(\.place)
  }

  /// White space between two pieces of a line.
  private struct Gap {
    var from: Int
    var to: Int
    var width: Int { to - from }

    /// What is left of it beside or above `line`.
    mutating func narrow(by line: PDFLine) {
      if line.left <= from { from = max(from, line.right) }
      if line.right >= to { to = min(to, line.left) }
      guard line.left > from, line.right < to else { return }
      if line.left - from >= to - line.right { to = line.left } else { from = line.right }
    }
  }

  /// The last of the baselines from `start` on whose gaps stand below those of the first; nil for fewer than three that have
  /// any. A line alone in its row, which may be the rest of a cell, goes with them where it crosses no gap.
  static func end(of baselines: [Range<Int>], from start: Int, _ lines: [PDFLine], bodySize: Int) -> Int? {
    let first = lines[baselines[start]]
    var gaps = zip(first, first.dropFirst()).map { Gap(from: $0.right, to: $1.left) }.filter { $0.width >= bodySize }
    guard !gaps.isEmpty else { return nil }
    var (end, rows, bottom) = (start, 1, first.map(\.bottom).max() ?? 0)
    for index in (start + 1)..<max(start + 1, baselines.count) {
      let row = lines[baselines[index]]
      guard let top = row.map(\.top).min(), let height = row.map(\.height).max(), top - bottom <= height * 2 else {
        break
      }
      for line in row { for gap in gaps.indices { gaps[gap].narrow(by: line) } }
      guard gaps.allSatisfy({ $0.width >= bodySize }) else { break }
      bottom = row.map(\.bottom).max() ?? bottom
      let parts = gaps.contains { gap in row.contains { $0.right <= gap.from } && row.contains { $0.left >= gap.to } }
      if parts {
        rows += 1
        end = index
      } else if end == index - 1, let left = row.map(\.left).min(), left >= gaps[0].to {
        // The rest of a cell that is not the first one.
        end = index
      }
    }
    return rows >= 3 ? end : nil
  }

  // MARK: Judging

  /// Whether the lines of most columns begin or end below each other, or have one middle.
  var isAligned: Bool {
    content.allSatisfy { lines in
      let most = [lines.map(\.left), lines.map(\.right), lines.map { ($0.left + $0.right) / 2 }].map { places in
        places.map { place in places.count { abs($0 - place) <= 3 } }.max() ?? 0
      }
      return (most.max() ?? 0) * 10 >= lines.count * 7
    }
  }

  /// A list or a table of contents: numbers before or behind one text.
  var isList: Bool {
    if content.joined().contains(where: { Bytes.find("....", in: $0.text) != nil }) { return true }
    guard columns == 2 else { return false }
    return Self.areMarkers(content[0]) && !Self.areNumbers(content[1])
      || Self.areNumbers(content[1]) && !Self.areNumbers(content[0])
  }

  /// Whether most lines of all columns reach to their right end with many letters, as those of prose do.
  var isFilled: Bool {
    content.allSatisfy { lines in
      let (left, right) = (lines.map(\.left).min() ?? 0, lines.map(\.right).max() ?? 0)
      let full = lines.count { $0.text.count >= 25 && ($0.right - left) * 100 >= (right - left) * 85 }
      return full * 10 >= lines.count * 7
    }
  }

  /// The column of few letters that has a line in most rows.
  var key: Int? {
    let rows = Set(content.joined().map(\.row)).count
    return content.indices.first { column in
      let lines = content[column]
      return !lines.isEmpty && lines.reduce(0) { $0 + $1.text.count } < lines.count * 8
        && (column == 0 || lines.count * 10 >= rows * 8)
    }
  }

  private static func areMarkers(_ lines: [PDFLine]) -> Bool {
    lines.allSatisfy { isMarker(Bytes.trimmed($0.text[...])) }
  }

  /// A bullet, which may be any character, "o" and those of symbol fonts among them, or the number of an item: "1.2", "iv", "(a)".
  static func isMarker(_ text: ArraySlice<UInt8>) -> Bool {
    ListMarker.fills(Array(text)) || PageNumber.isRoman(text) || !text.contains(where: isWordByte)
      || text.count <= 4 && String(decoding: text, as: UTF8.self).count == 1
  }

  private static func areNumbers(_ lines: [PDFLine]) -> Bool {
    lines.count { $0.text.contains(where: Bytes.isDigit) && !$0.text.contains(where: isWordByte) } * 10
      >= lines.count * 7
  }

  private static func isWordByte(_ byte: UInt8) -> Bool { Bytes.isLetter(byte) || byte >= 0x80 }
}
