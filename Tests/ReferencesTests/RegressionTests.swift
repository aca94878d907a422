import Markup
import Testing

@testable import References

/// One test for each fault that reading real documents brought to light; its name says the cause.
@Suite struct RegressionTests {
  private func found(
    _ text: String, language: String = "en", jurisdiction: String = "", format: Format = .text
  ) throws -> [String] {
    let document = try DocumentReader().read(bytes: Array(text.utf8), name: "sample", format: format)
    return try Program.detector.get().references(in: document, language: language, jurisdiction: jurisdiction).map {
      let words = String(decoding: document.text[$0.range], as: UTF8.self)
      return "\($0.kind.rawValue) \(words) -> \($0.target?.id ?? "-") \($0.target?.pinpoint ?? "")"
    }
  }

  @Test func aHeadingLabelsItsProvisionAndRefersToNothing() throws {
    let text = "# Act\n\n## Article 6\n\nSubject to Article 7, nothing applies.\n\n## Article 7\n\nNothing.\n"
    #expect(try found(text, format: .markdown) == ["provision Article 7 -> sample article/7"])
  }

  @Test func theLettersOfAnActsNumberAreNoBody() throws {
    let all = try found("Decision No 768/2008/EC applies.")
    #expect(all.map { $0.prefix { $0 != " " } } == ["instrument"])
  }

  @Test func anAcronymMeansTheBodyOfTheCitingJurisdiction() throws {
    #expect(try found("The AISI tests models.", jurisdiction: "GB") == ["body AISI -> body:uk-aisi "])
    #expect(try found("The AISI tests models.", jurisdiction: "FR").isEmpty)
  }

  @Test func aWordInCapitalsAmongCapitalsIsNoAcronym() throws {
    #expect(try found("ANY INDIVIDUAL WHO IS A CONSUMER").allSatisfy { !$0.hasPrefix("body") })
  }

  @Test func aTitleInSmallLettersIsAPhrase() throws {
    #expect(
      try found("It supports autonomy in weapon systems.", jurisdiction: "US").allSatisfy {
        !$0.hasPrefix("instrument")
      })
  }

  @Test func aLongerActIsNotTheShortOneInIt() throws {
    #expect(
      try found("The Open Data Act of the EU says so.", jurisdiction: "EU").allSatisfy { !$0.contains("2023/2854") })
  }

  @Test func aCommaBeforeOfKeepsThePinpointWithItsAct() throws {
    #expect(
      try found("as defined in Article 4, point (4), of Regulation (EU) 2016/679")
        == [
          "instrument Article 4, point (4), of Regulation (EU) 2016/679 -> http://data.europa.eu/eli/reg/2016/679/oj article/4/4"
        ])
  }

  @Test func aNumberAfterNoIsNeverTheYear() throws {
    #expect(
      try found("Regulation (EC) No 1987/2006")
        == ["instrument Regulation (EC) No 1987/2006 -> http://data.europa.eu/eli/reg/2006/1987/oj "])
  }

  @Test func membersOfAListShareTheWorkAtItsHead() throws {
    let all = try found("适用《中华人民共和国民法典》第一千一百九十五条、第一千一百九十六条的规定。", language: "zh", jurisdiction: "CN")
    #expect(all.count == 2)
    #expect(all.allSatisfy { $0.hasPrefix("instrument") })
    #expect(all.last?.hasSuffix("article/1196") == true)
  }

  @Test func aSectionOfACodesTitleBelongsToTheId() throws {
    #expect(
      try found("under section 2256(2)(A) of title 18, United States Code", jurisdiction: "US")
        == ["instrument section 2256(2)(A) of title 18, United States Code -> /us/usc/t18/s2256 2/A"])
  }

  @Test func anAddressIsNoText() throws {
    #expect(try found("See https://www.nist.gov/itl/ai-risk-management-framework/privacy for more.").isEmpty)
  }

  @Test func aNumberWithoutACountryMeansTheDocumentsOwnAct() throws {
    #expect(
      try found("under Act No. 4 of 2013", jurisdiction: "ZA") == [
        "instrument Act No. 4 of 2013 -> /akn/za/act/2013/4 "
      ])
    #expect(
      try found("under Act No. 4 of 2013", jurisdiction: "ZM") == [
        "instrument Act No. 4 of 2013 -> /akn/zm/act/2013/4 "
      ])
    #expect(try found("under Act No. 4 of 2013").isEmpty)
  }

  @Test func theDocumentOfAProvinceCitesActsOfItsCountry() throws {
    #expect(
      try found("under Act 4 of 2013", jurisdiction: "ZA-WC") == ["instrument Act 4 of 2013 -> /akn/za/act/2013/4 "])
  }

  @Test func aTitleThatManyCountriesUseMeansNoneOfThem() throws {
    #expect(
      try found("the Copyright Act 2021 and the Companies Act, 2008") == [
        "instrument Copyright Act 2021 -> act:copyright-act-2021 ",
        "instrument Companies Act, 2008 -> act:companies-act-2008 ",
      ])
  }

  @Test func aTitleWithItsNumberIsOneReference() throws {
    let number = "/akn/ke/act/2019/24"
    for text in [
      "Data Protection Act, 2019", "Data Protection Act, 2019 (No. 24 of 2019)", "Data Protection Act (Cap. 411C)",
      "Act No. 24 of 2019",
    ] {
      #expect(try found("under the " + text, jurisdiction: "KE") == ["instrument \(text) -> \(number) "])
    }
  }
}
