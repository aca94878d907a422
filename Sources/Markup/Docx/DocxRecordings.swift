/// Sets elements aside, one after the other, to be read later: notes until their marks come, text boxes until their paragraph ends.
struct DocxRecorder {
  /// More events than this are set aside in no document: they are in memory all at once.
  private static let limit = 2_000_000

  /// More was to be set aside.
  private(set) var isOverfull = false
  private var events: [XMLEvent]?
  private var depth = 0
  private var count = 0

  /// Whether events belong to an element that is set aside.
  var isRecording: Bool { events != nil }

  /// The start tag of an element has come.
  mutating func begin() {
    events = []
    depth = 0
  }

  /// Takes an event of the element; at its end tag, which is not kept, gives all of them.
  mutating func take(_ event: XMLEvent) -> [XMLEvent]? {
    switch event {
    case .start: depth += 1
    case .end: depth -= 1
    case .text: break
    }
    guard depth >= 0 else {
      defer { events = nil }
      return events
    }
    count += 1
    if count <= Self.limit { events?.append(event) } else { isOverfull = true }
    return nil
  }
}

/// Sets the notes of a part aside, each by its id.
final class DocxNotes: XMLReceiver {
  /// The notes by their kind and id: "f2".
  private(set) var notes: [String: [XMLEvent]] = [:]
  private let prefix: String
  private var recorder = DocxRecorder()
  private var key = ""

  /// Notes of the kind `prefix`: "f" for footnotes, "e" for endnotes.
  init(prefix: String) { self.prefix = prefix }

  /// More was to be set aside than fits into memory.
  var isOverfull: Bool { recorder.isOverfull }

  /// Takes one event of the part.
  func receive(_ event: XMLEvent) {
    if recorder.isRecording {
      if let events = recorder.take(event) { notes[key] = events }
      return
    }
    guard case .start(let name, let attributes) = event, name == "footnote" || name == "endnote",
      let id = attributes["id"]
    else { return }
    // Separators are no notes.
    let isNote = attributes["type"] == nil || attributes["type"] == "normal"
    key = isNote ? prefix + id : ""
    recorder.begin()
  }
}

extension DocxBody {
  /// Takes an event of a text box, which is read when its paragraph ends.
  func record(_ event: XMLEvent) {
    guard let box = recorder.take(event) else { return }
    // The end tag of the box has no start tag here.
    depth -= 1
    if isVisible { state.boxes.append(box) }
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

  /// `<w:footnoteReference>`, `<w:endnoteReference>`.
  func note(_ kind: String, _ attributes: XMLAttributes) {
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
}
