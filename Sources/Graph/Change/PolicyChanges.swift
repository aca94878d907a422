import References

/// What `new` says otherwise than `old`, by jurisdiction and document.
///
/// Documents are matched by `DocumentMatching`. A document that came or went is one change, and what it cites is counted in the remark;
/// so is one whose reading failed, because silence is then no statement (method section 1), and one that the manifest lists otherwise.
/// Every expression of a work is compared; a change that several of them have is told once, of the one that counts.
/// Wording is compared elsewhere: the states hold no texts.
public func policyChanges(
  from old: CorpusState, to new: CorpusState, verbs: ProvisionVerbs
) -> [PolicyChange] {
  StateComparison(old, new, verbs).changes.inReadingOrder
}

/// Two states and what each jurisdiction cites in them.
private struct StateComparison {
  let old: CorpusState
  let new: CorpusState
  let verbs: ProvisionVerbs
  let matching: DocumentMatching
  let citationsBefore: [String: [Citation]]
  let citationsAfter: [String: [Citation]]
  /// Works that a jurisdiction cites anywhere.
  let citedBefore: [String: Set<String>]
  let citedAfter: [String: Set<String>]

  init(_ old: CorpusState, _ new: CorpusState, _ verbs: ProvisionVerbs) {
    self.old = old
    self.new = new
    self.verbs = verbs
    matching = DocumentMatching(from: old.documents, to: new.documents)
    citationsBefore = Dictionary(grouping: old.citations, by: \.document)
    citationsAfter = Dictionary(grouping: new.citations, by: \.document)
    citedBefore = Self.cited(citationsBefore, by: old.documents)
    citedAfter = Self.cited(citationsAfter, by: new.documents)
  }

  private static func cited(_ citations: [String: [Citation]], by documents: [CitingDocument]) -> [String: Set<String>]
  {
    documents.reduce(into: [:]) { result, document in
      let roots = (citations[document.id] ?? []).lazy.filter(\.isBinding).compactMap(\.root)
      result[document.jurisdiction, default: []].formUnion(roots)
    }
  }

  var changes: [PolicyChange] {
    var changes = matching.gone.map { document in
      PolicyChange(.documentGone, of: document, remark: contents(of: document, citationsBefore[document.id]))
    }
    var works: [[String]: [(document: CitingDocument, earlier: CitingDocument)]] = [:]
    for document in new.documents {
      guard let earlier = matching.predecessor(of: document) else {
        changes.append(
          PolicyChange(.documentNew, of: document, remark: contents(of: document, citationsAfter[document.id])))
        continue
      }
      if let listing = document.listing(since: earlier) {
        changes.append(PolicyChange(.documentMoved, of: document, remark: listing))
      }
      if let reading = readingChange(document, earlier) { changes.append(reading) }
      guard earlier.reading == .read, document.reading == .read else { continue }
      works[[document.jurisdiction, document.work], default: []].append((document, earlier))
    }
    for expressions in works.values { changes += told(once: expressions) }
    return changes
  }

  private func readingChange(_ document: CitingDocument, _ earlier: CitingDocument) -> PolicyChange? {
    let before = old.reading(of: earlier)
    guard before != document.reading else { return nil }
    let remark =
      if let last = old.lastRead[earlier.id] {
        "compared with \(last.state), when it was read last"
      } else {
        document.reading == .read ? contents(of: document, citationsAfter[document.id]) : document.reason
      }
    return PolicyChange(
      .documentReading, of: document, before: .init(text: before.rawValue),
      after: .init(text: document.reading.rawValue), remark: remark)
  }

  /// The changes of the expressions of a work: first those of the one that counted before, whichever counts now; of the others what it
  /// does not say.
  private func told(once expressions: [(document: CitingDocument, earlier: CitingDocument)]) -> [PolicyChange] {
    var seen: Set<[String]> = []
    let ordered = expressions.sorted {
      ($0.earlier.counts ? 0 : 1, $0.document.id) < ($1.earlier.counts ? 0 : 1, $1.document.id)
    }
    return ordered.flatMap { document, earlier in
      let changes = changes(in: document, since: earlier)
      let news = changes.filter { !seen.contains($0.statement) }
      seen.formUnion(changes.map(\.statement))
      return news
    }
  }

  private func changes(in document: CitingDocument, since earlier: CitingDocument) -> [PolicyChange] {
    let (before, after) = (citationsBefore[earlier.id] ?? [], citationsAfter[document.id] ?? [])
    let changes =
      before == after
      ? []
      : CitationChanges(
        document: document, earlier: earlier, citedBefore: citedBefore[earlier.jurisdiction] ?? [],
        citedAfter: citedAfter[document.jurisdiction] ?? [], isStale: new.isStale
      ).changes(from: CitedForces.byWork(before, verbs), to: CitedForces.byWork(after, verbs))
    return changes + newlyStale(after.filter(new.isStale), in: document, earlier, Set(before.compactMap(\.designation)))
  }

  /// The citations of editions that no longer hold, and did on the day of the earlier state.
  private func newlyStale(
    _ stale: [Citation], in document: CitingDocument, _ earlier: CitingDocument, _ citedBefore: Set<String>
  ) -> [PolicyChange] {
    var seen: Set<String> = []
    var changes: [PolicyChange] = []
    for citation in stale {
      guard let root = citation.root, let designation = citation.designation, citedBefore.contains(designation),
        !old.stale.contains([earlier.id, designation]), seen.insert(designation).inserted
      else { continue }
      changes.append(
        PolicyChange(
          .newlyStale, of: document, work: root, workTitle: citation.title ?? "",
          after: CitingForce(citation, verbs: verbs)?.side, remark: citation.staleRemark))
    }
    return changes
  }

  /// "cites 2 standards, 1 instrument, 14 principle themes"
  private func contents(of document: CitingDocument, _ citations: [Citation]?) -> String {
    guard document.reading == .read else { return document.reason }
    let kinds = (citations ?? []).reduce(into: [ReferenceKind: Set<String>]()) {
      if let root = $1.root, $1.isBinding { $0[$1.kind, default: []].insert(root) }
    }
    func count(_ kind: ReferenceKind, _ noun: String) -> String? {
      guard let number = kinds[kind]?.count else { return nil }
      return "\(number) \(noun)\(number == 1 ? "" : "s")"
    }
    let parts = [count(.standard, "standard"), count(.instrument, "instrument"), count(.principle, "principle theme")]
      .compactMap { $0 }
    return parts.isEmpty ? "cites nothing" : "cites " + parts.joined(separator: ", ")
  }
}

extension PolicyChange {
  /// What the change says, whatever the language of the expression.
  fileprivate var statement: [String] { [kind.rawValue, work, remark] }
}
