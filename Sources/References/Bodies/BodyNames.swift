import Catalogue

/// Which body a name means in the documents of one jurisdiction.
///
/// "AISI", "Personal Information Protection Commission", "CSA" name bodies of several countries: the citing
/// jurisdiction's own is meant; another country's only where the document spells its name out.
struct BodyNames {
  private let catalogue: Catalogue
  private let home: String
  /// Folded name -> bodies that bear it.
  private let bearers: [String: Set<String>]

  init(_ catalogue: Catalogue, home: String) {
    self.catalogue = catalogue
    self.home = home
    var bearers: [String: Set<String>] = [:]
    for name in catalogue.names where catalogue.work(name.work)?.kind == .body {
      bearers[Self.key(name.name), default: []].insert(name.work)
    }
    self.bearers = bearers
  }

  private static func key(_ name: String) -> String { String(decoding: fold(name), as: UTF8.self) }

  /// Further words that a document must contain for the name to mean this body; nil when it never does.
  mutating func needs(of name: Name) -> [String]? {
    guard let body = catalogue.work(name.work) else { return [] }
    let own = body.jurisdiction == home
    let others = (bearers[Self.key(name.name)] ?? []).subtracting([name.work]).compactMap { catalogue.work($0) }
    if !own, others.contains(where: { $0.jurisdiction == home }) { return nil }
    let isNational = body.jurisdiction.utf8.count == 2 && !["EU", "UN", "G7"].contains(body.jurisdiction)
    if own || !isNational { return others.isEmpty || own ? [] : [body.title] }
    // Another country's acronym needs its long form; a long name shared by several countries means none of them.
    if name.use == .acronym { return [body.title] }
    return others.isEmpty ? [] : nil
  }
}
