/// Joins lines to paragraphs, headings and footnotes.
struct PDFParagraphs {
  private let columns: [PDFLayout.Column]
  private let bodySize: Int
  /// Usual distance from line to line, by font size.
  private var spacing: [Int: Int] = [:]
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
      for line in column.lines { addWords(line.text) }
    }
    for (size, counts) in distances {
      spacing[size] = counts.max { $0.value == $1.value ? $0.key > $1.key : $0.value < $1.value }?.key
    }
  }

  private mutating func addWords(_ text: [UInt8]) {
    for word in text.split(separator: 0x20) {
      let bare = word.drop { !Bytes.isLetter($0) && $0 < 0x80 }
      var end = bare
      while let last = end.last, !Bytes.isLetter(last), last < 0x80, last != UInt8(ascii: "-") {
        end = end.dropLast()
      }
      if end.last != UInt8(ascii: "-"), end.count > 2 {
        words.insert(end.map { Bytes.isCapital($0) ? $0 | 0x20 : $0 })
      }
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
    for (index, column) in columns.enumerated() {
      let (body, bottom) = splitNotes(column)
      let numbers = Set(bottom.compactMap { noteNumber($0[0])?.number })
      notes.append(contentsOf: bottom)
      for line in body { add(line, column, numbers, &open, &builder) }
      // Notes stand at the foot of their page: they follow when the page is done and no sentence is open.
      let isLast = index + 1 == columns.count || columns[index + 1].page != column.page
      if isLast, !notes.isEmpty {
        let carried = open.map { continuesAcross($0) } ?? false
        if !carried {
          builder.endPassage(force: true)
          open = nil
        }
        write(notes, into: &builder)
        notes = []
      }
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
    let isAcross = before.page != line.page || open.column.left != column.left
    if isAcross, open.column.isCell || column.isCell { return false }
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
    let startsLower =
      text.first.map { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") || $0 >= 0xC3 } ?? false
    let bytes = builder.draft.bytes
    if bytes.suffix(2).elementsEqual([0xC2, 0xAD]) {
      builder.draft.shorten(by: 2)
    } else if bytes.last == UInt8(ascii: "-"), startsLower, bytes.dropLast().last.map(isWordByte) ?? false {
      if !keepsHyphen(bytes, text) { builder.draft.shorten(by: 1) }
    } else if !(isWide(bytes.last) && isWide(text.first) && isIdeograph(text)) {
      builder.appendSpace()
    }
    append(text, of: line, notes, &builder)
  }

  /// "government-" + "wide" stays, "coordi-" + "nated" is one word.
  private func keepsHyphen(_ bytes: [UInt8], _ text: ArraySlice<UInt8>) -> Bool {
    var start = bytes.count - 1
    while start > 0, isWordByte(bytes[start - 1]) || bytes[start - 1] == UInt8(ascii: "-") { start -= 1 }
    let head = bytes[start..<(bytes.count - 1)].map { Bytes.isCapital($0) ? $0 | 0x20 : $0 }
    let tail = Array(text.prefix(while: isWordByte))
    if words.contains(head + tail) { return false }
    return words.contains(head + [UInt8(ascii: "-")] + tail) || words.contains(head) && words.contains(tail)
  }

  private func isWordByte(_ byte: UInt8) -> Bool { Bytes.isLetter(byte) || byte >= 0x80 }
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
    var start = column.lines.count
    while start > 0, column.lines[start - 1].size * 100 <= bodySize * 90 { start -= 1 }
    guard start < column.lines.count else { return (column.lines, []) }
    var small = column.lines[start...]
    while let first = small.first, noteNumber(first) == nil { small = small.dropFirst() }
    guard !small.isEmpty, start > 0 || column.lines.count < 40 else { return (column.lines, []) }
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
