import Catalogue

/// The edition of a standard that a citation means, and whether it still holds (method sections 2 and 4).
///
/// A dated reference keeps its edition: it is stale when that was withdrawn or replaced by the report's date. An undated
/// one means the newest edition in force on the day of the citing document, follows its successors, and is never stale.
struct CitedEdition: Sendable, Hashable {
  /// Id of the edition meant, of the root: `ISO/IEC 27001:2013` for "JIS Q 27001:2014". Nil when it cannot be told.
  var edition: String?
  /// What is cited on the report's date: `published`, `replaced`, `withdrawn`, `draft`. Nil when nothing is known.
  var status: String?
  /// What is in force in its place.
  var successors: [String] = []
  /// A dated reference to an edition that no longer holds.
  var isStale = false
  /// Why this edition and status: "newest edition on 2015-06-01".
  var reason: String
  /// Title of the edition, else of the newest one.
  var title: String?
}

/// Judges which edition citations mean.
struct EditionJudge: Sendable {
  let catalogue: Catalogue
  let roots: StandardRoots
  let standing: StandardStanding
  /// The report's date.
  let asOf: String

  init(_ roots: StandardRoots, asOf: String) {
    catalogue = roots.catalogue
    self.roots = roots
    standing = StandardStanding(roots.catalogue)
    self.asOf = asOf
  }

  /// The edition that `identifier`, a designation of `root`, means in a document of the day `date`, empty if unknown.
  func judge(_ identifier: StandardIdentifier, root: String, date: String) -> CitedEdition {
    // An amendment belongs to its edition, and does not outlive it.
    let isDated = identifier.year != nil || identifier.edition != nil
    var cited = isDated ? dated(identifier, root) : undated(identifier, root, date)
    if isDated, !identifier.supplements.isEmpty, cited.edition != nil { cited.reason += ", with its amendments" }
    if cited.title == nil { cited.title = newest(root)?.title }
    return cited
  }

  /// The work with the id `id`, which a name means: "the NIST AI RMF". A name has no date and is never stale.
  func judge(named id: String, root: String, date: String) -> CitedEdition {
    // What a name means may have many editions: "NIST SP 800-53".
    guard let work = catalogue.work(id), Catalogue.work(of: id) != id || editions(of: root).count < 2 else {
      var cited = undated(editions(of: root), root, date)
      if cited.title == nil { cited.title = newest(root)?.title }
      return cited
    }
    let verdict = standing.verdict(on: work, at: asOf)
    return CitedEdition(
      edition: work.id, status: verdict?.status, successors: verdict?.successors ?? [], reason: "named",
      title: work.title)
  }

  private func dated(_ identifier: StandardIdentifier, _ root: String) -> CitedEdition {
    let designation = identifier.base
    if !identifier.adopted.isEmpty || roots.adoption(of: identifier) != nil {
      return adopted(identifier, designation, root)
    }
    guard let edition = catalogue.work(designation) ?? edition(of: root, identifier) else {
      return CitedEdition(reason: "the catalogue does not know this edition")
    }
    return cited(edition, standing.verdict(on: edition, at: asOf), reason: "dated")
  }

  /// A dated citation of `edition` with the verdict on it.
  func cited(_ edition: Work?, _ verdict: StandardStanding.Verdict?, reason: String) -> CitedEdition {
    CitedEdition(
      edition: edition?.id, status: verdict?.status, successors: verdict?.successors ?? [],
      isStale: verdict?.isGone ?? false, reason: reason, title: edition?.title)
  }

  /// The edition of a root by the year alone: "ISO 27001:2013" is ISO/IEC 27001:2013, "ISO/IEC 24029:2021" a part.
  private func edition(of root: String, _ identifier: StandardIdentifier) -> Work? {
    guard let year = identifier.year else { return nil }
    func isOfYear(_ work: Work) -> Bool { Catalogue.isWhole(work.id) && work.id.hasSuffix(":" + year) }
    if let edition = catalogue.editions(of: root).first(where: isOfYear) { return edition }
    let parts = roots.parts(of: root).flatMap { catalogue.editions(of: $0) }.filter(isOfYear)
    return parts.count == 1 ? parts[0] : nil
  }

  private func undated(_ identifier: StandardIdentifier, _ root: String, _ date: String) -> CitedEdition {
    var cited = undated(editions(of: root), root, date)
    // The national edition of that day tells which international one is meant.
    let adoption = roots.adoptions(of: identifier).last {
      !date.isEmpty && PartialDate.had(Self.year(of: $0), happenedBy: date)
    }
    if let adoption, let work = catalogue.work(adoption.root) {
      cited.edition = work.id
      cited.reason = "\(adoption.national) adopts \(work.id)"
    }
    return cited
  }

  private func undated(_ editions: [Work], _ root: String, _ date: String) -> CitedEdition {
    guard
      let now = standing.current(of: editions, at: asOf) ?? editions.last(where: Self.wasPublished) ?? editions.last
    else {
      return series(root)
    }
    let verdict = standing.verdict(on: now, at: asOf)
    var cited = CitedEdition(
      status: verdict?.status, successors: verdict?.successors ?? [], reason: "", title: now.title)
    let day = date.isEmpty ? asOf : date
    if let meant = standing.current(of: editions, at: day) {
      cited.edition = meant.id
      cited.reason = date.isEmpty ? "newest edition, the document has no date" : "newest edition on \(day)"
    } else if let last = lastPublished(editions, by: day) {
      cited.edition = last.id
      cited.reason = "no edition was in force on \(day): the last one"
    } else if verdict?.status == "draft" {
      cited.edition = now.id
      cited.reason = "a project, nothing is published yet"
    } else {
      cited.reason = "no edition is known to have been in force on \(day)"
    }
    return cited
  }

  func lastPublished(_ editions: [Work], by day: String) -> Work? {
    editions.last { Self.wasPublished($0) && !$0.date.isEmpty && PartialDate.had($0.date, happenedBy: day) }
  }

  /// A project that was given up, or of which nothing is known, never was an edition.
  private static func wasPublished(_ work: Work) -> Bool { work.isGone || work.status == "published" }

  /// A series has no edition of its own: it holds while one of its parts does.
  private func series(_ root: String) -> CitedEdition {
    for part in roots.parts(of: root) {
      if let work = standing.current(of: catalogue.editions(of: part), at: asOf) {
        return CitedEdition(status: "published", reason: "a series with the part \(work.id)", title: work.title)
      }
    }
    return CitedEdition(reason: "the catalogue does not know it")
  }

  /// Editions and projects of a root, oldest first, without amendments.
  func editions(of root: String) -> [Work] {
    catalogue.editions(of: root).filter { Catalogue.isWhole($0.id) }
  }

  /// The newest edition: published, else a project, else whatever there is.
  private func newest(_ root: String) -> Work? {
    let editions = editions(of: root)
    return editions.last { $0.status == "published" } ?? editions.last { $0.status == "draft" } ?? editions.last
      ?? roots.parts(of: root).lazy.flatMap { self.catalogue.editions(of: $0) }.last { $0.status == "published" }
  }
}
