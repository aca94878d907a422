import Markup
import Testing

@testable import Markup

/// What a site puts around a text and what a page is refreshed with must not change the text.
@Suite struct HTMLChromeTests {
  static let law =
    "<h1>Act on the testing of systems</h1>"
    + (1...12).map {
      "<h2>Section \($0)</h2><p>(1) The provider shall keep a record of test \($0) of every system.</p>"
        + "<p>(2) The authority may ask for the record.</p>"
    }.joined()

  /// Shapes of pages: "§" is where the text stands, "+" where a site adds something.
  static let shapes: [(name: String, page: String)] = [
    ("main", "<body>+<main>§</main>+</body>"),
    ("inside main", "<body><main>+§+</main></body>"),
    ("article", "<body>+<article>§</article>+</body>"),
    ("no main", "<body>+<div id=wrapper><div class=page>§</div></div>+</body>"),
    ("bare body", "<body>+§+</body>"),
    ("beside the text", "<body><div class=row><div class=col>§</div>+</div></body>"),
    ("tables", "<body>+<table><tr><td>§</td></tr></table>+</body>"),
    ("a form around the page", "<body><form action=x>+<div>§</div>+</form></body>"),
    ("unlucky class around all", "<body class='cookie-consent nav-page'><div class='menu sidebar'>+§+</div></body>"),
    ("hidden until scripts run", "<body style='display: none'><div class=d-none>+§+</div></body>"),
    ("role main", "<body>+<div role=main>§</div>+</body>"),
    ("content id", "<body>+<div id=content>+§</div></body>"),
  ]

  static let chrome: [String] = [
    "<div class='banner'>We are moving to a new site in May. Read more about article 7 of the plan.</div>",
    "<div id='cookieConsent'><p>We use cookies.</p><p>See section 4 of our policy.</p><button>OK</button></div>",
    "<div class='gem-c-cookie-banner govuk-clearfix' role='region'>Cookies on this site</div>",
    "<nav><ul><li><a href=/a>Article 1</a><li><a href=/b>Article 2</a></ul></nav>",
    "<div class='main-nav'><a href=/a>Acts</a></div>",
    "<ul class='menu'><li><a href=/>Home</a></li><li>Regulation (EU) 2016/679</li></ul>",
    "<ol class='c-breadcrumb__list'><li>Home</li><li>Acts</li></ol>",
    "<div class='share-bar'>Share this Act on X</div><span class=social-media>Follow us</span>",
    "<div class='newsletter-signup'>Get the newsletter on ISO/IEC 42001</div>",
    "<aside>Related: <a href=/s>the Systems Act 2020</a></aside>",
    "<div class='right sidebar'>News: the new Act</div>",
    "<a class='skip-link' href='#c'>Skip to content</a>",
    "<div id='site-header'><img src=x> Ministry of Systems</div>",
    "<footer><a href=/m>Ministry of Systems</a>, Street 5</footer><div id=footer>© 2026</div>",
    "<div class='site-alert'>Offices are closed on Monday.</div><div role=alert>Storm warning</div>",
    "<section class='announcement'>A consultation is open until 3 May.</section>",
    "<p class='last-updated'>Updated 3 May 2026</p>",
    "<p>Last updated: 3 May 2026</p><p>Printed on 2026-05-04 at 10:22</p>",
    "<dl id='wb-dtmd'><dt>Date modified:</dt><dd><time>2026-05-04</time></dd></dl>",
    "<div>Stand der Seite: 4. Mai 2026</div><div>Dernière mise à jour : 4 mai 2026</div>",
    "<p>最后更新：2026年5月4日</p>",
    "<div class='no-print'><button>Print</button> Print this page</div>",
    "<iframe srcdoc='<p>Article 9</p>'>Article 9</iframe><noscript>Enable scripts</noscript>",
    "<template><p>Section 99 applies.</p></template><svg><text>Section 98</text></svg>",
    "<script>document.write('<p>Section 97</p>')</script><style>.a:before{content:'Section 96'}</style>",
    "<div hidden>Section 95</div><p style='visibility : hidden'>Section 94</p><p aria-hidden=true>Section 93</p>",
    "<dialog open>Section 92</dialog><select><option>Section 91</select><datalist><option>x</datalist>",
  ]

  @Test(arguments: shapes)
  func addingItChangesNothing(_ name: String, _ page: String) throws {
    let plain = page.replacing("+", with: "").replacing("§", with: Self.law)
    let wanted = listing(try document("<!doctype html><html>\(plain)</html>", as: .html))
    #expect(wanted.count == 37, "\(name): the whole text")
    for piece in Self.chrome {
      let dressed = page.replacing("+", with: piece).replacing("§", with: Self.law)
      let read = listing(try document("<!doctype html><html>\(dressed)</html>", as: .html))
      #expect(read.filter { !wanted.contains($0) } == [], "\(name): \(piece)")
      #expect(read.count == wanted.count, "\(name): \(piece)")
    }
    let all = page.replacing("+", with: Self.chrome.joined()).replacing("§", with: Self.law)
    #expect(listing(try document("<!doctype html><html>\(all)</html>", as: .html)) == wanted, "\(name): all")
  }

  /// Names that only look like those of chrome, and sentences that only look like dates of a page.
  static let text: [String] = [
    "<div class='notice'>Notice of proposed rules</div>", "<p class='footer-note'>Done at Systemtown</p>",
    "<div class='content-header'>Part one</div>", "<p class='shared-meta'>The text</p>",
    "<div class='has-sidebar layout-navbar'>The text</div>", "<p class='bannered'>The text</p>",
    "<div class='menu-of-measures'>The text</div>", "<div class='navigator'>The text</div>",
    "<header class='topper social-hide'>The text</header>", "<p class='is-hidden-print-none'>The text</p>",
    "<p>Last updated wording shall be used by the 3 authorities.</p>",
    "<p>Printed on paper of 80 grams, the form shall be kept; it may be copied.</p>",
    "<p>Atualizado em conformidade com o artigo 5 do regulamento geral sobre os sistemas de teste</p>",
    "<div class='alert alert-info'>This Act has been repealed.</div>",
    "<div class='consented'>The text</div>", "<article><header><p>The text</p></header></article>",
  ]

  @Test(arguments: text)
  func isKept(_ piece: String) throws {
    let read = try document("<body><section>\(piece)</section>\(Self.law)</body>", as: .html)
    #expect(read.passages.count == 38, "\(piece)")
  }

  /// A long block is left out with a notice, so that nobody misses it in silence.
  @Test func longBlocksAreNamed() throws {
    let text = String(repeating: "<p>The text of the side bar is long.</p>", count: 200)
    let law = String(repeating: Self.law, count: 8)
    let read = try document("<body>\(law)\n<div class=sidebar>\(text)</div></body>", as: .html)
    #expect(read.notices.map(\.line) == [2])
    #expect(!String(decoding: read.text, as: UTF8.self).contains("side bar"))
  }
}
