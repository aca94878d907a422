import References

@testable import Graph

/// A small corpus, written as what it cites.
struct Sample {
  var documents: [CitingDocument] = []
  var citations: [Citation] = []

  /// One document per jurisdiction, in which each provision cites one root: `["A": ["x", "x", "y"]]` has three provisions.
  init(_ jurisdictions: [String: [String]] = [:], kind: ReferenceKind = .standard) {
    for (jurisdiction, roots) in jurisdictions.sorted(by: { $0.key < $1.key }) {
      add(jurisdiction, document: jurisdiction + "-1", provisions: roots.map { [$0] }, kind: kind)
    }
  }

  /// Adds a document; `provisions` are the roots that each provision cites.
  mutating func add(
    _ jurisdiction: String, document: String, provisions: [[String]], kind: ReferenceKind = .standard,
    work: String = "", date: String = ""
  ) {
    documents.append(
      CitingDocument(id: document, work: work, jurisdiction: jurisdiction, title: document, date: date))
    for (number, roots) in provisions.enumerated() {
      for root in roots { cite(document, root, kind: kind, provision: "art_\(number)") }
    }
  }

  /// Adds a citation to a document that is there.
  mutating func cite(
    _ document: String, _ root: String?, kind: ReferenceKind = .standard, provision: String = "art_0",
    designation: String? = nil, status: String? = nil, replacedBy: String? = nil, isStale: Bool = false,
    isSelf: Bool = false
  ) {
    let citing = documents.first { $0.id == document }
    citations.append(
      Citation(
        document: document, citing: citing?.citingWork ?? document,
        jurisdiction: citing?.jurisdiction ?? "", start: citations.count, end: citations.count + 1,
        text: "x", language: "en", kind: kind, target: designation ?? root, designation: designation,
        root: root, provision: provision, status: status, replacedBy: replacedBy,
        isStale: isStale, isSelf: isSelf,
        rule: "sample", quote: "x"))
  }

  var corpus: CountedCorpus { CountedCorpus(documents: documents, citations: citations) }

  func matrix(_ layer: CitationLayer = .standards) -> CitationMatrix {
    CitationMatrix(layer: layer, documents: documents, citations: citations)
  }

  /// A cites x, y, z; B cites y, z, w; C cites z; D is silent.
  static let four: Sample = {
    var sample = Sample(["A": ["x", "y", "z"], "B": ["y", "z", "w"], "C": ["z"]])
    sample.add("D", document: "D-1", provisions: [])
    return sample
  }()

  /// A corpus with `jurisdictions` x `targets`, the same for the same seed.
  static func random(jurisdictions: Int, targets: Int, provisions: Int, seed: UInt64) -> Sample {
    var source = RandomSource(seed: seed)
    var sample = Sample()
    for jurisdiction in 0..<jurisdictions {
      let cited = (0..<provisions).map { _ in
        ["t\(min(source.next(below: targets), source.next(below: targets)))"]
      }
      sample.add("J\(jurisdiction)", document: "d\(jurisdiction)", provisions: cited)
    }
    return sample
  }
}

/// Equal but for rounding.
func isClose(_ a: Double?, _ b: Double, within tolerance: Double = 1e-12) -> Bool {
  guard let a else { return false }
  return abs(a - b) <= tolerance
}
