import Testing

@testable import Text

struct SentenceTests {
  static let samples: [(String, String)] = [
    ("en", "The Act applies.¦"),
    ("en", "The Act applies. ¦It enters into force in May.¦"),
    ("en", "Is it safe? ¦Yes! ¦Then it may be placed on the market.¦"),
    ("de", "Die Verordnung gilt. ¦Sie ist in allen Teilen verbindlich.¦"),
    ("fr", "La loi s'applique. ¦Elle entre en vigueur demain.¦"),
    ("zh", "本法自公布之日起施行。¦国家支持创新。¦"),
    ("ja", "この法律は、公布の日から施行する。¦国は支援する。¦"),
    ("ko", "이 법은 공포한 날부터 시행한다. ¦국가는 지원한다.¦"),
    ("en", "One line ends here\n¦and another begins.¦"),
  ]

  @Test(arguments: samples)
  func sentencesEndWhereTheyEnd(language: String, sample: String) {
    let cuts = Cuts(sample)
    let found = cut(cuts.text, .sentences, language: language).map { slice(cuts.text, $0) }
    #expect(found == cuts.pieces.filter { !$0.isEmpty })
  }

  /// An abbreviation of the language ends no sentence.
  static let abbreviations: [(String, String)] = [
    ("en", "See Reg. No. 5 and cl. 4 of the Sch. to it. ¦Next.¦"),
    ("en", "Apply e.g. ISO 9001 or i.e. U.S. Code rules. ¦Next.¦"),
    ("en", "As J. Smith wrote, para. 3 applies. ¦Next.¦"),
    ("fr", "Voir l'art. 5 et le chap. Trois du règlement. ¦Suite.¦"),
    ("de", "Nach Abs. 2 bzw. Nr. 3 gilt dies gem. Anlage. ¦Weiter.¦"),
    ("es", "Véase el art. Quinto y el núm. Tres de la Sra. Ministra. ¦Sigue.¦"),
    ("it", "Si veda il d.lgs. Codice e la lett. Alfa del testo. ¦Segue.¦"),
    ("nl", "Zie blz. Drie en bijv. Artikel vier van de wet. ¦Verder.¦"),
    ("pl", "Zob. ust. Drugi i poz. Trzecia w ustawie. ¦Dalej.¦"),
    ("pt", "Ver pág. Três e o Sr. Ministro da lei. ¦Segue.¦"),
  ]

  @Test(arguments: abbreviations)
  func abbreviationsEndNone(language: String, sample: String) {
    let cuts = Cuts(sample)
    let found = cut(cuts.text, .sentences, language: language).map { slice(cuts.text, $0) }
    #expect(found == cuts.pieces.filter { !$0.isEmpty })
  }

  @Test func anAbbreviationHoldsInItsOwnLanguageOnly() {
    let text = "Dies gilt gem. Anlage Eins."
    #expect(cut(text, .sentences, language: "de").count == 1)
    #expect(cut(text, .sentences, language: "en").count == 2)
  }

  @Test func theNumberOfAListItemBelongsToItsSentence() {
    let text = "4.2. The provider shall act. Next."
    #expect(
      cut(text, .sentences, language: "en").map { slice(text, $0) } == ["4.2. The provider shall act. ", "Next."])
  }

  @Test func aNumberAtTheEndDoesEndItsSentence() {
    let text = "It was adopted in 2024. Next it is applied."
    #expect(cut(text, .sentences, language: "en").count == 2)
  }

  @Test func anAbbreviationBeforeALineBreakEndsTheSentence() {
    let text = "Fees etc.\nNext line."
    #expect(cut(text, .sentences, language: "en").map { slice(text, $0) } == ["Fees etc.\n", "Next line."])
  }

  static let anyText = [
    "", " ", ".", "…", "a", "Ein Satz. 中文句子。한국어 문장이다. 🙂 Emoji! Ελληνικά; Кириллица.", "\n\n\n", "No. ",
    "e\u{301}. A\u{308}b.",
  ]

  @Test(arguments: anyText)
  func sentencesCoverTheTextWithoutAGap(text: String) {
    let ranges = cut(text, .sentences, language: "en")
    var end = 0
    for range in ranges {
      #expect(range.lowerBound == end)
      #expect(!range.isEmpty)
      end = range.upperBound
    }
    #expect(end == text.utf8.count)
    #expect(ranges.map { slice(text, $0) }.joined() == text)
  }

  @Test func oneBreakerServesManyTexts() throws {
    let breaker = try #require(TextBreaker(.sentences, language: "en"))
    for (text, count) in [("One. Two. Three.", 3), ("One.", 1), ("", 0), ("One. Two.", 2)] {
      let found = Array(text.utf8).withUnsafeBufferPointer { breaker.sentences(in: $0).count }
      #expect(found == count, "\(text)")
    }
  }
}
