import Foundation
import Testing

@testable import References

/// What a provision gives of a standard it incorporates: 1 CFR 51.9(b).
struct IncorporationTests {
  private func lacks(_ text: String, in jurisdiction: String = "US") throws -> [[String]?] {
    try Reading(text, "en", in: jurisdiction, only: [.standard]).references.map {
      $0.incorporation?.lacks.map(\.rawValue)
    }
  }

  static let provisions: [(String, [String])] = [
    ("ASTM D975-21, Standard Specification for Diesel Fuel, approved August 1, 2021; IBR approved for § 80.1.", []),
    ("(1) ANSI Z358.1-2014, American National Standard for Eyewash, IBR approved for § 5.2(a).", []),
    ("Boards shall meet ASTM D1037-12, Particleboard (incorporated by reference, see § 7.9).", []),
    ("Fuel shall meet ASTM D975-21 (incorporated by reference, see § 80.2).", ["title"]),
    ("Fuel meets ASTM D975 (incorporated by reference, see § 80.2).", ["title", "date", "edition", "requirement"]),
    ("BS EN ISO 12460-3:2015 E, Wood-based panels, is incorporated by reference.", ["requirement"]),
  ]

  @Test(arguments: provisions)
  func theElementsAreCounted(text: String, missing: [String]) throws {
    #expect(try lacks(text) == [missing])
  }

  @Test func aSectionOfIncorporationsIsRead() throws {
    #expect(
      try lacks(
        "§ 1.110 Incorporation by reference.\n(1) ISO 9001:2015, Quality management systems, IBR approved for § 2.")
        == [[]])
  }

  @Test func onlyIncorporationsOfTheUnitedStatesAreChecked() throws {
    #expect(try lacks("ISO 9001:2015 is incorporated by reference.", in: "CA") == [nil])
    #expect(try lacks("Firms shall comply with ISO 9001:2015.") == [nil])
    #expect(try lacks("ISO 9001:2015 is not incorporated by reference.") == [nil])
  }

  @Test func itLeavesTheProgramAsAnObject() throws {
    let incorporation = Incorporation(has: [.number, .publisher])
    #expect(!incorporation.isComplete)
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let data = try encoder.encode(incorporation)
    #expect(
      String(decoding: data, as: UTF8.self)
        == #"{"complete":false,"has":["publisher","number"],"#
        + #""lacks":["title","date","edition","author","requirement"]}"#)
    #expect(try JSONDecoder().decode(Incorporation.self, from: data) == incorporation)
  }

  @Test func theLineCarriesIt() throws {
    let reading = try Reading("ISO 9001:2015 is incorporated by reference.", "en", in: "US", only: [.standard])
    var output = DetectionOutput()
    output.write(reading.references, of: reading.document, language: "en")
    #expect(
      String(decoding: output.json.bytes, as: UTF8.self).contains(
        #""incorporation":{"complete":false,"has":["date","edition","author","publisher","number"],"#
          + #""lacks":["title","requirement"]}"#))
  }
}
