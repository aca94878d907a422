import Markup
import Testing

@testable import References

/// What a document says of modes of governance: strength, denial, the subject, one piece for each sentence.
struct GovernanceReadingTests {
  private func found(_ text: String, _ language: String = "en") throws -> [String] {
    try Program.detector.get().governance(in: Document(text), language: language).map {
      [$0.mode, $0.strength.rawValue, $0.modifier?.rawValue, "«\($0.text)»"].compactMap { $0 }.joined(separator: " ")
    }
  }

  static let strengths: [(String, String, String)] = [
    ("en", "Every state shall have a regulatory sandbox.", "sandboxes normative «regulatory sandbox»"),
    ("en", "The office will establish a regulatory sandbox.", "sandboxes statement «regulatory sandbox»"),
    ("en", "Here is a word that was heard on the regulatory sandbox.", "sandboxes mention «regulatory sandbox»"),
    ("en", "(b) Regulatory sandboxes: firms try things there.", "sandboxes principle «Regulatory sandboxes»"),
    ("en", "No regulatory sandbox is needed.", "sandboxes principle negated «regulatory sandbox»"),
    ("en", "In this land no regulatory sandbox will be set up.", "sandboxes statement negated «regulatory sandbox»"),
    ("en", "The regulatory sandbox will not be set up.", "sandboxes statement negated «regulatory sandbox»"),
    ("en", "It goes without a regulatory sandbox.", "sandboxes mention negated «regulatory sandbox»"),
    ("en", "The regulatory sandbox is to be developed.", "sandboxes statement delegated «regulatory sandbox»"),
    ("fr", "La loi ne prévoit aucun bac à sable réglementaire.", "sandboxes mention negated «bac à sable»"),
    ("de", "Für KI wird kein Reallabor errichtet.", "sandboxes statement negated «Reallabor»"),
    ("es", "No habrá ningún sandbox para la IA.", "sandboxes mention negated «sandbox»"),
    ("zh", "本市不设立监管沙盒管理人工智能。", "sandboxes statement negated «监管沙盒»"),
    ("ko", "인공지능 규제샌드박스를 두지 아니한다.", "sandboxes mention negated «규제샌드박스»"),
  ]

  @Test(arguments: strengths)
  func aSentenceTakesAModeUpAsItsWordsSay(language: String, sample: String, expected: String) throws {
    #expect(try found(sample, language) == [expected])
  }

  @Test func aDenialCountsRightBeforeTheTermOnly() throws {
    #expect(
      try found("No later than May, the office will open a regulatory sandbox.")
        == ["sandboxes statement «regulatory sandbox»"])
  }

  @Test func aSentenceIsOnePieceForEachMode() throws {
    let text =
      "One saw the regulatory sandbox, a sandbox of the authority. The authority shall open a regulatory sandbox."
    #expect(
      try found(text).filter { $0.hasPrefix("sandboxes") }
        == ["sandboxes mention «regulatory sandbox»", "sandboxes normative «regulatory sandbox»"])
  }

  /// "Procurement" alone is no mode; in a sentence on artificial intelligence it is one, and in a document full of it.
  @Test func theSubjectStandsInTheSentenceOrThroughoutTheDocument() throws {
    let sentence = "Public procurement follows the guide."
    #expect(try found(sentence) == [])
    #expect(try found(sentence + " AI is new.") == [])
    #expect(try found(sentence + String(repeating: " AI is new.", count: 4)) == [])
    #expect(
      try found(sentence + String(repeating: " AI is new.", count: 5)) == ["procurement mention «procurement»"])
    let long = sentence + String(repeating: " Bread is made of flour, water, salt and time.", count: 200)
    #expect(try found(long + String(repeating: " AI is new.", count: 5)) == [])
  }

  @Test func offsetsAreCodePointsAndTheQuoteIsTheSentence() throws {
    let text = "Süß 😀. Jeder Staat muss ein Reallabor für KI haben. Ende."
    let piece = try #require(
      try Program.detector.get().governance(in: Document(text), language: "de").first { $0.mode == "sandboxes" })
    let scalars = Array(text.unicodeScalars)
    #expect(String(String.UnicodeScalarView(scalars[piece.start..<piece.end])) == "Reallabor")
    #expect(piece.quote == "Jeder Staat muss ein Reallabor für KI haben.")
    #expect(piece.quoteOffset == 21)
  }

  @Test func aBibliographyTellsNothing() throws {
    let text = "The office opens a regulatory sandbox.\n\nReferences\n\nDoe, The regulatory sandbox, 2020."
    #expect(try found(text).count == 1)
  }

  @Test func aHeadingTakesAModeUp() throws {
    var document = Document("Regulatory sandboxes and other places to try things out")
    document.passages[0].kind = .heading
    let found = try Program.detector.get().governance(in: document, language: "en")
    #expect(found.map(\.strength) == [.principle])
  }

  @Test func nothingOfItIsAReference() throws {
    let sample = "Each state shall set up a regulatory sandbox and buy AI by public procurement."
    #expect(
      try Reading(sample).references.allSatisfy {
        $0.rule == "principle-term" && $0.target?.id == "principle:innovation"
      })
  }

  @Test func aLanguageWithoutALexiconHasNoModes() throws {
    #expect(try found("Szabályozói homokozó, regulatory sandbox", "hu") == [])
  }
}
