import References

/// How strongly a document as a whole commits to a principle theme.
///
/// The unit is the sentence, which counts once, with its strongest mention of the theme; sentences that take the commitment back count
/// nowhere, and those that put it off count as statements at most. Support = 6 for each sentence of strength *principle*, 4 for each
/// *normative*, 2 for each *statement*, 1 for each *mention*. The document *commits* to the theme at a support of 5, with more than
/// mentions: by one heading or item of a list of principles, or one normative sentence and another one, or two statements and another one.
/// Its strength is then that of its strongest sentence; below, the theme is only mentioned.
///
/// The weights and the bound were chosen by the readings of documents that the README's figures name; see there for the agreement.
public struct ThemeCommitment: Sendable, Codable, Hashable {
  /// Id of the document.
  public var document: String
  /// Id of the theme: `privacy`.
  public var theme: String
  /// The strongest sentence of a document that commits; `mention` for one that does not.
  public var strength: Commitment.Strength
  /// The document commits to the theme.
  public var isCommitted: Bool { strength > .mention }
  /// Sentences whose strongest mention is a principle.
  public var principle: Int
  /// Sentences whose strongest mention is normative.
  public var normative: Int
  /// Sentences whose strongest mention is a statement.
  public var statement: Int
  /// Sentences that only name the theme.
  public var mention: Int
  /// Sentences that take the commitment back.
  public var negated: Int
  /// Of all, those that put it off.
  public var delegated: Int

  /// See the type.
  public var support: Int { 6 * principle + 4 * normative + 2 * statement + mention }

  /// Support from which a document commits.
  static let needed = 5
}

/// The commitments of the documents that were read, sorted by document and theme.
public func themeCommitments(documents: [CitingDocument], citations: [Citation]) -> [ThemeCommitment] {
  let read = Set(documents.map(\.id))
  var sentences: [Key: [String: (strength: Commitment.Strength, isDelegated: Bool)]] = [:]
  var negated: [Key: Set<String>] = [:]
  for citation in citations where citation.kind == .principle {
    guard let root = citation.root, root.hasPrefix("principle:"), read.contains(citation.document) else { continue }
    let key = Key(document: citation.document, theme: String(root.dropFirst("principle:".count)))
    let sentence = "\(citation.start - citation.quoteOffset)"
    var strength = citation.commitment?.strength ?? .mention
    switch citation.commitment?.modifier {
    case .negated:
      negated[key, default: []].insert(sentence)
      continue
    case .delegated: strength = min(strength, .statement)
    case nil: break
    }
    let isDelegated = citation.commitment?.modifier == .delegated
    if let known = sentences[key]?[sentence] {
      sentences[key]?[sentence] = (max(known.strength, strength), known.isDelegated && isDelegated)
    } else {
      sentences[key, default: [:]][sentence] = (strength, isDelegated)
    }
  }
  let keys = Set(sentences.keys).union(negated.keys).sorted()
  return keys.map { key in
    let found = sentences[key] ?? [:]
    func count(_ strength: Commitment.Strength) -> Int { found.values.count { $0.strength == strength } }
    var commitment = ThemeCommitment(
      document: key.document, theme: key.theme, strength: .mention, principle: count(.principle),
      normative: count(.normative), statement: count(.statement), mention: count(.mention),
      negated: negated[key]?.count ?? 0, delegated: found.values.count { $0.isDelegated })
    commitment.judge()
    return commitment
  }
}

private struct Key: Hashable, Comparable {
  var document: String
  var theme: String

  static func < (a: Key, b: Key) -> Bool { (a.document, a.theme) < (b.document, b.theme) }
}

extension ThemeCommitment {
  fileprivate mutating func judge() {
    guard support >= Self.needed, principle + normative + statement > 0 else { return }
    strength = principle > 0 ? .principle : normative > 0 ? .normative : .statement
  }
}
