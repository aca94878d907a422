import References

/// A layer of the citations (method section 1): each is measured alone, then all of them together.
public enum CitationLayer: String, Sendable, Codable, CaseIterable {
  /// Technical standards, by their international root.
  case standards
  /// Legal and policy instruments.
  case instruments
  /// Principle themes: `principle:privacy`.
  case principles
  /// The three others in one matrix.
  case together

  /// Whether a reference of `kind` belongs to the layer. Bodies and provisions of the same document belong to none.
  public func contains(_ kind: ReferenceKind) -> Bool {
    switch kind {
    case .standard: self == .standards || self == .together
    case .instrument: self == .instruments || self == .together
    case .principle: self == .principles || self == .together
    case .body, .provision: false
    }
  }

  /// The layer of its own to which references of `kind` belong; nil for bodies and provisions.
  init?(_ kind: ReferenceKind) {
    switch kind {
    case .standard: self = .standards
    case .instrument: self = .instruments
    case .principle: self = .principles
    case .body, .provision: return nil
    }
  }
}
