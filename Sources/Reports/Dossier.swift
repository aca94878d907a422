import Catalogue
import Graph
import References

/// The findings with the tables that several outputs need, made once.
struct Dossier {
  let findings: Findings
  /// Names of jurisdictions, works, themes and objectives.
  let names: Names
  /// Documents by id.
  let documents: [String: CitingDocument]
  /// Number of citations of each document, of every kind.
  let citationsOf: [String: Int]
  private let matrices: [LayerMatrix]

  var measures: Measures { findings.measures }

  /// The tables of `findings`.
  init(_ findings: Findings, names: Names) {
    self.findings = findings
    self.names = names
    documents = Dictionary(findings.documents.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    citationsOf = findings.citations.reduce(into: [:]) { $0[$1.document, default: 0] += 1 }
    matrices = Layer.allCases.map { LayerMatrix($0, of: findings) }
  }

  /// The matrix of a layer.
  func matrix(_ layer: Layer) -> LayerMatrix {
    switch layer {
    case .standards: matrices[0]
    case .instruments: matrices[1]
    case .principles: matrices[2]
    }
  }

  /// The document enters the counts: it was read, and it represents its work.
  func counts(_ document: String) -> Bool {
    documents[document].map { $0.counts && $0.reading == .read } ?? false
  }

  /// The citations of the documents that enter the counts, in the order given.
  var counted: [Citation] { findings.citations.filter { counts($0.document) } }

  /// Title of the report.
  var title: String { findings.title.isEmpty ? "Cross-references of regulatory texts" : findings.title }
}
