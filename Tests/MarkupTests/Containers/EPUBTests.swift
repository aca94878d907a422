import Markup
import Testing

/// A publication is one document, in reading order.
@Suite struct EPUBTests {
  private func read(_ zip: ZipSample) throws -> Document {
    let document = try DocumentReader().read(bytes: zip.bytes, name: "x.epub")
    checkInvariants(document)
    return document
  }

  @Test func chaptersInReadingOrderAsOneDocument() throws {
    let read = try read(
      EPUBSample.zip([
        ("nav.xhtml", "<nav epub:type=\"toc\"><a href=\"b.xhtml\">Article 2</a></nav><p>Contents</p>", ""),
        ("extra.xhtml", "<p>Outside the order.</p>", "linear=\"no\""),
        ("Text/a b.xhtml", "<a id=\"p1\"/><h2>Article 1</h2><p>1. Ferries carry lanterns.</p>", ""),
        ("b.xhtml", "<p>2. They ring bells.</p><h2>Article 2</h2><p lang=\"fr\">Les capitaines répondent.</p>", ""),
      ]))
    #expect(read.dialect == .epub)
    #expect(read.title == "Ferry Code")
    #expect(read.language == "en")
    #expect(
      listing(read) == [
        "heading art_1: Article 1", "paragraph art_1__para_1: 1. Ferries carry lanterns.",
        "paragraph art_1__para_2: 2. They ring bells.", "heading art_2: Article 2",
        "paragraph art_2: Les capitaines répondent.", "paragraph art_2: Outside the order.",
      ])
    #expect(read.passages.map(\.language) == [nil, nil, nil, nil, "fr", nil])
  }

  @Test func notesOfOtherChapters() throws {
    let read = try read(
      EPUBSample.zip([
        (
          "a.xhtml",
          "<h2>Article 1</h2><p>Bells<a epub:type=\"noteref\" href=\"notes.xhtml#n1\">1</a> ring.</p><h2>Article 2</h2><p>Logs"
            + "<a role=\"doc-noteref\" href=\"#n1\">*</a> are kept.</p><aside epub:type=\"footnote\" id=\"n1\"><p>On paper.</p></aside>",
          ""
        ),
        (
          "notes.xhtml",
          "<section epub:type=\"endnotes\"><ol><li epub:type=\"endnote\" id=\"n1\">Of bronze.</li></ol></section>", ""
        ),
      ]))
    #expect(
      listing(read) == [
        "heading art_1: Article 1", "paragraph art_1: Bells ring.", "heading art_2: Article 2",
        "paragraph art_2: Logs are kept.",
        "footnote art_2: On paper.", "footnote art_1: Of bronze.",
      ])
    #expect(read.passages.suffix(2).map(\.anchor) == [36, 15])
  }

  /// Older publications name notes by their ids and classes, and use the same ids in every chapter.
  @Test func notesOfOlderPublications() throws {
    func chapter(_ word: String) -> String {
      "<p>\(word)<a href=\"#fn1\"><sup>1</sup></a> counts.</p><p class=\"footnote\" id=\"fn1\"><a href=\"#fnref1\">1</a> Of \(word).</p>"
    }
    let read = try read(EPUBSample.zip([("a.xhtml", chapter("oil"), ""), ("b.xhtml", chapter("wick"), "")]))
    #expect(
      listing(read) == [
        "paragraph -: oil counts.", "footnote -: Of oil.", "paragraph -: wick counts.", "footnote -: Of wick.",
      ])
    #expect(read.passages.map(\.anchor) == [nil, 3, nil, 24])
  }

  /// There is no site around a book: what is called or placed like the frame of one is text.
  @Test func aBookHasNoFrame() throws {
    let body =
      "<section><header><h2>Lamps</h2></header><p>Fill them.</p><aside class=\"sidebar\"><p>A box.</p></aside></section>"
      + "<aside id=\"sharing\">By ISO 22301.</aside><footer><p>The end.</p></footer><p hidden=\"\">Unseen.</p>"
    #expect(
      listing(try read(EPUBSample.zip([("a.xhtml", body, "")]))) == [
        "heading -: Lamps", "paragraph -: Fill them.", "paragraph -: A box.", "paragraph -: By ISO 22301.",
        "paragraph -: The end.",
      ])
  }

  @Test func pagesTheGuideCallsContentsAreLeftOut() throws {
    let zip = EPUBSample.zip(
      [("toc.xhtml", "<p>Article 1 ... 3</p>", ""), ("a.xhtml", "<p>Text.</p>", "")],
      guide: "<guide><reference type=\"toc\" href=\"toc.xhtml\"/></guide>")
    #expect(listing(try read(zip)) == ["paragraph -: Text."])
  }

  @Test func mainTitle() throws {
    let metadata =
      "<dc:title id=\"s\">A Guide</dc:title><dc:title id=\"m\">The Ferry Code</dc:title><meta refines=\"#m\" property=\"title-type\">main</meta>"
    #expect(try read(EPUBSample.zip([("a.xhtml", "<p>x</p>", "")], metadata: metadata)).title == "The Ferry Code")
  }

  @Test func whatIsMissingOrNoTextIsNamed() throws {
    let zip = EPUBSample.zip(
      [("a.xhtml", "<p>Text.</p>", "")],
      manifest:
        "<item id=\"i\" href=\"i.svg\" media-type=\"image/svg+xml\"/><item id=\"g\" href=\"gone.xhtml\" media-type=\"application/xhtml+xml\"/>"
    )
    var changed = zip
    let package = zip.entries.firstIndex { $0.name.hasSuffix("opf") } ?? 0
    let text = String(decoding: zip.entries[package].data, as: UTF8.self)
    changed.entries[package].data = Array(
      text.replacing("</spine>", with: "<itemref idref=\"i\"/><itemref idref=\"g\"/></spine>").utf8)
    let read = try read(changed)
    #expect(read.passages.count == 1)
    #expect(read.notices.count == 2)
  }

  private func encryption(_ algorithm: String, _ path: String) -> (String, String) {
    (
      "META-INF/encryption.xml",
      "<encryption><EncryptedData><EncryptionMethod Algorithm=\"\(algorithm)\"/><CipherData><CipherReference URI=\"\(path)\"/>"
        + "</CipherData></EncryptedData></encryption>"
    )
  }

  @Test func encryptedTextIsNotReadable() throws {
    let chapters = [(name: "a.xhtml", body: "<p>Text.</p>", reference: "")]
    let aes = "http://www.w3.org/2001/04/xmlenc#aes128-cbc"
    let error = try #require(throws: ReadingError.self) {
      try read(EPUBSample.zip(chapters, more: [encryption(aes, "OEBPS/a.xhtml")]))
    }
    #expect(error.kind == .notReadable)
    // Obfuscated fonts and encrypted pictures do not hide the text.
    let font = encryption("http://www.idpf.org/2008/embedding", "OEBPS/f.otf")
    #expect(try read(EPUBSample.zip(chapters, more: [font])).passages.count == 1)
    #expect(try read(EPUBSample.zip(chapters, more: [encryption(aes, "OEBPS/p.png")])).passages.count == 1)
  }

  @Test func incompletePublications() throws {
    var bare = ZipSample()
    bare.add("mimetype", "application/epub+zip")
    var outside = bare
    outside.add("META-INF/container.xml", "<container><rootfile full-path=\"../../etc/passwd\"/></container>")
    for zip in [bare, outside, EPUBSample.zip([])] {
      let error = try #require(throws: ReadingError.self) { try read(zip) }
      #expect(error.kind == .malformed)
    }
    let empty = try #require(throws: ReadingError.self) { try read(EPUBSample.zip([("a.xhtml", "", "")])) }
    #expect(empty.kind == .notReadable)
  }
}
