extension CatalogueCheck {
  /// Where an imported catalogue says something else of a standard than the table does.
  func differences(_ imported: [Work]) -> [Contradiction] {
    let lines = Dictionary(standards.map { ($0.work.id, $0) }) { first, _ in first }
    var successors: [String: [String]] = [:]
    for work in imported + standards.map(\.work) { successors[work.id, default: []] += work.replacedBy }
    return imported.flatMap { statement -> [Contradiction] in
      guard let line = lines[statement.id] else { return [] }
      var other = statement
      other.settle()
      return [status(line, other), successor(line, other, successors), date(line, other), title(line, other)]
        .compactMap { $0 }
    }
  }

  /// Published against withdrawn. That a later statement says more than an earlier one is the course of things: a draft
  /// is published, an edition replaced; the way back is an error in one of the two.
  private func status(_ line: Standard, _ other: Work) -> Contradiction? {
    let own = line.work
    guard let here = stage(own), let there = stage(other), here != there else { return nil }
    let facts =
      "\(own.status) \(dated(own.asOf)), \(other.source) says \(other.status) \(dated(other.asOf))"
    // The table knows the later state.
    if PartialDate.isAfter(own.asOf, other.asOf), here > there {
      return Contradiction(line.place, own.id, facts, remedy: "Nothing: the table is newer", isNote: true)
    }
    let remedy =
      PartialDate.isAfter(other.asOf, own.asOf) && there > here
      ? "Update the line and its as_of" : "Ask the publisher's catalogue, then correct the line or import a newer file"
    return Contradiction(line.place, own.id, facts, remedy: remedy)
  }

  /// A draft, then published, then gone.
  private func stage(_ work: Work) -> Int? {
    ["draft": 0, "published": 1, "replaced": 2, "withdrawn": 2][work.status]
  }

  /// Other successors, none of which leads to one of the table's.
  private func successor(
    _ line: Standard, _ other: Work, _ successors: [String: [String]]
  ) -> Contradiction? {
    let own = line.work
    guard own.isGone, other.isGone, !other.replacedBy.isEmpty else { return nil }
    let facts =
      "\(named(own.replacedBy)) \(dated(own.asOf)), \(other.source) says \(named(other.replacedBy)) \(dated(other.asOf))"
    if own.replacedBy.isEmpty {
      return Contradiction(line.place, own.id, facts, remedy: "Fill replaced_by and write replaced")
    }
    guard Set(own.replacedBy).isDisjoint(with: other.replacedBy) else { return nil }
    let isDetour =
      leads(own.replacedBy, to: other.replacedBy, successors)
      || leads(other.replacedBy, to: own.replacedBy, successors)
    return Contradiction(
      line.place, own.id, facts,
      remedy: isDetour
        ? "Nothing: one leads to the other" : "Ask the publisher's catalogue which of them took its place",
      isNote: isDetour)
  }

  private func named(_ successors: [String]) -> String {
    successors.isEmpty ? "withdrawn without successor" : "replaced by \(successors.joined(separator: ", "))"
  }

  private func leads(_ start: [String], to ends: [String], _ successors: [String: [String]]) -> Bool {
    var open = start
    var visited = Set(start)
    let ends = Set(ends.flatMap { [$0, Catalogue.work(of: $0)] })
    while let id = open.popLast() {
      if ends.contains(id) || ends.contains(Catalogue.work(of: id)) { return true }
      for next in successors[id] ?? [] where visited.insert(next).inserted { open.append(next) }
    }
    return false
  }

  /// ISO and IEC publish one text on different days, which is no contradiction; a different year is.
  private func date(_ line: Standard, _ other: Work) -> Contradiction? {
    let own = line.work
    guard !own.date.isEmpty, !other.date.isEmpty, !PartialDate.agree(own.date, other.date) else { return nil }
    let isNote = own.date.prefix(4) == other.date.prefix(4)
    return Contradiction(
      line.place, own.id,
      "published \(own.date) \(dated(own.asOf)), \(other.source) says \(other.date) \(dated(other.asOf))",
      remedy: isNote ? "Nothing, unless the day matters" : "Correct the date in the table, or import a newer file",
      isNote: isNote)
  }

  /// Titles are worded differently in catalogues: information only.
  private func title(_ line: Standard, _ other: Work) -> Contradiction? {
    let own = line.work
    guard !own.title.isEmpty, !other.title.isEmpty, words(own.title) != words(other.title) else { return nil }
    return Contradiction(
      line.place, own.id,
      "“\(own.title)” \(dated(own.asOf)), \(other.source) says “\(other.title)” \(dated(other.asOf))",
      remedy: "Compare with the publisher's page if it is another work", isNote: true)
  }

  /// A title without capitals, punctuation and dashes.
  private func words(_ title: String) -> [String] {
    title.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
