import Foundation

/// The proxy that the environment asks for, by the conventions of curl
/// (<https://everything.curl.dev/usingcurl/proxies/env.html>): `https_proxy`, `http_proxy` (lower case only),
/// `all_proxy`, `no_proxy`.
struct ProxySettings: Sendable, Hashable {
  private let secure: String
  private let plain: String
  private let exceptions: [String]

  /// The settings of an environment.
  init(_ environment: [String: String] = ProcessInfo.processInfo.environment) {
    func value(_ names: String...) -> String {
      names.lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
    }
    let all = value("all_proxy", "ALL_PROXY")
    let (secure, plain) = (value("https_proxy", "HTTPS_PROXY"), value("http_proxy"))
    self.secure = secure.isEmpty ? all : secure
    self.plain = plain.isEmpty ? all : plain
    exceptions = value("no_proxy", "NO_PROXY").split { $0 == "," || $0 == " " }.map { $0.lowercased() }
  }

  /// The proxy for `address`; empty for none.
  func proxy(for address: WebAddress) -> String {
    if exceptions.contains(where: { Self.covers($0, address.host) }) { return "" }
    return address.isSecure ? secure : plain
  }

  /// `.example.org` and `example.org` both cover the host and what is below it; `*` covers everything.
  private static func covers(_ exception: String, _ host: String) -> Bool {
    if exception == "*" { return true }
    let name = exception.hasPrefix(".") ? String(exception.dropFirst()) : exception
    if name.contains("/") { return coversBlock(name, host) }
    return host == name || host.hasSuffix("." + name)
  }

  /// `10.0.0.0/8`.
  private static func coversBlock(_ block: String, _ host: String) -> Bool {
    let parts = block.split(separator: "/")
    guard parts.count == 2, let length = Int(parts[1]), let network = NetworkAddress(host: String(parts[0])),
      let address = NetworkAddress(host: host), network.bytes.count == address.bytes.count,
      0...(network.bytes.count * 8) ~= length
    else { return false }
    return (0..<length).allSatisfy { bit in
      let mask = UInt8(0x80) >> UInt8(bit % 8)
      return network.bytes[bit / 8] & mask == address.bytes[bit / 8] & mask
    }
  }
}
