import Graph

/// `graph.graphml`: the citation graph for igraph, networkx and Gephi.
///
/// No attribute is called `self`: networkx passes attributes to a method of that parameter.
/// http://graphml.graphdrawing.org/specification.html
func graphML(of dossier: Dossier) -> [UInt8] {
  let graph = dossier.graph
  var text: Escaped = """
    <?xml version="1.0" encoding="UTF-8"?>
    <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
      <key id="work" for="node" attr.name="work" attr.type="string"/>
      <key id="label" for="node" attr.name="label" attr.type="string"/>
      <key id="kind" for="node" attr.name="kind" attr.type="string"/>
      <key id="jurisdiction" for="node" attr.name="jurisdiction" attr.type="string"/>
      <key id="layer" for="node" attr.name="layer" attr.type="string"/>
      <key id="cites" for="edge" attr.name="cites" attr.type="string"/>
      <key id="weight" for="edge" attr.name="weight" attr.type="double"/>
      <key id="relation" for="edge" attr.name="relation" attr.type="string"/>
      <key id="self" for="edge" attr.name="selfCitation" attr.type="boolean"/>
      <graph id="citations" edgedefault="directed">

    """
  for (position, node) in graph.nodes.enumerated() {
    text += """
          <node id="n\(position)"><data key="work">\(node.id)</data><data key="label">\(dossier.label(of: node))</data>\
      <data key="kind">\(node.kind)</data><data key="jurisdiction">\(node.jurisdiction)</data>\
      <data key="layer">\(node.layer)</data></node>

      """
  }
  for (position, edge) in graph.edges.enumerated() {
    text += """
          <edge id="e\(position)" source="n\(edge.source)" target="n\(edge.target)">\
      <data key="cites">\(graph.nodes[edge.target].layer)</data>\
      <data key="relation">\(relationNames(edge))</data>\
      <data key="weight">\(edge.weight)</data><data key="self">\(edge.isSelf ? "true" : "false")</data></edge>

      """
  }
  text += "  </graph>\n</graphml>\n"
  return Array(text.source.utf8)
}

/// "amends cites": every relation of an edge, sorted.
func relationNames(_ edge: CitationGraph.Edge) -> String {
  edge.relations.map(\.rawValue).sorted().joined(separator: " ")
}

extension Dossier {
  /// The citation graph: works that were read, and the works they cite. The weight of an edge is the number of
  /// citing provisions; self-citations are in it, marked.
  var graph: CitationGraph {
    CitationGraph(
      documents: findings.documents, citations: findings.citations,
      standards: findings.works.values.filter { $0.kind == .standard })
  }

  /// Title of a document, heading of a cited work.
  func label(of node: CitationGraph.Node) -> String {
    node.layer.isEmpty || node.title != node.id ? node.title : names.label(node.id)
  }
}
