import References

/// The matrices of method section 3 for one layer: A (cited or not) and c (how often), jurisdictions x targets.
///
/// Counted are resolved citations of documents that were read and represent their work; self-citations are left
/// out. Rows are all jurisdictions with such a document, so that a jurisdiction in which no reference was found
/// stays, as a row of zeros. Columns are the roots that at least one jurisdiction cites.
public struct CitationMatrix: Sendable, Hashable {
  /// A place that cites: a provision of a document, with the columns it cites.
  struct CitingProvision: Sendable, Hashable {
    /// Id of the document.
    var document: String
    /// Distinct columns, ascending.
    var targets: [Int]
  }

  /// Rows, sorted.
  public let jurisdictions: [String]
  /// Columns: roots, sorted.
  public let targets: [String]
  /// c: number of provisions of jurisdiction i that cite target t, `counts[i][t]`. A provision that cites
  /// a target twice counts once.
  public let counts: [[Int]]
  /// R: columns each jurisdiction cites, ascending, `cited[i]`.
  public let cited: [[Int]]
  /// Number of citations behind the matrix; several may stand in one provision.
  public let citations: Int
  /// The citing provisions of each jurisdiction, in order of document and provision.
  let provisions: [[CitingProvision]]

  /// The matrix of one layer of a corpus.
  public init(layer: CitationLayer, documents: [CitingDocument], citations: [Citation]) {
    self.init(layer: layer, corpus: CountedCorpus(documents: documents, citations: citations))
  }

  init(layer: CitationLayer, corpus: CountedCorpus) {
    let counted = corpus.citations.filter { ($0.layer == layer || layer == .together) && !$0.isSelf }
    let targets = Set(counted.map(\.root)).sorted()
    let column = Dictionary(uniqueKeysWithValues: targets.indices.map { (targets[$0], $0) })
    let row = Dictionary(
      uniqueKeysWithValues: corpus.jurisdictions.indices.map { (corpus.jurisdictions[$0], $0) })

    var places: [Int: [String: Set<Int>]] = [:]
    for citation in counted {
      guard let target = column[citation.root] else { continue }
      places[citation.document, default: [:]][citation.provision, default: []].insert(target)
    }
    var provisions = [[CitingProvision]](repeating: [], count: corpus.jurisdictions.count)
    for (index, document) in corpus.documents.enumerated() {
      guard let cited = places[index], let row = row[document.jurisdiction] else { continue }
      for place in cited.sorted(by: { $0.key < $1.key }) {
        provisions[row].append(CitingProvision(document: document.id, targets: place.value.sorted()))
      }
    }
    self.init(
      jurisdictions: corpus.jurisdictions, targets: targets, provisions: provisions,
      citations: counted.count)
  }

  init(
    jurisdictions: [String], targets: [String], provisions: [[CitingProvision]], citations: Int
  ) {
    self.jurisdictions = jurisdictions
    self.targets = targets
    self.provisions = provisions
    self.citations = citations
    self.counts = provisions.map { row in
      var counts = [Int](repeating: 0, count: targets.count)
      for provision in row {
        for target in provision.targets { counts[target] += 1 }
      }
      return counts
    }
    self.cited = counts.map { row in row.indices.filter { row[$0] > 0 } }
  }

  /// A: 1 where the jurisdiction cites the target at least once, else 0, `incidence[i][t]`.
  public var incidence: [[Int]] { counts.map { $0.map { min($0, 1) } } }

  /// n_t: number of jurisdictions that cite each target, 1 to n.
  public var citingJurisdictions: [Int] {
    var number = [Int](repeating: 0, count: targets.count)
    for row in cited {
      for target in row { number[target] += 1 }
    }
    return number
  }

  /// All pairs of rows (i, j) with i < j, in order.
  var pairs: [(Int, Int)] {
    jurisdictions.indices.flatMap { i in
      (i + 1..<max(i + 1, jurisdictions.count)).map { (i, $0) }
    }
  }
}
