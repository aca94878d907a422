/// Something that is otherwise in a later state of a corpus, in the terms of policy.
public struct PolicyChange: Sendable, Codable, Hashable {
  /// What changed.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    /// A document came.
    case documentNew = "document-new"
    /// A document went.
    case documentGone = "document-gone"
    /// A document that could be read can no longer be, or the other way round.
    case documentReading = "document-reading"
    /// The manifest lists a document otherwise: under another id, in another jurisdiction or language.
    case documentMoved = "document-moved"
    /// A document cites a work or takes up a theme that it did not before.
    case new
    /// A document no longer cites a work or takes up a theme.
    case gone
    /// A document binds itself more to a work or theme.
    case strengthened
    /// A document binds itself less to a work or theme.
    case weakened
    /// A document cites other editions of a standard.
    case edition
    /// A dated citation names an edition that no longer holds, which it did before.
    case newlyStale = "newly-stale"
    /// The words of a document changed.
    case wording
  }

  /// What the text says on one side of the change.
  public struct Side: Sendable, Codable, Hashable {
    /// The words that refer to the work, or the passage that changed.
    public var text: String
    /// The provision as a reader cites it: "Article 40(1)"; empty for the document itself.
    public var provision: String
    /// The sentence.
    public var quote: String
    /// How the text refers to the work there: `exclusive, obligation`, `implements`, `normative`; empty when it says no more.
    public var force: String

    /// One side; see the properties.
    public init(text: String, provision: String = "", quote: String = "", force: String = "") {
      self.text = text
      self.provision = provision
      self.quote = quote
      self.force = force
    }
  }

  /// What changed.
  public var kind: Kind
  /// Jurisdiction of the document.
  public var jurisdiction: String
  /// Id of the document in the manifest.
  public var document: String
  /// Title of the document.
  public var documentTitle: String
  /// Id of the work that the change is about; empty where it is about the document.
  public var work: String
  /// Title of that work; empty when unknown.
  public var workTitle: String
  /// The earlier side; nil where there is none.
  public var before: Side?
  /// The later side; nil where there is none.
  public var after: Side?
  /// What else is to be said: "nowhere in FR before", "was act; jurisdiction DE → FR".
  public var remark: String

  /// A change; see the properties.
  public init(
    _ kind: Kind, of document: CitingDocument, work: String = "", workTitle: String = "", before: Side? = nil,
    after: Side? = nil, remark: String = ""
  ) {
    self.kind = kind
    jurisdiction = document.jurisdiction
    self.document = document.id
    documentTitle = document.title
    self.work = work
    self.workTitle = workTitle
    self.before = before
    self.after = after
    self.remark = remark
  }

  /// By jurisdiction, document, kind in the order of ``Kind``, and work.
  static func inReadingOrder(_ a: Self, _ b: Self) -> Bool {
    if a.jurisdiction != b.jurisdiction { return a.jurisdiction < b.jurisdiction }
    if a.document != b.document { return a.document < b.document }
    if a.kind != b.kind { return order[a.kind, default: 0] < order[b.kind, default: 0] }
    return a.work < b.work
  }

  private static let order = Dictionary(uniqueKeysWithValues: zip(Kind.allCases, 0...))
}

extension Sequence where Element == PolicyChange {
  /// By jurisdiction, document, kind and work.
  public var inReadingOrder: [PolicyChange] {
    // Of equals the order given stays: passages in the order of the text.
    enumerated().sorted { a, b in
      PolicyChange.inReadingOrder(a.element, b.element)
        || !PolicyChange.inReadingOrder(b.element, a.element) && a.offset < b.offset
    }.map(\.element)
  }
}
