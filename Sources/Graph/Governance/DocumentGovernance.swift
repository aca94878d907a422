import References

/// Which modes of governance a document uses, and which role it gives to standards.
///
/// The unit is the sentence, which counts once for each mode with its strongest mention; sentences that take it back ("no sandbox
/// will be set up") count nowhere, those that put it off count as statements at most. A document *uses* a mode by one sentence that
/// states or obliges, by one heading or head of an item, or by three sentences that mention it.
public struct DocumentGovernance: Sendable, Hashable {
  /// Id of the document.
  public var document: String
  /// Mode or role -> the number of sentences that support it, for those that the document uses.
  public var modes: [String: Int]

  /// Mentions that make up for a missing statement.
  static let mentionsNeeded = 3
}

/// The modes of the documents that were read, in the order of `documents`.
public func documentGovernance(
  documents: [CitingDocument], evidence: [GovernanceEvidence]
) -> [DocumentGovernance] {
  let byDocument = Dictionary(grouping: evidence.filter { $0.modifier != .negated }, by: \.document)
  return documents.filter { $0.reading == .read }.map { document in
    var modes: [String: Int] = [:]
    for (mode, pieces) in Dictionary(grouping: byDocument[document.id] ?? [], by: \.mode) {
      let isStated = pieces.contains { $0.strength > .mention || $0.modifier == .delegated }
      if isStated || pieces.count >= DocumentGovernance.mentionsNeeded { modes[mode] = pieces.count }
    }
    return DocumentGovernance(document: document.id, modes: modes)
  }
}
