import Markup
import Testing

@testable import References

/// The two halves of a bilingual document are read by the rules of their languages.
@Suite struct PassageLanguagesTests {
  private static let english =
    "The keeper shall light the lantern at dusk, as provided in section 3 of this Act, and shall keep a record of the hour at which it was lit."
  private static let french = [
    "Le gardien allume la lanterne au crépuscule, comme le prévoit l'article 3 du règlement (UE) 2016/679, et tient un registre des heures.",
    "Lorsque le brouillard est levé, le gardien peut éteindre la lanterne avant l'aube, avec l'accord du maître du port.",
  ]

  private func document(_ lines: [String]) throws -> Document {
    try DocumentReader().read(bytes: Array(lines.joined(separator: "\n").utf8), name: "gazette.txt")
  }

  @Test func passagesGetTheLanguageTheyAreIn() throws {
    let document = try document([Self.english, Self.english] + Self.french).withPassageLanguages(besides: "en")
    #expect(document.passages.map(\.language) == [nil, nil, "fr", "fr"])
  }

  @Test func theirReferencesAreFoundByItsRules() throws {
    let document = try document([Self.english, Self.english] + Self.french)
    var lines: [UInt8] = []
    try Program.detector.get().writeReferences(of: document, language: "en") { lines += $0 }
    let output = String(decoding: lines, as: UTF8.self).split(separator: "\n")
    let cited = output.filter { $0.contains("reg/2016/679") }
    #expect(cited.count == 1)
    #expect(cited.first?.contains("\"language\":\"fr\"") ?? false)
    #expect(cited.first?.contains("article/3") ?? false)
    #expect(output.contains { $0.contains("\"language\":\"en\"") })
  }

  /// Word marks text with the language of the keyboard.
  @Test func marksOfWordAreHints() throws {
    var document = try document([Self.english] + Self.french + Self.french)
    document.passages[0].language = "de"
    #expect(document.withPassageLanguages(besides: "en").passages[0].language == "de")
    document.dialect = .docx
    #expect(document.withPassageLanguages(besides: "en").passages.map(\.language) == [nil, "fr", "fr", "fr", "fr"])
  }

  @Test func theLanguageOfAWordFileIsJudgedByItsText() throws {
    let detector = try Program.detector.get()
    var document = try document(Array(repeating: Self.french, count: 6).joined().map { $0 })
    document.language = "en-US"
    #expect(detector.language(of: document) == "en-US")
    document.dialect = .docx
    #expect(detector.language(of: document) == "fr")
    document.language = "fr-CH"
    #expect(detector.language(of: document) == "fr-CH")
  }
}
