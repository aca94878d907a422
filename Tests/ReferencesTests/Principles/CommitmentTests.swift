import Markup
import Testing

@testable import References

/// How strongly a sentence commits to a theme: strength, modifier and the words that decided it.
struct CommitmentTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let language: String
    let sample: String
    let expected: String

    init(_ language: String, _ sample: String, _ expected: String) {
      (self.language, self.sample, self.expected) = (language, sample, expected)
    }

    var testDescription: String { sample }
  }

  static let cases = [
    Case("en", "Providers shall ensure transparency.", "normative «shall»"),
    Case("en", "Deployers should weigh accountability in what they do.", "normative «should»"),
    Case("en", "Our programme promotes transparency abroad.", "statement «promotes»"),
    Case("en", "The panel read three papers on transparency.", "mention «transparency»"),
    Case("en", "It rests on the principle of transparency.", "principle «principle of»"),
    Case("en", "1. Transparency: people know what a system does.", "principle «Transparency»"),
    Case("en", "(b) Accountability – somebody answers for it.", "principle «Accountability»"),
    Case("en", "The duty of transparency does not apply to tests.", "mention negated «transparency»"),
    Case("en", "Transparency: does not apply.", "principle negated «Transparency»"),
    Case("en", "Rules on transparency are to be developed.", "mention delegated «transparency»"),
    Case("fr", "Les fournisseurs doivent assurer la transparence.", "normative «doivent»"),
    Case("fr", "Le programme renforce la transparence.", "statement «renforce»"),
    Case("de", "Die Anbieter müssen für Transparenz sorgen.", "normative «müssen»"),
    Case("de", "Das Programm stärkt die Transparenz.", "statement «stärkt»"),
    Case("es", "Los proveedores deben asegurar la transparencia.", "normative «deben»"),
    Case("es", "El programa fomenta la transparencia.", "statement «fomenta»"),
    Case("pt", "Os fornecedores devem assegurar a transparência.", "normative «devem»"),
    Case("it", "I fornitori devono assicurare la trasparenza.", "normative «devono»"),
    Case("nl", "Aanbieders moeten transparantie bieden.", "normative «moeten»"),
    Case("pl", "Dostawcy muszą dbać o przejrzystość.", "normative «muszą»"),
    Case("zh", "提供者应当保证透明度。", "normative «应当»"),
    Case("ja", "提供者は透明性を高めなければならない。", "normative «なければならない»"),
    Case("ko", "제공자는 투명성을 높여야 하며 이를 위해 노력하여야 한다.", "normative «노력하여야»"),
  ]

  @Test(arguments: cases)
  func aSentenceCommitsAsItsWordsSay(example: Case) throws {
    let reading = try Reading(example.sample, example.language, only: [.principle])
    let first = try #require(
      reading.references.first { ["principle:transparency", "principle:accountability"].contains($0.target?.id) })
    let commitment = try #require(first.commitment)
    let words = [commitment.strength.rawValue, commitment.modifier?.rawValue, "«\(reading.text(commitment.cue))»"]
    #expect(words.compactMap { $0 }.joined(separator: " ") == example.expected)
  }

  @Test func aHeadingCommitsAsAPrinciple() throws {
    var document = Document("Transparency and openness of public systems")
    document.passages[0].kind = .heading
    let found = try Program.detector.get().references(in: document, language: "en").filter { $0.kind == .principle }
    #expect(found.first?.commitment?.strength == .principle)
  }

  @Test func theNextSentenceDecidesNothing() throws {
    let reading = try Reading("A paper on transparency was read. Members shall vote.", only: [.principle])
    #expect(reading.references.first?.commitment?.strength == .mention)
  }
}
