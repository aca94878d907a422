import Graph
import References

/// The three layers of method section 1; each has its own matrix.
enum Layer: String, CaseIterable {
  case standards, instruments, principles

  /// The layer a reference counts in; nil for provisions and bodies.
  init?(_ kind: ReferenceKind) {
    switch kind {
    case .standard: self = .standards
    case .instrument: self = .instruments
    case .principle: self = .principles
    case .provision, .body: return nil
    }
  }

  /// The same layer, as the measures call it.
  var measured: CitationLayer {
    switch self {
    case .standards: .standards
    case .instruments: .instruments
    case .principles: .principles
    }
  }

  /// "1 standard", "2 standards".
  func counted(_ number: Int) -> String {
    number == 1 ? "1 \(rawValue.dropLast())" : "\(grouped(number)) \(rawValue)"
  }
}

/// The matrix of a layer with its cells by name: jurisdictions x roots, with the number of citing provisions.
struct LayerMatrix {
  let layer: Layer
  /// Jurisdictions, sorted by code.
  let rows: [String]
  /// Cited roots, sorted by id.
  let roots: [String]
  private let counts: [[Int]]
  private let row: [String: Int]
  private let column: [String: Int]
  private let citing: [Int]
  private let totals: [Int]

  /// The matrix of the documents and citations that enter the counts.
  init(_ layer: Layer, of findings: Findings) {
    let matrix = CitationMatrix(
      layer: layer.measured, documents: findings.documents, citations: findings.citations)
    self.layer = layer
    rows = matrix.jurisdictions
    roots = matrix.targets
    counts = matrix.counts
    citing = matrix.citingJurisdictions
    row = Dictionary(uniqueKeysWithValues: rows.enumerated().map { ($1, $0) })
    column = Dictionary(uniqueKeysWithValues: roots.enumerated().map { ($1, $0) })
    totals = roots.indices.map { root in matrix.counts.reduce(0) { $0 + $1[root] } }
  }

  /// Number of provisions of `jurisdiction` that cite `root`.
  func count(_ jurisdiction: String, _ root: String) -> Int {
    guard let row = row[jurisdiction], let column = column[root] else { return 0 }
    return counts[row][column]
  }

  /// Number of jurisdictions that cite `root`.
  func citing(_ root: String) -> Int { column[root].map { citing[$0] } ?? 0 }

  /// Number of provisions, of all jurisdictions, that cite `root`.
  func total(_ root: String) -> Int { column[root].map { totals[$0] } ?? 0 }

  /// Number of roots that `jurisdiction` cites.
  func cited(_ jurisdiction: String) -> Int { row[jurisdiction].map { counts[$0].count { $0 > 0 } } ?? 0 }

  /// The roots, those cited by most jurisdictions first, then by most provisions.
  var ranked: [String] {
    roots.sorted { (citing($1), total($1), $0) < (citing($0), total($0), $1) }
  }
}
