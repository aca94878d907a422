/// The style of amendment notes, commencement notes and tables of the United Kingdom's legislation: abbreviated units, one
/// after the other, all of the instrument that was named last (Statute Law Database, editorial practice).
enum AmendmentNote {
  /// Whether the pinpoint at `range`, in abbreviated form, goes on after what ends at `end`.
  static func joins(_ text: TextView, _ end: Int, _ range: Range<Int>) -> Bool {
    let start = range.lowerBound
    guard start > end, start - end <= 10, isAbbreviated(text, range) else { return false }
    return gaps.contains(text.string(end..<start))
  }

  /// Whether a note of its own begins behind a semicolon: in "by S.I. 1996/1336, art. 3(a); s. 1 in force" the section is of the
  /// act that the notes are on, as an order has articles.
  static func begins(_ text: TextView, _ end: Int, _ pinpoint: Pinpoint, behind previous: Assembly.Item) -> Bool {
    guard end < text.end, text.bytes[end] == UInt8(ascii: ";"), case .pinpoint(let before) = previous else {
      return false
    }
    return before.members[0].steps.first?.unit != pinpoint.members[0].steps.first?.unit
  }

  /// "ss. 3", "Sch. 6", "art. 2": a point stands behind the first word.
  static func isAbbreviated(_ text: TextView, _ range: Range<Int>) -> Bool {
    text.bytes[range.lowerBound..<min(range.upperBound, range.lowerBound + 6)].contains(UInt8(ascii: "."))
  }

  private static let gaps: Set<String> = [
    ", ", " and ", ", and ", " (with ", ") (with ", ")) (with ", ", (with ", " & ", "), ", "; ", " or ",
  ]

  /// "Sch. 2 Pt. I": the part of a schedule, though a part of an act is no smaller than a schedule.
  static func isInside(_ text: TextView, _ inner: Pinpoint, _ outer: Pinpoint) -> Bool {
    guard outer.members.last?.steps.last?.unit == "schedule", let unit = inner.members.first?.steps.first?.unit,
      unit == "part" || unit == "chapter"
    else { return false }
    return text.skipSpaces(outer.range.upperBound) == inner.range.lowerBound
  }

  /// "art. 10(1)(2)" is short for article 10(1) and 10(2): two numbers in brackets, one behind the other, are siblings.
  static func siblings(_ text: TextView, _ members: [Pinpoint.Member]) -> [Pinpoint.Member] {
    members.flatMap { member -> [Pinpoint.Member] in
      guard member.steps.count >= 3,
        member.steps.suffix(2).allSatisfy({ $0.unit.isEmpty && $0.value.allSatisfy(\.isNumber) }),
        let last = member.steps.last
      else { return [member] }
      let bracket = member.range.upperBound - last.value.utf8.count - 2
      guard bracket > member.range.lowerBound, text.bytes[bracket] == UInt8(ascii: "(") else { return [member] }
      let first = Pinpoint.Member(range: member.range.lowerBound..<bracket, steps: member.steps.dropLast())
      let second = Pinpoint.Member(range: bracket..<member.range.upperBound, steps: member.steps.dropLast(2) + [last])
      return siblings(text, [first]) + [second]
    }
  }
}
