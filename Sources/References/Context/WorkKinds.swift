/// Kinds of work as drafters name them when they point back: "that Regulation", "the said Convention".
///
/// A work may be of several kinds: `/us/usc/t5` is a code and an act.
struct WorkKinds: OptionSet, Sendable, Hashable {
  let rawValue: UInt16

  /// "Act", "Law", "Gesetz", "loi", "法".
  static let act = WorkKinds(rawValue: 1)
  /// "Regulation", "Verordnung", "Rules", "条例".
  static let regulation = WorkKinds(rawValue: 1 << 1)
  /// "Directive", "Richtlinie".
  static let directive = WorkKinds(rawValue: 1 << 2)
  /// "Decision", "Beschluss".
  static let decision = WorkKinds(rawValue: 1 << 3)
  /// "Convention", "Treaty", "Agreement", "Charter", "Protocol".
  static let treaty = WorkKinds(rawValue: 1 << 4)
  /// "Code", "Gesetzbuch".
  static let code = WorkKinds(rawValue: 1 << 5)
  /// "Order", "Decree", "décret".
  static let order = WorkKinds(rawValue: 1 << 6)
  /// "Constitution", "Grundgesetz".
  static let constitution = WorkKinds(rawValue: 1 << 7)
  /// "Recommendation", "Guidelines", "Strategy": what binds nobody.
  static let guidance = WorkKinds(rawValue: 1 << 8)
  /// "title": of the United States Code.
  static let title = WorkKinds(rawValue: 1 << 9)
  /// "thereof", "of the same": whatever was cited last.
  static let any = WorkKinds(rawValue: 1 << 10)
  /// "ibid.": what the note before cites.
  static let source = WorkKinds(rawValue: 1 << 11)

  /// "同条", "the same section": the provision cited last, of whichever work.
  static let provision = WorkKinds(rawValue: 1 << 12)

  private static let byName: [(name: String, kind: WorkKinds)] = [
    ("act", .act), ("regulation", .regulation), ("directive", .directive), ("decision", .decision),
    ("treaty", .treaty), ("code", .code), ("order", .order), ("constitution", .constitution),
    ("guidance", .guidance), ("title", .title), ("any", .any), ("source", .source), ("provision", .provision),
  ]

  /// The names that data files use.
  static var names: [String] { byName.map(\.name) }

  init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The kind of that name in data files; nil for none.
  init?(named name: some StringProtocol) {
    guard let found = Self.byName.first(where: { $0.name == name }) else { return nil }
    self = found.kind
  }
}

/// Why a reference resolves to no work; the code stands in the output.
public enum UnresolvedReason: String, Sendable, Codable, CaseIterable {
  /// "the Convention": the document says nowhere which one it means by these words.
  case undefined
  /// "that Regulation": no regulation is cited before it, near enough.
  case noAntecedent = "no-antecedent"
  /// "ibid." behind a note that cites several works; a term that the document defines twice.
  case ambiguous
  /// A provision that the document does not have, of a work that the sentence does not name.
  case unnamed
  /// The citation lacks what its id needs: "ustawa z dnia 10 maja 2018 r." without its place in the journal.
  case incomplete
}
