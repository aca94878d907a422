/// Joins lines to paragraphs, headings and footnotes.
struct PDFParagraphs {
  private let columns: [PDFLayout.Column]
  private let bodySize: Int
  /// Usual distance from line to line, by font size.
  private var spacing: [Int: Int] = [:]
  /// Raised numbers inside the lines of each page.
  private var marksOnPage: [Int: Set<String>] = [:]
  /// Words of the text, to tell a hyphen of the word from one of the line's end.
  private var words: Set<[UInt8]> = []

  /// Paragraphs of `layout`.
  init(layout: PDFLayout.Arranged) {
    columns = layout.columns
    bodySize = layout.bodySize
    measure()
  }

  private mutating func measure() {
    var distances: [Int: [Int: Int]] = [:]
    for column in columns {
      for (one, next) in zip(column.lines, column.lines.dropFirst()) where one.size == next.size {
        let distance = next.bottom - one.bottom
        if distance > 0, distance < one.height * 3 {
          distances[one.size, default: [:]][distance, default: 0] += 1
        }
      }
      var isCut = false
      for line in column.lines {
        addWords(line.text, isCut: isCut)
        isCut = PDFHyphen.isCut(line.text)
        for mark in line.marks where mark.offset > 0 { marksOnPage[line.page, default: []].insert(mark.number) }
      }
    }
    for (size, counts) in distances {
      spacing[size] = counts.max { $0.value == $1.value ? $0.key > $1.key : $0.value < $1.value }?.key
    }
  }

  /// The words of a line; its first is the end of a word where the line before was cut.
  private mutating func addWords(_ text: [UInt8], isCut: Bool) {
    for word in text.split(separator: 0x20).dropFirst(isCut ? 1 : 0) {
      if let plain = PDFHyphen.word(word) { words.insert(plain) }
    }
  }

  // MARK: Writing

  /// A paragraph while its lines are collected.
  private struct Open {
    var kind: Passage.Kind
    var last: PDFLine
    var column: PDFLayout.Column
    var tail: [UInt8]
  }

  /// Writes all passages.
  func write(into builder: inout DocumentBuilder) {
    var open: Open?
    var notes: [[PDFLine]] = []
    var index = 0
    while index < columns.count {
      // A mark and its note may stand in different columns of a page.
      let page = columns[index...].prefix { $0.page == columns[index].page }
      let split = page.map { splitNotes($0) }
      let numbers = Set(split.flatMap(\.notes).compactMap { noteNumber($0[0])?.number })
      for (column, parts) in zip(page, split) {
        for line in parts.body { add(line, column, numbers, &open, &builder) }
        notes += parts.notes
      }
      index = page.endIndex
      guard !notes.isEmpty else { continue }
      // Notes stand at the foot of their page: they follow when no sentence is open.
      if index == columns.count || !(open.map { continuesAcross($0) } ?? false) {
        builder.endPassage(force: true)
        open = nil
      }
      write(notes, into: &builder)
      notes = []
    }
    builder.endPassage(force: true)
  }

  private func continuesAcross(_ open: Open) -> Bool {
    guard open.kind == .paragraph, let last = open.tail.last else { return false }
    return last >= UInt8(ascii: "a") && last <= UInt8(ascii: "z") || last == UInt8(ascii: ",")
      || last == UInt8(ascii: "-")
  }

  private func add(
    _ line: PDFLine, _ column: PDFLayout.Column, _ notes: Set<String>, _ open: inout Open?,
    _ builder: inout DocumentBuilder
  ) {
    let kind = kind(of: line)
    let text = Bytes.trimmed(line.text[...])
    if let before = open, continues(before, line, text, column, kind) {
      join(text, of: line, to: before, notes, &builder)
    } else {
      builder.endPassage(force: true)
      builder.kind = kind
      append(text, of: line, notes, &builder)
    }
    open = Open(kind: kind, last: line, column: column, tail: Array(text.suffix(8)))
  }

  private func kind(of line: PDFLine) -> Passage.Kind {
    let isLarge = line.size * 100 >= bodySize * 115
    let isShort = line.text.count <= 160
    if isLarge { return isShort ? .heading : .paragraph }
    return line.isBold && isShort && line.text.last != UInt8(ascii: ".") && line.text.count > 2
      ? .heading : .paragraph
  }

  // MARK: Joining

  private func continues(
    _ open: Open, _ line: PDFLine, _ text: ArraySlice<UInt8>, _ column: PDFLayout.Column, _ kind: Passage.Kind
  ) -> Bool {
    let before = open.last
    if open.column.cell != column.cell { return false }
    let isAcross = before.page != line.page || open.column.left != column.left
    guard let first = text.first, let last = open.tail.last else { return false }
    let startsLower = first >= UInt8(ascii: "a") && first <= UInt8(ascii: "z")
    let endsSentence = ".:;!?".utf8.contains(last) || endsWideStop(open.tail)
    if kind != open.kind {
      // A bold term may begin or end a paragraph, but not a heading in a larger font.
      return kind == .paragraph && startsLower && abs(before.size - line.size) <= 1 && !isAcross
    }
    if kind == .heading {
      let distance = line.bottom - before.bottom
      return !isAcross && before.size == line.size && before.isBold == line.isBold
        && distance <= before.height * 2 && Numbering.heading(text) == nil && !endsSentence
    }
    if abs(before.size - line.size) > 1 || isMarker(text) { return false }
    if isAcross { return !endsSentence && (startsLower || last == UInt8(ascii: "-") || first >= 0xE3) }
    let usual = spacing[line.size] ?? line.height * 5 / 4
    let distance = line.bottom - before.bottom
    if distance > usual * 13 / 10 + 1 || distance < -2 {
      return startsLower && !endsSentence && distance > 0 && distance < usual * 2
    }
    let width = max(1, open.column.right - open.column.left)
    let isShort = (open.column.right - before.right) * 100 > width * 18
    if isShort, endsSentence { return false }
    if isShort, !startsLower, first < 0x80, (open.column.right - before.right) * 100 > width * 40 {
      return false
    }
    // A first line that is indented begins a paragraph.
    if line.left - before.left > line.size, endsSentence { return false }
    if startsNumbered(text), endsSentence || isShort { return false }
    return true
  }

  private func endsWideStop(_ tail: [UInt8]) -> Bool {
    let text = String(decoding: tail, as: UTF8.self)
    return text.last.map { "。；：！？”’»".contains($0) } ?? false
  }

  private func isMarker(_ text: ArraySlice<UInt8>) -> Bool {
    let start = String(decoding: text.prefix(4), as: UTF8.self)
    return Self.bullets.contains { start.hasPrefix($0) }
  }

  /// Bullets, with the private characters that Symbol and Wingdings give.
  private static let bullets = [
    "•", "●", "▪", "○", "■", "◼", "◦", "➢", "✓", "❖", "– ", "— ", "- ", "\u{F0B7}", "\u{F0A7}", "\u{F0D8}",
  ]

  private func startsNumbered(_ text: ArraySlice<UInt8>) -> Bool {
    if Numbering.heading(text) != nil || Outline.paragraphNumber(text) != nil { return true }
    let word = text.prefix { $0 > 0x20 }
    return word.count < text.count && ListMarker.fills(Array(word))
  }

  private func join(
    _ text: ArraySlice<UInt8>, of line: PDFLine, to open: Open, _ notes: Set<String>,
    _ builder: inout DocumentBuilder
  ) {
    let bytes = builder.draft.bytes
    switch PDFHyphen.decide(before: bytes, after: text, words: words) {
    case .joined(let dropped): builder.draft.shorten(by: dropped)
    case .kept: break
    case .none:
      if !(isWide(bytes.last) && isWide(text.first) && isIdeograph(text)) { builder.appendSpace() }
    }
    append(text, of: line, notes, &builder)
  }

  private func isWide(_ byte: UInt8?) -> Bool { byte.map { $0 >= 0x80 } ?? false }
  private func isIdeograph(_ text: ArraySlice<UInt8>) -> Bool {
    text.first.map { $0 >= 0xE3 && $0 <= 0xE9 } ?? false
  }

  private func append(
    _ text: ArraySlice<UInt8>, of line: PDFLine, _ notes: Set<String>, _ builder: inout DocumentBuilder
  ) {
    var from = text.startIndex
    for mark in line.marks where mark.offset >= from && mark.offset <= text.endIndex {
      write(text[from..<mark.offset], line, &builder)
      from = mark.offset
      if notes.contains(mark.number) {
        builder.mark(note: "\(line.page).\(mark.number)")
      } else {
        // No such note on this page: a power, or a note at the end of the document.
        write(Array(mark.number.utf8)[...], line, &builder)
        if mark.offset == text.startIndex { builder.appendSpace() }
      }
    }
    write(text[from...], line, &builder)
  }

  private func write(_ text: ArraySlice<UInt8>, _ line: PDFLine, _ builder: inout DocumentBuilder) {
    text.withUnsafeBufferPointer { builder.append($0, line: line.page) }
  }

  // MARK: Notes

  /// Lines in a small font at the foot of a column, each note apart.
  private func splitNotes(_ column: PDFLayout.Column) -> (body: [PDFLine], notes: [[PDFLine]]) {
    // "12 months" in the small print of a table is no note.
    if column.cell != nil { return (column.lines, []) }
    var start = column.lines.count
    while start > 0, column.lines[start - 1].size * 100 <= bodySize * 90 { start -= 1 }
    var small = column.lines[start...]
    while let first = small.first, noteNumber(first) == nil { small = small.dropFirst() }
    let raised = raisedNotes(column)
    if raised < small.startIndex || small.isEmpty { small = column.lines[raised...] }
    guard !small.isEmpty, small.startIndex > 0 || column.lines.count < 40 else { return (column.lines, []) }
    var notes: [[PDFLine]] = []
    for line in small {
      if noteNumber(line) != nil || notes.isEmpty {
        notes.append([line])
      } else {
        notes[notes.count - 1].append(line)
      }
    }
    return (Array(column.lines[..<small.startIndex]), notes)
  }

  /// Where notes begin that are set in the size of the text: lines from there to the foot that open with raised numbers in
  /// order, the first of which is the mark of a word above them on the page.
  private func raisedNotes(_ column: PDFLayout.Column) -> Int {
    let marks = marksOnPage[column.page] ?? []
    var best = column.lines.count
    var next = Int.max
    for index in column.lines.indices.reversed() {
      let line = column.lines[index]
      if line.size * 100 >= bodySize * 115 { break }
      guard let mark = line.marks.first, mark.offset == 0, let number = Int(mark.number) else { continue }
      guard number < next else { break }
      next = number
      if marks.contains(mark.number) { best = index }
    }
    return best
  }

  /// "12 See …": the number of a note and where its text begins.
  private func noteNumber(_ line: PDFLine) -> (number: String, start: Int)? {
    if let mark = line.marks.first, mark.offset == 0 { return (mark.number, 0) }
    let text = line.text[...].drop(while: Bytes.isSpace)
    let digits = text.prefix(3).prefix(while: Bytes.isDigit)
    guard !digits.isEmpty, let next = text.dropFirst(digits.count).first, !Bytes.isDigit(next),
      next != UInt8(ascii: "."), next != UInt8(ascii: "%"), next != UInt8(ascii: ",")
    else { return nil }
    return (String(decoding: digits, as: UTF8.self), digits.endIndex)
  }

  private func write(_ notes: [[PDFLine]], into builder: inout DocumentBuilder) {
    for note in notes {
      guard let first = note.first, let (number, start) = noteNumber(first) else { continue }
      let kind = builder.kind
      builder.kind = .footnote
      builder.beginNote(id: "\(first.page).\(number)")
      for (index, line) in note.enumerated() {
        let text = Bytes.trimmed(index == 0 ? line.text[start...] : line.text[...])
        if index > 0 {
          let open = Open(
            kind: .footnote, last: note[index - 1],
            column: PDFLayout.Column(page: line.page, left: 0, right: 0, lines: []), tail: [])
          join(text, of: line, to: open, [], &builder)
        } else {
          write(text, line, &builder)
        }
      }
      builder.endNote()
      builder.kind = kind
    }
  }
}
