import Markup
import Testing

@testable import References

/// Headings that say what the references of their section are for.
struct ReferenceSectionsTests {
  private func effects(_ text: String, _ language: String = "en") throws -> [String?] {
    let reading = try Reading(text, language, only: [.standard])
    return reading.references.indices.map { reading.axis(.effect, of: $0) }
  }

  @Test(arguments: [
    ("Bibliography", "bibliographic"), ("References", "bibliographic"), ("7. REFERENCES:", "bibliographic"),
    ("Literaturverzeichnis", "bibliographic"), ("参考文献", "bibliographic"), ("참고문헌", "bibliographic"),
    ("2 Normative references", "incorporation"), ("§ 1.110 Incorporation by reference.", "incorporation"),
    ("规范性引用文件", "incorporation"),
  ])
  func aHeadingGoverns(heading: String, effect: String) throws {
    #expect(try effects("ISO 31000 is known.\n\(heading)\nISO 9001, Quality") == [nil, "\(effect) «\(heading)»"])
  }

  @Test(arguments: ["References in text", "Reference is made to others", "Our sources", "Reference"])
  func otherLinesDoNot(line: String) throws {
    #expect(try effects("\(line)\nISO 9001, Quality") == [nil])
  }

  @Test func theNextHeadingEndsTheSection() throws {
    #expect(
      try effects("Normative references\nISO 9001\n3 Terms and definitions\nISO 9000")
        == ["incorporation «Normative references»", nil])
    #expect(
      try effects("Bibliography\n1 Smith, 2020\nISO 9001\nAnnex B\nISO 9000")
        == ["bibliographic «Bibliography»", nil])
  }

  @Test func wordsOfATitleInAReadingListSayNothing() throws {
    #expect(try effects("Bibliography\nA guide based on ISO 9001") == ["bibliographic «Bibliography»"])
  }
}
