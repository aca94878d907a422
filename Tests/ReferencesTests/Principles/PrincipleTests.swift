import Testing

@testable import References

/// The themes' vocabulary in running text, with the lexicon that lies beside the program.
struct PrincipleTests {
  /// Language, sample, themes.
  static let found: [(String, String, [String])] = [
    ("en", "They value ⟦privacy⟧, ⟦fairness⟧ and ⟦non-discrimination⟧.", ["privacy", "fairness", "fairness"]),
    ("en", "⟦Accountability⟧ and ⟦transparency⟧ of algorithms", ["accountability", "transparency"]),
    ("en", "⟦Human oversight⟧ of AI systems", ["human-oversight"]),
    ("fr", "La ⟦transparence⟧ et l'⟦équité⟧ sont essentielles.", ["transparency", "fairness"]),
    (
      "es", "La ⟦transparencia⟧, la ⟦equidad⟧ y la ⟦rendición de cuentas⟧.",
      ["transparency", "fairness", "accountability"]
    ),
    ("zh", "坚持⟦透明⟧，尊重⟦人权⟧", ["transparency", "human-rights"]),
    ("ko", "⟦투명성⟧과 ⟦공정성⟧을 확보하여야 한다.", ["transparency", "fairness"]),
  ]

  @Test(arguments: found)
  func aTermNamesItsTheme(language: String, sample: String, themes: [String]) throws {
    let reading = try Reading(sample, language, only: [.principle])
    #expect(reading.marked == sample)
    #expect(reading.targets == themes.map { "principle:" + $0 })
  }

  /// Language, theme, a text that a longer phrase takes out of the theme, one in which the term counts.
  static let unless: [(String, String, String, String)] = [
    ("en", "transparency", "Transparency International wrote to us.", "Transparency matters to us."),
    (
      "en", "accountability", "The Government Accountability Office reported.",
      "The accountability of the office matters."
    ),
    ("en", "accountability", "accountable care organisations", "accountable organisations"),
    ("fr", "transparency", "le registre de transparence", "la transparence du registre"),
    ("fr", "fairness", "le commerce équitable", "un traitement équitable"),
    ("fr", "fairness", "par le biais de la loi", "les biais des données"),
    ("es", "transparency", "la Ley de Transparencia", "la transparencia de la ley"),
    ("es", "beneficence", "el bienestar animal", "el bienestar de las personas"),
    ("es", "fairness", "el sesgo de automatización", "el sesgo de los datos"),
    ("zh", "fairness", "禁止不正当竞争，维护公平竞争", "坚持公平原则"),
    ("zh", "human-rights", "人权理事会的报告", "尊重人权"),
    ("zh", "beneficence", "福利机构", "增进人类福祉"),
    ("ko", "fairness", "공정거래위원회는", "공정성을 확보한다"),
    ("ko", "human-rights", "국가인권위원회는", "인권을 존중한다"),
    ("ko", "labour", "고용노동부장관", "근로자의 권리"),
  ]

  @Test(arguments: unless)
  func aLongerPhraseTakesTheTermOut(language: String, theme: String, without: String, with: String) throws {
    #expect(try !Reading(without, language, only: [.principle]).targets.contains("principle:" + theme))
    #expect(try Reading(with, language, only: [.principle]).targets.contains("principle:" + theme))
  }

  /// Language, theme, a sentence that supports the term, one that does not.
  static let needs: [(String, String, String, String)] = [
    ("en", "accountability", "An audit of the algorithm is required.", "An audit of the accounts is required."),
    (
      "en", "accountability", "Responsibility for AI rests with people.",
      "Responsibility for the garden rests with people."
    ),
    ("en", "labour", "Automation replaces workers and changes the job.", "They did a good job of it."),
    ("fr", "accountability", "La responsabilité des fournisseurs de l'IA.", "La responsabilité des communes."),
    ("fr", "safety", "La sécurité du système d'IA.", "La sécurité des jardins."),
    (
      "es", "accountability", "La responsabilidad por la inteligencia artificial.",
      "La responsabilidad de los municipios."
    ),
    ("es", "robustness", "La exactitud de los algoritmos.", "La exactitud del reloj."),
    ("zh", "transparency", "对算法决策作出说明", "对天气作出说明"),
    ("zh", "fairness", "算法数据的偏差", "时间的偏差"),
    ("ko", "accountability", "인공지능의 책임", "가족의 책임"),
    ("ko", "robustness", "인공지능 시스템의 오류", "계산의 오류"),
  ]

  @Test(arguments: needs)
  func aWeakTermNeedsSupportInItsSentence(language: String, theme: String, with: String, without: String) throws {
    #expect(try Reading(with, language, only: [.principle]).targets.contains("principle:" + theme))
    #expect(try !Reading(without, language, only: [.principle]).targets.contains("principle:" + theme))
    // The support of another sentence does not count.
    let supports = [
      "zh": "。人工智能算法。", "ko": "이다. 인공지능 알고리즘이다.", "en": " AI is new.", "fr": " L'IA est là.", "es": " La IA es nueva.",
    ]
    let apart = without + (supports[language] ?? "")
    #expect(try !Reading(apart, language, only: [.principle]).targets.contains("principle:" + theme))
  }

  @Test func aThemeIsSureWhenItsTermIs() throws {
    let reading = try Reading("Accountability. Due diligence.", only: [.principle])
    #expect(reading.references.map(\.confidence) == [1.0, 0.65])
    #expect(reading.references.allSatisfy { $0.rule == "principle-term" })
  }

  @Test func aLanguageWithoutALexiconHasNoThemes() throws {
    #expect(try Reading("Átláthatóság és transparency", "hu", only: [.principle]).references.isEmpty)
  }
}
