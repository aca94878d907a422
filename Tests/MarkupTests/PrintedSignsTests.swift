import Markup
import Testing

@testable import Markup

/// What a reader sees that no character of the file says: bars of fractions, raised numbers, numbers of items, quotation marks.
@Suite struct PrintedSignsTests {
  static let formulas: [(sample: String, text: String)] = [
    ("<p>Half is <math><mfrac><mn>1</mn><mn>2</mn></mfrac></math> of it</p>", "Half is 1/2 of it"),
    ("<p>Take 1<math><mfrac>\n<mn>1</mn>\n<mn>2</mn>\n</mfrac></math> cups</p>", "Take 1 1/2 cups"),
    (
      "<p><math><mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mfrac><mi>c</mi><mi>d</mi></mfrac></mfrac></math></p>",
      "(a+b)/(c/d)"
    ),
    ("<p><math><msup><mn>10</mn><mn>3</mn></msup></math> kg</p>", "10^3 kg"),
    (
      "<ACT><P>It is <FORMULA><FRACTION><DIVIDEND>a</DIVIDEND><DIVISOR>b</DIVISOR></FRACTION></FORMULA>10<EXPONENT>3</EXPONENT> "
        + "kg</P></ACT>", "It is a/b 10^3 kg"
    ),
    (
      "<Legislation><Formula><math><mfrac><mi>A</mi><mi>B</mi></mfrac><mo>×</mo><mn>100</mn></math></Formula></Legislation>",
      "A/B × 100"
    ),
    (
      "<Statute><Text>It is <Fraction><Numerator>1</Numerator><Separator/><Denominator>2</Denominator></Fraction> of it</Text>"
        + "</Statute>", "It is 1/2 of it"
    ),
    (
      "<Statute><MathMLBlock><math><mfrac><mi>X</mi><mi>Y</mi></mfrac></math></MathMLBlock></Statute>", "X/Y"
    ),
    (
      "<akomaNtoso><act><body><p>It is <foreign><math><mfrac><mi>a</mi><mi>b</mi></mfrac></math></foreign>.</p></body></act>"
        + "</akomaNtoso>", "It is a/b."
    ),
  ]

  @Test(arguments: formulas)
  func fractionsAndPowersAreNoOtherNumbers(_ sample: String, _ wanted: String) throws {
    let read = try document(sample, as: sample.hasPrefix("<p>") ? .html : .xml)
    #expect(String(decoding: read.text, as: UTF8.self) == wanted)
  }

  /// The style sheet of CLML counts items; inserted ones are called what the file says.
  @Test func itemsOfListsHaveTheirPrintedNumbers() throws {
    let read = try document(
      """
      <Legislation><Body><OrderedList Type="alpha" Decoration="parens"><ListItem><Para><Text>one</Text></Para></ListItem>
      <ListItem NumberOverride="(aa)"><Para><Text>more</Text><OrderedList Type="romanUpper" Decoration="period"><ListItem>
      <Para><Text>deep</Text></Para></ListItem></OrderedList></Para></ListItem><ListItem><Para><Text>three</Text></Para>
      </ListItem></OrderedList><UnorderedList><ListItem><Para><Text>bullet</Text></Para></ListItem></UnorderedList></Body>
      </Legislation>
      """)
    #expect(
      read.passages.map { text($0.range, of: read) } == ["(a) one", "(aa) more", "I. deep", "(c) three", "bullet"])
  }

  /// Quotation marks of a structure stand before its number and behind its last word.
  @Test func quotedStructuresHaveTheirMarks() throws {
    let read = try document(
      """
      <akomaNtoso><act><body><section eId="sec_2"><num>2</num><content><p>Insert: <mod><quotedStructure startQuote="“"
      endQuote="”"><section><num>5</num><content><p>Light it.</p><p>Keep it lit.</p></content></section></quotedStructure></mod>
      </p></content></section></body></act></akomaNtoso>
      """)
    #expect(
      listing(read).map { $0.drop { $0 != ":" } } == [": 2 Insert:", ": “5 Light it.", ": Keep it lit.”"])
    checkInvariants(read)
  }

  /// A picture is left out, not what is printed below it.
  static let captions = [
    "<Statute><ImageGroup><Caption>The harbour</Caption><Image source='a.gif'/><AltText>a map</AltText></ImageGroup></Statute>",
    "<wetgeving><plaatje><illustratie naam='x'/><bijschrift>The harbour</bijschrift></plaatje></wetgeving>",
  ]

  @Test(arguments: captions)
  func captionsOutliveTheirPictures(_ sample: String) throws {
    let read = try document(sample)
    #expect(String(decoding: read.text, as: UTF8.self) == "The harbour")
  }
}
