import Testing

@testable import References

struct StandardIdentifierTests {
  private func identifier(_ line: String) throws -> StandardIdentifier {
    let parsing = try Program.parsing.get()
    return try #require(Array(line.utf8).withUnsafeBufferPointer { parsing.parse($0) })
  }

  /// RFC 5141 names editions by their number, never by the year.
  static let urns: [(String, String?)] = [
    ("ISO 9001:2015", "urn:iso:std:iso:9001"), ("ISO 9001", "urn:iso:std:iso:9001"),
    ("ISO/IEC TR 24028:2020", "urn:iso:std:iso-iec:tr:24028"),
    ("ISO/IEC 24029-2:2023", "urn:iso:std:iso-iec:24029:-2"),
    ("ISO/IEC Guide 51:2014", "urn:iso:std:iso-iec:guide:51"), ("IEC 62443-4-1", "urn:iso:std:iec:62443:-4-1"),
    ("IWA 31:2020", "urn:iso:std:iso:iwa:31"), ("ISO/IEC/IEEE 42010", "urn:iso:std:iso-iec-ieee:42010"),
    ("ISO 9001:2015 Ed. 5", "urn:iso:std:iso:9001:ed-5"), ("ISO 9001:2015(E)", "urn:iso:std:iso:9001:en"),
    ("ISO/IEC 27001:2022/Amd 1:2024", "urn:iso:std:iso-iec:27001:amd:2024:v1"),
    ("NIST AI 100-1", nil), ("EN 17927", nil), ("BS ISO/IEC 42001:2023", nil), ("IEEE 7000-2021", nil),
  ]

  @Test(arguments: urns)
  func onlyDeliverablesOfISOAndIECHaveAURN(line: String, urn: String?) throws {
    #expect(try identifier(line).urn == urn)
  }

  static let undated: [(String, String)] = [
    ("ISO/IEC 27001:2022", "ISO/IEC 27001"), ("ISO/IEC 27001:2022/Amd 1:2024", "ISO/IEC 27001"),
    ("ISO/TS 22367:2008", "ISO/TS 22367"),
    ("ISO/IEC 24029-2:2023", "ISO/IEC 24029-2"), ("NIST SP 800-53 Rev. 5", "NIST SP 800-53"),
    ("ITU-T X.509 (10/2019)", "ITU-T X.509"),
    ("ETSI EN 303 645 V2.1.1 (2020-06)", "ETSI EN 303 645"), ("GB/T 22080-2016", "GB/T 22080"),
    ("ASTM F963-17", "ASTM F963"),
    ("BS EN ISO/IEC 27001:2023/A1:2024", "BS EN ISO/IEC 27001"), ("NTP-ISO/IEC 42001:2023", "NTP-ISO/IEC 42001"),
    ("KS X ISO/IEC 27001", "KS X ISO/IEC 27001"), ("ISO/IEC DIS 42006", "ISO/IEC DIS 42006"),
  ]

  @Test(arguments: undated)
  func allEditionsShareTheUndatedDesignation(line: String, undated: String) throws {
    #expect(try identifier(line).undated == undated)
  }
}
