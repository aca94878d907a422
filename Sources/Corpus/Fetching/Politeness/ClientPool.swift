import Foundation
import Synchronization

/// The clients that are not in use; one that has been at an origin before goes there again.
final class ClientPool: Sendable {
  private let policy: FetchPolicy
  private let proxies: ProxySettings
  private let idle = Mutex<[HTTPClient]>([])

  /// An empty pool.
  init(policy: FetchPolicy, proxies: ProxySettings) {
    self.policy = policy
    self.proxies = proxies
  }

  /// A client for `origin`; nil when libcurl has no memory.
  func take(for origin: String) -> HTTPClient? {
    let known = idle.withLock { idle -> HTTPClient? in
      guard !idle.isEmpty else { return nil }
      if let place = idle.firstIndex(where: { $0.lastOrigin == origin }) { return idle.remove(at: place) }
      // The one that was used longest ago, unless there is room for one more.
      return idle.count >= policy.connections ? idle.removeFirst() : nil
    }
    return known ?? HTTPClient(policy: policy, proxies: proxies)
  }

  /// Puts a client back.
  func give(_ client: HTTPClient) {
    idle.withLock { idle in
      idle.append(client)
      if idle.count > policy.connections { idle.removeFirst() }
    }
  }
}
