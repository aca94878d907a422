/// The automatic numbers of a Word document: "1.", "(a)", "Article 3" (ISO/IEC 29500-1, 17.9).
///
/// They are no text of the paragraphs they stand before, and citations need them. Paragraphs have to be counted in the order of
/// the document.
final class DocxNumbering: XMLReceiver {
  /// One of the nine levels of a list.
  struct Level {
    var start = 1
    var format = "decimal"
    /// "Article %1", "%1.%2": what is printed, with the numbers of the levels in place of their marks.
    var text = ""
    /// Restart after a paragraph of this level (from 1) or a higher one; 0 is never, nil is any higher one.
    var restart: Int?
    /// What follows the number: tab, space, nothing.
    var suffix = "tab"
    /// All numbers are printed in decimal, as legal texts do ("Article II" but "Section 2.01").
    var isLegal = false
    /// The paragraph style this level belongs to.
    var style: String?
  }

  private struct List {
    var levels: [Int: Level] = [:]
    /// The levels are those of a numbering style.
    var link: String?
  }

  private struct Instance {
    var list = 0
    var starts: [Int: Int] = [:]
    var levels: [Int: Level] = [:]
  }

  /// The number of a paragraph.
  struct Number: Equatable {
    /// As printed: "Article 3".
    var text: String
    /// No space between number and text.
    var joins: Bool
  }

  /// Most bytes that a number is printed with, and that `lvlText` is kept of. A number stands before every paragraph of its list,
  /// and each of its marks may print dozens of characters: together with the budget of `DocxBody` this keeps the text from growing
  /// far beyond the file.
  static let longest = 256

  private var lists: [Int: List] = [:]
  private var instances: [Int: Instance] = [:]
  private var counters: [Int: [Int: Int]] = [:]
  private var started: Set<Int> = []
  private let styles: DocxStyles
  // While reading.
  private var list: Int?
  private var instance: Int?
  private var level: Int?
  private var overriding: Int?
  private var isFallback = false

  /// Numbering whose styles are `styles`.
  init(styles: DocxStyles) { self.styles = styles }

  // MARK: numbering.xml

  /// Takes one event of `numbering.xml`.
  func receive(_ event: XMLEvent) {
    switch event {
    // Formats that only newer programs know come with one for the others.
    case .start("mc:Fallback", _): isFallback = true
    case .end("mc:Fallback"): isFallback = false
    case .start(let name, let attributes): if !isFallback { start(name, attributes) }
    case .end("abstractNum"): list = nil
    case .end("num"): instance = nil
    case .end("lvl"): level = nil
    case .end("lvlOverride"): overriding = nil
    default: break
    }
  }

  private func start(_ name: String, _ attributes: XMLAttributes) {
    let value = attributes["val"]
    let number = value.flatMap { Int32($0) }.map { Int($0) }
    switch name {
    case "abstractNum":
      list = attributes["abstractNumId"].flatMap { Int32($0) }.map { Int($0) }
      if let list { lists[list] = List() }
    case "num":
      instance = attributes["numId"].flatMap { Int32($0) }.map { Int($0) }
      if let instance { instances[instance] = Instance() }
    case "abstractNumId": if let instance, let number { instances[instance]?.list = number }
    case "lvlOverride": overriding = attributes["ilvl"].flatMap { Int32($0) }.map { Int($0) }
    case "startOverride": if let instance, let overriding { instances[instance]?.starts[overriding] = number }
    case "numStyleLink": if let list { lists[list]?.link = value }
    case "lvl":
      level = attributes["ilvl"].flatMap { Int32($0) }.map { Int($0) }
      change { _ in }
    case "start": change { $0.start = number ?? 1 }
    case "numFmt":
      change { $0.format = value == "custom" ? attributes["format"] ?? "decimal" : value ?? "decimal" }
    case "lvlText": change { $0.text = (value ?? "").cut(toBytes: Self.longest) }
    case "lvlRestart": change { $0.restart = number }
    case "suff": change { $0.suffix = value ?? "tab" }
    case "isLgl": change { $0.isLegal = attributes.isOn }
    case "pStyle": change { $0.style = value }
    default: break
    }
  }

  private func change(_ body: (inout Level) -> Void) {
    guard let level, (0...8).contains(level) else { return }
    if let list {
      body(&lists[list, default: List()].levels[level, default: Level()])
    } else if let instance {
      body(&instances[instance, default: Instance()].levels[level, default: Level()])
    }
  }

  // MARK: Counting

  /// The number of the next paragraph with the numbering `numbering` (`w:numId`) at `level`; nil when it has none or only a
  /// bullet. `style` is the paragraph style that gave the numbering, whose level may be said only in the numbering itself.
  func next(numbering: Int, level given: Int?, style: String?, language: String?) -> Number? {
    guard let instance = instances[numbering], let (key, list) = resolved(instance.list) else { return nil }
    let bound = style.flatMap { style in list.levels.first { $0.value.style == style }?.key }
    let depth = given ?? bound ?? 0
    guard (0...8).contains(depth) else { return nil }
    func level(_ index: Int) -> Level { instance.levels[index] ?? list.levels[index] ?? Level() }
    var values = counters[key] ?? [:]
    if let start = instance.starts[depth], started.insert(numbering * 16 + depth).inserted {
      values[depth] = start
    } else {
      values[depth] = values[depth].map { $0 + 1 } ?? instance.starts[depth] ?? level(depth).start
    }
    for deeper in (depth + 1)..<10 where values[deeper] != nil {
      let restart = level(deeper).restart
      if restart == nil || restart! > depth { values[deeper] = nil }
    }
    counters[key] = values
    let shown = level(depth)
    guard shown.format != "bullet" else { return nil }
    let text = print(shown, language: language) { index in
      let other = level(index)
      let value = values[index] ?? instance.starts[index] ?? other.start
      return (value, shown.isLegal && other.format != "none" ? "decimal" : other.format)
    }
    return text.isEmpty ? nil : Number(text: text, joins: shown.suffix == "nothing")
  }

  private func resolved(_ id: Int) -> (Int, List)? {
    var id = id
    for _ in 0..<8 {
      guard let list = lists[id] else { return nil }
      guard let link = list.link, let next = styles.numbering(of: link).flatMap({ instances[$0.number] }),
        next.list != id
      else { return (id, list) }
      id = next.list
    }
    return nil
  }

  /// "Article %1" with the number of the first level.
  private func print(_ level: Level, language: String?, _ value: (Int) -> (Int, String)) -> String {
    var text = ""
    var marks = level.text[...]
    while text.utf8.count <= Self.longest, let mark = marks.firstIndex(of: "%") {
      text += marks[..<mark]
      marks = marks[mark...].dropFirst()
      if let digit = marks.first?.wholeNumberValue, (1...9).contains(digit) {
        let (number, format) = value(digit - 1)
        text += DocxNumberFormat.string(number, format: format, language: language)
        marks = marks.dropFirst()
      } else {
        text += "%"
      }
    }
    text += marks
    return text.cut(toBytes: Self.longest).trimmingSpaces
  }
}

extension String {
  /// As many code points from the beginning as fit into `limit` bytes.
  fileprivate func cut(toBytes limit: Int) -> String {
    guard utf8.count > limit else { return self }
    var end = utf8.index(startIndex, offsetBy: limit)
    while utf8[end] & 0xC0 == 0x80 { end = utf8.index(before: end) }
    return String(self[..<end])
  }
}
