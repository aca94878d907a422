import Testing

@testable import Markup

@Suite struct CitationFormsTests {
  static let forms = CitationForms(byLanguage: [
    "de": [.paragraph: "^ Abs. #", .point: "^ Bst. #|^ Ziff. #", .chapter: "#. Kapitel"], "": [.section: "# §"],
  ])

  static let samples: [(kind: ProvisionKind, number: String, parent: String, language: String?, label: String?)] = [
    (.paragraph, "2", "Art. 6", "de", "Art. 6 Abs. 2"), (.point, "a", "Art. 6 Abs. 2", "de", "Art. 6 Abs. 2 Bst. a"),
    (.point, "3", "Art. 6", "de-CH", "Art. 6 Ziff. 3"), (.paragraph, "2", "", "de", "Abs. 2"),
    (.chapter, "1", "", "de", "1. Kapitel"), (.section, "4", "x", "fi", "4 §"), (.section, "4", "", nil, "4 §"),
    (.article, "4", "", "de", nil), (.paragraph, "2", "x", "fr", nil), (.paragraph, "", "x", "de", nil),
  ]

  @Test(arguments: samples)
  func labels(_ kind: ProvisionKind, _ number: String, _ parent: String, _ language: String?, _ label: String?) {
    #expect(Self.forms.label(kind, number: number, parent: parent, language: language) == label)
  }

  @Test func withoutFormsThereIsNoLabel() {
    #expect(CitationForms.none.label(.paragraph, number: "1", parent: "x", language: "de") == nil)
  }

  @Test(arguments: [("art_6__para_2-bis", "2-bis"), ("art_6", "6"), ("art", ""), ("", "")])
  func numbersOfIDs(_ id: String, _ number: String) { #expect(CitationForms.number(ofID: id) == number) }
}
