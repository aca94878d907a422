/// Reads paragraphs from the designators their text begins with, where the markup has elements for sections only:
/// "(1) Wer …" in a German section, "(a)(1)(i) The …" in the Code of Federal Regulations, "1) otus;" in Finland.
struct Designators {
  /// A way of numbering.
  enum Style: Sendable {
    /// "(1)", "(1a)": one level, counted upwards.
    case german
    /// "(a)", "(1)", "(i)", "(A)", "(1)", "(i)": six levels, the last two in italics
    /// (Document Drafting Handbook of the Office of the Federal Register, section 1.14).
    case federalRegulations
    /// "1)", "2 a)" at the start of the items of a Finnish subsection.
    case finnishItems

    /// What holds paragraphs so numbered.
    func numbers(_ kind: ProvisionKind) -> Bool {
      self == .finnishItems ? kind == .subsection : kind == .section || kind == .article
    }
  }

  private let style: Style
  /// Index of the section that is being read.
  private var section = -1
  /// The open paragraphs, outermost first.
  private var open: [(value: String, index: Int)] = []
  /// The passage before announces a list: it ends with a colon or a dash.
  private var announces = false
  /// The passage before says "[Reserved]": numbers may be missing.
  private var isReserved = false
  /// Paragraphs without a designator since the last with one.
  private var plain = 0
  /// The section is headed "Definitions": a list of terms, each with designators of its own.
  private var isGlossary = false
  /// A definition without a designator has announced a list of its own; by level, the last number of that list.
  private var definition: [Int?]?

  /// A reader of `style`.
  init(_ style: Style) { self.style = style }

  /// The open paragraph of `section`, nil where it has none.
  func innermost(of section: Int) -> Int? { section == self.section ? open.last?.index : nil }

  /// Puts the passage into the paragraph it opens or continues.
  mutating func read(_ passage: inout Passage, in builder: inout DocumentBuilder) {
    let kind = builder.kinds[passage.provision]
    guard style.numbers(kind), !passage.isQuoted else { return }
    if passage.provision != section {
      section = passage.provision
      open.removeAll()
      (announces, isReserved, plain, isGlossary, definition) = (false, false, 0, false, nil)
    }
    switch passage.kind {
    case .heading:
      if style == .federalRegulations, Self.namesGlossary(builder.document.text[passage.range]) { isGlossary = true }
      return
    case .history, .authority, .recital, .citation, .footnote: return
    case .cell: break
    case .paragraph:
      let bytes = builder.document.text[passage.range]
      if isGlossary, open.isEmpty, plain > 1 { return }
      if designator(bytes) != nil {
        readDesignators(bytes, in: &builder)
        announces = Self.announcesList(bytes)
      } else {
        plain += 1
        announces = Self.announcesList(bytes)
        if announces, !open.isEmpty || plain > 1 { definition = Array(repeating: nil, count: 4) }
      }
      if style == .federalRegulations { isReserved = Bytes.find("[Reserved]", in: bytes) != nil }
    }
    if let last = open.last { passage.provision = last.index }
  }

  private mutating func readDesignators(_ bytes: ArraySlice<UInt8>, in builder: inout DocumentBuilder) {
    let current = builder.provision
    defer { builder.provision = current }
    var rest = bytes
    var isFirst = true
    while let (value, length) = designator(rest) {
      rest = rest.dropFirst(length)
      if isFirst, isInDefinition(value) { return }
      guard let level = level(value, isFirst: isFirst) else { return }
      definition = nil
      plain = 0
      open.removeSubrange(min(level, open.count)...)
      open.append((value, openParagraph(value, level, in: &builder)))
      isFirst = false
      if style != .federalRegulations { return }
      // "(b) (1) …" is written with a space as well.
      while rest.first == 0x20 { rest = rest.dropFirst() }
      if let inner = innerDesignator(rest) { rest = rest[inner...] }
    }
  }

  /// "(1) Short heading. (i) The text …": the heading stands between the designators.
  private func innerDesignator(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes.first != UInt8(ascii: "("), let stop = Bytes.find(". (", in: bytes.prefix(160)) else { return nil }
    let place = stop + 2
    guard let (value, length) = designator(bytes[place...]), Self.position(value, open.count) == 1,
      let letter = bytes[place...].dropFirst(length + 1).first, Bytes.isCapital(letter)
    else { return nil }
    return place
  }

  /// "Forced labor means all work—", "(1) …", "(2) …": the list is the definition's, not the section's.
  private mutating func isInDefinition(_ value: String) -> Bool {
    guard let known = definition else { return false }
    for level in 0..<4 {
      guard let place = Self.position(value, level) else { continue }
      if place == 1 || known[level].map({ $0 + 1 == place }) ?? false {
        definition?[level] = place
        return true
      }
    }
    return false
  }

  private func openParagraph(_ value: String, _ level: Int, in builder: inout DocumentBuilder) -> Int {
    let parent = open.last?.index ?? section
    let above = builder.document.provisions[parent]
    let kind = Self.kinds[min(level, Self.kinds.count - 1)]
    if above.eId.hasPrefix("/") {
      builder.open(kind, eId: "\(above.eId)/\(value)", label: "\(above.label)(\(value))", parent: parent)
    } else {
      builder.open(kind, parent: parent)
      builder.name(builder.provision, number: Numbering.Number(id: value, text: value))
    }
    return builder.provision
  }

  private static let kinds: [ProvisionKind] = [
    .paragraph, .subparagraph, .clause, .subclause, .point, .point,
  ]

  // MARK: Levels

  /// The level of a designator, from 0; nil when it continues nothing.
  private func level(_ value: String, isFirst: Bool) -> Int? {
    switch style {
    case .german, .finnishItems:
      guard let number = Int(value.prefix { $0.isNumber }) else { return nil }
      let last = open.first.flatMap { Int($0.value.prefix { $0.isNumber }) } ?? 0
      guard number >= last, number <= last + 20, value != open.first?.value else { return nil }
      return 0
    case .federalRegulations: return federalLevel(value, isFirst: isFirst)
    }
  }

  private func federalLevel(_ value: String, isFirst: Bool) -> Int? {
    let levels = (0..<6).filter { Self.position(value, $0) != nil }
    let child = levels.first { $0 == open.count && Self.position(value, $0) == 1 }
    // Inside "(a)(1)" each designator is one deeper; where a list was announced it begins.
    if let child, !isFirst || announces { return child }
    if !isFirst { return nil }
    let siblings = levels.filter { $0 < open.count }.reversed()
    if let next = siblings.first(where: { follows(value, $0, by: 1...1) }) { return next }
    if let child { return child }
    // "(c)-(e) [Reserved]" leaves a gap.
    return isReserved ? siblings.first { follows(value, $0, by: 2...12) } : nil
  }

  private func follows(_ value: String, _ level: Int, by steps: ClosedRange<Int>) -> Bool {
    guard let new = Self.position(value, level), let old = Self.position(open[level].value, level) else {
      return false
    }
    return steps.contains(new - old)
  }

  /// "c" is the third of level 0, "iv" the fourth of level 2; nil when the level is not written so.
  private static func position(_ value: String, _ level: Int) -> Int? {
    switch level {
    case 0: letters(value, from: UInt8(ascii: "a"))
    case 1, 4: Int(value)
    case 3: letters(value, from: UInt8(ascii: "A"))
    default: roman(value)
    }
  }

  /// "a" is 1, "z" 26, "aa" 27, "bb" 28.
  private static func letters(_ value: String, from first: UInt8) -> Int? {
    guard let letter = value.utf8.first, letter >= first, letter < first + 26, value.utf8.count <= 3,
      value.utf8.allSatisfy({ $0 == letter })
    else { return nil }
    return Int(letter - first) + 1 + 26 * (value.utf8.count - 1)
  }

  private static func roman(_ value: String) -> Int? {
    let values: [UInt8: Int] = [
      UInt8(ascii: "i"): 1, UInt8(ascii: "v"): 5, UInt8(ascii: "x"): 10, UInt8(ascii: "l"): 50,
    ]
    var total = 0
    var last = 0
    for byte in value.utf8.reversed() {
      guard let digit = values[byte] else { return nil }
      total += digit < last ? -digit : digit
      last = max(last, digit)
    }
    return total > 0 ? total : nil
  }

  // MARK: Text

  /// "(a)", "(12)", "(iv)", "(1a)" at the start, and its length in bytes.
  private func designator(_ bytes: ArraySlice<UInt8>) -> (String, Int)? {
    if style == .finnishItems { return Self.item(bytes) }
    guard bytes.first == UInt8(ascii: "(") else { return nil }
    let value = bytes.dropFirst().prefix(7).prefix { Bytes.isLetter($0) || Bytes.isDigit($0) }
    guard (1...6).contains(value.count), bytes.dropFirst(value.count + 1).first == UInt8(ascii: ")") else {
      return nil
    }
    return (String(decoding: value, as: UTF8.self), value.count + 2)
  }

  /// "1)" and "2 a)", which is item `2a`.
  private static func item(_ bytes: ArraySlice<UInt8>) -> (String, Int)? {
    let digits = bytes.prefix(3).prefix(while: Bytes.isDigit)
    guard !digits.isEmpty else { return nil }
    var rest = bytes.dropFirst(digits.count)
    var value = String(decoding: digits, as: UTF8.self)
    if rest.first == 0x20, let letter = rest.dropFirst().first, Bytes.isLetter(letter) {
      value.append(Character(UnicodeScalar(letter)))
      rest = rest.dropFirst(2)
    }
    guard rest.first == UInt8(ascii: ")") else { return nil }
    return (value, rest.startIndex + 1 - bytes.startIndex)
  }

  /// "§ 7.1 Definitions.", "§ 7.1 Meaning of terms."
  private static func namesGlossary(_ bytes: ArraySlice<UInt8>) -> Bool {
    Bytes.find("definitions", in: bytes, ignoringCase: true) != nil
      || Bytes.find("meaning of", in: bytes, ignoringCase: true) != nil
  }

  private static func announcesList(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.last == UInt8(ascii: ":") || bytes.suffix(3).elementsEqual("—".utf8)
  }
}
