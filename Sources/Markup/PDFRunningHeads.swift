/// What is printed on every page beside its text: running heads, running feet, numbers of pages.
///
/// What stands within 9 % of an edge is told by what it says. Further in, up to 15 %, it has to be the outermost line, to
/// stand at the same place of many pages and to stand apart: the first or last line of the text may be there as well.
struct PDFRunningHeads {
  /// What is known of lines that differ in their numbers alone.
  private struct Line {
    var pages: Set<Int> = []
    var texts: Set<[UInt8]> = []
    /// Places counted from the top, each with its number of lines.
    var tops: [Int: Int] = [:]
  }

  private let pageCount: Int
  private let bodySize: Int
  /// Lines within 9 % of an edge, and lines within 15 %.
  private var near: [String: Line] = [:]
  private var far: [String: Line] = [:]

  /// What `pages` have in common; `bodySize` is the size of the font most of the text is set in.
  init(_ pages: [PDFPage], bodySize: Int) {
    pageCount = pages.count
    self.bodySize = bodySize
    for page in pages where pages.count > 1 {
      for line in page.lines {
        if Self.isAtEdge(line, page, percent: 9) { Self.note(line, page, in: &near) }
        if Self.isAtEdge(line, page, percent: 15) { Self.note(line, page, in: &far) }
      }
    }
  }

  private static func note(_ line: PDFLine, _ page: PDFPage, in seen: inout [String: Line]) {
    seen[key(line, page), default: Line()].pages.insert(page.number)
    seen[key(line, page)]?.texts.insert(Array(Bytes.trimmed(line.text[...])))
    seen[key(line, page)]?.tops[line.top, default: 0] += 1
  }

  /// Odd and even pages may have heads of their own, chapters theirs. Two pages with one line are enough in a document of
  /// two or three.
  private var least: Int { pageCount < 4 ? 1 : max(2, min(pageCount / 4, 12)) }

  /// The lines of `page` that are its text.
  func text(of page: PDFPage) -> [PDFLine] {
    guard pageCount > 1 else { return page.lines }
    var lines = page.lines.filter { !isNearHead($0, page) }
    for isTop in [true, false] {
      let heads = farHeads(lines, page, isTop: isTop)
      lines.removeAll { heads.contains($0.row) }
    }
    return lines
  }

  /// Baselines at one edge that hold nothing but heads, each apart from what is further in.
  private func farHeads(_ lines: [PDFLine], _ page: PDFPage, isTop: Bool) -> Set<Int> {
    var heads: Set<Int> = []
    var rest = lines
    while let row = isTop ? rest.map(\.row).min() : rest.map(\.row).max() {
      let head = rest.filter { $0.row == row }
      rest.removeAll { $0.row == row }
      guard head.allSatisfy({ isFarHead($0, page) }) else { break }
      let space =
        isTop
        ? (rest.map(\.top).min() ?? page.height) - (head.map(\.bottom).max() ?? 0)
        : (head.map(\.top).min() ?? 0) - (rest.map(\.bottom).max() ?? 0)
      // A number at its place needs no space about it.
      let isNumber = head.allSatisfy { PageNumber.fills(Bytes.trimmed($0.text[...])) }
      guard isNumber || space >= head.map(\.height).max() ?? 0 else { break }
      heads.insert(row)
    }
    return heads
  }

  private func isNearHead(_ line: PDFLine, _ page: PDFPage) -> Bool {
    guard Self.isAtEdge(line, page, percent: 9) else { return false }
    let text = Bytes.trimmed(line.text[...])
    if PageNumber.fills(text) { return true }
    guard let known = near[Self.key(line, page)], known.pages.count > least else { return false }
    return !isHeading(text, known)
  }

  private func isFarHead(_ line: PDFLine, _ page: PDFPage) -> Bool {
    guard Self.isAtEdge(line, page, percent: 15), line.size * 100 <= bodySize * 115,
      let known = far[Self.key(line, page)]
    else { return false }
    let text = Bytes.trimmed(line.text[...])
    let reach = page.height / 100
    let places = known.tops.reduce(0) { abs($1.key - line.top) <= reach ? $0 + $1.value : $0 }
    return PageNumber.fills(text) ? places > least : places * 2 > pageCount && !isHeading(text, known)
  }

  /// "Article 5", "Article 6" at the top of pages are headings; "Chapter II" on every page is a running head.
  private func isHeading(_ text: ArraySlice<UInt8>, _ known: Line) -> Bool {
    (Numbering.heading(text) != nil || Outline.paragraphNumber(text) != nil)
      && known.texts.count * 2 > known.pages.count
  }

  private static func isAtEdge(_ line: PDFLine, _ page: PDFPage, percent: Int) -> Bool {
    line.top * 100 < page.height * percent || line.bottom * 100 > page.height * (100 - percent)
  }

  private static func key(_ line: PDFLine, _ page: PDFPage) -> String {
    let text = String(decoding: Bytes.trimmed(line.text[...]), as: UTF8.self)
    let words = text.split(separator: " ").map { word in
      PageNumber.isRoman(word.utf8) ? "#" : String(word.map { $0.isNumber ? "#" : $0 })
    }
    // Numbers of one, two and three digits are one form.
    let plain = words.joined(separator: " ").replacing("##", with: "#").replacing("##", with: "#")
    return "\(line.top * 2 < page.height ? "top" : "bottom") \(plain)"
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
