import Testing

@testable import References

/// Pinpoints whose units stand around their numbers, in Chinese, Japanese and Korean.
struct WideChainTests {
  static let own: [(String, String, [String])] = [
    ("zh", "依照⟦第三条第二款第（一）项⟧、⟦第五条⟧至⟦第八条⟧和⟦第十二条之一⟧", ["article/3/2/1", "article/5", "article/8", "article/12-1"]),
    ("zh", "有本条⟦第一款第三项⟧、⟦第五项⟧行为", ["paragraph/1/3", "paragraph/1/5"]),
    ("zh", "依⟦第六條第一項第二款⟧及⟦第三項⟧規定", ["article/6/1/2", "article/6/3"]),
    ("zh", "如⟦附件1⟧所示，⟦第二章⟧规定的", ["annex/1", "chapter/2"]),
    ("zh", "依⟦第 63-1 條⟧規定", ["article/63-1"]),
    ("ja", "は、⟦第九条第一項第十四号⟧及び⟦第二項第六号⟧の規定", ["article/9/1/14", "article/9/2/6"]),
    ("ja", "は、⟦第七百九条の二第一項第三号イ⟧及び⟦ロ（２）⟧の", ["article/709-2/1/3/イ", "article/709-2/1/3/ロ/2"]),
    (
      "ja", "は、⟦第三条⟧から⟦第五条⟧まで、⟦第七条⟧並びに⟦附則第九条第一項⟧及び⟦第十二条⟧の",
      ["article/3", "article/5", "article/7", "supplement/article/9/1", "supplement/article/12"]
    ),
    ("ja", "は、⟦第二編第三章第一節⟧及び⟦別表第一の二⟧の", ["part/2/chapter/3/section/1", "annex/1-2"]),
    ("ja", "⟦第百八十一条⟧（利子所得）の規定", ["article/181"]),
    ("ko", "⟦제1항⟧ 및 ⟦제2항⟧의 조치와", ["paragraph/1", "paragraph/2"]),
    (
      "ja", "⟦第五条第二項⟧のうち⟦同項第一号⟧に掲げる。⟦第十二号の二⟧及び⟦第十三号⟧に",
      ["article/5/2", "article/5/2/1", "point/12-2", "point/13"]
    ),
    ("zh", "实施⟦前款第一项⟧治疗，⟦前款第三项⟧、⟦第四项⟧船舶的", ["point/1", "point/3", "point/4"]),
    ("ja", "は、⟦第二号⟧に掲げる者を除く", ["point/2"]),
    ("ko", "법은 ⟦제2조제1호⟧부터 ⟦제3호⟧까지 및 ⟦제4조⟧에", ["article/2/1", "article/2/3", "article/4"]),
    ("ko", "법은 ⟦제2조제1항제3호가목⟧ 및 ⟦나목⟧에", ["article/2/1/3/가", "article/2/1/3/나"]),
    ("ko", "법은 ⟦제6조제1항⟧ 각 호 외의 부분 전단ㆍ⟦제3항⟧에", ["article/6/1", "article/6/3"]),
    ("ko", "법은 ⟦부칙 제7조⟧와 ⟦별표 1 제2호⟧에", ["supplement/article/7", "annex/1/2"]),
    ("ko", "법은 ⟦제15조 제1항 제2호⟧에", ["article/15/1/2"]),
  ]

  @Test(arguments: own)
  func membersOfAListShareWhatStandsBeforeThem(language: String, sample: String, paths: [String]) throws {
    let reading = try Reading(sample, language, only: [.provision, .instrument])
    #expect(reading.marked == sample)
    #expect(reading.references.map { $0.target?.pinpoint } == paths)
  }

  static let headings: [(String, String)] = [
    ("zh", "第六条　国家建立制度"), ("zh", "**第六条**　国家建立制度"), ("zh", "## 第八章　工资和福利"), ("zh", "第一章总则"),
    ("ja", "第六条　この法律は"), ("ja", "　第一章　通則（第一条―第四条）"), ("ja", "　第二章　税額（第五条・第六条の二）"), ("ja", "別表第一（表）"),
    ("ko", "제7조(벌칙에 관한 경과조치) 이 법은"), ("ko", "제1장 총칙"), ("ko", "제2조 부터 제16조까지 생략"), ("ko", "제5조 삭제"),
    ("ko", "부칙 <제20410호, 2024. 3. 26.>"), ("ko", "부칙 <법률 제16930호, 2020. 2. 4.>"),
    ("ja", "　　　附　則　（平成八年三月三一日法律第二七号）　抄"),
  ]

  @Test(arguments: headings)
  func aHeadingNamesItsProvisionAndRefersToNone(language: String, text: String) throws {
    #expect(try Reading(text, language, only: [.provision, .instrument]).texts == [])
  }

  static let counted: [(String, String)] = [
    ("zh", "第一批名单和第三届会议，第一项任务"), ("zh", "完成第三项目标"), ("ja", "第一号被保険者は、第一回の会議と様式第一号で"),
    ("ja", "国の第一項目"), ("ko", "회의는 제1차 조사와 제20410호로"), ("ko", "신청은 별지 제1호서식으로"), ("ko", "건물 제2관리동"),
  ]

  @Test(arguments: counted)
  func aNumberThatCountsSomethingElseIsNoProvision(language: String, text: String) throws {
    #expect(try Reading(text, language, only: [.provision, .instrument]).texts == [])
  }

  @Test func aPartOfAnArticleIsNoInsertedArticle() throws {
    #expect(try Reading("は、⟦第三条⟧の一部を", "ja", only: [.provision]).marked == "は、⟦第三条⟧の一部を")
    #expect(try Reading("は、⟦第一号の二⟧から", "ja", only: [.provision]).marked == "は、⟦第一号の二⟧から")
  }

  @Test func aShortNameStandsBetweenAWorkAndItsPinpoint() throws {
    let sample = "は、⟦児童福祉法（昭和二十二年法律第百六十四号。以下「法」という。）第二十七条⟧の"
    let reading = try Reading(sample, "ja", in: "JP", only: [.provision, .instrument])
    #expect(reading.marked == sample)
    #expect(reading.targets == ["jp:showa-22-164 article/27"])
  }
}
