import Testing

@testable import Corpus

/// Addresses are brought into one form, and what could be understood in two ways is refused.
@Suite struct WebAddressTests {
  @Test(arguments: [
    ("https://laws.example/a", "https://laws.example/a"), ("https://laws.example", "https://laws.example/"),
    (" HTTPS://Laws.EXAMPLE:443/A ", "https://laws.example/A"), ("http://h.example:80/", "http://h.example/"),
    ("https://h.example:8443/", "https://h.example:8443/"), ("https://h.example:/a", "https://h.example/a"),
    ("https://h.example./a", "https://h.example/a"), ("https://h.example?q=1", "https://h.example/?q=1"),
    ("https://h.example/a#part", "https://h.example/a"), ("https://h.example#part", "https://h.example/"),
    ("https://h.example/a/./b/../c", "https://h.example/a/c"), ("https://h.example/../../a", "https://h.example/a"),
    ("https://h.example/a/%2e%2E/b", "https://h.example/b"), ("https://h.example/a/..", "https://h.example/"),
    ("https://h.example/a b?c d", "https://h.example/a%20b?c%20d"), ("https://h.example/é", "https://h.example/%C3%A9"),
    ("https://h.example/%c3%A9", "https://h.example/%c3%A9"), ("https://h.example/100%", "https://h.example/100%25"),
    ("https://h.example/?uri=OJ:L_202401689", "https://h.example/?uri=OJ:L_202401689"),
    ("https://h.example/a\\b", "https://h.example/a/b"), ("https://h.example/a//b", "https://h.example/a//b"),
    ("https://h.example/?a=\"<b>\"", "https://h.example/?a=%22%3Cb%3E%22"),
    ("https://bücher.example/", "https://xn--bcher-kva.example/"), ("https://例え.jp/", "https://xn--r8jz45g.jp/"),
    ("https://a_b.example/", "https://a_b.example/"),
    ("http://127.0.0.1/", "http://127.0.0.1/"), ("http://2130706433/", "http://127.0.0.1/"),
    ("http://0x7f.1/", "http://127.0.0.1/"), ("http://0177.0.0.1/", "http://127.0.0.1/"),
    ("http://127.1/", "http://127.0.0.1/"), ("http://0x7F000001/", "http://127.0.0.1/"),
    ("http://0/", "http://0.0.0.0/"),
    ("http://127.0.0.1./", "http://127.0.0.1/"), ("http://１２７.0.0.1/", "http://127.0.0.1/"),
    ("http://127。0。0。1/", "http://127.0.0.1/"),
    ("http://[::1]/", "http://[::1]/"), ("http://[0:0:0:0:0:0:0:1]:80/", "http://[::1]/"),
    ("http://[2001:DB8::1]:8080/a", "http://[2001:db8::1]:8080/a"),
    ("http://[::ffff:7f00:1]/", "http://[::ffff:127.0.0.1]/"),
  ])
  func reads(_ text: String, _ normal: String) throws {
    let address = try WebAddress(text)
    #expect(address.description == normal)
    #expect(try WebAddress(normal) == address)
  }

  @Test(arguments: [
    ("", "is not an absolute address"), ("laws.example/a", "is not an absolute address"), ("/a", "is not an absolute"),
    ("//laws.example/", "is not an absolute address"), ("file:///etc/passwd", "uses file:, not https:"),
    ("FTP://laws.example/", "uses ftp:, not https:"), ("gopher://h/", "uses gopher:"),
    ("data:text/html,a", "uses data:"),
    ("https:laws.example", "has no host"), ("https:/laws.example", "has no host"), ("https:///a", "no host name"),
    ("https://user@laws.example/", "user name or password"), ("https://u:p@laws.example/", "user name or password"),
    ("https://laws.example@evil.example/", "user name or password"), ("https://laws.example:0/", "has the port \"0\""),
    ("https://laws.example:65536/", "has the port"), ("https://laws.example:80a/", "has the port"),
    ("https://laws.example:-1/", "has the port"), ("https://laws.example/a\r\nHost: evil", "control character"),
    ("https://laws.example/\u{0}", "control character"), ("https://laws\t.example/", "control character"),
    ("https://laws.example\n", "control character"), ("https://a b.example/", "no host name"),
    ("https://%6c.example/", "no host name"), ("https://a..example/", "no host name"),
    ("https://[::1/", "no host name"),
    ("https://[fe80::1%25eth0]/", "no host name"), ("https://[1.2.3.4]/", "no host name"),
    ("https://256.1.1.1/", "no host name"),
    ("https://1.2.3.4.5/", "no host name"), ("https://4294967296/", "no host name"),
    ("https://08.1.1.1/", "no host name"),
    ("https://a.b.1/", "no host name"), ("https://laws.example:443:443/", "no host name"),
    ("https://evil.example\\@laws.example/", ""),
  ])
  func refuses(_ text: String, _ reason: String) throws {
    // A backslash ends the host, as in browsers: what follows is a path, never another host.
    if text.contains("\\") {
      #expect(try WebAddress(text).host == "evil.example")
      return
    }
    let fault = #expect(throws: WebAddress.Fault.self) { try WebAddress(text) }
    #expect(fault?.reason.contains(reason) == true, "\(String(describing: fault))")
  }

  @Test func refusesWhatIsTooLong() {
    #expect(throws: WebAddress.Fault.self) {
      try WebAddress("https://h.example/" + String(repeating: "a", count: 9000))
    }
    #expect(throws: WebAddress.Fault.self) { try WebAddress("https://\(String(repeating: "a", count: 64)).example/") }
  }

  /// RFC 3986, section 5.4, and what servers send.
  @Test(arguments: [
    ("g", "https://a/b/c/g"), ("./g", "https://a/b/c/g"), ("g/", "https://a/b/c/g/"), ("/g", "https://a/g"),
    ("//g", "https://g/"), ("?y", "https://a/b/c/d;p?y"), ("g?y", "https://a/b/c/g?y"), ("#s", "https://a/b/c/d;p?q"),
    ("g#s", "https://a/b/c/g"), (";x", "https://a/b/c/;x"), ("", "https://a/b/c/d;p?q"), (".", "https://a/b/c/"),
    ("..", "https://a/b/"), ("../g", "https://a/b/g"), ("../..", "https://a/"), ("../../../g", "https://a/g"),
    ("http://g/h", "http://g/h"), ("/a:b", "https://a/a:b"), ("g;x=1/../y", "https://a/b/c/y"),
    ("/é ü", "https://a/%C3%A9%20%C3%BC"),
  ])
  func resolves(_ reference: String, _ result: String) throws {
    #expect(try WebAddress("https://a/b/c/d;p?q").resolving(reference).description == result)
  }
}

/// The addresses that are no public hosts.
@Suite struct AddressSafetyTests {
  static let refused = [
    "0.0.0.0", "0.1.2.3", "10.0.0.1", "10.255.255.255", "100.64.0.1", "100.127.255.255", "127.0.0.1", "127.255.0.1",
    "169.254.0.1", "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.1", "192.0.2.1", "192.88.99.1",
    "192.168.0.1", "198.18.0.1", "198.19.255.255", "198.51.100.7", "203.0.113.7", "224.0.0.1", "239.1.1.1",
    "240.0.0.1", "255.255.255.255", "168.63.129.16",
    "::", "::1", "::ffff:127.0.0.1", "::ffff:8.8.8.8", "::127.0.0.1", "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe",
    "64:ff9b:1::1", "100::1", "2001::1", "2001:1::1", "2001:db8::1", "2002:7f00:1::", "3fff::1", "5f00::1", "fc00::1",
    "fdff::1", "fd00:ec2::254", "fe80::1", "febf::1", "fec0::1", "ff02::1", "4000::1",
  ]

  static let allowed = [
    "8.8.8.8", "1.1.1.1", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255", "128.0.0.1",
    "169.253.255.255", "172.15.255.255", "172.32.0.0", "192.0.1.1", "192.167.255.255", "192.169.0.0", "198.17.255.255",
    "198.20.0.0", "223.255.255.255", "2606:4700::1111", "2a02:26f0::1", "2001:4860:4860::8888", "64:ff9b::808:808",
  ]

  private func address(_ text: String) throws -> NetworkAddress {
    try #require(NetworkAddress(host: text), "\(text)")
  }

  @Test(arguments: refused) func refuses(_ text: String) throws {
    #expect(AddressSafety.objection(to: try address(text), allowsPrivateHosts: false) != nil)
    #expect(AddressSafety.objection(toHost: text, allowsPrivateHosts: false) != nil)
  }

  @Test(arguments: allowed) func allows(_ text: String) throws {
    #expect(AddressSafety.objection(to: try address(text), allowsPrivateHosts: false) == nil)
  }

  @Test(arguments: refused) func allowsPrivateHostsOnRequest(_ text: String) throws {
    let isMetadata =
      ["168.63.129.16", "fd00:ec2::254", "64:ff9b::a9fe:a9fe"].contains(text) || text.hasPrefix("169.254.")
    #expect((AddressSafety.objection(to: try address(text), allowsPrivateHosts: true) != nil) == isMetadata)
  }

  @Test(arguments: [
    ("localhost", false), ("a.localhost", false), ("printer.local", false), ("db.internal", false),
    ("nas.home.arpa", false), ("laws.example", true), ("localhost.example", true), ("mylocal", true),
  ])
  func judgesNames(_ name: String, _ isPublic: Bool) {
    #expect((AddressSafety.objection(toHost: name, allowsPrivateHosts: false) == nil) == isPublic)
    #expect(AddressSafety.objection(toHost: name, allowsPrivateHosts: true) == nil)
  }
}
