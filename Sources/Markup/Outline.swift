/// Reads provisions from the numbering of the text, for HTML, Markdown, plain text and PDF, whose markup
/// does not name them.
///
/// A number opens a provision only where a reader would take it for one: alone, before a full stop or a
/// dash, in a heading, or as the successor of the number before. "Article 6 applies to …" opens nothing.
struct Outline {
  private var containers: [(kind: ProvisionKind, index: Int)] = []
  private var current = 0
  private var article: (index: Int, kind: ProvisionKind, number: Int)?
  private var paragraph: (style: Style, number: Int)?
  private var isInPreamble = false
  private var lastRecital = 0
  private var hasArticles = false
  /// Number of the last article or section, whatever has been opened since.
  private var last: (kind: ProvisionKind, number: Int)?
  /// "Be it enacted" has been read: an act whose sections are numbered "1." without a word.
  private var isEnacted = false
  /// Number of passages, by the index of their provision.
  private var passages: [Int] = []
  private var byID: [String: Int] = [:]

  /// How the paragraphs of an article are numbered; the first form met in an article decides.
  enum Style: Equatable { case dot, brackets, circled, ordinal, wide }

  /// Decides the provision of `passage` and opens it when the passage begins one.
  mutating func read(_ passage: inout Passage, in builder: inout DocumentBuilder) {
    let bytes = builder.document.text[passage.range]
    let trimmed = Bytes.trimmed(bytes)
    preamble(trimmed, &passage)
    if let heading = Numbering.heading(trimmed), accepts(heading, trimmed, &passage) {
      open(heading, in: &builder)
      openFirstParagraph(Bytes.trimmed(trimmed.dropFirst(heading.length)), in: &builder)
    } else if passage.kind == .cell, bytes.count < 120 {
      // Short cells name provisions of other acts, or are entries of a table of contents.
    } else if let numbered = numberedHeading(trimmed, passage.kind) {
      openHeading(numbered, in: &builder)
    } else if let (style, number, text) = Outline.paragraphNumber(trimmed) {
      if isInPreamble, style == .brackets {
        openRecital(number, &passage, in: &builder)
      } else {
        openParagraph(style, number, text, trimmed, in: &builder)
      }
    }
    passage.provision = current
    count(current)
  }

  private mutating func count(_ provision: Int) {
    while passages.count <= provision { passages.append(0) }
    passages[provision] += 1
  }

  // MARK: Preamble

  private mutating func preamble(_ bytes: ArraySlice<UInt8>, _ passage: inout Passage) {
    guard !hasArticles, bytes.count < 4000, NumberingForms.preamble.mayBegin(bytes) else { return }
    let start = String(decoding: bytes.prefix(64), as: UTF8.self).lowercased()
    if NumberingForms.whereas.contains(where: { start.hasPrefix($0) }) {
      isInPreamble = true
    } else if NumberingForms.adopted.contains(where: { start.hasPrefix($0) }) {
      isInPreamble = false
      current = 0
    } else if start.hasPrefix("be it enacted") {
      isEnacted = true
    } else if passage.kind == .paragraph, Outline.isCitation(bytes) {
      passage.kind = .citation
    }
  }

  /// "Having regard to the Treaty …", "vu le traité …".
  static func isCitation(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard NumberingForms.preamble.mayBegin(bytes) else { return false }
    let start = String(decoding: bytes.prefix(32), as: UTF8.self).lowercased()
    return NumberingForms.regards.contains { start.hasPrefix($0) }
  }

  private mutating func openRecital(
    _ number: Int, _ passage: inout Passage, in builder: inout DocumentBuilder
  ) {
    guard number == lastRecital + 1 else { return }
    lastRecital = number
    builder.open(.recital, parent: 0)
    current = builder.provision
    builder.name(current, number: Numbering.Number(id: String(number), text: String(number)))
    if passage.kind == .paragraph || passage.kind == .cell { passage.kind = .recital }
  }

  // MARK: Articles, sections, containers

  private func accepts(_ heading: Numbering.Heading, _ bytes: ArraySlice<UInt8>, _ passage: inout Passage)
    -> Bool
  {
    if Bytes.find("....", in: bytes) != nil || passage.kind == .cell && bytes.count < 120 { return false }
    let rest = bytes.dropFirst(heading.length)
    let body = Bytes.trimmed(rest)
    if body.isEmpty || body.elementsEqual([UInt8(ascii: ".")]) {
      if passage.kind == .paragraph { passage.kind = .heading }
      return true
    }
    if passage.kind == .heading { return true }
    guard passage.kind == .paragraph || passage.kind == .cell else { return false }
    let isSpaced = rest.first.map { Bytes.isSpace($0) } ?? false
    if heading.number.written != nil {
      // "第六条 为了", "제1조 (목적)", "第六条　…": a reference in running text has no space and no bracket.
      let begins = rest.starts(with: [0xE3, 0x80, 0x80]) || rest.starts(with: [0xC2, 0xA0]) || isSpaced
      let bracket = body.first == UInt8(ascii: "(") || body.starts(with: Array("（".utf8))
      return heading.kind == .article ? begins || bracket : begins && bytes.count < 120
    }
    if Outline.separates(body) { return true }
    if heading.isOrdinal { return true }
    if body.first == UInt8(ascii: "("), !isSpaced { return false }
    let isShort = bytes.count <= 120 && !Outline.endsSentence(bytes)
    let startsTitle = body.first.map { Bytes.isCapital($0) || $0 >= 0xC3 } ?? false
    if isShort && startsTitle && isSpaced { return true }
    // "Article 2 (1) The term …", "Article 1 The purpose …" of translated laws: only in sequence.
    guard heading.kind == .article, isSpaced, let number = Int(heading.number.id) else { return false }
    let isNext = number == (last?.kind == .article ? last!.number : 0) + 1
    return isNext && (startsTitle || body.starts(with: Array("(1) ".utf8)))
  }

  private static func separates(_ body: ArraySlice<UInt8>) -> Bool {
    switch body.first {
    case UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "-"): true
    default: body.starts(with: Array("–".utf8)) || body.starts(with: Array("—".utf8))
    }
  }

  private static func endsSentence(_ bytes: ArraySlice<UInt8>) -> Bool {
    switch bytes.last {
    case UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ","): true
    default: false
    }
  }

  private mutating func open(_ heading: Numbering.Heading, in builder: inout DocumentBuilder) {
    var kind = heading.kind
    if kind == .section, article?.kind == .article, heading.isOrdinal {
      // Brazil's "§ 1º" counts the paragraphs of an article.
      openParagraph(.ordinal, Int(heading.number.id) ?? 0, heading.number.text, [], in: &builder)
      return
    }
    if kind == .section, hasArticles, let container = containers.last, container.kind.isContainer {
      kind = .subdivision
    }
    if kind == .paragraph || kind == .point { return }
    isInPreamble = false
    let parent: Int
    if kind.isContainer {
      if let known = containers.lastIndex(where: { $0.kind == kind }) {
        containers.removeSubrange(known...)
      }
      parent = containers.last?.index ?? 0
      article = nil
    } else if kind == .annex || kind == .schedule {
      containers.removeAll()
      parent = 0
    } else {
      if let annex = article, annex.kind == .annex || annex.kind == .schedule, containers.isEmpty {
        containers.append((annex.kind, annex.index))
      }
      parent = containers.last?.index ?? 0
      hasArticles = hasArticles || kind == .article
    }
    begin(kind, number: heading.number, parent: parent, in: &builder)
    if kind.isContainer {
      containers.append((kind, current))
    } else {
      article = (current, kind, Int(heading.number.id) ?? 0)
      last = (kind, Int(heading.number.id) ?? last?.number ?? 0)
    }
    paragraph = nil
  }

  /// Opens a provision; an earlier one of the same name that holds nothing but its heading was an
  /// entry of a table of contents and loses the name.
  private mutating func begin(
    _ kind: ProvisionKind, number: Numbering.Number, parent: Int, in builder: inout DocumentBuilder
  ) {
    builder.open(kind, parent: parent)
    current = builder.provision
    builder.name(current, number: number)
    let id = builder.document.provisions[current].eId
    if let earlier = byID[id], earlier >= passages.count || passages[earlier] <= 1 { builder.forget(earlier) }
    byID[id] = current
  }

  // MARK: Paragraphs

  private mutating func openParagraph(
    _ style: Style, _ number: Int, _ text: String, _ bytes: ArraySlice<UInt8>,
    in builder: inout DocumentBuilder
  ) {
    if isEnacted, style == .dot, !hasArticles, openSection(number, text, bytes, in: &builder) { return }
    guard let article, article.kind != .numberedHeading else { return }
    if let paragraph {
      guard paragraph.style == style, number > paragraph.number, number <= paragraph.number + 10 else {
        return
      }
    } else {
      // Korean articles count paragraphs by ① and items by "1.".
      let isKorean = builder.document.provisions[article.index].label.hasPrefix("제")
      guard number == 1, !isKorean || style == .circled else { return }
    }
    paragraph = (style, number)
    let kind: ProvisionKind = article.kind == .section ? .subsection : .paragraph
    let label = builder.document.provisions[article.index].label
    var printed = Numbering.Number(id: text, text: text)
    if label.hasPrefix("제") { printed.written = "제\(number)항" }
    if label.hasPrefix("第") { printed.written = "第\(number)項" }
    if style == .ordinal { printed.written = ", § \(text)" }
    begin(kind, number: printed, parent: article.index, in: &builder)
  }

  /// "Article 2 (1) The term …": the passage is paragraph 1 as well.
  private mutating func openFirstParagraph(_ body: ArraySlice<UInt8>, in builder: inout DocumentBuilder) {
    guard article != nil, paragraph == nil, let (style, number, text) = Outline.paragraphNumber(body),
      number == 1, style == .brackets || style == .circled
    else { return }
    openParagraph(style, number, text, [], in: &builder)
  }

  /// "6. (1) The consent …" in an act that calls its sections by their number alone.
  private mutating func openSection(
    _ number: Int, _ text: String, _ bytes: ArraySlice<UInt8>, in builder: inout DocumentBuilder
  ) -> Bool {
    guard number == (last?.number ?? 0) + 1 else { return false }
    let parent = containers.last?.index ?? 0
    begin(.section, number: Numbering.Number(id: text, text: text), parent: parent, in: &builder)
    article = (current, .section, number)
    last = (.section, number)
    paragraph = nil
    let body = bytes.drop { Bytes.isDigit($0) || Bytes.isLetter($0) || $0 == UInt8(ascii: ".") }
    openFirstParagraph(Bytes.trimmed(body), in: &builder)
    return true
  }

  /// "1.", "(1)", "1)", "①", "２　" at the start: the form, the value, and as written.
  static func paragraphNumber(_ bytes: ArraySlice<UInt8>) -> (Style, Int, String)? {
    guard let first = bytes.first else { return nil }
    if first == 0xE2 || first == 0xE3 || first == 0xEF {
      // ① to ⑳, ㉑ to ㉟, full-width digits: no other character that begins so is a number.
      switch (first, bytes.dropFirst().first) {
      case (0xE2, 0x91), (0xE3, 0x89), (0xEF, 0xBC): break
      default: return nil
      }
      let start = String(decoding: bytes.prefix(12), as: UTF8.self)
      guard let character = start.first else { return nil }
      if let value = Numbering.circledNumber(character) { return (.circled, value, String(value)) }
      return first == 0xEF ? wideNumber(bytes) : nil
    }
    let isBracketed = first == UInt8(ascii: "(")
    guard isBracketed || Bytes.isDigit(first) else { return nil }
    let rest = isBracketed ? bytes.dropFirst() : bytes
    let digits = rest.prefix(3).prefix(while: Bytes.isDigit)
    guard !digits.isEmpty, let value = Int(String(decoding: digits, as: UTF8.self)) else { return nil }
    var after = rest.dropFirst(digits.count)
    var text = String(value)
    if let letter = after.first, letter >= UInt8(ascii: "a"), letter <= UInt8(ascii: "z") {
      text.append(Character(UnicodeScalar(letter)))
      after = after.dropFirst()
    }
    guard let close = after.first else { return nil }
    let next = after.dropFirst().first
    let isSeparate = next.map { Bytes.isSpace($0) || $0 >= 0x80 || $0 == UInt8(ascii: "(") } ?? true
    if isBracketed { return close == UInt8(ascii: ")") ? (.brackets, value, text) : nil }
    guard close == UInt8(ascii: ".") || close == UInt8(ascii: ")"), isSeparate else { return nil }
    return (.dot, value, text)
  }

  /// "２　": up to three full-width digits before an ideographic space.
  private static func wideNumber(_ bytes: ArraySlice<UInt8>) -> (Style, Int, String)? {
    var rest = bytes
    var value = 0
    var count = 0
    while count < 4, rest.starts(with: [0xEF, 0xBC]), let digit = rest.dropFirst(2).first, digit &- 0x90 < 10 {
      value = value * 10 + Int(digit - 0x90)
      count += 1
      rest = rest.dropFirst(3)
    }
    guard (1...3).contains(count), rest.starts(with: [0xE3, 0x80, 0x80]) else { return nil }
    return (.wide, value, String(value))
  }

  // MARK: Numbered headings

  /// "4.2 Title" in a report; in plain paragraphs only with two levels and without a full stop.
  private func numberedHeading(_ bytes: ArraySlice<UInt8>, _ kind: Passage.Kind) -> String? {
    guard article == nil || article?.kind == .numberedHeading || article?.kind == .annex else { return nil }
    guard let first = bytes.first, Bytes.isDigit(first), bytes.count <= 200 else { return nil }
    guard kind == .heading || kind == .paragraph else { return nil }
    let number = bytes.prefix { Bytes.isDigit($0) || $0 == UInt8(ascii: ".") }
    var parts = number.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    if parts.last?.isEmpty == true { parts.removeLast() }
    guard parts.allSatisfy({ !$0.isEmpty && $0.count <= 2 }), parts.count <= 5 else { return nil }
    let rest = bytes.dropFirst(number.count)
    guard let space = rest.first, Bytes.isSpace(space) || space == 0xC2 else { return nil }
    let title = Bytes.trimmed(rest)
    guard let letter = title.first, Bytes.isLetter(letter) || letter >= 0xC3 else { return nil }
    if kind == .paragraph {
      guard parts.count > 1, bytes.count <= 100, Bytes.isCapital(letter) || letter >= 0xC3,
        !Outline.endsSentence(bytes), Bytes.find("....", in: bytes) == nil
      else { return nil }
    }
    return parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: ".")
  }

  private mutating func openHeading(_ number: String, in builder: inout DocumentBuilder) {
    let parentNumber = number.split(separator: ".").dropLast().joined(separator: ".")
    let annex = article?.kind == .annex ? article?.index : nil
    let parent = byID["sec_\(parentNumber)"] ?? annex ?? containers.last?.index ?? 0
    begin(.numberedHeading, number: Numbering.Number(id: number, text: number), parent: parent, in: &builder)
    article = (current, .numberedHeading, 0)
    paragraph = nil
  }
}
