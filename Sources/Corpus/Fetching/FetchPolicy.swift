/// How politely, how long and from where sources are fetched. All times are in seconds, all sizes in bytes.
public struct FetchPolicy: Sendable {
  /// The `User-Agent`: a product and where its keeper is found, `concord/0.1.0 (+https://example.org/contact)`.
  /// What stands before the first `/` or space is the name that `robots.txt` is asked about.
  public var userAgent: String
  /// Whether plain http and private, loopback and link-local addresses are fetched from.
  public var allowsPrivateHosts: Bool
  /// Longest time until a connection stands, names looked up and TLS agreed.
  public var connectSeconds: Double
  /// Less than 1 byte a second for so long ends an answer.
  public var stallSeconds: Double
  /// Longest time one answer may take as a whole.
  public var totalSeconds: Double
  /// Largest body as it travels.
  public var compressedLimit: Int
  /// Largest body after decompression.
  public var expandedLimit: Int
  /// Most redirects followed for one source.
  public var redirectLimit: Int
  /// Most tries for one source, the first included.
  public var attempts: Int
  /// The wait before the second try; each further wait is twice as long, less a random part.
  public var backoff: Double
  /// Longest wait before a try, also where `Retry-After` asks for more: then the source fails for this run.
  public var longestWait: Double
  /// Time between requests to one host.
  public var delay: Double
  /// Most requests to one host at a time.
  public var connectionsPerHost: Int
  /// Most requests at a time.
  public var connections: Int
  /// Whether the addresses of known publishers are turned into those of their texts, see `DocumentAddress`.
  public var usesPublisherAddresses: Bool
  /// A file of certificates (PEM) to trust instead of the system's, for intranets.
  public var certificateAuthorities: String?
  /// Hosts that are really elsewhere, as libcurl's `CURLOPT_CONNECT_TO` takes them: `host:port:address:port`.
  var detours: [String] = []

  /// Values that suit a nightly run over hundreds of publishers.
  public init(
    userAgent: String = "concord", allowsPrivateHosts: Bool = false, connectSeconds: Double = 20,
    stallSeconds: Double = 60, totalSeconds: Double = 600, compressedLimit: Int = 128 << 20,
    expandedLimit: Int = 256 << 20, redirectLimit: Int = 10, attempts: Int = 3, backoff: Double = 2,
    longestWait: Double = 120, delay: Double = 1, connectionsPerHost: Int = 1, connections: Int = 8,
    usesPublisherAddresses: Bool = true, certificateAuthorities: String? = nil
  ) {
    self.userAgent = userAgent
    self.allowsPrivateHosts = allowsPrivateHosts
    self.connectSeconds = connectSeconds
    self.stallSeconds = stallSeconds
    self.totalSeconds = totalSeconds
    self.compressedLimit = compressedLimit
    self.expandedLimit = expandedLimit
    self.redirectLimit = redirectLimit
    self.attempts = attempts
    self.backoff = backoff
    self.longestWait = longestWait
    self.delay = delay
    self.connectionsPerHost = connectionsPerHost
    self.connections = connections
    self.usesPublisherAddresses = usesPublisherAddresses
    self.certificateAuthorities = certificateAuthorities
  }

  /// The name by which `robots.txt` calls this program: `concord` of `concord/0.1.0 (+https://example.org)`
  /// (<https://www.rfc-editor.org/rfc/rfc9309#section-2.2.1>).
  var productToken: String {
    String(decoding: userAgent.utf8.prefix(while: RobotsRules.isTokenByte), as: UTF8.self)
  }

  /// What makes the policy unusable, nil for nothing.
  var fault: (reason: String, remedy: String)? {
    if productToken.isEmpty || userAgent.utf8.contains(where: { $0 < 0x20 || $0 > 0x7E }) {
      return (
        "the user agent \"\(userAgent.debugDescription.dropFirst().dropLast())\" does not begin with a product name in ASCII",
        "Write it like concord/1.0 (+https://example.org/contact)"
      )
    }
    let times = [connectSeconds, stallSeconds, totalSeconds]
    if times.contains(where: { !($0 > 0) || $0 > 86_400 }) {
      return ("a time limit is not between 0 and 86,400 seconds", "Correct the time limits")
    }
    if [backoff, longestWait, delay].contains(where: { !($0 >= 0) || $0 > 86_400 }) {
      return ("a wait is not between 0 and 86,400 seconds", "Correct the waits")
    }
    if compressedLimit < 1 || expandedLimit < 1 || redirectLimit < 0 || attempts < 1 {
      return ("a limit is too small", "Allow at least one byte and one attempt")
    }
    if connections < 1 || connections > 256 || connectionsPerHost < 1 {
      return ("the number of connections is not between 1 and 256", "Correct the number of connections")
    }
    return nil
  }
}
