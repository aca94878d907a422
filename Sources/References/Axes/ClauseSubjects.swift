/// Of which reference a clause speaks.
///
/// Drafters put the act that is amended first: "In section 3 of the Courts Act 2003, for “x” substitute “y”", "Das
/// Chemikaliengesetz, das zuletzt durch … geändert worden ist, wird wie folgt geändert". What stands before it behind
/// "pursuant to" only frames the clause.
struct ClauseSubjects {
  let text: TextView
  let gaps: ClauseGaps
  /// Words that bound clauses.
  let words: [AxisReading.Mark]
  let ranges: [Range<Int>]
  let groups: [Range<Int>]

  /// Bytes of text before the subject of a sentence at most.
  private static let farthest = 70

  /// The span of the references of which the words at `span` speak; nil when they speak of none.
  func references(before span: Range<Int>, in sentence: Range<Int>) -> Range<Int>? {
    let start = clauseStart(before: span.lowerBound, in: sentence)
    let inside = ranges.indices.filter {
      ranges[$0].lowerBound >= start && ranges[$0].upperBound <= span.lowerBound
    }
    guard let first = inside.first, let last = inside.last else { return nil }
    let opening = words.filter { $0.span.lowerBound >= start && $0.span.upperBound <= ranges[first].lowerBound }
    let isFramed = opening.contains { $0.role == .frame }
    // "Where Directive 95/46/EC is repealed": a case, no act.
    let isCase = opening.contains { word in
      word.role == .stop && !opening.contains { $0.role == .frame && $0.span.overlaps(word.span) }
    }
    if isCase { return nil }
    let end = self.end(of: first, inside)
    if !isFramed, ranges[first].lowerBound - start <= Self.farthest, isOpen(end, span.lowerBound) {
      return groups[first].lowerBound..<max(end, ranges[first].upperBound)
    }
    guard last != first, groups[last] != groups[first] || isFramed,
      hasComma(ranges[first].upperBound, ranges[last].lowerBound), isNear(ranges[last].upperBound, span.lowerBound)
    else { return nil }
    return groups[last] == groups[first] ? ranges[last] : groups[last]
  }

  /// Past the last member of the list of `first` that stands before the words, with what stands in the same brackets: "(42
  /// U.S.C. 7412; 84 Stat. 1685)".
  private func end(of first: Int, _ inside: [Int]) -> Int {
    var end = ranges[first].upperBound
    for index in inside where groups[index] == groups[first] || ranges[index].lowerBound - end <= 2 {
      end = max(end, ranges[index].upperBound)
    }
    return end
  }

  /// Behind the last semicolon before byte `at` that stands in no brackets: "(Public Law 116–283; 134 Stat. 3388)".
  private func clauseStart(before at: Int, in sentence: Range<Int>) -> Int {
    var start = at
    var depth = 0
    while start > sentence.lowerBound {
      let byte = text.bytes[start - 1]
      if byte == UInt8(ascii: ")") { depth += 1 }
      if byte == UInt8(ascii: "(") { depth = max(0, depth - 1) }
      if byte == UInt8(ascii: ";"), depth == 0 { break }
      start -= 1
    }
    return start
  }

  /// No verb of another clause stands between: one before a comma ends a clause put in ("… geändert worden ist, wird …").
  private func isOpen(_ start: Int, _ end: Int) -> Bool {
    guard start <= end else { return false }
    let gap = start..<end
    return !words.contains { word in
      guard gap.contains(word.span.lowerBound) else { return false }
      if word.role == .border { return true }
      guard word.role == .verb else { return false }
      let next = text.skipSpaces(word.span.upperBound)
      return next < text.end && text.bytes[next] != UInt8(ascii: ",")
    }
  }

  private func isNear(_ start: Int, _ end: Int) -> Bool {
    start <= end && end - start <= 60 && !hasComma(start, end) && isOpen(start, end)
  }

  private func hasComma(_ start: Int, _ end: Int) -> Bool {
    start < end && (start..<end).contains { text.bytes[$0] == UInt8(ascii: ",") }
  }
}
