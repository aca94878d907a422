/// Why a source was not fetched. Printed as `URL: REASON. REMEDY.`
public struct FetchFailure: Error, Sendable, Hashable, CustomStringConvertible {
  /// What kind of failure it is.
  public enum Kind: String, Sendable, CaseIterable {
    /// The address is not one to fetch from: not http or https, plain http, private, with a password, malformed.
    case refusedAddress = "refused-address"
    /// The site's `robots.txt` does not want it.
    case robots
    /// Status 404.
    case notFound = "not-found"
    /// Status 410: taken away for good.
    case gone
    /// Status 401, 402, 403, 407 or 451.
    case forbidden
    /// Any other status without a document, or an answer that is not HTTP.
    case httpError = "http-error"
    /// Status 429, or a `Retry-After` longer than the policy waits.
    case rateLimited = "rate-limited"
    /// A time limit of the policy.
    case timeout
    /// A size limit of the policy.
    case tooLarge = "too-large"
    /// The body ended early or is damaged.
    case incomplete
    /// What came is no document: an image, a program, nothing.
    case notADocument = "not-a-document"
    /// Too many redirects, a loop, a redirect that leads nowhere.
    case redirect
    /// The certificate is not valid, or TLS could not be agreed.
    case tls
    /// No such host, or no connection to it.
    case unreachable
    /// The run was ended.
    case interrupted
    /// The disk is full.
    case noSpace = "no-space"
    /// The body cannot be written.
    case unwritable
    /// The policy itself is wrong.
    case policy
  }
  /// What kind of failure it is.
  public var kind: Kind
  /// The address of the request, as the caller wrote it.
  public var url: String
  /// What is wrong, without a full stop.
  public var reason: String
  /// What the user can do about it, without a full stop.
  public var remedy: String
  /// Whether the same request may well succeed another time.
  public var isTransient: Bool

  /// A failure to fetch `url`.
  public init(kind: Kind, url: String, reason: String, remedy: String, isTransient: Bool = false) {
    self.kind = kind
    self.url = url
    self.reason = reason
    self.remedy = remedy
    self.isTransient = isTransient
  }

  /// `URL: REASON. REMEDY.`
  public var description: String { "\(url): \(reason). \(remedy)." }
}
