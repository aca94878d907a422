import Testing

@testable import Catalogue

struct DesignationTests {
  static let dates: [(String, String)] = [
    ("ISO/IEC 27001:2022", "ISO/IEC 27001"),
    ("ISO/IEC 27001", "ISO/IEC 27001"),
    ("ISO/IEC 24029-1:2021", "ISO/IEC 24029-1"),
    ("ISO/TR 24971:2020", "ISO/TR 24971"),
    ("ISO/IEC 27001:2022/Amd 1:2024", "ISO/IEC 27001"),
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
  ]

  @Test(arguments: publishers)
  func aDesignationSaysWhoPublishesIt(designation: String, publisher: String) {
    #expect(Catalogue.publisher(of: designation) == publisher)
  }
}
