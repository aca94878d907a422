import Catalogue
import Markup
import Text

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

  /// A context; see the properties.
  public init(document: String, work: String, jurisdiction: String, language: String) {
    self.document = document
    self.work = work
    self.jurisdiction = jurisdiction
    self.language = language
  }
}

/// Turns references into citations: which work counts, in which edition and status, and in which sentence it stands.
public struct Resolver: Sendable {
  private let catalogue: Catalogue
  private let roots: StandardRoots
  private let asOf: String

  /// A resolver over `catalogue` that judges status at `asOf`, ISO 8601; empty for the catalogue's own date.
  public init(catalogue: Catalogue, asOf: String = "") {
    self.catalogue = catalogue
    self.asOf = asOf
    roots = StandardRoots(catalogue)
  }

  /// The citations of a document, in order of position.
  public func citations(
    of references: [Reference], in document: Document, context: CitingContext
  ) -> [Citation] {
    document.text.withUnsafeBufferPointer { text in
      var points = CodePoints(text)
      var quotes = Quotes(document: document, text: text, language: context.language)
      return references.map { citation(of: $0, document, context, text, &points, &quotes) }
    }
  }

  private func citation(
    of reference: Reference, _ document: Document, _ context: CitingContext,
    _ text: UnsafeBufferPointer<UInt8>, _ points: inout CodePoints, _ quotes: inout Quotes
  ) -> Citation {
    let passage = document.passages[reference.passage]
    let provision = document.provisions[passage.provision]
    let (quote, offset) = quotes.quote(of: reference)
    var axes: [String: Citation.CitedAxis] = [:]
    for (axis, value) in reference.axes {
      axes[axis.rawValue] = Citation.CitedAxis(
        value: value.value, start: points.offset(ofByte: value.cue.lowerBound),
        end: points.offset(ofByte: value.cue.upperBound))
    }
    var citation = Citation(
      document: context.document, citing: context.work, jurisdiction: context.jurisdiction,
      start: points.offset(ofByte: reference.range.lowerBound),
      end: points.offset(ofByte: reference.range.upperBound),
      text: String(decoding: UnsafeBufferPointer(rebasing: text[reference.range]), as: UTF8.self),
      work: reference.work.map {
        .init(start: points.offset(ofByte: $0.lowerBound), end: points.offset(ofByte: $0.upperBound))
      },
      language: passage.language ?? context.language, kind: reference.kind, target: reference.target?.id,
      pinpoint: reference.target?.pinpoint, designation: reference.designation, provision: provision.eId,
      provisionLabel: provision.label, axes: axes, incorporation: reference.incorporation, rule: reference.rule,
      confidence: reference.confidence, quote: quote, quoteOffset: offset)
    resolve(&citation, reference, context)
    return citation
  }

  private func resolve(_ citation: inout Citation, _ reference: Reference, _ context: CitingContext) {
    guard let id = reference.target?.id else { return }
    var home = Jurisdictions.of(id)
    switch reference.kind {
    case .provision:
      // The document's own work: expressions of one act meet in it.
      citation.target = context.work
      return
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
        citation.replacedBy = work.replacedBy.first
        if !work.jurisdiction.isEmpty { home = work.jurisdiction }
      }
    case .standard:
      let edition: Work?
      if let identifier = reference.identifier {
        let (root, degree) = roots.root(of: identifier)
        citation.root = root
        edition = roots.edition(of: identifier, root: root)
        if let degree, citation.axes["adoption"] == nil {
          citation.axes["adoption"] = .init(value: degree, start: citation.start, end: citation.end)
        }
      } else {
        let root = roots.root(ofNamed: id)
        citation.root = root
        edition = catalogue.work(id) ?? roots.newest(root)
      }
      citation.title = edition?.title ?? citation.root.flatMap { roots.newest($0)?.title }
      citation.status = edition.flatMap(status)
      citation.replacedBy = citation.status == "replaced" ? edition?.replacedBy.first : nil
      home = citation.root.flatMap(Jurisdictions.of(standard:))
    }
    citation.isSelf =
      citation.root == context.work
      || home.map {
        $0 == context.jurisdiction || $0 == context.jurisdiction.prefix(2) && context.jurisdiction.contains("-")
      }
        ?? false
  }
}

extension Resolver {
  /// What the catalogue says of an edition; an edition whose successor came after the as-of date was current then.
  private func status(of edition: Work) -> String? {
    if edition.status == "replaced", !asOf.isEmpty,
      let successor = edition.replacedBy.first.flatMap({ catalogue.work($0)?.date }), successor > asOf
    {
      return "published"
    }
    return edition.status.isEmpty ? nil : edition.status
  }
}

/// Whose a work is, as far as its id tells.
enum Jurisdictions {
  /// `/us/usc/t5/s552` -> `US`, `http://data.europa.eu/...` -> `EU`, `de:bdsg` -> `DE`.
  static func of(_ id: String) -> String? {
    if id.hasPrefix("/us/") || id.hasPrefix("us:") { return "US" }
    if id.hasPrefix("http://data.europa.eu/") || id.hasPrefix("eu:") { return "EU" }
    if id.hasPrefix("http://www.legislation.gov.uk/") { return "GB" }
    if id.hasPrefix("CETS") { return "COE" }
    if id.hasPrefix("OECD/") { return "OECD" }
    if id.hasPrefix("A/") || id.hasPrefix("S/RES") { return "UN" }
    if id.hasPrefix("/akn/") { return id.dropFirst(5).prefix { $0 != "/" }.uppercased() }
    let head = id.prefix { $0 != ":" }
    if head.count < id.count, head == "zh" { return "CN" }
    if head.count < id.count, head == "ko" { return "KR" }
    return head.count == 2 && head.count < id.count ? head.uppercased() : nil
  }

  /// Whether a publisher gives the id, so that it follows from the citation (contract section 1).
  static func isOfficial(_ id: String) -> Bool {
    ["/us/", "http://", "/akn/", "CETS", "OECD/", "A/"].contains { id.hasPrefix($0) }
  }

  /// National and regional publishers; nil for international ones, whose standards are nobody's own.
  static func of(standard designation: String) -> String? {
    let publisher = designation.prefix { $0 != " " && $0 != "-" }
    return table[String(publisher)]
  }

  private static let table: [String: String] = [
    "NIST": "US", "FIPS": "US", "ANSI": "US", "GB": "CN", "GB/T": "CN", "GB/Z": "CN", "TC260": "CN", "JIS": "JP",
    "KS": "KR", "BS": "GB", "PAS": "GB", "DIN": "DE", "NF": "FR", "EN": "EU", "prEN": "EU", "CEN": "EU",
    "CEN/CLC": "EU",
    "CWA": "EU", "ETSI": "EU", "UNE": "ES", "UNI": "IT", "NEN": "NL", "CSA": "CA", "CAN/CSA": "CA", "CAN/ULC": "CA",
    "CAN/CGSB": "CA", "AS": "AU", "AS/NZS": "AU", "IS": "IN", "NTP": "PE", "ABNT": "BR", "SS": "SG", "SANS": "ZA",
    "GOST": "RU", "TCVN": "VN", "MS": "MY",
  ]
}
