extension CatalogueCheck {
  /// Two works under one name: nobody could say which of them a text of that jurisdiction means.
  func sharedNames() -> [Contradiction] {
    // An acronym counts with its capitals: "AIDA" is no "Aida".
    let groups = Dictionary(grouping: catalogue.names) { $0.use == .acronym ? $0.name : $0.name.lowercased() }
    var found: [Contradiction] = []
    for names in groups.values where names.count > 1 {
      let sorted = names.sorted { ($0.work, $0.language, $0.name) < ($1.work, $1.language, $1.name) }
      for (index, name) in sorted.enumerated() {
        for other in sorted[(index + 1)...] where clash(name, other) {
          guard let here = place(of: name), let there = place(of: other) else { continue }
          let (later, earlier) = (here.table, here.line) > (there.table, there.line) ? (name, other) : (other, name)
          guard let place = place(of: later), let before = self.place(of: earlier) else { continue }
          found.append(
            Contradiction(
              place, "“\(later.name)”",
              "means \(later.work)\(scope(later)), in \(before.table):\(before.line) \(earlier.work)\(scope(earlier))",
              remedy: "Give the name a jurisdiction or a needed word, or take it from one of the two"))
        }
      }
    }
    return found
  }

  private func clash(_ a: Name, _ b: Name) -> Bool {
    let (one, two) = (catalogue.canonical(a.work), catalogue.canonical(b.work))
    guard one != two, Catalogue.work(of: one) != Catalogue.work(of: two) else { return false }
    guard a.language == b.language || a.language == "*" || b.language == "*" else { return false }
    // A needed word or a jurisdiction of its own decides between them.
    guard a.needs.isEmpty, b.needs.isEmpty else { return false }
    if a.jurisdictions.isEmpty != b.jurisdictions.isEmpty { return false }
    return a.jurisdictions.isEmpty || !Set(a.jurisdictions).isDisjoint(with: b.jurisdictions)
  }

  private func scope(_ name: Name) -> String {
    name.jurisdictions.isEmpty ? "" : " in documents of \(name.jurisdictions.joined(separator: ", "))"
  }

  private func place(of name: Name) -> (table: String, line: Int)? {
    namePlaces[NamePlace(work: name.work, language: name.language, name: name.name)]
  }
}
