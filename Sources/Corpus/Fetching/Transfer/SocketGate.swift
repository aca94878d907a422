import CCurl
import Foundation

/// Decides about every socket before it is opened, by the address it would connect to: whatever a name is made
/// to mean between a check and the connection (DNS rebinding), what is judged here is what is connected to.
///
/// <https://curl.se/libcurl/c/CURLOPT_OPENSOCKETFUNCTION.html>
final class SocketGate {
  private let allowsPrivateHosts: Bool
  /// Whether the sockets of this request lead to a proxy, which is the user's own and may be private.
  var leadsToProxy = false
  /// The last address that was refused.
  private(set) var refusal: (address: String, meaning: String)?
  /// Whether any socket was opened.
  private(set) var hasOpened = false

  /// A gate of a policy.
  init(allowsPrivateHosts: Bool) { self.allowsPrivateHosts = allowsPrivateHosts }

  /// Forgets the request before.
  func reset(leadsToProxy: Bool) {
    self.leadsToProxy = leadsToProxy
    refusal = nil
    hasOpened = false
  }

  /// A socket for `request`, or `CURL_SOCKET_BAD`.
  func open(_ request: UnsafeMutablePointer<curl_sockaddr>) -> curl_socket_t {
    let bad = curl_socket_t(-1)
    guard let target = concord_curl_address(request), let address = NetworkAddress(target) else { return bad }
    if !leadsToProxy,
      let meaning = AddressSafety.objection(to: address, allowsPrivateHosts: allowsPrivateHosts)
    {
      refusal = (address.description, meaning)
      return bad
    }
    let kind = request.pointee.socktype | Int32(SOCK_CLOEXEC.rawValue)
    let descriptor = socket(request.pointee.family, kind, request.pointee.`protocol`)
    if descriptor >= 0 { hasOpened = true }
    return descriptor
  }
}
