import Foundation

/// An IPv4 or IPv6 address as its bytes: 4 or 16.
struct NetworkAddress: Sendable, Hashable, CustomStringConvertible {
  let bytes: [UInt8]

  /// An address of 4 or 16 bytes.
  init?(bytes: [UInt8]) {
    guard bytes.count == 4 || bytes.count == 16 else { return nil }
    self.bytes = bytes
  }

  /// The address of a socket; nil for what is neither IPv4 nor IPv6.
  init?(_ address: UnsafePointer<sockaddr>) {
    switch Int32(address.pointee.sa_family) {
    case AF_INET:
      let raw = UnsafeRawPointer(address).loadUnaligned(as: sockaddr_in.self)
      bytes = withUnsafeBytes(of: raw.sin_addr) { Array($0) }
    case AF_INET6:
      let raw = UnsafeRawPointer(address).loadUnaligned(as: sockaddr_in6.self)
      bytes = withUnsafeBytes(of: raw.sin6_addr) { Array($0) }
    default: return nil
    }
  }

  /// `2001:db8::1`, without a zone.
  init?(version6 text: String) {
    var address = in6_addr()
    guard inet_pton(AF_INET6, text, &address) == 1 else { return nil }
    bytes = withUnsafeBytes(of: address) { Array($0) }
  }

  /// `127.0.0.1`, and what browsers and resolvers take for it: `2130706433`, `0x7f.1`, `0177.0.0.1`
  /// (<https://url.spec.whatwg.org/#concept-ipv4-parser>).
  init?(anyVersion4 labels: [Substring]) {
    guard 1...4 ~= labels.count else { return nil }
    var numbers: [UInt64] = []
    for label in labels {
      let (digits, radix): (Substring, Int) =
        if label.hasPrefix("0x") {
          (label.dropFirst(2), 16)
        } else if label.count > 1, label.hasPrefix("0") {
          (label.dropFirst(), 8)
        } else {
          (label, 10)
        }
      guard !label.isEmpty, label.utf8.count < 16, digits.isEmpty || UInt64(digits, radix: radix) != nil,
        !digits.hasPrefix("+"), !digits.hasPrefix("-")
      else { return nil }
      numbers.append(UInt64(digits, radix: radix) ?? 0)
    }
    guard let last = numbers.last, numbers.dropLast().allSatisfy({ $0 < 256 }) else { return nil }
    let free = 5 - numbers.count
    guard last < 1 << UInt64(8 * free) else { return nil }
    bytes =
      numbers.dropLast().map { UInt8($0) }
      + (0..<free).map { UInt8(truncatingIfNeeded: last >> UInt64(8 * (free - 1 - $0))) }
  }

  /// The address that the host of a `WebAddress` is; nil for a name.
  init?(host: String) {
    if host.contains(":") {
      self.init(version6: host)
    } else {
      guard let last = host.split(separator: ".").last, last.utf8.allSatisfy(WebAddress.isDigit) else { return nil }
      self.init(anyVersion4: host.split(separator: ".", omittingEmptySubsequences: false))
    }
  }

  var description: String {
    if bytes.count == 4 { return bytes.map(String.init).joined(separator: ".") }
    var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
    let written = bytes.withUnsafeBytes {
      inet_ntop(AF_INET6, $0.baseAddress, &text, socklen_t(text.count)) != nil
    }
    return written ? String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self) : ""
  }
}
