import Catalogue

/// Relations that the effect of a reference says already: words that define a term by a work, and words that build on a
/// work or take account of it.
///
/// The latter are a relation of their own only where the work binds nobody by itself (`Relation.appliesWithoutForce`): to
/// take account of a law says nothing of its force. ELI calls this relation `eli:applies`: "conforms with another
/// legislation … has no legal value".
enum SoftLaw {
  /// Forms of the catalogue's instruments that bind nobody: `instruments.tsv`, column kind.
  private static let forms: Set<String> = [
    "guideline", "recommendation", "strategy", "policy", "framework", "code-of-practice", "resolution", "report",
  ]
  /// Publishers whose instruments are recommendations unless the catalogue says otherwise.
  private static let publishers = ["OECD/LEGAL/", "A/RES/"]

  /// The relation that words say, unless they say that a recommendation empowers the text ("Having regard to the
  /// Sustainable Development Goals"); else the one that its effect says.
  static func checked(_ relation: RelationValue?, of reference: Reference, _ catalogue: Catalogue) -> RelationValue? {
    guard let relation else { return self.relation(of: reference, catalogue) }
    return relation.value == .basedOn && isSoft(reference, catalogue) ? nil : relation
  }

  /// What the effect of `reference` says of its relation.
  static func relation(of reference: Reference, _ catalogue: Catalogue) -> RelationValue? {
    guard let effect = reference.axes[.effect], reference.rule != GeneralReferences.rule else { return nil }
    switch effect.value {
    case "definition": return RelationValue(value: .definesBy, cue: effect.cue)
    case "basis", "aspiration":
      guard !reference.isRequired, isSoft(reference, catalogue) else { return nil }
      return RelationValue(value: .appliesWithoutForce, cue: effect.cue)
    default: return nil
    }
  }

  private static func isSoft(_ reference: Reference, _ catalogue: Catalogue) -> Bool {
    // Standards are documents for voluntary use (ISO/IEC Guide 2:2004, 3.2, note).
    if reference.kind == .standard { return true }
    guard reference.kind == .instrument, let id = reference.target?.id else { return false }
    if let work = catalogue.work(id) { return forms.contains(work.form) }
    return publishers.contains { id.hasPrefix($0) }
  }
}

extension Reference {
  /// The text makes the standard the only way.
  fileprivate var isRequired: Bool { axes[.strength]?.value == "exclusive" }
}
