/// Follows the events of the main part of a Word document and tells the builder what they mean (WordprocessingML,
/// ISO/IEC 29500-1, 17).
///
/// Text is what a reader sees when all changes are accepted: inserted wording is kept, deleted and hidden wording is not; of a
/// field the result; of alternatives (`mc:AlternateContent`) the first. Text boxes follow the paragraph they hang on.
final class DocxBody: XMLReceiver {
  /// A paragraph being read.
  struct Paragraph {
    var style: String?
    var numbering: Int?
    var level: Int?
    var outline: Int?
    /// The mark at its end is deleted: it goes on in the next one.
    var isMarkDeleted = false
    /// The mark is hidden: so is the number.
    var isMarkHidden = false
    /// The mark is a style separator: the next paragraph goes on in the same line.
    var isSeparator = false
    var isOpen = false
    var showsNumber = false
    var hasText = false
    var languages: [String: Int] = [:]
    var firstPassage = 0
  }

  /// A run being read.
  struct Run {
    var isHidden = false
    var font: String?
    var style: String?
    var language = DocxLanguage()
  }

  /// A row of a table being read; the way lists laid out as tables are read is `ElementReader`'s.
  struct Table {
    var hasStarted = true
    var hasMarker = false
    /// Depth of the elements that hold the row and the cell.
    var row = 0
    var cell = 0
  }

  /// What is set aside while a note or a text box is read.
  struct State {
    var paragraph = Paragraph()
    var run = Run()
    var isInParagraph = false
    var isInRun = false
    var isInText = false
    var isInParagraphProperties = false
    var isInMarkProperties = false
    var isInRunProperties = false
    var isInRowProperties = false
    /// Fields that are open; true once the result has begun.
    var fields: [Bool] = []
    var tables: [Table] = []
    var joinsNext = false
    /// The drawing being read stands in the line of the text.
    var isInlineImage = false
    var boxes: [[XMLEvent]] = []
  }

  /// Receives text and provisions.
  var builder: DocumentBuilder
  let styles: DocxStyles
  let numbering: DocxNumbering
  let defaultLanguage: DocxLanguage
  /// Footnotes and endnotes by their kind and id: "f2", "e1".
  var notes: [String: [XMLEvent]] = [:]
  var state = State()
  /// Number of the paragraph in the document, from 1: the line of its origin.
  var line = 0
  /// Bytes of text by language tag.
  private(set) var languages: [String: Int] = [:]
  /// The language of a passage, where all its text is in one.
  private(set) var passageLanguages: [(passages: Range<Int>, language: String)] = []
  /// Documents embedded whole, which are not read.
  private(set) var embedded = 0
  /// More was to be recorded than `recordLimit`.
  private(set) var isOverfull = false

  private static let recordLimit = 2_000_000
  private var depth = 0
  private var skipUntil: Int?
  private var alternatives: [Bool] = []
  private var controls: [Bool] = []
  private var recording: [XMLEvent]?
  private var recordDepth = 0
  private var recorded = 0
  private var nesting = 0
  /// The paragraph stands in the document itself, not in a note or a text box.
  var nestingIsOuter: Bool { nesting == 0 }

  init(
    builder: DocumentBuilder, styles: DocxStyles, numbering: DocxNumbering, defaultLanguage: DocxLanguage
  ) {
    self.builder = builder
    self.styles = styles
    self.numbering = numbering
    self.defaultLanguage = defaultLanguage
  }

  // MARK: Events

  /// Takes one event of the part.
  func receive(_ event: XMLEvent) {
    if recording != nil {
      record(event)
      return
    }
    switch event {
    case .start(let name, let attributes):
      depth += 1
      if skipUntil == nil { start(name, attributes) }
    case .text(let bytes):
      if skipUntil == nil, state.isInText { text(bytes) }
    case .end(let name):
      depth -= 1
      if let until = skipUntil {
        // The end of what was left out says nothing itself.
        if depth == until { skipUntil = nil }
        return
      }
      end(name)
    }
  }

  /// Leaves out the element that has just begun.
  private func skip() { skipUntil = depth - 1 }

  /// Leaves out the rest of the row or cell that stands in the element at `depth`.
  private func skipRest(in depth: Int) {
    skipUntil = depth
    state.isInRowProperties = false
  }

  private func record(_ event: XMLEvent) {
    switch event {
    case .start: recordDepth += 1
    case .end: recordDepth -= 1
    case .text: break
    }
    guard recordDepth >= 0 else {
      depth -= 1
      if let box = recording, isVisible { state.boxes.append(box) }
      recording = nil
      return
    }
    recorded += 1
    guard recorded <= Self.recordLimit else {
      isOverfull = true
      return
    }
    recording?.append(event)
  }

  private func start(_ name: String, _ attributes: XMLAttributes) {
    if state.isInParagraphProperties {
      paragraphProperty(name, attributes)
      return
    }
    if state.isInRunProperties {
      runProperty(name, attributes)
      return
    }
    switch name {
    case "p": beginParagraph()
    case "pPr": state.isInParagraphProperties = state.isInParagraph && !state.paragraph.isOpen
    case "r", "m:r":
      open()
      state.isInRun = true
      state.run = Run(isHidden: styles.isHidden(state.paragraph.style ?? styles.defaultParagraph) ?? false)
    case "rPr": state.isInRunProperties = state.isInRun
    case "t", "m:t": state.isInText = state.isInRun
    case "tab", "ptab": if state.isInRun { builder.appendSpace() }
    case "br", "cr": lineBreak(attributes)
    case "noBreakHyphen": append("\u{2011}")
    case "sym":
      let code = attributes["char"].flatMap { UInt32($0, radix: 16) } ?? 0x20
      if let character = DocxSymbols.character(code, font: attributes["font"]) {
        append(character)
      } else {
        builder.appendSpace()
      }
    case "footnoteReference", "endnoteReference": note(name.first == "f" ? "f" : "e", attributes)
    case "fldChar": field(attributes["fldCharType"])
    case "trPr": state.isInRowProperties = true
    case "del", "moveFrom":
      if state.isInRowProperties, let table = state.tables.last { skipRest(in: table.row) } else { skip() }
    case "cellDel": if let table = state.tables.last { skipRest(in: table.cell) }
    case "rPrChange", "pPrChange", "sectPr", "tblPrChange", "trPrChange", "tcPrChange", "tblGrid", "rt": skip()
    case "wp:inline", "wp:anchor": state.isInlineImage = name == "wp:inline"
    case "wp:docPr": image(attributes)
    case "adec:decorative": if attributes.isOn, state.isInlineImage { builder.draft.dropLastAlternative() }
    case "mc:AlternateContent": alternatives.append(false)
    case "mc:Choice", "mc:Fallback":
      if alternatives.last ?? true {
        skip()
      } else {
        alternatives[alternatives.count - 1] = true
      }
    case "sdt": controls.append(false)
    case "showingPlcHdr": if !controls.isEmpty, attributes.isOn { controls[controls.count - 1] = true }
    case "sdtContent": if controls.last ?? false { skip() }
    case "txbxContent":
      recording = []
      recordDepth = 0
    case "altChunk": embedded += 1
    default: beginTable(name)
    }
  }

  private func end(_ name: String) {
    switch name {
    case "pPr":
      state.isInParagraphProperties = false
      state.isInMarkProperties = false
      open()
    case "rPr":
      state.isInMarkProperties = false
      state.isInRunProperties = false
    case "p": endParagraph()
    case "r", "m:r":
      state.isInRun = false
      state.isInRunProperties = false
    case "t", "m:t": state.isInText = false
    case "m:num": append("/")
    case "trPr": state.isInRowProperties = false
    case "mc:AlternateContent": _ = alternatives.popLast()
    case "sdt": _ = controls.popLast()
    default: endTable(name)
    }
  }

  // MARK: Properties

  private func paragraphProperty(_ name: String, _ attributes: XMLAttributes) {
    let value = attributes["val"]
    switch name {
    case "pStyle": state.paragraph.style = value
    case "numId": state.paragraph.numbering = value.flatMap { Int32($0) }.map { Int($0) }
    case "ilvl": state.paragraph.level = value.flatMap { Int32($0) }.map { Int($0) }
    case "outlineLvl": state.paragraph.outline = value.flatMap { Int32($0) }.map { Int($0) }
    case "rPr": state.isInMarkProperties = true
    case "del", "moveFrom": if state.isInMarkProperties { state.paragraph.isMarkDeleted = true }
    case "vanish": if state.isInMarkProperties { state.paragraph.isMarkHidden = attributes.isOn }
    case "specVanish": if state.isInMarkProperties { state.paragraph.isSeparator = attributes.isOn }
    // "ins" in `numPr` tells of a change, the others of what was before one.
    case "pPrChange", "rPrChange", "sectPr", "numberingChange": skip()
    default: break
    }
  }

  private func runProperty(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "rStyle":
      state.run.style = attributes["val"]
      if let isHidden = styles.isHidden(state.run.style) { state.run.isHidden = isHidden }
    case "vanish": state.run.isHidden = attributes.isOn
    case "lang": state.run.language.take(attributes)
    case "rFonts": state.run.font = attributes["ascii"] ?? attributes["hAnsi"]
    case "rPrChange": skip()
    default: break
    }
  }

  // MARK: Text

  /// A drawing that stands in the text is what its author calls it (`descr`).
  private func image(_ attributes: XMLAttributes) {
    guard state.isInlineImage, state.isInParagraph, isVisible, let text = attributes["descr"],
      AlternativeText.isText(text, source: attributes["name"] ?? "")
    else {
      state.isInlineImage = false
      return
    }
    builder.draft.addAlternative(text, line: line)
  }

  /// Whether text that arrives now is seen.
  var isVisible: Bool { !state.run.isHidden && state.fields.allSatisfy { $0 } }

  private func text(_ bytes: [UInt8]) {
    guard isVisible else { return }
    if !bytes.allSatisfy({ $0 <= 0x20 }) { count(bytes) }
    // U+F000…U+F0FF are EF 80 80 … EF 83 BF.
    if bytes.indices.dropLast().contains(where: { bytes[$0] == 0xEF && bytes[$0 + 1] & 0xFC == 0x80 }) {
      for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
        let isPrivate = (0xF000...0xF0FF).contains(scalar.value)
        let shown = isPrivate ? DocxSymbols.character(scalar.value, font: state.run.font) : String(scalar)
        append(shown ?? " ")
      }
      return
    }
    bytes.withUnsafeBufferPointer { builder.append($0, line: line) }
  }

  private func append(_ text: String) {
    guard isVisible, state.isInRun || text == "/" else { return }
    state.paragraph.hasText = true
    builder.append(text, line: line)
  }

  private func count(_ bytes: [UInt8]) {
    state.paragraph.hasText = true
    let language = state.run.language
      .or(styles.language(of: state.run.style))
      .or(styles.language(of: state.paragraph.style ?? styles.defaultParagraph))
      .or(defaultLanguage)
    guard let tag = language.tag(of: bytes) else { return }
    languages[tag, default: 0] += bytes.count
    state.paragraph.languages[tag, default: 0] += bytes.count
  }

  private func lineBreak(_ attributes: XMLAttributes) {
    guard state.isInRun, isVisible else { return }
    if attributes["type"] == "page" || attributes["type"] == "column" {
      builder.appendSpace()
    } else {
      builder.lineBreak()
    }
  }

  private func field(_ type: String?) {
    switch type {
    case "begin": state.fields.append(false)
    case "separate": if !state.fields.isEmpty { state.fields[state.fields.count - 1] = true }
    case "end": _ = state.fields.popLast()
    default: break
    }
  }

  /// Text of a note or a text box, which has paragraphs of its own.
  func replay(_ events: [XMLEvent]) {
    let outer = (state, alternatives, controls)
    state = State()
    nesting += 1
    for event in events { receive(event) }
    nesting -= 1
    (state, alternatives, controls) = outer
  }

  private func note(_ kind: String, _ attributes: XMLAttributes) {
    guard isVisible, nesting < 8, let id = attributes["id"], let events = notes.removeValue(forKey: kind + id) else {
      return
    }
    builder.mark(note: kind + id)
    let kindBefore = builder.kind
    builder.beginNote(id: kind + id)
    replay(events)
    builder.endNote()
    builder.kind = kindBefore
    // What follows in the run is the mark that the author typed.
    if let custom = attributes["customMarkFollows"], custom != "0", custom != "false" { state.run.isHidden = true }
  }

  /// The language of the passages from `first` on, if all their text is in one.
  func settleLanguage(from first: Int, of paragraph: Paragraph) {
    let end = builder.document.passages.count
    guard first < end, paragraph.languages.count == 1, let (tag, bytes) = paragraph.languages.first, bytes >= 20
    else { return }
    passageLanguages.append((first..<end, tag))
  }

  // MARK: Tables

  private func beginTable(_ name: String) {
    switch name {
    case "tbl":
      builder.endPassage(force: true)
      state.tables.append(Table())
    case "tr" where !state.tables.isEmpty:
      builder.endPassage(force: true)
      state.tables[state.tables.count - 1] = Table(hasStarted: false, row: depth - 1)
    case "tc" where !state.tables.isEmpty: state.tables[state.tables.count - 1].cell = depth - 1
    default: break
    }
  }

  private func endTable(_ name: String) {
    switch name {
    case "tbl":
      builder.endPassage(force: true)
      _ = state.tables.popLast()
    case "tr": builder.endPassage(force: true)
    case "tc":
      state.joinsNext = false
      builder.endPassage()
    default: break
    }
  }
}
