/// One source on its way, from host to host as redirects lead.
struct Visit: Sendable {
  /// Place in the list of requests.
  let index: Int
  /// What the caller asked.
  let request: FetchRequest
  /// The `Accept` header.
  private(set) var accept: String
  /// The language asked for.
  private(set) var language: String
  /// Where it is now.
  private(set) var address: WebAddress
  /// The addresses that redirected, in order.
  private(set) var hops: [String] = []
  /// Where the publisher says the source has moved for good.
  private(set) var movedTo: String?
  /// Cookies set on the way, which go with this source only.
  var cookies: [String] = []
  /// 1 for the first try.
  var attempt = 1
  /// Whether the robots.txt of where it is now has been asked, and lets it.
  var isCleared = false
  private var isMoving: Bool
  private var seen: Set<WebAddress>
  /// The address of the request, while the publisher's address for it is tried.
  private var asWritten: WebAddress?

  /// A visit of the document at `address`.
  ///
  /// - Parameter asWritten: the address of the request, when that is another one.
  init(
    index: Int, request: FetchRequest, address: WebAddress, accept: String, language: String? = nil,
    asWritten: WebAddress? = nil
  ) {
    self.index = index
    self.request = request
    self.address = address
    self.accept = accept
    self.language = language ?? request.language
    self.asWritten = asWritten
    isMoving = asWritten == nil
    seen = [address]
  }

  /// The visit of the address as it was written, after `failure` of the publisher's address for it; nil when there is
  /// no other address or trying again later is better.
  func afresh(after failure: FetchFailure) -> Visit? {
    guard let asWritten, !failure.isTransient, failure.kind != .unwritable, failure.kind != .tooLarge else {
      return nil
    }
    return Visit(index: index, request: request, address: asWritten, accept: DocumentAddress.accept)
  }

  /// Follows a redirect, if it leads to where a document may be.
  ///
  /// - Parameters:
  ///   - location: the `Location` header.
  ///   - setsCookie: whether the answer set a cookie, so that the same address may answer otherwise now.
  /// - Throws: `FetchFailure` for a loop, too many redirects, an address that is not fetched from.
  mutating func follow(
    _ location: String, status: Int, setsCookie: Bool, policy: FetchPolicy
  ) throws(FetchFailure) {
    var next: WebAddress
    do {
      next = try address.resolving(location)
    } catch {
      throw failure(
        .refusedAddress, "redirects to \"\(Self.shown(location))\", which \(error.reason)",
        remedy: "Find the document's own address and correct the manifest")
    }
    if address.isSecure, !next.isSecure {
      guard next.port == 80 else {
        throw failure(
          .redirect, "redirects from https to plain http, to \(next)",
          remedy: "Find the document's https address and correct the manifest")
      }
      next = next.secured
    }
    if let objection = next.objection(policy) {
      throw failure(
        .refusedAddress, "redirects to \(next), which \(objection.reason)", remedy: objection.remedy)
    }
    hops.append(address.description)
    if hops.count > policy.redirectLimit {
      throw failure(
        .redirect, "redirects more than \(policy.redirectLimit) times, at last to \(next)",
        remedy: "Find the document's own address and correct the manifest")
    }
    if setsCookie { seen = [address] }
    guard seen.insert(next).inserted || setsCookie && next != address || setsCookie && hops.count < 3 else {
      throw failure(
        .redirect, "redirects in a loop: \((hops + [next.description]).joined(separator: " to "))",
        remedy: "Open the address in a browser and correct the manifest")
    }
    isMoving = isMoving && (status == 301 || status == 308)
    if isMoving { movedTo = next.description }
    address = next
    isCleared = false
  }

  /// A failure of this source.
  func failure(
    _ kind: FetchFailure.Kind, _ reason: String, remedy: String, isTransient: Bool = false
  ) -> FetchFailure {
    let place = reason.hasPrefix("redirects") ? "" : place
    return FetchFailure(
      kind: kind, url: request.url, reason: place + reason, remedy: remedy, isTransient: isTransient)
  }

  /// Where it is, as reasons begin with it; empty at the address of the request.
  private var place: String {
    if !hops.isEmpty { return "after redirects to \(address): " }
    return asWritten == nil ? "" : "at \(address): "
  }

  /// A failure of this source as one of its origin: the others that are refused for it were never at this address.
  func ofOrigin(_ failure: FetchFailure) -> FetchFailure {
    guard failure.reason.hasPrefix(place) else { return failure }
    var failure = failure
    failure.reason.removeFirst(place.count)
    return failure
  }

  /// The header lines of the request.
  func headers() -> [String] {
    var lines = ["Accept: \(accept)"]
    if let languages = Self.acceptLanguage(language) { lines.append("Accept-Language: \(languages)") }
    guard request.validated == address.description else { return lines }
    if let etag = Self.safe(request.etag) { lines.append("If-None-Match: \(etag)") }
    if let date = Self.safe(request.lastModified) { lines.append("If-Modified-Since: \(date)") }
    return lines
  }

  /// `pt-BR` is `pt-BR, pt;q=0.9`; nil for what is no language tag.
  static func acceptLanguage(_ tag: String) -> String? {
    let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
    let isTag = parts.allSatisfy {
      1...8 ~= $0.utf8.count && $0.utf8.allSatisfy { WebAddress.isLetter($0) || WebAddress.isDigit($0) }
    }
    guard isTag, let language = parts.first, language.utf8.count >= 2, tag.utf8.count <= 64 else { return nil }
    return parts.count == 1 ? tag : "\(tag), \(language);q=0.9"
  }

  /// A stored header value, unless it would break the line; servers' values are not to be trusted later either.
  private static func safe(_ value: String?) -> String? {
    guard let value, !value.isEmpty, value.utf8.count <= 1024,
      value.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F })
    else { return nil }
    return value
  }

  /// At most 200 characters of a text from outside, without control characters.
  static func shown(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.prefix(200).filter { $0.value >= 0x20 && $0.value != 0x7F }))
  }
}

extension WebAddress {
  /// Why a policy does not let this address be fetched, nil when it may be.
  func objection(_ policy: FetchPolicy) -> Fault? {
    if !isSecure, !policy.allowsPrivateHosts {
      return Fault(
        reason: "is plain http and can be altered on its way",
        remedy: "Use the https address, or --allow-private-hosts on an intranet")
    }
    guard let meaning = AddressSafety.objection(toHost: host, allowsPrivateHosts: policy.allowsPrivateHosts) else {
      return nil
    }
    return Fault(
      reason: "is \(meaning)",
      remedy: "Use the public address of the document, or --allow-private-hosts on an intranet")
  }
}
