import Markup

/// Relations that the place alone says: publishers list the acts that changed a provision behind it, and the powers under
/// which a text was made before it.
struct PlaceRelations: Sendable {
  /// The chapter under which the document itself was enacted, as its notes write it: "2000, c. 5"; empty when unknown.
  private let own: [UInt8]

  /// The notes of `document` begin with the chapter that enacted the provision: the one most of them begin with is its own.
  init(_ document: Document) {
    var counts: [[UInt8]: Int] = [:]
    for (index, passage) in document.passages.enumerated()
    where passage.kind == .history && !Self.goesOn(index, document) {
      counts[Self.chapter(document.text[passage.range]), default: 0] += 1
    }
    own = counts.max { ($0.value, $1.key.count) < ($1.value, $0.key.count) }?.key ?? []
  }

  /// The references are those of passage `index` of `document`.
  func settle(_ references: inout ArraySlice<Reference>, in document: Document, at index: Int) {
    Self.share(&references)
    switch document.passages[index].kind {
    case .authority:
      for position in references.indices where references[position].canRelate {
        references[position].say(RelationValue(value: .basedOn))
      }
    case .history: settleHistory(&references, document, index)
    default:
      if Self.isHistory(references, document.passages[index].range) { settleHistory(&references, document, index) }
    }
  }

  /// "Having regard to the Treaty on …, and in particular Article 114 thereof": the place in the work empowers as the work
  /// does.
  private static func share(_ references: inout ArraySlice<Reference>) {
    for position in references.indices.dropFirst() where references[position].relation == nil {
      guard references[position].canRelate, let id = references[position].target?.id else { continue }
      let work = references[..<position].last { $0.relation?.value == .basedOn && $0.target?.id == id }
      if let relation = work?.relation { references[position].say(relation) }
    }
  }

  /// "2000, c. 5, s. 2; 2002, c. 8, s. 183": the first is where the provision comes from, the others changed it.
  private func settleHistory(_ references: inout ArraySlice<Reference>, _ document: Document, _ index: Int) {
    guard !references.contains(where: { $0.relation != nil }),
      let first = references.first(where: { $0.canRelate }), let source = first.target?.id
    else { return }
    let isAmended = own.isEmpty ? Self.goesOn(index, document) : !isSource(document.text[first.range])
    for position in references.indices where references[position].canRelate {
      // The Code of Federal Regulations says "as amended at" before what amends.
      guard let id = references[position].target?.id, isAmended || id != source, !id.hasPrefix("/us/fr/") else {
        continue
      }
      references[position].say(RelationValue(value: .amendedBy))
    }
  }

  /// The chapter of the document itself, or one of the revised statutes, which took over what was there before.
  private func isSource(_ citation: ArraySlice<UInt8>) -> Bool {
    let chapter = Self.chapter(citation)
    return chapter == own || Self.revised.contains { citation.starts(with: $0) && !chapter.contains(UInt8(ascii: "(")) }
  }

  private static let revised = ["R.S.", "L.R."].map { Array($0.utf8) }

  /// "2000, c. 5" of "2000, c. 5, s. 2": up to the second comma, or to the third behind "R.S., 1985".
  private static func chapter(_ citation: ArraySlice<UInt8>) -> [UInt8] {
    var commas = citation.first.map(TextView.isDigit) ?? false ? 2 : 1
    for at in citation.indices where citation[at] == UInt8(ascii: ",") {
      commas -= 1
      if commas == 0 { return Array(citation[citation.startIndex..<at]) }
    }
    return Array(citation)
  }

  /// A note cut into several passages: only its first names the source.
  private static func goesOn(_ index: Int, _ document: Document) -> Bool {
    index > 0 && document.passages[index].kind == .history && document.passages[index - 1].kind == .history
  }

  /// Text without markup: a line of annual chapters and nothing else.
  private static func isHistory(_ references: ArraySlice<Reference>, _ passage: Range<Int>) -> Bool {
    guard references.count > 1, let first = references.first, let last = references.last,
      first.range.lowerBound == passage.lowerBound, last.range.upperBound + 1 >= passage.upperBound,
      references.allSatisfy({ $0.rule == "ca-note" || $0.rule == "ca-statute" })
    else { return false }
    return zip(references, references.dropFirst()).allSatisfy { $1.range.lowerBound - $0.range.upperBound <= 5 }
  }
}

extension Reference {
  fileprivate var canRelate: Bool { kind == .instrument && !isParallel }

  fileprivate mutating func say(_ relation: RelationValue) {
    said = relation
    self.relation = relation
  }
}
