import Catalogue
import Testing

@testable import References

/// One identifier a line (contract section 2).
struct StandardsParsingTests {
  private func parse(_ line: String) throws -> StandardIdentifier? {
    let parsing = try Program.parsing.get()
    return Array(line.utf8).withUnsafeBufferPointer { parsing.parse($0) }
  }

  @Test(arguments: DesignationTable.all)
  func aDesignationIsNormalised(line: String, designation: String) throws {
    #expect(try parse(line)?.designation == (designation == "=" ? line : designation))
  }

  @Test(arguments: DesignationTable.all)
  func parsingADesignationAgainGivesTheSame(line: String, designation: String) throws {
    let first = try #require(try parse(line))
    let second = try #require(try parse(first.designation), "“\(first.designation)” is not read")
    #expect(second.designation == first.designation)
    #expect(try parse(second.undated)?.undated == first.undated)
  }

  static let parts: [(String, String)] = [
    ("ISO 9001:2015", "ISO number 9001 year 2015"),
    ("ISO/IEC TR 24028:2020", "ISO+IEC type TR number 24028 year 2020"),
    ("ISO/IEC 24029-2:2023", "ISO+IEC number 24029 part 2 year 2023"),
    ("ISO/IEC/IEEE 12207:2017", "ISO+IEC+IEEE number 12207 year 2017"),
    ("IEC 62443-4-1:2018", "IEC number 62443 part 4-1 year 2018"),
    ("ISO/IEC CD TS 22443", "ISO+IEC type TS stage CD number 22443"),
    ("ISO/FDIS 9001", "ISO stage FDIS number 9001"),
    ("prEN 18286", "EN stage pr number 18286"),
    ("ISO 8601-1:2019/Amd 1:2022", "ISO number 8601 part 1 year 2019 supplements Amd 1:2022"),
    ("IEC 60601-1:2005/AMD1:2012/COR1:2014", "IEC number 60601 part 1 year 2005 supplements AMD1:2012+COR1:2014"),
    ("ISO/IEC 24029 (all parts)", "ISO+IEC number 24029 all"),
    ("ISO/IEC 5259 series", "ISO+IEC number 5259 all"),
    ("ITU-T X.509 (10/2019)", "ITU-T number X.509 year 2019"),
    ("IEEE 802.11ax-2021", "IEEE number 802.11ax year 2021"),
    ("NIST SP 800-53 Rev. 5", "NIST type SP number 800-53 edition Rev. 5"),
    ("NISTIR 8259A", "NIST type IR number 8259A"),
    ("FIPS 140-3", "NIST type FIPS number 140-3"),
    ("ETSI EN 303 645 V2.1.1 (2020-06)", "ETSI type EN number 303 645 year 2020 edition V2.1.1"),
    ("ETSI GR SAI 005", "ETSI type GR number SAI 005"),
    ("EN 301 549", "EN number 301 549"),
    ("GB/T 22080-2016", "GB/T number 22080 year 2016"),
    ("GB/T 20984.1-2022", "GB/T number 20984.1 year 2022"),
    ("JIS X 8341-3:2016", "JIS number X 8341 part 3 year 2016"),
    ("ASTM F963-17", "ASTM number F963 year 17"),
    ("CSA Z662:19", "CSA number Z662 year 19"),
    (
      "BS EN ISO/IEC 27001:2023/A1:2024",
      "BS number 27001 year 2023 supplements A1:2024 adopts (EN number 27001 adopts (ISO+IEC number 27001))"
    ),
    ("KS X ISO/IEC 27001", "KS number 27001 adopts (ISO+IEC number 27001)"),
    ("NTP-ISO/IEC 42001:2023", "NTP number 42001 year 2023 adopts (ISO+IEC number 42001)"),
    ("ГОСТ Р ИСО/МЭК 27001-2021", "GOST R number 27001 year 2021 adopts (ISO+IEC number 27001)"),
    ("IS/ISO/IEC 27001:2022", "IS number 27001 year 2022 adopts (ISO+IEC number 27001)"),
  ]

  private func summary(_ identifier: StandardIdentifier) -> String {
    var words = [([identifier.publisher] + identifier.copublishers).joined(separator: "+")]
    if let type = identifier.type { words.append("type " + type) }
    if let stage = identifier.stage { words.append("stage " + stage) }
    words.append("number " + identifier.number)
    if let part = identifier.part { words.append("part " + part) }
    if let year = identifier.year { words.append("year " + year) }
    if let edition = identifier.edition { words.append("edition " + edition) }
    if !identifier.supplements.isEmpty { words.append("supplements " + identifier.supplements.joined(separator: "+")) }
    if let inner = identifier.adopted.first { words.append("adopts (\(summary(inner)))") }
    if identifier.allParts { words.append("all") }
    return words.joined(separator: " ")
  }

  @Test(arguments: parts)
  func aDesignationIsTakenApart(line: String, parts: String) throws {
    #expect(try parse(line).map(summary) == parts)
  }

  static let refusals = [
    "", " ", "ISO", "ISO/IEC", "EN", "IS", "hello", "W3C", "NIST AI RMF", "ISO/IEC JTC 1/SC 42", "ISO/TC 215",
    "iso 9001",
    "+41 22 749 01 11", "+1 (202) 555-0143", "555-1234", "2024-06-13", "2024", "12 March 2024", "13.06.2024",
    "USD 100", "EUR 5000", "GBP 27.50", "ISO 9001 certification", "ISO/IEC 27001:2022 applies",
    "see ISO 9001", "ISO 9001;", "ISO 9001:15", "ISO 9001:20155", "ISO 123456789", "ISO 5mm",
    "Regulation (EU) 2016/679", "5 U.S.C. 552",
    "GB/T", "GB/-2010", "JIS 27001", "KS", "NIST 53", "NIST SP", "ETSI 303 645", "ITU-T", "ITU-T 3172", "BS EN",
    "DIN A4", "\u{0}", "ISO\n9001",
  ]

  @Test(arguments: refusals)
  func whatIsNoIdentifierIsRefused(line: String) throws {
    #expect(try parse(line)?.designation == nil)
  }

  @Test func linesOfMoreThanAThousandCharactersAreRefused() throws {
    func padded(_ count: Int) -> String { "ISO 9001" + String(repeating: " ", count: count - 8) }
    #expect(try parse(padded(1000))?.designation == "ISO 9001")
    #expect(try parse(padded(1001)) == nil)
    #expect(try parse(String(repeating: "ISO ", count: 100_000)) == nil)
    #expect(try parse("ISO " + String(repeating: "9", count: 997)) == nil)
    // Characters count, not bytes.
    #expect(try parse("ISO 9001" + String(repeating: "\u{3000}", count: 992))?.designation == "ISO 9001")
  }

  @Test func nestedAdoptionsEndSomewhere() throws {
    #expect(try parse(String(repeating: "BS ", count: 300) + "9001") == nil)
    #expect(try parse("BS EN ISO 9001")?.adopted.first?.adopted.first?.number == "9001")
  }

  static let lines: [(String, String)] = [
    (
      "BS EN ISO/IEC 27001:2023",
      #"{"input":"BS EN ISO/IEC 27001:2023","designation":"BS EN ISO/IEC 27001:2023","publisher":"BS","copublishers":[],"type":null,"#
        + #""stage":null,"number":"27001","part":null,"year":"2023","edition":null,"supplements":[],"adopted":"#
        + #"{"designation":"EN ISO/IEC 27001","publisher":"EN","copublishers":[],"type":null,"stage":null,"number":"27001","#
        + #""part":null,"year":null,"edition":null,"supplements":[],"adopted":{"designation":"ISO/IEC 27001","publisher":"ISO","#
        + #""copublishers":["IEC"],"type":null,"stage":null,"number":"27001","part":null,"year":null,"edition":null,"#
        + #""supplements":[],"adopted":null,"allParts":false,"urn":"urn:iso:std:iso-iec:27001"},"allParts":false,"urn":null},"#
        + #""allParts":false,"urn":null}"#
    ),
    (
      "NIST SP 800-53 Rev. 5",
      #"{"input":"NIST SP 800-53 Rev. 5","designation":"NIST SP 800-53 Rev. 5","publisher":"NIST","copublishers":[],"#
        + #""type":"SP","stage":null,"number":"800-53","part":null,"year":null,"edition":"Rev. 5","supplements":[],"#
        + #""adopted":null,"allParts":false,"urn":null}"#
    ),
    ("not \"an\" identifier", #"{"input":"not \"an\" identifier","designation":null}"#),
  ]

  @Test(arguments: lines)
  func theOutputIsTheContracts(line: String, object: String) throws {
    var writing = StandardsWriting(try Program.parsing.get())
    var json = JSONWriter()
    Array(line.utf8).withUnsafeBufferPointer { writing.write($0, to: &json) }
    #expect(String(decoding: json.bytes, as: UTF8.self) == object + "\n")
  }
}
