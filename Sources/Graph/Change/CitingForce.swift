import References

/// How much a document binds itself to a work or theme by one citation.
///
/// Ranks, from weak to strong. The verb is the one of the provision (`ProvisionVerbs`): permission, recommendation, obligation.
///
/// - Standards: the highest of what the axes of method section 2 and the verb say. Of equal ones the verb decides.
///
///   | rank | effect | strength | verb |
///   |---|---|---|---|
///   | 0 | bibliographic, whatever else is said | | |
///   | 1 | unstated | | |
///   | 2 | definition | | permission |
///   | 3 | aspiration | | recommendation |
///   | 4 | mandate | | |
///   | 5 | basis | | obligation |
///   | 6 | presumption | exclusive | |
///   | 7 | incorporation | | |
///
/// - Instruments: the relation (cited, `applies-without-force`, `defines-by`, then `based-on` and `implements`), of equal ones the verb.
///   Amending or repealing a work is no binding to it, and has no rank.
/// - Themes: the strength of the commitment, mention to principle; of normative ones the verb decides.
///
/// Where the verb decides, no verb is as much as a permission: "is based on" and "may be based on" bind alike.
struct CitingForce: Sendable, Comparable {
  var rank: Rank
  /// The citation that has it.
  var citation: Citation
  /// In the words of the output: `incorporation, exclusive, obligation`.
  var words: String

  /// What citations are ordered by.
  struct Rank: Sendable, Comparable {
    var base: Int
    var verb: ProvisionVerb

    static func < (a: Self, b: Self) -> Bool { (a.base, a.verb) < (b.base, b.verb) }
  }

  private static let effects = [
    "bibliographic", "", "definition", "aspiration", "mandate", "basis", "presumption", "incorporation",
  ]
  private static let exclusive = 6

  /// Nil for a citation that binds to nothing.
  init?(_ citation: Citation, verbs: ProvisionVerbs) {
    self.citation = citation
    var verb: ProvisionVerb?
    let said: [String]
    switch citation.kind {
    case .standard:
      let effect = citation.axes["effect"]?.value ?? ""
      let strength = citation.axes["strength"]?.value ?? ""
      if effect != "bibliographic" { verb = verbs.verb(of: citation) }
      rank = Rank(base: Self.base(effect, strength, verb), verb: verb ?? .permission)
      said = [effect, strength]
    case .instrument:
      guard let base = (citation.relation?.value ?? .cites).binding else { return nil }
      verb = verbs.verb(of: citation)
      rank = Rank(base: base, verb: verb ?? .permission)
      said = [citation.relation?.value.rawValue ?? ""]
    case .principle:
      let strength = citation.commitment?.strength ?? .mention
      let modifier = citation.commitment?.modifier
      if strength == .normative, modifier != .negated { verb = verbs.verb(of: citation) }
      rank = Rank(base: modifier == .negated ? -1 : strength.rank, verb: verb ?? .permission)
      said = [strength.rawValue, modifier?.rawValue ?? ""]
    case .provision, .body: return nil
    }
    words = (said + [verb?.rawValue ?? ""]).filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private static func base(_ effect: String, _ strength: String, _ verb: ProvisionVerb?) -> Int {
    let base = effects.firstIndex(of: effect) ?? 1
    if base == 0 { return 0 }
    let ofVerb =
      switch verb {
      case .obligation: 5
      case .recommendation: 3
      case .permission: 2
      case nil: 0
      }
    return max(base, strength == "exclusive" ? exclusive : 0, ofVerb)
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

extension Citation {
  /// It has a force, however small.
  var isBinding: Bool {
    switch kind {
    case .standard, .principle: true
    case .instrument: (relation?.value ?? .cites).binding != nil
    case .provision, .body: false
    }
  }
}

extension Relation {
  /// How much the relation binds; nil for those that are no binding.
  fileprivate var binding: Int? {
    switch self {
    case .cites: 0
    case .appliesWithoutForce: 1
    case .definesBy: 2
    case .basedOn, .implements: 3
    case .amends, .amendedBy, .repeals, .repealedBy: nil
    }
  }
}
