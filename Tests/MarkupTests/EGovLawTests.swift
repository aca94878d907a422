import Testing

@testable import Markup

@Suite struct EGovLawTests {
  @Test func law() throws {
    let read = try document(DialectSample.named("e-gov-law").xml)
    #expect(read.title == "竜法")
    #expect(
      listing(read) == [
        "paragraph -: 平成十三年法律第一号",
        "heading -: 竜法",
        "paragraph -: 目次",
        "heading -: 第一章　総則",
        "paragraph -: （第一条）",
        "heading chp_1: 第一章　総則",
        "heading art_2-2: （定義）",
        "paragraph art_2-2__para_1: 第二条の二 竜とは次をいう。ただし蛇を除く。",
        "paragraph art_2-2__para_1__point_1: 一 火竜 火を吐く竜",
        "paragraph art_2-2__para_1__point_1__point_イ: イ 赤い竜",
        "paragraph art_2-2__para_2: ２ 別表第一の竜を除く。",
        "heading suppl_1: 附　則",
        "paragraph suppl_1__art_1__para_1: 第一条 公布の日から施行する。",
        "heading suppl_2: 附　則",
        "paragraph suppl_2__para_1: 経過措置。",
        "heading anx_1: 別表第一",
        "cell anx_1: 火竜",
        "cell anx_1: 千度",
      ])
    #expect(
      labels(read) == [
        "chp_1 = 第一章",
        "art_2-2 = 第二条の二",
        "art_2-2__para_1 = 第二条の二第一項",
        "art_2-2__para_1__point_1 = 第二条の二第一項第一号",
        "art_2-2__para_1__point_1__point_イ = 第二条の二第一項第一号イ",
        "art_2-2__para_2 = 第二条の二第二項",
        "suppl_1 = 附則",
        "suppl_1__art_1 = 附則第一条",
        "suppl_1__art_1__para_1 = 附則第一条第一項",
        "suppl_2 = 附則（平成一五年法律第二号）",
        "suppl_2__para_1 = 附則（平成一五年法律第二号）第一項",
        "anx_1 = 別表第一",
      ])
  }

  static let numbers: [(value: Int, kanji: String)] = [
    (1, "一"), (10, "十"), (11, "十一"), (24, "二十四"), (100, "百"), (105, "百五"), (708, "七百八"), (1020, "千二十"),
    (9999, "九千九百九十九"),
  ]

  @Test(arguments: numbers)
  func numbersAreWrittenInKanji(_ value: Int, _ kanji: String) { #expect(EGovLaw.kanji(value) == kanji) }

  @Test func insertedAndRepealedArticles() throws {
    let read = try document(
      """
      <Law Lang="ja"><LawBody><LawTitle>竜法</LawTitle><MainProvision><Article Num="24_2_3"><ArticleTitle>第二十四条の二の三</ArticleTitle>
      <Paragraph Num="1"><ParagraphNum/><ParagraphSentence><Sentence>飛ぶ。</Sentence></ParagraphSentence></Paragraph></Article>
      <Article Delete="true" Num="30:32"><ArticleTitle>第三十条から第三十二条まで</ArticleTitle><Paragraph Num="1"><ParagraphNum/>
      <ParagraphSentence><Sentence>削除</Sentence></ParagraphSentence></Paragraph></Article><Article Num="x"><ArticleTitle>第四十条</ArticleTitle>
      </Article></MainProvision></LawBody></Law>
      """)
    #expect(
      labels(read) == [
        "art_24-2-3 = 第二十四条の二の三", "art_24-2-3__para_1 = 第二十四条の二の三第一項",
        "art_30-32 = 第三十条から第三十二条まで", "art_30-32__para_1 = 第三十条から第三十二条まで第一項", "art_40 = 第四十条",
      ])
  }

  /// The wording an amending law gives another law opens no provisions of its own.
  @Test func newWordingIsQuoted() throws {
    let read = try document(
      """
      <law_data_response><law_info><law_id>1</law_id></law_info><law_full_text><Law><LawBody><MainProvision><Paragraph Num="1">
      <ParagraphNum/><ParagraphSentence><Sentence>次のように改める。</Sentence></ParagraphSentence><AmendProvision><NewProvision><Article
      Num="9"><ArticleTitle>第九条</ArticleTitle></Article></NewProvision></AmendProvision></Paragraph></MainProvision></LawBody></Law>
      </law_full_text></law_data_response>
      """)
    #expect(read.provisions.map(\.eId) == ["", "para_1"])
    #expect(read.passages.map(\.isQuoted) == [false, true])
  }
}
