import References

/// What one document cites otherwise than before.
struct CitationChanges {
  let document: CitingDocument
  let earlier: CitingDocument
  /// Works that the jurisdiction of `earlier` cited anywhere before.
  let citedBefore: Set<String>
  /// Works that the jurisdiction of `document` cites anywhere now.
  let citedAfter: Set<String>
  let isStale: (Citation) -> Bool

  func changes(from old: [String: CitedForces], to new: [String: CitedForces]) -> [PolicyChange] {
    Set(old.keys).union(new.keys).flatMap { root -> [PolicyChange] in
      switch (old[root], new[root]) {
      case (nil, let now?): [won(root, now)]
      case (let then?, nil): [lost(root, then)]
      case (let then?, let now?): force(root, then, now) + editions(root, then, now)
      case (nil, nil): []
      }
    }
  }

  private func change(
    _ kind: PolicyChange.Kind, _ root: String, _ before: CitingForce?, _ after: CitingForce?, _ remarks: [String] = []
  ) -> PolicyChange {
    PolicyChange(
      kind, of: document, work: root, workTitle: after?.citation.title ?? before?.citation.title ?? "",
      before: before?.side, after: after?.side, remark: remarks.joined(separator: "; "))
  }

  private func won(_ root: String, _ now: CitedForces) -> PolicyChange {
    let nowhere = citedBefore.contains(root) ? [] : ["nowhere in \(earlier.jurisdiction) before"]
    return change(.new, root, nil, now.strongest, nowhere + staleRemarks(now, of: now.editions))
  }

  private func lost(_ root: String, _ then: CitedForces) -> PolicyChange {
    let nowhere = citedAfter.contains(root) ? [] : ["no longer anywhere in \(document.jurisdiction)"]
    return change(.gone, root, then.strongest, nil, nowhere)
  }

  private func force(_ root: String, _ then: CitedForces, _ now: CitedForces) -> [PolicyChange] {
    guard let (before, after) = CitedForces.evidence(then, now), before.rank != after.rank else { return [] }
    return [change(before.rank < after.rank ? .strengthened : .weakened, root, before, after)]
  }

  private func editions(_ root: String, _ then: CitedForces, _ now: CitedForces) -> [PolicyChange] {
    let (lost, won) = (then.editions.subtracting(now.editions), now.editions.subtracting(then.editions))
    guard !lost.isEmpty || !won.isEmpty else { return [] }
    let (before, after) = CitedForces.evidence(then, lost: lost, now, won: won)
    let (from, to) = (lost.sorted().joined(separator: ", "), won.sorted().joined(separator: ", "))
    let remark = lost.isEmpty ? "now also \(to)" : won.isEmpty ? "no longer \(from)" : "\(from) → \(to)"
    return [change(.edition, root, before, after, [remark] + staleRemarks(now, of: won))]
  }

  /// What is to be said of those of `editions` that no longer hold.
  private func staleRemarks(_ forces: CitedForces, of editions: Set<String>) -> [String] {
    let stale = forces.all.map(\.citation).filter {
      isStale($0) && $0.designation.map(editions.contains) ?? false
    }
    return Set(stale.map(\.staleRemark)).sorted()
  }
}

extension Citation {
  /// "ISO/IEC 27001:2013 is replaced by ISO/IEC 27001:2022"
  var staleRemark: String {
    let what = "\(designation ?? text) is \(status ?? "out of date")"
    return replacedBy.map { "\(what) by \($0)" } ?? what
  }
}
