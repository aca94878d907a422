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
  private let log: AssumptionLog?
  private let sections: [ReferenceSections.Section]
  private let places: PlaceRelations
  private let front: (title: Int, preamble: Int)
  private let kinds: WorkKindTable
  private let frameworks: FrameworkThemes
  private var terms = DefinedTerms()

  init(
    document: Document, chunks: [Chunk], books: [RuleBook], catalogue: Catalogue,
    sections: [ReferenceSections.Section], kinds: WorkKindTable, frameworks: FrameworkThemes, log: AssumptionLog? = nil
  ) {
    self.log = log
    self.document = document
    self.chunks = chunks
    self.books = books
    self.catalogue = catalogue
    self.sections = sections
    places = PlaceRelations(document)
    front = PassagePlace.ends(of: document)
    self.kinds = kinds
    self.frameworks = frameworks
    folded = document.text.withUnsafeBufferPointer { fold($0) }
    structure = DocumentStructure(document)
    vocabulary = Vocabulary(folded)
  }

  /// Reads the short forms that the document defines, on `jobs` threads; they may be used before they are defined.
  mutating func readDefinitions(jobs: Int) {
    var definitions: [DefinedTerms.Definition] = []
    let search = self
    OrderedWork.run(count: chunks.count, jobs: jobs) { index in
      search.withView { view in
        let scanner = PassageScanner(
          book: search.books[index], text: view, vocabulary: search.vocabulary, terms: DefinedTerms(),
          log: search.log)
        scanner.readsWorksOnly = true
        return DefinitionSearch.definitions(in: search.document.passages[search.chunks[index].passages], scanner)
      }
    } consume: {
      definitions += $0
    }
    terms = DefinedTerms(definitions)
  }

  private func withView<R>(_ body: (TextView) -> R) -> R {
    document.text.withUnsafeBufferPointer { bytes in
      folded.withUnsafeBufferPointer { body(TextView(bytes: bytes, folded: $0)) }
    }
  }

  /// The references of the chunk `index`, in order of position.
  func references(of index: Int) -> [Reference] {
    withView { view in
      let scanner = PassageScanner(book: books[index], text: view, vocabulary: vocabulary, terms: terms, log: log)
      var antecedents = AntecedentReading(document: document, kinds: kinds, text: view)
      var place = OwnPlace(document: document, units: books[index].units)
      var references: [Reference] = []
      for passage in chunks[index].passages {
        let standing = PassagePlace(passage, of: document, preamble: front.title, body: front.preamble)
        var mentions = scanner.mentions(
          in: document.passages[passage].range, at: standing, isHeading: structure.isHeading(passage))
        if mentions.isEmpty { continue }
        mentions.removeAll { structure.isOwnLabel($0, passage) }
        antecedents.resolve(&mentions, passage: passage)
        for index in mentions.indices { place.complete(&mentions[index], passage: passage) }
        let section = sections.first { $0.passages.contains(passage) }
        let first = references.count
        for mention in mentions {
          references.append(
            Reference(structure.checked(mention), passage: passage, document: document, catalogue: catalogue))
          // In a bibliography the sentence is a title: what it says is not said of the reference.
          if let section, mention.kind.hasAxes {
            references[references.count - 1].axes[.effect] = AxisValue(value: section.effect, cue: section.heading)
            references[references.count - 1].relation = nil
            references[references.count - 1].said = nil
          }
        }
        places.settle(&references[first...], in: document, at: passage)
        if let reading = books[index].incorporations {
          readIncorporations(&references[first...], reading, view, books[index].phrases)
        }
        frameworks.add(to: &references, from: first)
      }
      return references
    }
  }

  /// The references are those of one passage.
  private func readIncorporations(
    _ references: inout ArraySlice<Reference>, _ reading: IncorporationReading, _ text: TextView, _ phrases: PhraseBook
  ) {
    for index in references.indices
    where references[index].kind == .standard && references[index].axes[.effect]?.value == "incorporation"
      && references[index].axes[.identification]?.value != "general"
    {
      let next = references[(index + 1)...].first { $0.kind == .standard }?.range.lowerBound ?? text.end
      references[index].incorporation = reading.incorporation(
        of: references[index], next: next, in: document, text, phrases)
    }
  }
}

extension Reference {
  init(_ mention: Mention, passage: Int, document: Document, catalogue: Catalogue) {
    var cited = CitedWork(id: mention.id, kind: mention.kind, isDesignated: mention.boxed != nil)
    switch mention.kind {
    case .principle: cited.id = mention.id.map { "principle:" + $0 }
    case .provision: cited.id = document.name
    default:
      cited.title = mention.asked
      cited.isGuess = mention.isGuess
    }
    let (id, reason) = catalogue.target(of: cited)
    self.init(
      range: mention.range, work: mention.work, kind: mention.kind,
      target: id.map { Target(id: $0, pinpoint: mention.pinpoint) },
      designation: mention.boxed?.identifier.designation, urn: mention.boxed?.identifier.urn, axes: mention.axes,
      rule: mention.rule, confidence: mention.confidence, passage: passage)
    self.cited = cited
    self.reason = reason
    pinpoint = mention.pinpoint
    boxed = mention.boxed
    commitment = mention.commitment
    if target == nil, mention.kind == .instrument {
      unresolved = mention.unresolved ?? (reason == nil ? .incomplete : .ambiguous)
    }
    isParallel = mention.isParallel
    said = mention.relation
    relation = SoftLaw.relation(said, of: self, catalogue)
  }
}
