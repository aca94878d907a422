import Testing

@testable import References

/// Titles read backwards in Chinese, Japanese and Korean.
struct WideTitleTests {
  /// The title stands between markers; its end is where the walk begins.
  static let titles = [
    "前項及び⟦所得税法⟧", "による改正後の⟦試験の実施に関する法律⟧", "者は⟦試験の実施に関する法律⟧", "旧⟦所得税法⟧", "新⟦所得税法⟧",
    "⟦新型試験等対策特別措置法⟧", "第六条中⟦投資信託及び投資法人に関する法律⟧", "もの又は⟦投資信託及び投資法人に関する法律⟧",
    "（⟦東日本からの復興のための財源の確保に関する特別措置法⟧", "民法及び⟦商法⟧", "その者の⟦試験の実施に関する法律⟧", "⟦試験基本法⟧",
    "依⟦個人資料保護法⟧", "違反⟦道路交通管理處罰條例⟧", "民法及⟦商業會計法⟧", "⟦加值型及非加值型營業稅法⟧", "根据⟦合同法⟧",
    "위반하면 ⟦개인정보 보호법⟧", "및 ⟦가나다법⟧", "다만, ⟦정보통신망 이용촉진 및 정보보호 등에 관한 법률⟧", "따라 ⟦가나다법 시행령⟧",
  ]

  @Test(arguments: titles)
  func aTitleBeginsBehindTheSentence(sample: String) throws {
    let marked = MarkedText(sample)
    let range = try #require(marked.ranges.first)
    withView(marked.text) { view in
      #expect(WideTitle.back(view, from: range.upperBound, floor: 0) == range.lowerBound)
    }
  }

  static let none = [
    "同法", "本法", "この法律", "违反本法", "精神障碍患者有本法", "該條例", "方法", "改正法", "現行法", "新法", "施行令", "政令",
    "이 법", "같은 법", "다음 방법", "일부개정법률", "다른 법률", "ABC", "",
  ]

  @Test(arguments: none)
  func whatOnlyPointsAtALawIsNoTitle(text: String) {
    withView(text) { view in #expect(WideTitle.back(view, from: view.end, floor: 0) == nil) }
  }
}
