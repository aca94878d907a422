import Catalogue

/// Which work a designation means, whatever edition, stage or spelling it is cited in.
///
/// "ISO 27001", "ISO/IEC 27001:2022", "BS EN ISO/IEC 27001" and "JIS Q 27001" all mean ISO/IEC 27001: alignment is
/// computed on roots (method section 1). Counts are by work; variant spellings never inflate them.
public struct StandardRoots: Sendable {
  let catalogue: Catalogue
  /// Undated national designation -> its adoptions, oldest first.
  private let adoptions: [String: [Adoption]]

  /// Roots by the works and adoptions of `catalogue`.
  public init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
    adoptions = Dictionary(grouping: catalogue.adoptions) { Catalogue.undated($0.national) }
      .mapValues { $0.sorted { $0.national < $1.national } }
  }

  /// The root of a cited standard: the undated international designation, or the national one where there is none.
  ///
  /// - Returns: the root, and the degree of adoption when the citation names a national adoption.
  public func root(of identifier: StandardIdentifier) -> (root: String, degree: String?) {
    if let inner = identifier.adopted.first { return (root(of: inner).root, "IDT") }
    if let adoption = adoption(of: identifier) {
      return (known(Catalogue.work(of: adoption.root)), adoption.degree)
    }
    return (known(Self.undated(identifier)), nil)
  }

  /// The root of a standard that was cited by a name: the catalogue's undated id.
  func root(ofNamed id: String) -> String { known(Catalogue.work(of: id)) }

  /// What a national designation adopts, by its edition if the catalogue has it; nil for standards of their own.
  func adoption(of identifier: StandardIdentifier) -> Adoption? {
    [identifier.id, Self.undated(identifier)].lazy.compactMap { catalogue.adoption(of: $0) }
      .first { $0.degree != "NEQ" }
  }

  /// The adoptions that a national designation has had, oldest first: of "JIS Q 27001" those of 2006, 2014, 2023.
  func adoptions(of identifier: StandardIdentifier) -> [Adoption] {
    (adoptions[Self.undated(identifier)] ?? []).filter { $0.degree != "NEQ" }
  }

  /// Parts of a work that is a series: of "ISO/IEC 24029" the parts "ISO/IEC TR 24029-1" and "ISO/IEC 24029-2".
  func parts(of root: String) -> [String] {
    guard let key = Catalogue.number(of: root) else { return [] }
    return (0...9).flatMap { catalogue.works(numbered: "\(key)-\($0)") }
  }

  /// "ISO/IEC DIS 42006" without its stage; a European draft is a work of its own: "prEN 18286".
  private static func undated(_ identifier: StandardIdentifier) -> String {
    Catalogue.withoutStage(identifier.undated)
  }

  /// "ISO 27001" -> "ISO/IEC 27001", "ISO/IEC 24028" -> "ISO/IEC TR 24028", when only one work has the number; when its
  /// type changed, as from ISO/IEC TR 27008 to ISO/IEC TS 27008, the one that is in force.
  private func known(_ undated: String) -> String {
    guard !catalogue.knows(undated), let key = Catalogue.number(of: undated) else { return undated }
    let candidates = catalogue.works(numbered: key)
    if candidates.count == 1 { return candidates[0] }
    let inForce = candidates.filter { catalogue.editions(of: $0).contains { $0.status == "published" } }
    return inForce.count == 1 ? inForce[0] : undated
  }
}
