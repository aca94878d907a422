/// The style of amendment notes, commencement notes and tables of the United Kingdom's legislation: abbreviated units, one
/// after the other, all of the instrument that was named last (Statute Law Database, editorial practice).
enum AmendmentNote {
  /// Whether the pinpoint at `range`, in abbreviated form, goes on after what ends at `end`.
  static func joins(_ text: TextView, _ end: Int, _ range: Range<Int>) -> Bool {
    let start = range.lowerBound
    guard start > end, start - end <= 10, isAbbreviated(text, range) else { return false }
    return gaps.contains(text.string(end..<start))
  }

  /// "ss. 3", "Sch. 6", "art. 2": a point stands behind the first word.
  private static func isAbbreviated(_ text: TextView, _ range: Range<Int>) -> Bool {
    text.bytes[range.lowerBound..<min(range.upperBound, range.lowerBound + 6)].contains(UInt8(ascii: "."))
  }

  private static let gaps: Set<String> = [
    ", ", " and ", ", and ", " (with ", ") (with ", ")) (with ", ", (with ", " & ", "), ", "; ", " or ",
  ]
}
