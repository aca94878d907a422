import Markup
import Testing

@Suite struct CongressBillTests {
  @Test func bill() throws {
    let read = try document(DialectSample.named("congress-bill").xml)
    #expect(read.title == "99 HR 9 IH: Dragon Act")
    #expect(
      listing(read) == [
        "paragraph -: 99th CONGRESS",
        "paragraph -: 1st Session",
        "paragraph -: H. R. 9",
        "paragraph -: IN THE HOUSE",
        "paragraph -: January 1, 2001",
        "paragraph -: Ms. Smith introduced it",
        "paragraph -: A BILL",
        "heading -: To keep dragons.",
        "heading sec_1: 1. Short title; contents",
        "heading sec_1__subsec_a: (a) Short title",
        "paragraph sec_1__subsec_a: This Act may be cited as the “Dragon Act”.",
        "paragraph sec_1__subsec_b: (b) Contents:",
        "paragraph sec_1__subsec_b: Sec. 1. Short title.",
        "heading sec_2: 2. Keeping",
        "paragraph sec_2: A keeper shall—",
        "footnote sec_2: Or owner.",
        "paragraph sec_2__para_1: (1) feed",
        "paragraph sec_2__para_1__subpara_A: (A) under section 9 of title 5; and",
        "heading sec_3: 3. Amendment",
        "paragraph sec_3: Section 8 is amended by adding:",
        "paragraph sec_3: (z) New wording.",
        "paragraph sec_3: .",
        "cell sec_3: Red",
        "cell sec_3: Hot",
      ])
    #expect(
      labels(read) == [
        "sec_1 = Section 1",
        "sec_1__subsec_a = Section 1(a)",
        "sec_1__subsec_b = Section 1(b)",
        "sec_2 = Section 2",
        "sec_2__para_1 = Section 2(1)",
        "sec_2__para_1__subpara_A = Section 2(1)(A)",
        "sec_3 = Section 3",
      ])
    #expect(read.passages[15].anchor.map { text(($0 - 6)..<$0, of: read) } == "keeper")
    #expect(read.passages.indices.filter { read.passages[$0].isQuoted } == [20, 21])
  }

  @Test func appropriationsAndResolutions() throws {
    let read = try document(
      """
      <?xml version="1.0"?><resolution><form><legis-num>H. RES. 9</legis-num></form><preamble><whereas><text>Whereas dragons
      rest;</text></whereas></preamble><resolution-body><division><enum>A</enum><header>Fire</header><title><enum>I</enum>
      <header>Keeping</header><appropriations-intermediate><header>Army</header><text>For food, $5.</text>
      </appropriations-intermediate><section><enum>101.</enum><text>None.</text></section></title></division></resolution-body>
      </resolution>
      """)
    #expect(read.dialect == .congressBill)
    #expect(
      listing(read) == [
        "paragraph -: H. RES. 9", "paragraph -: Whereas dragons rest;", "heading dvs_A: A Fire",
        "heading dvs_A__title_I: I Keeping", "heading dvs_A__title_I: Army", "paragraph dvs_A__title_I: For food, $5.",
        "paragraph sec_101: 101. None.",
      ])
    #expect(labels(read) == ["dvs_A = Division A", "dvs_A__title_I = Division A, Title I", "sec_101 = Section 101"])
  }

  /// USLM has roots of the same names.
  @Test func uslmStaysUSLM() throws {
    let read = try document(
      "<?xml version=\"1.0\"?><bill xmlns=\"http://schemas.gpo.gov/xml/uslm\"><main><p>x</p></main></bill>")
    #expect(read.dialect == .uslm)
  }

  /// What a committee strikes out stays text, but the provisions are those of the text it reports.
  @Test func struckText() throws {
    let section = "<section><enum>1.</enum><text>Wording.</text></section>"
    let read = try document(
      """
      <?xml version="1.0"?><bill><legis-body changed="deleted" reported-display-style="strikethrough">\(section)</legis-body>
      <legis-body changed="added">\(section)</legis-body></bill>
      """)
    #expect(listing(read) == ["paragraph -: 1. Wording.", "paragraph sec_1: 1. Wording."])
  }

  @Test func phrasesAndContinuations() throws {
    let read = try document(
      """
      <?xml version="1.0"?><bill><legis-body><section><enum>1.</enum><text>A <term>fire</term> or <deleted-phrase>red</deleted-phrase><added-phrase>green
      </added-phrase> dragon:</text><paragraph><enum>(1)</enum><text>eats;</text></paragraph><continuation-text
      continuation-text-level="section">and sleeps.</continuation-text><quoted-block><text>Old.</text><quoted-block-continuation-text>
      More.</quoted-block-continuation-text><after-quoted-block>.</after-quoted-block></quoted-block><graphic><graphic-caption>Map
      </graphic-caption><image-data>abc</image-data></graphic></section></legis-body></bill>
      """)
    #expect(
      listing(read) == [
        "paragraph sec_1: 1. A “fire” or red green dragon:", "paragraph sec_1__para_1: (1) eats;",
        "paragraph sec_1: and sleeps.",
        "paragraph sec_1: Old.", "paragraph sec_1: More.", "paragraph sec_1: .", "heading sec_1: Map",
      ])
    #expect(read.passages.map(\.isQuoted) == [false, false, false, true, true, true, false])
  }

  @Test func notesBehindTheTextAreAnchored() throws {
    let read = try document(
      """
      <?xml version="1.0"?><bill><legis-body><section><enum>1.</enum><text>A dragon<footnote-ref idref="f1">1</footnote-ref> rests.
      </text><text><footnote id="f1">Or two.</footnote></text></section></legis-body></bill>
      """)
    #expect(listing(read) == ["paragraph sec_1: 1. A dragon rests.", "footnote sec_1: Or two."])
    #expect(read.passages[1].anchor.map { text(($0 - 6)..<$0, of: read) } == "dragon")
  }
}
