extension CitationGraph {
  /// Isolates and bow-tie of the graph, without citations of a work by itself (method section 4). Nil without a node.
  ///
  /// Weakly connected components by union of the ends of each edge.
  public var shape: Measures.Shape? {
    guard !nodes.isEmpty else { return nil }
    var parents = Array(nodes.indices)
    func root(_ node: Int) -> Int {
      var node = node
      while parents[node] != node {
        parents[node] = parents[parents[node]]
        node = parents[node]
      }
      return node
    }
    var cites = [Bool](repeating: false, count: nodes.count)
    var isCited = cites
    for edge in edges where edge.source != edge.target {
      cites[edge.source] = true
      isCited[edge.target] = true
      parents[root(edge.source)] = root(edge.target)
    }
    var sizes = [Int](repeating: 0, count: nodes.count)
    for node in nodes.indices { sizes[root(node)] += 1 }
    func share(_ number: Int) -> Double { Double(number) / Double(nodes.count) }
    return Measures.Shape(
      nodes: nodes.count, edges: edges.count, largestComponent: share(sizes.max() ?? 0),
      sources: share(nodes.indices.count { cites[$0] && !isCited[$0] }),
      sinks: share(nodes.indices.count { !cites[$0] && isCited[$0] }),
      isolates: share(nodes.indices.count { !cites[$0] && !isCited[$0] }))
  }
}
