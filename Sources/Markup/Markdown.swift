/// Markdown: CommonMark with pipe tables, front matter and footnotes, read as its authors meant it.
///
/// Passages are blocks; the characters of the markup are no text, numbers of lists are. Converters write
/// law texts with escaped numbers on lines of their own ("1\. …"), so these begin a passage as well.
/// The standard: <https://spec.commonmark.org/0.31.2/>.
enum Markdown {
  /// Reads `bytes`, which should be UTF-8. `charset` is the label of the encoding that came with the file.
  static func read(_ bytes: [UInt8], name: String, charset: String? = nil) -> Document {
    let decoded = Encoding.decode(bytes, declared: nil, transport: charset, isMarkup: false)
    var builder = DocumentBuilder(name: name, dialect: .markdown)
    builder.outline = Outline()
    for notice in decoded.notices { builder.notice(notice.line, notice.message) }
    let hasBytes = decoded.notices.isEmpty && decoded.encoding == nil && Encoding.byteOrderMark(bytes[...]) == nil
    var blocks = MarkdownBlocks(decoded.bytes, builder: builder, bytesAreKnown: hasBytes)
    return blocks.read()
  }
}

/// Cuts Markdown into blocks, line by line.
struct MarkdownBlocks {
  private let source: [UInt8]
  private var builder: DocumentBuilder
  private let bytesAreKnown: Bool
  private var block = MarkdownBlock()
  private var fence: ArraySlice<UInt8>?
  private var isInComment = false
  /// The end tag of an element that is left out with its blank lines: `</script`.
  private var leftOutUntil: String?
  /// Elements that never end: their tags are text like any other.
  private var unclosed: Set<String> = []
  /// The names by which links are defined apart.
  private let references: Set<String>

  /// Blocks of `source`, handed to `builder`.
  init(_ source: [UInt8], builder: DocumentBuilder, bytesAreKnown: Bool) {
    self.source = source
    self.builder = builder
    self.bytesAreKnown = bytesAreKnown
    references = MarkdownReference.all(in: source)
  }

  /// The document.
  mutating func read() -> Document {
    var start = 0
    var line = 1
    (start, line) = frontMatter()
    while start < source.count {
      let end = source[start...].firstIndex(of: 0x0A) ?? source.count
      read(line: source[start..<end], number: line)
      start = end + 1
      line += 1
    }
    flush()
    return builder.finish()
  }

  // MARK: Lines

  private mutating func read(line: ArraySlice<UInt8>, number: Int) {
    var rest = Bytes.trimmedEnd(line)
    if let open = fence {
      if rest.drop(while: Bytes.isSpace).starts(with: open) {
        fence = nil
        flush()
      } else {
        block.add(rest, line: number)
      }
      return
    }
    if let end = leftOutUntil {
      guard let close = Bytes.find(end, in: rest, ignoringCase: true) else { return }
      leftOutUntil = nil
      rest = rest[close...].drop { $0 != UInt8(ascii: ">") }.dropFirst()
    }
    if isInComment {
      guard let close = Bytes.find("-->", in: rest) else { return }
      isInComment = false
      rest = rest[(close + 3)...]
    }
    while let first = rest.drop(while: Bytes.isSpace).first, first == UInt8(ascii: ">") {
      rest = rest.drop(while: Bytes.isSpace).dropFirst()
    }
    let text = rest.drop(while: Bytes.isSpace)
    if text.isEmpty { return flush() }
    if text.starts(with: Array("<!--".utf8)), Bytes.find("-->", in: text) == nil {
      flush()
      isInComment = true
      return
    }
    if text.first == UInt8(ascii: "<"), let end = endOfLeftOut(text) {
      flush()
      if Bytes.find(end, in: text, ignoringCase: true) == nil { leftOutUntil = end }
      // What stands on one line is left out with the tags of the block.
      if leftOutUntil != nil { return }
    }
    if isRule(text) {
      // "---" or "===" under a paragraph makes it a heading.
      if !block.isEmpty, text.first == UInt8(ascii: "=") || text.first == UInt8(ascii: "-"),
        block.kind == .paragraph, block.lineCount <= 3
      {
        block.kind = .heading
      }
      return flush()
    }
    if isPageMark(text) { return flush() }
    if let mark = fenceMark(text) {
      flush()
      fence = mark
      block.isVerbatim = true
      return
    }
    begin(text, number: number)
  }

  private mutating func begin(_ text: ArraySlice<UInt8>, number: Int) {
    if text.first == UInt8(ascii: "#") {
      let level = text.prefix { $0 == UInt8(ascii: "#") }.count
      let after = text.dropFirst(level)
      if level <= 6, after.first.map(Bytes.isSpace) ?? true {
        flush()
        var title = Bytes.trimmed(after)
        while title.last == UInt8(ascii: "#") { title = title.dropLast() }
        block.kind = .heading
        block.add(Bytes.trimmedEnd(title), line: number)
        return flush()
      }
    }
    if text.first == UInt8(ascii: "|") {
      flush()
      return row(text, number: number)
    }
    if text.starts(with: Array("[^".utf8)), let close = Bytes.find("]:", in: text) {
      flush()
      block.note = String(decoding: text[(text.startIndex + 2)..<close], as: UTF8.self)
      block.add(text[(close + 2)...].drop(while: Bytes.isSpace), line: number)
      return
    }
    // A definition does not interrupt a paragraph, but converters write them anywhere.
    if let definition = MarkdownReference(text), block.isEmpty || definition.isOfWeb { return flush() }
    if let bullet = bulletLength(text) {
      flush()
      return block.add(text.dropFirst(bullet), line: number)
    }
    if startsNumber(text) { flush() }
    block.add(text, line: number)
  }

  /// `</script` for a line that begins with `<script`: elements of HTML that hold no text, as CommonMark's first kind
  /// of HTML block (<https://spec.commonmark.org/0.31.2/#html-blocks>).
  private mutating func endOfLeftOut(_ text: ArraySlice<UInt8>) -> String? {
    let name = String(decoding: text.dropFirst().prefix(while: Bytes.isLetter), as: UTF8.self).lowercased()
    guard MarkdownInline.leftOut.contains(name), !unclosed.contains(name) else { return nil }
    let end = "</\(name)"
    if Bytes.find(end, in: source[text.startIndex...], ignoringCase: true) != nil { return end }
    unclosed.insert(name)
    return nil
  }

  // MARK: Marks

  private func isRule(_ text: ArraySlice<UInt8>) -> Bool {
    guard let first = text.first, text.count >= 2, "-=*_".utf8.contains(first) else { return false }
    let isPlain = text.allSatisfy { $0 == first || $0 == 0x20 }
    return isPlain && (text.count >= 3 || first == UInt8(ascii: "="))
  }

  /// "{12}------------": where a converter of PDF begins a page.
  private func isPageMark(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.first == UInt8(ascii: "{"), let close = text.firstIndex(of: UInt8(ascii: "}")) else {
      return false
    }
    let dashes = text[(close + 1)...]
    return dashes.count >= 3 && dashes.allSatisfy { $0 == UInt8(ascii: "-") }
  }

  private func fenceMark(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let first = text.first, first == UInt8(ascii: "`") || first == UInt8(ascii: "~") else { return nil }
    let mark = text.prefix { $0 == first }
    return mark.count >= 3 ? mark : nil
  }

  /// Length of "- ", "* " or "+ ", which are no text.
  private func bulletLength(_ text: ArraySlice<UInt8>) -> Int? {
    guard let first = text.first, "-*+".utf8.contains(first), let next = text.dropFirst().first,
      Bytes.isSpace(next)
    else { return nil }
    return text.count - text.dropFirst().drop(while: Bytes.isSpace).count
  }

  /// "1. ", "1\. ", "가\. ", "1의2\. ": an item; its number is text.
  private func startsNumber(_ text: ArraySlice<UInt8>) -> Bool {
    let digits = text.prefix(while: Bytes.isDigit)
    if !digits.isEmpty, digits.count <= 9 {
      let after = text.dropFirst(digits.count)
      if let mark = after.first, mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")"),
        after.dropFirst().first.map(Bytes.isSpace) ?? false
      {
        // Inside a paragraph a number may end a sentence: only "1" begins a list there.
        return block.isEmpty || block.startsWithNumber || digits.elementsEqual([UInt8(ascii: "1")])
      }
    }
    guard let slash = text.prefix(16).firstIndex(of: UInt8(ascii: "\\")), slash > text.startIndex,
      slash + 1 < text.endIndex
    else { return false }
    return text[slash + 1] == UInt8(ascii: ".") && !text[..<slash].contains(where: Bytes.isSpace)
  }

  // MARK: Blocks

  private mutating func row(_ text: ArraySlice<UInt8>, number: Int) {
    let isRule = text.allSatisfy { "|-: \t".utf8.contains($0) }
    if isRule { return }
    var start = text.startIndex + 1
    var index = start
    while index <= text.endIndex {
      let isEnd = index == text.endIndex
      if isEnd || text[index] == UInt8(ascii: "|") && text[index - 1] != UInt8(ascii: "\\") {
        let cell = Bytes.trimmed(text[start..<index])
        if !cell.isEmpty {
          block.kind = .cell
          block.add(cell, line: number)
          flush()
        }
        start = index + 1
      }
      index += 1
    }
  }

  private mutating func flush() {
    guard !block.isEmpty else {
      block = MarkdownBlock()
      return
    }
    var inline = MarkdownInline(block, bytesAreKnown: bytesAreKnown, references: references)
    inline.write(into: &builder)
    block = MarkdownBlock()
  }

  // MARK: Front matter

  /// Skips a YAML header and takes title and language from it.
  private mutating func frontMatter() -> (start: Int, line: Int) {
    guard source.starts(with: Array("---\n".utf8)) || source.starts(with: Array("---\r\n".utf8)) else {
      return (0, 1)
    }
    var index = source.firstIndex(of: 0x0A)! + 1
    var line = 2
    var title: String?
    var titleContinues = false
    while index < source.count {
      let end = source[index...].firstIndex(of: 0x0A) ?? source.count
      let text = String(decoding: Bytes.trimmedEnd(source[index..<end]), as: UTF8.self)
      index = end + 1
      line += 1
      if text == "---" || text == "..." {
        if let title { builder.declare(title: title) }
        return (index, line)
      }
      if titleContinues, text.first == " " {
        title = ((title ?? "") + " " + text.trimmingSpaces).trimmingSpaces
        continue
      }
      titleContinues = false
      guard let colon = text.firstIndex(of: ":") else { continue }
      let value = text[text.index(after: colon)...].drop { $0 == " " }
        .trimmingPrefix("'").trimmingPrefix("\"")
      switch text[..<colon].lowercased() {
      case "title", "제목", "titulo", "titre":
        titleContinues = value.hasPrefix(">") || value.hasPrefix("|") || value.isEmpty
        title = titleContinues ? nil : String(value).trimmingSuffix(["'", "\""])
      case "language", "lang": builder.declare(language: String(value).trimmingSuffix(["'", "\""]))
      default: break
      }
    }
    // The header never ends: it was a rule, and everything is text.
    return (0, 1)
  }
}

/// The lines of one block, with the place of each in the source.
struct MarkdownBlock {
  /// Text of the block, lines joined by line feeds.
  var bytes: [UInt8] = []
  /// Where each line begins: in `bytes`, in the source, and its number.
  var lines: [(offset: Int, byte: Int, line: Int)] = []
  /// What it becomes.
  var kind: Passage.Kind = .paragraph
  /// Code: no markup inside.
  var isVerbatim = false
  /// Name of the note it is the text of.
  var note: String?

  /// Whether nothing has been added.
  var isEmpty: Bool { bytes.isEmpty }
  /// Lines so far.
  var lineCount: Int { lines.count }
  /// Whether it is an item of a numbered list.
  var startsWithNumber: Bool { bytes.first.map(Bytes.isDigit) ?? false }

  /// Adds a line.
  mutating func add(_ text: ArraySlice<UInt8>, line: Int) {
    if !bytes.isEmpty { bytes.append(0x0A) }
    lines.append((bytes.count, text.startIndex, line))
    bytes.append(contentsOf: text)
  }
}

extension Bytes {
  /// `bytes` without white space at the end.
  static func trimmedEnd(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var slice = bytes
    while let last = slice.last, isSpace(last) { slice = slice.dropLast() }
    return slice
  }
}

extension String {
  /// Without one of `marks` at the end.
  fileprivate func trimmingSuffix(_ marks: Set<Character>) -> String {
    last.map(marks.contains) ?? false ? String(dropLast()) : self
  }
}
