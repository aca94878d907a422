/// What documents of a manifest held in the last snapshot.
///
/// The address of a document may be changed, and the new one may not answer, or answer with something else: the text that the
/// document had stays in use until there is another, and what comes is judged by it.
public struct Predecessors: Sendable {
  private let documents: [String: SnapshotDocument]
  /// The same by document and language: `act` becomes `act.en` when a translation is added.
  private let byLanguage: [String: SnapshotDocument]
  private let contents: ObjectStore

  /// The documents of `state`, none when there was no snapshot.
  public init(_ state: SnapshotState?, contents: ObjectStore) {
    let all = state?.documents ?? []
    documents = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }
    byLanguage = Dictionary(all.map { ("\($0.document) \($0.language)", $0) }) { first, _ in first }
    self.contents = contents
  }

  /// What the document of an entry held; nil when nothing is known, or when the content is lost.
  public func content(of entry: ManifestEntry) -> HeldContent? {
    let document = documents[entry.id] ?? byLanguage["\(entry.document) \(entry.language)"]
    guard let content = document?.content(in: contents), contents.contains(content.hash) else { return nil }
    return content
  }

  /// The contents of those entries that are fetched, by their ids.
  public func contents(of entries: [ManifestEntry]) -> [String: HeldContent] {
    entries.reduce(into: [:]) { result, entry in
      if entry.url != nil, let content = content(of: entry) { result[entry.id] = content }
    }
  }

  /// The manifest in which documents that would have no text keep the one they had, and, where the manifest has faults, so do
  /// those that are missing from it: a slip of the pen is no change of policy.
  public func completing(_ manifest: Manifest) -> Manifest {
    var manifest = manifest
    for index in manifest.entries.indices where manifest.location(of: manifest.entries[index]) == nil {
      guard manifest.form == .sources, let content = content(of: manifest.entries[index]) else { continue }
      manifest.entries[index].held = content
      manifest.entries[index].notIngested = nil
    }
    guard manifest.problems.contains(where: \.kind.keepsDocumentOut) else { return manifest }
    let listed = Set(manifest.entries.map(\.id))
    let missing = documents.values.filter { !listed.contains($0.id) }.sorted { $0.id < $1.id }
    manifest.entries += missing.map { $0.entry(contents) }
    return manifest
  }
}
