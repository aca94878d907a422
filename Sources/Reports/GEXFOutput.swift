/// `graph.gexf`: the citation graph for Gephi, with labels and weights.
///
/// https://gexf.net/schema.html
func gexf(of dossier: Dossier) -> [UInt8] {
  let graph = dossier.graph
  var text: Escaped = """
    <?xml version="1.0" encoding="UTF-8"?>
    <gexf xmlns="http://gexf.net/1.3" version="1.3">
      <meta><creator>Concord</creator><description>\(dossier.title)</description></meta>
      <graph defaultedgetype="directed" mode="static">
        <attributes class="node" mode="static">
          <attribute id="work" title="work" type="string"/>
          <attribute id="kind" title="kind" type="string"/>
          <attribute id="jurisdiction" title="jurisdiction" type="string"/>
          <attribute id="layer" title="layer" type="string"/>
        </attributes>
        <attributes class="edge" mode="static">
          <attribute id="cites" title="cites" type="string"/>
          <attribute id="relation" title="relation" type="string"/>
          <attribute id="self" title="selfCitation" type="boolean"/>
        </attributes>
        <nodes count="\(graph.nodes.count)">

    """
  for (position, node) in graph.nodes.enumerated() {
    text += """
            <node id="n\(position)" label="\(dossier.label(of: node))"><attvalues><attvalue for="work" value="\(node.id)"/>\
      <attvalue for="kind" value="\(node.kind)"/><attvalue for="jurisdiction" value="\(node.jurisdiction)"/>\
      <attvalue for="layer" value="\(node.layer)"/></attvalues></node>

      """
  }
  text += "    </nodes>\n    <edges count=\"\(graph.edges.count)\">\n"
  for (position, edge) in graph.edges.enumerated() {
    text += """
            <edge id="e\(position)" source="n\(edge.source)" target="n\(edge.target)" weight="\(edge.weight)">\
      <attvalues><attvalue for="cites" value="\(graph.nodes[edge.target].layer)"/>\
      <attvalue for="relation" value="\(relationNames(edge))"/>\
      <attvalue for="self" value="\(edge.isSelf ? "true" : "false")"/></attvalues></edge>

      """
  }
  text += "    </edges>\n  </graph>\n</gexf>\n"
  return Array(text.source.utf8)
}
