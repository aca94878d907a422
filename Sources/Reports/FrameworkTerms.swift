import Catalogue

/// A principle of a framework with all themes it touches: "OECD Principle 1.3, Transparency and explainability".
public struct FrameworkTerm: Sendable, Hashable {
  /// Id of the framework.
  public var framework: String
  /// Place in it: `principle/1.3`.
  public var pinpoint: String
  /// What the framework calls it.
  public var name: String
  /// The themes it touches, and how.
  public var themes: [Touch]
  /// Where the mapping comes from.
  public var source: String

  /// A theme and its relation to the principle (NIST IR 8477): `equal`, `subset`, `superset`, `intersects`.
  public struct Touch: Sendable, Hashable {
    /// Id of the theme.
    public var theme: String
    /// The principle is equal to, a subset of, a superset of, or intersects the theme.
    public var relation: String
  }

  /// The lines of the crosswalk, in their order, one entry for each principle.
  public static func terms(_ lines: [FrameworkPrinciple]) -> [FrameworkTerm] {
    var terms: [FrameworkTerm] = []
    for line in lines {
      let touch = Touch(theme: line.theme, relation: line.relation)
      if let last = terms.indices.last, terms[last].framework == line.framework, terms[last].pinpoint == line.pinpoint {
        terms[last].themes.append(touch)
      } else {
        terms.append(
          FrameworkTerm(
            framework: line.framework, pinpoint: line.pinpoint, name: line.principle, themes: [touch],
            source: line.source))
      }
    }
    return terms
  }
}
