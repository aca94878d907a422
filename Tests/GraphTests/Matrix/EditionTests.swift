import Testing

@testable import Graph

@Suite struct EditionTests {
  @Test(arguments: [
    ("ISO/IEC 27001:2013", "ISO/IEC 27001", "2013"),
    ("ISO/IEC 27001:2022/Amd 1:2024", "ISO/IEC 27001", "2022"),
    ("IEC 61508-1:2010-04", "IEC 61508-1", "2010"),
    ("IEEE 7000-2021", "IEEE 7000", "2021"),
    ("GB/T 22080-2016", "GB/T 22080", "2016"),
    ("ITU-T Y.3172 (06/2019)", "ITU-T Y.3172", "2019"),
    ("ISO/IEC 42001", "ISO/IEC 42001", nil),
    ("IEC 61508-1", "IEC 61508-1", nil),
    ("MIL-STD-1916", "MIL-STD-1916", nil),
    ("NIST SP 800-53", "NIST SP 800-53", nil),
    ("RFC 2119", "RFC 2119", nil),
    ("ISO:", "ISO:", nil),
    ("-2021", "-2021", nil),
    ("(2021)", "(2021)", nil),
    ("", "", nil),
  ])
  func takenApart(designation: String, standard: String, year: String?) {
    let edition = Edition(designation)
    #expect(edition.standard == standard && edition.year == year)
  }

  @Test func supplements() {
    #expect(Edition("ISO/IEC 27001:2022/Amd 1:2024").isSupplement)
    #expect(!Edition("ISO/IEC 27001:2022").isSupplement)
  }
}
