import Markup
import Testing

@testable import References

/// What words mean that point to the place where they stand.
struct OwnPlaceTests {
  /// Pinpoints of the provisions named in an act of e-Gov whose body and supplements have these sentences.
  private func pinpoints(body: String, supplement: String) throws -> [String?] {
    let law = """
      <Law Era="Heisei" Lang="ja" LawType="Act" Num="1" Year="13"><LawNum>平成十三年法律第一号</LawNum><LawBody>
      <LawTitle>竜法</LawTitle><MainProvision>\(body)</MainProvision><SupplProvision>
      <SupplProvisionLabel>附　則</SupplProvisionLabel>\(supplement)</SupplProvision></LawBody></Law>
      """
    let document = try DocumentReader().read(bytes: Array(law.utf8), name: "law.xml", format: .xml)
    return try Program.detector.get().references(in: document, language: "ja", jurisdiction: "JP")
      .filter { $0.kind == .provision }.map { $0.target?.pinpoint }
  }

  private func article(_ number: Int, _ paragraphs: [String]) -> String {
    let inner = paragraphs.enumerated().map { index, text in
      """
      <Paragraph Num="\(index + 1)"><ParagraphNum>\(index == 0 ? "" : "２")</ParagraphNum><ParagraphSentence>
      <Sentence>\(text)</Sentence></ParagraphSentence></Paragraph>
      """
    }
    return
      "<Article Num=\"\(number)\"><ArticleTitle>第\(["一", "二"][number - 1])条</ArticleTitle>\(inner.joined())</Article>"
  }

  @Test func anArticleOfASupplementIsNotTheOneOfTheBody() throws {
    let paragraphs = ["竜は火を吐く。", "前項の竜は赤い。"]
    #expect(
      try pinpoints(body: article(1, paragraphs), supplement: article(1, paragraphs))
        == ["article/1/1", "supplement/article/1/1"])
  }
}
