import Markup
import Testing

@testable import Corpus

@Suite struct NormalisedTextTests {
  static func text(_ html: String) throws -> NormalisedText {
    NormalisedText(try DocumentReader().read(bytes: Array(html.utf8), name: "a.html", format: .html))
  }

  static let page =
    "<html><body><h1>Act</h1><p>The operator shall keep records for 5 years.</p><p>It says “now”.</p></body></html>"

  /// Changes of the page that leave the text as it is.
  @Test(arguments: [
    "<html><body><div class='x'><h1>Act</h1></div><p>The operator shall keep\n records for 5 years.</p><p>It says “now”.</p></body></html>",
    "<html><body><h1>Act</h1><p>The operator shall keep rec&shy;ords for 5&nbsp;years.</p><p>It says \"now\".</p></body></html>",
    "<html><body><h1>Act</h1><p>The operator shall keep records for 5 years. It says “now”.</p></body></html>",
    "<html><body><h1>Act</h1><p>The operator shall keep records for 5 years.</p><p>It says “now”.</p><p>Last updated: 3 March 2026</p></body></html>",
    "<html><body><div class='site-banner'>We are moving house on Monday.</div><h1>Act</h1><p>The operator shall keep records for 5 years.</p><p>It says “now”.</p></body></html>",
  ])
  func layoutIsNoChange(html: String) throws {
    #expect(try Self.text(html).digest == Self.text(Self.page).digest)
  }

  /// A letter and its accent were composed only where nothing stood between them, seen or not.
  @Test(arguments: ["e\u{AD}\u{301}", "e\u{200D}\u{301}", "e\u{301}", "\u{E9}"])
  func invisibleCharactersPartNoLetterFromItsAccent(_ letter: String) {
    #expect(NormalisedText.normalised("caf\(letter)").utf8.elementsEqual("caf\u{E9}".utf8))
  }

  /// Changes of the text, down to a digit, a letter's case, a word's place.
  @Test(arguments: [
    ("5 years", "6 years"), ("shall", "should"), ("Act", "ACT"), ("records for 5 years", "for 5 years records"),
    ("“now”.", "“now”"),
  ])
  func wordingIsAChange(old: String, new: String) throws {
    let changed = Self.page.replacingOccurrences(of: old, with: new)
    #expect(changed != Self.page)
    #expect(try Self.text(changed).digest != Self.text(Self.page).digest)
  }

  @Test func wordsAreCounted() throws {
    #expect(try Self.text(Self.page).words == 12)
    #expect(try Self.text("<p>第一条 本法适用 ISO 9001</p>").words == 9)
  }

  /// Every line of the table has a stamp that is one and a sentence with the same beginning that is none.
  @Test(arguments: PageStamps.shipped.table.rows.map { [$0.beginning, $0.example, $0.counterExample] })
  func stamps(row: [String]) {
    #expect(PageStamps.shipped.match(row[1]), "\(row[1])")
    #expect(!PageStamps.shipped.match(row[2]), "\(row[2])")
  }

  @Test func theTableIsThere() { #expect(PageStamps.shipped.table.rows.count > 30) }
}
