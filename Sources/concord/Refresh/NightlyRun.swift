import ArgumentParser
import Corpus
import Foundation
import Graph
import Markup
import Reports

/// One night: ask every source, analyse what is there, compare with the last snapshot, take a new one if it differs.
///
/// Each step leaves the store whole. What was fetched stays fetched when a later step fails, and the next night compares with the
/// last snapshot again, so that no change is ever missed in a digest.
struct NightlyRun {
  let corpus: ReadCorpus
  let tools: AnalysisTools
  let store: Store
  let moment: Moment
  let policy: FetchPolicy
  let jobs: Int
  let languages: [String]

  /// What a night brought.
  struct Outcome {
    var digest: Digest
    var failures: [SourceFailure]
    var hasChanged: Bool
  }

  /// Asks for the sources of the entries in `only`, of all when it is empty.
  ///
  /// - Parameter telling: writes the digest. It is called before the snapshot is taken: a run that is killed between the two is told
  ///   again the next night, where the other order would leave its changes in no digest at all.
  func run(
    only: Set<String>, accepting: Set<String>, telling: (Outcome) throws -> Void
  ) throws -> Outcome {
    let entries = corpus.sources(only: only)
    let last = try store.snapshots().last
    let old = try last.flatMap { try store.state(of: $0) }
    let predecessors = Predecessors(old, contents: corpus.contents)
    let progress = Progress(label: "fetching")
    let report = try SourceRefresh(
      store: store, contents: corpus.contents, policy: policy, reader: DocumentReader(), moment: moment
    ).run(entries, accepting: accepting, predecessors: predecessors.contents(of: entries)) { done, of in
      progress.show(done, of: of)
    }
    progress.end()
    let comparison = CorpusComparison(
      tools: tools, store: store, contents: corpus.contents, jobs: jobs, languages: languages)
    let manifest = corpus.manifest(with: store)
    let analysed = try comparison.analyse(manifest, "reading")
    let notices =
      corpus.problems.filter { !$0.isFailure }.map { "\($0)" }
      + report.moved.map { "\($0.from): the source has moved for good. Write \($0.to) into the manifest." }
      + corpus.overrides.unused(by: analysed)
    // Cron sends a mail for every line: what need not be done at once is said once.
    for notice in try store.untold(notices) { complain(notice) }
    try store.remember(told: notices)
    let state = try SnapshotState(manifest, analysed, contents: corpus.contents)
    let failures = failures(report, entries)
    let changes = try old.map { try compared($0, last?.id ?? "", state, analysed, comparison) } ?? []
    var digest = Digest(
      from: last?.id, to: last?.id ?? "", changes: changes, failures: failures.digest,
      documents: (analysed.count, analysed.count { $0.document.reading == .read }),
      citations: analysed.reduce(0) { $0 + $1.citations.count })
    // A first snapshot of nothing would make all that comes the next night look new.
    let isNew =
      last != nil ? old != state : analysed.contains { $0.document.reading == .read }
    if isNew { digest.to = try store.nextSnapshotName(at: moment) }
    let outcome = Outcome(digest: digest, failures: failures.all, hasChanged: last == nil && isNew || !changes.isEmpty)
    try telling(outcome)
    if isNew { try store.takeSnapshot(of: state, at: moment) }
    try store.prune(keepingRulesOf: EngineKey(rulesOf: tools.detector))
    return outcome
  }

  private func compared(
    _ old: SnapshotState, _ name: String, _ state: SnapshotState, _ analysed: [AnalysedDocument],
    _ comparison: CorpusComparison
  ) throws -> [PolicyChange] {
    if old == state { return [] }
    let manifest = old.manifest(directory: corpus.manifest.directory, contents: corpus.contents)
    let before = try comparison.analyse(manifest, "reading \(name)")
    return try comparison.changes(
      from: (old, before), to: (state, analysed), earlier: store.snapshots().dropLast())
  }

  private func failures(
    _ report: SourceRefresh.Report, _ entries: [ManifestEntry]
  ) -> (all: [SourceFailure], digest: [Digest.Failure]) {
    var owners: [SourceFailure: [String]] = [:]
    for entry in entries {
      if case .failed(let failure) = report.outcomes[entry.id] { owners[failure, default: []].append(entry.id) }
    }
    let sorted = owners.sorted { ($0.key.url, $0.key.language) < ($1.key.url, $1.key.language) }
    return (
      sorted.map(\.key),
      sorted.map { failure, documents in
        Digest.Failure(
          documents: documents.sorted(), url: failure.url, reason: failure.reason, remedy: failure.remedy,
          since: failure.since, times: failure.times)
      }
    )
  }
}
