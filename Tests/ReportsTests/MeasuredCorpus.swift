import Catalogue
import References

@testable import Graph
@testable import Reports

/// Figures for the made-up corpus: real where that is a line of arithmetic, made up where it is not. The report
/// only prints them.
struct MeasuredCorpus {
  let findings: Findings

  private var documents: [CitingDocument] { findings.documents }
  private var citations: [Citation] { findings.citations }

  var measures: Measures {
    let cited = Layer.allCases.map { LayerMatrix($0, of: findings) }
    var layers: [String: Measures.Layer] = [:]
    for matrix in cited { layers[matrix.layer.rawValue] = layer(matrix) }
    layers["together"] = layers["standards"]
    let influence = cited.flatMap { matrix in
      matrix.ranked.map { root in
        Measures.Influence(
          id: root, title: "", layer: matrix.layer.rawValue, citingDocuments: matrix.total(root) / 2 + 1,
          citingJurisdictions: matrix.citing(root), firstYear: matrix.citing(root) > 1 ? 2017 : nil,
          inDegree: matrix.total(root), pageRank: 0.0123 / Double(1 + matrix.rows.count - matrix.citing(root))
        )
      }
    }.sorted { ($1.citingJurisdictions, $0.id) < ($0.citingJurisdictions, $1.id) }
    return Measures(
      version: "0.1.0", asOf: "2026-03-31", seed: 20_260_331, layers: layers,
      objectives: objectives(cited[0]),
      gaps: gaps(cited[0]), stale: stale,
      editionDivergence: .init(standards: 21, divergent: 9, share: 9.0 / 21),
      influence: influence, whatWouldChange: changes(cited[0]),
      shape: nil,
      reasons: ["standards.fragmentation.low": "a jurisdiction has fewer than 30 citing provisions"],
      coverage: coverage)
  }

  private func layer(_ matrix: LayerMatrix) -> Measures.Layer {
    var sets: [String: Set<String>] = [:]
    for row in matrix.rows { sets[row] = Set(matrix.roots.filter { matrix.count(row, $0) > 0 }) }
    let few = matrix.rows.filter { matrix.cited($0) < 3 }
    var pairs: [Measures.Pair] = []
    for (position, a) in matrix.rows.enumerated() {
      for b in matrix.rows[(position + 1)...] {
        let left = sets[a] ?? []
        let right = sets[b] ?? []
        let shared = left.intersection(right).count
        let union = left.union(right).count
        let jaccard = union == 0 ? nil : Double(shared) / Double(union)
        let z = Double(shared % 7) - 2.5
        let thin = few.contains(a) || few.contains(b)
        pairs.append(
          Measures.Pair(
            a: a, b: b, shared: shared, jaccard: jaccard, ruzicka: jaccard.map { $0 * 0.83 },
            overlap: min(left.count, right.count) == 0
              ? nil : Double(shared) / Double(min(left.count, right.count)),
            cosine: jaccard.map { min(1, $0 * 1.4) }, z: z, p: z > 3 ? 0.0001 : 0.21,
            q: z > 3 ? 0.0004 : 0.33,
            readingLow: jaccard.map { $0 * 0.9 }, readingHigh: jaccard.map { min(1, $0 * 1.1) },
            morisita: thin ? nil : jaccard.map { min(1, $0 * 1.2) }, low: thin ? nil : 0.11,
            high: thin ? nil : 0.57,
            jensenShannon: jaccard.map { 1 - $0 },
            verdict: thin
              ? "too little text to say"
              : z > 3 ? "aligned" : z < -2.4 ? "divergent" : "as expected by chance"))
      }
    }
    let values = pairs.compactMap(\.jaccard)
    let mean = values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
    let groups = [matrix.rows.prefix(8), matrix.rows.dropFirst(8).prefix(11), matrix.rows.dropFirst(19)]
    return Measures.Layer(
      jurisdictions: matrix.rows, targets: matrix.roots.count,
      citations: matrix.roots.map(matrix.total).reduce(0, +),
      cited: Dictionary(uniqueKeysWithValues: matrix.rows.map { ($0, matrix.cited($0)) }), tooLittle: few,
      alignment: pairs,
      fragmentation: .init(
        value: mean.map { 1 - $0 }, readingLow: mean.map { 0.97 - $0 }, readingHigh: mean.map { 1.02 - $0 },
        nullMean: 0.61, nullSd: 0.012, ses: 2.31, profile: 0.44, low: 0.39, high: .nan),
      communities: groups.filter { !$0.isEmpty }.map { .init(members: Array($0), consensus: 0.96) },
      modularity: 0.213, modularityZ: 3.4)
  }

  private func objectives(_ matrix: LayerMatrix) -> [Measures.Objective] {
    SyntheticCorpus.objectives.map {
      Measures.Objective(
        objective: $0.id, citations: 321,
        publishers: ["ISO/IEC": 190, "ISO": 60, "NIST": 41, "IEEE": 20, "ETSI": 10],
        hhi: 0.412, effectivePublishers: 2.43, evenness: 0.72)
    }
  }

  private func gaps(_ matrix: LayerMatrix) -> [Measures.Gap] {
    matrix.rows.flatMap { row in
      matrix.roots.enumerated().filter { matrix.count(row, $1) == 0 }.map { position, root in
        Measures.Gap(
          jurisdiction: row, objective: SyntheticCorpus.objectives[position % 4].id, standard: root,
          citedBy: matrix.citing(root))
      }
    }
  }

  private var stale: [Measures.Stale] {
    let groups = Dictionary(grouping: citations.filter { $0.status == "replaced" }) {
      [$0.document, $0.target ?? ""]
    }
    return groups.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { key, group in
      Measures.Stale(
        jurisdiction: group[0].jurisdiction, document: key[0], standard: key[1], status: "replaced",
        successor: group[0].replacedBy, citations: group.count, catalogueAsOf: "2026-02-14")
    }
  }

  private func changes(_ matrix: LayerMatrix) -> [Measures.Change] {
    matrix.rows.flatMap { row in
      matrix.ranked.filter { matrix.count(row, $0) == 0 }.prefix(4).map {
        Measures.Change(jurisdiction: row, standard: $0, fragmentation: -0.00231, largest: 0.0312, with: "DE")
      }
    }
  }

  private var coverage: Measures.Coverage {
    Measures.Coverage(
      documents: documents.count, read: documents.count { $0.reading == .read },
      notIngested: documents.count { $0.reading == .notIngested },
      notReadable: documents.count { $0.reading == .notReadable }, works: documents.count,
      jurisdictions: Set(documents.map(\.jurisdiction)).count,
      characters: documents.reduce(0) { $0 + $1.characters }, words: documents.reduce(0) { $0 + $1.words },
      citations: Dictionary(citations.map { ($0.kind.rawValue, 1) }, uniquingKeysWith: +), unresolved: 17,
      languages: Dictionary(documents.map { ($0.language, 1) }, uniquingKeysWith: +))
  }
}

extension Measures {
  /// The figures of no documents at all.
  static let nothing = Measures(
    version: "0.1.0", asOf: "2026-03-31", seed: 1, layers: [:], objectives: [], gaps: [], stale: [],
    editionDivergence: .init(standards: 0, divergent: 0, share: nil), influence: [], whatWouldChange: [],
    shape: nil, reasons: [:],
    coverage: .init(
      documents: 0, read: 0, notIngested: 0, notReadable: 0, works: 0, jurisdictions: 0, characters: 0,
      words: 0,
      citations: [:], unresolved: 0, languages: [:]))
}
