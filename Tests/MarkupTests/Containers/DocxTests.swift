import Testing

@testable import Markup

/// What a Word document says is what its reader sees when all changes are accepted.
@Suite struct DocxTests {
  private static func p(_ text: String, _ properties: String = "") -> String { DocxSample.p(text, properties) }

  static let bodies: [(what: String, body: String, wanted: [String])] = [
    ("plain paragraphs", p("One.") + p("Two."), ["paragraph -: One.", "paragraph -: Two."]),
    (
      "runs, tabs, breaks",
      "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:br w:type=\"page\"/><w:t>d</w:t></w:r></w:p>",
      ["paragraph -: a b c d"]
    ),
    (
      "hyphens",
      "<w:p><w:r><w:t>ISO</w:t><w:noBreakHyphen/><w:t>1, lan</w:t><w:softHyphen/><w:t>tern</w:t></w:r></w:p>",
      ["paragraph -: ISO\u{2011}1, lantern"]
    ),
    (
      "symbols",
      "<w:p><w:r><w:t>x </w:t><w:sym w:font=\"Symbol\" w:char=\"F0B3\"/><w:t> 1 </w:t><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/>"
        + "<w:t>y</w:t></w:r></w:p>",
      ["paragraph -: x ≥ 1 y"]
    ),
    (
      "tracked changes",
      "<w:p><w:r><w:t>lamps are </w:t></w:r><w:ins w:id=\"1\"><w:r><w:t>lit</w:t></w:r></w:ins>"
        + "<w:del w:id=\"2\"><w:r><w:delText>dark</w:delText></w:r></w:del>"
        + "<w:moveFrom w:id=\"3\"><w:r><w:t>gone</w:t></w:r></w:moveFrom>"
        + "<w:moveTo w:id=\"4\"><w:r><w:t>.</w:t></w:r></w:moveTo></w:p>",
      ["paragraph -: lamps are lit."]
    ),
    (
      "a deleted paragraph mark", p("The keeper ", "<w:rPr><w:del w:id=\"1\"/></w:rPr>") + p("sleeps."),
      ["paragraph -: The keeper sleeps."]
    ),
    (
      "hidden text",
      "<w:p><w:r><w:t>seen</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>unseen</w:t></w:r>"
        + "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t> too</w:t></w:r></w:p>",
      ["paragraph -: seen too"]
    ),
    (
      "a field, and one inside its instruction",
      "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>"
        + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"
        + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>7</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
        + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>Article 3</w:t></w:r>"
        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:t>(2)</w:t></w:r></w:p>",
      ["paragraph -: Article 3(2)"]
    ),
    (
      "an instruction that never ends hides its paragraph only",
      "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:t>lost</w:t></w:r></w:p>" + p("Kept."),
      ["paragraph -: Kept."]
    ),
    (
      "a simple field and a link",
      "<w:p><w:fldSimple w:instr=\"REF a\"><w:r><w:t>section 4</w:t></w:r></w:fldSimple>"
        + "<w:hyperlink w:anchor=\"b\"><w:r><w:t> of the Order</w:t></w:r></w:hyperlink></w:p>",
      ["paragraph -: section 4 of the Order"]
    ),
    (
      "a text box, once",
      "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><a:t>no</a:t><w:txbxContent>"
        + p("In the box.")
        + "</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>" + p("In the box.")
        + "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent><w:t>Around it.</w:t></w:r></w:p>",
      ["paragraph -: Around it.", "paragraph -: In the box."]
    ),
    (
      "content controls, a prompt left out",
      "<w:sdt><w:sdtPr><w:alias w:val=\"t\"/></w:sdtPr><w:sdtContent>" + p("Filled in.") + "</w:sdtContent></w:sdt>"
        + "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + p("Click here.") + "</w:sdtContent></w:sdt>",
      ["paragraph -: Filled in."]
    ),
    (
      "cells apart, a list laid out as a table, a deleted row",
      "<w:tbl><w:tr><w:tc>" + p("Light") + "</w:tc><w:tc>" + p("Colour") + "</w:tc></w:tr><w:tr><w:tc>" + p("(a)")
        + "</w:tc><w:tc>" + p("red lanterns hang on the left side;")
        + "</w:tc></w:tr><w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr><w:tc>"
        + p("gone") + "</w:tc></w:tr></w:tbl>" + p("After."),
      [
        "cell -: Light", "cell -: Colour", "paragraph -: (a) red lanterns hang on the left side;",
        "paragraph -: After.",
      ]
    ),
    (
      "formulas and readings of characters",
      "<w:p><m:oMath><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den></m:f></m:oMath></w:p>"
        + "<w:p><w:r><w:ruby><w:rt><w:r><w:t>ほう</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>法</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>",
      ["paragraph -: a/b", "paragraph -: 法"]
    ),
  ]

  @Test(arguments: bodies)
  func reads(_ what: String, _ body: String, _ wanted: [String]) throws {
    #expect(try DocxSample(body: body).listing() == wanted, "\(what)")
  }

  /// A deleted row ended without the end of its properties, and every row with a deleted word went with it.
  @Test func aDeletedRowTakesNoOtherWithIt() throws {
    let deleted = "<w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr><w:tc>\(Self.p("gone"))</w:tc></w:tr>"
    let changed = "<w:p><w:del w:id=\"2\"><w:r><w:delText>old</w:delText></w:r></w:del><w:r><w:t>new</w:t></w:r></w:p>"
    let kept =
      "<w:tr><w:tc>\(changed)</w:tc><w:tc><w:tcPr><w:cellDel w:id=\"3\"/></w:tcPr>\(Self.p("gone"))</w:tc><w:tc>\(Self.p("last"))</w:tc></w:tr>"
    #expect(try DocxSample(body: "<w:tbl>\(deleted)\(kept)</w:tbl>").listing() == ["cell -: new", "cell -: last"])
  }

  @Test func theStrictFormIsReadAlike() throws {
    let sample = DocxSample(
      body: Self.p("Strict."), namespace: "http://purl.oclc.org/ooxml/wordprocessingml/main",
      relations: "http://purl.oclc.org/ooxml/officeDocument/relationships")
    #expect(try sample.listing() == ["paragraph -: Strict."])
  }

  /// Word names its styles in the language of the user only in their ids.
  @Test func headingsByOutlineLevelAndInheritance() throws {
    let styles = """
      <w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
      <w:style w:type="paragraph" w:styleId="Kapitel"><w:name w:val="Kapitel"/><w:basedOn w:val="berschrift1"/></w:style>
      <w:style w:type="paragraph" w:styleId="X"><w:name w:val="own"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="not a heading"/></w:style>
      <w:style w:type="paragraph" w:styleId="Ring"><w:name w:val="ring"/><w:basedOn w:val="Ring"/></w:style>
      """
    let body = ["berschrift1", "Kapitel", "X", "Heading1", "Ring"]
      .map { Self.p($0, "<w:pStyle w:val=\"\($0)\"/>") }.joined()
    #expect(
      try DocxSample(body: body, styles: styles).listing() == [
        "heading -: berschrift1", "heading -: Kapitel", "heading -: X", "paragraph -: Heading1", "paragraph -: Ring",
      ])
  }

  @Test func notesStandApartWithTheirMarks() throws {
    let mark =
      "<w:p><w:r><w:t>Lamps burn oil</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r><w:r><w:t>.</w:t></w:r></w:p>"
    let end = "<w:p><w:r><w:t>So do stoves.</w:t><w:endnoteReference w:id=\"2\"/></w:r></w:p>"
    let sample = DocxSample(
      body: mark + end,
      footnotes: "<w:footnote w:type=\"separator\" w:id=\"0\">" + Self.p("line")
        + "</w:footnote><w:footnote w:id=\"2\">"
        + Self.p("Whale oil.") + Self.p("Or rape.") + "</w:footnote><w:footnote w:id=\"9\">" + Self.p("never cited")
        + "</w:footnote>",
      endnotes: "<w:endnote w:id=\"2\">" + Self.p("Some burn peat.") + "</w:endnote>")
    #expect(
      try sample.listing() == [
        "paragraph -: Lamps burn oil.", "footnote -: Whale oil.", "footnote -: Or rape.", "paragraph -: So do stoves.",
        "footnote -: Some burn peat.",
      ])
    let read = try sample.read()
    #expect(read.passages.map(\.anchor) == [nil, 14, 14, nil, 49])
    #expect(read.origins.map(\.line) == [1, 2])
  }

  @Test func languageTitleAndDialect() throws {
    let styles = """
      <w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-US" w:eastAsia="ja-JP"/></w:rPr></w:rPrDefault></w:docDefaults>
      """
    func run(_ text: String, _ language: String) -> String {
      "<w:p><w:r><w:rPr><w:lang w:val=\"\(language)\"/></w:rPr><w:t>\(text)</w:t></w:r></w:p>"
    }
    let body =
      run("Les phares sont allumés au crépuscule par les gardiens.", "fr-CH")
      + run("The lanterns are lit at dusk by keepers.", "en-GB") + Self.p("灯台は夕暮れに点灯される。灯台守が。")
      + run("Ils sont éteints à l'aube par les mêmes gardiens.", "fr-CH")
    let read = try DocxSample(body: body, styles: styles, core: "<dc:title> Phares </dc:title>").read()
    #expect(read.dialect == .docx)
    #expect(read.language == "fr-CH")
    #expect(read.title == "Phares")
    #expect(read.passages.map(\.language) == [nil, "en-GB", "ja-JP", nil])
  }

  @Test(arguments: ["Microsoft Word - draft.doc", "Document1", "order.docx", ""])
  func titlesMadeByProgramsAreNone(title: String) throws {
    let sample = DocxSample(body: Self.p("Text."), core: "<dc:title>\(title)</dc:title>")
    #expect(try sample.read().title == nil)
  }

  static let broken: [(what: String, body: String, kind: ReadingError.Kind)] = [
    ("no text", "<w:p/>", .notReadable), ("rubbish", "<w:p", .malformed),
    ("too deep", String(repeating: "<w:p>", count: 400), .limit),
  ]

  @Test(arguments: broken)
  func brokenDocuments(_ what: String, _ body: String, _ kind: ReadingError.Kind) throws {
    let error = try #require(throws: ReadingError.self) { try DocxSample(body: body).read() }
    #expect(error.kind == kind, "\(what): \(error)")
  }

  @Test func markupThatBreaksOffKeepsWhatCameBefore() throws {
    let read = try DocxSample(body: Self.p("Kept.") + "</w:q>" + Self.p("R&amp;D")).read()
    #expect(MarkupTests.listing(read).first == "paragraph -: Kept.")
    #expect(!read.notices.isEmpty)
  }

  @Test func theFormatCanBeNamed() throws {
    let bytes = DocxSample(body: Self.p("Named.")).zip.bytes
    #expect(try DocumentReader().read(bytes: bytes, name: "x", format: .docx).passages.count == 1)
    for format in [Format.epub, .html, .text] {
      #expect(throws: ReadingError.self) { try DocumentReader().read(bytes: bytes, name: "x", format: format) }
    }
    #expect(throws: ReadingError.self) {
      try DocumentReader().read(bytes: Array("text".utf8), name: "x", format: .docx)
    }
  }
}
