import Catalogue
import Markup

/// One document being searched, chunk by chunk, by several threads.
struct DocumentSearch: Sendable {
  let document: Document
  let chunks: [Chunk]
  /// The rules for each chunk.
  private let books: [RuleBook]
  private let folded: [UInt8]
  private let structure: DocumentStructure
  private let vocabulary: Vocabulary
  private let catalogue: Catalogue

  init(document: Document, chunks: [Chunk], books: [RuleBook], catalogue: Catalogue) {
    self.document = document
    self.chunks = chunks
    self.books = books
    self.catalogue = catalogue
    folded = document.text.withUnsafeBufferPointer { fold($0) }
    structure = DocumentStructure(document)
    vocabulary = Vocabulary(folded)
  }

  /// The references of the chunk `index`, in order of position.
  func references(of index: Int) -> [Reference] {
    document.text.withUnsafeBufferPointer { bytes in
      folded.withUnsafeBufferPointer { folded in
        let scanner = PassageScanner(
          book: books[index], text: TextView(bytes: bytes, folded: folded), vocabulary: vocabulary)
        var references: [Reference] = []
        for passage in chunks[index].passages {
          for mention in scanner.mentions(in: document.passages[passage].range)
          where !structure.isOwnLabel(mention, passage) {
            references.append(
              Reference(structure.checked(mention), passage: passage, document: document, catalogue: catalogue))
          }
        }
        return references
      }
    }
  }
}

extension Reference {
  init(_ mention: Mention, passage: Int, document: Document, catalogue: Catalogue) {
    let id: String?
    switch mention.kind {
    case .principle: id = mention.id.map { "principle:" + $0 }
    case .provision: id = document.name
    // A designation under another publisher is the same work; a name leads to its work already.
    case .standard: id = mention.id.map { mention.boxed == nil ? catalogue.canonical($0) : catalogue.spelled($0) }
    // A publisher's own id stays; ids the program made itself give way to the catalogue's.
    default: id = mention.id.map { Jurisdictions.isOfficial($0) ? $0 : catalogue.canonical($0) }
    }
    self.init(
      range: mention.range, work: mention.work, kind: mention.kind,
      target: id.map { Target(id: $0, pinpoint: mention.pinpoint) },
      designation: mention.boxed?.identifier.designation, urn: mention.boxed?.identifier.urn, axes: mention.axes,
      rule: mention.rule, confidence: mention.confidence, passage: passage)
    boxed = mention.boxed
    isParallel = mention.isParallel
  }
}
