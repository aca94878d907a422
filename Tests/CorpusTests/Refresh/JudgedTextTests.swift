import Foundation
import Markup
import Testing

@testable import Corpus

/// What may take the place of a document, and what may not.
@Suite struct JudgedTextTests {
  private static func page(_ html: String) throws -> JudgedText {
    JudgedText(try DocumentReader().read(bytes: Array(html.utf8), name: "a.html", format: .html))
  }

  /// A law of twelve articles between the head and the foot of a site.
  private static func law(_ change: (String) -> String = { $0 }) -> String {
    let articles = (1...12).map { number in
      "<h2>Article \(number)</h2><p>Operators of kind \(number) shall keep records of machine \(number) for years.</p>"
    }
    return site(change(articles.joined()))
  }

  private static func site(_ content: String) -> String {
    "<div>Ministry of Harbours</div>\(content)<div>Quay 1, Port Town. Telephone 12 34 56. Contact us</div>"
  }

  private static let home = site(
    "<h1>Welcome to the harbours</h1>" + (1...90).map { "<p>News \($0) of quays and boats.</p>" }.joined())

  @Test(arguments: [
    site("<h1>Page not found</h1><p>The page you requested could not be found.</p>"),
    site("<h1>Sign in</h1><p>User name</p><p>Forgotten?</p>"), home, site("<p>Back soon.</p>"),
    "<h1>Just a moment...</h1>",
  ])
  func pagesInThePlaceOfALaw(page: String) throws {
    #expect(try Self.page(page).doubt(after: Self.page(Self.law())) != nil)
  }

  @Test(arguments: [
    law { $0.replacingOccurrences(of: "shall", with: "should") },
    law {
      $0.replacingOccurrences(of: "<h2>Article 7</h2>", with: "<h2>Article 7</h2><p>A new sentence stands here.</p>")
    },
    "<h2>Article 1</h2><p>Operators of kind 1 shall keep records of machine 1 for years.</p>"
      + "<h2>Article 2</h2><p>Operators of kind 2 shall keep records of machine 2 for years.</p>",
    // Another law altogether, as a new edition can be.
    site(
      (1...12).map { "<h2>Article \($0)</h2><p>Pilots number \($0) steer every vessel past the pier.</p>" }.joined()),
  ])
  func newVersionsOfALaw(page: String) throws {
    #expect(try Self.page(page).doubt(after: Self.page(Self.law())) == nil)
  }

  @Test func aShortLawIsNoExemption() throws {
    let short = try Self.page("<p>Boats carry lights at night and a bell by day.</p>")
    #expect(try Self.page("<h1>404 - Page not found</h1>").doubt(after: short) != nil)
    #expect(try Self.page("<p>Boats carry lamps at night and a bell by day.</p>").doubt(after: short) == nil)
  }

  @Test func theFirstText() throws {
    #expect(try Self.page("<h1>Page not found</h1><p>Try the search.</p>").doubt(after: nil) != nil)
    #expect(try Self.page(Self.law()).doubt(after: nil) == nil)
    // Beside a text of any length "Sign in" is a link.
    #expect(try Self.page("<p>Sign in</p>" + Self.law() + Self.law()).doubt(after: nil) == nil)
  }

  @Test func aPageInThePlaceOfAFile() throws {
    let sentences = (1...40).map { "The harbour of town number \($0) has quays." }
    let words = sentences.joined(separator: " ")
    let file = JudgedText(try DocumentReader().read(bytes: Array(words.utf8), name: "a.txt"))
    let abstract = sentences.prefix(10).joined(separator: " ")
    #expect(
      try Self.page("<p>\(abstract)</p>").doubt(after: file)
        == "is a page of 80 words where a file of 320 words was before")
    #expect(try Self.page("<p>\(words)</p>").doubt(after: file) == nil)
  }

  /// No published document is taken for an error page.
  @Test(.enabled(if: Shared.has("corpus/manifest.tsv"), "no shared corpus beside the package"))
  func documents() throws {
    let manifest = try readManifest(corpus: Shared.path + "/corpus")
    for entry in manifest.entries {
      guard let path = manifest.location(of: entry), path.hasSuffix("html") || path.hasSuffix("htm"),
        let document = try? DocumentReader().read(path: path)
      else { continue }
      #expect(JudgedText(document).doubt(after: nil) == nil, "\(entry.id)")
    }
  }

  /// Every line of the table has a sign that is one and a sentence that is none.
  @Test(arguments: PageSigns.shipped.table.rows.map { [$0.beginning, $0.example, $0.counterExample] })
  func signs(row: [String]) {
    #expect(PageSigns.shipped.match(row[1]), "\(row[1])")
    #expect(!PageSigns.shipped.match(row[2]), "\(row[2])")
  }

  @Test func theTableIsThere() { #expect(PageSigns.shipped.table.rows.count > 50) }
}
