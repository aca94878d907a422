import Markup
import Testing

@testable import Markup

/// Notes that the standard keeps in the metadata, and units it has no element for.
@Suite struct AkomaNtosoNotesTests {
  static let sample = """
    <akomaNtoso><act><meta><identification><FRBRExpression><FRBRlanguage language="eng"/></FRBRExpression></identification>
    <notes source="#x"><note eId="n1"><p>See BS 1.</p><p>And BS 2.</p></note><note eId="n2"><p>Never marked.</p></note>
    </notes></meta><body><hcontainer name="regulation" eId="regulation-1"><num>1</num><heading>Names</heading><content>
    <p>A beacon<noteRef href="#n1" marker="a"/>, lit.</p><p>Once more<noteRef href="#n1" marker="a"/>.</p></content>
    </hcontainer></body></act></akomaNtoso>
    """

  @Test func notesInTheMetadataStandAtTheirMarks() throws {
    let read = try document(Self.sample)
    #expect(
      listing(read) == [
        "heading regulation-1: 1 Names", "paragraph regulation-1: A beacon, lit.", "footnote regulation-1: See BS 1.",
        "footnote regulation-1: And BS 2.", "paragraph regulation-1: Once more.", "footnote -: Never marked.",
      ])
    #expect(read.passages[2].anchor.map { text(($0 - 6)..<$0, of: read) } == "beacon")
    #expect(read.passages[5].anchor == nil)
    checkInvariants(read)
  }

  @Test func aContainerIsTheUnitItIsNamed() throws {
    #expect(labels(try document(Self.sample)) == ["regulation-1 = Regulation 1"])
  }
}
