/// Which words of a passage say how its references are made.
///
/// A cue belongs to the references on its side, as far as its reach and its clause go: in "shall comply with ISO 9001
/// and may demonstrate by ISO 14001" each standard has its own, in "in accordance with ISO 9001 and ISO 14001 or
/// equivalent" both share both. Words that are denied ("need not comply with") say nothing.
final class AxisReading {
  let book: RuleBook
  let text: TextView
  let passage: Range<Int>

  /// Words of the passage that play a part, in order.
  private var marks: [Mark] = []
  private var gaps: ClauseGaps

  struct Mark {
    var role: AxisCues.Role
    /// Index of the cue; -1 for other roles.
    var cue: Int
    var span: Range<Int>
  }

  init(book: RuleBook, text: TextView, passage: Range<Int>) {
    self.book = book
    self.text = text
    self.passage = passage
    gaps = ClauseGaps(cues: book.cues, text: text)
  }

  /// Gives `mentions`, which are in order, the axes that have a cue in their sentence, and how the text relates to them.
  func assign(_ mentions: inout [Mention], place: PassagePlace, sentence: (Int) -> Range<Int>) {
    let objects = mentions.indices.filter { mentions[$0].kind.isObject }
    for index in objects { Self.readItself(&mentions[index]) }
    let ranges = objects.map { mentions[$0].range }
    var relations = RelationReading(book: book, text: text, passage: passage, place: place)
    find(mentions, ranges, &relations, sentence)
    relations.assign(&mentions, objects, sentence: sentence)
    guard marks.contains(where: { $0.role == .cue }) else { return }
    // "including but not limited to": what is part of a cue ends no clause.
    let cues = marks.filter { $0.role == .cue }
    marks.removeAll { mark in
      mark.role != .cue && cues.contains { $0.span.overlaps(mark.span) }
    }
    gaps.borders = marks.filter { $0.role == .border }.map(\.span)
    gaps.examples = marks.filter { $0.role == .cue && book.cues.cues[$0.cue].value == "indicative" }.map(
      \.span.lowerBound)
    gaps.stops = marks.filter { $0.role == .stop }.map(\.span)
    gaps.stopsBefore = marks.filter { $0.role == .stop || $0.role == .verb || isGoverning($0) }.map(\.span)
    let groups = gaps.groups(ranges)
    let named = objects.filter { mentions[$0].rule != GeneralReferences.rule }.map { mentions[$0].range }
    for (position, index) in objects.enumerated() where mentions[index].kind.hasAxes {
      let reference = mentions[index].range
      let place = ClauseGaps.Place(
        reference: reference, list: groups[position], sentence: sentence(reference.lowerBound), among: ranges)
      decide(&mentions[index], place) { $0 != .adoption && $0 != .precision }
      // "identical to the international standard": adoptions and editions are of standards that are named.
      guard mentions[index].rule != GeneralReferences.rule else { continue }
      let alone = ClauseGaps.Place(reference: reference, list: groups[position], sentence: place.sentence, among: named)
      decide(&mentions[index], alone) { $0 == .adoption || $0 == .precision }
    }
    AdoptionAxis.settle(&mentions, objects)
  }

  /// What a reference says by itself: a name or a designation is specific and direct, and a clause of a standard has its
  /// number in one edition only (ISO/IEC Directives, Part 2, 10.4: such references are dated).
  private static func readItself(_ mention: inout Mention) {
    guard mention.kind == .standard, mention.rule != GeneralReferences.rule else { return }
    let name = mention.work ?? mention.range
    if mention.axes[.identification] == nil {
      mention.axes[.identification] = AxisValue(value: "specific", cue: name)
    }
    mention.axes[.path] = AxisValue(value: "direct", cue: name)
    if mention.axes[.precision] == nil, mention.pinpoint != nil {
      mention.axes[.precision] = AxisValue(value: "dated", cue: pinpoint(of: mention))
    }
  }

  /// The part of a reference that is not the name of its work.
  private static func pinpoint(of mention: Mention) -> Range<Int> {
    guard let work = mention.work else { return mention.range }
    if work.lowerBound > mention.range.lowerBound { return mention.range.lowerBound..<work.lowerBound }
    return work.upperBound < mention.range.upperBound ? work.upperBound..<mention.range.upperBound : mention.range
  }

  /// "in accordance with the plan and taking into account ISO 26000": what the first cue governs ends where the second
  /// governs something of its own. Examples ("such as") do not: they belong to what they exemplify.
  private func isGoverning(_ mark: Mark) -> Bool {
    guard mark.role == .cue else { return false }
    let cue = book.cues.cues[mark.cue]
    return cue.side == .before && cue.value != "indicative" && cue.reach != .touch
  }

  // MARK: Marks

  /// Bytes between a cue of reach `touch` or `list` and its references at most.
  private static let farthest = 100

  private func scan(_ triggers: TriggerTable, _ range: Range<Int>, _ body: (Mark) -> Void) {
    triggers.scan(text, range) { hit in
      let entry = book.cues.entries[Int(hit.payload)]
      if entry.isCapital, !(hit.start..<hit.end).allSatisfy({ TextView.isUpper(text.bytes[$0]) }) { return }
      if entry.beginsCapital, !TextView.isUpper(text.bytes[hit.start]) { return }
      guard let end = book.phrases.match(entry.phrase, text, at: hit.start, limit: passage.upperBound) else { return }
      body(Mark(role: entry.role, cue: entry.cue, span: hit.start..<end))
    }
  }

  private func find(
    _ mentions: [Mention], _ ranges: [Range<Int>], _ relations: inout RelationReading, _ sentence: (Int) -> Range<Int>
  ) {
    var found: [Mark] = []
    // Objects and hits both come in order: the first object that is not yet too far behind a hit.
    var next = 0
    scan(book.cues.triggers, passage) { mark in
      let cue = book.cues.cues[mark.cue]
      while next < ranges.count, ranges[next].upperBound + Self.farthest < mark.span.lowerBound { next += 1 }
      let isNear = next < ranges.count && ranges[next].lowerBound <= mark.span.upperBound + Self.farthest
      guard isNear || cue.reach == .clause || cue.reach == .sentence || cue.reach == .subject else { return }
      if cue.axis != nil || relations.allows(mark.span, cue) { found.append(mark) }
    }
    // Words of a title say nothing about the reference to it: "Regulation on products based on wood".
    found.removeAll { isPartOfName($0, mentions) }
    // Sentence by sentence: a "should" of the one before says nothing about this one.
    var first = 0
    while first < found.count {
      let range = sentence(found[first].span.lowerBound)
      var end = first + 1
      while end < found.count, found[end].span.lowerBound < range.upperBound { end += 1 }
      var all = Array(found[first..<end])
      scan(book.cues.clauseTriggers, range) { all.append($0) }
      all.removeAll { $0.role != .cue && isPartOfName($0, mentions) }
      all.sort { ($0.span.lowerBound, $0.span.upperBound) < ($1.span.lowerBound, $1.span.upperBound) }
      all = all.filter { mark in !all.contains { swallows($0, mark) } }
      // Each of the two kinds of cue goes by itself: neither ends what the other governs.
      let related = all.filter { !isAxis($0) && !isExcluded($0) && !isDenied($0, all) }
      if related.contains(where: { $0.role == .cue }) {
        relations.marks += related
      }
      all.removeAll { $0.role == .cue && !isAxis($0) }
      guard all.contains(where: { $0.role == .cue }) else {
        first = end
        continue
      }
      marks += all.filter { !isExcluded($0) && !isDenied($0, all) && hasMood($0, all) }
      first = end
    }
  }

  private func isAxis(_ mark: Mark) -> Bool { mark.role == .cue && book.cues.cues[mark.cue].axis != nil }

  private func isPartOfName(_ mark: Mark, _ mentions: [Mention]) -> Bool {
    mentions.contains {
      $0.kind.hasAxes && $0.rule != GeneralReferences.rule && $0.range.overlaps(mark.span)
        && !($0.work.map { !$0.overlaps(mark.span) } ?? false)
    }
  }

  /// "as amended from time to time" swallows "as amended", "not only" swallows "not".
  private func swallows(_ long: Mark, _ short: Mark) -> Bool {
    guard long.span.overlaps(short.span), long.span.count > short.span.count else { return false }
    if long.role == .cue, short.role == .cue { return book.cues.cues[long.cue].axis == book.cues.cues[short.cue].axis }
    return long.role != .cue && short.role != .cue
  }

  /// Whether a longer phrase of the row's `unless` stands around a cue.
  private func isExcluded(_ mark: Mark) -> Bool {
    guard mark.role == .cue, !book.cues.cues[mark.cue].unless.isEmpty else { return false }
    let longer = Array(book.cues.longer[book.cues.cues[mark.cue].unless])
    return book.phrases.isPart(mark.span, of: longer, text, passage)
  }

  /// "need not comply with", "is not based on": at most two words between, and no comma.
  private func isDenied(_ mark: Mark, _ all: [Mark]) -> Bool {
    guard mark.role == .cue else { return false }
    return all.contains { other in
      switch other.role {
      case .denial:
        other.span.upperBound <= mark.span.lowerBound && gaps.isNarrow(other.span.upperBound..<mark.span.lowerBound)
          && !all.contains { $0.role == .affirmation && $0.span.overlaps(other.span) }
      case .reversal:
        other.span.lowerBound >= mark.span.upperBound && gaps.isNarrow(mark.span.upperBound..<other.span.lowerBound)
      default: false
      }
    }
  }

  /// Under "should" and "may" nothing is the only way (ISO/IEC Directives, Part 2, clause 7): an exclusive cue needs that
  /// the nearest such word of its clause before it, or behind it where verbs come last, is none of these.
  private func hasMood(_ mark: Mark, _ all: [Mark]) -> Bool {
    guard mark.role == .cue, book.cues.cues[mark.cue].value == "exclusive" else { return true }
    let moods = all.filter { $0.role == .duty || $0.role == .option }
    let before = moods.last {
      $0.span.lowerBound < mark.span.upperBound && isOneClause($0.span, mark.span, all) && !$0.span.isEmpty
    }
    if let before { return before.role == .duty }
    let after = moods.first { $0.span.lowerBound >= mark.span.upperBound && isOneClause(mark.span, $0.span, all) }
    if book.cues.isVerbLast, let after { return after.role == .duty }
    return !book.cues.cues[mark.cue].needsDuty
  }

  private func isOneClause(_ first: Range<Int>, _ second: Range<Int>, _ all: [Mark]) -> Bool {
    guard first.upperBound <= second.lowerBound else { return first.overlaps(second) }
    let gap = first.upperBound..<second.lowerBound
    return !gaps.endsSentence(gap) && !all.contains { $0.role == .border && gap.overlaps($0.span) }
  }

  // MARK: Choice

  private func decide(_ mention: inout Mention, _ place: ClauseGaps.Place, on isWanted: (Axis) -> Bool) {
    var best: [Axis: (distance: Int, value: AxisValue)] = [:]
    for mark in marks where mark.role == .cue && place.sentence.contains(mark.span.lowerBound) {
      let cue = book.cues.cues[mark.cue]
      guard let axis = cue.axis, isWanted(axis) else { continue }
      // These are asked of standards only.
      if mention.kind == .instrument, [.adoption, .identification, .path].contains(axis) { continue }
      if axis == .precision, mention.kind == .standard, mention.pinpoint != nil { continue }
      guard let distance = gaps.distance(mark.span, cue, place) else { continue }
      let value = AxisValue(value: cue.value, cue: mark.span)
      if let other = best[axis], !isStronger(value, distance, than: other, place) { continue }
      best[axis] = (distance, value)
    }
    for (axis, found) in best { mention.axes[axis] = found.value }
  }

  /// The nearer cue decides; but in "shall comply with ISO/IEC 27001 or equivalent" the words on the other side that leave
  /// other ways open do.
  private func isStronger(
    _ value: AxisValue, _ distance: Int, than other: (distance: Int, value: AxisValue), _ place: ClauseGaps.Place
  ) -> Bool {
    let start = place.reference.lowerBound
    let isOpposite = (value.cue.lowerBound < start) != (other.value.cue.lowerBound < start)
    if isOpposite, value.value == "indicative", other.value.value == "exclusive" { return true }
    if isOpposite, value.value == "exclusive", other.value.value == "indicative" { return false }
    return distance < other.distance
  }
}

extension ReferenceKind {
  /// Whether the method's axes apply to references of this kind.
  var hasAxes: Bool { self == .standard || self == .instrument }
  /// Whether a reference of this kind can be what a cue governs.
  var isObject: Bool { hasAxes || self == .provision }
}
