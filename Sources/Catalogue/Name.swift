/// A name under which texts cite a work: "General Data Protection Regulation", "GDPR", "RGPD".
public struct Name: Sendable, Hashable {
  /// How the name is used, which decides how it is matched.
  public enum Use: String, Sendable {
    /// The official title.
    case title
    /// A short title the work gives itself, or that citation guides give it.
    case short
    /// Matched with its capitals only: "GDPR".
    case acronym
    /// What people call it: "AI Act".
    case popular
  }
  /// Id of the work.
  public var work: String
  /// BCP 47 language, `*` for any.
  public var language: String
  /// The name itself.
  public var name: String
  /// How it is used.
  public var use: Use
  /// Jurisdictions in whose documents the name means this work; empty for everywhere.
  public var jurisdictions: [String]
  /// Words of which one must occur in the same document for the name to count; empty for none.
  public var needs: [String]

  /// A name of `work`.
  public init(
    work: String, language: String = "*", name: String, use: Use, jurisdictions: [String] = [],
    needs: [String] = []
  ) {
    self.work = work
    self.language = language
    self.name = name
    self.use = use
    self.jurisdictions = jurisdictions
    self.needs = needs
  }
}

/// A principle of a framework, mapped to a theme (contract section 3).
public struct FrameworkPrinciple: Sendable, Hashable {
  /// Id of the framework: `OECD/LEGAL/0449`.
  public var framework: String
  /// Place in the framework: `principle/1.3`.
  public var pinpoint: String
  /// What the framework calls it.
  public var principle: String
  /// One of the 22 themes.
  public var theme: String
  /// `equal`, `subset`, `superset`, `intersects` (NIST IR 8477).
  public var relation: String
  /// Where the mapping comes from.
  public var source: String
  /// Other places under which the same principle is cited, ranges of numbers included: `paragraph/37..41`.
  public var places: [String] = []
}

/// A principle theme.
public struct Theme: Sendable, Hashable {
  /// `transparency`.
  public var id: String
  /// "Transparency and explainability".
  public var title: String
  /// What falls under it.
  public var covers: String
}

/// A mode of governance, or a role that standards have in it (ISO policy brief on AI, section 3.3).
public struct GovernanceMode: Sendable, Hashable {
  /// `sandboxes`.
  public var id: String
  /// `mode` or `role`.
  public var group: String
  /// "Regulatory sandboxes".
  public var title: String
  /// What falls under it.
  public var covers: String

  /// A mode or role; see the properties.
  public init(id: String, group: String, title: String, covers: String) {
    self.id = id
    self.group = group
    self.title = title
    self.covers = covers
  }
}

/// How a national standard adopts an international one (ISO/IEC Guide 21-1).
public struct Adoption: Sendable, Hashable {
  /// The national designation: `JIS Q 27001:2023`.
  public var national: String
  /// The adopted one: `ISO/IEC 27001:2022`.
  public var root: String
  /// `IDT`, `MOD`, `NEQ`.
  public var degree: String
}
