import Catalogue

/// What a citation says of the work it cites, before the catalogue is asked which work that is.
///
/// Detection ends here. Which work an id leads to is asked anew for every report, so that a work the catalogue learns
/// later is found in documents that were read before.
struct CitedWork: Sendable, Hashable, Codable {
  /// The id as it follows from the citation: `ca:harbour-dues-act`, `ISO 27001`; nil when none does.
  var id: String?
  /// What kind of thing is cited.
  var kind: ReferenceKind
  /// A standard by its designation, not by a name.
  var isDesignated = false
  /// The id that was made from a title.
  var title: String?
  /// The title stands alone, without year or number, and may be a part of one: it is believed more when the catalogue
  /// knows it.
  var isGuess = false
}

extension Catalogue {
  /// The id of the work that a citation means, as far as it is one; nil with the reason where the catalogue knows several
  /// works and nothing tells which is meant.
  func target(of cited: CitedWork) -> (id: String?, reason: String?) {
    guard let id = cited.id else { return (nil, nil) }
    switch cited.kind {
    case .principle, .provision: return (id, nil)
    // A designation under another publisher is the same work; a name leads to its work already.
    case .standard: return (cited.isDesignated ? spelled(id) : canonical(id), nil)
    // A publisher's own id stays; ids the program made itself give way to the catalogue's.
    case .instrument, .body:
      if Jurisdictions.isOfficial(id) { return (dated(id), nil) }
      if let reason = unclear(id) { return (nil, reason) }
      return (canonical(id), nil)
    }
  }

  /// How sure the reading is: a title alone may be a part of one, or of a sentence, unless the catalogue knows it.
  func confidence(_ own: Double, of cited: CitedWork) -> Double {
    guard cited.isGuess, let title = cited.title else { return own }
    return isKnown(title) ? own : min(own, Self.ofGuess)
  }

  static var ofGuess: Double { 0.8 }
}
