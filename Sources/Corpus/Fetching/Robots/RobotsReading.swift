/// Reads the `robots.txt` of an origin over the network, by RFC 9309, section 2.3.
struct RobotsReading {
  /// What reading it led to.
  enum Result {
    /// There are rules, perhaps none.
    case rules(RobotsRules)
    /// The site could not say; nothing may be fetched until it can.
    case failed(FetchFailure)
  }

  let client: HTTPClient
  let policy: FetchPolicy
  let isInterrupted: () -> Bool

  /// Redirects followed; more, and the file counts as not there (section 2.3.1.2).
  private static let redirectLimit = 5

  /// The rules for where `visit` is.
  func rules(for visit: Visit) -> Result {
    var address = WebAddress(
      isSecure: visit.address.isSecure, host: visit.address.host, port: visit.address.port, path: "/robots.txt",
      query: "")
    for _ in 0...Self.redirectLimit {
      let answer = client.ask(
        HTTPClient.Question(
          address: address, headers: ["Accept: text/plain, */*;q=0.1"],
          target: .memory(limit: RobotsRules.lengthLimit)), isInterrupted: isInterrupted)
      switch answer.end {
      case .complete, .stopped(.enough), .compressedTooLarge, .stopped(.expandedTooLarge): break
      default:
        if var failure = visit.failure(of: answer, policy: policy) {
          failure = visit.ofOrigin(failure)
          failure.reason =
            "robots.txt of \(visit.address.origin) cannot be read, so that nothing may be fetched: \(failure.reason)"
          return .failed(failure)
        }
      }
      switch answer.status {
      case 200..<300: return .rules(RobotsRules(answer.receiver.memory, productToken: policy.productToken))
      case 300..<400:
        guard let location = answer.headers.first("location"), let next = try? address.resolving(location) else {
          return .rules(.allowingAll)
        }
        address = address.isSecure && !next.isSecure && next.port == 80 ? next.secured : next
        if next.objection(policy) != nil || answer.isDowngrade(to: address, from: visit.address) {
          return .rules(.allowingAll)
        }
      case 429, 500...: return .failed(unavailable(answer.status, visit))
      default: return .rules(.allowingAll)
      }
    }
    return .rules(.allowingAll)
  }

  private func unavailable(_ status: Int, _ visit: Visit) -> FetchFailure {
    visit.failure(
      status == 429 ? .rateLimited : .robots,
      "robots.txt of \(visit.address.origin) answers with status \(status), so that nothing may be fetched",
      remedy: "Try again later", isTransient: true)
  }
}

extension HTTPClient.Answer {
  /// Whether a redirect leads from https to plain http.
  fileprivate func isDowngrade(to next: WebAddress, from first: WebAddress) -> Bool {
    first.isSecure && !next.isSecure
  }
}
