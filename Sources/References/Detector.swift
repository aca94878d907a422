import Catalogue
import Dispatch
import Foundation
import Markup
import Text

/// Finds the references of documents. Safe to share between threads.
public final class Detector: Sendable {
  /// The works that names and citations resolve to.
  public let catalogue: Catalogue
  private let data: DataFolder
  private let families: [Family]
  private let publishers: Publishers
  private let books = BookShelf()
  /// Changes when any rule or table beside the program changes: results of analysis are valid for one fingerprint.
  public let fingerprint: UInt64

  /// A detector with the rules that lie beside the program.
  ///
  /// - Throws: `CatalogueError` that names the file and line of a faulty rule.
  public init(catalogue: Catalogue) throws(CatalogueError) {
    self.catalogue = catalogue
    data = DataFolder(path: (Bundle.module.resourcePath ?? ".") + "/Data")
    publishers = try Publishers(folder: data)
    var fingerprint = catalogue.fingerprint
    for name in data.names(prefix: "", suffix: "") {
      for byte in try data.bytes(of: name) { fingerprint = (fingerprint ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
    self.fingerprint = fingerprint
    families = try Family.all(in: data)
  }

  /// The references of `document`, in order of position.
  ///
  /// - Parameters:
  ///   - language: BCP 47 language of passages that declare none; nil to take the document's, or to detect it.
  ///   - jurisdiction: code of the document's jurisdiction, which decides between names and numbers that
  ///     several jurisdictions use; empty when unknown.
  ///   - jobs: number of threads.
  public func references(
    in document: Document, language: String? = nil, jurisdiction: String = "", jobs: Int = 1
  ) throws(CatalogueError) -> [Reference] {
    let folded = document.text.withUnsafeBufferPointer { fold($0) }
    let language = language ?? self.language(of: document)
    let chunks = Chunk.cut(document)
    var byLanguage: [String: RuleBook] = [:]
    for chunk in chunks {
      let code = chunk.language ?? language
      if byLanguage[code] == nil { byLanguage[code] = try book(language: code, jurisdiction: jurisdiction) }
    }
    let shelf = byLanguage
    let found = Results(count: chunks.count)
    let structure = DocumentStructure(document)
    let vocabulary = Vocabulary(folded)
    let catalogue = catalogue
    let work: @Sendable (Int) -> Void = { index in
      let chunk = chunks[index]
      guard let book = shelf[chunk.language ?? language] else { return }
      document.text.withUnsafeBufferPointer { bytes in
        folded.withUnsafeBufferPointer { folded in
          let scanner = PassageScanner(book: book, text: TextView(bytes: bytes, folded: folded))
          var references: [Reference] = []
          for passage in chunk.passages {
            for mention in scanner.mentions(in: document.passages[passage].range)
            where !structure.isOwnLabel(mention, passage) && vocabulary.holds(oneOf: mention.needs) {
              references.append(
                Reference(structure.checked(mention), passage: passage, document: document, catalogue: catalogue))
            }
          }
          found.set(index, references)
        }
      }
    }
    if jobs > 1, chunks.count > 1 {
      DispatchQueue.concurrentPerform(iterations: chunks.count, execute: work)
    } else {
      for index in chunks.indices { work(index) }
    }
    return found.joined()
  }

  /// The language of a document: declared, else judged by its text.
  public func language(of document: Document) -> String {
    if let declared = document.language, !declared.isEmpty { return declared }
    return document.text.withUnsafeBufferPointer { LanguageGuess.language(of: $0) }
  }

  private func book(language: String, jurisdiction: String) throws(CatalogueError) -> RuleBook {
    let key = language.prefix(2) + " " + jurisdiction
    if let book = books.book(key) { return book }
    let book = try RuleBook(
      catalogue: catalogue, data: data, families: families, publishers: publishers, language: language,
      jurisdiction: jurisdiction)
    books.put(key, book)
    return book
  }
}

/// Answers whether a document contains a word: ambiguous names count only beside others.
private final class Vocabulary: @unchecked Sendable {
  private let folded: [UInt8]
  private let lock = NSLock()
  private var known: [[UInt8]: Bool] = [:]

  init(_ folded: [UInt8]) { self.folded = folded }

  /// Whether one of the folded `words` stands somewhere in the document, at the borders of words; true for none.
  func holds(oneOf words: [[UInt8]]) -> Bool {
    words.isEmpty || words.contains { word in
      lock.withLock {
        if let answer = known[word] { return answer }
        let answer = folded.withUnsafeBufferPointer { Self.occurs(word, in: $0) }
        known[word] = answer
        return answer
      }
    }
  }

  private static func occurs(_ word: [UInt8], in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = word.first, let base = text.baseAddress else { return false }
    let view = TextView(bytes: text, folded: text)
    var at = 0
    while at + word.count <= text.count, let found = memchr(base + at, Int32(first), text.count - at) {
      at = base.distance(to: found.assumingMemoryBound(to: UInt8.self))
      if view.hasFolded(word, at: at), view.startsWord(at: at), view.endsWord(at: at + word.count) { return true }
      at += 1
    }
    return false
  }
}

/// Rule books already made, by language and jurisdiction.
private final class BookShelf: @unchecked Sendable {
  private let lock = NSLock()
  private var books: [String: RuleBook] = [:]

  func book(_ key: String) -> RuleBook? { lock.withLock { books[key] } }
  func put(_ key: String, _ book: RuleBook) { lock.withLock { books[key] = book } }
}

/// References of the chunks, filled in any order and read in the document's.
private final class Results: @unchecked Sendable {
  private let lock = NSLock()
  private var parts: [[Reference]]

  init(count: Int) { parts = Array(repeating: [], count: count) }
  func set(_ index: Int, _ references: [Reference]) { lock.withLock { parts[index] = references } }
  func joined() -> [Reference] { parts.count == 1 ? parts[0] : Array(parts.joined()) }
}

/// Neighbouring passages of one language, about 64 KiB: what one thread takes at a time.
private struct Chunk: Sendable {
  var passages: Range<Int>
  var language: String?

  static func cut(_ document: Document) -> [Chunk] {
    var chunks: [Chunk] = []
    var first = 0
    var bytes = 0
    for (index, passage) in document.passages.enumerated() {
      let language = document.passages[first].language
      if bytes > 65536 || passage.language != language {
        if index > first { chunks.append(Chunk(passages: first..<index, language: language)) }
        first = index
        bytes = 0
      }
      bytes += passage.range.count
    }
    if first < document.passages.count {
      chunks.append(
        Chunk(passages: first..<document.passages.count, language: document.passages[first].language))
    }
    return chunks
  }
}

extension Reference {
  init(_ mention: Mention, passage: Int, document: Document, catalogue: Catalogue) {
    let id: String?
    switch mention.kind {
    case .principle: id = mention.id.map { "principle:" + $0 }
    case .provision: id = document.name
    // A publisher's own id stays; ids the program made itself give way to the catalogue's.
    default: id = mention.id.map { Jurisdictions.isOfficial($0) ? $0 : catalogue.canonical($0) }
    }
    self.init(
      range: mention.range, work: mention.work, kind: mention.kind,
      target: id.map { Target(id: $0, pinpoint: mention.pinpoint) },
      designation: mention.identifier?.designation, urn: mention.identifier?.urn, axes: mention.axes,
      rule: mention.rule, confidence: mention.confidence, passage: passage)
    identifier = mention.identifier
  }
}
