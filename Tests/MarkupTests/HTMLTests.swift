import Markup
import Testing

@Suite struct HTMLTests {
  static let samples: [(html: String, text: [String])] = [
    ("<p>Article 6<sup>bis</sup> of <b>it</b></p>", ["paragraph -: Article 6bis of it"]),
    ("<p>one</p><p>two</p>", ["paragraph -: one", "paragraph -: two"]),
    ("<div>one<p>two</p>three</div>", ["paragraph -: one", "paragraph -: two", "paragraph -: three"]),
    ("<p>a<br>b</p><p>c<br><br>d</p>", ["paragraph -: a b", "paragraph -: c", "paragraph -: d"]),
    ("<p>a&nbsp;b\n   c</p>", ["paragraph -: a\u{A0}b c"]),
    (
      "<h2>Head</h2><table><tr><td>x</td><td>y</td></tr></table>",
      ["heading -: Head", "cell -: x", "cell -: y"]
    ),
    ("<table><tr><td><p>(a)</p></td><td><p>the text</p></td></tr></table>", ["paragraph -: (a) the text"]),
    (
      "<nav>menu</nav><p>text</p><script>no()</script><style>no</style><p hidden>no</p>",
      ["paragraph -: text"]
    ),
    ("<div class='cookie-banner'>no</div><div role=navigation>no</div><p>yes</p>", ["paragraph -: yes"]),
    ("<p style='display: none'>no</p><p aria-hidden='true'>no</p><p>yes</p>", ["paragraph -: yes"]),
    ("<section><article><header><h1>T</h1></header><p>x</p></article></section>", ["heading -: T", "paragraph -: x"]),
    ("<header><h1>T</h1></header><p>x</p>", ["paragraph -: x"]),
    (
      "<dl><dt>system</dt><dd>a thing</dd><dt>test</dt><dd>a check</dd></dl>",
      ["paragraph -: system", "paragraph -: a thing", "paragraph -: test", "paragraph -: a check"]
    ),
    (
      "<table><tr><td>a<table><tr><td>b</td><td>c</td></tr></table>d</td><td>e</td></tr></table>",
      ["cell -: a", "cell -: b", "cell -: c", "cell -: d", "cell -: e"]
    ),
    (
      "<p>The following:<br>(a) one<br>(b) two<br>or more<br>1. three<br>• four<br>a five</p>",
      [
        "paragraph -: The following:", "paragraph -: (a) one", "paragraph -: (b) two or more",
        "paragraph -: 1. three", "paragraph -: • four a five",
      ]
    ),
    ("<p><ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp>字<rt>じ</rt></ruby>を</p>", ["paragraph -: 漢字を"]),
    (
      "<p>require<wbr>ments re\u{AD}quire&shy;ments ISO\u{200B}/IEC&#8203; &#xFEFF;x</p>",
      ["paragraph -: requirements requirements ISO/IEC x"]
    ),
    ("<p>می\u{200C}خواهم</p>", ["paragraph -: می\u{200C}خواهم"]),
    (
      "<pre>\n   A title\n\nSec. 1. The first line\nand the second.\n    (a) An item\ngoes on.\n    The next\none.\n</pre>",
      [
        "paragraph -: A title", "paragraph sec_1: Sec. 1. The first line and the second.",
        "paragraph sec_1: (a) An item goes on.", "paragraph sec_1: The next one.",
      ]
    ),
    ("<p>one <math><semantics><mi>x</mi><annotation>\\x</annotation></semantics></math></p>", ["paragraph -: one x"]),
    (
      "<p>the opinion&nbsp;<a href='#fn1'>(1)</a>, and<a href='#fn2'>2</a> more</p>",
      ["paragraph -: the opinion, and more"]
    ),
    (
      "<ul><li>one<ul><li>two</li></ul>three</li></ul>", ["paragraph -: one", "paragraph -: two", "paragraph -: three"]
    ),
  ]

  @Test(arguments: samples)
  func reads(_ html: String, _ text: [String]) throws {
    #expect(try passages("<html><body>\(html)</body></html>", as: .html) == text)
  }

  @Test func mainContentIsChosen() throws {
    let filler = String(repeating: "The provider shall document the system. ", count: 20)
    let read = try document(
      "<html lang='en-GB'><head><title> A  page </title></head><body><div>Menu</div>"
        + "<main><h1>Act</h1><p>\(filler)</p></main><div>Footer</div></body></html>", as: .html)
    #expect(read.language == "en-GB")
    #expect(read.title == "A page")
    #expect(read.passages.count == 2)
    #expect(read.passages[0].kind == .heading)
  }

  @Test func emptyMainContentFallsBackToThePage() throws {
    #expect(try passages("<body><main></main><p>The text is here.</p></body>", as: .html).count == 1)
  }

  @Test func footnotesOfKramdown() throws {
    let read = try document(
      "<p>Word<sup id='fnref:1'><a href='#fn:1' role='doc-noteref'>[footnote 1]</a></sup>, more.</p>"
        + "<div class='footnotes'><ol><li id='fn:1'><p>The note. <a href='#fnref:1'>↩</a></p></li></ol></div>",
      as: .html)
    #expect(listing(read) == ["paragraph -: Word, more.", "footnote -: The note."])
    #expect(read.passages[1].anchor == 4)
  }

  @Test func struckTextOpensNoProvision() throws {
    let read = try document(
      "<p><strike>Art. 4º Texto antigo.</strike></p><p>Art. 4º Texto novo.</p>", as: .html)
    #expect(listing(read) == ["paragraph -: Art. 4º Texto antigo.", "paragraph art_4: Art. 4º Texto novo."])
    #expect(read.notices.count == 1)
  }

  @Test func languagesOfParts() throws {
    let read = try document("<html lang=en><body><p>one</p><p lang=fr>deux</p></body></html>", as: .html)
    #expect(read.passages.map(\.language) == [nil, "fr"])
  }

  @Test func originsAreLines() throws {
    let read = try document("<p>one</p>\n\n<p>two\nthree</p>", as: .html)
    #expect(read.origins.map(\.line) == [1, 3, 4])
  }
}

/// Acts on EUR-Lex, with ids since 2013 and without before.
@Suite struct EURLexTests {
  @Test func newPages() throws {
    let read = try document(
      """
      <html><head><meta name="WT.z_usr_lan" content="FR"></head><body><div class="eli-container">
      <div class="eli-subdivision" id="pbl_1"><div class="eli-subdivision" id="cit_1"><p class="oj-normal">vu l'avis
      <a id="ntc1-L" href="#ntr1-L">(<span class="oj-super">1</span>)</a>,</p></div>
      <div class="eli-subdivision" id="rct_1"><table><tr><td><p>(1)</p></td><td><p>Un.</p></td></tr></table></div></div>
      <div id="cpt_I"><p class="oj-ti-section-1">CHAPITRE I</p><div id="cpt_I.sct_2"><p>Section 2</p>
      <div class="eli-subdivision" id="art_6"><p class="oj-ti-art">Article 6</p><div id="006.002"><p>2.   Texte.</p></div>
      </div></div></div></div><div class="eli-container" id="anx_III"><p class="oj-doc-ti">ANNEXE III</p></div>
      <p class="oj-note"><a id="ntr1-L" href="#ntc1-L">(<span>1</span>)</a> JO C 1.</p></body></html>
      """, as: .html)
    #expect(read.language == "fr")
    #expect(
      listing(read) == [
        "citation cit_1: vu l'avis,", "recital rec_1: (1) Un.", "heading chp_I: CHAPITRE I",
        "paragraph chp_I__sec_2: Section 2", "heading art_6: Article 6", "paragraph art_6__para_2: 2. Texte.",
        "heading anx_III: ANNEXE III", "footnote -: JO C 1.",
      ])
    #expect(read.provisions.map(\.label).dropFirst(5) == ["Article 6", "Article 6(2)", "Annexe III"])
    #expect(read.passages.last?.anchor == 9)
    checkInvariants(read)
  }

  @Test func oldPages() throws {
    let read = try document(
      """
      <body><p class="hd-lg">EN</p><p class="doc-ti">REGULATION</p><p class="normal">Whereas:</p>
      <table><tr><td><p class="normal">(1)</p></td><td><p class="normal">One.</p></td></tr></table>
      <p class="ti-art">Article 6</p><p class="sti-art">Title</p><p class="normal">1.   Text:</p>
      <table><tr><td><p>(a)</p></td><td><p>point</p></td></tr></table></body>
      """, as: .html)
    #expect(
      listing(read) == [
        "heading -: REGULATION", "paragraph -: Whereas:", "recital rec_1: (1) One.",
        "heading art_6: Article 6",
        "heading art_6: Title", "paragraph art_6__para_1: 1. Text:", "paragraph art_6__para_1: (a) point",
      ])
    #expect(read.language == "en")
  }
}
