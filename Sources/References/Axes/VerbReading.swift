/// Which of the verbs of a sentence governs a reference.
///
/// The nearest one before it in its part of the sentence; the one right behind it, of which it is the subject, where a clause begins
/// between the two: "sorting should be quick, and privacy must be respected". Japanese and Korean have it behind. Where the part has none
/// ("shall: (a) …; (b) …"), the strongest of the sentence.
struct VerbReading {
  /// Words of the table in the sentence.
  struct Mark {
    var role: ProvisionVerbs.Role
    var range: Range<Int>
  }

  /// In order, none overlapping another or the reference.
  let marks: [Mark]
  let text: TextView
  let isVerbLast: Bool

  /// Most bytes between a subject and its verb.
  private static let farthest = 48

  func verb(of reference: Range<Int>) -> ProvisionVerb? {
    let part = part(around: reference)
    let inside = marks.filter { part.contains($0.range.lowerBound) }
    if let mark = governing(inside.filter { $0.role != .declaration }, reference) { return mark.role.verb }
    let all = marks.filter { $0.role != .declaration }.compactMap(\.role.verb)
    return all.max() ?? governing(inside, reference)?.role.verb
  }

  /// The sentence between the semicolons around the reference.
  private func part(around reference: Range<Int>) -> Range<Int> {
    var start = reference.lowerBound
    while start > 0, !isSemicolon(start - 1) { start -= 1 }
    var end = reference.upperBound
    while end < text.end, !isSemicolon(end) { end += 1 }
    return start..<end
  }

  /// ";", the last byte of "；", "؛".
  private func isSemicolon(_ at: Int) -> Bool {
    text.bytes[at] == UInt8(ascii: ";") || text.has([0xEF, 0xBC, 0x9B], at: at - 2)
      || text.has([0xD8, 0x9B], at: at - 1)
  }

  private func governing(_ marks: [Mark], _ reference: Range<Int>) -> Mark? {
    let verbs = marks.filter { $0.role.verb != nil }
    let before = verbs.last { $0.range.upperBound <= reference.lowerBound }
    let after = verbs.first { $0.range.lowerBound >= reference.upperBound }
    if isVerbLast { return after ?? before }
    guard let before, let after else { return before ?? after }
    let gap = reference.upperBound..<after.range.lowerBound
    let isSubject =
      gap.count <= Self.farthest && !hasBorder(gap) && hasBorder(before.range.upperBound..<reference.lowerBound)
    return isSubject ? after : before
  }

  /// A comma or a word with which a clause may begin.
  private func hasBorder(_ gap: Range<Int>) -> Bool {
    gap.contains { text.bytes[$0] == UInt8(ascii: ",") }
      || marks.contains { $0.role == .border && gap.contains($0.range.lowerBound) }
  }
}
