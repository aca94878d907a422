import Testing

@testable import References

/// Standards in running text: the spans stand in the samples.
struct StandardsRuleTests {
  /// Language, sample, designations.
  static let lists: [(String, String, [String])] = [
    (
      "en", "See ⟦ISO/IEC TR 24368⟧, ⟦TR 24027⟧ and ⟦TR 24028⟧.",
      ["ISO/IEC TR 24368", "ISO/IEC TR 24027", "ISO/IEC TR 24028"]
    ),
    ("en", "⟦ISO/IEC 27001⟧, ⟦27002⟧ and ⟦27701⟧ apply", ["ISO/IEC 27001", "ISO/IEC 27002", "ISO/IEC 27701"]),
    ("en", "⟦ISO 9001⟧, ⟦14001⟧ and ⟦45001⟧ apply", ["ISO 9001", "ISO 14001", "ISO 45001"]),
    ("en", "⟦ISO/IEC 24029-1⟧ and ⟦-2⟧ apply", ["ISO/IEC 24029-1", "ISO/IEC 24029-2"]),
    (
      "en", "⟦ISO/IEC 5259-1:2024⟧, ⟦-2:2024⟧ and ⟦-3⟧",
      ["ISO/IEC 5259-1:2024", "ISO/IEC 5259-2:2024", "ISO/IEC 5259-3"]
    ),
    ("en", "⟦ISO/IEC 27001⟧, ⟦ISO/IEC 27002⟧ or ⟦ISO 9001⟧", ["ISO/IEC 27001", "ISO/IEC 27002", "ISO 9001"]),
    ("en", "⟦NIST SP 800-53⟧ and ⟦800-171⟧", ["NIST SP 800-53", "NIST SP 800-171"]),
    ("en", "⟦NIST SP 800-53⟧, ⟦SP 800-171⟧ and ⟦AI 100-1⟧", ["NIST SP 800-53", "NIST SP 800-171", "NIST AI 100-1"]),
    ("en", "⟦IEEE 7000⟧ and ⟦7001⟧", ["IEEE 7000", "IEEE 7001"]),
    ("fr", "les normes ⟦ISO 9001⟧ et ⟦14001⟧", ["ISO 9001", "ISO 14001"]),
    ("de", "⟦ISO/IEC 27001⟧ und ⟦27002⟧", ["ISO/IEC 27001", "ISO/IEC 27002"]),
    ("es", "las normas ⟦ISO/IEC 27001⟧ y ⟦27701⟧", ["ISO/IEC 27001", "ISO/IEC 27701"]),
    ("zh", "符合⟦ISO/IEC 27001⟧、⟦27002⟧和⟦27701⟧", ["ISO/IEC 27001", "ISO/IEC 27002", "ISO/IEC 27701"]),
    (
      "en", "⟦IEC 62443-4-1⟧/⟦-4-2⟧ and ⟦ISO 9001⟧/⟦14001⟧",
      ["IEC 62443-4-1", "IEC 62443-4-2", "ISO 9001", "ISO 14001"]
    ),
    ("en", "⟦ISO/IEC 27001:2013⟧ and ⟦:2022⟧ differ", ["ISO/IEC 27001:2013", "ISO/IEC 27001:2022"]),
    ("en", "⟦ISO/IEC 27001:2013⟧/⟦2022⟧ differ", ["ISO/IEC 27001:2013", "ISO/IEC 27001:2022"]),
    ("en", "⟦IEEE 7000-2021⟧, ⟦7001-2021⟧, and ⟦P7003⟧", ["IEEE 7000-2021", "IEEE 7001-2021", "IEEE P7003"]),
    ("en", "⟦ITU-T Recs X.509⟧, ⟦X.510⟧ apply", ["ITU-T X.509", "ITU-T X.510"]),
    ("en", "⟦IEC 61508-1⟧ through ⟦61508-7⟧", ["IEC 61508-1", "IEC 61508-7"]),
    ("de", "⟦ISO 9001⟧ sowie ⟦14001⟧", ["ISO 9001", "ISO 14001"]),
    ("it", "le norme ⟦ISO 9001⟧ e ⟦14001⟧", ["ISO 9001", "ISO 14001"]),
    ("nl", "⟦ISO 9001⟧ en ⟦14001⟧", ["ISO 9001", "ISO 14001"]),
    ("pl", "normy ⟦ISO 9001⟧ i ⟦14001⟧", ["ISO 9001", "ISO 14001"]),
    ("pt", "normas ⟦ISO 9001⟧ e ⟦14001⟧", ["ISO 9001", "ISO 14001"]),
    ("ja", "⟦JIS Q 27001⟧及び⟦JIS Q 27002⟧", ["JIS Q 27001", "JIS Q 27002"]),
    // What stands behind the conjunction names a publisher of its own.
    ("en", "⟦CEN/TS 17638⟧ and ⟦CLC/TS 50701⟧", ["CEN/TS 17638", "CLC/TS 50701"]),
    ("en", "⟦ISO 9001:2008⟧ or 2015 editions", ["ISO 9001:2008"]),
    // A number behind a conjunction is not always a standard's.
    ("en", "⟦ISO 9001⟧ and 2023 reports", ["ISO 9001"]),
    ("en", "⟦ISO 9001⟧ and 100 firms", ["ISO 9001"]),
    ("en", "⟦ISO/IEC 27001⟧ or Article 5", ["ISO/IEC 27001"]),
  ]

  @Test(arguments: lists)
  func everyMemberOfAListIsAReference(language: String, sample: String, designations: [String]) throws {
    let reading = try Reading(sample, language, only: [.standard])
    #expect(reading.marked == sample)
    #expect(reading.references.map(\.designation) == designations)
  }

  static let sentences: [(String, String, [String])] = [
    ("en", "A firm certified to ⟦ISO 9001:2015⟧-style rules and ⟦ISO9001⟧.", ["ISO 9001:2015", "ISO 9001"]),
    (
      "en", "drafts: ⟦ISO/IEC DIS 42006⟧, ⟦prEN 18286⟧, ⟦ISO/DIS 22144⟧, ⟦IEEE P3119⟧",
      ["ISO/IEC DIS 42006", "prEN 18286", "ISO/DIS 22144", "IEEE P3119"]
    ),
    (
      "en", "⟦ISO/IEC\u{00A0}27001⟧, ⟦ISO/IEC 5259\u{2011}1:2024⟧ and ⟦ISO\u{202F}31000⟧",
      ["ISO/IEC 27001", "ISO/IEC 5259-1:2024", "ISO 31000"]
    ),
    (
      "en", "⟦ETSI EN 303 645 V2.1.1 (2020-06)⟧ and ⟦EN 301 549⟧ (accessibility)",
      ["ETSI EN 303 645 V2.1.1 (2020-06)", "EN 301 549"]
    ),
    (
      "en", "⟦NIST SP 800-53 Rev. 5⟧, ⟦NIST AI 100-1⟧ and ⟦FIPS 140-3⟧.",
      ["NIST SP 800-53 Rev. 5", "NIST AI 100-1", "NIST FIPS 140-3"]
    ),
    ("en", "⟦ITU-T Y.3172⟧; ⟦ITU-T Rec. X.509 (10/2019)⟧", ["ITU-T Y.3172", "ITU-T X.509 (10/2019)"]),
    ("en", "⟦IEC 60601-1:2005-12⟧; ⟦ISO 14001:2015+A1:2024⟧", ["IEC 60601-1:2005-12", "ISO 14001:2015+A1:2024"]),
    (
      "en", "⟦ISO 9001⟧*, ⟦ISO 14001⟧† and ⟦ISO 27001⟧¹; ⟦ISO 45001⟧ [3]",
      ["ISO 9001", "ISO 14001", "ISO 27001", "ISO 45001"]
    ),
    // Soft hyphens are where a line may break.
    (
      "en", "⟦ISO/IEC\u{AD}27001⟧, ⟦ISO/IEC 27\u{AD}001⟧ and ⟦ISO/IEC 5259\u{AD}-1⟧",
      ["ISO/IEC 27001", "ISO/IEC 27001", "ISO/IEC 5259-1"]
    ),
    ("en", "⟦ISO 26262 Part 6⟧ and ⟦ISO 26262, Part 8⟧", ["ISO 26262-6", "ISO 26262-8"]),
    ("en", "⟦EN 301549⟧ and ⟦EN 301 549 v3.2.1⟧", ["EN 301 549", "EN 301 549 V3.2.1"]),
    ("en", "non-⟦ISO 9001⟧ and ⟦ISO/IEC 42001⟧-based", ["ISO 9001", "ISO/IEC 42001"]),
    ("ru", "по ⟦ГОСТ Р ИСО/МЭК 27001-2021⟧ и ⟦ИСО 9001⟧", ["GOST R ISO/IEC 27001-2021", "ISO 9001"]),
    ("en", "(⟦ASTM F963-17⟧, ⟦UL 4600⟧, ⟦SAE J3016⟧)", ["ASTM F963-17", "UL 4600", "SAE J3016"]),
    ("fr", "conforme à l'⟦ISO 27001⟧ ou à l\u{2019}⟦ISO/CEI 42001:2023⟧", ["ISO 27001", "ISO/IEC 42001:2023"]),
    ("fr", "la norme ⟦NF EN ISO 9001⟧ et la norme ⟦NF Z42-013⟧", ["NF EN ISO 9001", "NF Z42-013"]),
    ("es", "la norma ⟦NTP-ISO/IEC 27001:2022⟧ o la ⟦UNE-ISO 37301⟧", ["NTP-ISO/IEC 27001:2022", "UNE-ISO 37301"]),
    ("de", "nach ⟦DIN EN ISO/IEC 27001⟧ und ⟦DIN SPEC 92001-1⟧", ["DIN EN ISO/IEC 27001", "DIN SPEC 92001-1"]),
    ("de", "gemäß ⟦DIN EN ISO 9001:2015-11⟧", ["DIN EN ISO 9001:2015-11"]),
    (
      "pt", "a ⟦ABNT NBR ISO/IEC 27001:2022⟧ e a ⟦NBR ISO 31000⟧",
      ["ABNT NBR ISO/IEC 27001:2022", "ABNT NBR ISO 31000"]
    ),
    ("it", "la norma ⟦UNI CEI EN ISO/IEC 27001:2024⟧", ["UNI CEI EN ISO/IEC 27001:2024"]),
    ("nl", "⟦NEN-EN-ISO/IEC 27001⟧ en ⟦NEN 7510⟧", ["NEN-EN-ISO/IEC 27001", "NEN 7510"]),
    ("pl", "norma ⟦PN-EN ISO/IEC 27001:2023⟧", ["PN-EN ISO/IEC 27001:2023"]),
    ("zh", "应当符合⟦GB/T 35273—2020⟧和⟦ISO/IEC 42001⟧标准。", ["GB/T 35273-2020", "ISO/IEC 42001"]),
    ("zh", "国家标准⟦GB 45438-2025⟧《标识方法》", ["GB 45438-2025"]),
    ("ja", "⟦JIS Q 27001:2023⟧及び⟦ISO/IEC 22989:2022⟧に適合", ["JIS Q 27001:2023", "ISO/IEC 22989:2022"]),
    ("ko", "⟦KS X ISO/IEC 42001:2024⟧에 따라 ⟦ISO/IEC 27001⟧을 적용한다.", ["KS X ISO/IEC 42001:2024", "ISO/IEC 27001"]),
  ]

  @Test(arguments: sentences)
  func standardsStandInSentences(language: String, sample: String, designations: [String]) throws {
    let reading = try Reading(sample, language, only: [.standard])
    #expect(reading.marked == sample)
    #expect(reading.references.map(\.designation) == designations)
  }

  /// Sample and the words that make a series of it.
  static let series: [(String, String, String)] = [
    ("en", "the ⟦ISO/IEC 24029⟧ series", "series"), ("en", "⟦ISO/IEC 5259⟧ (all parts)", "(all parts)"),
    ("en", "⟦ISO/IEC 24029⟧ (series)", "(series)"), ("en", "the ⟦ISO 31000⟧ family", "family"),
    ("en", "all parts of ⟦ISO 26262⟧", "all parts of"), ("en", "the series of ⟦ISO/IEC 30134⟧ standards", "series of"),
    ("fr", "la série de normes ⟦ISO/IEC 27000⟧", "série de normes"), ("es", "la serie ⟦ISO/IEC 27000⟧", "la serie"),
    ("de", "die ⟦ISO/IEC 27000⟧-Reihe", "-Reihe"), ("de", "Normenreihe ⟦ISO/IEC 27000⟧", "Normenreihe"),
    ("zh", "⟦ISO/IEC 27000⟧系列", "系列"),
    ("ko", "⟦ISO/IEC 27000⟧ 시리즈", "시리즈"),
  ]

  @Test(arguments: series)
  func aSeriesIsRecognisedByTheWordBesideIt(language: String, sample: String, cue: String) throws {
    let reading = try Reading(sample, language, only: [.standard])
    #expect(reading.marked == sample)
    #expect(reading.axis(.identification) == "series «\(cue)»")
    #expect(reading.references.first?.identifier?.allParts == true)
  }

  static let dates: [(String, String?)] = [
    ("ISO/IEC 27001:2022 applies", "dated «2022»"), ("ISO 9001 (2015) applies", "dated «2015»"),
    ("GB/T 22080-2016 applies", "dated «2016»"), ("NIST SP 800-53 Rev. 5 applies", "dated «NIST SP 800-53 Rev. 5»"),
    ("ISO/IEC 27001 applies", nil), ("NIST AI 100-1 applies", nil),
  ]

  @Test(arguments: dates)
  func aDateInTheDesignationIsItsOwnCue(text: String, precision: String?) throws {
    let reading = try Reading(text, only: [.standard])
    #expect(reading.references.count == 1)
    #expect(reading.axis(.precision) == precision)
    #expect(reading.axis(.identification)?.hasPrefix("specific") == true)
  }

  @Test func aReferenceCarriesAURN() throws {
    let reading = try Reading("ISO/IEC 42001:2023 and BS 8611:2023", only: [.standard])
    #expect(reading.references.map(\.urn) == ["urn:iso:std:iso-iec:42001", nil])
  }

  static let falseAlarms: [(String, String)] = [
    ("en", "EN is a word, and IS is one. AS 2 and PAS."), ("en", "In ISO 2024 began; the ISO 1999 meeting."),
    ("en", "Form IS 1040, form BS 1234 and Form SS-4."), ("en", "call +41 22 749 01 11 before 2024-06-13"),
    ("en", "USD 4217, EUR 9001 and GBP 27001"), ("en", "ISO certification and ISO-certified firms"),
    ("en", "the BS degree of 2005, a BS in 1999"), ("en", "MS 365 and PN 12 and TS 5 and DIN A4"),
    ("en", "ISO/IEC JTC 1/SC 42 and ISO/TC 215 met"), ("en", "5 GB and 16 GB of memory; GB 16"),
    ("en", "as an ISO for 27001 people, isolated 9001"), ("en", "iso 9001 and Iso 9001"),
    ("fr", "EN 2024, la loi; en 1995 aussi"), ("es", "UNE 20 personas y UN 1203"),
    ("de", "die DIN und das IS-System von 2020"),
    ("nl", "DS 10 en PN 16"), ("en", "forms IS 1040, SS 4 and AS 2805; the AS CR 58 people"), ("zh", "国家标准和行业标准，共123项"),
    ("ko", "국가표준 27001개"),
  ]

  @Test(arguments: falseAlarms)
  func whatLooksLikeAStandardIsNone(language: String, text: String) throws {
    let found = try Reading(text, language, only: [.standard]).references
    #expect(found.allSatisfy { $0.rule == GeneralReferences.rule })
  }
}
