import Testing

@testable import Graph

@Suite struct IGraphTests {
  @Test func anErrorIsThrownWithTheFunctionsName() {
    // An edge to node -1; the default handler of igraph would abort the process.
    let error = #expect(throws: GraphError.self) {
      try IGraph.use { try IGraph.withGraph(nodes: 2, edges: [0, -1], directed: true) { _ in } }
    }
    #expect(error?.function == "igraph_create")
    #expect(error?.code != 0 && error?.message.isEmpty == false)
  }

  @Test func vectorsComeBackAsTheyWere() throws {
    let values = try IGraph.use { try IGraph.withVector(of: [1.5, -2]) { IGraph.values($0) } }
    #expect(values == [1.5, -2])
    let integers = try IGraph.use { try IGraph.withVector(of: [3, 1, 2]) { IGraph.values($0) } }
    #expect(integers == [3, 1, 2])
  }

  @Test func manyThreadsGetTheSame() async throws {
    let matrix = Sample.random(jurisdictions: 10, targets: 20, provisions: 6, seed: 5).matrix()
    let expected = try matrix.communities(seed: 9, runs: 10)
    try await withThrowingTaskGroup(of: Communities.self) { group in
      for _ in 0..<8 { group.addTask { try matrix.communities(seed: 9, runs: 10) } }
      for try await found in group { #expect(found == expected) }
    }
  }
}
