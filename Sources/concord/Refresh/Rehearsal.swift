import Corpus
import Foundation
import Markup

/// `--dry-run`: asks the sources as a refresh would, and keeps nothing.
struct Rehearsal {
  /// The corpus's own store, if it has one yet.
  let known: Store?
  let contents: ObjectStore
  let policy: FetchPolicy

  /// What is new, a line each, and what failed.
  func run(_ entries: [ManifestEntry], in place: String) throws -> (news: [String], failures: [SourceFailure]) {
    let scratch = try Store(directory: place)
    let copies = ObjectStore(directory: place)
    if let known {
      let states = try known.sourceStates()
      for (source, version) in try known.acceptedVersions() where contents.isWhole(version.hash) {
        try copies.keep(copyOf: contents.path(of: version.hash), hash: version.hash)
        try scratch.record(states[source] ?? SourceState(source: source), version)
      }
    }
    let progress = Progress(label: "asking")
    let report = try SourceRefresh(
      store: scratch, contents: copies, policy: policy, reader: DocumentReader(), moment: .now
    ).run(entries) { done, of in progress.show(done, of: of) }
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
