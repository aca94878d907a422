/// What a provision of US law gives of a publication that it incorporates by reference.
///
/// 1 CFR 51.9(b): the language is precise and complete if it "states the title, date, edition, author, publisher, and
/// identification number of the publication" and "informs the user that the incorporated publication is a requirement".
public struct Incorporation: Sendable, Hashable, Codable {
  /// What the rule asks for, in its order.
  public enum Element: String, Sendable, Codable, CaseIterable {
    case title, date, edition, author, publisher, number, requirement
  }

  /// What is given.
  public let has: [Element]
  /// What is not.
  public var lacks: [Element] { Element.allCases.filter { !has.contains($0) } }
  /// Nothing lacks.
  public var isComplete: Bool { has.count == Element.allCases.count }

  /// An incorporation that gives `elements`.
  public init(has elements: Set<Element>) {
    has = Element.allCases.filter(elements.contains)
  }

  private enum CodingKeys: String, CodingKey {
    case complete, has, lacks
  }

  /// The elements of `{"complete": false, "has": ["number"], "lacks": [...]}`.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(has: Set(try values.decode([Element].self, forKey: .has)))
  }

  /// `{"complete": false, "has": ["number"], "lacks": [...]}`.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(isComplete, forKey: .complete)
    try values.encode(has, forKey: .has)
    try values.encode(lacks, forKey: .lacks)
  }
}
