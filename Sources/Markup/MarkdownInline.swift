import CLibXML2

/// Writes the text of one block of Markdown without its markup: emphasis, links, images, tags, escapes.
struct MarkdownInline {
  private let block: MarkdownBlock
  private let bytesAreKnown: Bool
  private let references: Set<String>
  private var bytes: [UInt8] { block.bytes }
  /// Bytes of matched emphasis, which are left out.
  private var dropped: Set<Int> = []
  private var run: Range<Int>?
  /// Where the bracket that opens at an index closes.
  private var closings: [Int: Int] = [:]
  /// Where the text of a link ends, and where its destination does.
  private var links: [Int: Int] = [:]
  /// The next ">", once looked for.
  private var nextAngle = -1
  /// Elements that do not end in the block.
  private var unclosed: Set<String> = []
  /// No "~~" stands behind this place.
  private var lastTildes = Int.max
  /// No comment closes after this place.
  private var lastComment = Int.max
  /// Longest destination of a link in bytes.
  private static let longestDestination = 2048

  /// The text of `block`.
  ///
  /// - Parameter references: the labels of links defined apart.
  init(_ block: MarkdownBlock, bytesAreKnown: Bool, references: Set<String> = []) {
    self.block = block
    self.bytesAreKnown = bytesAreKnown
    self.references = references
  }

  /// Writes the block as one passage.
  mutating func write(into builder: inout DocumentBuilder) {
    builder.kind = block.kind
    if block.isVerbatim {
      emit(0..<bytes.count, into: &builder)
    } else {
      matchEmphasis()
      matchBrackets()
      if isAllBold { builder.kind = .heading }
      if let note = block.note {
        builder.kind = .footnote
        builder.beginNote(id: note)
        write(0..<bytes.count, into: &builder)
        flush(into: &builder)
        builder.endNote()
      } else {
        write(0..<bytes.count, into: &builder)
      }
    }
    flush(into: &builder)
    builder.isStruck = false
    builder.endPassage(force: true)
    builder.kind = .paragraph
  }

  /// "~~" begins deleted wording where another one ends it (GitHub Flavored Markdown, 6.5).
  private mutating func strike(at index: Int, into builder: inout DocumentBuilder) {
    flush(into: &builder)
    if builder.isStruck {
      builder.isStruck = false
    } else if index < lastTildes {
      builder.isStruck = Bytes.find("~~", in: bytes[(index + 2)...]) != nil
      if !builder.isStruck { lastTildes = index }
    }
  }

  /// A short paragraph that is bold from end to end is a heading its converter did not recognise.
  private var isAllBold: Bool {
    guard block.kind == .paragraph, block.note == nil, bytes.count < 250, bytes.count > 4,
      bytes.starts(with: Array("**".utf8)), bytes.suffix(2).elementsEqual("**".utf8)
    else { return false }
    let inner = bytes.dropFirst(2).dropLast(2)
    return Bytes.find("**", in: inner) == nil && inner.last != UInt8(ascii: ".")
  }

  // MARK: Walking

  private mutating func write(_ range: Range<Int>, into builder: inout DocumentBuilder) {
    var index = range.lowerBound
    let end = range.upperBound
    while index < end {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "\\") where index + 1 < end && isPunctuation(bytes[index + 1]):
        emit(index + 1..<index + 2, into: &builder)
        index += 2
      case UInt8(ascii: "\\") where index + 1 < end && bytes[index + 1] == 0x0A:
        index += 1
      case UInt8(ascii: "*"), UInt8(ascii: "_"):
        if !dropped.contains(index) { emit(index..<index + 1, into: &builder) }
        index += 1
      case UInt8(ascii: "`"):
        index += 1
      case UInt8(ascii: "~") where index + 1 < end && bytes[index + 1] == byte:
        strike(at: index, into: &builder)
        index += 2
      case UInt8(ascii: "!") where index + 1 < end && bytes[index + 1] == UInt8(ascii: "["):
        if let close = closings[index + 1], let after = endOfLink(index + 1, close, end) {
          addImage(called: (index + 2)..<close, file: close..<after, to: &builder)
          index = after
        } else {
          emit(index..<index + 1, into: &builder)
          index += 1
        }
      case UInt8(ascii: "["): index = writeBracket(index, end, into: &builder)
      case UInt8(ascii: "]") where links[index] != nil: index = links[index] ?? index + 1
      case UInt8(ascii: "<"): index = writeAngle(index, end, into: &builder)
      case UInt8(ascii: "&"): index = writeEntity(index, end, into: &builder)
      case 0xC2, 0xE2, 0xEF:
        let length = bytes.withUnsafeBufferPointer { Invisible.length(of: $0, at: index) }
        if length == 0 { emit(index..<index + 1, into: &builder) }
        index += max(1, length)
      default:
        emit(index..<index + 1, into: &builder)
        index += 1
      }
    }
  }

  private mutating func writeBracket(_ index: Int, _ end: Int, into builder: inout DocumentBuilder) -> Int {
    guard let close = closings[index] else {
      emit(index..<index + 1, into: &builder)
      return index + 1
    }
    if bytes[index + 1] == UInt8(ascii: "^"), close - index < 40 {
      flush(into: &builder)
      builder.mark(note: String(decoding: bytes[(index + 2)..<close], as: UTF8.self))
      return close + 1
    }
    // The text of a link is read on from here, without recursion: brackets may be nested without end.
    if let after = endOfLink(index, close, end) {
      links[close] = after
    } else {
      emit(index..<index + 1, into: &builder)
    }
    return index + 1
  }

  /// `<br>` is a blank, other tags of HTML are left out, `<https://…>` and "<개정 2014.3.24>" are text.
  private mutating func writeAngle(_ index: Int, _ end: Int, into builder: inout DocumentBuilder) -> Int {
    if index < lastComment, bytes[index..<end].starts(with: Array("<!--".utf8)) {
      if let close = Bytes.find("-->", in: bytes[index..<end]) { return close + 3 }
      lastComment = index
    }
    if nextAngle < index { nextAngle = bytes[index..<end].firstIndex(of: UInt8(ascii: ">")) ?? Int.max }
    let close = nextAngle
    guard close < end else {
      emit(index..<index + 1, into: &builder)
      return index + 1
    }
    let inner = bytes[(index + 1)..<close]
    if inner.starts(with: Array("http".utf8)) || inner.starts(with: Array("mailto:".utf8)) {
      emit(index + 1..<close, into: &builder)
      return close + 1
    }
    let name = String(
      decoding: inner.drop { $0 == UInt8(ascii: "/") }.prefix { Bytes.isLetter($0) || Bytes.isDigit($0) },
      as: UTF8.self
    ).lowercased()
    guard HTML.table.elements[name] != nil || Self.inlineTags.contains(name) else {
      emit(index..<index + 1, into: &builder)
      return index + 1
    }
    if Self.leftOut.contains(name), inner.first != UInt8(ascii: "/"), !unclosed.contains(name) {
      let rest = bytes[close..<end]
      if let stop = Bytes.find("</\(name)", in: rest, ignoringCase: true) {
        return (bytes[stop..<end].firstIndex(of: UInt8(ascii: ">")) ?? end - 1) + 1
      }
      unclosed.insert(name)
    }
    if name == "br" || HTML.table.elements[name]?.role == .block {
      flush(into: &builder)
      builder.appendSpace()
    }
    return close + 1
  }

  /// Elements that are left out with everything in them.
  static let leftOut: Set<String> = ["script", "style", "template", "svg", "iframe", "noscript", "textarea", "select"]

  private static let inlineTags: Set<String> = [
    "b", "i", "u", "em", "strong", "sup", "sub", "a", "span", "font", "small", "abbr", "code", "mark", "s",
    "del",
    "ins", "big", "tt", "cite", "q", "kbd", "var", "strike",
  ]

  private mutating func writeEntity(_ index: Int, _ end: Int, into builder: inout DocumentBuilder) -> Int {
    guard let semicolon = bytes[index..<min(end, index + 12)].firstIndex(of: UInt8(ascii: ";")) else {
      emit(index..<index + 1, into: &builder)
      return index + 1
    }
    let name = String(decoding: bytes[(index + 1)..<semicolon], as: UTF8.self)
    guard let scalar = Entity.scalar(name) else {
      emit(index..<index + 1, into: &builder)
      return index + 1
    }
    flush(into: &builder)
    builder.append(String(scalar), line: place(index).line)
    return semicolon + 1
  }

  // MARK: Brackets

  /// Every bracket and its end, in one pass.
  private mutating func matchBrackets() {
    var open: [Int] = []
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "["): open.append(index)
      case UInt8(ascii: "]"): if let last = open.popLast() { closings[last] = index }
      default: break
      }
      index += 1
    }
  }

  /// Where the link ends whose text stands in the brackets at `open` and `close`: behind "(url)", behind the label of a
  /// definition ("[text][label]", "[label][]"), or at its own end where its text is a label.
  private func endOfLink(_ open: Int, _ close: Int, _ end: Int) -> Int? {
    if let after = destination(close + 1, end) { return after }
    guard !references.isEmpty else { return nil }
    if close + 1 < end, bytes[close + 1] == UInt8(ascii: "["), let second = closings[close + 1], second < end {
      let label = second == close + 2 ? bytes[(open + 1)..<close] : bytes[(close + 2)..<second]
      if isDefined(label) { return second + 1 }
      // "[text][no label]": only the second pair may be a link.
      if second > close + 2 { return nil }
    }
    return isDefined(bytes[(open + 1)..<close]) ? close + 1 : nil
  }

  private func isDefined(_ label: ArraySlice<UInt8>) -> Bool {
    MarkdownReference.label(label).map(references.contains) ?? false
  }

  /// What an image is called may be a word of the passage.
  private mutating func addImage(called text: Range<Int>, file: Range<Int>, to builder: inout DocumentBuilder) {
    let plain = bytes[text].filter { !"*_`\\".utf8.contains($0) }
    let source = bytes[file].drop { $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: "(") }
      .prefix { $0 != UInt8(ascii: ")") && !Bytes.isSpace($0) }
    let called = String(decoding: plain, as: UTF8.self)
    guard AlternativeText.isText(called, source: String(decoding: source, as: UTF8.self)) else { return }
    flush(into: &builder)
    builder.draft.addAlternative(called, line: place(text.lowerBound).line)
  }

  /// End of "(url "title")" that begins at `start`.
  private func destination(_ start: Int, _ end: Int) -> Int? {
    guard start < end, bytes[start] == UInt8(ascii: "(") else { return nil }
    var depth = 0
    var index = start
    let end = min(end, start + Self.longestDestination)
    while index < end {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 { return looksLikeLink(start + 1..<index) ? index + 1 : nil }
      default: break
      }
      index += 1
    }
    return nil
  }

  /// "[Section 5](a) of" is law text, not a link.
  private func looksLikeLink(_ range: Range<Int>) -> Bool {
    let target = bytes[range]
    guard let first = target.first else { return true }
    if "/#.<".utf8.contains(first) { return true }
    return Bytes.find(":", in: target) != nil || Bytes.find(".", in: target) != nil
      || Bytes.find("/", in: target) != nil
  }

  private func isPunctuation(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && !Bytes.isLetter(byte) && !Bytes.isDigit(byte)
  }

  // MARK: Emphasis

  private mutating func matchEmphasis() {
    // Stars and underscores are matched apart.
    var stars: [[Int]] = []
    var underscores: [[Int]] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\\") {
        index += 2
        continue
      }
      guard byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") else {
        index += 1
        continue
      }
      var end = index
      while end < bytes.count, bytes[end] == byte { end += 1 }
      let before = index > 0 ? bytes[index - 1] : 0x20
      let after = end < bytes.count ? bytes[end] : 0x20
      var places = Array(index..<end)
      let isWord = byte == UInt8(ascii: "_")
      let canClose = before > 0x20 && !(isWord && isAlphanumeric(after))
      let canOpen = after > 0x20 && !(isWord && isAlphanumeric(before))
      func match(_ open: inout [[Int]]) {
        while canClose, !places.isEmpty, var last = open.popLast() {
          let count = min(places.count, last.count)
          dropped.formUnion(places.prefix(count))
          dropped.formUnion(last.suffix(count))
          places.removeFirst(count)
          last.removeLast(count)
          if !last.isEmpty { open.append(last) }
        }
        if canOpen, !places.isEmpty { open.append(places) }
      }
      if isWord { match(&underscores) } else { match(&stars) }
      index = end
    }
  }

  private func isAlphanumeric(_ byte: UInt8) -> Bool {
    Bytes.isLetter(byte) || Bytes.isDigit(byte) || byte >= 0x80
  }

  // MARK: Writing

  private mutating func emit(_ range: Range<Int>, into builder: inout DocumentBuilder) {
    if let open = run, open.upperBound == range.lowerBound {
      run = open.lowerBound..<range.upperBound
    } else {
      flush(into: &builder)
      run = range
    }
  }

  private mutating func flush(into builder: inout DocumentBuilder) {
    guard var rest = run else { return }
    run = nil
    while !rest.isEmpty {
      let at = place(rest.lowerBound)
      let end = min(rest.upperBound, at.end)
      bytes[rest.lowerBound..<end].withUnsafeBufferPointer {
        builder.append($0, line: at.line, byte: bytesAreKnown ? at.byte : nil)
      }
      rest = end..<rest.upperBound
    }
  }

  /// Line and source byte of an offset, and where its line ends.
  private func place(_ offset: Int) -> (line: Int, byte: Int, end: Int) {
    var index = 0
    var above = block.lines.count
    while above - index > 1 {
      let middle = (index + above) / 2
      if block.lines[middle].offset <= offset { index = middle } else { above = middle }
    }
    let line = block.lines[index]
    let end = index + 1 < block.lines.count ? block.lines[index + 1].offset : bytes.count
    return (line.line, line.byte + offset - line.offset, end)
  }
}

/// Character references: `amp`, `#160`, `#xA0`.
enum Entity {
  /// The character that `&name;` stands for.
  static func scalar(_ name: String) -> UnicodeScalar? {
    if name.hasPrefix("#x") || name.hasPrefix("#X") {
      return UInt32(name.dropFirst(2), radix: 16).flatMap(UnicodeScalar.init)
    }
    if name.hasPrefix("#") { return UInt32(name.dropFirst()).flatMap(UnicodeScalar.init) }
    if name == "apos" { return "'" }
    guard let entity = htmlEntityLookup(name) else { return nil }
    return UnicodeScalar(entity.pointee.value)
  }
}
