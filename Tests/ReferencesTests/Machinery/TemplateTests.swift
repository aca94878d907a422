import Testing

@testable import References

struct TemplateTests {
  static let filled: [(String, [String: String], String?)] = [
    ("/us/usc/t{title}/s{section}", ["title": "5", "section": "552"], "/us/usc/t5/s552"),
    ("/us/usc/t{title}/s{section}", ["title": "5"], nil),
    ("/us/usc/t{title}/s{section}", ["title": "5", "section": ""], nil),
    (
      "{jurisdiction}:{name|slug}-{year}", ["jurisdiction": "gb", "name": "Data Protection", "year": "2018"],
      "gb:data-protection-2018"
    ),
    ("CETS {number}", ["number": "225"], "CETS 225"),
    ("{a}{b}", ["a": "1", "b": "2"], "12"),
    ("plain", [:], "plain"),
    ("", [:], ""),
  ]

  @Test(arguments: filled)
  func aTemplateIsFilledOrNot(source: String, fields: [String: String], id: String?) {
    #expect(Template(source).fill { fields[$0] } == id)
  }

  @Test func aTemplateSaysWhatItNeeds() {
    #expect(Template("{jurisdiction}:{name|slug}-{year}").needs == ["jurisdiction", "name", "year"])
    #expect(Template("plain").needs.isEmpty)
  }

  static let slugs: [(String, String)] = [
    ("Data Protection", "data-protection"), ("Children's  Rights (Scotland)", "childrens-rights-scotland"),
    ("Children\u{2019}s", "childrens"), ("  x  ", "x"), ("Élections & Médias", "élections-médias"), ("網路 安全", "網路安全"),
    ("...", ""),
  ]

  @Test(arguments: slugs)
  func aSlugIsLowerCaseWithHyphens(text: String, slug: String) {
    #expect(Template.slug(text) == slug)
  }
}
