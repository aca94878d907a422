import Catalogue
import Testing

@testable import References

/// Family files: what they hold, and how their faults are named.
struct FamilyTests {
  @Test func aFamilyFileIsReadWithItsExamples() throws {
    let family = try Family(
      """
      # A comment.
      family    us-code
      kind      instrument
      languages en es
      jurisdictions US
      source    https://uscode.house.gov/
      form      {title:int} <U.S.C.|USC> {section:section}{pin:brackets}
      work      /us/usc/t{title}/s{section}
      pinpoint  {pin}

      example   see ⟦5 U.S.C. 552⟧ and ⟦6 USC 1⟧ -> /us/usc/t5/s552 ; /us/usc/t6/s1
      nothing   the USC campus
      """, file: "us.family")
    #expect(family.name == "us-code")
    #expect(family.kind == .instrument)
    #expect(family.languages == ["en", "es"])
    #expect(family.jurisdictions == ["US"])
    #expect(family.forms.map(\.triggers) == [["U.S.C.", "USC"]])
    #expect(family.works.count == 1)
    #expect(family.pinpoints.count == 1)
    #expect(family.examples.map(\.line) == [11])
    #expect(family.examples.map(\.targets) == [["/us/usc/t5/s552", "/us/usc/t6/s1"]])
    #expect(family.nothing == ["the USC campus"])
    #expect(family.source == "https://uscode.house.gov/")
  }

  static let applicability: [(String, String, String, String, Bool)] = [
    ("", "", "en", "US", true), ("", "", "zh", "", true),
    ("en", "", "en", "", true), ("en", "", "en-GB", "GB", true), ("en", "", "fr", "", false),
    ("en fr", "", "fr", "CA", true),
    ("", "GB", "en", "GB", true), ("", "GB", "en", "GB-SCT", true), ("", "GB", "en", "", false),
    ("", "GB", "en", "US", false),
    ("pt", "BR", "pt", "PT", false),
    ("pt", "-PT", "pt", "PT", false), ("pt", "-PT", "pt", "BR", true), ("pt", "-PT", "pt", "", true),
  ]

  @Test(arguments: applicability)
  func aFamilyAppliesToItsLanguagesAndJurisdictions(
    languages: String, jurisdictions: String, language: String, jurisdiction: String, applies: Bool
  ) throws {
    var text = "family x\nkind instrument\n"
    if !languages.isEmpty { text += "languages \(languages)\n" }
    if !jurisdictions.isEmpty { text += "jurisdictions \(jurisdictions)\n" }
    let file = FamilyFile(Array(text.utf8), name: "x.family")
    #expect(file.applies(language: language, jurisdiction: jurisdiction) == applies)
  }

  static let faults: [(String, Int, String)] = [
    ("kind instrument\n", 1, "no family name or kind"),
    ("family x\n", 1, "no family name or kind"),
    ("family x\nkind law\n", 1, "no family name or kind"),
    ("family x\nkind instrument\npattern y\n", 3, "unknown key “pattern”"),
    ("family x\nkind instrument\n\n# note\nform USC\n", 5, "a form needs a trigger between < and >"),
    ("family x\nkind instrument\nform <a>\nform <b> {n:float}\n", 4, "“{n:float}” is not a field"),
  ]

  @Test(arguments: faults)
  func aFaultIsNamedWithFileAndLine(text: String, line: Int, reason: String) {
    let error = #expect(throws: CatalogueError.self) { try Family(text, file: "x.family") }
    #expect(error?.table == "x.family")
    #expect(error?.line == line)
    #expect(error?.reason.hasPrefix(reason) == true)
  }
}
