import ArgumentParser
import Catalogue
import Foundation
import Markup
import References

/// `concord detect`: the references of documents, as JSON Lines.
struct DetectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "detect", abstract: "Prints every reference of the given documents, one JSON object a line.")

  enum InputFormat: String, ExpressibleByArgument, CaseIterable {
    case auto, text, markdown, html, xml, pdf, docx, epub, jsonl
  }

  @Option(
    help: "How to read the files. jsonl holds one document a line: {\"id\", \"text\", \"language\", \"jurisdiction\"}.")
  var format: InputFormat = .auto

  @Option(help: "BCP 47 language of the documents that declare none. Default: judged by their text.")
  var language: String?

  @Option(help: "Jurisdiction of the documents: a code of ISO 3166-1 or a body such as EU.")
  var jurisdiction = ""

  @Option(help: "Number of threads.")
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  @Option(help: "Directory of the store with imported catalogues.")
  var store: String?

  @Argument(help: "The documents; - is standard input.")
  var files: [String]

  func validate() throws {
    guard jobs >= 1 else { throw ValidationError("--jobs takes a whole number from 1") }
  }

  func run() throws {
    try reportingFaults {
      // With several threads the next document is read while this one, or the program's own tables, are being read.
      var next = read(ahead: files[0])
      let imported = CatalogueStore.index(in: [store ?? CatalogueStore.directory()])
      let detector = try Detector(catalogue: try Catalogue.embedded(imported: imported))
      // Kept until the process ends: taking the books apart takes as long as a short document.
      _ = Unmanaged.passRetained(detector)
      var failures = Failures()
      for (index, file) in files.enumerated() {
        if format == .jsonl {
          try records(of: file, detector, &failures)
        } else {
          let document = next?.value() ?? read(file)
          next = index + 1 < files.count ? read(ahead: files[index + 1]) : nil
          try print(document, of: file, detector, &failures)
        }
      }
      if let code = failures.exitCode { throw code }
    }
  }

  /// Why some input was not read.
  private struct Failures {
    var missing = 0
    var unreadable = 0

    mutating func add(_ error: ReadingError) {
      complain("\(error)")
      if error.kind == .missing { missing += 1 } else { unreadable += 1 }
    }

    var exitCode: ExitCode? { unreadable > 0 ? Exit.dataError : missing > 0 ? Exit.noInput : nil }
  }

  private func read(ahead file: String) -> Background<Result<Document, ReadingError>>? {
    guard jobs > 1, format != .jsonl else { return nil }
    return Background { [self] in read(file) }
  }

  private func read(_ file: String) -> Result<Document, ReadingError> {
    let markup = Format(rawValue: format.rawValue) ?? .auto
    return Result { () throws(ReadingError) in
      file == "-"
        ? try DocumentReader().read(bytes: StandardInput.all(), name: "-", format: markup)
        : try DocumentReader().read(path: file, format: markup)
    }
  }

  private func print(
    _ document: Result<Document, ReadingError>, of file: String, _ detector: Detector, _ failures: inout Failures
  ) throws {
    switch document {
    case .success(let document):
      for notice in document.notices {
        complain("\(file)\(notice.line.map { ":\($0)" } ?? ""): \(notice.message)")
      }
      try print(document, detector, language: language, jurisdiction: jurisdiction)
    case .failure(let error): failures.add(error)
    }
  }

  private func print(_ document: Document, _ detector: Detector, language: String?, jurisdiction: String) throws {
    var output = StandardOutput()
    try detector.writeReferences(of: document, language: language, jurisdiction: jurisdiction, jobs: jobs) {
      output.write($0)
    }
  }

  private struct Record: Decodable {
    var id: String
    var text: String
    var language: String?
    var jurisdiction: String?
  }

  /// One document a line; memory does not grow with their number.
  private func records(of file: String, _ detector: Detector, _ failures: inout Failures) throws {
    guard let input = StandardInput.open(file) else {
      failures.add(
        ReadingError(kind: .missing, file: file, reason: "cannot be opened", remedy: "Check the name"))
      return
    }
    let decoder = JSONDecoder()
    var number = 0
    for line in StandardInput.lines(of: input) {
      number += 1
      if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { continue }
      guard let record = try? decoder.decode(Record.self, from: Data(line)) else {
        failures.add(
          ReadingError(
            kind: .malformed, file: file, line: number, reason: "not a record with id and text",
            remedy: "Write one JSON object a line: {\"id\": \"a\", \"text\": \"...\"}"))
        continue
      }
      do {
        let document = try DocumentReader().read(
          bytes: Array(record.text.utf8), name: record.id, format: .text)
        try print(
          document, detector, language: record.language ?? language,
          jurisdiction: record.jurisdiction ?? jurisdiction)
      } catch let error as ReadingError where error.kind == .empty {
        continue
      } catch let error as ReadingError {
        failures.add(error)
      }
    }
  }
}
