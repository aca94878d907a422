import Testing

@testable import References

/// Places in works and in the document itself: spans, kinds and pinpoint paths.
struct PinpointTests {
  private static let gdpr = "http://data.europa.eu/eli/reg/2016/679/oj"
  private static let dpa = "http://www.legislation.gov.uk/id/ukpga/2018/12"

  /// Language, sample, paths.
  static let own: [(String, String, [String])] = [
    ("en", "⟦Article 6⟧ applies", ["article/6"]),
    (
      "en", "⟦Articles 16⟧, ⟦17(1)(a)⟧ and ⟦20⟧ to ⟦24⟧ apply",
      ["article/16", "article/17/1/a", "article/20", "article/24"]
    ),
    ("en", "⟦points (a)⟧ and ⟦(b) of Article 6(1)⟧ apply", ["article/6/1/a", "article/6/1/b"]),
    ("en", "⟦Article 6(1)(a)⟧ to ⟦(c)⟧ apply", ["article/6/1/a", "article/6/1/c"]),
    ("en", "⟦Article 6(1), point (a)⟧, and ⟦Article 7⟧", ["article/6/1/a", "article/7"]),
    ("en", "⟦paragraphs 1⟧ and ⟦2 of Article 5⟧", ["article/5/1", "article/5/2"]),
    ("en", "⟦Annex III⟧ and ⟦Chapter IV⟧; ⟦Appendix B⟧", ["annex/III", "chapter/IV", "appendix/B"]),
    ("en", "⟦Annex III, point 4⟧", ["annex/III/4"]),
    // Articles of treaties and constitutions have Roman numerals; "Article I" may begin a clause.
    ("en", "⟦Article XX(b)⟧ and ⟦Articles III⟧ and ⟦V⟧ apply", ["article/XX/b", "article/III", "article/V"]),
    ("en", "⟦Article I⟧, and in one Article I argue; makers of article X, Article C", ["article/I"]),
    ("en", "⟦Title IV, Chapter 2, Article 10⟧", ["title/IV/chapter/2/article/10"]),
    ("en", "⟦s. 4⟧ and ⟦ss. 5⟧ and ⟦6⟧", ["section/4", "section/5", "section/6"]),
    ("en", "⟦clause 4.2⟧ and ⟦sub-paragraph (3)(b)⟧", ["clause/4.2", "subparagraph/3/b"]),
    ("en", "⟦§ 552a(b)⟧ and ⟦§§ 3⟧ and ⟦4⟧", ["section/552a/b", "section/3", "section/4"]),
    // A list of alternatives behind a unit in the singular.
    ("en", "in ⟦section 8(1)⟧, ⟦9⟧ or ⟦10⟧ applies", ["section/8/1", "section/9", "section/10"]),
    (
      "en", "in ⟦subsection 7(2)⟧, ⟦8(3)⟧ or ⟦11(4)⟧ or ⟦(6)⟧,",
      ["subsection/7/2", "subsection/8/3", "subsection/11/4", "subsection/11/6"]
    ),
    ("en", "in ⟦section 4⟧, 2 lamps and 3 buoys", ["section/4"]),
    ("en", "under ⟦§§ 3-1⟧ [repealed], ⟦3-2⟧ [transferred] and ⟦3-4⟧", ["section/3-1", "section/3-2", "section/3-4"]),
    ("en", "of ⟦subchapter X-A⟧ and ⟦subtitle II⟧", ["subchapter/X-A", "subtitle/II"]),
    ("en", "⟦paragraph (b)(2) of this section⟧ and ⟦section 3 of this Part⟧", ["paragraph/b/2", "section/3"]),
    ("fr", "à l'⟦alinéa 28(1)c)(ii)⟧ et au", ["subparagraph/28/1/c/ii"]),
    ("en", "⟦section 12A⟧ and ⟦regulation 5(1)⟧", ["section/12A", "regulation/5/1"]),
    ("fr", "à ⟦l'annexe III⟧ et au ⟦chapitre IV⟧".replacing("⟦l'", with: "l'⟦"), ["annex/III", "chapter/IV"]),
    ("fr", "l'⟦article L. 111-1⟧ et les ⟦articles 5⟧ et ⟦6⟧", ["article/L111-1", "article/5", "article/6"]),
    ("de", "nach ⟦Artikel 5 Absatz 1 Buchstabe a⟧", ["article/5/1/a"]),
    ("de", "⟦§§ 3⟧ und ⟦4⟧ gelten", ["section/3", "section/4"]),
    ("es", "el ⟦artículo 5, apartado 1, letra a)⟧", ["article/5/1/a"]),
    ("pt", "o ⟦art. 5º, inciso II⟧ e o ⟦artigo 6º⟧", ["article/5/II", "article/6"]),
    ("it", "l'⟦articolo 5, paragrafo 1, lettera a)⟧", ["article/5/1/a"]),
    ("nl", "⟦artikel 5, lid 1, onder a)⟧", ["article/5/1/a"]),
    ("pl", "⟦art. 5 ust. 1 lit. a⟧", ["article/5/1/a"]),
    ("zh", "依照⟦第三十八条第二款⟧和⟦第一百零二条⟧", ["article/38/2", "article/102"]),
    ("zh", "⟦第３８条⟧至⟦第40条⟧", ["article/38", "article/40"]),
    ("ja", "⟦第二十三条第一項第二号⟧の規定", ["article/23/1/2"]),
    ("ko", "⟦제4조제2항제3호⟧ 및 ⟦제6조의2⟧에 따라", ["article/4/2/3", "article/6-2"]),
  ]

  @Test(arguments: own)
  func provisionsOfTheDocumentItself(language: String, sample: String, paths: [String]) throws {
    let reading = try Reading(sample, language, only: [.provision, .instrument, .standard])
    #expect(reading.marked == sample)
    #expect(reading.references.map { $0.target?.pinpoint } == paths)
    #expect(reading.references.allSatisfy { $0.kind == .provision && $0.target?.id == "sample" && $0.work == nil })
  }

  /// Language, jurisdiction, sample, targets.
  static let ofWorks: [(String, String, String, [String])] = [
    ("en", "", "⟦Article 5(1) of Regulation (EU) 2016/679⟧ applies", ["\(gdpr) article/5/1"]),
    ("en", "", "⟦Regulation (EU) 2016/679, Article 5(1)(a)⟧ applies", ["\(gdpr) article/5/1/a"]),
    ("en", "", "⟦Article 5(1)(f) GDPR⟧ and ⟦Art. 6 GDPR⟧", ["\(gdpr) article/5/1/f", "\(gdpr) article/6"]),
    (
      "en", "", "⟦Articles 5⟧, ⟦6⟧ and ⟦9 of Regulation (EU) 2016/679⟧",
      ["\(gdpr) article/5", "\(gdpr) article/6", "\(gdpr) article/9"]
    ),
    (
      "en", "", "⟦points (a)⟧ and ⟦(b) of Article 6(1) of Regulation (EU) 2016/679⟧",
      ["\(gdpr) article/6/1/a", "\(gdpr) article/6/1/b"]
    ),
    (
      "en", "", "⟦Article 5 of Regulation (EU) 2016/679⟧ and ⟦Article 7 of Directive 95/46/EC⟧",
      ["\(gdpr) article/5", "http://data.europa.eu/eli/dir/1995/46/oj article/7"]
    ),
    ("en", "", "⟦recital 26 of Regulation (EU) 2016/679⟧", ["\(gdpr) recital/26"]),
    ("en", "GB", "⟦section 4 of the Data Protection Act 2018⟧ applies", ["\(dpa) section/4"]),
    ("en", "GB", "⟦section 4(1)(a) of the Data Protection Act 2018⟧", ["\(dpa) section/4/1/a"]),
    ("en", "GB", "⟦Schedule 2 to the Data Protection Act 2018⟧", ["\(dpa) schedule/2"]),
    ("en", "", "under ⟦5 U.S.C. 552(b)(1)⟧ and ⟦33 CFR 1.05⟧", ["/us/usc/t5/s552 b/1", "/us/cfr/t33/s1.05"]),
    (
      "en", "", "⟦clause 6.1 of ISO/IEC 42001:2023⟧; ⟦ISO/IEC 42001, Annex A⟧",
      ["ISO/IEC 42001:2023 clause/6.1", "ISO/IEC 42001 annex/A"]
    ),
    ("en", "IN", "⟦IS 17428 (Part 1)⟧ applies", ["IS 17428-1"]),
    ("de", "DE", "⟦§ 3 Abs. 2 Satz 1 BDSG⟧ gilt", ["de:bdsg section/3/2/1"]),
    ("de", "DE", "⟦§ 3 BDSG⟧ und ⟦§ 4 BDSG⟧ gelten", ["de:bdsg section/3", "de:bdsg section/4"]),
    ("de", "", "⟦Artikel 5 Absatz 1 Buchstabe a der Verordnung (EU) 2016/679⟧", ["\(gdpr) article/5/1/a"]),
    ("fr", "", "l'⟦article 5, paragraphe 1, point a), du règlement (UE) 2016/679⟧", ["\(gdpr) article/5/1/a"]),
    ("fr", "", "les ⟦articles 5⟧ et ⟦6 du règlement (UE) 2016/679⟧", ["\(gdpr) article/5", "\(gdpr) article/6"]),
    ("es", "", "el ⟦artículo 5, apartado 1, del Reglamento (UE) 2016/679⟧", ["\(gdpr) article/5/1"]),
    ("es", "PE", "el ⟦artículo 5 de la Ley N° 31814⟧ dispone", ["policy:pe-ley-31814-2023 article/5"]),
    ("pt", "BR", "o ⟦artigo 5º da Lei nº 13.709/2018⟧", ["policy:br-lgpd-2018 article/5"]),
    ("it", "", "l'⟦articolo 5, paragrafo 1, lettera a), del regolamento (UE) 2016/679⟧", ["\(gdpr) article/5/1/a"]),
    ("nl", "", "⟦artikel 5, lid 1, onder a), van Verordening (EU) 2016/679⟧", ["\(gdpr) article/5/1/a"]),
    ("zh", "CN", "根据⟦《中华人民共和国网络安全法》第三十八条⟧的规定", ["policy:cn-cybersecurity-law-2016 article/38"]),
    ("zh", "CN", "⟦《中华人民共和国个人信息保护法》第三十八条第一款第二项⟧", ["policy:cn-pipl-2021 article/38/1/2"]),
    ("ja", "JP", "⟦個人情報の保護に関する法律第二十三条第一項⟧", ["policy:jp-appi-2003 article/23/1"]),
    ("ko", "KR", "⟦「개인정보 보호법」 제4조제2항⟧에 따라", ["policy:kr-pipa-2011 article/4/2"]),
    ("vi", "VN", "theo ⟦khoản 2 Điều 9 Nghị định số 13/2023/NĐ-CP⟧ và", ["vn:13/2023/nd-cp article/9/2"]),
    ("id", "ID", "menurut ⟦Pasal 5 ayat (1) Undang-Undang Nomor 27 Tahun 2022⟧", ["id:uu-27-2022 article/5/1"]),
  ]

  @Test(arguments: ofWorks)
  func provisionsOfWorks(language: String, jurisdiction: String, sample: String, targets: [String]) throws {
    let reading = try Reading(sample, language, in: jurisdiction, only: [.provision, .instrument, .standard])
    #expect(reading.marked == sample)
    #expect(reading.targets == targets)
  }

  @Test func theSpanOfTheWorkIsKept() throws {
    let reading = try Reading("Articles 6 and 7 of Regulation (EU) 2016/679", only: [.instrument])
    #expect(reading.references.map { $0.work.map(reading.text) } == [nil, "Regulation (EU) 2016/679"])
  }

  static let unnamed: [(String, String)] = [
    ("en", "⟦Article 9 of the Convention⟧ says"), ("en", "⟦section 5 of that Act⟧"),
    ("en", "⟦sections 12⟧ and ⟦13 of the Act⟧"),
    ("es", "los ⟦artículos 5⟧ y ⟦6 de la Constitución⟧"), ("pt", "⟦art. 5º, inciso II, da Constituição⟧"),
  ]

  /// A work that is named without being identified is neither this document nor any known one.
  @Test(arguments: unnamed)
  func provisionsOfAWorkThatIsNotIdentified(language: String, sample: String) throws {
    let reading = try Reading(sample, language, only: [.provision, .instrument])
    #expect(reading.marked == sample)
    #expect(reading.references.allSatisfy { $0.kind == .instrument && $0.target == nil && $0.confidence < 1 })
  }

  static let none: [(String, String)] = [
    ("en", "an article of faith, the Article of 1994 and that Article"),
    ("en", "section 5 percent and section 12 per cent"),
    ("en", "Part 50 % of it and part 12 months"), ("en", "under each section; a rule of thumb; the art of war"),
    ("en", "part of it, in part; a clause, two paragraphs"), ("en", "On 5 May the Section Chief spoke"),
    ("en", "points of view (a matter of taste)"), ("en", "privileged.SEC. 207. LAMPS"),
    ("en", "ends here. Sec. 4 . Lamps are lit"), ("fr", "un article de presse et une partie du texte"),
    ("de", "der Artikel ist neu, ein Teil davon"), ("es", "un artículo de opinión y una parte"), ("zh", "第三方和第一时间"),
    ("ko", "제3자와 제품"),
  ]

  @Test(arguments: none)
  func wordsForUnitsWithoutANumberNameNothing(language: String, text: String) throws {
    #expect(try Reading(text, language, only: [.provision, .instrument]).texts == [])
  }

  @Test func aMeasureEndsTheList() throws {
    #expect(try Reading("sections 3 and 12 months later", only: [.provision]).texts == ["sections 3"])
  }

  static let paths: [([Pinpoint.Step], String)] = [
    ([.init(unit: "article", value: "17", level: 2), .init(unit: "", value: "1", level: 3)], "article/17/1"),
    ([.init(unit: "annex", value: "III", level: 1), .init(unit: "point", value: "4", level: 5)], "annex/III/4"),
    (
      [.init(unit: "title", value: "IV", level: 0), .init(unit: "article", value: "3", level: 2)], "title/IV/article/3"
    ),
    ([.init(unit: "paragraph", value: "2", level: 3)], "paragraph/2"),
    ([], ""),
  ]

  @Test(arguments: paths)
  func aPathNamesTheOuterUnitsOnly(steps: [Pinpoint.Step], path: String) {
    #expect(Pinpoint.path(steps) == path)
  }
}
