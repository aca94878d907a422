import Foundation
import LoopbackServer
import Testing

@testable import Corpus

/// What a request may connect to, judged at the socket, through proxies and by certificates.
@Suite struct SafetyTests {
  static let page = Behaviour.page("<p>Section 1</p>")

  @Test(arguments: [
    ("http://laws.example/", "plain http"), ("https://127.0.0.1/", "this machine"), ("https://[::1]/", "this machine"),
    ("https://2130706433/", "this machine"), ("https://10.1.2.3/", "a private address"),
    ("https://localhost/", "private network"),
  ])
  func refusesByDefault(_ url: String, _ reason: String) throws {
    let bench = try FetchTestBench { $0.allowsPrivateHosts = false }
    let failure = try #require(bench.fetch(url).failure)
    #expect(failure.kind == .refusedAddress)
    #expect(failure.reason.contains(reason), "\(failure)")
    #expect(failure.remedy.contains("--allow-private-hosts"))
  }

  /// A public name that means a private address at the moment of connecting (DNS rebinding).
  @Test(arguments: [("127.0.0.1", "this machine"), ("[::1]", "this machine"), ("169.254.169.254", "credentials")])
  func judgesTheSocket(_ target: String, _ meaning: String) throws {
    let server = try LoopbackServer(["*": Self.page])
    let bench = try FetchTestBench {
      $0.allowsPrivateHosts = false
      $0.detours = ["laws.example:\(server.port):\(target):\(server.port)"]
    }
    let failure = try #require(bench.fetch("https://laws.example:\(server.port)/law").failure)
    #expect(failure.kind == .refusedAddress, "\(failure)")
    #expect(failure.reason.contains("laws.example leads to"), "\(failure)")
    #expect(failure.reason.contains(meaning), "\(failure)")
    #expect(!failure.isTransient)
    #expect(server.requests.isEmpty)
  }

  /// Cloud credentials are out of reach even where private hosts are allowed.
  @Test func judgesTheSocketAlwaysForCredentials() throws {
    let bench = try FetchTestBench { $0.detours = ["laws.example:80:169.254.169.254:80"] }
    #expect(bench.fetch("http://laws.example/law").failure?.kind == .refusedAddress)
  }

  @Test(arguments: [
    ("169.254.169.254", true), ("169.254.170.23", true), ("fd00:ec2::23", true), ("::ffff:169.254.170.2", true),
    ("fd00:ec3::23", false), ("169.253.1.1", false), ("127.0.0.1", false), ("253.0.14.194", false),
  ])
  func credentialsAreRefusedAlways(host: String, isRefused: Bool) throws {
    let address = try #require(NetworkAddress(host: host))
    let objection = AddressSafety.objection(to: address, allowsPrivateHosts: true)
    #expect((objection?.contains("credentials") ?? false) == isRefused, "\(objection ?? "none")")
  }

  @Test func connectsToAPrivateNameOnRequest() throws {
    let server = try LoopbackServer(["*": Self.page])
    let bench = try FetchTestBench { $0.detours = ["laws.example:\(server.port):127.0.0.1:\(server.port)"] }
    #expect(bench.fetch("http://laws.example:\(server.port)/law").resource != nil)
    #expect(server.requests.last?.headers["host"] == "laws.example:\(server.port)")
  }

  // MARK: Proxies

  /// The proxy is the user's own and may be private; the target is judged as it is written.
  @Test func goesThroughAProxy() throws {
    let proxy = try LoopbackServer([
      "http://laws.example/law": Self.page, "http://laws.example/robots.txt": .status(404),
    ])
    let directory = try FetchTestBench().directory
    defer { try? FileManager.default.removeItem(atPath: directory) }
    let fetcher = try Fetcher(
      policy: FetchTestBench.policy, directory: directory, proxies: ProxySettings(["http_proxy": proxy.url("")]))
    #expect(fetcher.fetch(FetchRequest(id: "x", url: "http://laws.example/law")).resource != nil)
    #expect(fetcher.fetch(FetchRequest(id: "x", url: "http://169.254.169.254/")).failure?.kind == .refusedAddress)
    #expect(proxy.requests.map(\.path) == ["http://laws.example/robots.txt", "http://laws.example/law"])
  }

  @Test(arguments: [
    (["https_proxy": "http://p:1"], "https://laws.example/", "http://p:1"),
    (["HTTPS_PROXY": "http://p:1"], "https://laws.example/", "http://p:1"),
    (["http_proxy": "http://p:1"], "https://laws.example/", ""),
    (["http_proxy": "http://p:1"], "http://laws.example/", "http://p:1"),
    (["HTTP_PROXY": "http://p:1"], "http://laws.example/", ""),
    (["all_proxy": "http://p:1"], "https://laws.example/", "http://p:1"),
    (["all_proxy": "http://p:1", "https_proxy": "http://q:1"], "https://laws.example/", "http://q:1"),
    (["all_proxy": "http://p:1", "no_proxy": "laws.example"], "https://laws.example/", ""),
    (["all_proxy": "http://p:1", "no_proxy": "laws.example"], "https://www.laws.example/", ""),
    (["all_proxy": "http://p:1", "no_proxy": "laws.example"], "https://otherlaws.example/", "http://p:1"),
    (["all_proxy": "http://p:1", "NO_PROXY": ".a.example, .Example"], "https://laws.example/", ""),
    (["all_proxy": "http://p:1", "no_proxy": "*"], "https://laws.example/", ""),
    (["all_proxy": "http://p:1", "no_proxy": "10.0.0.0/8"], "https://10.1.2.3/", ""),
    (["all_proxy": "http://p:1", "no_proxy": "10.0.0.0/8"], "https://11.1.2.3/", "http://p:1"),
    ([:], "https://laws.example/", ""),
  ])
  func readsTheEnvironment(_ environment: [String: String], _ url: String, _ proxy: String) throws {
    #expect(ProxySettings(environment).proxy(for: try WebAddress(url)) == proxy)
  }

  // MARK: Certificates

  @Test(.enabled(if: TLSServer.openssl != nil, "there is no openssl"))
  func refusesAStrangersCertificate() throws {
    let server = try TLSServer(files: ["law": "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n<p>1"])
    let bench = try FetchTestBench()
    let failure = try #require(bench.fetch("https://127.0.0.1:\(server.port)/law").failure)
    #expect(failure.kind == .tls, "\(failure)")
    #expect(failure.reason.contains("certificate is not valid"), "\(failure)")
    #expect(!failure.isTransient)
    #expect(bench.files == [])
  }

  @Test(.enabled(if: TLSServer.openssl != nil, "there is no openssl"))
  func refusesACertificateOfAnotherHost() throws {
    let server = try TLSServer(files: ["law": "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n<p>1"])
    let bench = try FetchTestBench {
      $0.certificateAuthorities = server.certificate
      $0.detours = ["laws.example:\(server.port):127.0.0.1:\(server.port)"]
    }
    #expect(bench.fetch("https://laws.example:\(server.port)/law").failure?.kind == .tls)
  }

  @Test(.enabled(if: TLSServer.openssl != nil, "there is no openssl"))
  func trustsWhomThePolicyNames() throws {
    let plain = try LoopbackServer(["*": Self.page])
    let server = try TLSServer(files: [
      "law": "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 4\r\n\r\n<p>1",
      "back": "HTTP/1.1 302 Found\r\nLocation: \(plain.url("/law"))\r\nContent-Length: 0\r\n\r\n",
    ])
    let bench = try FetchTestBench { $0.certificateAuthorities = server.certificate }
    #expect(bench.fetch("https://127.0.0.1:\(server.port)/law").text == "<p>1")
    let failure = try #require(bench.fetch("https://127.0.0.1:\(server.port)/back").failure)
    #expect(failure.kind == .redirect)
    #expect(failure.reason.contains("from https to plain http"), "\(failure)")
    #expect(plain.requests.isEmpty)
  }
}

/// The publisher's address for a text is tried first, the address as it was written after it.
@Suite struct PublisherAddressTests {
  private static let written = "wetten.overheid.nl"
  private static let publisher = "repository.officiele-overheidspublicaties.nl"
  private static let url = "https://wetten.overheid.nl/BWBR0005537/2024-01-01"

  private static func answer(_ status: String, _ body: String) -> String {
    "HTTP/1.1 \(status)\r\nConnection: close\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)"
  }

  private static func fetch(_ text: String, _ status: String) throws -> FetchOutcome {
    let server = try TLSServer(
      files: [
        "bwb/BWBR0005537/2024-01-01_0/xml/BWBR0005537_2024-01-01_0.xml": answer(status, text),
        "BWBR0005537/2024-01-01": answer("200 OK", "<html><p>Wet</p></html>"),
      ], names: [written, publisher])
    let bench = try FetchTestBench {
      $0.certificateAuthorities = server.certificate
      $0.detours = [written, publisher].map { "\($0):443:127.0.0.1:\(server.port)" }
    }
    let outcome = bench.fetch(url, language: "nl")
    if case .fetched = outcome { #expect(bench.files.count == 1) }
    return withExtendedLifetime(server) { outcome }
  }

  @Test(.enabled(if: TLSServer.openssl != nil, "there is no openssl")) func fetchesTheText() throws {
    let resource = try #require(try Self.fetch("<?xml version=\"1.0\"?><wet/>", "200 OK").resource)
    #expect(resource.finalURL.hasPrefix("https://repository."))
    #expect(resource.mediaType == "application/xml")
    #expect(resource.movedTo == nil)
  }

  @Test(.enabled(if: TLSServer.openssl != nil, "there is no openssl"), arguments: ["404 Not Found", "403 Forbidden"])
  func fetchesThePageWhereThereIsNoText(_ status: String) throws {
    let outcome = try Self.fetch("", status)
    let resource = try #require(outcome.resource, "\(outcome)")
    #expect(resource.finalURL == Self.url)
    #expect(resource.mediaType == "text/html")
  }

  /// Trouble that passes does not change what a source is.
  @Test(.enabled(if: TLSServer.openssl != nil, "there is no openssl")) func waitsForATextThatWillComeBack() throws {
    let failure = try #require(try Self.fetch("", "503 Busy").failure)
    #expect(failure.isTransient)
    #expect(failure.url == Self.url)
    #expect(failure.reason.hasPrefix("at https://repository."), "\(failure)")
  }
}

/// `openssl s_server`, which sends files as whole answers, with a certificate it signed itself.
final class TLSServer {
  static let openssl = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map { "\($0)/openssl" }
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  let port: Int
  let certificate: String
  private let directory: String
  private let process = Process()

  /// - Parameter names: further hosts the certificate is for.
  init(files: [String: String], names: [String] = []) throws {
    directory = FileManager.default.temporaryDirectory.appendingPathComponent("concord-tls-\(UUID().uuidString)").path
    certificate = directory + "/cert.pem"
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    for (name, text) in files {
      let file = URL(fileURLWithPath: directory + "/" + name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    try Data("HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n".utf8)
      .write(to: URL(fileURLWithPath: directory + "/robots.txt"))
    // A port that was free a moment ago.
    port = try LoopbackServer.freePort()
    let openssl = URL(fileURLWithPath: try #require(Self.openssl))
    let maker = Process()
    maker.executableURL = openssl
    maker.arguments = [
      "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=concord test", "-addext",
      "subjectAltName=" + (["IP:127.0.0.1"] + names.map { "DNS:" + $0 }).joined(separator: ","), "-keyout",
      directory + "/key.pem", "-out", certificate,
    ]
    maker.standardError = FileHandle.nullDevice
    try maker.run()
    maker.waitUntilExit()
    process.executableURL = openssl
    process.arguments = [
      "s_server", "-accept", "127.0.0.1:\(port)", "-HTTP", "-quiet", "-cert", certificate, "-key",
      directory + "/key.pem",
    ]
    process.currentDirectoryURL = URL(fileURLWithPath: directory)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    for _ in 0..<100 where !Self.answers(port) { Thread.sleep(forTimeInterval: 0.05) }
  }

  deinit {
    // Threads of the test run block gentler signals, and a child inherits that.
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    try? FileManager.default.removeItem(atPath: directory)
  }

  private static func answers(_ port: Int) -> Bool {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
  }
}
