extension DocxBody {
  /// `<w:p>`.
  func beginParagraph() {
    if nestingIsOuter { line += 1 }
    let joined = state.joinsNext ? state.paragraph : nil
    state.paragraph = Paragraph()
    state.paragraph.firstPassage = builder.document.passages.count
    if let joined {
      state.paragraph.languages = joined.languages
      state.paragraph.firstPassage = joined.firstPassage
      state.paragraph.hasText = joined.hasText
    }
    state.isInParagraph = true
    state.isInRun = false
  }

  /// The properties of the paragraph are known: decides what it is and counts its number.
  func open() {
    guard state.isInParagraph, !state.paragraph.isOpen else { return }
    state.paragraph.isOpen = true
    let style = state.paragraph.style ?? styles.defaultParagraph
    let joins = state.joinsNext
    state.joinsNext = false
    if !joins { builder.endPassage() }
    builder.kind = kind(style)
    let isHidden = state.paragraph.isMarkHidden && !state.paragraph.isSeparator
    guard !state.paragraph.isMarkDeleted, !isHidden, let number = number(style), !joins || !state.paragraph.hasText
    else { return }
    state.paragraph.showsNumber = true
    numberBudget -= number.text.utf8.count
    guard numberBudget >= 0 else { return }
    builder.append(number.text, line: line)
    if !number.joins { builder.markAsNumber() }
  }

  /// `bytes` more of the document are read, with the numbers that may go with them. Numbers are written out of nothing, an empty
  /// `<w:p/>` has one too: those of published documents are shorter than the markup of their paragraphs.
  func allowNumbers(forBytes bytes: Int) { numberBudget += 4 * bytes }

  private func kind(_ style: String?) -> Passage.Kind {
    let outline = state.paragraph.outline ?? styles.outline(of: style) ?? 9
    if (0...8).contains(outline) || styles.isTitle(style) { return .heading }
    // Entries of a table of contents name provisions and are none.
    if styles.isContents(style) { return .cell }
    guard let table = state.tables.last else { return .paragraph }
    return table.hasMarker ? .paragraph : .cell
  }

  private func number(_ style: String?) -> DocxNumbering.Number? {
    let paragraph = state.paragraph
    let language = builder.document.language
    if let direct = paragraph.numbering {
      return direct == 0
        ? nil : numbering.next(numbering: direct, level: paragraph.level, style: style, language: language)
    }
    guard let given = styles.numbering(of: style) else { return nil }
    return numbering.next(
      numbering: given.number, level: paragraph.level ?? given.level, style: given.style, language: language)
  }

  /// `</w:p>`.
  func endParagraph() {
    open()
    state.isInParagraph = false
    state.isInRun = false
    // An instruction that never ends would hide the rest of the document.
    for index in state.fields.indices { state.fields[index] = true }
    let paragraph = state.paragraph
    if paragraph.isMarkDeleted || paragraph.isMarkHidden {
      state.joinsNext = true
      return
    }
    if !keepsMarker() { builder.endPassage(force: paragraph.showsNumber && !paragraph.hasText) }
    settleLanguage(from: paragraph.firstPassage, of: paragraph)
    let boxes = state.boxes
    state.boxes = []
    for box in boxes {
      replay(box)
      builder.endPassage(force: true)
    }
  }
}
