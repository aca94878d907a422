extension CatalogueCheck {
  /// Successors that are missing, cyclic, unknown or older than what they replace.
  func successions(_ known: Known) -> [Contradiction] {
    standards.flatMap { line -> [Contradiction] in
      let work = line.work
      var found: [Contradiction] = []
      func report(_ facts: String, _ remedy: String) {
        found.append(Contradiction(line.place, work.id, facts, remedy: remedy))
      }
      if work.status == "replaced", work.replacedBy.isEmpty {
        report(
          "replaced \(dated(work.asOf)), by nothing that is named",
          "Fill replaced_by, or write withdrawn when nothing took its place")
      }
      if work.status == "published", let successor = work.replacedBy.first {
        report(
          "published \(dated(work.asOf)), and replaced by \(successor)",
          "Write replaced, or empty replaced_by until the successor is published")
      }
      for id in work.replacedBy {
        guard let successor = catalogue.work(id) else {
          if !known.has(id) {
            report("replaced by \(id) \(dated(work.asOf)), which is in no table", "Add a line for \(id)")
          }
          continue
        }
        if !work.date.isEmpty, PartialDate.isAfter(work.date, successor.date) {
          report(
            "published \(work.date) \(dated(work.asOf)), after its successor \(id), published \(successor.date) "
              + dated(successor.asOf),
            "Correct one of the two dates, or the successor")
        }
      }
      if let cycle = cycle(from: work) {
        report(
          "replaced by itself in the end: \(cycle.joined(separator: " -> "))", "Correct replaced_by of one of them")
      }
      return found
    }
  }

  /// The way from a work over successors back to itself; nil when there is none.
  private func cycle(from work: Work) -> [String]? {
    var ways: [[String]] = [[work.id]]
    var visited: Set<String> = []
    while let way = ways.popLast() {
      guard let last = way.last, let next = catalogue.work(last) else { continue }
      for id in next.replacedBy {
        if id == work.id { return way + [id] }
        if visited.insert(id).inserted { ways.append(way + [id]) }
      }
    }
    return nil
  }
}
