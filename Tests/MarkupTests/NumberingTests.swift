import Markup
import Testing

/// Provisions read from the numbering of the text, in many languages.
@Suite struct NumberingTests {
  static let beginnings: [(text: String, eId: String, label: String)] = [
    ("Article 6", "art_6", "Article 6"),
    ("Art. 6º Esta Lei", "art_6", "Art. 6"),
    ("Art. 55-A. Fica criada", "art_55-A", "Art. 55-A"),
    ("Artículo 6.- Principios", "art_6", "Artículo 6"),
    ("Artikel 12", "art_12", "Artikel 12"),
    ("ARTICLE 4: DEFINITIONS", "art_4", "Article 4"),
    ("Section 4. Definitions.", "sec_4", "Section 4"),
    ("Sec. 4. Definitions. For purposes of this order", "sec_4", "Section 4"),
    ("SECTION 1. Short title", "sec_1", "Section 1"),
    ("§ 4", "sec_4", "§ 4"),
    ("第六条 为了保护个人信息", "art_6", "第六条"),
    ("第二十三条　国家", "art_23", "第二十三条"),
    ("제6조 (정의)", "art_6", "제6조"),
    ("제6조의2(정의)", "art_6-2", "제6조의2"),
    ("第三章 总则", "chp_3", "第三章"),
    ("Annex III", "anx_III", "Annex III"),
    ("ANEXO", "anx", "Anexo"),
    ("CHAPTER II", "chp_II", "Chapter II"),
    ("TÍTULO II", "title_II", "Título II"),
    ("4.2 Risk management", "sec_4.2", "Section 4.2"),
  ]

  @Test(arguments: beginnings)
  func opens(_ text: String, _ eId: String, _ label: String) throws {
    let read = try document("\(text)\nText of it follows here.", as: .text)
    #expect(labels(read) == ["\(eId) = \(label)"])
  }

  static let references = [
    "Article 6 applies to providers of such systems.",
    "Section 4 of the Act shall apply.",
    "第六条规定的个人信息处理者应当",
    "제6조에 따라 필요한 조치를 하여야 한다.",
    "Annexes to this report are available.",
    "Partnership is the key.",
    "Titles of officials were omitted.",
    "4.2 percent of all cases were closed.",
    "Article 12 ..................... 27",
    "The 6 principles",
  ]

  @Test(arguments: references)
  func leavesReferencesAlone(_ text: String) throws {
    #expect(try labels(document(text, as: .text)).isEmpty)
  }

  @Test func paragraphsOfArticles() throws {
    let read = try document(
      "Article 6\n1. First.\n(a) point;\n2. Second.\n9. is not\n25. a year\nArticle 7\n(1) Only.", as: .text)
    #expect(
      labels(read) == [
        "art_6 = Article 6", "art_6__para_1 = Article 6(1)", "art_6__para_2 = Article 6(2)",
        "art_6__para_9 = Article 6(9)", "art_7 = Article 7", "art_7__para_1 = Article 7(1)",
      ])
  }

  @Test func koreanParagraphsAreCircled() throws {
    let read = try document("제3조 (원칙)\n① 첫째\n1. 항목\n② 둘째", as: .text)
    #expect(
      labels(read) == [
        "art_3 = 제3조", "art_3__para_1 = 제3조제1항", "art_3__para_2 = 제3조제2항",
      ])
  }

  @Test func brazilianParagraphs() throws {
    let read = try document("Art. 7º O tratamento\n§ 1º Primeiro\n§ 2º Segundo", as: .text)
    #expect(
      labels(read) == [
        "art_7 = Art. 7", "art_7__para_1 = Art. 7, § 1", "art_7__para_2 = Art. 7, § 2",
      ])
  }

  @Test func recitalsOfPreambles() throws {
    let read = try document(
      "Having regard to the Treaty,\nWhereas:\n(1) One.\n(2) Two.\nHAVE ADOPTED THIS REGULATION:\nArticle 1\nText.",
      as: .text)
    #expect(
      listing(read) == [
        "citation -: Having regard to the Treaty,", "paragraph -: Whereas:", "recital rec_1: (1) One.",
        "recital rec_2: (2) Two.", "paragraph -: HAVE ADOPTED THIS REGULATION:", "heading art_1: Article 1",
        "paragraph art_1: Text.",
      ])
  }

  @Test func chaptersNestAndArticlesCountThrough() throws {
    let read = try document(
      "TITLE I\nCHAPTER I\nArticle 1\nText.\nCHAPTER II\nArticle 2\nText.\nTITLE II\nCHAPTER I\nArticle 3\nText.",
      as: .text)
    #expect(
      read.provisions.dropFirst().map(\.eId) == [
        "title_I", "title_I__chp_I", "art_1", "title_I__chp_II", "art_2", "title_II", "title_II__chp_I",
        "art_3",
      ])
    #expect(read.provisions[8].parent == 7)
  }

  @Test func tablesOfContentsLoseTheirNames() throws {
    let read = try document("Article 1\nArticle 2\nArticle 1\nThe text.\nArticle 2\nMore text.", as: .text)
    #expect(read.provisions.map(\.eId) == ["", "art_1", "art_2"])
    #expect(listing(read).last == "paragraph art_2: More text.")
  }

  @Test func duplicatesGetASuffix() throws {
    let read = try document("Article 1\nText.\nAnnex\nArticle 1\nOther text.", as: .text)
    #expect(read.provisions.map(\.eId) == ["", "art_1", "anx", "anx__art_1"])
  }
}
