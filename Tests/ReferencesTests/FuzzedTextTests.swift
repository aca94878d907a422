import Markup
import Testing

@testable import References

/// One test for each fault that `make fuzz` brought to light; its name says the cause.
@Suite struct FuzzedTextTests {
  private func spans(_ text: String, _ language: String, _ jurisdiction: String = "") throws -> [String] {
    let document = Document(text)
    return try Program.detector.get().references(in: document, language: language, jurisdiction: jurisdiction).map {
      String(decoding: document.text[$0.range], as: UTF8.self)
    }
  }

  /// Blanks alone between quotation marks, or behind "hereinafter", are no term; their ends passed each other.
  @Test(arguments: [
    "(ci-après « »)", "(ci-après «   »)", "(the \u{201C} \u{201D})", "(hereinafter )",
    "(hereinafter \u{201C}\t\u{201D})", "( )",
    ", hereinafter \u{201C} \u{201D}, applies",
  ])
  func blanksDefineNothing(_ bracket: String) throws {
    let language = bracket.contains("après") ? "fr" : "en"
    let work = language == "fr" ? "règlement (UE) 2016/679" : "Regulation (EU) 2016/679"
    #expect(try spans("\(work) \(bracket).", language, "EU") == [work])
  }
}
