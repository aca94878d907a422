import CIgraph

/// Communities of jurisdictions in the coupling graph.
public struct Communities: Sendable, Hashable {
  /// Jurisdictions that belong together, largest first; those that cite nothing belong to none.
  public var communities: [Measures.Community]
  /// Modularity Q of the communities, -0.5 to 1; nil when no two jurisdictions share a target.
  public var modularity: Double?
}

/// The coupling graph: jurisdictions that share a target, weighted by Salton's cosine.
struct CouplingGraph: Sendable {
  /// Number of nodes.
  let nodes: Int
  /// The two ends of each edge, one after the other.
  let ends: [Int]
  /// Weight of each edge, above 0.
  let weights: [Double]

  init(_ matrix: CitationMatrix) {
    var ends: [Int] = []
    var weights: [Double] = []
    for (i, j) in matrix.pairs {
      if let cosine = matrix.cosine(i, j), cosine > 0 {
        ends += [i, j]
        weights.append(cosine)
      }
    }
    self.init(nodes: matrix.jurisdictions.count, ends: ends, weights: weights)
  }

  init(nodes: Int, ends: [Int], weights: [Double]) {
    self.nodes = nodes
    self.ends = ends
    self.weights = weights
  }

  /// Sum of the weights of each node's edges.
  var strengths: [Double] {
    var strengths = [Double](repeating: 0, count: nodes)
    for edge in weights.indices {
      strengths[ends[2 * edge]] += weights[edge]
      strengths[ends[2 * edge + 1]] += weights[edge]
    }
    return strengths
  }

  /// Partitions by Leiden, one for each seed, and Q of the partition that `choose` makes of them.
  ///
  /// Leiden maximises modularity when node weights are strengths and the resolution is 1/(2m), m the sum of weights.
  func leiden(
    seeds: [UInt64], choose: ([[Int]]) -> [Int]
  ) throws -> (membership: [Int], runs: [[Int]], modularity: Double) {
    let resolution = 1 / (2 * weights.reduce(0, +))
    return try IGraph.use {
      try IGraph.withGraph(nodes: nodes, edges: ends, directed: false) { graph in
        try IGraph.withVector(of: weights) { weights in
          let runs = try IGraph.withVector(of: strengths) { strengths in
            try seeds.map { seed in
              try IGraph.withVector(of: [Int]()) { membership in
                try IGraph.seed(seed)
                try IGraph.check(
                  igraph_community_leiden(
                    graph, weights, strengths, resolution, 0.01, false, -1, membership, nil, nil),
                  "igraph_community_leiden")
                return IGraph.values(membership)
              }
            }
          }
          let chosen = choose(runs)
          var modularity = 0.0
          try IGraph.withVector(of: chosen) { membership in
            try IGraph.check(
              igraph_modularity(graph, membership, weights, 1, false, &modularity), "igraph_modularity")
          }
          return (chosen, runs, modularity)
        }
      }
    }
  }
}

extension CitationMatrix {
  /// Communities by Leiden on the coupling graph (Salton weights, resolution 1), and their modularity Q.
  ///
  /// Two jurisdictions belong together when they do in at least 95 % of `runs` runs with seeds of their own; where that
  /// links a to b and b to c, a and c belong together too. `consensus` is the smallest share of runs, 0 to 1, in which two
  /// members were together; nil for a community of one. Q is that of the communities given here. Method section 4; Traag,
  /// Waltman and van Eck 2019, Newman and Girvan 2004, Lancichinetti and Fortunato 2012 for the consensus.
  public func communities(seed: UInt64, runs: Int = 100) throws -> Communities {
    let graph = CouplingGraph(self)
    let citing = jurisdictions.indices.filter { !cited[$0].isEmpty }
    guard !graph.weights.isEmpty, runs > 0 else {
      return Communities(
        communities: citing.map { Measures.Community(members: [jurisdictions[$0]], consensus: nil) },
        modularity: nil)
    }
    var source = RandomSource(seed: seed, purpose: "communities")
    let seeds = (0..<runs).map { _ in source.next() }
    let found = try graph.leiden(seeds: seeds) { Consensus(runs: $0).membership }
    let consensus = Consensus(runs: found.runs)
    let communities = Dictionary(grouping: citing) { found.membership[$0] }.values.map { members in
      Measures.Community(
        members: members.map { jurisdictions[$0] }, consensus: consensus.smallest(in: members))
    }
    return Communities(
      communities: communities.sorted {
        $0.members.count != $1.members.count
          ? $0.members.count > $1.members.count : $0.members[0] < $1.members[0]
      }, modularity: found.modularity)
  }
}
