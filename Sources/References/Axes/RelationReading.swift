/// How a passage relates to the works it cites, by the words of `relations.LANG.tsv` and by their place.
///
/// Words before or behind a work carry as those of the axes do. Words of reach `subject` are said of what their clause
/// speaks of, which may stand far off: "Directive 2009/48/EC of the European Parliament and of the Council of 18 June 2009
/// on the safety of toys is amended as follows".
struct RelationReading {
  let book: RuleBook
  let text: TextView
  let passage: Range<Int>
  let place: PassagePlace
  /// The cues that stand where they must, and the words that bound their clauses, sentence by sentence.
  var marks: [AxisReading.Mark] = []

  init(book: RuleBook, text: TextView, passage: Range<Int>, place: PassagePlace) {
    self.book = book
    self.text = text
    self.passage = passage
    self.place = place
  }

  // MARK: Places

  /// Whether `span` stands where the words of `cue` must.
  func allows(_ span: Range<Int>, _ cue: AxisCues.Cue) -> Bool {
    switch cue.place {
    case .body: place.kind != .history
    case .opening: opens(span.lowerBound)
    case .preamble: place.isPreamble || place.kind == .authority
    case .title: place.isTitle && !isSentence
    case .heading:
      place.kind == .heading || (place.isTitle || isShort && opens(span.lowerBound, labelled: true)) && !isSentence
    case .note: place.kind == .history || isNote
    }
  }

  /// Nothing but a number, marks and letters of a list stands before byte `at`: "(2) [Repealed, 2001, c. 4]". A dash is
  /// none of these: resolutions name so what they bear in mind ("– having regard to"), and nothing of it empowers them.
  ///
  /// - Parameter labelled: a word may stand before it that is numbered: "Article 106: Amendment to …".
  private func opens(_ at: Int, labelled: Bool = false) -> Bool {
    guard at - passage.lowerBound <= (labelled ? 24 : 12) else { return false }
    if labelled, text.bytes[passage.lowerBound..<at].contains(where: TextView.isDigit) { return true }
    var letters = 0
    for index in passage.lowerBound..<at {
      let byte = text.bytes[index]
      let isLetter = TextView.isASCIIWord(byte) && !TextView.isDigit(byte)
      letters = isLetter ? letters + 1 : 0
      if letters > 2 || text.hyphen(at: index) > 0
        || byte == 0xE2 && text.bytes[index + 1] == 0x80
          && (text.bytes[index + 2] == 0x93 || text.bytes[index + 2] == 0x94)
      {
        return false
      }
    }
    return true
  }

  private var isShort: Bool { passage.count <= 240 }

  /// The passage ends as a sentence does.
  private var isSentence: Bool {
    guard let last = text.bytes[passage].last else { return false }
    return last == UInt8(ascii: ".") || last == UInt8(ascii: ";") || last == UInt8(ascii: ":")
      || last == UInt8(ascii: ",")
  }

  /// The passage begins as notes do: "S. 3(2) …", "Words in …", "[53 FR 10496".
  private var isNote: Bool {
    if book.cues.notes.isEmpty { return false }
    var at = passage.lowerBound
    while at < passage.upperBound, at - passage.lowerBound < 8, text.character(at: at) == .other { at += 1 }
    return book.cues.notes.contains { book.phrases.match($0, text, at: at, limit: passage.upperBound) != nil }
  }

  // MARK: Choice

  /// Gives the mentions at `objects` the relation that the nearest cue says.
  func assign(_ mentions: inout [Mention], _ objects: [Int], sentence: (Int) -> Range<Int>) {
    guard !marks.isEmpty else { return }
    let ranges = objects.map { mentions[$0].range }
    var gaps = ClauseGaps(cues: book.cues, text: text)
    let cues = marks.filter { $0.role == .cue }
    let words = marks.filter { mark in mark.role != .cue && !cues.contains { $0.span.overlaps(mark.span) } }
    gaps.borders = words.filter { $0.role == .border }.map(\.span)
    gaps.stops = words.filter { $0.role == .stop }.map(\.span)
    gaps.stopsBefore = words.filter { $0.role == .stop || $0.role == .verb }.map(\.span)
    let groups = gaps.groups(ranges)
    let subjects = ClauseSubjects(text: text, gaps: gaps, words: words, ranges: ranges, groups: groups)
    let spoken = cues.map { mark in
      book.cues.cues[mark.cue].reach == .subject
        ? subjects.references(before: mark.span, in: sentence(mark.span.lowerBound)) : nil
    }
    for (position, index) in objects.enumerated() where mentions[index].kind.hasAxes {
      // "the relevant international standards" name no work to which a text could relate.
      guard mentions[index].rule != GeneralReferences.rule else { continue }
      let reference = ranges[position]
      var best: (distance: Int, value: RelationValue)?
      var known: ClauseGaps.Place?
      for (number, mark) in cues.enumerated() {
        let cue = book.cues.cues[mark.cue]
        guard let relation = cue.relation else { continue }
        // "… and amending Directive 2000/31/EC (Digital Services Act)": the text's own name.
        if cue.place == .title, reference.lowerBound > passage.lowerBound,
          text.bytes[reference.lowerBound - 1] == UInt8(ascii: "(")
        {
          continue
        }
        let distance: Int
        if cue.reach == .subject {
          guard let span = spoken[number], span.lowerBound <= reference.lowerBound,
            reference.upperBound <= span.upperBound
          else { continue }
          distance = max(0, mark.span.lowerBound - reference.upperBound)
        } else {
          // Notes and titles are no sentences: what looks like the end of one ("T.D. ATF-426") is none.
          let isSentence = cue.place != .note && cue.place != .title && cue.place != .heading
          let place =
            isSentence
            ? known
              ?? ClauseGaps.Place(
                reference: reference, list: groups[position], sentence: sentence(reference.lowerBound), among: ranges)
            : ClauseGaps.Place(reference: reference, list: groups[position], sentence: passage, among: ranges)
          if isSentence { known = place }
          guard place.sentence.contains(mark.span.lowerBound), let found = gaps.distance(mark.span, cue, place) else {
            continue
          }
          distance = found
        }
        if let best, best.distance <= distance { continue }
        best = (distance, RelationValue(value: relation, cue: mark.span))
      }
      mentions[index].relation = best?.value
    }
  }
}
