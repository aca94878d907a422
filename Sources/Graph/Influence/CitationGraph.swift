import Catalogue
import References

/// The citation graph: works that cite, the roots they cite, and how often.
///
/// It holds every work that was read, also one in which no reference was found, and every resolved citation, self-citations
/// too (method section 1). A work that is cited and cites is one node.
public struct CitationGraph: Sendable, Hashable {
  /// A work.
  public struct Node: Sendable, Hashable {
    /// Id of the work, unique.
    public var id: String
    /// Title; the id where none is known.
    public var title: String
    /// Of a work in the corpus the document's kind (`law`), else `standard`, `instrument`, `principle`.
    public var kind: String
    /// Of a work in the corpus its jurisdiction, of a standard its publisher; empty when unknown.
    public var jurisdiction: String
    /// Layer as which it is cited: `standards`, `instruments`, `principles`; empty when nothing cites it.
    public var layer: String
  }

  /// One work cites another, or itself.
  public struct Edge: Sendable, Hashable {
    /// The citing work: index into ``CitationGraph/nodes``.
    public var source: Int
    /// The cited work.
    public var target: Int
    /// Number of citing provisions, at least 1.
    public var weight: Int
    /// The citing work cites itself, or an instrument of its own jurisdiction.
    public var isSelf: Bool
    /// How the citing work relates to it, every relation once; `cites` where a text says no more.
    public var relations: Set<Relation> = []
  }

  /// Sorted by id.
  public let nodes: [Node]
  /// Sorted by source, target.
  public let edges: [Edge]

  /// The graph of a corpus; `standards` gives titles and publishers.
  public init(documents: [CitingDocument], citations: [Citation], standards: [Work] = []) {
    self.init(
      corpus: CountedCorpus(documents: documents, citations: citations), facts: StandardFacts(standards))
  }

  init(corpus: CountedCorpus, facts: StandardFacts) {
    var nodes: [String: Node] = [:]
    for document in corpus.documents where nodes[document.citingWork] == nil {
      let id = document.citingWork
      nodes[id] = Node(
        id: id, title: document.title.isEmpty ? id : document.title, kind: document.kind,
        jurisdiction: document.jurisdiction, layer: "")
    }
    for citation in corpus.citations where nodes[citation.root]?.layer.isEmpty != false {
      let known = facts[citation.root]
      let title = citation.title ?? known?.title ?? ""
      let kinds = ["standards": "standard", "instruments": "instrument", "principles": "principle"]
      nodes[
        citation.root,
        default: Node(
          id: citation.root, title: title.isEmpty ? citation.root : title,
          kind: kinds[citation.layer.rawValue] ?? "",
          jurisdiction: citation.layer == .standards
            ? known?.publisher ?? StandardFacts.publisher(of: citation.root) : "",
          layer: "")
      ].layer = citation.layer.rawValue
    }
    let sorted = nodes.values.sorted { $0.id < $1.id }
    self.nodes = sorted

    let index = Dictionary(uniqueKeysWithValues: sorted.indices.map { (sorted[$0].id, $0) })
    var edges: [[Int]: Edge] = [:]
    var places: Set<Place> = []
    for citation in corpus.citations {
      let document = corpus.documents[citation.document]
      guard let source = index[document.citingWork], let target = index[citation.root] else { continue }
      let isNew = places.insert(
        Place(document: citation.document, provision: citation.provision, target: target)
      ).inserted
      edges[[source, target], default: Edge(source: source, target: target, weight: 0, isSelf: false)]
        .weight += isNew ? 1 : 0
      edges[[source, target]]?.relations.insert(citation.relation)
      if citation.isSelf || source == target { edges[[source, target]]?.isSelf = true }
    }
    self.edges = edges.values.sorted { ($0.source, $0.target) < ($1.source, $1.target) }
  }

  /// A provision and what it cites.
  private struct Place: Hashable {
    var document: Int
    var provision: String
    var target: Int
  }
}
