import ArgumentParser
import Catalogue
import Corpus
import Foundation
import Graph
import References
import Reports

/// `concord analyse CORPUS --output DIR`: a corpus becomes a report (contract section 4).
struct AnalyseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyse", abstract: "Analyses a corpus of documents and writes a report on it.",
    discussion: """
      CORPUS describes its documents by sources.yaml, by manifest.tsv or manifest.csv, or by its folders: \
      JURISDICTION/name.language.extension. The report is DIR/index.html; the other files of DIR hold its figures.
      """)

  @Argument(help: "Directory of the corpus.")
  var corpus: String

  @Option(name: .shortAndLong, help: "Directory of the report.")
  var output: String

  @Option(help: "Date at which status and staleness are judged: YYYY-MM-DD. Default: the catalogue's own date.")
  var asOf: String?

  @Option(help: "Seed of all random processes.")
  var seed: UInt64 = 1

  @Option(help: "Number of documents read at a time.")
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  @Option(help: "Languages in the order in which one expression of a work is chosen: en,fr,...")
  var languages = "en"

  @Option(
    help: "Directory of the store of results. Default: .concord in CORPUS. Catalogues imported there win over your own."
  )
  var store: String?

  @Option(help: "Title of the report. Default: the name of the corpus directory.")
  var title: String?

  func validate() throws {
    guard jobs >= 1 else { throw ValidationError("--jobs takes a whole number from 1") }
    if let asOf, !DateOption.isDate(asOf) { throw ValidationError("--as-of takes a date such as 2026-08-01") }
  }

  func run() throws {
    try reportingFaults {
      let corpus = try ReadCorpus(directory: corpus, storeDirectory: storeDirectory)
      let store = openStore()
      let manifest = corpus.manifest(with: store)
      let tools = try AnalysisTools(storeDirectory: storeDirectory, asOf: asOf, overrides: corpus.overrides)
      let catalogue = tools.catalogue
      let analysis = CorpusAnalysis(
        analysis: try DocumentAnalysis(manifest: manifest, tools: tools, store: store),
        jobs: jobs, languages: CorpusAnalysis.order(of: languages))
      let progress = Progress(label: "reading")
      let analysed = analysis.run { done, of in progress.show(done, of: of) }
      progress.end()
      for message in corpus.overrides.unused(by: analysed) { complain(message) }
      try write(analysed, catalogue)
      for item in analysed where item.document.reading == .notReadable {
        complain("\(item.document.path): \(item.document.reason)")
      }
      let failed = analysed.contains { $0.document.reading == .notReadable }
      if failed || corpus.problems.contains(where: \.isFailure) { throw Exit.dataError }
    }
  }

  private var storeDirectory: String { store ?? corpus + "/" + Store.directoryName }

  private func openStore() -> Store? {
    do {
      return try Store(directory: storeDirectory)
    } catch {
      complain("\(error) Going on without a store.")
      return nil
    }
  }

  private func write(_ analysed: [AnalysedDocument], _ catalogue: Catalogue) throws {
    let documents = analysed.map(\.document)
    let citations = analysed.flatMap(\.citations)
    let evidence = analysed.flatMap(\.governance)
    let works = catalogue.works(cited: citations)
    let standards = works.values.filter { $0.kind == .standard }.sorted { $0.id < $1.id }
    let judged = asOf ?? catalogue.asOf
    let measures = try measure(
      documents: documents, citations: citations, standards: standards, version: Version.current, asOf: judged,
      seed: seed)
    let read = documents.filter { $0.reading == .read }
    let findings = Findings(
      title: title ?? URL(fileURLWithPath: corpus).standardizedFileURL.lastPathComponent, documents: documents,
      citations: citations, measures: measures, works: works,
      themes: catalogue.themes.map { ($0.id, $0.title) }, objectives: Objectives.all,
      commitments: themeCommitments(documents: documents, citations: citations),
      modes: catalogue.modes, governance: documentGovernance(documents: documents, evidence: evidence),
      evidence: evidence, principles: FrameworkTerm.terms(catalogue.principles),
      isProfileCorpus: !read.isEmpty && read.allSatisfy { $0.kind == "profile" })
    try reporting { try writeReport(findings, to: output) }
    let coverage = measures.coverage
    complain(
      "read \(coverage.read) of \(coverage.documents) documents (\(coverage.notIngested) not ingested, "
        + "\(coverage.notReadable) not readable; \(analysed.count(where: \.isReadAnew)) read anew, the others known "
        + "from the store), \(citations.count) citations; report: \(output)/index.html")
  }
}

extension ManifestProblem {
  /// Whether the problem kept a document out of the analysis.
  var isFailure: Bool { kind.keepsDocumentOut }
}

/// The policy objectives of the ISO policy brief, section 4, in its order (method section 6).
enum Objectives {
  static let all: [(id: String, title: String)] = [
    ("quality-safety", "Quality, safety and reliability"),
    ("data", "Data quality and data governance"),
    ("governance-ethics", "Good governance and ethical alignment"),
    ("innovation", "Innovation and economic growth"),
    ("sustainability", "Sustainability"),
    ("compliance", "Policy, regulation and compliance"),
    ("sector", "Sector applications"),
  ]
}
