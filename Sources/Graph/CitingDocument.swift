/// A document of the corpus as the measures see it.
public struct CitingDocument: Sendable, Codable, Hashable {
  /// What became of the document. Silence has three reasons, and they are never merged (method section 1).
  public enum Reading: String, Sendable, Codable {
    /// Read in full: no citation then means *no reference found*.
    case read
    /// In the manifest, but there is no file.
    case notIngested = "not ingested"
    /// There is a file, but no text could be got out of it.
    case notReadable = "not readable"
  }
  /// Id in the manifest, unique.
  public var id: String
  /// Id of the document that it is an expression of: `act` of `act.fr`; empty when unknown.
  public var document: String
  /// Id of the work this document is an expression of; expressions of one work count once.
  public var work: String
  /// ISO 3166-1 alpha-2, ISO 3166-2, or a named international body.
  public var jurisdiction: String
  /// Title as the manifest gives it.
  public var title: String
  /// `law`, `strategy`, `guideline` ... as the manifest gives it.
  public var kind: String
  /// Date or year of the document, ISO 8601; empty when unknown.
  public var date: String
  /// BCP 47.
  public var language: String
  /// Path inside the corpus.
  public var path: String
  /// Official address; empty when unknown.
  public var url: String
  /// What became of it.
  public var reading: Reading
  /// Why, where it was not read; notices where it was.
  public var reason: String
  /// Dialect it was read as; empty when it was not.
  public var dialect: String
  /// Code points of its text.
  public var characters: Int
  /// Words of its text, by ICU.
  public var words: Int
  /// Provisions it has.
  public var provisions: Int
  /// SHA-256 of the file, hexadecimal; empty when there is none.
  public var hash: String
  /// When the content was fetched, ISO 8601; empty for a file of the corpus.
  public var retrieved = ""
  /// This expression represents its work in the counts (one expression per work does).
  public var counts: Bool

  /// A document; see the properties.
  public init(
    id: String, work: String, jurisdiction: String, title: String, kind: String = "",
    date: String = "", language: String = "", path: String = "", url: String = "",
    reading: Reading = .read, reason: String = "", dialect: String = "", characters: Int = 0,
    words: Int = 0, provisions: Int = 0, hash: String = "", counts: Bool = true, document: String = ""
  ) {
    self.id = id
    self.document = document
    self.work = work
    self.jurisdiction = jurisdiction
    self.title = title
    self.kind = kind
    self.date = date
    self.language = language
    self.path = path
    self.url = url
    self.reading = reading
    self.reason = reason
    self.dialect = dialect
    self.characters = characters
    self.words = words
    self.provisions = provisions
    self.hash = hash
    self.counts = counts
  }
}
