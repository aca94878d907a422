import Markup
import Testing

@Suite struct MarkdownTests {
  static let samples: [(markdown: String, text: [String])] = [
    ("# Title\n\nA *soft*\nbreak.", ["heading -: Title", "paragraph -: A soft break."]),
    ("Setext\n===\nText", ["heading -: Setext", "paragraph -: Text"]),
    ("- one\n* two\n  more\n+ three", ["paragraph -: one", "paragraph -: two more", "paragraph -: three"]),
    ("see [the Act](https://x.org/a_(b) \"t\") now", ["paragraph -: see the Act now"]),
    ("[OECD/LEGAL/0144] stays", ["paragraph -: [OECD/LEGAL/0144] stays"]),
    ("![logo](/a.png)text", ["paragraph -: text"]),
    ("| a | b |\n|---|:-:|\n| c<br>d | e |", ["cell -: a", "cell -: b", "cell -: c d", "cell -: e"]),
    ("1\\. one\n2\\. two", ["paragraph -: 1. one", "paragraph -: 2. two"]),
    (
      "**Bold heading**\n\nText with **bold** and snake_case_name.",
      ["heading -: Bold heading", "paragraph -: Text with bold and snake_case_name."]
    ),
    ("a * b * c", ["paragraph -: a * b * c"]),
    ("> quoted\n> text", ["paragraph -: quoted text"]),
    ("```\ncode *x*\n```\nafter", ["paragraph -: code *x*", "paragraph -: after"]),
    ("<!-- no -->yes <b>bold</b> <개정 2020>", ["paragraph -: yes bold <개정 2020>"]),
    ("{3}------------\n\ntext\n\n---\n\nmore", ["paragraph -: text", "paragraph -: more"]),
    ("R&amp;D &#167; 4", ["paragraph -: R&D § 4"]),
    ("##### 제2조 (정의)\n\n**①** 첫째", ["heading art_2: 제2조 (정의)", "paragraph art_2__para_1: ① 첫째"]),
  ]

  @Test(arguments: samples)
  func reads(_ markdown: String, _ text: [String]) throws {
    #expect(try passages(markdown, as: .markdown) == text)
  }

  @Test func frontMatterGivesTitleAndLanguage() throws {
    let read = try document("---\ntitle: >-\n  A long\n  title\nlanguage: pt_BR\n---\nText", as: .markdown)
    #expect(read.title == "A long title")
    #expect(read.language == "pt-BR")
    #expect(listing(read) == ["paragraph -: Text"])
    #expect(read.origins.first?.line == 7)
  }

  @Test func originsPointIntoTheSource() throws {
    let source = "# Head\n\nSome **bold** text.\n"
    let read = try document(source, as: .markdown)
    for origin in read.origins {
      let byte = try #require(origin.byte)
      #expect(read.text[origin.text] == Array(source.utf8)[byte])
    }
    checkInvariants(read)
  }

  static let references: [(markdown: String, text: String)] = [
    (
      "See [the standard][iso] and [iso][] and [ISO].\n\n[iso]: https://x.org/iso \"ISO\"",
      "See the standard and iso and ISO."
    ),
    ("See [the  *first* law][The\nlaw].\n\n[the law]: /law.html", "See the first law."),
    ("See [no][such] and [none] and [a][b].\n\n[b]: #b", "See [no][such] and [none] and a."),
    ("[1]: see below\n\nAnd [1].", "[1]: see below\nAnd [1]."),
    ("Text\n[x]: a/b\n\nAnd [x].", "Text [x]: a/b\nAnd [x]."),
    ("[a]: <u v> 'w'\n[b]: u/v (w)\n\nIn [a] and [c [b]].", "In a and [c b]."),
  ]

  /// <https://spec.commonmark.org/0.31.2/#reference-link>.
  @Test(arguments: references)
  func linksDefinedApartLeaveTheirText(_ markdown: String, _ text: String) throws {
    let read = try document(markdown, as: .markdown)
    #expect(String(decoding: read.text, as: UTF8.self) == text)
  }

  @Test func footnotesAreAnchored() throws {
    let read = try document("Word[^1], more.\n\n[^1]: The note.", as: .markdown)
    #expect(listing(read) == ["paragraph -: Word, more.", "footnote -: The note."])
    #expect(read.passages[1].anchor == 4)
  }

  static let withoutText: [(sample: String, text: [String])] = [
    ("one\n<script>\nvar a = 'Section 9'\n\nlet b\n</script>\ntwo", ["paragraph -: one", "paragraph -: two"]),
    ("one <script>no()</script> two", ["paragraph -: one two"]),
    ("<style>\np { x: y }\n\n</style> three", ["paragraph -: three"]),
    ("<SVG><text>no</text></SVG>\n\nfour", ["paragraph -: four"]),
    ("<script>\nnever closed\n\nfive", ["paragraph -: never closed", "paragraph -: five"]),
    ("require\u{AD}ments of ISO\u{200B}/IEC – “é”", ["paragraph -: requirements of ISO/IEC – “é”"]),
    ("[one [two](u.v)](w.x) [three](a) [4]", ["paragraph -: one two [three](a) [4]"]),
    ("a *b _c* d_ e", ["paragraph -: a b c d e"]),
  ]

  /// Elements without text are left out; brackets and emphasis may overlap.
  @Test(arguments: withoutText)
  func leavesOut(_ sample: String, _ text: [String]) throws {
    let read = try document(sample, as: .markdown)
    #expect(listing(read) == text)
    checkInvariants(read)
  }
}
