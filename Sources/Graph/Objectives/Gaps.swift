/// Gaps: for each jurisdiction i and objective o, the objective's standards that no document of i cites, ordered by
/// how many other jurisdictions cite them (method section 6).
///
/// `citedBy` counts jurisdictions, 0 to n - 1. Sorted by jurisdiction, objective, most cited first, standard. A
/// self-citation fills a gap: the document does cite the standard. A standard of which every known edition is withdrawn or
/// replaced is no gap.
func gaps(_ corpus: CountedCorpus, facts: StandardFacts) -> [Measures.Gap] {
  var citing: [String: Set<String>] = [:]
  for citation in corpus.citations where citation.layer == .standards {
    citing[citation.root, default: []].insert(corpus.documents[citation.document].jurisdiction)
  }
  var byObjective: [String: [(standard: String, citing: Set<String>)]] = [:]
  for standard in facts.withObjectives {
    guard let known = facts[standard], !known.isGone else { continue }
    for objective in known.objectives {
      byObjective[objective, default: []].append((standard, citing[standard] ?? []))
    }
  }
  let objectives = byObjective.sorted { $0.key < $1.key }.map { objective, standards in
    // Who does not cite a standard is not among those who do: one order serves all jurisdictions.
    (objective, standards.sorted { ($1.citing.count, $0.standard) < ($0.citing.count, $1.standard) })
  }
  return corpus.jurisdictions.flatMap { jurisdiction in
    objectives.flatMap { objective, standards in
      standards.filter { !$0.citing.contains(jurisdiction) }.map {
        Measures.Gap(
          jurisdiction: jurisdiction, objective: objective, standard: $0.standard,
          citedBy: $0.citing.count)
      }
    }
  }
}
