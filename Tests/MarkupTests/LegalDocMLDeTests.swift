import Markup
import Testing

@Suite struct LegalDocMLDeTests {
  @Test func actsAndAmendments() throws {
    let read = try document(DialectSample.named("legaldocml-de").xml)
    #expect(read.title == "Gesetz über Drachen")
    #expect(
      listing(read) == [
        "heading -: Gesetz über Drachen",
        "heading dvs_1: Abschnitt 1 Allgemeines",
        "heading sec_2a: § 2a Zweck",
        "paragraph sec_2a__para_2: (2) Drachen sind",
        "footnote sec_2a__para_2: Auch Lindwürmer.",
        "paragraph sec_2a__para_2__point_1: 1. zahm,",
        "paragraph sec_2a__para_2__point_1__point_a: a) klein.",
        "heading art_4: Artikel 4",
        "paragraph art_4: Die Wörter „ein Drache“ entfallen.",
        "paragraph art_4: „§ 9 (1) Neu.“",
      ])
    #expect(
      labels(read) == [
        "dvs_1 = Abschnitt 1",
        "sec_2a = § 2a",
        "sec_2a__para_2 = § 2a Abs. 2",
        "sec_2a__para_2__point_1 = § 2a Abs. 2 Nr. 1",
        "sec_2a__para_2__point_1__point_a = § 2a Abs. 2 Nr. 1 Buchst. a",
        "art_4 = Artikel 4",
      ])
    #expect(read.passages[4].anchor.map { text(($0 - 7)..<$0, of: read) } == "Drachen")
    #expect(read.passages.indices.filter { read.passages[$0].isQuoted } == [9])
  }

  /// What an amending act makes another act say opens no provisions.
  @Test func quotedProvisionsAreThoseOfTheOtherAct() throws {
    let read = try document(
      """
      <akn:akomaNtoso xmlns:akn="http://Inhaltsdaten.LegalDocML.de/1.6/"><akn:act><akn:body><akn:article
      eId="hauptteil-1_art-2"><akn:num><akn:marker name="2"/>Artikel 2</akn:num><akn:heading>Folgen</akn:heading>
      <akn:paragraph><akn:num/><akn:list><akn:intro><akn:p>Ändern:</akn:p></akn:intro><akn:point><akn:num>3.</akn:num>
      <akn:content><akn:p><akn:mod><akn:quotedStructure startQuote="„" endQuote="“"><akn:article eId="a_para-9">
      <akn:num>§ 9</akn:num><akn:heading>Neu</akn:heading></akn:article></akn:quotedStructure></akn:mod></akn:p>
      </akn:content></akn:point></akn:list></akn:paragraph></akn:article></akn:body></akn:act></akn:akomaNtoso>
      """)
    #expect(labels(read) == ["art_2 = Artikel 2", "art_2__point_3 = Artikel 2 Nr. 3"])
    #expect(read.passages.filter(\.isQuoted).map { text($0.range, of: read) } == ["3. „§ 9 Neu“"])
    checkInvariants(read)
  }

  /// Version 1.8 calls sections `art-z20` as well: what is printed says what they are. Lists are lists of blocks.
  @Test func sectionsAreToldByTheirNumber() throws {
    let read = try document(
      """
      <akn:akomaNtoso xmlns:akn="http://Inhaltsdaten.LegalDocML.de/1.8.2/"><akn:act><akn:body><akn:article eId="art-z20"><akn:num>
      § 20</akn:num><akn:heading>Folgen</akn:heading><akn:paragraph eId="art-z20_abs-z1"><akn:num> (1) </akn:num><akn:content>
      <akn:blockList><akn:listIntroduction>Wer</akn:listIntroduction><akn:item><akn:num> 1. </akn:num><akn:p>brennt,</akn:p>
      </akn:item><akn:listWrapUp>wird bestraft.</akn:listWrapUp></akn:blockList></akn:content></akn:paragraph></akn:article>
      <akn:article eId="art-z34"><akn:num>Artikel 34</akn:num><akn:heading>Ende</akn:heading></akn:article></akn:body></akn:act>
      </akn:akomaNtoso>
      """)
    #expect(
      labels(read) == [
        "sec_20 = § 20", "sec_20__para_1 = § 20 Abs. 1", "sec_20__para_1__point_1 = § 20 Abs. 1 Nr. 1",
        "art_34 = Artikel 34",
      ])
    #expect(
      listing(read) == [
        "heading sec_20: § 20 Folgen", "paragraph sec_20__para_1: (1) Wer",
        "paragraph sec_20__para_1__point_1: 1. brennt,",
        "paragraph sec_20__para_1: wird bestraft.", "heading art_34: Artikel 34 Ende",
      ])
  }
}
