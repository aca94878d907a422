/// What the verb of a provision expresses (ISO/IEC Directives part 2:2021, clause 7).
public enum ProvisionVerb: String, Sendable, Codable, CaseIterable, Comparable {
  /// "may", and what takes an obligation back: "need not", "is not required to".
  case permission
  /// "should", "ought to", "are encouraged to".
  case recommendation
  /// "shall", "must", and prohibitions: "may not".
  case obligation

  /// From permission to obligation.
  public static func < (a: Self, b: Self) -> Bool { a.order < b.order }

  private var order: Int {
    switch self {
    case .permission: 0
    case .recommendation: 1
    case .obligation: 2
    }
  }
}
