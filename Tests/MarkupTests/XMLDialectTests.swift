import Markup
import Testing

@Suite struct AkomaNtosoTests {
  @Test func idsOfThePublisherAreKept() throws {
    let read = try document(
      """
      <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act><meta><identification>
      <FRBRExpression><FRBRlanguage language="ita"/></FRBRExpression></identification></meta>
      <preamble><recitals><recital eId="rec_1"><num>(1)</num><p>Premesso.</p></recital></recitals></preamble>
      <body><chapter eId="chp_1"><num>Capo I</num><heading>Generale</heading>
      <article eId="art_6"><num>Art. 6</num><heading>Oggetto</heading><paragraph eId="art_6__para_2"><num>2.</num>
      <list><intro><p>Si applica<authorialNote marker="1"><p>Nota.</p></authorialNote>:</p></intro>
      <point eId="art_6__para_2__point_a"><num>a)</num><content><p>al <ref href="/x">testo</ref>;</p></content></point>
      </list></paragraph></article></chapter></body></act></akomaNtoso>
      """)
    #expect(read.dialect == .akomaNtoso)
    #expect(read.language == "it")
    #expect(
      listing(read) == [
        "recital rec_1: (1) Premesso.", "heading chp_1: Capo I Generale", "heading art_6: Art. 6 Oggetto",
        "paragraph art_6__para_2: 2. Si applica:", "footnote art_6__para_2: Nota.",
        "paragraph art_6__para_2__point_a: a) al testo;",
      ])
    #expect(
      labels(read) == [
        "rec_1 = considerando 1", "chp_1 = Capo I", "art_6 = Art. 6", "art_6__para_2 = Art. 6(2)",
        "art_6__para_2__point_a = Art. 6(2)(a)",
      ])
    #expect(read.passages[4].anchor.map { text(($0 - 7)..<$0, of: read) } == "applica")
    checkInvariants(read)
  }
}

@Suite struct HistoryTests {
  @Test func whatPublishersSayOfChangesIsHistory() throws {
    let read = try document(
      """
      <Regulation xmlns:lims="http://justice.gc.ca/lims" xml:lang="en"><Identification><EnablingAuthority>
      <XRefExternal>FOOD AND DRUGS ACT</XRefExternal></EnablingAuthority><LongTitle>Rules</LongTitle></Identification>
      <Body><Section><Label>2</Label><Text>Text.</Text><HistoricalNote><HistoricalNoteSubItem>SOR/2001-5, s. 1
      </HistoricalNoteSubItem></HistoricalNote></Section></Body></Regulation>
      """)
    #expect(read.dialect == .lims)
    #expect(
      listing(read) == [
        "authority -: FOOD AND DRUGS ACT", "heading -: Rules", "paragraph sec_2: 2 Text.",
        "history sec_2: SOR/2001-5, s. 1",
      ])
    checkInvariants(read)
  }

  @Test func powersAndSourcesOfTheCodesAreToldFromTheirText() throws {
    let read = try document(
      """
      <cfrDoc xmlns="http://schemas.gpo.gov/xml/uslm"><main><part><authority><heading>Authority:</heading> 22 U.S.C. 2778.
      </authority><section><num>1</num><content><p>Text.</p></content><source>[53 FR 10496]</source></section></part></main>
      </cfrDoc>
      """)
    let kinds = read.passages.map(\.kind)
    #expect(kinds.contains(.authority) && kinds.contains(.history))
    checkInvariants(read)
  }
}

@Suite struct FormexTests {
  @Test func numbersNameTheProvisions() throws {
    let read = try document(
      """
      <ACT><BIB.INSTANCE><DATE>20240613</DATE><LG.DOC>DE</LG.DOC></BIB.INSTANCE><TITLE><TI><P>Verordnung</P></TI></TITLE>
      <PREAMBLE><GR.VISA><VISA>gestützt auf den Vertrag<NOTE NOTE.ID="E1"><P>ABl. L 1.</P></NOTE>,</VISA></GR.VISA>
      <GR.CONSID><CONSID><NP><NO.P>(12)</NO.P><TXT>Grund.</TXT></NP></CONSID></GR.CONSID></PREAMBLE>
      <ENACTING.TERMS><DIVISION><TITLE><TI><P>KAPITEL II</P></TI><STI><P>Regeln</P></STI></TITLE>
      <ARTICLE IDENTIFIER="006"><TI.ART>Artikel 6</TI.ART><STI.ART>Titel</STI.ART>
      <PARAG IDENTIFIER="006.001"><NO.PARAG>(1)</NO.PARAG><ALINEA><P>Die <QUOT.START CODE="201E"/>KI<QUOT.END CODE="201C"/>:</P>
      <LIST><ITEM><NP><NO.P>a)</NO.P><TXT>Punkt</TXT></NP></ITEM></LIST></ALINEA></PARAG></ARTICLE></DIVISION>
      </ENACTING.TERMS></ACT>
      """)
    #expect(read.dialect == .formex)
    #expect(read.language == "de")
    #expect(read.title == "Verordnung")
    #expect(
      listing(read) == [
        "heading -: Verordnung", "citation cit_1: gestützt auf den Vertrag,", "footnote cit_1: ABl. L 1.",
        "recital rec_12: (12) Grund.", "heading chp_II: KAPITEL II", "heading chp_II: Regeln",
        "heading art_6: Artikel 6", "heading art_6: Titel", "paragraph art_6__para_1: (1) Die „KI“:",
        "paragraph art_6__para_1: a) Punkt",
      ])
    #expect(
      read.provisions.map(\.label) == [
        "", "citation 1", "Erwägungsgrund 12", "Kapitel II", "Artikel 6", "Artikel 6(1)",
      ])
    checkInvariants(read)
  }
}

@Suite struct CLMLTests {
  @Test func idsAndLabels() throws {
    let read = try document(
      """
      <Legislation xmlns="http://www.legislation.gov.uk/namespaces/legislation"><Primary><Body>
      <Part id="part-2"><Number>Part 2</Number><Title>Duties</Title><P1group><Title>Reports</Title>
      <P1 id="section-4"><Pnumber>4</Pnumber><P1para><P2 id="section-4-1"><Pnumber>1</Pnumber><P2para>
      <Text>The body must report<FootnoteRef Ref="f1"/>—</Text><P3 id="section-4-1-a"><Pnumber>a</Pnumber>
      <P3para><Text>yearly;</Text></P3para></P3></P2para></P2></P1para></P1></P1group></Part></Body>
      <Schedules><Schedule id="schedule-1"><Number>SCHEDULE 1</Number><TitleBlock><Title>Board</Title></TitleBlock>
      <ScheduleBody><P1 id="schedule-1-paragraph-2"><Pnumber>2</Pnumber><P1para><Text>Members.</Text></P1para></P1>
      </ScheduleBody></Schedule></Schedules></Primary><Footnotes><Footnote id="f1"><FootnoteText><Para>
      <Text>See section 9.</Text></Para></FootnoteText></Footnote></Footnotes></Legislation>
      """)
    #expect(read.dialect == .clml)
    #expect(
      listing(read) == [
        "heading part-2: Part 2 Duties", "heading part-2: Reports",
        "paragraph section-4-1: 4 (1) The body must report—", "paragraph section-4-1-a: (a) yearly;",
        "heading schedule-1: SCHEDULE 1 Board", "paragraph schedule-1-paragraph-2: 2 Members.",
        "footnote -: See section 9.",
      ])
    #expect(
      labels(read) == [
        "part-2 = Part 2", "section-4 = Section 4", "section-4-1 = Section 4(1)",
        "section-4-1-a = Section 4(1)(a)", "schedule-1 = Schedule 1",
        "schedule-1-paragraph-2 = Schedule 1, paragraph 2",
      ])
    #expect(read.passages.last?.anchor.map { text(($0 - 6)..<$0, of: read) } == "report")
    checkInvariants(read)
  }

  @Test func lawsWithoutIdsAreNumbered() throws {
    let read = try document(
      """
      <Legislation xmlns="http://www.legislation.gov.uk/namespaces/legislation"><Secondary><Body>
      <P1 id="p00007"><Pnumber>3</Pnumber><P1para><P2><Pnumber>1</Pnumber><P2para><Text>Text.</Text>
      <BlockAmendment><P2><Pnumber>9</Pnumber><P2para><Text>Quoted.</Text></P2para></P2></BlockAmendment>
      </P2para></P2></P1para></P1></Body></Secondary></Legislation>
      """)
    #expect(
      labels(read) == ["reg_3 = Regulation 3", "reg_3__subsec_1 = Regulation 3(1)"])
    #expect(listing(read).last == "paragraph reg_3__subsec_1: (9) Quoted.")
  }
}

@Suite struct USLMTests {
  @Test func publicLaw() throws {
    let read = try document(
      """
      <pLaw xmlns="http://schemas.gpo.gov/xml/uslm" xml:lang="en"><meta><dc:title xmlns:dc="d">Public Law 1</dc:title>
      </meta><main><section><num value="2">SEC. 2. </num><heading>PURPOSE.</heading><subsection>
      <num value="a"> (a) </num><heading><inline>In General</inline>.—</heading><content>See
      <ref href="/us/usc/t5">title 5</ref>.</content></subsection></section><page>128 STAT. 3</page></main></pLaw>
      """)
    #expect(read.dialect == .uslm)
    #expect(read.title == "Public Law 1")
    #expect(
      listing(read) == [
        "heading sec_2: SEC. 2. PURPOSE.", "heading sec_2__subsec_a: (a) In General.—",
        "paragraph sec_2__subsec_a: See title 5.",
      ])
    #expect(labels(read) == ["sec_2 = Section 2", "sec_2__subsec_a = Section 2(a)"])
  }

  @Test func regulations() throws {
    let read = try document(
      """
      <cfrDoc xmlns="http://schemas.gpo.gov/xml/uslm"><main><section identifier="/us/cfr/t27/s447.1"><num>§ 447.1</num>
      <heading>General.</heading><paragraph identifier="/us/cfr/t27/s447.1/a"><num>(a)</num><content>Text<ref
      idref="f1">1</ref>.</content></paragraph><footnote id="f1"><content><p><ref idref="m1">1</ref> Note.</p></content>
      </footnote></section></main></cfrDoc>
      """)
    #expect(
      labels(read) == [
        "/us/cfr/t27/s447.1 = 27 CFR § 447.1", "/us/cfr/t27/s447.1/a = 27 CFR § 447.1(a)",
      ])
    #expect(
      listing(read).suffix(2) == [
        "paragraph /us/cfr/t27/s447.1/a: (a) Text.", "footnote /us/cfr/t27/s447.1: Note.",
      ])
    #expect(read.passages.last?.anchor.map { text(($0 - 4)..<$0, of: read) } == "Text")
  }
}

@Suite struct LIMSTests {
  @Test func labelsNameTheSections() throws {
    let read = try document(
      """
      <Statute xmlns:lims="http://justice.gc.ca/lims" xml:lang="en"><Identification><LongTitle>An Act</LongTitle>
      </Identification><Body><Heading level="1"><Label>PART 1</Label><TitleText>Protection</TitleText></Heading>
      <Section><MarginalNote>Limit</MarginalNote><Label>4</Label><Subsection><Label><FootnoteRef
      idref="n1">*</FootnoteRef>(1)</Label><Text>This Part applies to</Text><Paragraph><Label>(a)</Label><Text>all
      C<Sub>2</Sub>;</Text></Paragraph><Footnote id="n1"><Label>*</Label><Text>[Note.]</Text></Footnote></Subsection>
      </Section></Body></Statute>
      """)
    #expect(read.dialect == .lims)
    #expect(
      listing(read) == [
        "heading -: An Act", "heading part_1: PART 1 Protection", "heading sec_4: Limit",
        "paragraph sec_4__subsec_1: 4 (1) This Part applies to", "paragraph sec_4__subsec_1: (a) all C2;",
        "footnote sec_4__subsec_1: * [Note.]",
      ])
    #expect(
      labels(read) == ["part_1 = Part 1", "sec_4 = Section 4", "sec_4__subsec_1 = Section 4(1)"])
    #expect(read.passages.last?.anchor != nil)
    checkInvariants(read)
  }

  /// A subsection of another act, printed without the number of its section, is not one of the part before it.
  @Test func sectionsWithoutANumberStandAlone() throws {
    let read = try document(
      """
      <Statute xmlns:lims="http://justice.gc.ca/lims" xml:lang="en"><Body><Heading level="1"><Label>PART 3</Label></Heading>
      <Section><Label/><Subsection><Label>(7)</Label><Text>Text.</Text></Subsection></Section></Body></Statute>
      """)
    #expect(labels(read) == ["part_3 = Part 3", "subsec_7 = subsection 7"])
  }

  @Test func actsInsideBills() throws {
    let read = try document(
      """
      <Bill xml:lang="en"><Identification><LongTitle>An Act to enact</LongTitle></Identification><Body><Section>
      <Label>2</Label><Text>The Act is enacted:</Text><AmendedText><BillInternal><Body><Section><Label>5</Label>
      <Subsection><Label>(1)</Label><Text>New.</Text></Subsection></Section></Body></BillInternal></AmendedText></Section>
      </Body></Bill>
      """)
    #expect(read.dialect == .parlCA)
    #expect(read.provisions.last?.eId == "sec_2__sec_5__subsec_1")
    #expect(read.provisions.last?.label == "Section 2, section 5(1)")
  }
}

@Suite struct GenericXMLTests {
  static let samples: [(xml: String, text: [String])] = [
    ("<a><x>one</x><x>two</x></a>", ["paragraph -: one", "paragraph -: two"]),
    ("<a><x>in <y>mixed</y> text</x></a>", ["paragraph -: in mixed text"]),
    ("<a><p><y>Article</y> six</p></a>", ["paragraph -: Article six"]),
    ("<a><head>T</head><p>x<sup>2</sup></p></a>", ["heading -: T", "paragraph -: x2"]),
    ("<a><p>x<note>n</note>y</p></a>", ["paragraph -: xy", "footnote -: n"]),
    ("<a><![CDATA[x < y]]></a>", ["paragraph -: x < y"]),
    ("<!DOCTYPE a [<!ENTITY law \"the Act\">]><a>&law; &nbsp;&amp;</a>", ["paragraph -: the Act \u{A0}&"]),
    ("<a><law>Article 6</law><law>Text.</law></a>", ["heading art_6: Article 6", "paragraph art_6: Text."]),
  ]

  @Test(arguments: samples)
  func reads(_ xml: String, _ text: [String]) throws {
    #expect(try passages("<?xml version=\"1.0\"?>\(xml)", as: .xml) == text)
  }
}
