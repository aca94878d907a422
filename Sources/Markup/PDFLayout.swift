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
    /// A cell of a table: its text ends with it.
    var isCell = false
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
    var seen: [String: (pages: Set<Int>, texts: Set<[UInt8]>)] = [:]
    for page in pages {
      for line in page.lines where isAtEdge(line, page) {
        var known = seen[key(line, page)] ?? ([], [])
        known.pages.insert(page.number)
        known.texts.insert(Array(Bytes.trimmed(line.text[...])))
        seen[key(line, page)] = known
      }
    }
    // Odd and even pages may have heads of their own, chapters theirs. Two pages with one line are enough in a
    // document of two or three.
    let least = pages.count < 4 ? 1 : max(2, min(pages.count / 4, 12))
    for index in pages.indices {
      let page = pages[index]
      pages[index].lines = page.lines.filter { line in
        guard isAtEdge(line, page) else { return true }
        let text = Bytes.trimmed(line.text[...])
        if PageNumber.fills(text) { return false }
        guard let known = seen[key(line, page)], known.pages.count > least else { return true }
        // "Article 5", "Article 6" at the top of pages are headings; "Chapter II" on every page is a running head.
        let isHeading = Numbering.heading(text) != nil || Outline.paragraphNumber(text) != nil
        return isHeading && known.texts.count * 2 > known.pages.count
      }
    }
  }

  private func isAtEdge(_ line: PDFLine, _ page: PDFPage) -> Bool {
    line.top * 100 < page.height * 9 || line.bottom * 100 > page.height * 91
  }

  private func key(_ line: PDFLine, _ page: PDFPage) -> String {
    let text = String(decoding: Bytes.trimmed(line.text[...]), as: UTF8.self)
    let words = text.split(separator: " ").map { word in
      PageNumber.isRoman(word.utf8) ? "#" : String(word.map { $0.isNumber ? "#" : $0 })
    }
    // Numbers of one, two and three digits are one form.
    let plain = words.joined(separator: " ").replacing("##", with: "#").replacing("##", with: "#")
    return "\(line.top * 2 < page.height ? "top" : "bottom") \(plain)"
  }

  // MARK: Columns

  private func columns(of page: PDFPage) -> [Column] {
    let finder = PDFColumns(bodySize: bodySize, width: page.width)
    return finder.regions(of: Self.withRows(page.lines)).map { region in
      Column(
        page: page.number, left: region.lines.map(\.left).min() ?? 0,
        right: region.lines.map(\.right).max() ?? page.width, lines: region.lines, isCell: region.isCell)
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

/// The number of a page: "12", "- 12 -", "xiv", "12/40", "Page 12 of 40", "Seite 12".
enum PageNumber {
  private static let words: Set<String> = [
    "page", "pages", "p", "pg", "seite", "von", "of", "de", "sur", "página", "pagina", "pág", "pag", "sida", "side",
    "strona", "strana", "sivu", "blz", "van", "av", "af", "di",
  ]

  /// Whether `text` is nothing but a page number.
  static func fills(_ text: ArraySlice<UInt8>) -> Bool {
    guard !text.isEmpty, text.count <= 28 else { return false }
    var numbers = 0
    for token in String(decoding: text, as: UTF8.self).lowercased().split(whereSeparator: {
      !$0.isLetter && !$0.isNumber
    }) {
      if token.utf8.allSatisfy(Bytes.isDigit) {
        guard token.utf8.count <= 4 else { return false }
        numbers += 1
      } else if isRoman(token.utf8) {
        numbers += 1
      } else if !words.contains(String(token)) {
        return false
      }
    }
    // "4.5.2016" is a date, "(4)" the number of an item whose text is elsewhere.
    return numbers == 1 || numbers == 2 && text.contains { "/|".utf8.contains($0) || Bytes.isLetter($0) }
  }

  /// "xiv", "II", "C"; not "mix".
  static func isRoman(_ word: some Collection<UInt8>) -> Bool {
    (1...7).contains(word.count) && word.allSatisfy { "ivxlcIVXLC".utf8.contains($0) }
  }
}
