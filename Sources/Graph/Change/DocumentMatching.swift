/// Which document of an earlier state each document of a later one was.
///
/// The first that finds one:
///
/// 1. the same id;
/// 2. the same document of the manifest in the same language: `act` becomes `act.en` when a translation is added;
/// 3. the same address in the same language: `act` becomes `act-2025`;
/// 4. the same content: the address was corrected as well.
///
/// From the second on only what one document alone has on either side tells.
public struct DocumentMatching: Sendable {
  /// Earlier documents by the ids of the later ones.
  private var predecessors: [String: CitingDocument] = [:]
  /// Earlier documents that none of the later ones was, in their order.
  public private(set) var gone: [CitingDocument] = []

  /// Finds the predecessors of `new` among `old`.
  public init(from old: [CitingDocument], to new: [CitingDocument]) {
    gone = old
    var open = new
    match(&open) { $0.id }
    match(&open) { $0.document.isEmpty ? nil : "\($0.document) \($0.language)" }
    match(&open) { $0.url.isEmpty ? nil : "\($0.url) \($0.language)" }
    match(&open) { $0.hash.isEmpty ? nil : $0.hash }
  }

  /// The earlier document that `document` was; nil for a new one.
  public func predecessor(of document: CitingDocument) -> CitingDocument? { predecessors[document.id] }

  private mutating func match(_ open: inout [CitingDocument], by key: (CitingDocument) -> String?) {
    guard !open.isEmpty, !gone.isEmpty else { return }
    let before = Self.unique(gone, key)
    let after = Self.unique(open, key)
    var taken: Set<String> = []
    for (key, document) in after {
      guard let earlier = before[key] else { continue }
      predecessors[document.id] = earlier
      taken.insert(earlier.id)
    }
    open.removeAll { predecessors[$0.id] != nil }
    gone.removeAll { taken.contains($0.id) }
  }

  /// What one document alone has.
  private static func unique(
    _ documents: [CitingDocument], _ key: (CitingDocument) -> String?
  ) -> [String: CitingDocument] {
    var result: [String: CitingDocument] = [:]
    var shared: Set<String> = []
    for document in documents {
      guard let key = key(document) else { continue }
      if result.updateValue(document, forKey: key) != nil { shared.insert(key) }
    }
    return result.filter { !shared.contains($0.key) }
  }
}

extension CitingDocument {
  /// What the manifest says otherwise of the document than of `earlier`: "was act; jurisdiction DE → FR". Nil where it says the same.
  func listing(since earlier: CitingDocument) -> String? {
    var parts: [String] = []
    if id != earlier.id { parts.append("was \(earlier.id)") }
    if jurisdiction != earlier.jurisdiction { parts.append("jurisdiction \(earlier.jurisdiction) → \(jurisdiction)") }
    if language != earlier.language, !language.isEmpty, !earlier.language.isEmpty {
      parts.append("language \(earlier.language) → \(language)")
    }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }
}
