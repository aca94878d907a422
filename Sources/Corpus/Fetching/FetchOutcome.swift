/// What became of a request.
public enum FetchOutcome: Sendable {
  /// The document is as it was (status 304); there is no body.
  case unchanged(FetchedResource)
  /// The document is in a file.
  case fetched(FetchedResource)
  /// There is no document, and why.
  case failed(FetchFailure)
}

/// An answer that was accepted.
public struct FetchedResource: Sendable {
  /// The address that answered.
  public var finalURL: String
  /// The addresses that redirected, in order, the first one asked included; empty without redirects.
  public var hops: [String]
  /// The new address where the publisher says the source has moved for good (301, 308), nil otherwise.
  public var movedTo: String?
  /// The HTTP status: 200, 203 or 304.
  public var status: Int
  /// The header fields of the last answer in their order, names as sent.
  public var headers: [(name: String, value: String)]
  /// Lower case, without parameters; judged by content, so that a page that calls itself a PDF is
  /// `text/html`. Empty for an unchanged document without a `Content-Type`.
  public var mediaType: String
  /// The `charset` the server names, lower case.
  public var charset: String?
  /// The validators to send the next time.
  public var etag: String?
  /// The time of the last change as the server writes it.
  public var lastModified: String?
  /// Path of the body in the fetcher's directory; empty for an unchanged document. The file is the caller's.
  public var file: String
  /// SHA-256 of the body after decompression, 64 hexadecimal digits; empty for an unchanged document.
  public var hash: String
  /// Bytes of the body after decompression.
  public var byteCount: Int

  /// The value of the first header field called `name`, in any case.
  public func header(_ name: String) -> String? { headers.first(name) }
}

extension [(name: String, value: String)] {
  /// The value of the first field called `name`, in any case.
  func first(_ name: String) -> String? {
    let wanted = name.lowercased()
    return first { $0.name.lowercased() == wanted }?.value
  }
}
