/// The styles of a Word document: outline levels, numbering, hidden text and languages, inherited from the style each is based
/// on (ISO/IEC 29500-1, 17.7).
///
/// A heading is known by its outline level, or by the names that Word stores in the same form in every language ("heading 1",
/// whatever the user sees), never by its id, which is made of the name the user sees.
final class DocxStyles: XMLReceiver {
  /// What a style says itself.
  struct Style {
    var name = ""
    var base: String?
    var outline: Int?
    var numbering: Int?
    var level: Int?
    var isHidden: Bool?
    var language = DocxLanguage()
  }

  private var styles: [String: Style] = [:]
  /// The language of text that declares none.
  private(set) var defaultLanguage = DocxLanguage()
  /// The style of paragraphs that name none.
  private(set) var defaultParagraph: String?
  private var current: (id: String, style: Style)?
  private var inDefaults = false
  private var skipping = 0

  /// Takes one event of `styles.xml`.
  func receive(_ event: XMLEvent) {
    switch event {
    case .start(let name, let attributes): start(name, attributes)
    case .end(let name): end(name)
    case .text: break
    }
  }

  private func start(_ name: String, _ attributes: XMLAttributes) {
    if skipping > 0 {
      skipping += 1
      return
    }
    let value = attributes["val"]
    switch name {
    case "docDefaults": inDefaults = true
    case "style":
      guard let id = attributes["styleId"] else { return }
      current = (id, Style())
      if attributes["type"] == "paragraph", let flag = attributes["default"], flag != "0", flag != "false" {
        defaultParagraph = id
      }
    // Conditional formatting of parts of a table, and what a style was before a change.
    case "tblStylePr", "pPrChange", "rPrChange": skipping = 1
    case "name": current?.style.name = (value ?? "").lowercased()
    case "basedOn": current?.style.base = value
    case "outlineLvl": current?.style.outline = value.flatMap { Int32($0) }.map { Int($0) }
    case "numId": current?.style.numbering = value.flatMap { Int32($0) }.map { Int($0) }
    case "ilvl": current?.style.level = value.flatMap { Int32($0) }.map { Int($0) }
    case "vanish": current?.style.isHidden = attributes.isOn
    case "lang":
      if inDefaults { defaultLanguage.take(attributes) } else { current?.style.language.take(attributes) }
    default: break
    }
  }

  private func end(_ name: String) {
    if skipping > 0 {
      skipping -= 1
      return
    }
    if name == "docDefaults" { inDefaults = false }
    if name == "style", let done = current {
      styles[done.id] = done.style
      current = nil
    }
  }

  /// The first of a style and those it is based on that says something.
  private func inherited<T>(_ id: String?, _ value: (Style) -> T?) -> T? {
    var next = id
    // Styles based on each other in a ring end here.
    for _ in 0..<32 {
      guard let id = next, let style = styles[id] else { return nil }
      if let found = value(style) { return found }
      next = style.base
    }
    return nil
  }

  /// The outline level of paragraphs of a style, 0...8; nil for body text.
  func outline(of id: String?) -> Int? {
    let level = inherited(id) { style -> Int? in
      if let outline = style.outline { return outline }
      guard style.name.hasPrefix("heading "), let number = Int(style.name.dropFirst(8)), (1...9).contains(number)
      else { return nil }
      return number - 1
    }
    return level.flatMap { (0...8).contains($0) ? $0 : nil }
  }

  /// Whether a style is that of the document's title.
  func isTitle(_ id: String?) -> Bool {
    inherited(id) { $0.name == "title" || $0.name == "subtitle" ? true : nil } ?? false
  }

  /// Whether a style is that of an entry of a table of contents.
  func isContents(_ id: String?) -> Bool { inherited(id) { $0.name.hasPrefix("toc ") ? true : nil } ?? false }

  /// The numbering a style gives to its paragraphs, and the style that says so.
  func numbering(of id: String?) -> (number: Int, level: Int?, style: String)? {
    var next = id
    var level: Int?
    for _ in 0..<32 {
      guard let id = next, let style = styles[id] else { return nil }
      level = level ?? style.level
      if let number = style.numbering { return number == 0 ? nil : (number, level, id) }
      next = style.base
    }
    return nil
  }

  /// Whether text of a style is hidden.
  func isHidden(_ id: String?) -> Bool? { inherited(id) { $0.isHidden } }

  /// The languages a style gives to its text.
  func language(of id: String?) -> DocxLanguage {
    DocxLanguage(
      latin: inherited(id) { $0.language.latin }, eastAsian: inherited(id) { $0.language.eastAsian },
      bidirectional: inherited(id) { $0.language.bidirectional })
  }
}

/// The languages of a run, one for each kind of script (`<w:lang w:val="de-DE" w:eastAsia="ja-JP" w:bidi="ar-SA"/>`).
struct DocxLanguage {
  var latin: String?
  var eastAsian: String?
  var bidirectional: String?

  /// Takes what the attributes of `w:lang` or `w:themeFontLang` say.
  mutating func take(_ attributes: XMLAttributes) {
    latin = attributes["val"] ?? latin
    eastAsian = attributes["eastAsia"] ?? eastAsian
    bidirectional = attributes["bidi"] ?? bidirectional
  }

  /// What is not said here is as in `other`.
  func or(_ other: DocxLanguage) -> DocxLanguage {
    DocxLanguage(
      latin: latin ?? other.latin, eastAsian: eastAsian ?? other.eastAsian,
      bidirectional: bidirectional ?? other.bidirectional)
  }

  /// The language of `text`, by its first letters.
  func tag(of text: [UInt8]) -> String? {
    for byte in text where byte >= 0xC0 || (byte | 0x20) &- 0x61 < 26 {
      switch byte {
      case 0xE3...0xED: return eastAsian
      case 0xD6...0xDB: return bidirectional
      case 0xE2, 0xEE, 0xEF: continue
      default: return latin
      }
    }
    return nil
  }
}
