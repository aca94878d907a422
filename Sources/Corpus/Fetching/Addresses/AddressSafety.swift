/// Which hosts and addresses a public document cannot come from.
///
/// After the registries of special-purpose addresses, <https://www.iana.org/assignments/iana-ipv4-special-registry>
/// and <https://www.iana.org/assignments/iana-ipv6-special-registry>.
enum AddressSafety {
  /// Blocks of IPv4, their length in bits, and what they are.
  private static let version4: [(block: [UInt8], length: Int, meaning: String)] = [
    ([0, 0, 0, 0], 8, "an address of this network"), ([10, 0, 0, 0], 8, "a private address"),
    ([100, 64, 0, 0], 10, "an address inside a provider's network"), ([127, 0, 0, 0], 8, "this machine"),
    ([169, 254, 0, 0], 16, "a link-local address"), ([172, 16, 0, 0], 12, "a private address"),
    ([192, 0, 0, 0], 24, "reserved for protocols"), ([192, 0, 2, 0], 24, "an address for documentation"),
    ([192, 88, 99, 0], 24, "a reserved address"), ([192, 168, 0, 0], 16, "a private address"),
    ([198, 18, 0, 0], 15, "an address for benchmarks"), ([198, 51, 100, 0], 24, "an address for documentation"),
    ([203, 0, 113, 0], 24, "an address for documentation"), ([224, 0, 0, 0], 4, "a multicast address"),
    ([240, 0, 0, 0], 4, "a reserved or broadcast address"),
  ]

  /// Blocks of IPv6 inside the part given out to the public, 2000::/3, that are not public.
  private static let version6: [(block: [UInt8], length: Int, meaning: String)] = [
    ([0x20, 0x01, 0x0D, 0xB8], 32, "an address for documentation"),
    ([0x20, 0x01, 0, 0], 23, "reserved for protocols"), ([0x20, 0x02], 16, "a reserved address"),
    ([0x3F, 0xFF, 0], 20, "an address for documentation"),
  ]

  /// Blocks in which clouds hand out the credentials of a machine: `169.254.169.254`, `169.254.170.23`, `fd00:ec2::254`. No
  /// document is ever there, so that not even a policy that allows private hosts reaches them.
  private static let metadata: [(block: [UInt8], length: Int)] = [
    ([169, 254], 16), ([100, 100, 100, 200], 32), ([168, 63, 129, 16], 32), ([192, 0, 0, 192], 32),
    ([0xFD, 0, 0x0E, 0xC2], 32),
  ]

  /// Names that never mean a public host (RFC 6761, RFC 6762, RFC 8375, ICANN's `internal`).
  private static let privateSuffixes = ["localhost", "local", "internal", "home.arpa"]

  /// What makes `address` one that is not fetched from; nil for a public address.
  static func objection(to address: NetworkAddress, allowsPrivateHosts: Bool) -> String? {
    if let plain = embedded(in: address) {
      if plain.isMapped, !allowsPrivateHosts { return "an IPv4 address written as IPv6" }
      return objection(to: plain.address, allowsPrivateHosts: allowsPrivateHosts)
    }
    let isVersion4 = address.bytes.count == 4
    if metadata.contains(where: { ($0.block[0] != 0xFD) == isVersion4 && holds(address.bytes, $0.block, $0.length) }) {
      return "an address at which a cloud hands out credentials"
    }
    if allowsPrivateHosts { return nil }
    let bytes = address.bytes
    if bytes.count == 4 { return meaning(of: bytes, in: version4) }
    if bytes.dropLast().allSatisfy({ $0 == 0 }) { return bytes[15] == 1 ? "this machine" : "no address of a host" }
    if bytes[0] & 0xFE == 0xFC { return "a private address" }
    if bytes[0] == 0xFE, bytes[1] & 0xC0 == 0x80 { return "a link-local address" }
    if bytes[0] == 0xFE, bytes[1] & 0xC0 == 0xC0 { return "a private address" }
    if bytes[0] == 0xFF { return "a multicast address" }
    if bytes[0] & 0xE0 != 0x20 { return "a reserved address" }
    return meaning(of: bytes, in: version6)
  }

  /// What makes `host` a name or address that is not fetched from, judged by how it is written.
  static func objection(toHost host: String, allowsPrivateHosts: Bool) -> String? {
    if let address = NetworkAddress(host: host) {
      return objection(to: address, allowsPrivateHosts: allowsPrivateHosts)
    }
    if allowsPrivateHosts { return nil }
    let isPrivate = privateSuffixes.contains { host == $0 || host.hasSuffix("." + $0) }
    return isPrivate ? "a name that only means something on a private network" : nil
  }

  /// The IPv4 address that an IPv6 address only carries: `::ffff:127.0.0.1`, and `64:ff9b::7f00:1` of a
  /// translator (RFC 6052), behind which public hosts are reached from networks without IPv4.
  private static func embedded(in address: NetworkAddress) -> (address: NetworkAddress, isMapped: Bool)? {
    let bytes = address.bytes
    guard bytes.count == 16, let plain = NetworkAddress(bytes: Array(bytes[12...])) else { return nil }
    if bytes[..<12] == [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF] { return (plain, true) }
    if bytes[..<12] == [0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0] { return (plain, false) }
    return nil
  }

  private static func meaning(
    of bytes: [UInt8], in blocks: [(block: [UInt8], length: Int, meaning: String)]
  ) -> String? {
    blocks.first { holds(bytes, $0.block, $0.length) }?.meaning
  }

  /// Whether the first `length` bits of an address are those of `block`.
  private static func holds(_ bytes: [UInt8], _ block: [UInt8], _ length: Int) -> Bool {
    (0..<length).allSatisfy { bit in
      let mask = UInt8(0x80) >> UInt8(bit % 8)
      let wanted = bit / 8 < block.count ? block[bit / 8] : 0
      return bytes[bit / 8] & mask == wanted & mask
    }
  }
}
