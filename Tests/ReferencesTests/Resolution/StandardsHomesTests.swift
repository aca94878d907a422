import Catalogue
import Testing

@testable import References

/// Whose own a standard is decides whether a citation of it counts for alignment.
struct StandardsHomesTests {
  /// Designation, citing jurisdiction, home.
  static let homes: [(String, String, String?)] = [
    ("JIS Q 27001", "JP", "JP"), ("GB/T 22080", "EU", "CN"), ("EN 301 549", "DE", "EU"), ("prEN 18286", "FR", "EU"),
    ("ABNT NBR ISO/IEC 27001", "BR", "BR"), ("UNI CEI EN ISO 9001", "IT", "IT"), ("NIST AI 100-1", "GB", "US"),
    ("CEN/CLC/TR 17894", "EU", "EU"), ("BS 8611", "GB", "GB"), ("DIN SPEC 92001-1", "DE", "DE"),
    ("ETSI EN 303 645", "EU", "EU"), ("NTP-ISO/IEC 42001", "PE", "PE"), ("UNE 71505", "ES", "ES"),
    ("NF Z42-013", "FR", "FR"), ("IEC 62443", "EU", nil), ("ITU-T Y.3172", "CH", nil),
    // Singapore and Sweden, Korea and Kenya write the same marks.
    ("SS 584", "SG", "SG"), ("SS 12345", "SE", "SE"), ("KS 2962", "KE", "KE"), ("KS X 1001", "KR", "KR"),
    // International bodies and industry are at home nowhere.
    ("ISO/IEC 42001", "US", nil), ("IEEE 7000", "US", nil), ("ASTM F963", "US", nil), ("ISAE 3402", "IN", nil),
  ]

  @Test(arguments: homes)
  func aStandardIsItsPublishersCountrys(designation: String, citing: String, home: String?) throws {
    #expect(try StandardsHomes(folder: .publishers).home(of: designation, citing: citing) == home)
  }
}
