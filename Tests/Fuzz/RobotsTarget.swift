@testable import Corpus

extension FuzzTarget {
  /// A `robots.txt`, and the paths in its own lines asked of it.
  static func robots(_ name: String) -> FuzzTarget {
    let words = [
      "User-agent: ", "Disallow: ", "Allow: ", "Crawl-delay: ", "Sitemap: ", "concord", "*", "/", "$", "%2F", "%c3%A9",
      "%7E", "#", "\r\n", "\u{FEFF}",
    ]
    return FuzzTarget(name: name, words: words) { bytes in
      let rules = RobotsRules(bytes, productToken: "concord")
      promise(rules == RobotsRules(bytes, productToken: "Concord"), "rules are the same when read again")
      promise((0...RobotsRules.longestCrawlDelay).contains(rules.crawlDelay), "the delay is within its bound")
      promise(rules.allows("/robots.txt"), "the rules themselves may always be read")
      for rule in rules.rules {
        promise(
          rule.pattern.first.map { "/*".utf8.contains($0) } ?? false, "a pattern begins as a path or with a star")
        promise(rule.pattern.allSatisfy { (0x21...0x7E).contains($0) }, "a pattern is percent-encoded")
      }
      for path in bytes.split(whereSeparator: { $0 <= 0x20 }).prefix(32) {
        let path = "/" + String(decoding: path, as: UTF8.self)
        let isAllowed = rules.allows(path)
        promise(
          isAllowed || rules.rules.contains { !$0.allows }, "\(path) is refused by a line, not by the lack of one")
      }
      return .kept
    }
  }
}
