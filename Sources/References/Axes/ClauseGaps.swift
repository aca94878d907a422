/// What lies between a cue and a reference, and whether the cue carries across it.
struct ClauseGaps {
  let cues: AxisCues
  let text: TextView
  /// Words that begin a new clause.
  var borders: [Range<Int>] = []
  /// Where words begin that give an example: "such as".
  var examples: [Int] = []
  /// Words behind which a list no longer is what a cue before them governs: "which", other cues.
  var stops: [Range<Int>] = []
  /// The same for cues that stand before: verbs, and cues that govern something themselves.
  var stopsBefore: [Range<Int>] = []

  init(cues: AxisCues, text: TextView) {
    self.cues = cues
    self.text = text
  }

  /// Where a reference stands.
  struct Place {
    var reference: Range<Int>
    /// The reference and those in brackets beside it: "JIS Q 27001 (ISO/IEC 27001)".
    var neighbours: Range<Int>
    /// The list of references it is a member of.
    var list: Range<Int>
    var sentence: Range<Int>
    /// Everything else that a cue may govern.
    var others: [Range<Int>]

    init(reference: Range<Int>, list: Range<Int>, sentence: Range<Int>, among all: [Range<Int>]) {
      self.reference = reference
      self.list = list
      self.sentence = sentence
      var neighbours = reference
      for other in all where other.lowerBound >= neighbours.upperBound && other.lowerBound - neighbours.upperBound <= 3
      {
        neighbours = neighbours.lowerBound..<other.upperBound
      }
      self.neighbours = neighbours
      others = all.filter { $0 != reference && sentence.contains($0.lowerBound) }
    }
  }

  /// The bytes between a cue and the reference it belongs to; nil when it belongs to others.
  func distance(_ span: Range<Int>, _ cue: AxisCues.Cue, _ place: Place) -> Int? {
    // Words inside a general reference speak of that one alone: "recognised consensus standards".
    if place.reference.overlaps(span) { return 0 }
    if place.others.contains(where: { $0.overlaps(span) }) { return nil }
    let near = cue.reach == .touch ? place.neighbours : place.list
    if span.upperBound <= place.reference.lowerBound {
      guard cue.side != .after else { return nil }
      // A cue inside the list governs the members behind it: "ISO 9001 and, for example, ISO 14001".
      let start = span.upperBound <= near.lowerBound ? near.lowerBound : place.reference.lowerBound
      return carries(span.upperBound..<start, cue.reach, place, isBehind: false) ? start - span.upperBound : nil
    }
    guard cue.side != .before, span.lowerBound >= place.reference.upperBound else { return nil }
    let end = span.lowerBound >= near.upperBound ? near.upperBound : place.reference.upperBound
    return carries(end..<span.lowerBound, cue.reach, place, isBehind: true) ? span.lowerBound - end : nil
  }

  private func carries(_ gap: Range<Int>, _ reach: AxisCues.Reach, _ place: Place, isBehind: Bool) -> Bool {
    switch reach {
    case .sentence: return true
    case .clause: return !endsClause(gap)
    case .list:
      return !leavesBracket(gap) && gap.count <= (cues.isWide ? 60 : 90) && !endsClause(gap)
        && !hasComma(gap, isBehind: isBehind)
        && !(isBehind ? stops : stopsBefore).contains { gap.contains($0.lowerBound) }
        && !place.others.contains { gap.contains($0.lowerBound) }
    case .subject: return false
    case .touch:
      return isNarrow(gap, isBehind: isBehind) && !place.others.contains { gap.contains($0.lowerBound) }
    }
  }

  // MARK: Gaps

  /// Whether the sentence or a part of it closed by a semicolon ends in `gap`.
  func endsSentence(_ gap: Range<Int>) -> Bool {
    gap.contains { at in
      let byte = text.bytes[at]
      if byte == UInt8(ascii: ";") { return true }
      // 。 and ；
      return byte == 0xE3 && follows(at, 0x80, 0x82) || byte == 0xEF && follows(at, 0xBC, 0x9B)
    }
  }

  private func follows(_ at: Int, _ second: UInt8, _ third: UInt8) -> Bool {
    at + 2 < text.end && text.bytes[at + 1] == second && text.bytes[at + 2] == third
  }

  private func endsClause(_ gap: Range<Int>) -> Bool {
    if endsSentence(gap) || borders.contains(where: { gap.contains($0.lowerBound) }) { return true }
    return cues.isWide && gap.contains { isComma($0) && text.bytes[$0] == 0xEF }
  }

  /// "," and "，".
  private func isComma(_ at: Int) -> Bool {
    text.bytes[at] == UInt8(ascii: ",") || text.bytes[at] == 0xEF && follows(at, 0xBC, 0x8C)
  }

  /// A comma parts a cue from what it governs, except right behind the cue ("in accordance with, for example, …"), right
  /// behind the reference ("ISO 9001, or equivalent") and before examples ("encouraged to use standards, such as …").
  private func hasComma(_ gap: Range<Int>, isBehind: Bool) -> Bool {
    let commas = gap.filter { isComma($0) && !examples.contains(text.skipSpaces($0 + 1)) }
    guard let first = commas.first else { return false }
    if text.skipSpaces(gap.lowerBound) == first { return commas.count > 2 }
    let close = first + (text.bytes[first] == 0xEF ? 3 : 1)
    return !(isBehind && commas.count == 1 && text.skipSpaces(close) >= gap.upperBound)
  }

  /// "(e.g. auditors) and technical standards": what stands in brackets speaks of what stands there.
  private func leavesBracket(_ gap: Range<Int>) -> Bool {
    var depth = 0
    for at in gap {
      if text.bytes[at] == UInt8(ascii: "(") { depth += 1 }
      if text.bytes[at] == UInt8(ascii: ")") { depth -= 1 }
      if depth < 0 { return true }
    }
    return false
  }

  /// Whether at most two words, and none of the marks that close a part of a sentence, stand in `gap`.
  func isNarrow(_ gap: Range<Int>, isBehind: Bool = false) -> Bool {
    if gap.count > (cues.isWide ? 18 : 40) { return false }
    if endsClause(gap) { return false }
    var words = 0
    var at = gap.lowerBound
    var isInWord = false
    while at < gap.upperBound {
      if isComma(at), !isBehind { return false }
      let isWord = text.bytes[at] & 0xC0 == 0x80 ? isInWord : text.character(at: at) != .other
      if isWord, !isInWord { words += 1 }
      isInWord = isWord
      at += 1
    }
    return words <= 2
  }

  // MARK: Lists

  /// For each of `ranges`, which are in order, the list it belongs to.
  func groups(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var groups: [Range<Int>] = []
    var first = 0
    for index in ranges.indices {
      if index > 0, !isJoint(ranges[index - 1].upperBound, ranges[index].lowerBound) { first = index }
      groups.append(ranges[first].lowerBound..<ranges[index].upperBound)
      if index > first {
        for member in first..<index { groups[member] = groups[index] }
      }
    }
    return groups
  }

  /// Whether only what joins members of a list stands between: commas, "and", titles, what is in brackets.
  private func isJoint(_ start: Int, _ end: Int) -> Bool {
    guard start <= end, end - start <= 160 else { return false }
    var at = start
    var depth = 0
    while at < end {
      let byte = text.bytes[at]
      switch byte {
      case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"): depth = max(0, depth - 1)
      case UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "."):
        if depth == 0 { return false }
      default: break
      }
      guard depth == 0, text.character(at: at) != .other else {
        at += 1
        continue
      }
      var close = at
      if text.character(at: at) == .ideograph {
        // Longest first: "以及" before "及".
        guard let join = cues.joins.filter({ text.hasFolded($0, at: at) }).max(by: { $0.count < $1.count }) else {
          return false
        }
        close = at + join.count
      } else {
        while close < end, text.bytes[close] & 0xC0 == 0x80 || text.character(at: close) != .other { close += 1 }
        let isTitle = TextView.isUpper(byte) || TextView.isDigit(byte)
        guard isTitle || cues.joins.contains(Array(text.folded[at..<close])) else { return false }
      }
      at = close
    }
    return true
  }
}
