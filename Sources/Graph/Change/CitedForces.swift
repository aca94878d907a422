import References

/// How one document cites one work: every citation with its force.
struct CitedForces: Sendable {
  /// In the order of the text.
  private(set) var all: [CitingForce] = []

  /// The citation with the most force.
  var strongest: CitingForce? { all.max() }

  /// The editions in which a standard is cited.
  var editions: Set<String> { Set(all.compactMap { $0.citation.kind == .standard ? $0.citation.designation : nil }) }

  /// What a document cites, by the root of the work.
  static func byWork(_ citations: [Citation], _ verbs: ProvisionVerbs) -> [String: CitedForces] {
    var result: [String: CitedForces] = [:]
    for citation in citations {
      guard let root = citation.root, let force = CitingForce(citation, verbs: verbs) else { continue }
      result[root, default: CitedForces()].all.append(force)
    }
    return result
  }

  /// The strongest citations on either side that show best what changed: those that the other side does not have, in one provision
  /// where there are such; the first of the text among equals.
  static func evidence(_ old: CitedForces, _ new: CitedForces) -> (before: CitingForce, after: CitingForce)? {
    guard let before = old.strongest, let after = new.strongest else { return nil }
    return pair(
      old.all.filter { $0.rank == before.rank }.unlike(new.all),
      new.all.filter { $0.rank == after.rank }.unlike(old.all))
  }

  /// The citations that show a change of edition: one of an edition that was lost, one of an edition that was won, in one provision
  /// where there are such. On a side that lost or won none, what else stands in the provision instead; nil where that is nothing.
  static func evidence(
    _ old: CitedForces, lost: Set<String>, _ new: CitedForces, won: Set<String>
  ) -> (before: CitingForce?, after: CitingForce?) {
    let (before, after) = (old.of(lost), new.of(won))
    if let pair = pair(before, after) { return pair }
    if let (then, now) = inOneProvision(before, new.all.changed(since: old.all)) { return (then, now) }
    if let (then, now) = inOneProvision(old.all.changed(since: new.all), after) { return (then, now) }
    return (before.first, after.first)
  }

  private func of(_ editions: Set<String>) -> [CitingForce] {
    all.filter { $0.citation.designation.map(editions.contains) ?? false }
  }

  /// The first two of one provision, else the first of either side; nil where a side is empty.
  private static func pair(_ before: [CitingForce], _ after: [CitingForce]) -> (CitingForce, CitingForce)? {
    guard let first = before.first, let second = after.first else { return nil }
    return inOneProvision(before, after) ?? (first, second)
  }

  private static func inOneProvision(
    _ before: [CitingForce], _ after: [CitingForce]
  ) -> (CitingForce, CitingForce)? {
    let places = Dictionary(after.map { ($0.citation.provisionLabel, $0) }) { first, _ in first }
    return before.lazy.compactMap { force in places[force.citation.provisionLabel].map { (force, $0) } }.first
  }
}

extension [CitingForce] {
  /// Those whose sentence `others` do not have in the same provision.
  fileprivate func changed(since others: [CitingForce]) -> [CitingForce] {
    let known = Set(others.map { [$0.citation.provisionLabel, $0.citation.quote] })
    return filter { !known.contains([$0.citation.provisionLabel, $0.citation.quote]) }
  }

  /// Those, and all of them where there is no such.
  fileprivate func unlike(_ others: [CitingForce]) -> [CitingForce] {
    let changed = changed(since: others)
    return changed.isEmpty ? self : changed
  }
}
