import Markup
import Testing

@testable import Markup

/// What is called or placed like the frame of a site and is text of the document, and the other way round.
@Suite struct HTMLFrameTests {
  static let law = String(repeating: "<p>The keeper of the beacon shall write down what it sees.</p>", count: 10)

  private func texts(_ piece: String, inMain: Bool) throws -> [String] {
    let page = inMain ? "<main>\(Self.law)\(piece)</main>" : "\(Self.law)\(piece)"
    let read = try document("<!doctype html><html><body>\(page)</body></html>", as: .html)
    return read.passages.dropFirst(10).map { text($0.range, of: read) }
  }

  /// Ids are made of headings, and headings treat of consent, cookies and sharing.
  static let sections: [(html: String, texts: [String])] = [
    ("<h2 id='data-sharing'>1. Data sharing</h2>", ["1. Data sharing"]),
    ("<h2 id='consent'>2. Consent</h2>", ["2. Consent"]),
    ("<h3 class='banner' id='navigation'>Navigation</h3>", ["Navigation"]),
    (
      "<section id='social-scoring'><h2>3. Social scoring</h2><p>Beacons shall not rank people.</p></section>",
      ["3. Social scoring", "Beacons shall not rank people."]
    ),
    (
      "<div id='cookies-and-consent'><h2>4. Cookies</h2><p>Article 5 applies to beacons.</p></div>",
      ["4. Cookies", "Article 5 applies to beacons."]
    ),
    (
      "<section id='consent'><h2>Consent</h2><p>Consent may be withdrawn whenever a keeper asks for it.</p></section>",
      ["Consent", "Consent may be withdrawn whenever a keeper asks for it."]
    ),
    (
      "<section id='newsletters'><h2>5. Newsletters</h2><p>A newsletter shall name its sender and its keeper.</p></section>",
      ["5. Newsletters", "A newsletter shall name its sender and its keeper."]
    ),
    (
      "<div id='user-feedback'><h2>User feedback</h2><p>Keepers shall answer what users say within 3 days.</p></div>",
      ["User feedback", "Keepers shall answer what users say within 3 days."]
    ),
    (
      "<section id='consent-management'><p>Consent is managed under ISO/IEC 27560.</p></section>",
      ["Consent is managed under ISO/IEC 27560."]
    ),
    ("<div id='navigation-systems'><p>Ships are led by ISO 19379.</p></div>", ["Ships are led by ISO 19379."]),
    ("<div class='provision-share'>Share of beacons: 5</div>", ["Share of beacons: 5"]),
    ("<div class='social-security-law'>Security by ISO 45001</div>", ["Security by ISO 45001"]),
  ]

  @Test(arguments: sections)
  func aSectionIsNotChromeByAWordOfItsName(_ html: String, _ texts: [String]) throws {
    #expect(try self.texts(html, inMain: true) == texts)
    #expect(try self.texts(html, inMain: false) == texts)
  }

  /// No part of a page is a paragraph or a cell.
  static let runningText = [
    "<p class='consent'>Consent</p>", "<p class='social-security'>Consent</p>", "<p id='consent'>Consent</p>",
    "<table><tr><td class='banner'>Consent</td></tr></table>", "<ul><li class='share'>Consent</li></ul>",
    "<dl><dt id='cookies'>Consent</dt></dl>",
  ]

  @Test(arguments: runningText)
  func elementsOfRunningTextAreNotChromeByTheirName(_ html: String) throws {
    #expect(try texts(html, inMain: true) == ["Consent"])
    #expect(try texts(html, inMain: false) == ["Consent"])
  }

  /// What such names mean on the pages of sites.
  static let chrome = [
    "<div id='cookie-notice-bar'><p>We use cookies to count the visitors of this site.</p><button>Fine</button></div>",
    "<div id='share'><a href=/x>X</a> <a href=/y>Y</a> Share</div>",
    "<div id='consent'>Choose <button>Fine</button></div>",
    "<div class='share'>Share this page</div>", "<div class='wp-social-icons'>Follow us, there are 9 ways</div>",
    "<section id='newsletter'><h2>Newsletter</h2><p>Subscribe to all of our news about beacons</p><input></section>",
    "<div id='social-media'><h2>Social media</h2><a href=/x>Our channel of beacons</a></div>",
  ]

  @Test(arguments: chrome)
  func partsOfAPageAreLeftOutByWhatTheyHold(_ html: String) throws {
    #expect(try texts(html, inMain: true) == [])
    #expect(try texts(html, inMain: false) == [])
  }

  /// Outside of the main content a word is enough where there are mostly links.
  @Test func listsOfLinksAreLeftOutForAWordOfTheirName() throws {
    let links = "<ul class='law-navbar-wide'><li><a href=/a>Beacons in the north</a></li><li>News</li></ul>"
    #expect(try texts(links, inMain: false) == [])
    #expect(try texts("<table><tr><td class=sidebar><a href=/a>All laws</a></td></tr></table>", inMain: false) == [])
  }

  /// An aside or a footer of a part of the text is a box, a note of a table, the source of a quotation.
  static let inside: [(html: String, texts: [String])] = [
    ("<section><aside class='case-study'><h3>Box 1</h3><p>A beacon.</p></aside></section>", ["Box 1", "A beacon."]),
    (
      "<blockquote><p>Keep it lit.</p><footer>Source: ISO 31000</footer></blockquote>",
      ["Keep it lit.", "Source: ISO 31000"]
    ),
    ("<article><footer>Done at Harbour</footer></article>", ["Done at Harbour"]),
    ("<section><aside role='complementary'>Note well.</aside></section>", ["Note well."]),
    ("<section><aside class='share-bar'>Share: 9 ways</aside></section>", []),
    ("<section><aside>See: <a href=/a>Beacons in the north</a></aside></section>", []),
    ("<article><footer><a href=/a>Older</a> <a href=/b>Newer</a></footer></article>", []),
  ]

  @Test(arguments: inside)
  func asidesAndFootersInsideTheTextAreText(_ html: String, _ texts: [String]) throws {
    #expect(try self.texts(html, inMain: true) == texts)
    #expect(try self.texts(html, inMain: false) == texts)
  }

  @Test func asidesAndFootersOfThePageAreNone() throws {
    #expect(try texts("<aside>News of 2026</aside><footer>Ministry, Street 5</footer>", inMain: false) == [])
    #expect(try texts("<aside>News of 2026</aside><footer>Ministry, Street 5</footer>", inMain: true).count == 2)
  }

  /// Prose that is left out for the name of its element is named long before it fills a page.
  @Test func proseLeftOutForItsNameIsNamed() throws {
    let prose = String(repeating: "The keeper shall watch the sea. ", count: 12)
    let read = try document("<main>\(Self.law)\n<div class='feedback'>\(prose)</div></main>", as: .html)
    #expect(read.passages.count == 10)
    #expect(read.notices.map(\.line) == [2])
  }
}
