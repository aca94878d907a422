/// One source to be fetched, with what is known of it from the last time.
public struct FetchRequest: Sendable, Hashable {
  /// The caller's name for it; it appears in nothing that is sent.
  public var id: String
  /// Where it is, as the manifest says: `https://laws.example/act/2024/7`.
  public var url: String
  /// The `ETag` of the last answer, sent as `If-None-Match`
  /// (<https://www.rfc-editor.org/rfc/rfc9110#section-13.1.2>).
  public var etag: String?
  /// The `Last-Modified` of the last answer, sent as `If-Modified-Since`.
  public var lastModified: String?
  /// The address that gave these validators, after redirects. They are sent to no other: two documents may have one `ETag`, and
  /// the date of one says nothing of another.
  public var validated: String
  /// The language wanted, BCP 47, sent as `Accept-Language`; empty for whatever the server prefers.
  public var language: String

  /// A request; without `etag` and `lastModified`, or where the redirects lead elsewhere than `validated`, the document is fetched
  /// whatever its state.
  public init(
    id: String, url: String, language: String = "", etag: String? = nil, lastModified: String? = nil,
    validated: String = ""
  ) {
    self.id = id
    self.url = url
    self.etag = etag
    self.lastModified = lastModified
    self.validated = validated
    self.language = language
  }
}
