import Testing

@testable import Graph

@Suite struct InfluenceTests {
  /// d1 cites s1 once and s2 in three provisions; d2 cites s1; s1, a document too, cites s2; d3 is silent.
  private var sample: Sample {
    var sample = Sample()
    sample.add("A", document: "d1", provisions: [["s1", "s2"], ["s2"], ["s2"]], date: "2021-03-01")
    sample.add("B", document: "d2", provisions: [["s1"]], date: "2019")
    sample.add("C", document: "d3", provisions: [])
    sample.add("C", document: "s1-text", provisions: [["s2"]], work: "s1")
    return sample
  }

  @Test func pageRankOfATinyGraph() throws {
    // networkx.pagerank(alpha=0.85, tol=1e-14) of the same weighted graph.
    let graph = CitationGraph(corpus: sample.corpus, facts: StandardFacts([]))
    let ranks = try graph.pageRank()
    let expected = [
      "d1": 0.11829944547134802, "d2": 0.11829944547134802, "d3": 0.11829944547134802,
      "s1": 0.2439926062846526, "s2": 0.4011090573013038,
    ]
    for (node, rank) in zip(graph.nodes, ranks) {
      #expect(isClose(rank, expected[node.id] ?? -1, within: 1e-9))
    }
    #expect(isClose(ranks.reduce(0, +), 1))
  }

  @Test func authoritiesOfATinyGraph() throws {
    // Weights d1-s1 1, d1-s2 3, d2-s1 1, s1-s2 1: A^T A on (s1, s2) is [[2, 3], [3, 10]], whose largest eigenvalue is 11,
    // with vector (1, 3).
    let graph = CitationGraph(corpus: sample.corpus, facts: StandardFacts([]))
    let scores = try #require(try graph.authorities())
    let expected = ["s1": 1.0 / 3, "s2": 1]
    for (node, score) in zip(graph.nodes, scores) {
      #expect(isClose(score, expected[node.id] ?? 0, within: 1e-9))
    }
    #expect(
      try CitationGraph(corpus: Sample(["A": []]).corpus, facts: StandardFacts([])).authorities() == nil)
  }

  @Test func betweennessOfATinyGraph() throws {
    // The only path of two steps that is a shortest one is d2-s1-s2: d1 reaches s2 directly.
    let graph = CitationGraph(corpus: sample.corpus, facts: StandardFacts([]))
    #expect(try graph.betweenness() == graph.nodes.map { $0.id == "s1" ? 1 : 0 })
    #expect(try graph.betweenness(limit: 3) == nil)
  }

  @Test func aWorkDoesNotRaiseItself() throws {
    var vain = sample
    vain.cite("s1-text", "s1", provision: "art_7", isSelf: true)
    let graph = CitationGraph(corpus: sample.corpus, facts: StandardFacts([]))
    let vainGraph = CitationGraph(corpus: vain.corpus, facts: StandardFacts([]))
    #expect(vainGraph.edges.count == graph.edges.count + 1)
    #expect(try vainGraph.pageRank() == graph.pageRank())
    #expect(try vainGraph.betweenness() == graph.betweenness())
    #expect(vainGraph.inDegrees == graph.inDegrees)
  }

  @Test func countsAreByWork() throws {
    let corpus = sample.corpus
    let found = try influence(corpus, graph: CitationGraph(corpus: corpus, facts: StandardFacts([])))
    #expect(found.map(\.id) == ["s1", "s2"])
    #expect(found.map(\.citingDocuments) == [2, 2])
    #expect(found.map(\.citingJurisdictions) == [2, 2])
    #expect(found.map(\.firstYear) == [2019, 2021])
    #expect(found.map(\.inDegree) == [2, 2])
    #expect(found.map(\.layer) == ["standards", "standards"])
  }
}
