/// Puts a document together: opens and closes passages and provisions, keeps origins, places notes.
///
/// Dialects tell it what they meet, in document order; it alone writes `Document.text`, so that the
/// promises about offsets are kept in one place.
struct DocumentBuilder {
  /// What has been built; complete after `finish()`.
  private(set) var document: Document
  /// The passage being read.
  var draft = Draft()
  /// Index of the provision in which text stands now.
  var provision = 0
  /// What text is that arrives now.
  var kind: Passage.Kind = .paragraph
  /// Language of text that arrives now, where it differs from the document's.
  var language: String?
  /// Text that arrives now is deleted wording.
  var isStruck = false
  /// Text that arrives now is quoted from another act.
  var isQuoted = false
  /// Reads provisions from the numbering of the text, where the markup has none.
  var outline: Outline?
  /// Kind of every provision.
  private(set) var kinds: [ProvisionKind] = [.document]
  /// Passages around the note being read.
  var enclosing: [Draft] = []
  /// Where the marks of notes stand, by the name of the note.
  private(set) var anchors: [String: Int] = [:]
  private var waiting: [(passage: Int, note: String)] = []
  /// The notes that end now stand apart from their marks, before them.
  var keepsNotes = false
  /// Notes read before their marks, by name, and their names in order.
  var kept: [String: [Draft]] = [:]
  var keptOrder: [String] = []
  /// Bytes of deleted wording that were kept.
  private(set) var struckBytes = 0
  /// Passages that are no text of the document, by what they say: "Last updated: 3 May 2024" on a web page.
  var leavesOut: (@Sendable ([UInt8]) -> Bool)?
  /// Paragraphs that begin "Having regard to" are citations.
  var readsCitations = false
  /// The language of the document unless the markup declares one before its first provision.
  var defaultLanguage: String?
  /// The first heading is the title, where nothing else is.
  var firstHeadingIsTitle = false
  /// How units are cited.
  var citations = CitationForms.none
  /// Reads paragraphs from the designators their text begins with.
  var designators: Designators?

  /// A builder of the document `name`.
  init(name: String, dialect: Dialect, sizeHint: Int = 0) {
    document = Document(name: name, dialect: dialect)
    document.text.reserveCapacity(sizeHint)
    document.passages.reserveCapacity(sizeHint / 128)
    document.origins.reserveCapacity(sizeHint / 128)
    draft.bytes.reserveCapacity(1 << 12)
  }

  // MARK: Text

  /// Text of the current passage; opens one if there is none.
  mutating func append(_ source: UnsafeBufferPointer<UInt8>, line: Int, byte: Int? = nil) {
    if draft.isOnlyMarker {
      draft.kind = enclosing.isEmpty ? kind : .footnote
      draft.provision = provision
      draft.language = language
      draft.isStruck = isStruck
      draft.isQuoted = isQuoted
    } else if draft.isStruck && !isStruck {
      draft.isStruck = false
    }
    let start = draft.bytes.count
    draft.append(source, line: line, byte: byte)
    if isStruck { draft.strike(from: start) }
  }

  /// Text that is not in the source as it stands, for example a quotation mark named by its code.
  mutating func append(_ text: String, line: Int) {
    var text = text
    text.withUTF8 { append($0, line: line) }
  }

  /// A sign that joins what stands on both sides of it: "/" between "1" and "2".
  mutating func appendJoined(_ sign: String, line: Int) {
    draft.space = false
    if draft.bytes.last != sign.utf8.last { append(sign, line: line) }
    joinNext()
  }

  /// No blank before what follows.
  mutating func joinNext() { draft.joinsNext = true }

  /// Adds to the passage that has just ended; begins one where there is none.
  mutating func appendToLast(_ text: String, line: Int) {
    guard draft.bytes.isEmpty, enclosing.isEmpty, let last = document.passages.indices.last,
      document.passages[last].kind != .footnote, document.passages[last].range.upperBound == document.text.count
    else { return append(text, line: line) }
    document.text.append(contentsOf: text.utf8)
    document.passages[last].range = document.passages[last].range.lowerBound..<document.text.count
  }

  /// White space between two pieces of one passage.
  mutating func appendSpace() {
    draft.space = true
  }

  /// `<br>`: a blank, or the end of the passage when it is repeated.
  mutating func lineBreak() {
    draft.lineBreaks += 1
    draft.space = true
    if draft.lineBreaks > 1 { endPassage() }
  }

  /// What has been read so far is a number or bullet that the next block continues.
  mutating func markAsNumber() {
    draft.markerEnd = draft.bytes.count
    draft.space = true
  }

  /// The boundary of a block. A passage that holds only a number stays open unless `force` is set.
  mutating func endPassage(force: Bool = false) {
    draft.settleAlternatives(isInside: false)
    if draft.bytes.isEmpty {
      draft.space = false
      draft.lineBreaks = 0
      if draft.notes.isEmpty && draft.marks.isEmpty { return }
    } else if draft.isOnlyMarker && !force {
      draft.space = true
      return
    }
    if enclosing.isEmpty {
      // Moved out and back, so that nothing is copied and the storage is kept.
      var done = Draft()
      swap(&done, &draft)
      commit(done)
      done.reset()
      swap(&done, &draft)
    } else {
      let note = draft
      draft.reset()
      draft.noteID = note.noteID
      draft.anchor = note.anchor
      if !note.bytes.isEmpty { enclosing[enclosing.count - 1].notes.append(note) }
    }
  }

  /// Writes a passage, and the notes in it behind it.
  mutating func commit(_ draft: Draft, anchor: Int? = nil) {
    var start = document.text.count
    if let leavesOut, draft.notes.isEmpty, leavesOut(draft.bytes) { return }
    if !draft.bytes.isEmpty {
      if start > 0 {
        document.text.append(0x0A)
        start += 1
      }
      document.text.append(contentsOf: draft.bytes)
      addOrigins(draft.origins, base: start)
      for range in draft.struck { document.struck.append(start + range.lowerBound..<start + range.upperBound) }
      if draft.isStruck { struckBytes += draft.bytes.count }
      var passage = Passage(
        range: start..<document.text.count, kind: draft.kind, provision: draft.provision,
        language: draft.language, anchor: anchor)
      passage.isQuoted = draft.isQuoted
      if readsCitations, passage.kind == .paragraph,
        Outline.isCitation(document.text[passage.range])
      {
        passage.kind = .citation
      }
      if draft.kind != .footnote, !draft.isStruck, var reader = outline {
        outline = nil
        reader.read(&passage, in: &self)
        outline = reader
      }
      if var reader = designators {
        designators = nil
        reader.read(&passage, in: &self)
        designators = reader
      }
      document.passages.append(passage)
      if anchor == nil, let note = draft.noteID {
        waiting.append((document.passages.count - 1, note))
      }
    }
    for mark in draft.marks { anchors[mark.note] = start + mark.offset }
    for note in draft.notes { commit(note, anchor: note.anchor.map { start + $0 }) }
  }

  private mutating func addOrigins(_ origins: [Origin], base: Int) {
    for origin in origins where origin.byte != nil || document.origins.last?.line != origin.line {
      document.origins.append(Origin(text: base + origin.text, line: origin.line, byte: origin.byte))
    }
  }

  /// A passage of plain text that stands in `document.text` already.
  mutating func place(_ range: Range<Int>, line: Int, byte: Int?) {
    document.origins.append(Origin(text: range.lowerBound, line: line, byte: byte))
    var passage = Passage(range: range, provision: provision)
    if var reader = outline {
      outline = nil
      reader.read(&passage, in: &self)
      outline = reader
    }
    document.passages.append(passage)
  }

  /// Takes the text of a file as it is, for `place`.
  mutating func adopt(text: [UInt8]) { document.text = text }

  // MARK: Provisions

  /// Opens a provision and makes it the current one.
  mutating func open(_ kind: ProvisionKind, eId: String = "", label: String = "", parent: Int) {
    settleLanguage()
    document.provisions.append(Provision(eId: eId, label: label, parent: parent))
    kinds.append(kind)
    provision = document.provisions.count - 1
  }

  /// Nothing has declared the language before the first provision: it is the dialect's.
  mutating func settleLanguage() {
    if document.language == nil { declare(language: defaultLanguage) }
  }

  /// The provision in which an element stands: the current one, or the paragraph a designator has opened in it.
  var innermostProvision: Int { designators?.innermost(of: provision) ?? provision }

  /// Whether the provision still waits for its number.
  func isUnnumbered(_ index: Int) -> Bool {
    index > 0 && (document.provisions[index].label.isEmpty || document.provisions[index].eId.isEmpty)
  }

  /// Whether text stands now inside a provision of `kind`.
  func isInside(_ kind: ProvisionKind) -> Bool {
    var index: Int? = provision
    while let current = index {
      if kinds[current] == kind { return true }
      index = document.provisions[current].parent
    }
    return false
  }

  /// Names provision `index` by its number; the publisher's eId and label are kept where there are any.
  ///
  /// A division is what its heading says: "CHAPTER II" makes it a chapter.
  mutating func name(_ index: Int, number: Numbering.Number, kind: ProvisionKind? = nil) {
    let parent = named(document.provisions[index].parent ?? 0)
    if kinds[index] == .division, let kind, kind != .division {
      kinds[index] = kind == .section ? .subdivision : kind
    }
    // German laws have articles that are called sections, and some have both.
    if kinds[index] == .article, number.word == "§" { kinds[index] = .section }
    if document.provisions[index].label.isEmpty {
      let form = number.written == nil ? formLabel(kinds[index], number: number.text, parent: parent) : nil
      document.provisions[index].label =
        form
        ?? kinds[index].label(
          number: number, parentLabel: document.provisions[parent].label, parentKind: kinds[parent],
          language: document.language)
    }
    if document.provisions[index].eId.isEmpty {
      document.provisions[index].eId = kinds[index].eId(
        number: number.id, parentID: document.provisions[parent].eId, parentKind: kinds[parent])
    }
  }

  /// The innermost provision with a name that is or contains `index`: a paragraph without a number is not cited. A section
  /// without a number is another act's, printed in part; what is in it does not belong to what is around it.
  func named(_ index: Int) -> Int {
    var index = index
    while index > 0, document.provisions[index].eId.isEmpty, !kinds[index].isNumberedThrough {
      index = document.provisions[index].parent ?? 0
    }
    return index
  }

  /// The label the jurisdiction has a form for: "§ 5 Abs. 2".
  func formLabel(_ kind: ProvisionKind, number: String, parent: Int) -> String? {
    let parent = named(parent)
    // "§ 3" whatever part it stands in, but "Art. 232 § 3".
    let isAlone = kind.isNumberedThrough && kinds[parent].isContainer
    return citations.label(
      kind, number: number, parent: isAlone ? "" : document.provisions[parent].label,
      language: language ?? document.language)
  }

  /// Puts a passage into another provision.
  mutating func move(passage: Int, to provision: Int) { document.passages[passage].provision = provision }

  /// Names provision `index` as the publisher does.
  mutating func name(_ index: Int, label: String) { document.provisions[index].label = label }

  /// An entry of a table of contents turns out not to be the provision itself: it loses its name, and
  /// `finish()` gives its passages to its parent.
  mutating func forget(_ index: Int) { document.provisions[index].eId = "" }

  // MARK: The document

  /// Adds a notice.
  mutating func notice(_ line: Int? = nil, _ message: String) {
    document.notices.append(Notice(line: line, message: message))
  }

  /// Declares the language of the document, once.
  mutating func declare(language tag: String?) {
    guard document.language == nil, let tag = tag.flatMap(LanguageTag.normal) else { return }
    document.language = tag
  }

  /// Declares the title of the document, once.
  mutating func declare(title: String) {
    // "L_2016119EN.01000101.xml" is the name of a file.
    guard document.title == nil, !title.isEmpty, !title.hasSuffix(".xml"), !Self.isIdentifier(title) else {
      return
    }
    document.title = title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// "urn:nir:stato:legge:1990-08-07;241", "http://data.finlex.fi/eli/sd/2018/1050", a GUID: no title.
  private static func isIdentifier(_ title: String) -> Bool {
    if title.utf8.contains(where: Bytes.isSpace) { return false }
    let separators = title.utf8.count { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "/") }
    return separators > 0 || title.utf8.count == 36 && title.utf8.count { $0 == UInt8(ascii: "-") } == 4
  }

  /// Text of the passage `index`, for dialects that read numbers from headings.
  func bytes(ofPassage index: Int) -> ArraySlice<UInt8> {
    document.text[document.passages[index].range]
  }

  /// One of several files that make the document ends: closes passages and notes, and forgets what its markup left open.
  mutating func closeDocument() {
    while !enclosing.isEmpty { endNote() }
    endPassage(force: true)
    (kind, language, isStruck, isQuoted) = (.paragraph, nil, false, false)
  }

  /// Closes what is open, resolves notes and makes the ids of the provisions unique.
  mutating func finish() -> Document {
    while !enclosing.isEmpty { endNote() }
    endPassage(force: true)
    for id in keptOrder { for note in kept[id] ?? [] { commit(note) } }
    settleLanguage()
    for (passage, note) in waiting {
      if let anchor = anchors[note] { document.passages[passage].anchor = anchor }
    }
    settleProvisions()
    if document.title == nil { document.title = titleFromHeadings() }
    return document
  }

  /// The headings the document begins with, in one line.
  private func titleFromHeadings() -> String? {
    let first = document.passages.prefix(12).drop { $0.kind != .heading }
    let headings = first.prefix { $0.kind == .heading && $0.provision == 0 }.prefix(4)
    guard !headings.isEmpty else {
      guard firstHeadingIsTitle, let first = document.passages.first(where: { $0.kind == .heading }) else { return nil }
      return String(String(decoding: document.text[first.range], as: UTF8.self).prefix(400))
    }
    let lines = headings.map { String(decoding: document.text[$0.range], as: UTF8.self) }
    return String(lines.joined(separator: " ").prefix(400))
  }

  private mutating func settleProvisions() {
    var place = [Int](repeating: 0, count: document.provisions.count)
    var settled = [document.provisions[0]]
    var seen: [String: Int] = [:]
    settled.reserveCapacity(document.provisions.count)
    seen.reserveCapacity(document.provisions.count)
    for (index, provision) in document.provisions.enumerated().dropFirst() {
      let parent = place[provision.parent ?? 0]
      guard !provision.eId.isEmpty else {
        place[index] = parent
        continue
      }
      var kept = provision
      kept.parent = parent
      if kept.label.isEmpty { kept.label = ProvisionKind.label(ofID: kept.eId) }
      while let count = seen[kept.eId] {
        seen[kept.eId] = count + 1
        kept.eId = "\(provision.eId)_\(count + 1)"
      }
      seen[kept.eId] = 1
      place[index] = settled.count
      settled.append(kept)
    }
    document.provisions = settled
    for index in document.passages.indices {
      document.passages[index].provision = place[document.passages[index].provision]
    }
  }
}
