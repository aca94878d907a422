/// Two statements that cannot both hold, or one that leads nowhere. Printed as
/// `standards.tsv:281: ISO 14001:2015: replaced (as of 2026-08), iso.tsv says published (as of 2026-09-01). REMEDY.`
public struct Contradiction: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The table beside the program.
  public var table: String
  /// Line in it, from 1.
  public var line: Int
  /// The work it is about, or the name.
  public var work: String
  /// Both statements, with the dates on which they were true; without a full stop.
  public var facts: String
  /// What to do about it, without a full stop.
  public var remedy: String
  /// It only informs: titles of one work are worded differently, an older statement has been overtaken.
  public var isNote: Bool

  init(
    _ place: (table: String, line: Int), _ work: String, _ facts: String, remedy: String, isNote: Bool = false
  ) {
    table = place.table
    line = place.line
    self.work = work
    self.facts = facts
    self.remedy = remedy
    self.isNote = isNote
  }

  /// `TABLE:LINE: WORK: FACTS. REMEDY.`
  public var description: String { "\(table):\(line): \(isNote ? "note: " : "")\(work): \(facts). \(remedy)." }

  /// By table, line, work and text.
  public static func < (a: Self, b: Self) -> Bool {
    (a.table, a.line, a.work, a.facts) < (b.table, b.line, b.work, b.facts)
  }
}

/// "(as of 2026-03-15)"; tells when a statement has no date.
func dated(_ asOf: String) -> String { asOf.isEmpty ? "(no date)" : "(as of \(asOf))" }
