/// What a style sheet prints at the beginning of a block: "(aa)" before an item, "“" before a provision that is quoted.
struct Opening: Sendable {
  /// The characters.
  var text: String
  /// A blank follows.
  var isSpaced: Bool
}

/// What is printed that no element holds: quotation marks and numbers of items, fractions and powers on one line, what images are
/// called.
extension ElementReader {
  /// A block has begun: prints what stands before its text.
  mutating func printOpening() {
    guard let opening else { return }
    self.opening = nil
    guard !isOutside, metadata == 0 else { return }
    builder.append(opening.text, line: line)
    builder.markAsNumber()
    if !opening.isSpaced { builder.joinNext() }
  }

  /// An element of a fraction or power begins: a sign before the second.
  mutating func beginOperand() {
    guard let last = frames.indices.last, frames[last].role == .fraction || frames[last].role == .power else { return }
    frames[last].operands = min(3, frames[last].operands + 1)
    if frames[last].operands == 2, !isOutside {
      builder.appendJoined(frames[last].role == .fraction ? "/" : "^", line: line)
    }
    frames[last].mark = Int32(builder.draft.bytes.count)
  }

  /// An element of a fraction or power has ended: "a + b" is set in brackets, so that the sign is for all of it.
  mutating func endOperand() {
    guard let parent = frames.last, parent.role == .fraction || parent.role == .power, !isOutside else { return }
    let bytes = builder.draft.bytes
    let start = min(Int(parent.mark), bytes.count)
    let operand = Bytes.trimmed(bytes[start...])
    guard operand.contains(where: { Bytes.isSpace($0) || "+-/".utf8.contains($0) }) else { return }
    builder.draft.insert(UInt8(ascii: "("), at: operand.startIndex)
    builder.draft.space = false
    builder.append(")", line: line)
  }

  /// "1" before "1/2" is no "11/2".
  mutating func separateFromNumber() {
    if let last = builder.draft.bytes.last, Bytes.isDigit(last) { builder.appendSpace() }
  }

  /// An image: what it is called may be a word of the passage.
  mutating func readImage(_ attributes: Attributes) {
    guard !isOutside, metadata == 0, capture == nil, linkHasText != true else { return }
    let names = self.names.image
    guard let alternative = attributes.string(names[0], atMost: 2048) else { return }
    let source = attributes.string(names[1], atMost: 2048) ?? attributes.string(names[2], atMost: 2048) ?? ""
    let classes = attributes.string(names[3], atMost: 256) ?? ""
    guard AlternativeText.isText(alternative, source: source, classes: classes) else { return }
    builder.draft.addAlternative(alternative, line: line, isInLink: linkHasText != nil)
  }
}
