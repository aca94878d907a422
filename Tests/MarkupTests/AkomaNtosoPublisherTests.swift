import Testing

@testable import Markup

@Suite struct AkomaNtosoPublisherTests {
  @Test func normattiva() throws {
    let read = try document(DialectSample.named("normattiva").xml)
    #expect(read.title == "Norme sui draghi")
    #expect(
      listing(read) == [
        "paragraph -: LEGGE",
        "heading -: Norme sui draghi",
        "citation cit_2: Visto l'articolo 9;",
        "heading chp_I: - Capo I Inizio",
        "heading art_3-bis: Art. 3-bis. ((Oggetto))",
        "paragraph art_3-bis__para_1-ter: 1-ter. Si intende per:",
        "footnote art_3-bis__para_1-ter: Nota.",
        "paragraph art_3-bis__para_1-ter__point_a: a) drago: un rettile alato;",
      ])
    #expect(
      labels(read) == [
        "cit_2 = Visto 2",
        "chp_I = Capo I",
        "art_3-bis = Art. 3-bis",
        "art_3-bis__para_1-ter = Art. 3-bis, comma 1-ter",
        "art_3-bis__para_1-ter__point_a = Art. 3-bis, comma 1-ter, lett. a",
      ])
    #expect(read.passages[6].anchor.map { text(($0 - 7)..<$0, of: read) } == "intende")
  }

  @Test func fedlex() throws {
    let read = try document(DialectSample.named("fedlex").xml)
    #expect(read.title == "Drachengesetz")
    #expect(
      listing(read) == [
        "heading -: Drachengesetz",
        "heading chp_1: 1. Kapitel: Haltung",
        "heading art_6a: Art. 6a Zweck",
        "paragraph art_6a__para_2bis: 2bis Feuerspeier sind:",
        "footnote art_6a__para_2bis: Fassung von 2003 (AS 2003 1).",
        "paragraph art_6a__para_2bis__point_b: b. Echsen;",
        "paragraph art_6a__para_2bis__point_1: 1. andere.",
        "paragraph art_7: Art. 7 Ohne Absatz.",
      ])
    #expect(
      labels(read) == [
        "chp_1 = 1. Kapitel",
        "art_6a = Art. 6a",
        "art_6a__para_2bis = Art. 6a Abs. 2bis",
        "art_6a__para_2bis__point_b = Art. 6a Abs. 2bis Bst. b",
        "art_6a__para_2bis__point_1 = Art. 6a Abs. 2bis Ziff. 1",
        "art_7 = Art. 7",
      ])
    #expect(read.passages[4].anchor.map { text(($0 - 5)..<$0, of: read) } == "Feuer")
  }

  @Test func finlexInTwoLanguages() throws {
    let read = try document(DialectSample.named("finlex").xml)
    #expect(read.title == "Lohikäärmelaki")
    #expect(
      listing(read) == [
        "paragraph -: 9/2001",
        "heading -: Lohikäärmelaki",
        "heading chp_2: 2 luku Yleistä",
        "heading chp_2__sec_3a: 3 a § Tarkoitus",
        "paragraph chp_2__sec_3a__subsec_2: Tarkoitetaan:",
        "paragraph chp_2__sec_3a__subsec_2__para_1: 1) otusta;",
        "paragraph sec_4__subsec_1: 4 § Drakar.",
      ])
    #expect(
      labels(read) == [
        "chp_2 = 2 luku",
        "chp_2__sec_3a = 3 a §",
        "chp_2__sec_3a__subsec_2 = 3 a § 2 mom.",
        "chp_2__sec_3a__subsec_2__para_1 = 3 a § 2 mom. 1 kohta",
        "sec_4 = 4 §",
        "sec_4__subsec_1 = 4 § 1 mom.",
      ])
    #expect(read.passages.map(\.language) == [nil, nil, nil, nil, nil, nil, "sv"])
  }

  static let fedlexIDs: [(id: String, normal: String?)] = [
    ("art_1", "art_1"), ("art_6_a", "art_6a"), ("art_6_a/para_2_bis", "art_6a__para_2bis"),
    ("art_1/para", nil), ("disp_u17/art_7", "disp_u17__art_7"), ("chap_1/sec_2", "chp_1__sec_2"),
    ("annex_1/lvl_2", "anx_1__lvl_2"), ("art_1/para_1/lbl_a", "art_1__para_1__point_a"), ("", nil), ("/", nil),
  ]

  @Test(arguments: fedlexIDs)
  func fedlexIDsAreNormalised(_ id: String, _ normal: String?) {
    #expect(AkomaNtosoPublisher.fedlex.normalID(id) == normal)
  }

  static let normattivaIDs: [(id: String, normal: String)] = [
    ("art_64__para_2-sexies.__point_a", "art_64__para_2-sexies__point_a"), ("art_1__para_1.", "art_1__para_1"),
    ("cits_12__cit_1", "cit_12"), ("art_14-bis", "art_14-bis"),
    ("art14bis-com2-leta", "art_14bis__para_2__point_a"), ("art1", "art_1"), ("artico-lo", "artico-lo"), ("", ""),
  ]

  @Test(arguments: normattivaIDs)
  func normattivaIDsAreNormalised(_ id: String, _ normal: String) {
    #expect(AkomaNtosoPublisher.normattiva.normalID(id) == normal)
  }

  /// Other publishers keep their ids and the labels of the convention.
  @Test func otherPublishersAreReadByTheStandard() throws {
    let read = try document(
      """
      <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act><body><article eId="art_6/x"><num>Art. 6</num>
      <paragraph eId="art_6__para_2"><num>2.</num><content><p>Testo <quotedText startQuote="«" endQuote="»">vecchio</quotedText>.
      </p></content></paragraph></article></body></act></akomaNtoso>
      """)
    #expect(labels(read) == ["art_6/x = Art. 6", "art_6__para_2 = Art. 6(2)"])
    #expect(listing(read).last == "paragraph art_6__para_2: Art. 6 2. Testo «vecchio».")
  }

  /// Citing an Italian act makes no act Italian.
  @Test func marksStandInTheMetadata() throws {
    let read = try document(
      """
      <akomaNtoso><act><meta><identification/></meta><body><article eId="art_6"><num>Article 6</num><paragraph
      eId="art_6__para_2"><num>2</num><content><p>See <ref href="/akn/it/act/legge/1">it</ref> and
      <embeddedText startQuote="‘" endQuote="’">so</embeddedText>.</p></content></paragraph></article></body></act></akomaNtoso>
      """)
    #expect(labels(read) == ["art_6 = Article 6", "art_6__para_2 = Article 6(2)"])
    #expect(read.language == nil)
    #expect(listing(read).last == "paragraph art_6__para_2: Article 6 2 See it and ‘so’.")
  }

  /// The mark of a quotation does not end up in the passage before it.
  @Test func quotationsBeginWhereTheyStand() throws {
    let read = try document(
      "<akomaNtoso><act><body><p><unknown>one</unknown><quotedText startQuote=\"“\" endQuote=\"”\">two</quotedText></p></body></act></akomaNtoso>"
    )
    #expect(listing(read) == ["paragraph -: one", "paragraph -: “two”"])
  }

  /// An identifier is no title.
  @Test(arguments: ["urn:nir:stato:legge:2001;4", "eli/id/2001/9", "82a65581-0ea7-4525-9190-35ff86c977af"])
  func identifiersAreNoTitles(_ alias: String) throws {
    let read = try document(
      """
      <akomaNtoso><act><meta><identification><FRBRWork><FRBRalias value="\(alias)"/></FRBRWork></identification></meta>
      <preface><p><docTitle>Norme</docTitle></p></preface></act></akomaNtoso>
      """)
    #expect(read.title == "Norme")
  }
}
