import Catalogue

/// Whether an edition of a standard is in force on a day, and what took its place.
///
/// Catalogues say what is so on the day they are made. Dates of publication and withdrawal tell what was so before: an
/// edition replaced in 2022 was in force in 2020. Successors are followed to those in force on the day, over changes of
/// number (ISO/IEC 17799 -> ISO/IEC 27002), type (ISO/IEC TR 27008 -> ISO/IEC TS 27008) and divisions into parts
/// (ISO 17442 -> ISO 17442-1, ISO 17442-2).
struct StandardStanding: Sendable {
  /// What an edition was on a day.
  struct Verdict: Sendable, Hashable {
    /// `published`, `replaced`, `withdrawn` or `draft`.
    var status: String
    /// What is in force in its place, or was the last to be; empty when nothing took its place.
    var successors: [String] = []
    /// It is no longer in force.
    var isGone: Bool { status == "replaced" || status == "withdrawn" }
  }

  let catalogue: Catalogue

  init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  /// What `edition` was on `day`; an empty day is the one on which the catalogue spoke.
  func verdict(on edition: Work, at day: String) -> Verdict? {
    let day = day.isEmpty ? Self.end : day
    switch edition.status {
    case "": return nil
    case "draft": return Verdict(status: "draft")
    // A project that was given up.
    case "deleted": return Verdict(status: "withdrawn")
    default: break
    }
    // Before it was published it was a project.
    guard PartialDate.had(edition.date, happenedBy: day) else { return Verdict(status: "draft") }
    guard edition.isGone else { return Verdict(status: edition.status) }
    let next = successors(of: edition)
    if let ceased = ceased(edition, next), !PartialDate.had(ceased, happenedBy: day) {
      return Verdict(status: "published")
    }
    var visited: Set<String> = [edition.id]
    let found = next.flatMap { follow($0, at: day, &visited) }
    return Verdict(status: found.isEmpty ? edition.status : "replaced", successors: found)
  }

  /// The edition in force on `day`, the newest where several are; nil when none was.
  func current(of editions: [Work], at day: String) -> Work? {
    editions.last { Catalogue.isWhole($0.id) && verdict(on: $0, at: day)?.status == "published" }
  }

  /// A step to what took the place of an edition: a known edition, or the id of one that is not known.
  private enum Step {
    case edition(Work)
    case unknown(String)
  }

  /// What the catalogue names as successors; where it names none, the next edition under the same designation.
  private func successors(of edition: Work) -> [Step] {
    let named = edition.replacedBy.map { id -> Step in
      if let work = catalogue.work(id) { return .edition(work) }
      // "ISO 10110-6" means the edition that came next.
      return next(after: edition, in: Catalogue.work(of: id)).map(Step.edition) ?? .unknown(id)
    }
    if !named.isEmpty { return named }
    return next(after: edition, in: Catalogue.work(of: edition.id)).map { [.edition($0)] } ?? []
  }

  private func next(after edition: Work, in work: String) -> Work? {
    catalogue.editions(of: work).first {
      $0.id != edition.id && $0.status != "draft" && $0.status != "deleted" && Catalogue.isWhole($0.id)
        && PartialDate.isAfter($0.date, edition.date)
    }
  }

  /// When an edition ceased to be in force: its withdrawal, else the first of its successors; nil when nothing tells.
  private func ceased(_ edition: Work, _ next: [Step]) -> String? {
    if !edition.withdrawn.isEmpty { return edition.withdrawn }
    return next.compactMap { step -> String? in
      if case .edition(let work) = step, !work.date.isEmpty { return work.date }
      return nil
    }.min()
  }

  /// The editions to which a step leads on `day`.
  private func follow(_ step: Step, at day: String, _ visited: inout Set<String>) -> [String] {
    switch step {
    case .unknown(let id): return visited.insert(id).inserted ? [id] : []
    case .edition(let edition):
      guard PartialDate.had(edition.date, happenedBy: day), visited.insert(edition.id).inserted else { return [] }
      guard edition.isGone else { return [edition.id] }
      let next = successors(of: edition)
      if let ceased = ceased(edition, next), !PartialDate.had(ceased, happenedBy: day) { return [edition.id] }
      let further = next.flatMap { follow($0, at: day, &visited) }
      return further.isEmpty ? [edition.id] : further
    }
  }

  /// A day after all others.
  private static let end = "9999"
}
