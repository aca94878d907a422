import Catalogue
import Testing

@testable import Graph

@Suite struct CitationGraphTests {
  @Test func workedExample() {
    var sample = Sample()
    sample.add("EU", document: "eu-act", provisions: [["ISO 1"], ["ISO 1"], []], work: "eli:act")
    sample.add("US", document: "us-plan", provisions: [["ISO 1"]])
    sample.add("CH", document: "silent", provisions: [])
    sample.cite("us-plan", "eli:act", kind: .instrument)
    sample.cite("eu-act", "eli:act", kind: .instrument, isSelf: true)
    let graph = CitationGraph(
      documents: sample.documents, citations: sample.citations,
      standards: [Work(id: "ISO 1:2020", kind: .standard, jurisdiction: "ISO", title: "Quality")])
    #expect(graph.nodes.map(\.id) == ["ISO 1", "eli:act", "silent", "us-plan"])
    #expect(
      graph.nodes[0]
        == CitationGraph.Node(
          id: "ISO 1", title: "Quality", kind: "standard", jurisdiction: "ISO", layer: "standards"))
    #expect(
      graph.nodes[1]
        == CitationGraph.Node(
          id: "eli:act", title: "eu-act", kind: "", jurisdiction: "EU", layer: "instruments"))
    #expect(
      graph.edges == [
        CitationGraph.Edge(source: 1, target: 0, weight: 2, isSelf: false, relations: [.cites]),
        CitationGraph.Edge(source: 1, target: 1, weight: 1, isSelf: true, relations: [.cites]),
        CitationGraph.Edge(source: 3, target: 0, weight: 1, isSelf: false, relations: [.cites]),
        CitationGraph.Edge(source: 3, target: 1, weight: 1, isSelf: false, relations: [.cites]),
      ])
    #expect(graph.inDegrees == [2, 1, 0, 0])
    // Of four nodes three hang together; us-plan only cites, ISO 1 is only cited, one does neither.
    #expect(
      graph.shape
        == Measures.Shape(
          nodes: 4, edges: 4, largestComponent: 0.75, sources: 0.25, sinks: 0.25, isolates: 0.25))
  }

  @Test func nothing() throws {
    let graph = CitationGraph(documents: [], citations: [])
    #expect(graph.nodes.isEmpty && graph.edges.isEmpty && graph.shape == nil)
    #expect(try graph.pageRank().isEmpty)
  }
}
