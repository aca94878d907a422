/// How strongly a passage commits to a principle theme.
public struct Commitment: Sendable, Hashable {
  /// From weakest to strongest.
  public enum Strength: String, Sendable, Codable, CaseIterable, Comparable {
    /// The theme is named: "papers on transparency".
    case mention
    /// The text values it or works for it: "we promote transparency".
    case statement
    /// The sentence obliges or recommends: "providers shall ensure transparency".
    case normative
    /// A heading, an item of a list of principles, or "the principle of transparency".
    case principle

    /// 0 for the weakest, 3 for the strongest.
    public var rank: Int {
      switch self {
      case .mention: 0
      case .statement: 1
      case .normative: 2
      case .principle: 3
      }
    }

    /// By rank.
    public static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }
  }

  /// What takes the commitment back or puts it off.
  public enum Modifier: String, Sendable, Codable {
    /// "does not apply", "is not required to".
    case negated
    /// "to be developed", "will be laid down by".
    case delegated
  }

  /// How strong it is; of a negated one, how strong it would be.
  public var strength: Strength
  /// What weakens it.
  public var modifier: Modifier?
  /// The words that decided it, UTF-8 bytes of the document's text; the theme's own term where its place decided.
  public var cue: Range<Int>

  /// A commitment read from the words at `cue`.
  public init(strength: Strength, modifier: Modifier? = nil, cue: Range<Int>) {
    self.strength = strength
    self.modifier = modifier
    self.cue = cue
  }
}
