import Testing

@testable import Markup

@Suite struct PageLinksTests {
  @Test func readsLinks() {
    let page = PageLinks(
      Array(
        """
        <html><head><title>A  plan</title><base href="/x/"><meta name="Citation_PDF_URL" content=" /c.pdf ">
        <link rel="stylesheet" href="/s.css"><link rel="alternate" type="application/PDF" hreflang="FR" href="/f.pdf"></head>
        <body><nav><a href="/home">Home</a></nav><h1>The <i>plan</i></h1>
        <a href="/plan.pdf" type="application/pdf">Read <b>the</b>
          plan</a><a name="here">no link</a><iframe src="/v.pdf"></iframe></body></html>
        """.utf8))
    #expect(page.base == "/x/")
    #expect(page.title == "A planThe ")
    #expect(page.links.map(\.kind) == [.citation, .alternate, .anchor, .anchor, .embedded])
    #expect(page.links.map(\.address) == ["/c.pdf", "/f.pdf", "/home", "/plan.pdf", "/v.pdf"])
    #expect(page.links[1].mediaType == "application/pdf" && page.links[1].language == "fr")
    #expect(page.links.map(\.isAside) == [false, false, true, false, false])
    #expect(page.links[3].text == "Read the plan")
  }

  @Test(arguments: [
    ("<p>Article 1</p>", 8), ("<p>a<a href='/'>bcd</a>e</p>", 2), ("<nav>abc</nav>d", 1), ("<script>abc</script>d", 1),
    ("<p>é à</p>", 2), ("<p>第一条</p>", 9), ("<p>제1조</p>", 7), ("", 0), ("<footer><p>a</p></footer><p>b</p>", 1),
  ])
  func measuresText(_ html: String, _ length: Int) {
    #expect(PageLinks(Array("<html><body>\(html)</body></html>".utf8)).textLength == length)
  }

  @Test func readsOtherEncodings() {
    let latin =
      Array("<meta charset=iso-8859-1><a href='/p.pdf'>R".utf8) + [0xE9] + Array("sum".utf8) + [0xE9]
      + Array("</a>".utf8)
    #expect(PageLinks(latin).links.map(\.text) == ["Résumé"])
  }

  @Test func staysWithinItsLimits() {
    let many = PageLinks(Array(String(repeating: "<a href=/a>a</a>", count: 6000).utf8))
    #expect(many.links.count == PageLinks.linkLimit)
    let long = PageLinks(Array("<a href=/a>\(String(repeating: "word ", count: 10_000))</a>".utf8))
    #expect(long.links[0].text.utf8.count < 700)
    let deep = PageLinks(Array((String(repeating: "<div>", count: 20_000) + "<a href=/a>a</a>").utf8))
    #expect(deep.links.count <= 1)
  }
}
