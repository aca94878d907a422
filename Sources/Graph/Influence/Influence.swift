/// Influence of every cited work: citing documents, citing jurisdictions, first year cited, in-degree, PageRank, HITS,
/// betweenness (method section 5).
///
/// Counted are documents other than the work itself; those of its own jurisdiction count. Most cited first: by citing
/// documents, citing jurisdictions, id. Counts are by root, so that variant spellings and editions never inflate them.
func influence(_ corpus: CountedCorpus, graph: CitationGraph) throws -> [Measures.Influence] {
  struct Citing {
    var documents: Set<Int> = []
    var jurisdictions: Set<String> = []
    var firstYear: Int?
  }
  var citing: [String: Citing] = [:]
  for citation in corpus.citations {
    let document = corpus.documents[citation.document]
    guard document.citingWork != citation.root else { continue }
    var found = citing[citation.root] ?? Citing()
    found.documents.insert(citation.document)
    found.jurisdictions.insert(document.jurisdiction)
    if let year = document.year { found.firstYear = min(found.firstYear ?? year, year) }
    citing[citation.root] = found
  }
  let ranks = try graph.pageRank()
  let authorities = try graph.authorities()
  let betweenness = try graph.betweenness()
  let degrees = graph.inDegrees
  return graph.nodes.indices.compactMap { index -> Measures.Influence? in
    let node = graph.nodes[index]
    guard let found = citing[node.id] else { return nil }
    return Measures.Influence(
      id: node.id, title: node.title, layer: node.layer, citingDocuments: found.documents.count,
      citingJurisdictions: found.jurisdictions.count, firstYear: found.firstYear,
      inDegree: degrees[index], pageRank: ranks[index],
      authority: authorities?[index], betweenness: betweenness?[index])
  }.sorted {
    ($1.citingDocuments, $1.citingJurisdictions, $0.id) < ($0.citingDocuments, $0.citingJurisdictions, $1.id)
  }
}
