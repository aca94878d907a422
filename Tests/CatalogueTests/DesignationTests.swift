import Testing

@testable import Catalogue

struct DesignationTests {
  static let dates: [(String, String)] = [
    ("ISO/IEC 27001:2022", "ISO/IEC 27001"),
    ("ISO/IEC 27001", "ISO/IEC 27001"),
    ("ISO/IEC 24029-1:2021", "ISO/IEC 24029-1"),
    ("ISO/TR 24971:2020", "ISO/TR 24971"),
    ("ISO/IEC 27001:2022/Amd 1:2024", "ISO/IEC 27001"), ("ISO/IEC 27001:2013/Cor 1:2014", "ISO/IEC 27001"),
    ("IEC 60601-1:2005-12", "IEC 60601-1"),
    ("ISO/IEC 2022", "ISO/IEC 2022"),
    ("JIS Q 27001:2023", "JIS Q 27001"),
    ("JIS X 8341-3:2016", "JIS X 8341-3"),
    ("BS EN ISO/IEC 27001:2023", "BS EN ISO/IEC 27001"),
    ("GB/T 22080-2016", "GB/T 22080"),
    ("GB/T 22080", "GB/T 22080"),
    ("GB 45438-2025", "GB 45438"),
    ("GOST R 59277-2020", "GOST R 59277"),
    ("IEEE 7000-2021", "IEEE 7000"),
    ("IEEE 802.11ax-2021", "IEEE 802.11ax"),
    ("ANSI/CTA-2089.1-2020", "ANSI/CTA-2089.1"),
    ("NIST SP 800-53 Rev. 5", "NIST SP 800-53"),
    ("NIST AI 100-1", "NIST AI 100-1"),
    ("NIST SP 500-2000", "NIST SP 500-2000"),
    ("ITU-T X.509 (10/2019)", "ITU-T X.509"),
    ("ITU-T Y.3172", "ITU-T Y.3172"),
    ("ETSI EN 303 645 V2.1.1", "ETSI EN 303 645"),
    ("EN 301 549 V3.2.1", "EN 301 549"),
    ("KS X ISO/IEC 27001", "KS X ISO/IEC 27001"),
    ("", ""),
  ]

  @Test(arguments: dates)
  func aDesignationWithoutItsDate(designation: String, undated: String) {
    #expect(Catalogue.undated(designation) == undated)
    #expect(Catalogue.undated(undated) == undated)
  }

  static let publishers: [(String, String)] = [
    ("ISO/IEC TR 24028:2020", "ISO/IEC"), ("ISO 9001:2015", "ISO"), ("IEC 62443-4-1:2018", "IEC"),
    ("NIST SP 800-53", "NIST"), ("FIPS 140-3", "NIST"), ("ITU-T Y.3172", "ITU"), ("ITU-R M.2083-0", "ITU"),
    ("prEN 18286", "CEN"), ("EN ISO 9001:2015", "CEN"), ("CEN/CLC/TR 18115", "CEN"), ("GB/T 22080-2016", "CN"),
    ("JIS Q 27001:2023", "JP"), ("KS X ISO/IEC 27001", "KR"), ("BS 8611:2023", "GB"), ("IEEE 7000-2021", "IEEE"),
    ("ISO/TS 22367:2020", "ISO"), ("ISO/CD 9001", "ISO"), ("ISO/IEC/IEEE 42010:2022", "ISO/IEC/IEEE"),
  ]

  @Test(arguments: publishers)
  func aDesignationSaysWhoPublishesIt(designation: String, publisher: String) {
    #expect(Catalogue.publisher(of: designation) == publisher)
  }

  static let stages: [(String, String)] = [
    ("ISO/IEC DIS 42006", "ISO/IEC 42006"), ("ISO/IEC DTR 20226", "ISO/IEC TR 20226"),
    ("ISO/IEC CD TS 22443", "ISO/IEC TS 22443"),
    ("ISO/IEC PDTS 8200", "ISO/IEC TS 8200"), ("ISO/IEC TR 24028", "ISO/IEC TR 24028"), ("ISO/DIS 22144", "ISO 22144"),
    ("ISO/CD TS 5661", "ISO/TS 5661"), ("ISO/DTR 1", "ISO/TR 1"), ("ISO/TS 22367", "ISO/TS 22367"),
    ("ISO 9001", "ISO 9001"),
    ("GB/T 22080", "GB/T 22080"), ("", ""),
  ]

  @Test(arguments: stages)
  func aStageIsNoPartOfTheWork(designation: String, work: String) {
    #expect(Catalogue.withoutStage(designation) == work)
  }

  /// Designation, the work, its number.
  @Test(arguments: [
    ("ISO/IEC DIS 42006:2024", "ISO/IEC 42006", "42006"), ("ISO/IEC TR 24028:2020", "ISO/IEC TR 24028", "24028"),
    ("IEC 61508-1:2010", "IEC 61508-1", "61508-1"), ("ISO/IEC Guide 65:1996", "ISO/IEC Guide 65", "65"),
    ("GB/T 22080-2016", "GB/T 22080", nil), ("ISO/IEC 27001:2013/Cor 1:2014", "ISO/IEC 27001", "27001"),
    ("ISO", "ISO", nil), ("", "", nil),
  ])
  func anEditionBelongsToAWork(designation: String, work: String, number: String?) {
    #expect(Catalogue.work(of: designation) == work)
    #expect(Catalogue.number(of: work) == number)
  }

  @Test(arguments: [
    ("ISO/IEC 27001:2022", true), ("IEC 61508-1:2010-04", true), ("GB/T 22080-2016", true), ("RFC 2119", true),
    ("EN 301 549 V3.2.1", true), ("ITU-T X.509 (10/2019)", true), ("ISO/IEC DIS 42006", true),
    ("ISO/IEC 27001:2022/Amd 1:2024", false), ("ISO 14001:2015/DAM 2", false), ("ISO/IEC 22989:2022/FDAmd 1", false),
    ("IEC 60601-1:2005+AMD1:2012 CSV", false), ("IEC 60794-4:2018 RLV", false),
    ("JIS K 2288:2000/AMENDMENT 1:2011", false), ("ITU-T X.509 (1997) Technical Cor. 1 (03/2000)", false),
  ])
  func whatIsAddedToAnEditionIsNone(designation: String, isWhole: Bool) {
    #expect(Catalogue.isWhole(designation) == isWhole)
  }
}
