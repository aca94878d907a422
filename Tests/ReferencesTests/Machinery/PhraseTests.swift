import Testing

@testable import References

/// The notation of the lexicon tables, and how a phrase stands in a text.
struct PhraseTests {
  /// Where the phrases of `notation` begin and end in a text, leftmost first, without overlaps.
  private func find(_ phrases: [Phrase], _ text: String) -> [Range<Int>] {
    let book = PhraseBook()
    let offsets = phrases.map { book.add($0) }
    book.seal()
    return withView(text) { view in
      var found: [Range<Int>] = []
      for start in 0..<view.end where start >= found.last?.upperBound ?? 0 && view.bytes[start] & 0xC0 != 0x80 {
        let ends = offsets.compactMap { book.match($0, view, at: start, limit: view.end) }
        if let end = ends.max(), end > start { found.append(start..<end) }
      }
      return found
    }
  }

  static let samples: [(String, String, String)] = [
    // A word is a whole word, in any case.
    ("en", "bias", "⟦Bias⟧, biased and unbias; ⟦BIAS⟧."),
    ("fr", "équité", "L'⟦Équité⟧ et l'iniquité"),
    ("pl", "przejrzystość", "⟦Przejrzystość⟧ i"),
    // * goes on to the end of the word.
    ("en", "transparen*", "⟦Transparency⟧ and ⟦transparent⟧, intransparent, ⟦transparen⟧"),
    ("en", "algorithm* bias", "⟦algorithmic bias⟧, ⟦algorithm bias⟧, algorithmic biases"),
    // In Korean the endings of a word as well.
    ("ko", "표준*", "⟦표준을⟧ 제정, ⟦표준⟧ 국제표준은"),
    ("ko", "표준*…제정", "⟦표준을 새로 제정⟧한다"),
    // The space behind an apostrophe is one of the phrase, or one too many.
    ("en", "peoples' rights", "⟦Peoples' Rights⟧ and ⟦peoples’ rights⟧, peoples'rights"),
    ("fr", "l'intelligence", "⟦l'intelligence⟧ et ⟦l' intelligence⟧"),
    // Alternatives.
    ("en", "(human/meaningful human) oversight", "⟦human oversight⟧ and ⟦meaningful human oversight⟧, oversight"),
    ("en", "fair(/ness)", "⟦fair⟧ ⟦fairness⟧ fairly"),
    ("en", "(cyber/data )security", "⟦cybersecurity⟧ ⟦data security⟧ security"),
    ("en", "impact of (AI/the AI) system*", "⟦impact of AI systems⟧, ⟦impact of the AI system⟧, impact of a system"),
    ("en", "(a/b) (c/d)", "⟦a c⟧, ⟦a d⟧, ⟦b c⟧, ⟦b d⟧, c a"),
    // Up to three words between, of the same clause.
    (
      "en", "bias ... data",
      "⟦bias data⟧; ⟦bias in data⟧; ⟦bias in the data⟧; ⟦bias in all their data⟧; bias in any or all data"
    ),
    ("en", "bias ... data", "bias. The data; ⟦bias, in data⟧"),
    ("en", "bias ... data", "bias in metadata"),
    // A hyphen of the notation is a hyphen, a space or nothing; a space may be a hyphen.
    (
      "en", "non-discrimination",
      "⟦non-discrimination⟧ ⟦nondiscrimination⟧ ⟦non discrimination⟧ ⟦non\u{2011}discrimination⟧"
    ),
    ("en", "risk based", "⟦risk based⟧ ⟦risk-based⟧ ⟦risk\u{00A0}based⟧ riskbased"),
    // Both apostrophes, with or without a space behind.
    ("en", "children's rights", "⟦children's rights⟧ ⟦Children\u{2019}s rights⟧ childrens rights"),
    ("fr", "l'homme", "les droits de ⟦l'homme⟧ et de ⟦l\u{2019} homme⟧"),
    // Chinese and Japanese have no borders of words; a gap is up to six characters.
    ("zh", "透明", "算法⟦透明⟧度和⟦透明⟧"),
    ("zh", "压实...责任", "⟦压实平台主体责任⟧，⟦压实责任⟧，压实各类网络平台企业责任，压实。责任"),
    ("ja", "説明責任", "その⟦説明責任⟧を"),
    // A number, with points inside.
    ("en", "version #", "⟦version 2⟧, ⟦Version 1.1⟧. version two, version .5"),
    // In words of which all may lack, the next one is the first.
    (
      "en", "(relevant /)(open/technical) standards",
      "⟦relevant open standards⟧, ⟦technical standards⟧, relevant standards"
    ),
    // Korean words begin at a border and take endings.
    ("ko", "투명성", "⟦투명성⟧을 불투명성, ⟦투명성⟧"),
    ("ko", "인공-지능", "⟦인공지능⟧의 ⟦인공 지능⟧"),
    // Brackets in brackets.
    (
      "en", "(right to (appeal/a remedy)/redress) mechanism*",
      "⟦right to appeal mechanisms⟧, ⟦right to a remedy mechanism⟧, ⟦redress mechanism⟧, right to redress mechanics"
    ),
    ("en", "human (rights (law/act)/dignity)", "⟦human rights law⟧, ⟦human dignity⟧, human rights, human law"),
    // Arabic particles and the article stand in one word with the phrase; punctuation ends it.
    ("ar", "شفافية", "⟦الشفافية⟧، ⟦والشفافية⟧ ⟦وشفافية⟧؛ ⟦بالشفافية⟧ ⟦للشفافية⟧؟ لاشفافية"),
    ("ar", "دقة ... نموذج", "⟦دقة كل نموذج⟧؛ دقة؛ نموذج"),
    ("ar", "حقوق (إنسان/الإنسان)", "⟦حقوق الإنسان⟧ ⟦وحقوق الإنسان⟧ حقوق الملكية"),
  ]

  @Test(arguments: samples)
  func aPhraseIsFound(language: String, notation: String, sample: String) {
    let text = MarkedText(sample).text
    #expect(MarkedText.mark(text, find(Phrase.expand(notation, language: language), text)) == sample)
  }

  static let plain: [(String, String)] = [
    ("Children's Code", "the ⟦Children\u{2019}s Code⟧ of"),
    ("C*-algebra (draft)", "a ⟦C*-algebra (draft)⟧, C-algebra"),
    ("AND/OR", "⟦AND/OR⟧ AND OR"),
    ("... more", "⟦... more⟧ no more"),
  ]

  @Test(arguments: plain)
  func aPlainPhraseStandsForItself(name: String, sample: String) {
    let text = MarkedText(sample).text
    #expect(MarkedText.mark(text, find([Phrase.plain(name, language: "en")], text)) == sample)
  }

  static let triggers: [(String, [String?])] = [
    ("transparen*", ["transparen"]), ("human oversight", ["human"]), ("Ökologisch*", ["ökologisch"]),
    ("(a/bc) d", ["a", "bc"]), ("non-discrimination", ["non"]),
    ("(relevant /)(open/technical) standards", ["relevant", "open", "technical"]), ("* of", [nil]), ("-x", [nil]),
    ("", [nil]),
  ]

  @Test(arguments: triggers)
  func aPhraseIsTriggeredByItsFirstLetters(notation: String, triggers: [String?]) {
    #expect(Phrase.expand(notation, language: "de").map(\.trigger) == triggers.map { $0.map { fold($0) } })
  }

  @Test func manyAlternativesAreAllFound() {
    let notation = Array(repeating: "(one/two/three)", count: 6).joined(separator: " ")
    let text = "two three one one three two"
    #expect(find(Phrase.expand(notation, language: "en"), text) == [0..<text.utf8.count])
    #expect(find(Phrase.expand(notation, language: "en"), "two three one one three").isEmpty)
  }

  @Test func aBracketThatIsNeverClosedStandsForItself() {
    #expect(find(Phrase.expand("bias (of", language: "en"), "bias (of, bias of") == [0..<8])
  }

  @Test func aLiteralLongerThanOneCodeIsFound() {
    let name = String(repeating: "verordnung", count: 70)
    #expect(find([Phrase.plain(name, language: "de")], "x " + name + " y") == [2..<702])
    #expect(find([Phrase.plain(name, language: "de")], "x " + name + "en").isEmpty)
  }

  @Test func noPhraseEndsPastItsLimit() {
    let book = PhraseBook()
    let offsets = Self.samples.flatMap { Phrase.expand($0.1, language: $0.0) }.map { book.add($0) }
    book.seal()
    for (_, _, sample) in Self.samples {
      withView(MarkedText(sample).text) { view in
        for limit in 0...view.end {
          for start in 0..<limit where view.bytes[start] & 0xC0 != 0x80 {
            for offset in offsets {
              guard let end = book.match(offset, view, at: start, limit: limit) else { continue }
              #expect(end <= limit)
            }
          }
        }
      }
    }
  }
}
