/// Dated citations to an edition that was withdrawn or replaced on the as-of date, with the successor (method section 4).
///
/// One entry per jurisdiction, document and edition, in that order, with the number of its citations. Undated citations
/// are never stale. Self-citations are kept: a publisher can fall behind its own standards. `catalogueAsOf` is the date of
/// the catalogue's record of that edition, empty when it has none.
func staleness(_ corpus: CountedCorpus, facts: StandardFacts) -> [Measures.Stale] {
  struct Place: Hashable {
    var document: Int
    var designation: String
  }
  var stale: [Place: Measures.Stale] = [:]
  for citation in corpus.citations where citation.layer == .standards {
    guard citation.isStale, let status = citation.status, let designation = citation.designation else { continue }
    let document = corpus.documents[citation.document]
    let record = [designation, citation.edition, citation.target].lazy.compactMap { $0.flatMap(facts.edition) }.first
    let place = Place(document: citation.document, designation: designation)
    stale[
      place,
      default: Measures.Stale(
        jurisdiction: document.jurisdiction, document: document.id, standard: designation,
        status: status, successor: citation.replacedBy, citations: 0,
        catalogueAsOf: record?.asOf ?? "")
    ].citations += 1
  }
  return stale.values.sorted {
    ($0.jurisdiction, $0.document, $0.standard) < ($1.jurisdiction, $1.document, $1.standard)
  }
}
