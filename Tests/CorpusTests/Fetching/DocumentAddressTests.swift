import Foundation
import Testing

@testable import Corpus

/// Every line of `addresses.tsv` does what its example says, and nothing else is touched.
@Suite struct DocumentAddressTests {
  @Test(arguments: DocumentAddress.rules.indices) func doesAsTheExampleSays(_ index: Int) throws {
    let rule = DocumentAddress.rules[index]
    let expected = rule.result.split(separator: " ").map(String.init)
    let target = DocumentAddress.resolve(rule.example, language: "")
    #expect(target.url == expected.first, "addresses.tsv:\(rule.line)")
    #expect(target.language == (expected.count > 1 ? expected[1] : ""), "addresses.tsv:\(rule.line)")
    #expect(target.accept == (rule.accept.isEmpty ? DocumentAddress.accept : rule.accept), "addresses.tsv:\(rule.line)")
    // The result is where the text is: asking for it again changes nothing.
    #expect(DocumentAddress.resolve(target.url, language: "").url == target.url, "addresses.tsv:\(rule.line)")
    #expect(target.url.hasPrefix("https://"))
    #expect(rule.source.hasPrefix("https://"))
    #expect((try? NSRegularExpression(pattern: rule.pattern)) != nil)
    // The example is matched by its own line, not by one before it.
    #expect(DocumentAddress.rules.firstIndex { $0.example == rule.example } == index)
  }

  @Test func readsTheWholeTable() throws {
    let table = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent(
        "Sources/Corpus/Data/addresses.tsv")
    let lines = try String(contentsOf: table, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
    #expect(DocumentAddress.rules.count == lines.count - 1)
    #expect(DocumentAddress.rules.count > 20)
  }

  @Test(arguments: [
    (
      "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=celex%3A32024R1689&qid=17",
      "https://publications.europa.eu/resource/celex/32024R1689", "en"
    ),
    (
      "https://eur-lex.europa.eu/legal-content/DE/TXT/PDF/?uri=CELEX:02016R0679-20160504",
      "https://publications.europa.eu/resource/celex/02016R0679-20160504", "de"
    ),
    (
      "https://eur-lex.europa.eu/eli/reg/2024/1689/oj", "https://publications.europa.eu/resource/celex/32024R1689", "pt"
    ),
    (
      "https://www.legislation.gov.uk/ukpga/2018/12/contents/enacted",
      "https://www.legislation.gov.uk/ukpga/2018/12/enacted/data.xml", "pt"
    ),
    (
      "https://www.legislation.gov.uk/eur/2016/679/2020-12-31",
      "https://www.legislation.gov.uk/eur/2016/679/2020-12-31/data.xml", "pt"
    ),
    (
      "https://laws.e-gov.go.jp/law/415AC0000000057/20230401_503AC0000000037",
      "https://laws.e-gov.go.jp/api/2/law_file/xml/415AC0000000057", "pt"
    ),
    ("https://laws-lois.justice.gc.ca/fra/lois/P-8.6/", "https://laws-lois.justice.gc.ca/fra/XML/P-8.6.xml", "pt"),
  ])
  func resolves(_ url: String, _ result: String, _ language: String) {
    let target = DocumentAddress.resolve(url, language: "pt")
    #expect(target.url == result)
    #expect(target.language == language)
  }

  @Test(arguments: [
    "https://laws.example/act/1", "https://eur-lex.europa.eu/homepage.html",
    "https://evil.example/eur-lex.europa.eu/eli/reg/2016/679/oj",
    "https://eur-lex.europa.eu.evil.example/eli/reg/2016/679/oj", "https://www.legislation.gov.uk/",
    "https://www.legislation.gov.uk/ukpga",
    "https://www.legislation.gov.uk/ukpga/2018/12/data.pdf", "https://eur-lex.europa.eu:8443/eli/reg/2016/679/oj",
    "https://wetten.overheid.nl/BWBR0005537/", "not an address", "file:///etc/passwd",
    "https://www.fedlex.admin.ch/eli/cc/2022/491/de",
    "https://www.planalto.gov.br/ccivil_03/_ato2015-2018/2018/lei/l13709.htm",
  ])
  func leavesOthersAlone(_ url: String) {
    #expect(
      DocumentAddress.resolve(url, language: "fr")
        == DocumentAddress.Target(url: url, accept: DocumentAddress.accept, language: "fr"))
  }
}
