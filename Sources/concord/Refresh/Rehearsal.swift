import Corpus
import Foundation
import Markup

/// `--dry-run`: asks the sources as a refresh would, and keeps nothing.
struct Rehearsal {
  let corpus: ReadCorpus
  let policy: FetchPolicy

  /// What is new, a line each, and what failed. Works in `place` on a copy of what the store knows; the store itself is only read.
  func run(
    _ entries: [ManifestEntry], accepting: Set<String>, in place: String
  ) throws -> (news: [String], failures: [SourceFailure]) {
    try Store.copy(from: corpus.storeDirectory, to: place)
    let scratch = try Store(directory: place)
    let (contents, copies) = (corpus.contents, ObjectStore(directory: place))
    let last = try scratch.snapshots().last.flatMap { try scratch.state(of: $0) }
    let predecessors = Predecessors(last, contents: contents).contents(of: entries)
    let versions = try scratch.acceptedVersions()
    for entry in entries {
      for hash in [entry.source.flatMap { versions[$0]?.hash }, predecessors[entry.id]?.hash] {
        if let hash, contents.isWhole(hash) { try copies.keep(copyOf: contents.path(of: hash), hash: hash) }
      }
    }
    let progress = Progress(label: "asking")
    let report = try SourceRefresh(
      store: scratch, contents: copies, policy: policy, reader: DocumentReader(), moment: .now
    ).run(
      entries, accepting: accepting, predecessors: Predecessors(last, contents: copies).contents(of: entries)
    ) { done, of in progress.show(done, of: of) }
    progress.end()
    var news: [String] = []
    var failures: [SourceFailure] = []
    for entry in entries {
      switch report.outcomes[entry.id] {
      case .changed: news.append("\(entry.id): a new version at \(entry.url ?? "")")
      case .failed(let failure): failures.append(failure)
      case .unchanged, nil: break
      }
    }
    return (news, failures)
  }
}
