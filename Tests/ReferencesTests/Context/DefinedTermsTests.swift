import Testing

@testable import References

/// Short forms that a text defines for the works it cites. The samples mark every instrument, and say the ids in order.
struct DefinedTermsTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let language: String
    let sample: String
    let targets: [String]

    init(_ language: String, _ sample: String, _ targets: String...) {
      (self.language, self.sample, self.targets) = (language, sample, targets)
    }

    var testDescription: String { sample }
  }

  static let gdpr = "http://data.europa.eu/eli/reg/2016/679/oj"
  static let planning = "http://www.legislation.gov.uk/id/ukpga/1990/8"

  static let defined = [
    Case(
      "en", "⟦Regulation (EU) 2016/679⟧ (hereinafter “the Regulation”) applies. See ⟦Article 9 of the Regulation⟧.",
      gdpr,
      gdpr + " article/9"),
    Case(
      "en", "Under ⟦Regulation (EU) 2016/679⟧ (“DPR”) and ⟦Article 6 of the DPR⟧, and as the ⟦DPR⟧ says", gdpr,
      gdpr + " article/6", gdpr),
    Case(
      "en", "“the 1990 Act” means the ⟦Sample Act 1990 (c. 8)⟧;\n⟦section 5 of the 1990 Act⟧ applies", planning,
      planning + " section/5"),
    Case(
      "en", "⟦Section 5 of the 1990 Act⟧ applies.\nIn this Part, “the 1990 Act” means the ⟦Sample Act 1990 (c. 8)⟧.",
      planning + " section/5", planning),
    Case(
      "en", "The ⟦Sample Banking Act 1990 (c. 8)⟧ (SBA) is old; ⟦section 3 of the SBA⟧ is not.", planning,
      planning + " section/3"),
    Case(
      "en",
      "The ⟦Sample Act 1990 (c. 8)⟧ (in this Order referred to as “the principal Act”) and ⟦section 2 of the principal Act⟧",
      planning, planning + " section/2"),
    Case(
      "fr", "Le ⟦règlement (UE) 2016/679⟧ (ci-après le « Règlement ») s’applique ; l’⟦article 5 du Règlement⟧ aussi.",
      gdpr,
      gdpr + " article/5"),
    Case(
      "de", "Die ⟦Verordnung (EU) 2016/679⟧ (im Folgenden: DSV) gilt, auch ⟦Artikel 5 der DSV⟧.", gdpr,
      gdpr + " article/5"),
    Case(
      "es", "El ⟦Reglamento (UE) 2016/679⟧ (en adelante, «RPD») rige; véase el ⟦artículo 5 del RPD⟧.", gdpr,
      gdpr + " article/5"),
    Case(
      "nl", "⟦Verordening (EU) 2016/679⟧ (hierna: VGB) geldt; zie ⟦artikel 5 van de VGB⟧.", gdpr, gdpr + " article/5"),
    Case(
      "zh", "根据⟦《某某信息安全管理条例》⟧（以下简称⟦《管理条例》⟧），⟦《管理条例》第三条⟧规定", "zh:某某信息安全管理条例",
      "zh:某某信息安全管理条例",
      "zh:某某信息安全管理条例 article/3"),
    Case("ja", "⟦「試験手続法」⟧（以下「法」という。）を定め、⟦法第三条⟧により", "jp:試験手続法", "jp:試験手続法 article/3"),
  ]

  @Test(arguments: defined)
  func aShortFormStandsForItsWork(example: Case) throws {
    let reading = try Reading(example.sample, example.language, only: [.instrument])
    #expect(reading.marked == example.sample)
    #expect(reading.targets == example.targets)
  }

  /// Samples in which no short form may be found.
  static let nothing = [
    ("en", "Under Regulation (EU) 2016/679, a company (the “Company”) must act. The Company pays."),
    ("en", "Regulation (EU) 2016/679 (hereinafter “the Regulation”) binds; this Regulation and a Regulation do not."),
    ("en", "A code of practice under Regulation (EU) 2016/679 (the “Code”) exists. The Code is long."),
    ("en", "Regulation (EU) 2016/679 (hereinafter “the Regulation”) applies. The Regulation on Batteries is another."),
    ("en", "“permit” means the paper under Regulation (EU) 2016/679. A permit is needed."),
    ("en", "Regulation (EU) 2016/679 (OJ L 119) applies. The OJ is public."),
    ("ja", "「試験手続法」（以下「法」という。）を定める。憲法の定めるところによる。"),
  ]

  @Test(arguments: nothing)
  func otherWordsStandForNoWork(language: String, sample: String) throws {
    let reading = try Reading(sample, language, only: [.instrument])
    #expect(reading.references.allSatisfy { $0.rule != "defined-term" }, "\(reading.marked)")
  }

  @Test func aTermDefinedTwiceMeansTheDefinitionBeforeIt() throws {
    let reading = try Reading(
      "Regulation (EU) 2016/679 (“the Regulation”): Article 5 of the Regulation.\n"
        + "Regulation (EU) 2019/1020 (“the Regulation”): Article 6 of the Regulation.", only: [.instrument])
    #expect(
      reading.targets == [
        Self.gdpr, Self.gdpr + " article/5", "http://data.europa.eu/eli/reg/2019/1020/oj",
        "http://data.europa.eu/eli/reg/2019/1020/oj article/6",
      ])
  }

  @Test func aWordThatIsDefinedNowhereStaysUnresolvedWithTheReason() throws {
    let reading = try Reading("Article 9 of the Convention applies.", only: [.instrument])
    #expect(reading.references.map { $0.target == nil } == [true])
    #expect(reading.references.first?.unresolved == .undefined)
  }

  /// Cause: a stretch around a definition began at the next white space, which a Chinese text does not have.
  @Test func aLongPassageWithoutWhiteSpaceIsReadInStretches() throws {
    let filler = String(repeating: "数据处理者应当采取措施，", count: 200)
    let reading = try Reading(
      "\(filler)《某某信息安全管理条例》（以下简称“条例”）\(filler)（以下简称“平台”）\(filler)", "zh", only: [.instrument])
    #expect(reading.targets.first == "zh:某某信息安全管理条例")
  }
}
