import Markup
import Testing

@testable import Markup

/// What an image is called is text where the image stands for a word.
@Suite struct AlternativeTextTests {
  static let html: [(html: String, text: [String])] = [
    ("<p>See <img src=x.png alt='warning sign W001'> near doors.</p>", ["See warning sign W001 near doors."]),
    ("<p><img src=x.png alt='sign W001'> marks doors.</p>", ["sign W001 marks doors."]),
    (
      "<p>Use<img src=x.png alt='sign W001'>here, or <a href=/w><img alt='W002'></a>.</p>",
      ["Use sign W001 here, or W002."]
    ),
    ("<p>The letter 亜<img alt='口'>部</p>", ["The letter 亜口部"]),
    // A picture alone, an ornament, a file, and what a link says already.
    ("<figure><img src=y.png alt='the way of a form'><figcaption>Figure 1</figcaption></figure>", ["Figure 1"]),
    ("<p>Print <img src=p.png alt='icon of a printer'> it</p>", ["Print it"]),
    ("<p>Print <img src=/i/pdf-icon.svg alt='format'> it</p>", ["Print it"]),
    ("<p>Print <img src=a/sign.png alt='sign'> it</p>", ["Print it"]),
    ("<p>Print <img src=x alt='sign.gif (3 kB)'><img src=x alt=''><img src=x> it</p>", ["Print it"]),
    ("<p>Print <img src=x role=presentation alt='a line of dots'> it</p>", ["Print it"]),
    ("<p>See <a href=/w>sign one<img src=x alt='to sign one'></a> here</p>", ["See sign one here"]),
    ("<p>See <a href=/w><img src=x alt='to sign one'> sign one</a> here</p>", ["See sign one here"]),
    ("<p>See <span class=share-bar>it <img src=x alt='on a channel'></span> here</p>", ["See here"]),
  ]

  @Test(arguments: html)
  func imagesInRunningTextAreWhatTheyAreCalled(_ html: String, _ texts: [String]) throws {
    let read = try document("<html><body>\(html)</body></html>", as: .html)
    #expect(read.passages.map { text($0.range, of: read) } == texts)
    checkInvariants(read)
  }

  static let others: [(sample: String, text: String)] = [
    ("See ![warning *sign* W001](x.png) near doors.", "See warning sign W001 near doors."),
    ("See ![warning sign W001][w] near doors.\n\n[w]: img/x.png", "See warning sign W001 near doors."),
    ("![the way of a form](y.png)", ""),
    (
      "<akomaNtoso><act><body><p>See <img src='a' alt='sign W001'/> here.</p></body></act></akomaNtoso>",
      "See sign W001 here."
    ),
    (
      "<dokumente><norm><textdaten><text><Content><P>Siehe <IMG SRC='x.jpg' alt='Zeichen W001'/> hier</P></Content></text>"
        + "</textdaten></norm></dokumente>", "Siehe Zeichen W001 hier"
    ),
    ("<ECFR><P>See <img src='/graphics/er.gif' alt='graphic'/>sign</P></ECFR>", "See sign"),
    ("<ECFR><P>See <img src='/graphics/er.gif' alt='sign W001'/> here</P></ECFR>", "See sign W001 here"),
  ]

  @Test(arguments: others)
  func otherMarkup(_ sample: String, _ wanted: String) throws {
    let read = try document(sample, as: sample.hasPrefix("<") ? .xml : .markdown)
    #expect(String(decoding: read.text, as: UTF8.self) == wanted)
  }

  @Test func picturesInTheLinesOfWordDocuments() throws {
    let space = "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
    func picture(_ kind: String, _ text: String, _ more: String = "") -> String {
      "<w:r><w:t xml:space=\"preserve\">See </w:t></w:r><w:r><w:drawing><wp:\(kind) \(space)><wp:docPr id=\"1\" name=\"Picture 1\" "
        + "descr=\"\(text)\">\(more)</wp:docPr></wp:\(kind)></w:drawing></w:r><w:r><w:t xml:space=\"preserve\"> here</w:t></w:r>"
    }
    let decorative =
      "<d:decorative xmlns:d=\"http://schemas.microsoft.com/office/drawing/2017/decorative\" val=\"1\"/>"
    let pictures = [
      picture("inline", "sign W001"), picture("anchor", "sign W001"), picture("inline", "Picture 1"),
      picture("inline", "sign W001", decorative),
    ]
    let sample = DocxSample(body: pictures.map { "<w:p>\($0)</w:p>" }.joined())
    #expect(
      try sample.listing() == [
        "paragraph -: See sign W001 here", "paragraph -: See here", "paragraph -: See here", "paragraph -: See here",
      ])
  }
}
