import Testing

@testable import Markup

@Suite struct LexMLTests {
  @Test func law() throws {
    let read = try document(DialectSample.named("lexml").xml)
    #expect(read.title == "LEI Nº 9, DE 2001")
    #expect(
      listing(read) == [
        "heading -: LEI Nº 9, DE 2001",
        "paragraph -: Trata de dragões",
        "paragraph -: Decreta:",
        "heading title_I: TÍTULO I Geral",
        "paragraph art_5: Art. 5º O dragão come:",
        "footnote art_5: Ver anexo.",
        "paragraph art_5__point_I: I – carne:",
        "paragraph art_5__point_I__point_a: a) crua;",
        "paragraph art_5__para_1: § 1º Nada do art. 4º.",
        "paragraph art_6: Art. 6º A Lei 8 muda:",
        "paragraph art_6: Art. 7º Novo.",
        "paragraph art_6__para_unico: Parágrafo único. Fim.",
        "paragraph -: Sala, 1.",
      ])
    #expect(
      labels(read) == [
        "title_I = Título I",
        "art_5 = Art. 5",
        "art_5__point_I = Art. 5, I",
        "art_5__point_I__point_a = Art. 5, I, a",
        "art_5__para_1 = Art. 5, § 1",
        "art_6 = Art. 6",
        "art_6__para_unico = Art. 6, parágrafo único",
      ])
    #expect(read.passages[5].anchor.map { text(($0 - 7)..<$0, of: read) } == "dragão")
    #expect(read.passages.indices.filter { read.passages[$0].isQuoted } == [10])
  }

  static let numbers: [(printed: String, id: String?)] = [
    ("Art. 5º", "5"), ("Art. 10.", "10"), ("§ 1º", "1"), ("Parágrafo único.", "unico"), ("II –", "II"), ("a)", "a"),
    ("TÍTULO III", "III"), ("–", nil),
  ]

  @Test(arguments: numbers)
  func numbersAreRead(_ printed: String, _ id: String?) {
    #expect(LexML.readNumber(ArraySlice(Array(printed.utf8)))?.id == id)
  }

  /// Wording struck out and its replacement stay two words.
  @Test func revisions() throws {
    let read = try document("<LexML><Justificacao><p>a <del>velha</del><ins>nova</ins> lei</p></Justificacao></LexML>")
    #expect(listing(read) == ["paragraph -: a velha nova lei"])
  }
}
