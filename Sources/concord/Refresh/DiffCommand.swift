import ArgumentParser
import Corpus
import Foundation
import Reports

/// `concord diff OLD NEW`: what changed between two snapshots.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Says what changed between two snapshots, in terms of policy.",
    discussion: """
      OLD and NEW are names of snapshots (concord snapshot --list), a date for the last one of that day or before, or latest, \
      or previous for the one before it. Both are read by this version of the program, so that better rules are no change.
      """)

  @Argument(help: "The earlier snapshot.")
  var old = "previous"

  @Argument(help: "The later snapshot.")
  var new = "latest"

  @Option(help: "Directory of the corpus.")
  var corpus = "."

  @Option(help: "Directory of the store. Default: .concord in the corpus.")
  var store: String?

  @Flag(help: "Print JSON instead of Markdown.")
  var json = false

  @Flag(help: "End with 10 when something changed.")
  var exitCode = false

  @Option(help: "Number of documents read at a time.")
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  @Option(help: "Languages in the order in which one expression of a work is chosen: en,fr,...")
  var languages = "en"

  func validate() throws {
    guard jobs >= 1 else { throw ValidationError("--jobs takes a whole number from 1") }
  }

  func run() throws {
    try reportingFaults {
      let directory = store ?? corpus + "/" + Store.directoryName
      let digest = try storing { try compared(in: directory) }
      var output = StandardOutput()
      output.write(json ? digest.json : Array(try reporting { try digest.markdown }.utf8))
      if exitCode, !digest.changes.isEmpty { throw Exit.changed }
    }
  }

  private func compared(in directory: String) throws -> Digest {
    let store = try Store.existing(directory)
    let snapshots = try store.snapshots()
    let (from, to) = (try find(old, in: snapshots), try find(new, in: snapshots))
    var overrides = Overrides()
    if FileManager.default.fileExists(atPath: corpus) {
      do throws(ManifestError) {
        overrides = try OverridesFile.read(corpus: corpus)
      } catch {
        complain("\(error)")
        throw ExitCode(error.exitCode)
      }
    }
    let comparison = CorpusComparison(
      tools: try AnalysisTools(storeDirectory: directory, asOf: nil, overrides: overrides), store: store,
      contents: ObjectStore(directory: directory), jobs: jobs,
      languages: CorpusAnalysis.order(of: languages))
    guard let before = try comparison.recalled(from, directory: corpus),
      let after = try comparison.recalled(to, directory: corpus)
    else {
      complain("\(store.path): one of the snapshots was taken before states were kept. Choose a later one.")
      throw Exit.noInput
    }
    let earlier = Array(snapshots.prefix { $0.id != from.id })
    return Digest(
      from: from.id, to: to.id, changes: try comparison.changes(from: before, to: after, earlier: earlier),
      documents: (after.1.count, after.1.count { $0.document.reading == .read }),
      citations: after.1.reduce(0) { $0 + $1.citations.count })
  }

  private func find(_ name: String, in snapshots: [StoredSnapshot]) throws -> StoredSnapshot {
    let found: StoredSnapshot? =
      switch name {
      case "latest": snapshots.last
      case "previous": snapshots.dropLast().last
      default:
        snapshots.last { $0.id == name }
          ?? (DateOption.isDate(name) ? snapshots.last { $0.created.prefix(10) <= name } : nil)
      }
    guard let found else {
      complain(
        "there is no snapshot \(name). Known are \(snapshots.map(\.id).suffix(20).joined(separator: ", ")).")
      throw Exit.noInput
    }
    return found
  }
}
