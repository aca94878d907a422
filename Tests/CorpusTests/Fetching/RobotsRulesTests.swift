import Testing

@testable import Corpus

/// RFC 9309, with the examples of its section 5 and what sites really write.
@Suite struct RobotsRulesTests {
  struct Case: Sendable {
    var file: String
    var path: String
    var isAllowed: Bool

    init(_ file: String, _ path: String, _ isAllowed: Bool) {
      self.file = file
      self.path = path
      self.isAllowed = isAllowed
    }
  }

  static let groups: [Case] = [
    Case("", "/a", true),
    Case("User-agent: *\nDisallow: /", "/a", false),
    Case("User-agent: *\nDisallow:", "/a", true),
    Case("User-agent: concord\nDisallow: /", "/a", false),
    Case("User-agent: other\nDisallow: /", "/a", true),
    // Its own group counts, and then the one for all does not.
    Case("User-agent: *\nDisallow: /\n\nUser-agent: concord\nDisallow: /b", "/a", true),
    Case("User-agent: *\nDisallow: /\n\nUser-agent: concord\nDisallow: /b", "/b", false),
    Case("User-agent: *\nDisallow: /\n\nUser-agent: concord\n", "/a", true),
    // Names in any case, with a version, listed with others, in several groups.
    Case("USER-AGENT : Concord/2.0\ndisallow : /a", "/a", false),
    Case("User-agent: other\nUser-agent: concord\nDisallow: /a", "/a", false),
    Case("User-agent: concord\nDisallow: /a\nUser-agent: concord\nDisallow: /b", "/a", false),
    Case("User-agent: concord\nDisallow: /a\nUser-agent: concord\nDisallow: /b", "/b", false),
    Case("User-agent: concordance\nDisallow: /", "/a", true),
    Case("User-agent: conc\nDisallow: /", "/a", true),
    // What is no rule parts no names, and rules before any name are none.
    Case("User-agent: concord\nSitemap: https://laws.example/map\nUser-agent: other\nDisallow: /a", "/a", false),
    Case("Disallow: /a\nUser-agent: *\nDisallow: /b", "/a", true),
    Case("User-agent: concord\n\n\nDisallow: /a", "/a", false),
    // Line ends and marks of all systems, comments.
    Case("\u{FEFF}User-agent: *\r\nDisallow: /a\r\n", "/a", false),
    Case("User-agent: *\rDisallow: /a\r", "/a", false),
    Case("User-agent: * # all\nDisallow: /a # not this", "/a", false),
    Case("User-agent: *\nDisallow: /a#b", "/a", false),
    Case("<!DOCTYPE html><html><body>User-agent: *</body></html>", "/a", true),
  ]

  static let patterns: [(String, String, Bool)] = [
    ("Disallow: /a", "/a/b", false), ("Disallow: /a", "/abc", false), ("Disallow: /a", "/b/a", true),
    ("Disallow: /a/", "/a", true), ("Disallow: /A", "/a", true), ("Disallow: a", "/a", true),
    ("Disallow: *a", "/ba", false), ("Disallow: *", "/", false),
    ("Disallow: /*.pdf", "/laws/1.pdf?x", false), ("Disallow: /*.pdf$", "/laws/1.pdf?x", true),
    ("Disallow: /*.pdf$", "/laws/1.pdf", false), ("Disallow: /a*b*c", "/axxbxxc", false),
    ("Disallow: /a*b*c$", "/abcabd", true), ("Disallow: /a*c$", "/abcabc", false), ("Disallow: /a**b", "/ab", false),
    ("Disallow: /$", "/", false), ("Disallow: /$", "/a", true), ("Disallow: /a$b", "/a$b", false),
    ("Disallow: /*?", "/a?b=c", false), ("Disallow: /*?", "/a", true), ("Disallow: /a*a$", "/a", true),
    // The longest pattern decides; Allow wins between equals.
    ("Disallow: /\nAllow: /a", "/a/b", true), ("Allow: /a\nDisallow: /a/b", "/a/b", false),
    ("Allow: /a\nDisallow: /a", "/a", true), ("Disallow: /a\nAllow: /a", "/a", true),
    ("Allow: /a\nDisallow: /*.htm", "/a.htm", false), ("Allow: /page\nDisallow: /*.ph", "/page.ph", true),
    ("Allow: /$\nDisallow: /", "/", true), ("Allow: /$\nDisallow: /", "/a", false),
    // One spelling for all.
    ("Disallow: /caf\u{E9}", "/caf%C3%A9", false), ("Disallow: /caf%c3%a9", "/caf%C3%A9", false),
    ("Disallow: /%7Euser", "/~user", false), ("Disallow: /~user", "/%7euser", false),
    ("Disallow: /a%2Fb", "/a/b", true), ("Disallow: /a%2fb", "/a%2Fb", false), ("Disallow: /100%", "/100%25", false),
    ("Disallow: /%61", "/a", false), ("Disallow: /a%2A", "/a*", true),
    ("Disallow: /", "/robots.txt", true),
  ]

  @Test(arguments: groups) func choosesGroups(_ sample: Case) {
    let rules = RobotsRules(Array(sample.file.utf8), productToken: "concord")
    #expect(rules.allows(sample.path) == sample.isAllowed, "\(sample.file.debugDescription)")
  }

  @Test(arguments: patterns) func matchesPatterns(_ lines: String, _ path: String, _ isAllowed: Bool) {
    let rules = RobotsRules(Array("User-agent: *\n\(lines)".utf8), productToken: "concord")
    #expect(rules.allows(path) == isAllowed)
  }

  @Test(arguments: [
    ("Crawl-delay: 5", 5.0), ("crawl-delay:2.5", 2.5), ("Crawl-delay: 600", 30), ("Crawl-delay: -1", 0),
    ("Crawl-delay: soon", 0), ("Crawl-delay: nan", 0), ("Crawl-delay: inf", 30), ("", 0),
  ])
  func readsDelays(_ line: String, _ seconds: Double) {
    #expect(RobotsRules(Array("User-agent: *\n\(line)".utf8), productToken: "concord").crawlDelay == seconds)
  }

  @Test func takesTheDelayOfItsGroup() {
    let file = "User-agent: *\nCrawl-delay: 20\nUser-agent: concord\nDisallow: /a"
    #expect(RobotsRules(Array(file.utf8), productToken: "concord").crawlDelay == 0)
    #expect(RobotsRules(Array(file.utf8), productToken: "other").crawlDelay == 20)
  }

  /// A file made to be slow to match is not: each part of a pattern is looked for once.
  @Test func matchesHostilePatterns() {
    let pattern = "/" + String(repeating: "*a", count: 2000) + "b"
    let rules = RobotsRules(Array("User-agent: *\nDisallow: \(pattern)".utf8), productToken: "concord")
    #expect(rules.allows("/" + String(repeating: "a", count: 8000)))
  }

  @Test func readsNoMoreThanTheLimit() {
    let filler = String(repeating: "# filler\n", count: 70_000)
    let file = "User-agent: *\nDisallow: /a\n\(filler)Disallow: /b\n"
    let rules = RobotsRules(Array(file.utf8), productToken: "concord")
    #expect(!rules.allows("/a"))
    #expect(rules.allows("/b"))
  }

  @Test(arguments: [
    ("concord/0.1 (+https://e.org)", "concord"), ("concord", "concord"), ("Con-cord_x 1", "Con-cord_x"),
  ])
  func knowsItsName(_ userAgent: String, _ token: String) {
    #expect(FetchPolicy(userAgent: userAgent).productToken == token)
  }
}
