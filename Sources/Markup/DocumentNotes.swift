/// Notes: their marks, their texts inside a passage, and those that stand apart from both.
extension DocumentBuilder {
  /// A note whose mark follows, or follows nowhere.
  private mutating func keep(_ note: Draft) {
    let id = note.noteID ?? ""
    if kept[id] == nil { keptOrder.append(id) }
    kept[id, default: []].append(note)
  }

  /// The notes kept for the mark `id` stand at it.
  private mutating func placeKept(_ id: String) {
    guard !kept.isEmpty, let notes = kept.removeValue(forKey: id) else { return }
    for var note in notes {
      (note.anchor, note.provision, note.noteID) = (draft.bytes.count, provision, nil)
      draft.notes.append(note)
    }
  }

  /// Whether text that arrives now belongs to a note.
  var isInNote: Bool { !enclosing.isEmpty || kind == .footnote }

  /// The mark of note `id` stands here; the mark itself is not text.
  mutating func mark(note id: String) {
    // A mark is set off by a no-break space: "the Committee (1)," is read as "the Committee,".
    if draft.bytes.suffix(2).elementsEqual([0xC2, 0xA0]) {
      draft.shorten(by: 2)
      draft.space = true
    }
    draft.marks.append((id, draft.bytes.count))
    placeKept(id)
    draft.afterMark = true
  }

  /// The mark of note `id` stands before the byte `offset` of the passage.
  mutating func mark(note id: String, at offset: Int) { draft.marks.append((id, offset)) }

  /// The note being read turns out to be called `id`.
  mutating func rename(note id: String) {
    if !enclosing.isEmpty { draft.noteID = id }
  }

  /// Text of a note begins; inside a passage it is set aside until the passage ends.
  mutating func beginNote(id: String?) {
    let isInside = !draft.bytes.isEmpty
    var note = Draft()
    note.noteID = id
    note.anchor = isInside && id.flatMap { anchors[$0] } == nil ? draft.bytes.count : nil
    if let id, draft.marks.contains(where: { $0.note == id }) { note.anchor = nil }
    enclosing.append(draft)
    draft = note
  }

  /// Text of a note ends.
  mutating func endNote() {
    endPassage(force: true)
    guard let outer = enclosing.popLast() else { return }
    draft = outer
    if !draft.bytes.isEmpty { draft.afterMark = true }
    if draft.bytes.isEmpty, enclosing.isEmpty, !draft.notes.isEmpty {
      let notes = draft.notes
      draft.notes.removeAll()
      for note in notes { if keepsNotes { keep(note) } else { commit(note) } }
    }
  }
}
