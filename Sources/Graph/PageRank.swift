import CIgraph

extension CitationGraph {
  /// PageRank of every node, in order of nodes.
  ///
  /// The share of time that a reader spends with a work who follows a citation with probability 0.85, chosen by number of
  /// citing provisions, and else opens any work: above 0, summing to 1. Works that cite nothing pass the reader on to any. A
  /// work's citations of itself are left out: they are no influence. Method section 5; Brin and Page 1998; igraph_pagerank
  /// (PRPACK).
  public func pageRank(damping: Double = 0.85) throws -> [Double] {
    guard !nodes.isEmpty else { return [] }
    let edges = edges.filter { $0.source != $0.target }
    return try IGraph.use {
      try IGraph.withGraph(
        nodes: nodes.count, edges: edges.flatMap { [$0.source, $0.target] }, directed: true
      ) { graph in
        try IGraph.withVector(of: edges.map { Double($0.weight) }) { weights in
          try IGraph.withVector { ranks in
            try IGraph.check(
              igraph_pagerank(
                graph, IGRAPH_PAGERANK_ALGO_PRPACK, ranks, nil, igraph_vss_all(), true, damping,
                weights, nil), "igraph_pagerank")
            return IGraph.values(ranks)
          }
        }
      }
    }
  }

  /// In-degree of every node, in order of nodes: number of other works that cite it.
  public var inDegrees: [Int] {
    var degrees = [Int](repeating: 0, count: nodes.count)
    for edge in edges where edge.source != edge.target { degrees[edge.target] += 1 }
    return degrees
  }
}
