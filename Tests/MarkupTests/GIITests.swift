import Testing

@testable import Markup

@Suite struct GIITests {
  @Test func law() throws {
    let read = try document(DialectSample.named("gii").xml)
    #expect(read.title == "Gesetz über Drachen")
    #expect(
      listing(read) == [
        "heading -: Gesetz über Drachen",
        "history -: Zuletzt geändert 2003",
        "footnote -: (+++ Textnachweis +++)",
        "heading part_1: Erster Teil Haltung",
        "heading part_1__dvs_2: Abschnitt 2",
        "heading sec_5a: § 5a",
        "heading sec_5a: Zweck",
        "paragraph sec_5a__para_1: (1) Drachen sind",
        "paragraph sec_5a__para_1__point_1: 1. zahm oder",
        "paragraph sec_5a__para_1__point_1__point_a: a) klein",
        "paragraph sec_5a__para_1: und friedlich.",
        "paragraph sec_5a__para_1a: (1a) H2O löscht.",
        "cell sec_5a__para_1a: Jahr",
        "cell sec_5a__para_1a: Wert",
        "cell sec_5a__para_1a: 2001",
        "cell sec_5a__para_1a: 7",
        "footnote sec_5a: Auch Lindwürmer.",
        "heading sec_6: § 6",
        "heading sec_6: (weggefallen)",
        "heading part_2: Zweiter Teil",
        "heading anx_1: Anlage 1",
        "heading anx_1: (zu § 5a)",
        "paragraph anx_1: Arten.",
      ])
    #expect(
      labels(read) == [
        "part_1 = Teil 1",
        "part_1__dvs_2 = Teil 1, Abschnitt 2",
        "sec_5a = § 5a",
        "sec_5a__para_1 = § 5a Abs. 1",
        "sec_5a__para_1__point_1 = § 5a Abs. 1 Nr. 1",
        "sec_5a__para_1__point_1__point_a = § 5a Abs. 1 Nr. 1 Buchst. a",
        "sec_5a__para_1a = § 5a Abs. 1a",
        "sec_6 = § 6",
        "part_2 = Teil 2",
        "anx_1 = Anlage 1",
      ])
    #expect(read.passages[16].anchor.map { text(($0 - 7)..<$0, of: read) } == "Drachen")
  }

  static let headings: [(printed: String, label: String?)] = [
    ("§ 5a", "§ 5a"), ("§§ 10 bis 12", "§ 10"), ("(XXXX) §§ 7c bis 7d", "§ 7c"), ("Art 20", "Art. 20"),
    ("Anlage", "Anlage"),
    ("Anlage 2 (zu § 5)", "Anlage 2"), ("Teil 2", "Teil 2"), ("Zweiter Abschnitt", "Abschnitt 2"),
    ("2. Unterabschnitt", "Unterabschnitt 2"), ("III. Titel", "Titel III"), ("Buch 1", "Buch 1"),
    ("Eingangsformel", nil), ("Inhaltsübersicht", nil), ("I.", nil), ("-", nil), ("Teil des Ganzen", nil), ("", nil),
  ]

  @Test(arguments: headings)
  func headingsNameProvisions(_ printed: String, _ label: String?) {
    let heading = GII.heading(ArraySlice(Array(printed.utf8)))
    let read = heading.map {
      GII.table.citations.label($0.kind, number: $0.number.text, parent: "", language: "de")
        ?? $0.kind.label(number: $0.number, parentLabel: "", parentKind: .document, language: "de")
    }
    #expect(read == label)
  }

  /// Articles that are parts by their key, parts repeated by the provisions in them, numbers of sentences.
  @Test func keysOrderTheLaw() throws {
    func norm(_ data: String, _ body: String = "") -> String {
      "<norm><metadaten><jurabk>X</jurabk>\(data)</metadaten><textdaten><text><Content>\(body)</Content></text></textdaten></norm>"
    }
    func part(_ key: String, _ name: String) -> String {
      """
      <gliederungseinheit><gliederungskennzahl>\(key)</gliederungskennzahl><gliederungsbez>\(name)</gliederungsbez>
      </gliederungseinheit>
      """
    }
    let read = try document(
      "<dokumente>" + norm(part("000", "-") + "<enbez>Eingangsformel</enbez>", "<P>Beschlossen:</P>")
        + norm(part("010", "Art 1"), "<P>(1) Eins.</P><P>(2) <SUP class=\"Rec\">1</SUP>Zwei m<SUP>2</SUP>.</P>")
        + norm("<enbez>§ 9</enbez>", "<P>Im Artikel.</P>")
        + norm(part("020", "Kapitel 2") + "<enbez>§ 1</enbez>", "<P>A.</P>")
        + norm(part("020", "Kapitel 2") + "<enbez>§ 2</enbez>", "<P>B.</P>") + "</dokumente>")
    #expect(
      labels(read) == [
        "art_1 = Art. 1", "art_1__para_1 = Art. 1 Abs. 1", "art_1__para_2 = Art. 1 Abs. 2", "art_1__sec_9 = Art. 1 § 9",
        "chp_2 = Kapitel 2",
        "sec_1 = § 1", "sec_2 = § 2",
      ])
    #expect(
      listing(read) == [
        "heading -: -", "heading -: Eingangsformel", "paragraph -: Beschlossen:", "heading art_1: Art 1",
        "paragraph art_1__para_1: (1) Eins.", "paragraph art_1__para_2: (2) 1 Zwei m2.", "heading art_1__sec_9: § 9",
        "paragraph art_1__sec_9: Im Artikel.", "heading chp_2: Kapitel 2",
        "heading sec_1: § 1", "paragraph sec_1: A.", "heading chp_2: Kapitel 2", "heading sec_2: § 2",
        "paragraph sec_2: B.",
      ])
    #expect(read.provisions.map(\.parent) == [nil, 0, 1, 1, 1, 0, 5, 5])
    checkInvariants(read)
  }
}
