import Markup

/// The content of a document that the store holds: the version that was fetched, or the copy that a snapshot keeps.
public struct HeldContent: Sendable, Hashable {
  /// Where its bytes are.
  public var file: String
  /// SHA-256 of its bytes, hexadecimal.
  public var hash: String
  /// `text/html`; empty where the name of the file says it.
  public var mediaType: String
  /// The encoding that the server declared; empty when it declared none.
  public var charset: String
  /// When it was fetched, ISO 8601; empty for a file of the corpus.
  public var retrieved: String
  /// The name by which the form of the content is recognised when the media type does not say it: a path or an address.
  public var name: String

  /// The form in which the content is read; `.auto` when its first bytes and, where no media type is known, its name decide.
  public var format: Format {
    let ending = DocumentPath.fileExtension(of: String(name.prefix { $0 != "?" && $0 != "#" }))
    switch mediaType {
    case "text/markdown": return .markdown
    // Servers send Markdown as plain text, and HTML under any ending.
    case "text/plain": return ["md", "markdown"].contains(ending) ? .markdown : .text
    default: return .auto
    }
  }
}

extension FetchedVersion {
  /// The version as the content of a document.
  func held(in contents: ObjectStore) -> HeldContent {
    HeldContent(
      file: contents.path(of: hash), hash: hash, mediaType: mediaType, charset: charset, retrieved: fetched,
      name: finalURL)
  }
}

extension Manifest {
  /// The manifest with the fetched versions in it: they are newer than the copies that a path names.
  public func holding(_ versions: [SourceKey: FetchedVersion], in contents: ObjectStore) -> Manifest {
    guard !versions.isEmpty else { return self }
    var manifest = self
    for index in entries.indices {
      guard let source = entries[index].source, let version = versions[source] else { continue }
      manifest.entries[index].held = version.held(in: contents)
      manifest.entries[index].notIngested = nil
    }
    return manifest
  }
}

extension ManifestEntry {
  /// What it is fetched from; nil where no address is given.
  public var source: SourceKey? { url.map { SourceKey(url: $0, language: language) } }
}

extension SnapshotDocument {
  /// The document as it is in the corpus: `hash` is that of its content, empty when there is none.
  public init(_ entry: ManifestEntry, hash: String) {
    self.init(
      id: entry.id, document: entry.document, work: entry.work, jurisdiction: entry.jurisdiction, title: entry.title,
      kind: entry.kind, date: entry.date, language: entry.language, path: entry.path ?? "", url: entry.url ?? "",
      hash: hash, mediaType: entry.held?.mediaType ?? "", charset: entry.held?.charset ?? "",
      retrieved: entry.held?.retrieved ?? "", name: entry.held?.name ?? entry.path ?? "",
      notIngested: entry.notIngested ?? "")
  }

  /// The document as an entry whose content lies in the store.
  func entry(_ contents: ObjectStore) -> ManifestEntry {
    let owner = ManifestDocument(
      id: document, jurisdiction: jurisdiction, title: title, kind: kind, date: date, work: work)
    var entry = ManifestEntry(
      id: id, document: owner,
      expression: ManifestExpression(
        language: language, url: url.isEmpty ? nil : url, path: path.isEmpty ? nil : path,
        notIngested: notIngested.isEmpty ? nil : notIngested))
    entry.held = content(in: contents)
    return entry
  }

  /// The content that the snapshot keeps; nil when the document had none.
  public func content(in contents: ObjectStore) -> HeldContent? {
    if hash.isEmpty { return nil }
    return HeldContent(
      file: contents.path(of: hash), hash: hash, mediaType: mediaType, charset: charset, retrieved: retrieved,
      name: name)
  }
}
