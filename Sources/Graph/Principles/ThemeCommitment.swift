import References

/// How strongly a document as a whole commits to a principle theme.
///
/// The unit is the sentence. Let c(L) be the number of sentences whose strongest mention of the theme is of strength L or above; sentences
/// that take the commitment back count nowhere, and those that put it off count as statements at most. The document's strength is the
/// strongest L with enough support: *principle* with c(principle) >= 1 and c(mention) >= 2, *normative* with c(normative) >= 2, *statement*
/// with c(statement) >= 3, otherwise *mention*. It *commits* to the theme when that is at least *statement* and c(statement) is at least
/// one for every 10,000 words: a long report names everything once.
public struct ThemeCommitment: Sendable, Codable, Hashable {
  /// Id of the document.
  public var document: String
  /// Id of the theme: `privacy`.
  public var theme: String
  /// The strongest strength with enough support.
  public var strength: Commitment.Strength
  /// The document commits to the theme.
  public var isCommitted: Bool
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

  /// Words for which one sentence of support is asked.
  static let wordsPerSentence = 10_000
}

/// The commitments of the documents that were read, sorted by document and theme.
public func themeCommitments(documents: [CitingDocument], citations: [Citation]) -> [ThemeCommitment] {
  let words = Dictionary(documents.map { ($0.id, $0.words) }, uniquingKeysWith: { first, _ in first })
  var sentences: [Key: [String: (strength: Commitment.Strength, isDelegated: Bool)]] = [:]
  var negated: [Key: Set<String>] = [:]
  for citation in citations where citation.kind == .principle {
    guard let root = citation.root, root.hasPrefix("principle:"), words[citation.document] != nil else { continue }
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
      document: key.document, theme: key.theme, strength: .mention, isCommitted: false, principle: count(.principle),
      normative: count(.normative), statement: count(.statement), mention: count(.mention),
      negated: negated[key]?.count ?? 0, delegated: found.values.count { $0.isDelegated })
    commitment.judge(words: words[key.document] ?? 0)
    return commitment
  }
}

private struct Key: Hashable, Comparable {
  var document: String
  var theme: String

  static func < (a: Key, b: Key) -> Bool { (a.document, a.theme) < (b.document, b.theme) }
}

extension ThemeCommitment {
  fileprivate mutating func judge(words: Int) {
    let stated = principle + normative + statement
    if principle >= 1, stated + mention >= 2 {
      strength = .principle
    } else if principle + normative >= 2 {
      strength = .normative
    } else if stated >= 3 {
      strength = .statement
    }
    isCommitted = strength > .mention && stated * Self.wordsPerSentence >= words
  }
}
