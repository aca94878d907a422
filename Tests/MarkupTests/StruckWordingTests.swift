import Testing

@testable import Markup

/// Repealed and deleted wording stays text of the document; what is in force is known all the same.
@Suite struct StruckWordingTests {
  struct Sample: Sendable, CustomTestStringConvertible {
    var format: Format
    var source: String
    /// What is struck, and what each passage says without it.
    var struck: [String]
    var inForce: [String]
    var testDescription: String { "\(format) \(source)" }

    init(_ format: Format, _ source: String, struck: [String], inForce: [String]) {
      (self.format, self.source, self.struck, self.inForce) = (format, source, struck, inForce)
    }
  }

  static let samples = [
    Sample(
      .html, "<p>Firms <del>shall</del> <ins>should</ins> obey.</p>", struck: ["shall"], inForce: ["Firms should obey."]
    ),
    Sample(
      .html, "<p>Firms <del>shall</del><ins>should</ins> obey.</p>", struck: ["shall"], inForce: ["Firms should obey."]),
    Sample(
      .html, "<p>Firms<s> shall</s> obey<strike>, or not</strike>.</p>", struck: ["shall", ", or not"],
      inForce: ["Firms obey."]),
    Sample(
      .html, "<p><strike>Art. 4 Old <b>words</b>.</strike></p><p>Art. 4 New words.</p>", struck: ["Art. 4 Old words."],
      inForce: ["", "Art. 4 New words."]),
    Sample(
      .html, "<p>Eins <span style='color:red; TEXT-DECORATION: line-through'>zwei, drei</span>, vier</p>",
      struck: ["zwei, drei"], inForce: ["Eins, vier"]),
    Sample(
      .html, "<div style='text-decoration:line-through'><p>Alt.</p><p>Älter.</p></div><p>Neu.</p>",
      struck: ["Alt.", "Älter."], inForce: ["", "", "Neu."]),
    Sample(
      .html, "<p>No <span style='text-decoration: underline'>line</span> here.</p>", struck: [],
      inForce: ["No line here."]),
    Sample(.markdown, "Firms ~~shall~~ should obey ~~all.", struck: ["shall"], inForce: ["Firms should obey all."]),
    Sample(
      .xml, "<LexML><Justificacao><p>a <del>velha</del><ins>nova</ins> lei</p></Justificacao></LexML>",
      struck: ["velha"],
      inForce: ["a nova lei"]),
    Sample(
      .xml,
      "<akomaNtoso xmlns='http://docs.oasis-open.org/legaldocml/ns/akn/3.0'><act name='a'><body><p>Firms <del>shall</del>"
        + " <ins>should</ins> obey.</p></body></act></akomaNtoso>", struck: ["shall"], inForce: ["Firms should obey."]),
  ]

  @Test(arguments: samples)
  func whatIsStruck(_ sample: Sample) throws {
    let read = try document(sample.source, as: sample.format)
    checkInvariants(read)
    #expect(read.struck.map { text($0, of: read) } == sample.struck)
    #expect(read.passages.map { read.wordingInForce($0.range) } == sample.inForce)
  }

  /// Characters of every length in UTF-8, so that offsets in bytes and in code points stay.
  @Test func offsetsStay() throws {
    let read = try document("<p>a <del>bé你\u{20BB7}c</del> ISO 9001</p>", as: .html)
    checkInvariants(read)
    #expect(read.inForce.text != read.text)
    #expect(read.inForce.text.suffix(8) == read.text.suffix(8))
    let plain = try document("<p>a</p>", as: .html)
    #expect(plain.inForce.text == plain.text)
  }

  /// Deleted wording in Word is left out, struck wording is text with a line through it.
  @Test func wordFiles() throws {
    func run(_ text: String, _ properties: String = "") -> String {
      "<w:r><w:rPr>\(properties)</w:rPr><w:t>\(text)</w:t></w:r>"
    }
    let runs = [run("Firms "), run("shall ", "<w:strike/>"), run("should ", "<w:strike w:val=\"0\"/>"), run("obey.")]
    let read = try DocxSample(body: "<w:p>\(runs.joined())</w:p>").read()
    checkInvariants(read)
    #expect(read.passages.map { read.wordingInForce($0.range) } == ["Firms should obey."])
  }
}
