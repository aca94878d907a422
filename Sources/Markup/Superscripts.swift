/// Notes that are named by a number only, and begin anew in every section.
struct NumberedNote {
  /// Notes of this name that have been read.
  var count = 0
  /// The next one has a mark.
  var isMarked = false
}

extension ElementReader {
  /// A raised number has ended: at the start of a note it names the note; behind a word or a full stop it is a mark, which is
  /// kept apart from the word; behind a digit or a short symbol ("m²", "10³") it is an exponent.
  mutating func endSuperscript(from start: Int) {
    let bytes = builder.draft.bytes
    guard start < bytes.count else { return }
    let digits = Bytes.trimmed(bytes[start...])
    guard digits.count <= 2, digits.allSatisfy(Bytes.isDigit) else { return }
    let name = "\(builder.provision)/\(String(decoding: digits, as: UTF8.self))"
    var note = numberedNotes[name] ?? NumberedNote()
    if builder.isInNote {
      guard start == 0 else { return }
      builder.rename(note: "\(name)/\(note.count)")
      builder.appendSpace()
      numberedNotes[name] = NumberedNote(count: note.count + 1)
      return
    }
    guard start > 0, Self.takesNote(bytes[..<start]) else { return }
    if digits.startIndex == start {
      builder.draft.insertBlank(at: start)
    }
    if note.isMarked { return }
    note.isMarked = true
    numberedNotes[name] = note
    builder.mark(note: "\(name)/\(note.count)", at: start)
  }

  /// Whether a raised number behind `bytes` is the mark of a note.
  private static func takesNote(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let last = bytes.last else { return false }
    if Bytes.isDigit(last) { return false }
    return !Bytes.isLetter(last) || bytes.suffix(4).count == 4 && bytes.suffix(4).allSatisfy(Bytes.isLetter)
  }
}
