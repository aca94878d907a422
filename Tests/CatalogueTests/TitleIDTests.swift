import Testing

@testable import Catalogue

struct TitleIDTests {
  static let ids: [(String, String, String)] = [
    ("CA", "Canada Shipping Act, 2001", "ca:canada-shipping-act-2001"),
    ("CA", "Companies' Creditors Arrangement Act", "ca:companies-creditors-arrangement-act"),
    ("CA", "Loi sur l\u{2019}accès à l'information", "ca:loi-sur-laccès-à-linformation"),
    ("CA", "Loi canadienne sur les ports (1999)", "ca:loi-canadienne-sur-les-ports-1999"),
    ("GB", "European Union (Withdrawal) Act 2018", "gb:european-union-withdrawal-act-2018"),
    ("CA-QC", "  Two   Spaces -- and a dash", "ca-qc:two-spaces-and-a-dash"),
    ("KR", "개인정보 보호법", "kr:개인정보보호법"), ("KR", "초ㆍ중등교육법", "kr:초중등교육법"), ("KR", "초·중등교육법", "kr:초중등교육법"),
    ("JP", "所得税法", "jp:所得税法"), ("CN", "关于修改〈某某法〉的决定", "cn:关于修改某某法的决定"), ("JP", "AI 推進法", "jp:ai-推進法"),
  ]

  @Test(arguments: ids)
  func aTitleGivesAnId(jurisdiction: String, title: String, id: String) {
    #expect(TitleID.id(jurisdiction: jurisdiction, title: title) == id)
  }
}
