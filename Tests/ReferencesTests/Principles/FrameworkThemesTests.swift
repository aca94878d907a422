import Testing

@testable import Catalogue
@testable import References

/// A citation of a framework's principle cites the instrument at the place, and the themes of the place.
struct FrameworkThemesTests {
  /// A text with its citations marked, and of each what is expected: "id pinpoint: themes".
  struct Case: Sendable, CustomTestStringConvertible {
    let language: String
    let sample: String
    let expected: [String]

    init(_ language: String, _ sample: String, _ expected: String...) {
      (self.language, self.sample, self.expected) = (language, sample, expected)
    }

    var testDescription: String { "\(language): \(sample)" }
  }

  private static let oecd = "OECD/LEGAL/0449"
  private static let unesco = "policy:unesco-ai-ethics-2021"
  private static let hleg = "policy:eu-hleg-ethics-guidelines-2019"
  private static let ungp = "A/HRC/17/31"

  static let cases = [
    Case(
      "en", "⟦OECD Principle 1.3⟧ and ⟦OECD AI Principles 1.4⟧ and ⟦1.5⟧", "\(oecd) principle/1.3: transparency",
      "\(oecd) principle/1.4: robustness security safety", "\(oecd) principle/1.5: accountability"),
    Case(
      "en", "⟦Principles 1.3⟧ and ⟦1.5 of the OECD Recommendation on AI⟧", "\(oecd) principle/1.3: transparency",
      "\(oecd) principle/1.5: accountability"),
    Case(
      "en", "See ⟦Article 9(1) of the Framework Convention on AI⟧.", "CETS 225 article/9/1: accountability"),
    Case(
      "en", "⟦Article 13 (safe innovation) of the Framework Convention on AI⟧", "CETS 225 article/13: innovation safety"
    ),
    Case(
      "en", "⟦requirement 4 (transparency) of the Ethics Guidelines for Trustworthy AI⟧",
      "\(hleg) requirement/4: transparency"),
    Case("en", "It is ⟦UNESCO's value of human dignity⟧.", "\(unesco) value/1: human-rights"),
    Case(
      "en", "the ⟦principle of proportionality and do no harm of the UNESCO Recommendation⟧",
      "\(unesco) principle/1: proportionality beneficence"),
    Case("en", "as ⟦paragraph 37 of the UNESCO Recommendation⟧ says", "\(unesco) paragraph/37: transparency"),
    Case(
      "en", "⟦UN Guiding Principle 17⟧, ⟦UNGP 11⟧ and ⟦Pillar II of the UNGPs⟧",
      "\(ungp) principle/17: human-rights accountability", "\(ungp) principle/11: human-rights",
      "\(ungp) pillar/2: human-rights"),
    Case(
      "en", "⟦G20 AI Principles, principle 1.3⟧", "policy:g20-ai-principles-2019 principle/1.3: transparency"),
    Case(
      "en", "⟦action 7 of the Hiroshima code of conduct⟧", "policy:g7-hiroshima-code-2023 action/7: truthfulness"),
    Case(
      "en", "the ⟦NIST AI RMF characteristic ‘accountable and transparent’⟧",
      "NIST AI 100-1 section/3.4: accountability transparency"),
    Case("en", "⟦clause 9.3 of ISO/IEC TR 24028:2020⟧", "ISO/IEC TR 24028:2020 clause/9.3: transparency"),
    Case(
      "en", "the ⟦ASEAN guide's principle of transparency and explainability⟧",
      "policy:asean-ai-guide-2024 principle/1: transparency"),
    Case("en", "the ⟦principle of coherence of the TBT Committee Decision⟧", "G/TBT/1 principle/5: cooperation"),
    Case(
      "fr", "le ⟦principe 1.3 de l'OCDE⟧ et l'⟦article 9 de la Convention-cadre sur l'intelligence artificielle⟧",
      "\(oecd) principle/1.3: transparency", "CETS 225 article/9: accountability"),
    Case(
      "fr", "le ⟦principe de proportionnalité et d'innocuité de la Recommandation de l'UNESCO⟧",
      "\(unesco) principle/1: proportionality beneficence"),
    Case(
      "de", "⟦OECD-Grundsatz 1.3⟧ und ⟦Anforderung 4 der Ethik-Leitlinien für eine vertrauenswürdige KI⟧",
      "\(oecd) principle/1.3: transparency", "\(hleg) requirement/4: transparency"),
    Case(
      "es", "el ⟦principio 1.3 de la OCDE⟧ y el ⟦Principio rector 15⟧", "\(oecd) principle/1.3: transparency",
      "\(ungp) principle/15: human-rights"),
    Case(
      "pt", "o ⟦princípio 1.3 da OCDE⟧ e o ⟦requisito 4 das Orientações éticas para uma IA de confiança⟧",
      "\(oecd) principle/1.3: transparency", "\(hleg) requirement/4: transparency"),
    Case("it", "il ⟦principio 1.3 dell'OCSE⟧", "\(oecd) principle/1.3: transparency"),
    Case(
      "nl", "⟦OESO-beginsel 1.3⟧ en ⟦beginsel 1.5 van de OESO⟧", "\(oecd) principle/1.3: transparency",
      "\(oecd) principle/1.5: accountability"),
    Case("pl", "zgodnie z ⟦zasadą 1.3 OECD⟧", "\(oecd) principle/1.3: transparency"),
    Case("sv", "enligt ⟦OECD:s princip 1.3⟧", "\(oecd) principle/1.3: transparency"),
    Case("fi", "⟦OECD:n periaate 1.3⟧", "\(oecd) principle/1.3: transparency"),
    Case("cs", "podle ⟦zásady 1.3 OECD⟧", "\(oecd) principle/1.3: transparency"),
    Case("tr", "⟦OECD'nin 1.3 ilkesi⟧", "\(oecd) principle/1.3: transparency"),
    Case(
      "ru", "⟦принцип 1.3 ОЭСР⟧ и ⟦статья 9 Рамочной конвенции Совета Европы об искусственном интеллекте⟧",
      "\(oecd) principle/1.3: transparency", "CETS 225 article/9: accountability"),
    Case("ar", "⟦المبدأ 1.3 لمنظمة التعاون الاقتصادي والتنمية⟧", "\(oecd) principle/1.3: transparency"),
    Case("id", "⟦Prinsip 1.3 OECD⟧", "\(oecd) principle/1.3: transparency"),
    Case("vi", "⟦Nguyên tắc 1.3 của OECD⟧", "\(oecd) principle/1.3: transparency"),
    Case(
      "zh", "⟦经合组织人工智能原则1.3⟧和⟦《人工智能伦理问题建议书》第37段⟧", "\(oecd) principle/1.3: transparency",
      "\(unesco) paragraph/37: transparency"),
    Case("zh", "⟦《可信人工智能伦理指南》第4项要求⟧", "\(hleg) requirement/4: transparency"),
    Case(
      "ja", "⟦OECD AI原則1.3⟧、⟦AI枠組条約第9条⟧", "\(oecd) principle/1.3: transparency", "CETS 225 article/9: accountability"),
    Case(
      "ko", "⟦OECD AI 원칙 1.3⟧에 따라 ⟦인공지능 기본협약 제9조⟧를", "\(oecd) principle/1.3: transparency",
      "CETS 225 article/9: accountability"),
  ]

  /// The works that are cited with the themes on the same span.
  private func found(_ reading: Reading) -> [String] {
    reading.references.filter(\.kind.hasAxes).map { work in
      let themes = reading.references.filter { $0.range == work.range && $0.rule == FrameworkThemes.rule }
      return "\(work.target?.id ?? "") \(work.target?.pinpoint ?? "-"): "
        + themes.compactMap { $0.target?.id.dropFirst("principle:".count) }.joined(separator: " ")
    }
  }

  @Test(arguments: cases)
  func aPlaceIsCitedWithItsThemes(example: Case) throws {
    let reading = try Reading(example.sample, example.language, only: [.instrument, .standard, .principle])
    let works = reading.references.filter(\.kind.hasAxes)
    #expect(
      MarkedText.mark(MarkedText(example.sample).text, works.map(\.range)) == example.sample)
    #expect(found(reading) == example.expected)
    for theme in reading.references where theme.rule == FrameworkThemes.rule {
      #expect(theme.commitment == Commitment(strength: .principle, cue: theme.range))
      #expect(theme.kind == .principle && theme.work == theme.range)
    }
  }

  /// Frameworks named as a whole, places of other works, words that are no citation.
  static let nothing: [(String, String)] = [
    ("en", "The OECD AI Principles and the UNESCO Recommendation on the Ethics of AI."),
    ("en", "It meets the seven requirements of the HLEG and the WTO TBT Six Principles."),
    ("en", "Chapter III of the Framework Convention on Artificial Intelligence and the UNGPs"),
    ("en", "Article 9 of Regulation (EU) 2024/1689 and clause 9.3 of ISO/IEC 42001:2023"),
    ("en", "In principle 5 members agree; requirement 4 of the plan, action 7 and value 2."),
    ("fr", "Les principes de l'OCDE sur l'IA, en principe 3 ans."),
    ("es", "Los siete requisitos del Grupo de Expertos de Alto Nivel; en un principio 5 países."),
    ("de", "Die KI-Grundsätze der OECD und Anforderung 4 des Lastenhefts."),
    ("zh", "经合组织人工智能原则。计划的原则3和要求4。"),
    ("ja", "OECD AI原則と計画の要件4。"),
    ("ko", "OECD AI 원칙과 계획의 요건 4."),
  ]

  @Test(arguments: nothing)
  func aSetCitedAsAWholeHasNoThemes(language: String, text: String) throws {
    let reading = try Reading(text, language)
    #expect(!reading.references.contains { $0.rule == FrameworkThemes.rule })
  }

  @Test(arguments: [
    ("en", "requirement 4 and action 7"), ("es", "en un principio 5 países"), ("fr", "la mesure 3 et la valeur 2"),
    ("de", "Maßnahme 3"), ("zh", "要求4和原则3"),
  ])
  func wordsOfFrameworksAloneAreNoProvisions(language: String, text: String) throws {
    #expect(try Reading(text, language, only: [.provision]).references.isEmpty)
  }

  private static func line(_ pinpoint: String, _ theme: String, _ relation: String, _ places: String...)
    -> FrameworkPrinciple
  {
    FrameworkPrinciple(
      framework: "F", pinpoint: pinpoint, principle: "", theme: theme, relation: relation, source: "", places: places)
  }

  private let themes = FrameworkThemes([
    line("principle/1", "privacy", "equal", "paragraph/3..5"), line("principle/1", "labour", "intersects"),
    line("principle/2", "safety", "intersects"), line("pillar/2", "fairness", "subset", "principle/12..13"),
    line("principle/13", "fairness", "equal"),
  ])

  static let places: [(String, [String])] = [
    ("principle/1", ["principle:privacy 0.95"]), ("principle/1/a", ["principle:privacy 0.95"]),
    ("principle/2", ["principle:safety 0.6"]), ("paragraph/4", ["principle:privacy 0.95"]), ("paragraph/6", []),
    ("pillar/II", ["principle:fairness 0.85"]), ("principle/12", ["principle:fairness 0.85"]),
    ("principle/13", ["principle:fairness 0.95"]), ("principle/14", []), ("principle", []),
  ]

  @Test(arguments: places)
  func themesThatOnlyIntersectGiveWayToNearerOnes(pinpoint: String, expected: [String]) {
    let found = themes.themes(of: Target(id: "F", pinpoint: pinpoint), kind: .instrument)
    #expect(found.map { "\($0.id) \($0.confidence)" } == expected)
    #expect(themes.themes(of: Target(id: "G", pinpoint: pinpoint), kind: .instrument).isEmpty)
  }
}
