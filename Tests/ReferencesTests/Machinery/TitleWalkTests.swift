import Testing

@testable import References

/// The title before a trigger; the sample marks it, "^" stands where the trigger begins.
struct TitleWalkTests {
  static let titles: [String] = [
    "under the ⟦Data Protection ⟧^Act 2018",
    "the ⟦Human Rights ⟧^Act",
    "⟦Corporate Manslaughter and Corporate Homicide ⟧^Act 2007",
    "by the ⟦Health and Safety at Work etc. ⟧^Act 1974",
    "The ⟦Equality ⟧^Act",
    "see ⟦Immigration (European Economic Area) ⟧^Regulations",
    "in the ⟦Land Reform (Scotland) ⟧^Act 2003",
    "the ⟦Children's ⟧^Act",
    "the ⟦Children\u{2019}s ⟧^Act",
    "a ⟦Non-Domestic Rating ⟧^Act",
    "the ⟦Trade & Customs ⟧^Act",
    "the ⟦21st Century Cures ⟧^Act",
    "the Pilots Act, 2001 (Kerala Act 5 of 2001) and ⟦Harbour ⟧^Act",
    "the Pilots Act (Cap. 12) and ⟦Harbour ⟧^Act",
    "the ⟦Lights (Prohibition, Prevention, etc.) ⟧^Act",
    "the ⟦Lights (Amendment No. 2) ⟧^Act",
    "the ⟦Lights Act 1998 (Commencement No. 1) ⟧^Order 1999",
    "the Lights Act 1998 and the ⟦Lights (Commencement No. 1) ⟧^Order 1999",
    "the ⟦Year 2000 Computer Date Change ⟧^Act",
    "section 4 of the ⟦Data Protection ⟧^Act 2018",
    "section 4(1)(a) of the ⟦Data Protection ⟧^Act 2018",
    "Annex III of the ⟦Data Protection ⟧^Act 2018",
    "Schedule 12A to the ⟦Companies ⟧^Act 2006",
    "and the Secretary. ⟦Energy ⟧^Act 2013",
    "amending the ⟦Finance ⟧^Act",
    "the ⟦Ärztekammer ⟧^Act",
    "the ⟦Grain, Pulses and Seeds ⟧^Act",
    "In Ontario, ⟦Lighthouse ⟧^Act",
    "the ⟦Canada\u{2013}Prairie Grain Accord ⟧^Act",
    "the ⟦St. Anne River Navigation ⟧^Regulations",
    "the ⟦Oyate Nation / Prairie People ⟧^Act",
    "the ⟦Department of the Interior ⟧^Act",
    "Purposes of the ⟦Lighthouse ⟧^Act",
    "⟦Offences against the Lighthouse ⟧^Act",
    "⟦DEPARTMENT OF THE INTERIOR ⟧^ACT",
    "THE ⟦LIGHTHOUSES AND BUOYS ⟧^ACT",
    "the ⟦First Peoples Lighthouse ⟧^Act",
  ]

  private func parts(_ sample: String) -> (text: String, trigger: Int) {
    let plain = MarkedText(sample).text
    let before = plain.prefix { $0 != "^" }
    return (plain.replacing("^", with: ""), before.utf8.count)
  }

  @Test(arguments: titles)
  func aTitleIsReadBackwards(sample: String) {
    let (text, trigger) = parts(sample)
    let start = withView(text) { TitleWalk.back($0, from: trigger, floor: 0) }
    let expected = MarkedText(sample.replacing("^", with: "")).ranges[0].lowerBound
    #expect(start.map { MarkedText.mark(text, [$0..<trigger]) } == MarkedText.mark(text, [expected..<trigger]))
  }

  static let none: [String] = [
    "this ^Act", "This ^Act", "the said ^Act", "an ^Act", "The ^Act", "such ^Act 2007", "^Act", "(3) ^Act",
    "section 4 of the ^Act",
    "word,^Act", "of the said, ^Act", "the Minister under the ^Act", "Schedule to the ^Act", "THIS ^ACT", ", and ^Act",
  ]

  @Test(arguments: none)
  func noCapitalisedWordIsNoTitle(sample: String) {
    let (text, trigger) = parts(sample)
    #expect(withView(text) { TitleWalk.back($0, from: trigger, floor: 0) } == nil)
  }

  @Test func aTitleDoesNotCrossTheBeginningOfItsPassage() {
    withView("Data Protection Act") { view in
      #expect(TitleWalk.back(view, from: 16, floor: 0) == 0)
      #expect(TitleWalk.back(view, from: 16, floor: 5) == 5)
      #expect(TitleWalk.back(view, from: 16, floor: 16) == nil)
    }
  }
}
