import ArgumentParser
import Corpus
import Foundation

/// `concord snapshot CORPUS`: keeps the state of a corpus, so that `concord diff` can return to it.
struct SnapshotCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "snapshot", abstract: "Keeps the state of a corpus as it is, without fetching anything.",
    discussion: "Prints the name of the snapshot. concord refresh takes one by itself whenever something changed.")

  @Argument(help: "Directory of the corpus.")
  var corpus: String

  @Flag(help: "Print the snapshots that were taken instead: name, moment, digest of the state.")
  var list = false

  @Option(help: "Directory of the store. Default: .concord in CORPUS.")
  var store: String?

  @Option(help: "Date at which status and staleness are judged: YYYY-MM-DD. Default: the catalogue's own date.")
  var asOf: String?

  @Option(help: "Number of documents read at a time.")
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  func validate() throws {
    guard jobs >= 1 else { throw ValidationError("--jobs takes a whole number from 1") }
    if let asOf, !DateOption.isDate(asOf) { throw ValidationError("--as-of takes a date such as 2026-08-01") }
  }

  func run() throws {
    try reportingFaults {
      let directory = store ?? corpus + "/" + Store.directoryName
      var output = StandardOutput()
      if list {
        let kept = try storing { try Store.existing(directory).snapshots() }
        for snapshot in kept {
          output.write(Array("\(snapshot.id)\t\(snapshot.created)\t\(snapshot.corpusHash)\n".utf8))
        }
        return
      }
      let read = try ReadCorpus(directory: corpus, storeDirectory: directory)
      let snapshot = try storing {
        let store = try Store(directory: directory)
        let lock = try StoreLock(directory: directory)
        defer { withExtendedLifetime(lock) {} }
        let comparison = CorpusComparison(
          tools: try AnalysisTools(storeDirectory: directory, asOf: asOf, overrides: read.overrides), store: store,
          contents: read.contents, jobs: jobs, languages: ["en"])
        let manifest = read.manifest(with: store)
        let state = try SnapshotState(
          manifest, try comparison.analyse(manifest, "reading"), contents: read.contents)
        return try store.takeSnapshot(of: state, at: .now)
      }
      output.write(Array((snapshot.id + "\n").utf8))
      if read.problems.contains(where: \.isFailure) { throw Exit.dataError }
    }
  }
}

extension Store {
  /// The store in `directory`, which must be there.
  static func existing(_ directory: String) throws(StoreError) -> Store {
    guard FileManager.default.fileExists(atPath: directory + "/" + fileName) else {
      throw StoreError(
        kind: .notWritable, file: directory + "/" + fileName, reason: "there is no store",
        remedy: "Run concord refresh or concord snapshot first")
    }
    return try Store(directory: directory)
  }
}
