import Testing

@testable import Markup

@Suite struct FinlexXMLTests {
  @Test func statute() throws {
    let read = try document(DialectSample.named("finlex-xml").xml)
    #expect(read.title == "Laki lohikäärmeistä")
    #expect(
      listing(read) == [
        "heading -: Laki lohikäärmeistä",
        "paragraph -: Säädetään:",
        "heading chp_2: 2 luku Yleistä",
        "heading sec_3a: 3 a § Tarkoitus",
        "paragraph sec_3a__subsec_1: Otus on iso.",
        "paragraph sec_3a__subsec_2: Otus on:",
        "paragraph sec_3a__subsec_2__para_1: 1) vihreä;",
      ])
    #expect(
      labels(read) == [
        "chp_2 = 2 luku",
        "sec_3a = 3 a §",
        "sec_3a__subsec_1 = 3 a § 1 mom.",
        "sec_3a__subsec_2 = 3 a § 2 mom.",
        "sec_3a__subsec_2__para_1 = 3 a § 2 mom. 1 kohta",
      ])
  }

  static let numbers: [(printed: String, id: String?, text: String?)] = [
    ("3 §", "3", "3"), ("21 a §", "21a", "21 a"), ("6 luku", "6", "6"), ("II OSA", "II", "II"), ("1)", "1", "1"),
    ("Voimaantulo", nil, nil), ("§", nil, nil),
  ]

  @Test(arguments: numbers)
  func numbersStandInFront(_ printed: String, _ id: String?, _ number: String?) {
    let read = FinlexXML.readNumber(ArraySlice(Array(printed.utf8)))
    #expect(read?.id == id)
    #expect(read?.text == number)
  }

  /// Subsections are counted anew in every section.
  @Test func subsectionsAreCounted() throws {
    let read = try document(
      """
      <asi:Asiakirja xmlns:asi="http://www.vn.fi/skeemat/asiakirjakooste/2010/04/27"
      xmlns:saa="http://www.vn.fi/skeemat/saadoskooste/2010/04/27"><saa:Pykala><saa:PykalaTunnusKooste>1
      §</saa:PykalaTunnusKooste><saa:MomenttiKooste>Yksi.</saa:MomenttiKooste><saa:MomenttiKooste>Kaksi.</saa:MomenttiKooste>
      </saa:Pykala><saa:Pykala><saa:PykalaTunnusKooste>2 §</saa:PykalaTunnusKooste><saa:MomenttiKooste>Yksi.
      </saa:MomenttiKooste></saa:Pykala></asi:Asiakirja>
      """)
    #expect(
      read.provisions.map(\.eId) == ["", "sec_1", "sec_1__subsec_1", "sec_1__subsec_2", "sec_2", "sec_2__subsec_1"])
  }
}
