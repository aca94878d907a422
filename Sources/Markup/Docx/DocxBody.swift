/// Follows the events of the main part of a Word document and tells the builder what they mean (WordprocessingML,
/// ISO/IEC 29500-1, 17).
///
/// Text is what a reader sees when all changes are accepted: inserted wording is kept, deleted and hidden wording is not; of a
/// field the result; of alternatives (`mc:AlternateContent`) the first. Text boxes follow the paragraph they hang on.
final class DocxBody: XMLReceiver {
  /// Receives text and provisions.
  var builder: DocumentBuilder
  let styles: DocxStyles
  let numbering: DocxNumbering
  let defaultLanguage: DocxLanguage
  /// Footnotes and endnotes by their kind and id: "f2", "e1".
  var notes: [String: [XMLEvent]] = [:]
  var state = State()
  /// Paragraphs of the document that have begun.
  var paragraphs = 0
  /// Number of the paragraph in the document, from 1: the line of its origin. A broken file has text before the first one.
  var line: Int { max(1, paragraphs) }
  /// Bytes of text by language tag.
  private(set) var languages: [String: Int] = [:]
  /// The language of a passage, where all its text is in one.
  private(set) var passageLanguages: [(passages: Range<Int>, language: String)] = []
  /// Documents embedded whole, which are not read.
  private(set) var embedded = 0
  /// Sets text boxes aside.
  var recorder = DocxRecorder()
  /// Bytes that automatic numbers may still take.
  var numberBudget = 1 << 16
  /// Depth of the element being read.
  var depth = 0
  /// Depth of notes and text boxes in each other.
  var nesting = 0
  /// Alternatives that are open; true once the first has been read.
  var alternatives: [Bool] = []
  /// Content controls that are open; true where they only say what to write into them.
  var controls: [Bool] = []
  private var skipUntil: Int?
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

  /// What the document has too much of.
  enum Excess: String {
    case recordings = "the notes and text boxes of the Word file are too large"
    case numbers = "the automatic numbers of the Word file are longer than its text"
  }

  /// What there was too much of; nil for a document that is read whole.
  var excess: Excess? {
    if recorder.isOverfull { return .recordings }
    return numberBudget < 0 ? .numbers : nil
  }

  // MARK: Events

  /// Takes one event of the part.
  func receive(_ event: XMLEvent) {
    if recorder.isRecording {
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
  func skip() { skipUntil = depth - 1 }

  /// Leaves out the rest of the row or cell that stands in the element at `depth`.
  private func skipRest(in depth: Int) {
    skipUntil = depth
    state.isInRowProperties = false
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
    case "txbxContent": recorder.begin()
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
      if state.isInRunProperties { builder.isStruck = state.run.isStruck }
      state.isInMarkProperties = false
      state.isInRunProperties = false
    case "p": endParagraph()
    case "r", "m:r":
      state.isInRun = false
      state.isInRunProperties = false
      builder.isStruck = false
    case "t", "m:t": state.isInText = false
    case "m:num": append("/")
    case "trPr": state.isInRowProperties = false
    case "mc:AlternateContent": _ = alternatives.popLast()
    case "sdt": _ = controls.popLast()
    default: endTable(name)
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

  /// The language of the passages from `first` on, if all their text is in one.
  func settleLanguage(from first: Int, of paragraph: Paragraph) {
    let end = builder.document.passages.count
    guard first < end, paragraph.languages.count == 1, let (tag, bytes) = paragraph.languages.first, bytes >= 20
    else { return }
    passageLanguages.append((first..<end, tag))
  }
}
