import References

/// How much a document binds itself to a work or theme: its strongest citation.
///
/// Ranks, from weak to strong.
/// - Standards, by the axis `effect` of method section 2: `bibliographic`, unstated, `definition`, `aspiration`, `mandate`, `basis`,
///   `presumption`, `incorporation`; of equal effects an `exclusive` reference is stronger than another.
/// - Instruments, by relation: cited, `applies-without-force`, `defines-by`, `based-on` and `implements`. Amending or repealing a
///   work is no binding to it, and has no rank.
/// - Themes: the strength of `ThemeCommitment`, mention to principle.
struct CitingForce: Sendable, Comparable {
  var rank: Int
  /// The citation that has it.
  var citation: Citation
  /// In the words of the output: `incorporation, exclusive`.
  var words: String

  private static let effects = [
    "bibliographic", "", "definition", "aspiration", "mandate", "basis", "presumption", "incorporation",
  ]

  /// Nil for a citation that binds to nothing.
  init?(_ citation: Citation) {
    self.citation = citation
    switch citation.kind {
    case .standard:
      let effect = citation.axes["effect"]?.value ?? ""
      let strength = citation.axes["strength"]?.value ?? ""
      rank = 2 * (Self.effects.firstIndex(of: effect) ?? 1) + (strength == "exclusive" ? 1 : 0)
      words = [effect, strength].filter { !$0.isEmpty }.joined(separator: ", ")
    case .instrument:
      switch citation.relation?.value ?? .cites {
      case .cites: rank = 0
      case .appliesWithoutForce: rank = 1
      case .definesBy: rank = 2
      case .basedOn, .implements: rank = 3
      case .amends, .amendedBy, .repeals, .repealedBy: return nil
      }
      words = citation.relation?.value.rawValue ?? ""
    case .principle:
      let strength = citation.commitment?.strength ?? .mention
      rank = citation.commitment?.modifier == .negated ? -1 : strength.rank
      words = citation.commitment?.modifier.map { "\(strength.rawValue), \($0.rawValue)" } ?? strength.rawValue
    case .provision, .body: return nil
    }
  }

  /// Of equal ranks the earlier citation is the stronger one: the same evidence every time.
  static func < (a: Self, b: Self) -> Bool {
    (a.rank, b.citation.start, b.citation.end) < (b.rank, a.citation.start, a.citation.end)
  }

  static func == (a: Self, b: Self) -> Bool {
    (a.rank, a.citation.start, a.citation.end) == (b.rank, b.citation.start, b.citation.end)
  }

  /// The citation as one side of a change.
  var side: PolicyChange.Side {
    PolicyChange.Side(
      text: citation.text, provision: citation.provisionLabel, quote: citation.quote, force: words)
  }
}
