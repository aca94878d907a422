import Catalogue
import References

/// Computes every figure of a report (method sections 3 to 7).
///
/// Same documents, citations, standards and seed, in any order: the same result. Reading intervals stay nil until recall
/// and precision of the reading are known.
///
/// - Parameters:
///   - documents: the corpus; only those that were read and represent their work enter the counts.
///   - citations: what was found in them.
///   - standards: the catalogue's standards, one record per edition or one for all.
///   - version: version of the program.
///   - asOf: date at which status was judged, ISO 8601.
///   - seed: of every random process.
///   - randomisations: matrices of the null model for each layer; 0 leaves pairs untested. A tenth of
///     them test modularity.
/// - Throws: ``GraphError`` when igraph fails.
public func measure(
  documents: [CitingDocument], citations: [Citation], standards: [Work], version: String, asOf: String,
  seed: UInt64, randomisations: Int = 9_999
) throws -> Measures {
  let corpus = CountedCorpus(documents: documents, citations: citations)
  let facts = StandardFacts(standards)
  let graph = CitationGraph(corpus: corpus, facts: facts)
  var layers: [String: Measures.Layer] = [:]
  var changes: [Measures.Change] = []
  for layer in CitationLayer.allCases {
    let matrix = CitationMatrix(layer: layer, corpus: corpus)
    if layer == .standards { changes = matrix.whatWouldChange() }
    layers[layer.rawValue] = try matrix.measured(layer, seed: seed, randomisations: randomisations)
  }
  let divergence = editionDivergence(corpus)
  return Measures(
    version: version, asOf: asOf, seed: seed, layers: layers,
    objectives: concentration(corpus, facts: facts), gaps: gaps(corpus, facts: facts),
    stale: staleness(corpus, facts: facts), editionDivergence: divergence,
    influence: try influence(corpus, graph: graph), whatWouldChange: changes, shape: graph.shape,
    reasons: reasons(layers: layers, divergence: divergence),
    coverage: coverage(documents: documents, citations: citations))
}

extension CitationMatrix {
  /// The figures of one layer.
  func measured(
    _ layer: CitationLayer, seed: UInt64, randomisations: Int
  ) throws -> Measures.Layer {
    let significance = significance(randomisations: randomisations, seed: seed)
    let profile = profileFragmentation
    let communities = try communities(seed: seed)
    let modularityZ = try communities.modularity.flatMap {
      try self.modularityZ(of: $0, randomisations: randomisations / 10, seed: seed)
    }
    return Measures.Layer(
      jurisdictions: jurisdictions, targets: targets.count, citations: citations,
      cited: Dictionary(uniqueKeysWithValues: zip(jurisdictions, cited.map(\.count))),
      tooLittle: tooLittle,
      alignment: alignment(significance: significance, divergence: layer == .principles),
      fragmentation: Measures.Fragmentation(
        value: fragmentation, nullMean: significance?.fragmentationMean,
        nullSd: significance?.fragmentationSd, ses: significance?.effectSize,
        profile: profile?.value, low: profile?.low, high: profile?.high),
      communities: communities.communities, modularity: communities.modularity,
      modularityZ: modularityZ)
  }
}
