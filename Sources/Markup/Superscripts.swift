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
    guard let (digits, isJoined, takesNote) = superscript(from: start) else { return }
    let name = "\(builder.provision)/\(digits)"
    var note = numberedNotes[name] ?? NumberedNote()
    if builder.isInNote {
      guard start == 0 else { return }
      builder.rename(note: "\(name)/\(note.count)")
      builder.appendSpace()
      numberedNotes[name] = NumberedNote(count: note.count + 1)
      return
    }
    guard takesNote else { return }
    if isJoined { builder.draft.insert(at: start) }
    if note.isMarked { return }
    note.isMarked = true
    numberedNotes[name] = note
    builder.mark(note: "\(name)/\(note.count)", at: start)
  }

  /// The number raised, whether it is joined to the word before, and whether it can be the mark of a note. The bytes of the
  /// passage are not held beyond this, so that they are changed in place.
  private func superscript(from start: Int) -> (digits: String, isJoined: Bool, takesNote: Bool)? {
    let bytes = builder.draft.bytes
    guard start < bytes.count, bytes.count - start <= 4 else { return nil }
    let digits = Bytes.trimmed(bytes[start...])
    guard digits.count <= 2, digits.allSatisfy(Bytes.isDigit) else { return nil }
    let takesNote = start > 0 && Self.takesNote(bytes[..<start])
    return (String(decoding: digits, as: UTF8.self), digits.startIndex == start, takesNote)
  }

  /// Whether a raised number behind `bytes` is the mark of a note.
  private static func takesNote(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let last = bytes.last else { return false }
    if Bytes.isDigit(last) { return false }
    return !Bytes.isLetter(last) || bytes.suffix(4).count == 4 && bytes.suffix(4).allSatisfy(Bytes.isLetter)
  }
}
