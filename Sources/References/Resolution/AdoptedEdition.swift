import Catalogue

/// National editions of international standards.
extension EditionJudge {
  /// A national edition: its own record decides, else a later national edition, else what became of the one it adopts.
  func adopted(_ identifier: StandardIdentifier, _ designation: String, _ root: String) -> CitedEdition {
    let international = internationalEdition(identifier, designation, root)
    let reason = international.map { "adopts \($0.id)" } ?? "adopts \(root), in an edition that is not known"
    if let own = catalogue.work(designation), let verdict = standing.verdict(on: own, at: asOf) {
      var cited = cited(international, verdict, reason: reason)
      if verdict.isGone, verdict.successors.isEmpty, let later = laterAdoption(identifier) {
        cited.status = "replaced"
        cited.successors = [later]
      }
      if cited.title == nil { cited.title = own.title }
      return cited
    }
    if let later = laterAdoption(identifier) {
      return cited(international, .init(status: "replaced", successors: [later]), reason: reason)
    }
    let verdict = international.flatMap { standing.verdict(on: $0, at: asOf) }
    var cited = cited(international, verdict, reason: reason)
    // A new international edition withdraws no national one: it may be adopted years later. What goes on under another
    // number, or not at all, cannot be renewed.
    if let verdict, verdict.successors.contains(where: { Catalogue.work(of: $0) == root }) {
      cited.isStale = false
      cited.reason += ", no later national edition is known"
    }
    return cited
  }

  /// The edition of the root that a national edition adopts: by the table of adoptions, else the one in force in its year.
  private func internationalEdition(
    _ identifier: StandardIdentifier, _ designation: String, _ root: String
  ) -> Work? {
    if let adoption = catalogue.adoption(of: designation), adoption.national == designation,
      let work = catalogue.work(adoption.root)
    {
      return work
    }
    guard let year = identifier.year else { return nil }
    let editions = editions(of: root)
    return standing.current(of: editions, at: year) ?? lastPublished(editions, by: year)
  }

  /// The newest adoption under the same national designation, if it is newer than the one cited; for a national edition
  /// of a European one ("BS EN ISO/IEC 27001:2017") the newest European one.
  private func laterAdoption(_ identifier: StandardIdentifier) -> String? {
    guard let year = identifier.year else { return nil }
    let adoptions = ([identifier] + identifier.adopted).lazy.map { self.roots.adoptions(of: $0) }.first { !$0.isEmpty }
    let later = (adoptions ?? []).filter {
      let own = Self.year(of: $0)
      return own > year && PartialDate.had(own, happenedBy: asOf.isEmpty ? own : asOf)
    }
    return later.max { Self.year(of: $0) < Self.year(of: $1) }?.national
  }

  static func year(of adoption: Adoption) -> String {
    String(adoption.national.dropFirst(Catalogue.undated(adoption.national).count).dropFirst().prefix(4))
  }
}
