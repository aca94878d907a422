import Catalogue
import Foundation
import Markup
import Text

/// Finds the references of documents. Safe to share between threads.
public final class Detector: Sendable {
  /// The works that names and citations resolve to.
  public let catalogue: Catalogue
  let data: DataFolder
  private let families: [FamilyFile]
  private let standards: StandardsGrammar
  let sections: ReferenceSections
  private let kinds: WorkKindTable
  private let frameworks: FrameworkThemes
  private let books = BookShelf<RuleBook>()
  let governanceBooks = BookShelf<GovernanceBook>()

  /// A detector with the rules that lie beside the program.
  ///
  /// - Throws: `CatalogueError` that names the file and line of a faulty rule.
  public init(catalogue: Catalogue) throws(CatalogueError) {
    self.catalogue = catalogue
    data = DataFolder.references
    standards = try StandardsGrammar(folder: .publishers, for: .word)
    families = try FamilyFile.all(in: data)
    sections = try ReferenceSections(folder: data)
    kinds = try WorkKindTable(folder: data)
    frameworks = FrameworkThemes(catalogue.principles)
  }

  /// Changes when anything changes that decides what is found in a text: the rules, the names of works, the themes of
  /// frameworks. What the catalogue
  /// says of the works themselves, and which ids lead to them, is not part of it; what little is taken for granted of that
  /// is in the `TitleAssumptions`, what imported titles change is told by the `TitleSketch`.
  public var fingerprint: Fingerprint {
    get throws(CatalogueError) {
      var fingerprint = catalogue.namesFingerprint
      for line in catalogue.principles {
        let facts = [line.framework, line.pinpoint, line.theme, line.relation] + line.places
        fingerprint.add(Array((facts.joined(separator: "\t") + "\n").utf8))
      }
      for folder in [data, DataFolder.publishers] {
        for name in folder.names(prefix: "", suffix: "") where name.contains(".") {
          fingerprint.add(try folder.bytes(of: name))
        }
      }
      return fingerprint
    }
  }

  /// The references of `document`, in order of position.
  ///
  /// - Parameters:
  ///   - language: BCP 47 language of the document; nil to take what it declares, or to detect it. Passages that are
  ///     clearly in another language are read by the rules of that one.
  ///   - jurisdiction: code of the document's jurisdiction, which decides between names and numbers that
  ///     several jurisdictions use; empty when unknown.
  ///   - jobs: number of threads.
  public func references(
    in document: Document, language: String? = nil, jurisdiction: String = "", jobs: Int = 1
  ) throws(CatalogueError) -> [Reference] {
    let spoken = language ?? self.language(of: document)
    return try references(
      in: document.withPassageLanguages(besides: spoken), language: spoken, jurisdiction: jurisdiction, jobs: jobs,
      log: nil)
  }

  /// The same in the form that can be kept; `titles` are those of the catalogue.
  public func detected(
    in document: Document, language: String, jurisdiction: String = "", titles: KnownTitles, jobs: Int = 1
  ) throws(CatalogueError) -> Detection {
    let log = AssumptionLog()
    let document = document.withPassageLanguages(besides: language)
    let found = try references(in: document, language: language, jurisdiction: jurisdiction, jobs: jobs, log: log)
    return Detection(
      references: DetectedReference.references(found, in: document, language: language),
      assumptions: log.assumptions,
      sketch: TitleSketch(document, language: language, jurisdiction: jurisdiction, titles: titles))
  }

  func references(
    in document: Document, language: String?, jurisdiction: String, jobs: Int, log: AssumptionLog?
  ) throws(CatalogueError) -> [Reference] {
    let search = try search(document, language: language, jurisdiction: jurisdiction, jobs: jobs, log: log)
    var references: [Reference] = []
    OrderedWork.run(count: search.chunks.count, jobs: jobs) {
      search.references(of: $0)
    } consume: {
      references += $0
    }
    return references
  }

  /// The references of `document` as JSON Lines, passed on in order of position as they are found: memory does not grow
  /// with their number. Parameters as of `references(in:language:jurisdiction:jobs:)`.
  public func writeReferences(
    of document: Document, language: String? = nil, jurisdiction: String = "", jobs: Int = 1,
    to output: ([UInt8]) -> Void
  ) throws(CatalogueError) {
    let spoken = language ?? self.language(of: document)
    let document = document.withPassageLanguages(besides: spoken)
    let search = try search(document, language: spoken, jurisdiction: jurisdiction, jobs: jobs)
    OrderedWork.run(count: search.chunks.count, jobs: jobs) { index in
      var lines = DetectionOutput()
      lines.write(search.references(of: index), of: document, language: spoken, from: search.chunks[index].start)
      return lines.json.bytes
    } consume: {
      output($0)
    }
  }

  private func search(
    _ document: Document, language: String?, jurisdiction: String, jobs: Int, log: AssumptionLog? = nil
  ) throws(CatalogueError) -> DocumentSearch {
    let language = language ?? self.language(of: document)
    let chunks = Chunk.cut(document)
    var byLanguage: [String: RuleBook] = [:]
    var books: [RuleBook] = []
    books.reserveCapacity(chunks.count)
    for chunk in chunks {
      let code = chunk.language ?? language
      if byLanguage[code] == nil { byLanguage[code] = try book(language: code, jurisdiction: jurisdiction) }
      if let book = byLanguage[code] { books.append(book) }
    }
    var search = DocumentSearch(
      document: document, chunks: chunks, books: books, catalogue: catalogue, sections: sections.sections(of: document),
      kinds: kinds, frameworks: frameworks, log: log)
    search.readDefinitions(jobs: jobs)
    return search
  }

  /// The language of a document: declared, else judged by its text.
  public func language(of document: Document) -> String {
    let declared = document.language.flatMap { $0.isEmpty ? nil : $0 }
    if let declared, !document.marksLanguageByKeyboard || document.text.count < 1000 { return declared }
    let judged = document.text.withUnsafeBufferPointer { LanguageGuess.language(of: $0) }
    // "en-GB" says more than "en".
    guard let declared, judged == "und" || declared.prefix(2) == judged.prefix(2) else { return judged }
    return declared
  }

  private func book(language: String, jurisdiction: String) throws(CatalogueError) -> RuleBook {
    let key = language.prefix(2) + " " + jurisdiction
    if let book = books.book(key) { return book }
    let book = try RuleBook(
      catalogue: catalogue, data: data, families: families, standards: standards, kinds: kinds,
      language: language, jurisdiction: jurisdiction)
    books.put(key, book)
    return book
  }
}
