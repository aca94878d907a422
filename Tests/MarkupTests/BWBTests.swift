import Testing

@testable import Markup

@Suite struct BWBTests {
  @Test func law() throws {
    let read = try document(DialectSample.named("bwb").xml)
    #expect(read.title == "Drakenwet")
    #expect(
      listing(read) == [
        "heading -: Wet van 1 januari 2001 over draken",
        "paragraph -: Wij, koning,",
        "paragraph -: Alzo Wij overwogen;",
        "heading chp_3: Hoofdstuk 3 Houden",
        "heading chp_3__dvs_3.1: Afdeling 3.1 Vuur",
        "heading art_3:40: Artikel 3:40 Zorg",
        "paragraph art_3:40__para_2: 2 Een draak eet artikel 5:",
        "footnote art_3:40__para_2: 1 Ook klein.",
        "paragraph art_3:40__para_2__point_a: a. vlees;",
        "paragraph art_3:40__para_2__point_a__point_1: 1°. rood;",
        "paragraph art_3:40__para_2: niets.",
        "heading art_A1: Artikel A 1",
        "paragraph art_A1: nest: een huis.",
        "cell art_A1: Vuur",
        "cell art_A1: Heet",
        "heading art_II: Artikel II",
        "paragraph art_II: Wijzigt de Nestwet.",
        "heading art_II: Artikel 9",
        "paragraph art_II: Nieuw.",
        "heading anx_1: Bijlage 1",
        "paragraph anx_1: Lijst.",
      ])
    #expect(
      labels(read) == [
        "chp_3 = Hoofdstuk 3",
        "chp_3__dvs_3.1 = Hoofdstuk 3, Afdeling 3.1",
        "art_3:40 = Artikel 3:40",
        "art_3:40__para_2 = Artikel 3:40 lid 2",
        "art_3:40__para_2__point_a = Artikel 3:40 lid 2 onder a",
        "art_3:40__para_2__point_a__point_1 = Artikel 3:40 lid 2 onder a onder 1",
        "art_A1 = Artikel A 1",
        "art_II = Artikel II",
        "anx_1 = Bijlage 1",
      ])
    #expect(read.passages[7].anchor.map { text(($0 - 5)..<$0, of: read) } == "draak")
    #expect(read.passages.indices.filter { read.passages[$0].isQuoted } == [17, 18])
  }

  static let numbers: [(printed: String, id: String?, text: String?)] = [
    ("3:40", "3:40", "3:40"), (" A 1 ", "A1", "A 1"), ("1°.", "1", "1"), ("12a.", "12a", "12a"), ("IV", "IV", "IV"),
    ("–", nil, nil), ("", nil, nil), (String(repeating: "9", count: 40), nil, nil),
  ]

  @Test(arguments: numbers)
  func numbersAreReadAsPrinted(_ printed: String, _ id: String?, _ number: String?) {
    let read = BWB.readNumber(ArraySlice(Array(printed.utf8)))
    #expect(read?.id == id)
    #expect(read?.text == number)
  }

  @Test func circulars() throws {
    let read = try document(
      """
      <wetgeving soort="circulaire"><circulaire><circulaire-tekst><circulaire.divisie><kop><label>Paragraaf</label>
      <nr>1.2</nr><titel>Begrippen</titel></kop><tekst><tussenkop kopopmaak="cur">Nest</tussenkop><al>Een nest<sup>2</sup>.</al>
      </tekst></circulaire.divisie></circulaire-tekst></circulaire></wetgeving>
      """)
    #expect(read.dialect == .bwb)
    #expect(
      listing(read) == [
        "heading dvs_1.2: Paragraaf 1.2 Begrippen", "heading dvs_1.2: Nest", "paragraph dvs_1.2: Een nest2.",
      ])
  }

  /// What an amending act makes another law say.
  @Test func newWordingIsQuoted() throws {
    let read = try document(
      """
      <?xml version="1.0"?><officiele-publicatie><metadata><meta name="x">y</meta></metadata><wijzig-artikel><kop><label>ARTIKEL</label>
      <nr>I</nr></kop><wat>Boek 1 komt te luiden:</wat><wijziging><wijzig-divisie><kop><label>HOOFDSTUK</label><nr>10</nr></kop><artikel>
      <kop><label>Artikel</label><nr>1.10.1</nr></kop><al>Vuur.</al></artikel></wijzig-divisie></wijziging></wijzig-artikel><artikel><kop>
      <label>Artikel</label><nr>II</nr></kop><definitielijst><definitie-item><li.nr>a.</li.nr><term>nest:</term><definitie><al>een huis;
      </al></definitie></definitie-item></definitielijst></artikel></officiele-publicatie>
      """)
    #expect(labels(read) == ["art_I = Artikel I", "art_II = Artikel II"])
    #expect(
      listing(read) == [
        "heading art_I: ARTIKEL I", "paragraph art_I: Boek 1 komt te luiden:", "heading art_I: HOOFDSTUK 10",
        "heading art_I: Artikel 1.10.1", "paragraph art_I: Vuur.", "heading art_II: Artikel II",
        "paragraph art_II: a. nest: een huis;",
      ])
    #expect(read.passages.map(\.isQuoted) == [false, false, true, true, true, false, false])
  }

  @Test func annexesWithoutANumber() throws {
    let read = try document(
      """
      <toestand><wetgeving><bijlage label="Tabel"><kop><label>Tabel</label><titel>bij artikel 1</titel></kop><al>x</al></bijlage>
      <bijlage label="Bijlage 2"><kop><label>Bijlage</label><nr>2</nr></kop><al>y</al></bijlage></wetgeving></toestand>
      """)
    #expect(labels(read) == ["anx = Tabel", "anx_2 = Bijlage 2"])
  }

  @Test func notesBehindTheTextAreAnchored() throws {
    let read = try document(
      """
      <toestand><wetgeving><artikel><kop><label>Artikel</label><nr>1</nr></kop><al>Een draak<nootref refid="n1">1</nootref>, groot.</al><noot id="n1">
      <noot.al>Of twee.</noot.al></noot></artikel></wetgeving></toestand>
      """)
    #expect(listing(read).suffix(2) == ["paragraph art_1: Een draak, groot.", "footnote art_1: Of twee."])
    #expect(read.passages.last?.anchor.map { text(($0 - 5)..<$0, of: read) } == "draak")
  }
}
