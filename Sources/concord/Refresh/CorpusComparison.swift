import Corpus
import Graph
import Markup
import References

/// Two states of a corpus, read by one program with one set of rules.
struct CorpusComparison {
  let tools: AnalysisTools
  let store: Store
  let contents: ObjectStore
  let jobs: Int
  let languages: [String]

  /// The documents of `manifest` with their citations, from the store where they were read before.
  func analyse(_ manifest: Manifest, _ label: String) throws -> [AnalysedDocument] {
    let progress = Progress(label: label)
    defer { progress.end() }
    return CorpusAnalysis(
      analysis: try DocumentAnalysis(manifest: manifest, tools: tools, store: store), jobs: jobs, languages: languages
    ).run { done, of in progress.show(done, of: of) }
  }

  /// What a snapshot kept, analysed again; nil for a snapshot that was taken before states were kept.
  func recalled(_ snapshot: StoredSnapshot, directory: String) throws -> (SnapshotState, [AnalysedDocument])? {
    guard let state = try store.state(of: snapshot) else { return nil }
    return (state, try analyse(state.manifest(directory: directory, contents: contents), "reading \(snapshot.id)"))
  }

  /// What changed from one state to the other, wording included.
  ///
  /// - Parameter earlier: the snapshots before `old`, see `recallingLastRead`.
  func changes(
    from old: (state: SnapshotState, analysed: [AnalysedDocument]),
    to new: (state: SnapshotState, analysed: [AnalysedDocument]), earlier: [StoredSnapshot]
  ) throws -> [PolicyChange] {
    let old = try recallingLastRead(old, for: new.analysed, from: earlier)
    let changes = policyChanges(
      from: CorpusState(old.state, old.analysed, lastRead: old.lastRead), to: CorpusState(new.state, new.analysed),
      verbs: try ProvisionVerbs())
    let named = changes.map { change in
      guard change.workTitle.isEmpty, let title = themes[change.work] else { return change }
      var named = change
      named.workTitle = title
      return named
    }
    let rewordings = rewordings(from: (old.state, old.analysed), to: new)
    return (named + Self.untold(rewordings, beside: named)).inReadingOrder
  }

  /// Without the rewordings whose sentences the other changes of the document quote.
  private static func untold(_ rewordings: [PolicyChange], beside changes: [PolicyChange]) -> [PolicyChange] {
    var quotes: [String: Set<String>] = [:]
    for change in changes {
      for side in [change.before, change.after] {
        if let quote = side?.quote { quotes[change.document, default: []].insert(NormalisedText.normalised(quote)) }
      }
    }
    return rewordings.filter { change in
      let told = quotes[change.document] ?? []
      return ![change.before, change.after].allSatisfy { side in
        guard let words = side?.text.drop(while: { $0 == "…" }).split(separator: "…").first else { return true }
        return told.contains { $0.contains(words) }
      }
    }
  }

  /// The titles of the principle themes by their ids.
  private var themes: [String: String] {
    Dictionary(tools.catalogue.themes.map { ("principle:\($0.id)", $0.title) }) { first, _ in first }
  }

  /// The passages that read differently in documents whose content changed.
  private func rewordings(
    from old: (state: SnapshotState, analysed: [AnalysedDocument]),
    to new: (state: SnapshotState, analysed: [AnalysedDocument])
  ) -> [PolicyChange] {
    let before = Dictionary(old.state.documents.map { ($0.id, $0) }) { first, _ in first }
    let titles = Dictionary(new.analysed.map { ($0.document.id, $0.document) }) { first, _ in first }
    let matching = DocumentMatching(from: old.analysed.map(\.document), to: new.analysed.map(\.document))
    var changes: [PolicyChange] = []
    for document in new.state.documents {
      guard let predecessor = titles[document.id].flatMap(matching.predecessor),
        let earlier = before[predecessor.id], earlier.hash != document.hash, let citing = titles[document.id],
        let old = text(earlier), let new = text(document), old.digest != new.digest
      else { continue }
      changes += WordingDifference(from: old, to: new).changes.map { change in
        PolicyChange(
          .wording, of: citing, before: change.before.map { .init(text: $0, provision: change.place) },
          after: change.after.map { .init(text: $0, provision: change.place) })
      }
    }
    return changes
  }

  private func text(_ document: SnapshotDocument) -> NormalisedText? {
    guard let content = document.content(in: contents), let read = try? DocumentReader().read(content) else {
      return nil
    }
    return NormalisedText(read)
  }
}

extension CorpusState {
  /// A state with its documents analysed.
  init(_ state: SnapshotState, _ analysed: [AnalysedDocument], lastRead: [String: LastRead] = [:]) {
    self.init(
      documents: analysed.map(\.document), citations: analysed.flatMap(\.citations),
      stale: Set(state.stale.map { [$0.document, $0.designation] }), lastRead: lastRead)
  }
}

extension SnapshotState {
  /// The state that was just analysed; its documents' contents are kept in `contents`.
  ///
  /// - Throws: `StoreError` when a content cannot be kept.
  init(_ manifest: Manifest, _ analysed: [AnalysedDocument], contents: ObjectStore) throws(StoreError) {
    var documents: [SnapshotDocument] = []
    for (entry, item) in zip(manifest.entries, analysed) {
      if entry.held == nil, !item.document.hash.isEmpty, let location = manifest.location(of: entry) {
        try contents.keep(copyOf: location, hash: item.document.hash)
      }
      documents.append(SnapshotDocument(entry, hash: item.document.hash))
    }
    let stale = Set(
      analysed.flatMap { item in
        item.citations.compactMap { citation in
          citation.isStale
            ? citation.designation.map { StaleCitation(document: item.document.id, designation: $0) } : nil
        }
      })
    self.init(form: manifest.form, documents: documents, stale: Array(stale))
  }
}
