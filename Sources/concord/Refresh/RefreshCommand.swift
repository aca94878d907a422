import ArgumentParser
import Corpus
import Foundation
import Reports

/// `concord refresh CORPUS`: the nightly job (contract section 5).
struct RefreshCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "refresh", abstract: "Fetches the sources of a corpus and says what changed.",
    discussion: """
      Asks every address of sources.yaml for a new version, analyses what came, compares it with the last snapshot and prints what \
      changed in terms of policy; prints nothing when nothing changed. Nothing that is stored is ever lost: every version that was \
      fetched is kept.

      Exit codes: 0 done; 10 something changed (with --exit-code); 75 some sources failed, or another run is at work; \
      78 the manifest is wrong.
      """)

  @Argument(help: "Directory of the corpus.")
  var corpus: String

  @Option(
    help: "File for the digest: JSON when its name ends in .json, Markdown otherwise. May be given several times.")
  var digest: [String] = []

  @Flag(help: "End with 10 when something changed.")
  var exitCode = false

  @Flag(help: "Ask the sources and say what is new there; store nothing.")
  var dryRun = false

  @Option(parsing: .upToNextOption, help: "Ids of the only documents that are asked for.")
  var only: [String] = []

  @Option(
    parsing: .upToNextOption,
    help: "Ids of documents whose new text is taken although nearly nothing is left of the old one.")
  var accept: [String] = []

  @Option(help: "Directory of the store. Default: .concord in CORPUS.")
  var store: String?

  @Option(help: "Date at which status and staleness are judged: YYYY-MM-DD. Default: the catalogue's own date.")
  var asOf: String?

  @Option(help: "Number of documents read at a time.")
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  @Option(help: "Languages in the order in which one expression of a work is chosen: en,fr,...")
  var languages = "en"

  @OptionGroup(title: "Fetching")
  var fetching: FetchOptions

  func validate() throws {
    guard jobs >= 1 else { throw ValidationError("--jobs takes a whole number from 1") }
    if let asOf, !DateOption.isDate(asOf) { throw ValidationError("--as-of takes a date such as 2026-08-01") }
  }

  func run() throws {
    try reportingFaults {
      let directory = store ?? corpus + "/" + Store.directoryName
      // A rehearsal remembers nothing, so that it says all.
      let read = try ReadCorpus(
        directory: corpus, storeDirectory: directory, naming: { dryRun || $0.isFailure })
      let unknown = Set(only + accept).subtracting(read.manifest.entries.flatMap { [$0.id, $0.document] })
      guard unknown.isEmpty else {
        complain(
          "\(read.manifest.file): there is no document \(unknown.sorted().joined(separator: ", ")). Check the ids.")
        throw Exit.noInput
      }
      if dryRun { return try rehearse(read) }
      let outcome = try storing {
        let store = try Store(directory: directory)
        let lock = try StoreLock(directory: directory)
        defer { withExtendedLifetime(lock) {} }
        read.contents.clearIncoming()
        return try NightlyRun(
          corpus: read, tools: try AnalysisTools(storeDirectory: directory, asOf: asOf, overrides: read.overrides),
          store: store, moment: .now, policy: fetching.policy, jobs: jobs,
          languages: CorpusAnalysis.order(of: languages)
        ).run(only: Set(only), accepting: Set(accept), telling: tell)
      }
      for failure in outcome.failures { complain("\(failure)") }
      if !outcome.failures.isEmpty || read.problems.contains(where: \.isFailure) { throw Exit.temporary }
      if outcome.hasChanged, exitCode { throw Exit.changed }
    }
  }

  /// Writes the digest wherever it is wanted.
  private func tell(_ outcome: NightlyRun.Outcome) throws {
    for path in digest { try reporting { try outcome.digest.write(to: path) } }
    guard outcome.hasChanged else { return }
    var output = StandardOutput(endsWithReader: false)
    output.write(Array(try reporting { try outcome.digest.markdown }.utf8))
  }

  /// Asks the sources with a store of its own that is gone afterwards.
  private func rehearse(_ read: ReadCorpus) throws {
    let entries = read.sources(only: Set(only))
    let place = NSTemporaryDirectory() + "concord-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: place) }
    let (news, failures) = try storing {
      try Rehearsal(corpus: read, policy: fetching.policy).run(entries, accepting: Set(accept), in: place)
    }
    var output = StandardOutput()
    for line in news { output.write(Array((Printable.escape(line) + "\n").utf8)) }
    for failure in failures { complain("\(failure)") }
    if !failures.isEmpty || read.problems.contains(where: \.isFailure) { throw Exit.temporary }
    if !news.isEmpty, exitCode { throw Exit.changed }
  }
}

/// How sources are asked for.
struct FetchOptions: ParsableArguments {
  @Option(help: "What the program calls itself; say who you are and where you can be reached.")
  var userAgent = "concord/\(Version.current) (policy research)"

  @Flag(help: "Also fetch from private, loopback and link-local addresses and by plain http: for tests and intranets.")
  var allowPrivateHosts = false

  @Option(help: "Seconds one answer may take.")
  var timeout: Double = 600

  @Option(help: "Tries for one source.")
  var attempts = 3

  @Option(help: "Seconds between requests to one host.")
  var delay: Double = 1

  @Option(help: "Requests at a time, over all hosts.")
  var connections = 8

  @Option(help: "Largest document in megabytes, unpacked.")
  var maxSize = 256

  @Option(help: "Longest wait in seconds that a server may ask for.")
  var longestWait: Double = 120

  func validate() throws {
    guard timeout > 0, attempts >= 1, delay >= 0, connections >= 1, maxSize >= 1, longestWait >= 0 else {
      throw ValidationError(
        "--timeout, --attempts, --delay, --connections, --max-size and --longest-wait take positive numbers")
    }
  }

  /// The policy they make.
  var policy: FetchPolicy {
    FetchPolicy(
      userAgent: userAgent, allowsPrivateHosts: allowPrivateHosts, connectSeconds: min(20, timeout),
      stallSeconds: min(60, timeout), totalSeconds: timeout, compressedLimit: maxSize << 20,
      expandedLimit: maxSize << 20, attempts: attempts, longestWait: longestWait, delay: delay,
      connections: connections)
  }
}
