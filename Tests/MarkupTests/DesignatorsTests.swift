import Markup
import Testing

@Suite struct DesignatorsTests {
  static let federal: [(paragraphs: [String], labels: [String])] = [
    (["(a) x", "(1) y", "(2) z", "(b) w"], ["(a)", "(a)(1)", "(a)(2)", "(b)"]),
    (["(a)(1)(i) x", "(ii) y", "(2) z"], ["(a)(1)(i)", "(a)(1)(ii)", "(a)(2)"]),
    // "(i)" begins a list where one is announced, and follows "(h)" where none is.
    (["(h) x", "(1) y"], ["", ""]),
    (
      ["(a) a", "(b) b", "(c) c", "(d) d", "(e) e", "(f) f", "(g) g", "(h)(1) h:", "(i) x", "(ii) y", "(i) z"],
      ["(a)", "(b)", "(c)", "(d)", "(e)", "(f)", "(g)", "(h)(1)", "(h)(1)(i)", "(h)(1)(ii)", "(i)"]
    ),
    (["(a)(1)(i)(A)(1)(i) x", "(ii) y", "(2) z"], ["(a)(1)(i)(A)(1)(i)", "(a)(1)(i)(A)(1)(ii)", "(a)(1)(i)(A)(2)"]),
    // Text without a designator belongs to the paragraph before it.
    (["Intro", "(a) x", "more", "(b) y"], ["", "(a)", "(a)", "(b)"]),
    // The list of a definition is not a list of the section.
    (["(a) In this part—", "Fire means—", "(1) hot; or", "(2) red.", "(b) y"], ["(a)", "(a)", "(a)", "(a)", "(b)"]),
    (["(a) x", "(b)-(d) [Reserved]", "(e) y"], ["(a)", "(b)", "(e)"]),
    (["(a) x", "(e) y"], ["(a)", "(a)"]),
    (
      ["(a) x", "(1) Short heading. (i) Text", "(ii) y", "(2) See part 2. (b) no"],
      ["(a)", "(a)(1)(i)", "(a)(1)(ii)", "(a)(2)"]
    ),
    (["(z) x"], [""]), (["(aa) x", "() y", "(a z", "(abcdefgh) w"], ["", "", "", ""]),
  ]

  @Test(arguments: federal)
  func federalRegulations(_ paragraphs: [String], _ wanted: [String]) throws {
    let body = paragraphs.map { "<P>\($0)</P>" }.joined()
    let read = try document("<?xml version=\"1.0\"?><DIV8 N=\"1.1\" TYPE=\"SECTION\" NODE=\"9:1\">\(body)</DIV8>")
    let found = read.passages.map { String(read.provisions[$0.provision].label.dropFirst("9 CFR § 1.1".count)) }
    #expect(found == wanted)
    checkInvariants(read)
  }

  static let german: [(paragraphs: [String], labels: [String])] = [
    (["(1) x", "(2) y", "(2a) z", "mehr", "(3) w"], ["Abs. 1", "Abs. 2", "Abs. 2a", "Abs. 2a", "Abs. 3"]),
    (["(2) x", "(1) y"], ["Abs. 2", "Abs. 2"]), (["Nur Text (1) darin"], [""]), (["(Anhang) x", "(999) y"], ["", ""]),
  ]

  @Test(arguments: german)
  func germanSections(_ paragraphs: [String], _ wanted: [String]) throws {
    let body = paragraphs.map { "<P>\($0)</P>" }.joined()
    let read = try document(
      """
      <?xml version="1.0"?><dokumente><norm><metadaten><enbez>§ 1</enbez></metadaten><textdaten><text><Content>\(body)</Content>
      </text></textdaten></norm></dokumente>
      """)
    let found = read.passages.dropFirst().map {
      String(read.provisions[$0.provision].label.dropFirst("§ 1".count)).trimmingPrefix(" ")
    }
    #expect(found.map { String($0) } == wanted)
  }

  static let finnish: [(items: [String], labels: [String])] = [
    (["1) x;", "2) y;", "2 a) z;", "a) w;"], ["1 kohta", "2 kohta", "2a kohta", "2a kohta"]),
    (["1 x", "(1) y", ") z", "1a) w"], ["", "", "", ""]), (["2) x", "1) y"], ["2 kohta", "2 kohta"]),
  ]

  @Test(arguments: finnish)
  func finnishItems(_ items: [String], _ wanted: [String]) throws {
    let body = items.map { "<saa:MomenttiKohtaKooste>\($0)</saa:MomenttiKohtaKooste>" }.joined()
    let read = try document(
      """
      <?xml version="1.0"?><saa:Pykala xmlns:saa="http://www.vn.fi/skeemat/saadoskooste/2010/04/27"><saa:PykalaTunnusKooste>1
      §</saa:PykalaTunnusKooste><saa:KohdatMomentti><saa:MomenttiJohdantoKooste>Ovat:</saa:MomenttiJohdantoKooste>\(body)
      </saa:KohdatMomentti></saa:Pykala>
      """)
    let found = read.passages.suffix(items.count).map {
      String(read.provisions[$0.provision].label.dropFirst("1 § 1 mom.".count)).trimmingPrefix(" ")
    }
    #expect(found.map { String($0) } == wanted)
  }

  static let glossaries: [(paragraphs: [String], labels: [String])] = [
    // Terms with lists of their own; a list of lettered terms.
    (
      ["In this part:", "Fire. Heat that", "(a) burns; or", "(b) glows.", "Ice. (a) Cold", "(b) wet"],
      ["", "", "", "", "", ""]
    ),
    (["In this part:", "(a) Fire means heat.", "(b) Ice means cold."], ["", "(a)", "(b)"]),
    (["(a) General. x", "(b) Fire means heat."], ["(a)", "(b)"]),
  ]

  @Test(arguments: glossaries)
  func definitionsOfTerms(_ paragraphs: [String], _ wanted: [String]) throws {
    let body = paragraphs.map { "<P>\($0)</P>" }.joined()
    let read = try document(
      """
      <?xml version="1.0"?><DIV8 N="1.1" TYPE="SECTION" NODE="9:1"><HEAD>§ 1.1 Meaning of terms.</HEAD>\(body)</DIV8>
      """)
    let found = read.passages.dropFirst().map {
      String(read.provisions[$0.provision].label.dropFirst("9 CFR § 1.1".count))
    }
    #expect(found == wanted)
  }
}
