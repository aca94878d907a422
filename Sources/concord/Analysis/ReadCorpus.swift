import ArgumentParser
import Corpus
import Foundation

/// What a corpus directory says of itself: its manifest and the overrides of its analysts.
struct ReadCorpus {
  /// The manifest as it is written, without what the store holds.
  let manifest: Manifest
  let overrides: Overrides
  /// The directory of the store.
  let storeDirectory: String

  /// Reads both, says on standard error what is wrong with single entries, and ends the program where nothing can be made out.
  ///
  /// - Parameter naming: which of the problems are said; the others are for the caller to say.
  init(
    directory: String, storeDirectory: String, naming: (ManifestProblem) -> Bool = { _ in true }
  ) throws {
    self.storeDirectory = storeDirectory
    do throws(ManifestError) {
      manifest = try readManifest(corpus: directory)
      overrides = try OverridesFile.read(corpus: directory)
    } catch {
      for problem in error.problems { complain("\(problem)") }
      complain("\(error)")
      throw ExitCode(error.exitCode)
    }
    for problem in problems where naming(problem) { complain("\(problem)") }
  }

  /// What is wrong with single entries of either file.
  var problems: [ManifestProblem] { manifest.problems + overrides.problems }

  /// Where the store keeps contents.
  var contents: ObjectStore { ObjectStore(directory: storeDirectory) }

  /// The entries of the documents in `only`, of all when it is empty, that are fetched: those of sources.yaml. In a table an
  /// address says where the file was once taken from.
  func sources(only: Set<String>) -> [ManifestEntry] {
    guard manifest.form == .sources else { return [] }
    return manifest.entries.filter { only.isEmpty || only.contains($0.id) || only.contains($0.document) }
  }

  /// The manifest with the versions that were fetched, and with the texts of the last snapshot where a document would have none.
  func manifest(with store: Store?) -> Manifest {
    guard let store else { return manifest }
    do {
      let held = manifest.holding(try store.acceptedVersions(), in: contents)
      let last = try store.snapshots().last.flatMap { (snapshot) throws(StoreError) in try store.state(of: snapshot) }
      return Predecessors(last, contents: contents).completing(held)
    } catch {
      complain("\(error) Going on without what was fetched.")
      return manifest
    }
  }
}

extension Overrides {
  /// A message for each override that fits nothing any more: the text has changed, or the program reads it rightly now.
  func unused(by analysed: [AnalysedDocument]) -> [String] {
    let used = analysed.reduce(into: Set<Int>()) { $0.formUnion($1.corrections) }
    return list.enumerated().filter { !used.contains($0.offset) }.map { _, override in
      "\(file):\(override.line): the override of \"\(override.text)\" fits no reference. "
        + "Correct it, or leave it out."
    }
  }
}
