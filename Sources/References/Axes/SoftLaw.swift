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
  /// Sustainable Development Goals"); else the one that the effect of the reference says.
  private static func relation(
    _ said: Relation?, effect: String?, isRequired: Bool, _ kind: ReferenceKind, id: String?, _ catalogue: Catalogue
  ) -> Relation? {
    if let said { return said == .basedOn && isSoft(kind, id, catalogue) ? nil : said }
    switch effect {
    case "definition": return .definesBy
    case "basis", "aspiration": return !isRequired && isSoft(kind, id, catalogue) ? .appliesWithoutForce : nil
    default: return nil
    }
  }

  private static func isSoft(_ kind: ReferenceKind, _ id: String?, _ catalogue: Catalogue) -> Bool {
    // Standards are documents for voluntary use (ISO/IEC Guide 2:2004, 3.2, note).
    if kind == .standard { return true }
    guard kind == .instrument, let id else { return false }
    if let work = catalogue.work(id) { return forms.contains(work.form) }
    return publishers.contains { id.hasPrefix($0) }
  }

  /// The relation of `reference` by what is `said` of it and by its effect.
  static func relation(_ said: RelationValue?, of reference: Reference, _ catalogue: Catalogue) -> RelationValue? {
    guard !reference.isParallel, reference.rule != GeneralReferences.rule else { return nil }
    let effect = reference.axes[.effect]
    let relation = relation(
      said?.value, effect: effect?.value, isRequired: reference.axes[.strength]?.value == "exclusive", reference.kind,
      id: reference.target?.id, catalogue)
    return relation.map { RelationValue(value: $0, cue: said == nil ? effect?.cue : said?.cue) }
  }

  /// The same of a citation, whose `relation` is what is said of it, in the state of `catalogue`.
  static func relation(of citation: Citation, isParallel: Bool, _ catalogue: Catalogue) -> Citation.CitedRelation? {
    guard !isParallel, citation.rule != GeneralReferences.rule else { return nil }
    let said = citation.relation
    let effect = citation.axes[Axis.effect.rawValue]
    let relation = relation(
      said?.value, effect: effect?.value, isRequired: citation.axes[Axis.strength.rawValue]?.value == "exclusive",
      citation.kind, id: citation.target, catalogue)
    let cue = said == nil ? effect.map { Citation.Span(start: $0.start, end: $0.end) } : said?.cue
    return relation.map { Citation.CitedRelation(value: $0, cue: cue) }
  }
}
