import Markup

/// Relations that the place alone says: publishers list the acts that changed a provision behind it, and the powers under
/// which a text was made before it.
struct PlaceRelations {
  let document: Document

  /// The references are those of passage `index`.
  func settle(_ references: inout ArraySlice<Reference>, in index: Int) {
    switch document.passages[index].kind {
    case .authority:
      for position in references.indices where references[position].canRelate {
        references[position].relation = RelationValue(value: .basedOn)
      }
    case .history: settleHistory(&references, in: index)
    default:
      if isHistory(references, document.passages[index].range) { settleHistory(&references, in: index) }
    }
  }

  /// "2000, c. 5, s. 2; 2002, c. 8, s. 183": the first is where the provision comes from, the others changed it.
  private func settleHistory(_ references: inout ArraySlice<Reference>, in index: Int) {
    guard !references.contains(where: { $0.relation != nil }) else { return }
    guard let source = references.first(where: { $0.canRelate })?.target?.id else { return }
    // A note cut into several passages goes on: only its first names the source.
    let goesOn = index > 0 && document.passages[index].kind == .history && document.passages[index - 1].kind == .history
    for position in references.indices where references[position].canRelate {
      guard let id = references[position].target?.id, goesOn || id != source, !id.hasPrefix("/us/fr/") else { continue }
      references[position].relation = RelationValue(value: .amendedBy)
    }
  }

  /// Text without markup: a line of annual chapters and nothing else.
  private func isHistory(_ references: ArraySlice<Reference>, _ passage: Range<Int>) -> Bool {
    guard references.count > 1, references.allSatisfy({ $0.rule == "ca-note" || $0.rule == "ca-statute" }),
      let first = references.first, let last = references.last,
      first.range.lowerBound == passage.lowerBound, last.range.upperBound + 1 >= passage.upperBound
    else { return false }
    return zip(references, references.dropFirst()).allSatisfy { $1.range.lowerBound - $0.range.upperBound <= 5 }
  }
}

extension Reference {
  fileprivate var canRelate: Bool { kind == .instrument && !isParallel }
}
