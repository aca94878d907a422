import Testing

@testable import References

/// Which work a document is, by its title: files of one work must count once.
struct DocumentWorkTests {
  private static let act = "http://data.europa.eu/eli/reg/2024/1689/oj"

  static let titles: [(String, String, String, String?)] = [
    ("Regulation (EU) 2024/1689", "en", "EU", act), ("Regulation (EU) 2024/1689, Formex 4 XML", "en", "EU", act),
    ("Regulation (EU) 2024/1689 (Artificial Intelligence Act)", "en", "EU", act),
    ("Règlement (UE) 2024/1689", "fr", "EU", act),
    ("AI Act", "en", "EU", act), ("AI Act (consolidated)", "en", "EU", act), ("AI Act: a commentary", "en", "EU", nil),
    ("AI Act implementation guide", "en", "EU", nil), ("Commentary on Regulation (EU) 2024/1689", "en", "EU", nil),
    ("Article 5 of Regulation (EU) 2024/1689", "en", "EU", nil),
    ("Regulation (EU) 2024/1689: questions and answers", "en", "EU", nil),
    ("Regulation (EU) 2024/1689 - questions and answers", "en", "EU", nil), ("National strategy", "en", "FR", nil),
    ("", "en", "", nil),
    ("ISO/IEC 42001:2023", "en", "", "ISO/IEC 42001:2023"),
    ("Executive Order 14110 on safe AI", "en", "US", "/us/eo/14110"),
    ("Ley N° 31814", "es", "PE", "policy:pe-ley-31814-2023"), ("中华人民共和国个人信息保护法", "zh", "CN", "policy:cn-pipl-2021"),
  ]

  @Test(arguments: titles)
  func aTitleThatIsAReferenceSaysWhichWork(title: String, language: String, jurisdiction: String, work: String?) throws
  {
    let detector = try Program.detector.get()
    #expect(detector.work(titled: title, language: language, jurisdiction: jurisdiction) == work)
  }
}
