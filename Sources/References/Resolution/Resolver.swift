import Catalogue
import Markup

/// What the resolver needs to know of the document in which references were found.
public struct CitingContext: Sendable {
  /// Id of the document in the manifest.
  public var document: String
  /// Id of the work it is an expression of.
  public var work: String
  /// Code of its jurisdiction.
  public var jurisdiction: String
  /// BCP 47 language of passages that declare none.
  public var language: String
  /// Date, month or year of the document, ISO 8601: undated references mean what was in force then. Empty when unknown.
  public var date: String

  /// A context; see the properties.
  public init(document: String, work: String, jurisdiction: String, language: String, date: String = "") {
    self.document = document
    self.work = work
    self.jurisdiction = jurisdiction
    self.language = language
    self.date = date
  }
}

/// Turns references into citations: which work counts, in which edition and status, and in which sentence it stands.
public struct Resolver: Sendable {
  private let catalogue: Catalogue
  private let roots: StandardRoots
  private let editions: EditionJudge
  private let homes: StandardsHomes

  /// A resolver over `catalogue` that judges status at `asOf`, ISO 8601; empty for the catalogue's own date.
  ///
  /// - Throws: `CatalogueError` when a publisher's file is faulty.
  public init(catalogue: Catalogue, asOf: String = "") throws(CatalogueError) {
    self.catalogue = catalogue
    homes = try StandardsHomes(folder: .publishers)
    roots = StandardRoots(catalogue)
    editions = EditionJudge(roots, asOf: asOf.isEmpty ? catalogue.asOf : asOf)
  }

  /// The citations of a document, in order of position.
  public func citations(
    of references: [Reference], in document: Document, context: CitingContext
  ) -> [Citation] {
    citations(
      of: DetectedReference.references(references, in: document, language: context.language), context: context)
  }

  /// The same from what was detected before: the document itself is not needed.
  public func citations(of references: [DetectedReference], context: CitingContext) -> [Citation] {
    var judged: [String: CitedEdition] = [:]
    return references.map { reference in
      var citation = reference.found
      citation.document = context.document
      citation.citing = context.work
      citation.jurisdiction = context.jurisdiction
      resolve(&citation, reference, context, &judged)
      return citation
    }
  }

  private func resolve(
    _ citation: inout Citation, _ reference: DetectedReference, _ context: CitingContext,
    _ judged: inout [String: CitedEdition]
  ) {
    if reference.cited.kind == .provision {
      // The document's own work: expressions of one act meet in it.
      citation.target = context.work
      citation.pinpoint = reference.pinpoint
      return
    }
    let (target, unresolved) = catalogue.target(of: reference.cited)
    citation.confidence = catalogue.confidence(citation.confidence, of: reference.cited)
    citation.target = target
    citation.relation = SoftLaw.relation(of: citation, isParallel: reference.isParallel, catalogue)
    guard let id = target else {
      citation.statusReason = unresolved
      return
    }
    citation.pinpoint = reference.pinpoint
    var home = Jurisdictions.of(id)
    switch citation.kind {
    case .provision: break
    case .principle, .body:
      citation.root = id
      citation.title = catalogue.work(id)?.title
      return
    case .instrument:
      // Where an act was published is said beside the act itself: no work of its own.
      citation.root = reference.isParallel ? nil : catalogue.canonical(id)
      if let work = citation.root.flatMap({ catalogue.work($0) }) {
        citation.title = work.title
        citation.status = work.status.isEmpty ? nil : work.status
        citation.replacedBy = Self.list(work.replacedBy)
        if !work.jurisdiction.isEmpty { home = work.jurisdiction }
      }
    case .standard:
      let cited: CitedEdition
      if let identifier = reference.identifier {
        let (root, degree) = roots.root(of: identifier)
        citation.root = root
        // A document cites few designations, many times each.
        cited = judged[identifier.id] ?? editions.judge(identifier, root: root, date: context.date)
        judged[identifier.id] = cited
        if let degree, citation.axes["adoption"] == nil {
          citation.axes["adoption"] = .init(value: degree, start: citation.start, end: citation.end)
        }
      } else {
        let root = roots.root(ofNamed: id)
        citation.root = root
        cited = editions.judge(named: id, root: root, date: context.date)
      }
      citation.edition = cited.edition
      citation.title = cited.title
      citation.status = cited.status
      citation.statusReason = cited.reason
      citation.replacedBy = Self.list(cited.successors)
      citation.isStale = cited.isStale
      home = citation.root.flatMap { homes.home(of: $0, citing: context.jurisdiction) }
    }
    citation.isSelf =
      citation.root == context.work
      || home.map {
        $0 == context.jurisdiction || $0 == context.jurisdiction.prefix(2) && context.jurisdiction.contains("-")
      }
        ?? false
  }

  /// Several works in one field, as the tables write them: "ISO 17442-1:2020 | ISO 17442-2:2020". Nil for none.
  private static func list(_ works: [String]) -> String? { works.isEmpty ? nil : works.joined(separator: " | ") }
}
