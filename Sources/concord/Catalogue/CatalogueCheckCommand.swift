import ArgumentParser
import Catalogue
import Corpus
import Foundation

/// `concord catalogue check`: statements that cannot both be true.
struct CatalogueCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Names contradictions in the catalogue, and between it and what was imported.",
    discussion: """
      One line each: table and line, work, both facts with the dates on which they were true, what to do. Lines with \
      "note:" only inform. Exit code 0: no contradictions; 65: some.


      """ + CatalogueStore.discussion)

  @Option(help: "Directory of the store.")
  var store: String?

  func run() throws {
    try reportingFaults {
      let found = try CatalogueCheck().contradictions(imported: try imported())
      var output = StandardOutput()
      output.write(Array(found.map { Printable.escape("\($0)") + "\n" }.joined().utf8))
      let notes = found.count(where: \.isNote)
      complain("\(found.count - notes) contradictions, \(notes) notes")
      if notes < found.count { throw Exit.dataError }
    }
  }

  /// What each source says; nothing where nothing was imported: looking makes no store.
  private func imported() throws -> [Work] {
    let directory = store ?? CatalogueStore.directory()
    guard FileManager.default.fileExists(atPath: directory + "/" + Store.fileName) else { return [] }
    do throws(StoreError) {
      return Work.statements(try Store(directory: directory).importedWorks())
    } catch {
      complain("\(error)")
      throw Exit.dataError
    }
  }
}
