import CCurl

/// An absolute http or https address in one form: what is checked is what is sent.
///
/// `HTTPS://Laws.Example:443/a/../b c?d#e` is `https://laws.example/b%20c?d`. Everything that two readers of
/// addresses could understand differently (passwords, backslashes, control characters, `0x7f.1`) is either
/// refused or written out, by the rules of <https://url.spec.whatwg.org/> and RFC 3986.
struct WebAddress: Sendable, Hashable, CustomStringConvertible {
  /// Whether it is https.
  let isSecure: Bool
  /// Lower-case ASCII; IPv6 without its brackets; IPv4 with its four decimal numbers.
  let host: String
  /// 1...65535.
  let port: Int
  /// Begins with `/`; percent-encoded.
  let path: String
  /// With its `?`; empty without one.
  let query: String

  /// Why a text is not an address to fetch from.
  struct Fault: Error {
    var reason: String
    var remedy: String
  }

  /// Longest address read.
  static let lengthLimit = 8192

  init(isSecure: Bool, host: String, port: Int, path: String, query: String) {
    self.isSecure = isSecure
    self.host = host
    self.port = port
    self.path = path
    self.query = query
  }

  /// Reads `https://host:port/path?query#fragment`.
  init(_ text: String) throws(Fault) {
    let bytes = try Self.clean(text)
    guard let colon = Self.schemeEnd(bytes) else {
      throw Fault(reason: "is not an absolute address", remedy: "Write it from https:// on")
    }
    let scheme = String(decoding: bytes[..<colon], as: UTF8.self).lowercased()
    guard scheme == "https" || scheme == "http" else {
      throw Fault(reason: "uses \(scheme):, not https:", remedy: "Use the https address of the document")
    }
    guard bytes[(colon + 1)...].starts(with: Array("//".utf8)) else {
      throw Fault(reason: "has no host", remedy: "Write it as https://host/path")
    }
    try self.init(isSecure: scheme == "https", afterSlashes: bytes[(colon + 3)...])
  }

  private init(isSecure: Bool, afterSlashes bytes: ArraySlice<UInt8>) throws(Fault) {
    let authority = bytes.prefix { !Self.endsAuthority($0) }
    (host, port) = try Self.readAuthority(authority, isSecure: isSecure)
    self.isSecure = isSecure
    (path, query) = Self.readPath(bytes[authority.endIndex...])
  }

  /// The address that `reference` means on the page at this address, by RFC 3986, section 5.2.
  func resolving(_ reference: String) throws(Fault) -> WebAddress {
    let bytes = try Self.clean(reference)
    if Self.schemeEnd(bytes) != nil { return try WebAddress(reference) }
    if bytes.starts(with: Array("//".utf8)) {
      return try WebAddress(isSecure: isSecure, afterSlashes: bytes.dropFirst(2))
    }
    let (path, query) =
      switch bytes.first {
      case nil, UInt8(ascii: "#"): (self.path, self.query)
      case UInt8(ascii: "?"): (self.path, Self.readPath(bytes[...]).query)
      case UInt8(ascii: "/"), UInt8(ascii: "\\"): Self.readPath(bytes[...])
      default: Self.readPath((Array(self.path.utf8[...self.lastSlash]) + bytes)[...])
      }
    return WebAddress(isSecure: isSecure, host: host, port: port, path: path, query: query)
  }

  private var lastSlash: String.Index { path.utf8.lastIndex(of: UInt8(ascii: "/")) ?? path.startIndex }

  /// The same address over https, at its usual port.
  var secured: WebAddress {
    WebAddress(isSecure: true, host: host, port: port == 80 ? 443 : port, path: path, query: query)
  }

  /// Scheme, host and port: what `robots.txt` and politeness are about (RFC 6454).
  var origin: String {
    let usual = isSecure ? 443 : 80
    let shown = host.contains(":") ? "[\(host)]" : host
    return "\(isSecure ? "https" : "http")://\(shown)\(port == usual ? "" : ":\(port)")"
  }

  var description: String { origin + path + query }
}

extension WebAddress {
  /// Refuses what could end a header line or hide something, and takes spaces off the ends.
  private static func clean(_ text: String) throws(Fault) -> [UInt8] {
    var bytes = Array(text.utf8)[...]
    bytes = bytes.drop { $0 == 0x20 }
    while bytes.last == 0x20 { bytes.removeLast() }
    guard bytes.count <= lengthLimit else {
      throw Fault(reason: "is longer than \(lengthLimit) bytes", remedy: "Use the short address")
    }
    guard !bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) else {
      throw Fault(
        reason: "holds a control character, such as a line break", remedy: "Write it on one line, without tabs")
    }
    return Array(bytes)
  }

  /// The place of the colon after a scheme.
  private static func schemeEnd(_ bytes: [UInt8]) -> Int? {
    guard let first = bytes.first, isLetter(first) else { return nil }
    guard
      let end = bytes.firstIndex(where: {
        !(isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-")
          || $0 == UInt8(ascii: "."))
      }), bytes[end] == UInt8(ascii: ":")
    else { return nil }
    return end
  }

  private static func endsAuthority(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
      || byte == UInt8(ascii: "\\")
  }

  private static func readAuthority(
    _ bytes: ArraySlice<UInt8>, isSecure: Bool
  ) throws(Fault) -> (String, Int) {
    guard !bytes.contains(UInt8(ascii: "@")) else {
      throw Fault(
        reason: "holds a user name or password",
        remedy: "Leave out what stands before @; addresses are kept in reports")
    }
    var hostBytes = bytes
    var portBytes: ArraySlice<UInt8> = []
    let afterBracket = bytes.lastIndex(of: UInt8(ascii: "]")) ?? bytes.startIndex
    if let colon = bytes[afterBracket...].lastIndex(of: UInt8(ascii: ":")) {
      hostBytes = bytes[..<colon]
      portBytes = bytes[(colon + 1)...]
    }
    var port = isSecure ? 443 : 80
    if !portBytes.isEmpty {
      guard portBytes.count <= 5, portBytes.allSatisfy(isDigit),
        let number = Int(String(decoding: portBytes, as: UTF8.self)), 1...65535 ~= number
      else {
        throw Fault(
          reason: "has the port \"\(String(decoding: portBytes, as: UTF8.self))\"",
          remedy: "Give a port from 1 to 65535 or none")
      }
      port = number
    }
    return (try HostName.read(hostBytes), port)
  }

  /// The path, its `.` and `..` walked, and the query, with what may not stand in them encoded.
  private static func readPath(_ bytes: ArraySlice<UInt8>) -> (path: String, query: String) {
    let withoutFragment = bytes.prefix { $0 != UInt8(ascii: "#") }
    let rawPath = withoutFragment.prefix { $0 != UInt8(ascii: "?") }
    let rawQuery = withoutFragment[rawPath.endIndex...]
    var segments: [[UInt8]] = []
    let parts = rawPath.split(omittingEmptySubsequences: false) {
      $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\")
    }
    for (index, part) in parts.dropFirst().enumerated() {
      let encoded = encode(part)
      let isLast = index == parts.count - 2
      switch String(decoding: encoded, as: UTF8.self).lowercased().replacing("%2e", with: ".") {
      case ".": if isLast { segments.append([]) }
      case "..":
        if !segments.isEmpty { segments.removeLast() }
        if isLast { segments.append([]) }
      default: segments.append(encoded)
      }
    }
    let path = "/" + segments.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "/")
    return (path, String(decoding: encode(rawQuery), as: UTF8.self))
  }

  /// Percent-encodes what RFC 3986 does not let stand; what is encoded stays so.
  private static func encode(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for (index, byte) in zip(bytes.indices, bytes) {
      let isEscape =
        byte == UInt8(ascii: "%") && index + 2 < bytes.endIndex && hexValue(bytes[index + 1]) != nil
        && hexValue(bytes[index + 2]) != nil
      if isEscape || mayStand(byte) {
        result.append(byte)
      } else {
        result += [UInt8(ascii: "%"), hexDigits[Int(byte >> 4)], hexDigits[Int(byte & 15)]]
      }
    }
    return result
  }

  private static func mayStand(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && !"\"<>\\^`{|}%".utf8.contains(byte)
  }

  static let hexDigits = Array("0123456789ABCDEF".utf8)

  static func hexValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }
  static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
}
