import References

/// A state of a corpus as it is compared with another.
public struct CorpusState: Sendable {
  /// Every document of the manifest.
  public var documents: [CitingDocument]
  /// Every citation of every document.
  public var citations: [Citation]
  /// Dated citations that were out of date then, as document and designation.
  public var stale: Set<[String]>

  /// A state; see the properties.
  public init(documents: [CitingDocument], citations: [Citation], stale: Set<[String]>) {
    self.documents = documents
    self.citations = citations
    self.stale = stale
  }

  /// Whether a citation was out of date on the day of the state; the catalogue that is read now may say otherwise.
  func isStale(_ citation: Citation) -> Bool {
    citation.designation.map { stale.contains([citation.document, $0]) } ?? false
  }
}

/// What `new` says otherwise than `old`, by jurisdiction and document.
///
/// Documents are matched by id; of several expressions of a work the one that counts is compared. A document that came or went is one
/// change, and what it cites is counted in the remark; so is one whose reading failed, because silence is then no statement
/// (method section 1). Wording is compared elsewhere: the states hold no texts.
public func policyChanges(from old: CorpusState, to new: CorpusState) -> [PolicyChange] {
  let before = Dictionary(old.documents.map { ($0.id, $0) }) { first, _ in first }
  let after = Dictionary(new.documents.map { ($0.id, $0) }) { first, _ in first }
  let forcesBefore = forces(old)
  let forcesAfter = forces(new)
  let citedBefore = cited(forcesBefore, by: before)
  let citedAfter = cited(forcesAfter, by: after)
  let staleAfter = Dictionary(grouping: new.citations.filter(new.isStale), by: \.document)
  let datedBefore = old.citations.reduce(into: [String: Set<String>]()) {
    if let designation = $1.designation { $0[$1.document, default: []].insert(designation) }
  }
  var changes: [PolicyChange] = []
  for document in new.documents where before[document.id] == nil {
    changes.append(
      PolicyChange(.documentNew, of: document, remark: contents(of: document, forcesAfter[document.id] ?? [:])))
  }
  for document in old.documents where after[document.id] == nil {
    changes.append(
      PolicyChange(.documentGone, of: document, remark: contents(of: document, forcesBefore[document.id] ?? [:])))
  }
  for document in new.documents {
    guard let earlier = before[document.id] else { continue }
    guard earlier.reading == document.reading else {
      let what = document.reading == .read ? contents(of: document, forcesAfter[document.id] ?? [:]) : document.reason
      changes.append(
        PolicyChange(
          .documentReading, of: document, before: .init(text: earlier.reading.rawValue),
          after: .init(text: document.reading.rawValue), remark: what))
      continue
    }
    // Of a work in several texts the one that counted before is compared with what it is now, whichever counts now.
    guard earlier.counts else { continue }
    changes += citationChanges(
      in: document, from: forcesBefore[document.id] ?? [:], to: forcesAfter[document.id] ?? [:],
      citedBefore: citedBefore[document.jurisdiction] ?? [], citedAfter: citedAfter[document.jurisdiction] ?? [],
      isStale: new.isStale)
    changes += newlyStale(staleAfter[document.id] ?? [], in: document, old, datedBefore[document.id] ?? [])
  }
  return changes.inReadingOrder
}

/// The strongest citation of each work, and the editions it is cited in, by document.
private typealias Forces = [String: [String: CitedForce]]

private struct CitedForce {
  var strongest: CitingForce
  var editions: Set<String>
}

private func forces(_ state: CorpusState) -> Forces {
  var result: Forces = [:]
  for citation in state.citations {
    guard let root = citation.root, let force = CitingForce(citation) else { continue }
    var cited = result[citation.document]?[root] ?? CitedForce(strongest: force, editions: [])
    cited.strongest = max(cited.strongest, force)
    if citation.kind == .standard, let designation = citation.designation { cited.editions.insert(designation) }
    result[citation.document, default: [:]][root] = cited
  }
  return result
}

/// What each jurisdiction cites anywhere.
private func cited(_ forces: Forces, by documents: [String: CitingDocument]) -> [String: Set<String>] {
  var result: [String: Set<String>] = [:]
  for (id, works) in forces {
    guard let document = documents[id] else { continue }
    result[document.jurisdiction, default: []].formUnion(works.keys)
  }
  return result
}

/// "cites 2 standards, 1 instrument, 14 principle themes"
private func contents(of document: CitingDocument, _ works: [String: CitedForce]) -> String {
  guard document.reading == .read else { return document.reason }
  func count(_ kind: ReferenceKind, _ noun: String) -> String? {
    let number = works.values.count { $0.strongest.citation.kind == kind }
    return number == 0 ? nil : "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
  let parts = [count(.standard, "standard"), count(.instrument, "instrument"), count(.principle, "principle theme")]
    .compactMap { $0 }
  return parts.isEmpty ? "cites nothing" : "cites " + parts.joined(separator: ", ")
}

private func citationChanges(
  in document: CitingDocument, from old: [String: CitedForce], to new: [String: CitedForce],
  citedBefore: Set<String>, citedAfter: Set<String>, isStale: (Citation) -> Bool
) -> [PolicyChange] {
  var changes: [PolicyChange] = []
  for root in Set(old.keys).union(new.keys) {
    func change(_ kind: PolicyChange.Kind, remark: String = "") -> PolicyChange {
      PolicyChange(
        kind, of: document, work: root,
        workTitle: new[root]?.strongest.citation.title ?? old[root]?.strongest.citation.title ?? "",
        before: old[root]?.strongest.side, after: new[root]?.strongest.side, remark: remark)
    }
    switch (old[root], new[root]) {
    case (nil, let later?):
      var remarks = citedBefore.contains(root) ? [] : ["nowhere in \(document.jurisdiction) before"]
      if isStale(later.strongest.citation) { remarks.append(staleRemark(later.strongest.citation)) }
      changes.append(change(.new, remark: remarks.joined(separator: "; ")))
    case (.some, nil):
      changes.append(
        change(.gone, remark: citedAfter.contains(root) ? "" : "no longer anywhere in \(document.jurisdiction)"))
    case (let earlier?, let later?):
      if earlier.strongest.rank != later.strongest.rank {
        changes.append(change(earlier.strongest.rank < later.strongest.rank ? .strengthened : .weakened))
      }
      if earlier.editions != later.editions {
        let lost = earlier.editions.subtracting(later.editions).sorted().joined(separator: ", ")
        let won = later.editions.subtracting(earlier.editions).sorted().joined(separator: ", ")
        let remark = lost.isEmpty ? "now also \(won)" : won.isEmpty ? "no longer \(lost)" : "\(lost) → \(won)"
        changes.append(change(.edition, remark: remark))
      }
    case (nil, nil): break
    }
  }
  return changes
}

/// The citations of editions that no longer hold, and did on the day of the earlier state.
private func newlyStale(
  _ stale: [Citation], in document: CitingDocument, _ old: CorpusState, _ citedBefore: Set<String>
) -> [PolicyChange] {
  var seen: Set<String> = []
  var changes: [PolicyChange] = []
  for citation in stale {
    guard let root = citation.root, let designation = citation.designation, citedBefore.contains(designation),
      !old.stale.contains([document.id, designation]), seen.insert(designation).inserted
    else { continue }
    changes.append(
      PolicyChange(
        .newlyStale, of: document, work: root, workTitle: citation.title ?? "", after: CitingForce(citation)?.side,
        remark: staleRemark(citation)))
  }
  return changes
}

/// "ISO/IEC 27001:2013 is replaced by ISO/IEC 27001:2022"
private func staleRemark(_ citation: Citation) -> String {
  let what = "\(citation.designation ?? citation.text) is \(citation.status ?? "out of date")"
  return citation.replacedBy.map { "\(what) by \($0)" } ?? what
}
