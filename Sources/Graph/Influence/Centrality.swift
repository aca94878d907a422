import CIgraph

extension CitationGraph {
  /// Runs `body` with the graph in igraph, without citations of a work by itself: they are no influence. The vectors are the
  /// weights of its edges, and one for results.
  func withIGraph(
    _ body: (
      _ graph: UnsafeMutablePointer<igraph_t>, _ weights: UnsafeMutablePointer<igraph_vector_t>,
      _ result: UnsafeMutablePointer<igraph_vector_t>
    ) throws -> Void
  ) throws -> [Double] {
    let edges = edges.filter { $0.source != $0.target }
    return try IGraph.use {
      try IGraph.withGraph(
        nodes: nodes.count, edges: edges.flatMap { [$0.source, $0.target] }, directed: true
      ) { graph in
        try IGraph.withVector(of: edges.map { Double($0.weight) }) { weights in
          try IGraph.withVector { result in
            try body(graph, weights, result)
            return IGraph.values(result)
          }
        }
      }
    }
  }

  /// PageRank of every node, in order of nodes.
  ///
  /// The share of time that a reader spends with a work who follows a citation with probability 0.85, chosen by number of
  /// citing provisions, and else opens any work: above 0, summing to 1. Works that cite nothing pass the reader on to any.
  /// Method section 5; Brin and Page 1998; igraph_pagerank (PRPACK).
  public func pageRank(damping: Double = 0.85) throws -> [Double] {
    guard !nodes.isEmpty else { return [] }
    return try withIGraph { graph, weights, result in
      try IGraph.check(
        igraph_pagerank(
          graph, IGRAPH_PAGERANK_ALGO_PRPACK, result, nil, igraph_vss_all(), true, damping, weights, nil),
        "igraph_pagerank")
    }
  }

  /// HITS authority of every node, in order of nodes: the principal eigenvector of W^T W, W the weights of the edges.
  ///
  /// 0 to 1, the strongest is 1: a work is an authority that is cited by works that cite authorities. Nil without edges.
  /// Method section 5; Kleinberg 1999; igraph_hub_and_authority_scores.
  public func authorities() throws -> [Double]? {
    guard edges.contains(where: { $0.source != $0.target }) else { return nil }
    return try withIGraph { graph, weights, result in
      var options = igraph_arpack_options_t()
      igraph_arpack_options_init(&options)
      try IGraph.check(
        igraph_hub_and_authority_scores(graph, nil, result, nil, true, weights, &options),
        "igraph_hub_and_authority_scores")
    }
  }

  /// Betweenness of every node, in order of nodes: number of shortest directed paths between two other works that lead
  /// through it, each pair counting 1 in all.
  ///
  /// 0 to (n - 1)(n - 2), weights left out. Nil when nodes times edges exceed `limit`: the time grows with them. Method section
  /// 5; Freeman 1977, Brandes 2001; igraph_betweenness.
  public func betweenness(limit: Int = 2_000_000_000) throws -> [Double]? {
    guard !nodes.isEmpty, nodes.count * edges.count <= limit else { return nil }
    return try withIGraph { graph, _, result in
      try IGraph.check(
        igraph_betweenness(graph, result, igraph_vss_all(), true, nil), "igraph_betweenness")
    }
  }

  /// In-degree of every node, in order of nodes: number of other works that cite it.
  public var inDegrees: [Int] {
    var degrees = [Int](repeating: 0, count: nodes.count)
    for edge in edges where edge.source != edge.target { degrees[edge.target] += 1 }
    return degrees
  }
}
