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
}
