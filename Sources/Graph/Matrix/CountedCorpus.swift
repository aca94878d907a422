import References

/// The part of a corpus that enters the counts (method section 1): documents that were read and that represent
/// their work, and their resolved citations.
///
/// Everything is sorted here, once, so that no measure depends on the order of its input.
struct CountedCorpus: Sendable {
  /// Documents read, one expression per work, sorted by id.
  let documents: [CitingDocument]
  /// Jurisdictions with at least one such document, sorted. One without citations stays: *no reference found*.
  let jurisdictions: [String]
  /// Resolved citations of these documents, self-citations included, in order of document and offset.
  let citations: [CountedCitation]

  init(documents all: [CitingDocument], citations: [Citation]) {
    var documents: [CitingDocument] = []
    for document in all.filter({ $0.counts && $0.reading == .read }).sorted(by: { $0.id < $1.id })
    where document.id != documents.last?.id {
      documents.append(document)
    }
    let index = Dictionary(uniqueKeysWithValues: documents.indices.map { (documents[$0].id, $0) })
    let counted = citations.compactMap { citation -> CountedCitation? in
      guard let document = index[citation.document], let layer = CitationLayer(citation.kind),
        let root = citation.root, !root.isEmpty
      else { return nil }
      return CountedCitation(
        document: document, layer: layer, root: root, provision: citation.provision,
        start: citation.start, isSelf: citation.isSelf, designation: citation.designation ?? citation.target,
        title: citation.title, status: citation.status, replacedBy: citation.replacedBy,
        isStale: citation.isStale, edition: citation.edition, target: citation.target,
        relation: citation.relation?.value ?? .cites)
    }
    self.documents = documents
    self.jurisdictions = Set(documents.map(\.jurisdiction)).sorted()
    self.citations = counted.sorted(by: CountedCitation.inReadingOrder)
  }
}

/// What the measures need of a resolved citation.
struct CountedCitation: Sendable {
  /// Index into `CountedCorpus.documents`.
  var document: Int
  /// Standards, instruments or principles, never together.
  var layer: CitationLayer
  /// The work that counts.
  var root: String
  /// Provision in which it stands; empty for the document itself.
  var provision: String
  /// First code point.
  var start: Int
  /// Kept in the graph, left out of alignment.
  var isSelf: Bool
  /// As cited, with the edition; the target where there is no designation.
  var designation: String?
  /// Title of the root.
  var title: String?
  /// Status of the cited edition.
  var status: String?
  /// Successor of the cited edition.
  var replacedBy: String?
  /// A dated citation of an edition that no longer holds.
  var isStale: Bool
  /// Id of the edition meant, if the catalogue tells.
  var edition: String?
  /// Id of the cited work as it follows from the text.
  var target: String?
  /// How the citing text relates to the work. No measure asks for it.
  var relation: Relation = .cites

  /// A total order that does not depend on the order of the input: what is equal in it is equal to the measures.
  static func inReadingOrder(_ a: Self, _ b: Self) -> Bool {
    if a.document != b.document { return a.document < b.document }
    if a.start != b.start { return a.start < b.start }
    if a.root != b.root { return a.root < b.root }
    if a.provision != b.provision { return a.provision < b.provision }
    if a.layer != b.layer { return a.layer.rawValue < b.layer.rawValue }
    if a.isSelf != b.isSelf { return b.isSelf }
    if a.isStale != b.isStale { return b.isStale }
    if a.relation != b.relation { return a.relation.rawValue < b.relation.rawValue }
    for fact in [\Self.designation, \.title, \.status, \.replacedBy, \.edition, \.target]
    where a[keyPath: fact] != b[keyPath: fact] {
      return (a[keyPath: fact] ?? "") < (b[keyPath: fact] ?? "")
    }
    return false
  }
}

extension CitingDocument {
  /// Id of the node that stands for the document: its work, else its own id.
  var citingWork: String { work.isEmpty ? id : work }

  /// Year of the document; nil when its date is unknown.
  var year: Int? {
    let digits = date.prefix(4)
    return digits.count == 4 ? Int(digits) : nil
  }
}
