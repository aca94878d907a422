import Foundation
import LoopbackServer
import Markup
import Testing

@testable import Corpus

/// The document a page is about, and the pages that are documents themselves.
@Suite struct AttachmentTests {
  private static let base = "https://www.ministry.example/plans/2025/national-plan"
  private static let words = String(repeating: "<p>Providers shall keep the records of the system. </p>", count: 60)

  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var html: String
    var language: String
    var address: String?
    var testDescription: String { name }

    init(_ name: String, _ html: String, language: String = "en", _ address: String?) {
      self.name = name
      self.html = html
      self.language = language
      self.address = address
    }
  }

  private static let site = "https://www.ministry.example"

  static let cases: [Case] = [
    Case("one link", "<h1>Plan</h1><p>The plan.</p><a href='/files/plan.pdf'>Plan</a>", site + "/files/plan.pdf"),
    Case("relative", "<a href='plan.pdf?v=2#page=3'>Plan</a>", site + "/plans/2025/plan.pdf?v=2"),
    Case("with a base", "<base href='https://www.ministry.example/x/'><a href='plan.pdf'>P</a>", site + "/x/plan.pdf"),
    Case(
      "on the file host", "<a href='https://files.ministry.example/p.PDF'>P</a>", "https://files.ministry.example/p.PDF"
    ),
    Case("elsewhere", "<a href='https://other.example/p.pdf'>P</a>", nil),
    Case("Word", "<a href='/plan.docx'>P</a>", site + "/plan.docx"),
    Case("EPUB", "<a href='/plan.epub'>P</a>", site + "/plan.epub"),
    Case("PDF before Word", "<a href='/plan.docx'>Plan</a><a href='/plan.pdf'>Plan</a>", site + "/plan.pdf"),
    Case("twice the same", "<a href='/plan.pdf'>Read</a> <a href='/plan.pdf'><img></a>", site + "/plan.pdf"),
    Case("by type", "<a href='/get/77' type='application/pdf'>Plan</a>", site + "/get/77"),
    Case("by its words", "<a href='/media/77/download'>Download (PDF, 2.3 MB)</a>", site + "/media/77/download"),
    Case("in the query", "<a href='/get?f=plan.pdf'>P</a>", site + "/get?f=plan.pdf"),
    Case("alternate", "<link rel='alternate' type='application/pdf' href='/p'><a href='/a.pdf'>A</a>", site + "/p"),
    Case("citation", "<meta name='citation_pdf_url' content='https://repo.example/1'>", "https://repo.example/1"),
    Case("embedded", "<iframe src='/plan.pdf'></iframe>", site + "/plan.pdf"),
    Case("no document", "<a href='/news'>News</a><a href='mailto:a@b.example'>Mail</a><a href='#top'>Top</a>", nil),
    Case("two alike", "<a href='/a.pdf'>A</a><a href='/b.pdf'>B</a>", nil),
    Case("and its annex", "<a href='/annex.pdf'>Annex I</a><a href='/main.pdf'>Strategy</a>", site + "/main.pdf"),
    Case("only a leaflet", "<a href='/leaflet.pdf'>Leaflet</a>", nil),
    Case("full text", "<a href='/a.pdf'>Overview</a><a href='/b.pdf'>Full report (1.2 MB)</a>", site + "/b.pdf"),
    Case(
      "like the title", "<title>National AI plan</title><a href='/a.pdf'>Other</a><a href='/b.pdf'>National plan</a>",
      site + "/b.pdf"),
    Case(
      "language of the link", "<a href='/1.pdf' hreflang='fr'>A</a><a href='/2.pdf' hreflang='en'>B</a>",
      site + "/2.pdf"),
    Case(
      "language of the name", "<a href='/plan_en.pdf'>A</a><a href='/plan_fr.pdf'>B</a>", language: "fr",
      site + "/plan_fr.pdf"),
    Case(
      "language of the folder", "<a href='/en/plan.pdf'>A</a><a href='/fr/plan.pdf'>B</a>", language: "fr-CA",
      site + "/fr/plan.pdf"),
    Case("only another language", "<a href='/plan_en.pdf'>A</a>", language: "fr", nil),
    Case("no language wanted", "<a href='/plan_en.pdf'>A</a>", language: "", site + "/plan_en.pdf"),
    Case(
      "a word in the name", "<a href='/plan-de-accion-nacional.pdf'>A</a>", language: "es",
      site + "/plan-de-accion-nacional.pdf"),
    Case("in the footer", "<footer><a href='/terms-of-use.pdf'>T</a></footer><nav><a href='/x.pdf'>X</a></nav>", nil),
    Case("a list", (1...9).map { "<a href='/\($0).pdf'>Report \($0) \($0 == 3 ? "full" : "")</a>" }.joined(), nil),
    Case("a document itself", words + "<a href='/plan.pdf'>Print version (PDF)</a>", nil),
    Case("a long abstract", words + "<meta name='citation_pdf_url' content='/p.pdf'>", site + "/p.pdf"),
    Case("a long menu", "<nav>\(words)</nav><footer>\(words)</footer><a href='/plan.pdf'>P</a>", site + "/plan.pdf"),
    Case("a script", "<script>var a = '\(words)'</script><a href='/plan.pdf'>P</a>", site + "/plan.pdf"),
    Case("Chinese text", String(repeating: "<p>提供者应当依法履行记录义务。</p>", count: 60) + "<a href='/p.pdf'>P</a>", nil),
    Case(
      "dangerous links", "<a href='file:///etc/passwd.pdf'>A</a><a href='http://www.ministry.example/p.pdf'>B</a>", nil),
    Case("a page in a form", "<form action='/'><h1>Plan</h1><a href='/plan.pdf'>P</a></form>", site + "/plan.pdf"),
    Case("broken markup", "<a href='/plan.pdf'><b>P</a></i><p", site + "/plan.pdf"),
    Case("nothing", "", nil),
  ]

  @Test(arguments: cases) func chooses(_ sample: Case) {
    let bytes = Array(sample.html.utf8)
    #expect(Attachment.address(in: bytes, base: Self.base, language: sample.language) == sample.address)
  }

  @Test func leadsFromAPageToItsDocument() throws {
    let server = try LoopbackServer([
      "/plan": .page("<h1>National plan</h1><a href='/files/plan.pdf'>National plan (PDF, 1 MB)</a>"),
      "/files/plan.pdf": .body(Array("%PDF-1.7\n".utf8), type: "application/octet-stream"),
    ])
    let bench = try FetchTestBench()
    let page = bench.fetch(server.url("/plan"))
    let bytes = try #require(page.bytes)
    let base = try #require(page.resource).finalURL
    let address = try #require(Attachment.address(in: bytes, base: base))
    #expect(address == server.url("/files/plan.pdf"))
    #expect(bench.fetch(address).resource?.mediaType == "application/pdf")
  }

  @Test func takesAURL() throws {
    let url = try #require(URL(string: Self.base))
    #expect(
      Attachment.address(in: Array("<a href='p.pdf'>P</a>".utf8), base: url)
        == "https://www.ministry.example/plans/2025/p.pdf")
    #expect(Attachment.address(in: Array("<a href='p.pdf'>P</a>".utf8), base: "not an address") == nil)
  }

  @Test(arguments: [
    ("a.example", "a.example", true), ("www.gov.uk", "assets.publishing.service.gov.uk", true),
    ("a.co.uk", "b.co.uk", false),
    ("www.a.co.uk", "files.a.co.uk", true), ("a.com.au", "b.com.au", false), ("www.a.example", "b.example", false),
    ("127.0.0.1", "127.0.0.1", true), ("127.0.0.1", "10.0.0.1", false), ("localhost", "other", false),
  ])
  func knowsSites(_ host: String, _ other: String, _ isSame: Bool) {
    #expect(Attachment.isSameSite(host, other) == isSame)
    #expect(Attachment.isSameSite(other, host) == isSame)
  }
}
