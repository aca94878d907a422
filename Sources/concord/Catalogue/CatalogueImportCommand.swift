import ArgumentParser
import Catalogue
import Corpus
import Foundation
import References

/// `concord catalogue import FILE...`: public catalogues become known works.
struct CatalogueImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Takes in what public catalogues say of standards and laws.",
    discussion: """
      FILE is the dataset iso_deliverables_metadata of ISO Open Data (https://www.iso.org/open-data.html) as JSON Lines \
      or CSV, or a table with a header line and the columns id, title and, as far as known, published, status, stage, \
      replaced_by, amended_by, withdrawn_on, committee, ics, urn, doctype; lists stand with " | " between members. \
      A table with the columns id, jurisdiction, title and, as far as known, language, short_title, long_title, kind, date \
      holds titles: instruments that are cited without a number are then found by them and get their id. \
      An import takes the place of an earlier one from the same source; a file that cannot be used changes nothing.


      """ + CatalogueStore.discussion)

  @Argument(help: "The catalogue files.")
  var files: [String]

  @Option(help: "Date on which the files were true: YYYY-MM-DD. Default: the newest publication a file knows of.")
  var asOf: String?

  @Option(help: "Name of the source. Default: the name of the file.")
  var source: String?

  @Option(help: "Directory of the store.")
  var store: String?

  @Flag(help: "Names every line with a problem, not only the first \(Self.shown) of a file.")
  var verbose = false

  private static let shown = 20

  func validate() throws {
    if let asOf, !DateOption.isDate(asOf) { throw ValidationError("--as-of takes a date such as 2026-08-01") }
    if source != nil, files.count > 1 { throw ValidationError("--source names the works of one file; give one") }
    let names = files.map { $0.split(separator: "/").last.map(String.init) ?? $0 }
    if let twice = names.first(where: { name in names.count { $0 == name } > 1 }) {
      throw ValidationError("two files are called \(twice): the second would take the place of the first")
    }
  }

  func run() throws {
    try reportingFaults {
      let spelling = Spelling(try StandardsParsing())
      let directory = store ?? CatalogueStore.directory()
      do {
        let store = try Store(directory: directory)
        let progress = Progress(label: "importing")
        var failed: [ExitCode] = []
        for (number, file) in files.enumerated() {
          progress.show(number + 1, of: files.count)
          if let failure = try take(file, into: store, spelling, progress) { failed.append(failure) }
        }
        progress.show(files.count, of: files.count)
        let works = try store.importedWorks()
        try TitleIndex.write(works.flatMap(Title.titles), to: directory)
        try ImportedIndex.write(Work.statements(works), to: directory)
        progress.end()
        if let failure = failed.first(where: { $0 == Exit.dataError }) ?? failed.first { throw failure }
      } catch let error as StoreError {
        complain("\(error)")
        throw Exit.cannotCreate
      } catch let error as CocoaError {
        complain(
          "\(directory)/\(ImportedIndex.fileName): cannot be written: \(error.localizedDescription). Give --store DIR.")
        throw Exit.cannotCreate
      }
    }
  }

  /// Reads one file into the store and says what it held; the exit code when something of it was lost.
  private func take(
    _ file: String, into store: Store, _ spelling: Spelling, _ progress: Progress
  ) throws -> ExitCode? {
    var found: CatalogueImport
    do throws(ImportError) {
      found = try CatalogueImport(
        file: file, asOf: asOf ?? DateOption.lastChange(of: file), source: source ?? "", spelled: spelling.spelled)
    } catch {
      progress.end()
      complain("\(error)")
      return ExitCode(error.exitCode)
    }
    guard !found.works.isEmpty else {
      progress.end()
      for problem in found.problems.prefix(Self.shown) { complain("\(problem)") }
      complain("\(file): no line of it can be used. What was imported before stays; give another file.")
      return Exit.dataError
    }
    if asOf == nil, !found.latestEvent.isEmpty { found.date(found.latestEvent) }
    try store.replaceImportedWorks(found.works, from: found.source)
    progress.end()
    for problem in verbose ? found.problems[...] : found.problems.prefix(Self.shown) { complain("\(problem)") }
    if !verbose, found.problems.count > Self.shown {
      complain("\(file): \(found.problems.count - Self.shown) more lines have problems. Give --verbose to see them.")
    }
    let lost = found.problems.count(where: \.losesLine)
    var output = StandardOutput()
    let asOf = found.works.first?.asOf ?? ""
    output.write(
      Array("\(found.source): \(found.works.count) works as of \(asOf), \(lost) lines left out\n".utf8))
    return lost > 0 ? Exit.dataError : nil
  }
}

/// Brings the designations of catalogues into the spelling that detection gives them.
private struct Spelling {
  private let parsing: StandardsParsing

  init(_ parsing: StandardsParsing) { self.parsing = parsing }

  /// `IEC 60050-113:2011/AMD1:2014` -> `IEC 60050-113:2011/Amd 1:2014`; what is no designation as a whole stays.
  func spelled(_ id: String) -> String {
    var id = id
    return id.withUTF8 { parsing.parse($0) }?.designation ?? id
  }
}

/// Dates given on the command line, or left out.
enum DateOption {
  /// Whether `text` is a day: `2026-08-01`.
  static func isDate(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard text.utf8.count == 10, parts.count == 3, parts[0] != nil, let month = parts[1], let day = parts[2] else {
      return false
    }
    return (1...12).contains(month) && (1...31).contains(day)
  }

  /// The day, in UTC, on which a file was last changed: for a download, the day it was true. `1970-01-01` where there is
  /// no file, which reading it will say.
  static func lastChange(of file: String) -> String {
    var facts = stat()
    guard stat(file, &facts) == 0 else { return "1970-01-01" }
    var time = facts.st_mtim.tv_sec
    var parts = tm()
    gmtime_r(&time, &parts)
    func padded(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(parts.tm_year + 1900)-\(padded(parts.tm_mon + 1))-\(padded(parts.tm_mday))"
  }
}
