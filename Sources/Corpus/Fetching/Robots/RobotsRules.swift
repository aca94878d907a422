/// What a site's `robots.txt` lets a program fetch, by RFC 9309 (<https://www.rfc-editor.org/rfc/rfc9309>):
///
/// ```
/// User-agent: concord
/// Disallow: /search
/// Allow: /search/help$
/// Crawl-delay: 5
/// ```
struct RobotsRules: Sendable, Hashable {
  /// One `Allow:` or `Disallow:` line.
  struct Rule: Sendable, Hashable {
    var allows: Bool
    /// Percent-encoding normalised; `*` stands for anything, `$` at the end for the end.
    var pattern: [UInt8]
  }

  /// The rules that apply, in the order of the file.
  private(set) var rules: [Rule] = []
  /// Seconds between requests, 0...30; the line is no part of RFC 9309 and honoured as a courtesy.
  private(set) var crawlDelay: Double = 0

  /// Bytes of a file that are read; RFC 9309 asks for at least 500 KiB.
  static let lengthLimit = 500 * 1024
  /// Longest wait a file can ask for.
  static let longestCrawlDelay = 30.0

  /// A site without rules.
  static let allowingAll = RobotsRules()

  private init() {}

  /// Reads the rules for the program called `productToken`: those of all groups that name it; if none does, those
  /// of all groups for `*`.
  init(_ bytes: some Collection<UInt8>, productToken: String) {
    let own = Self.lowercased(Array(productToken.utf8)[...])
    var (forOwn, forAll) = (Group(), Group())
    var (namesOwn, namesAll, isListingNames, foundOwn) = (false, false, false, false)
    for line in Self.lines(bytes) {
      guard let (key, value) = Self.field(line) else { continue }
      if key == Self.userAgent {
        if !isListingNames { (namesOwn, namesAll) = (false, false) }
        isListingNames = true
        let token = Self.lowercased(value.prefix(while: Self.isTokenByte))
        if token == own, !own.isEmpty { (namesOwn, foundOwn) = (true, true) }
        if value.first == UInt8(ascii: "*") { namesAll = true }
        continue
      }
      guard [Self.allow, Self.disallow, Self.crawlDelayKey].contains(key) else { continue }
      isListingNames = false
      if namesOwn { forOwn.add(key, value) }
      if namesAll { forAll.add(key, value) }
    }
    let group = foundOwn ? forOwn : forAll
    rules = group.rules
    crawlDelay = group.delay
  }

  /// Whether `path`, with its query, may be fetched: the longest pattern that matches decides, `Allow` wins ties.
  func allows(_ path: String) -> Bool {
    let path = Self.normalised(Array(path.utf8)[...])
    if path == Array("/robots.txt".utf8) { return true }
    var (longest, verdict) = (-1, true)
    for rule in rules
    where rule.pattern.count > longest || rule.pattern.count == longest && rule.allows && !verdict {
      guard Self.matches(path, rule.pattern) else { continue }
      (longest, verdict) = (rule.pattern.count, rule.allows)
    }
    return verdict
  }

  /// What may stand in a product token: letters, `-` and `_`.
  static func isTokenByte(_ byte: UInt8) -> Bool {
    WebAddress.isLetter(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }

  // MARK: Reading

  private static let userAgent = Array("user-agent".utf8)
  private static let allow = Array("allow".utf8)
  private static let disallow = Array("disallow".utf8)
  private static let crawlDelayKey = Array("crawl-delay".utf8)

  private struct Group {
    var rules: [Rule] = []
    var delay = 0.0

    mutating func add(_ key: [UInt8], _ value: ArraySlice<UInt8>) {
      if key == crawlDelayKey {
        guard let seconds = Double(String(decoding: value, as: UTF8.self)), seconds > 0 else { return }
        delay = max(delay, min(seconds, longestCrawlDelay))
      } else if let first = value.first {
        // A pattern that begins otherwise matches no path; an empty one is no rule.
        guard first == UInt8(ascii: "/") || first == UInt8(ascii: "*") else { return }
        rules.append(Rule(allows: key == RobotsRules.allow, pattern: normalised(value)))
      }
    }
  }

  private static func lines(_ bytes: some Collection<UInt8>) -> [ArraySlice<UInt8>] {
    var content = Array(bytes.prefix(lengthLimit))[...]
    if content.starts(with: [0xEF, 0xBB, 0xBF]) { content = content.dropFirst(3) }
    return content.split { $0 == 0x0A || $0 == 0x0D }
  }

  /// `Key : value # comment`, the key in lower case.
  private static func field(_ line: ArraySlice<UInt8>) -> ([UInt8], ArraySlice<UInt8>)? {
    let content = line.prefix { $0 != UInt8(ascii: "#") }
    guard let colon = content.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    return (lowercased(trimmed(content[..<colon])), trimmed(content[(colon + 1)...]))
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = bytes.drop { $0 <= 0x20 }
    while let last = rest.last, last <= 0x20 { rest.removeLast() }
    return rest
  }

  private static func lowercased(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    bytes.map { $0 &- UInt8(ascii: "A") < 26 ? $0 | 0x20 : $0 }
  }

  // MARK: Matching

  /// One spelling for all of `/é`, `/%c3%A9`, `/%7Euser` and `/~user` (section 2.2.2).
  private static func normalised(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    func add(encoded byte: UInt8) {
      result += [UInt8(ascii: "%"), WebAddress.hexDigits[Int(byte >> 4)], WebAddress.hexDigits[Int(byte & 15)]]
    }
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte == UInt8(ascii: "%"), index + 2 < bytes.endIndex, let high = WebAddress.hexValue(bytes[index + 1]),
        let low = WebAddress.hexValue(bytes[index + 2])
      {
        let meant = high << 4 | low
        if isUnreserved(meant) { result.append(meant) } else { add(encoded: meant) }
        index += 3
      } else {
        if byte <= 0x20 || byte >= 0x7F || byte == UInt8(ascii: "%") { add(encoded: byte) } else { result.append(byte) }
        index += 1
      }
    }
    return result
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    WebAddress.isLetter(byte) || WebAddress.isDigit(byte) || "-._~".utf8.contains(byte)
  }

  /// Whether `pattern` matches from the beginning of `path`. Between two stars the first place will do, so that
  /// nothing is tried twice.
  private static func matches(_ path: [UInt8], _ pattern: [UInt8]) -> Bool {
    let isAnchored = pattern.last == UInt8(ascii: "$")
    let pieces = (isAnchored ? pattern.dropLast() : pattern[...]).split(
      separator: UInt8(ascii: "*"), omittingEmptySubsequences: false)
    guard let first = pieces.first, path.starts(with: first) else { return false }
    var index = first.count
    for (number, piece) in pieces.enumerated().dropFirst() {
      if isAnchored, number == pieces.count - 1 {
        return path.count - piece.count >= index && path.suffix(piece.count) == piece
      }
      guard let found = find(piece, in: path, from: index) else { return false }
      index = found + piece.count
    }
    return !isAnchored || index == path.count
  }

  private static func find(_ piece: ArraySlice<UInt8>, in path: [UInt8], from start: Int) -> Int? {
    guard !piece.isEmpty else { return start }
    var index = start
    while index + piece.count <= path.count {
      if path[index] == piece[piece.startIndex], path[index..<(index + piece.count)] == piece { return index }
      index += 1
    }
    return nil
  }
}
