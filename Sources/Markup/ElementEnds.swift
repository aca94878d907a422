import CLibXML2

/// What the end of an element undoes and settles: numbers, headings, cells, notes.
extension ElementReader {
  /// An end tag.
  mutating func end() {
    if skipping > 0 {
      leftOut.end(depth: skipping)
      skipping -= 1
      return
    }
    guard let frame = frames.popLast() else { return }
    if let closer = closers.last, closer.depth == frames.count {
      closers.removeLast()
      if frame.role == .block {
        builder.appendToLast(closer.text, line: line)
      } else {
        builder.append(closer.text, line: line)
      }
    }
    switch frame.role {
    case .inline, .lineBreak, .noteReference, .skip, .character, .image, .power, .exponent: break
    case .fraction: builder.draft.standsApart = true
    case .notes:
      builder.endPassage(force: true)
      metadata = Int(frame.mark)
      builder.keepsNotes = false
    case .superscript: endSuperscript(from: Int(frame.mark))
    case .space: builder.appendSpace()
    case .adaptive:
      if softBreak { builder.endPassage(force: frame.opensProvision) }
      softBreak = !frame.flowsInline
    case .block:
      softBreak = false
      keepMarker()
      builder.endPassage(force: frame.opensProvision)
    case .heading:
      softBreak = false
      builder.endPassage()
    case .flatHeading: endFlatHeading(from: Int(frame.mark))
    case .metadata: metadata -= 1
    case .headingNumber: endHeadingNumber(frame)
    case .number: endNumber(frame)
    case .cell: endCell()
    case .row:
      builder.endPassage(force: true)
      rowStarted = true
      rowHasMarker = frame.mark == 1
    case .footnote: builder.endNote()
    case .key:
      if let text = capture { key = String(decoding: text, as: UTF8.self).trimmingSpaces }
      capture = nil
    case .title, .language:
      if let text = capture { declare(frame.role, String(decoding: text, as: UTF8.self)) }
      capture = nil
    }
    endOperand()
    builder.kind = frame.kind
    builder.isStruck = frame.wasStruck
    if frame.opensProvision { builder.provision = Int(frame.provision) }
    if frame.setsLanguage { builder.language = languages.popLast() ?? nil }
    if frame.entersMain { isOutside = true }
    if frame.isSection { sections -= 1 }
    if frame.isLink {
      linkHasText = nil
      builder.draft.leaveLink()
    }
    if frame.isVerbatim { verbatim.close() }
    if frame.quotes { quotations -= 1 }
  }

  private mutating func endNumber(_ frame: Frame) {
    let start = min(Int(frame.mark), builder.draft.bytes.count)
    if !numberWrap.after.isEmpty { builder.append(numberWrap.after, line: line) }
    numberWrap = ("", "")
    // A number the dialect reads itself is better than the one in the id: "3 a" and `sec_3a`.
    let isBetter = table.readNumber != nil && table.normalID != nil
    if isNumberOfProvision, isBetter || builder.isUnnumbered(builder.provision) {
      // Printed numbers are right more often than their attributes ("§ 478.33a" with value="478.33").
      let value = numberValue.map { Numbering.Number(id: $0, text: $0) }
      let printed = builder.draft.bytes[start...]
      let read = table.readNumber.map { $0(printed) } ?? Numbering.number(ofElement: printed)
      if let number = read ?? value {
        if isBetter { builder.name(builder.provision, label: "") }
        builder.name(builder.provision, number: number)
      }
    } else if table.numbersTerms {
      termNumber = Numbering.number(ofElement: builder.draft.bytes[start...])
    }
    numberValue = nil
    // A number that begins its passage is continued by the next block; one inside a passage is text.
    if start == builder.draft.markerEnd { builder.markAsNumber() } else { builder.appendSpace() }
  }

  /// A number belongs to the provision its parent or grandparent opens, not to one far above.
  private var isNumberOfProvision: Bool {
    if builder.isInNote { return false }
    return frames.last?.opensProvision ?? false
      || frames.count > 1 && frames[frames.count - 2].opensProvision
  }

  private mutating func endHeadingNumber(_ frame: Frame) {
    builder.endPassage(force: true)
    let index = Int(frame.mark)
    guard builder.isUnnumbered(builder.provision), index < builder.document.passages.count,
      let heading = Numbering.heading(Bytes.trimmed(builder.bytes(ofPassage: index)))
    else { return }
    builder.name(builder.provision, number: heading.number, kind: heading.kind)
  }

  private mutating func endCell() {
    softBreak = false
    keepMarker()
    builder.endPassage()
  }

  /// The first text of a row has been read: a row that begins with nothing but "(a)" goes on with the
  /// next cell.
  private mutating func keepMarker() {
    guard !rowStarted, !builder.draft.bytes.isEmpty else { return }
    rowStarted = true
    guard ListMarker.fills(builder.draft.bytes) else { return }
    rowHasMarker = true
    builder.markAsNumber()
  }
}
