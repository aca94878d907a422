import Foundation

/// XML of Japan's e-Gov law search: `<Article Num="2"><ArticleTitle>第二条</ArticleTitle><Paragraph Num="1">…`, alone or
/// in an answer of its interface (`<DataRoot><ApplData><LawFullText>`).
///
/// Schema: <https://laws.e-gov.go.jp/file/XMLSchemaForJapaneseLaw_v3.xsd>. Units are named by `Num`:
/// `art_2__para_1__point_3`, "第二条第一項第三号".
enum EGovLaw {
  /// A law, and the answers of the interface (versions 1 and 2; a law or single articles).
  static let recognition = XMLDialects.Recognition(
    roots: ["Law", "DataRoot", "law_data_response"], marks: ["<LawBody", "<LawContents"], table: table)

  /// The elements of the schema.
  static let table = DialectTable(
    dialect: .eGovLaw,
    elements: DialectTable.elements([
      (.metadata, "Result LawId attached_files_info law_info revision_info"),
      (.heading, "LawTitle ArticleCaption ParagraphCaption SupplProvisionLabel"),
      (
        .heading,
        """
        PartTitle ChapterTitle SectionTitle SubsectionTitle DivisionTitle TableStructTitle FigStructTitle
        NoteStructTitle StyleStructTitle FormatStructTitle AppdxTableTitle AppdxNoteTitle AppdxStyleTitle
        AppdxFormatTitle AppdxFigTitle SupplProvisionAppdxTableTitle SupplProvisionAppdxStyleTitle RemarksLabel
        """
      ),
      (.provision(.part).refined, "Part"), (.provision(.chapter).refined, "Chapter"),
      (.provision(.subdivision).refined, "Section"), (.provision(.subpart).refined, "Subsection"),
      (.provision(.division).refined, "Division"),
      (.provision(.article).refined, "Article"), (.provision(.paragraph).refined, "Paragraph"),
      (.provision(.point).refined, "Item"),
      (
        .provision(.point).refined,
        "Subitem1 Subitem2 Subitem3 Subitem4 Subitem5 Subitem6 Subitem7 Subitem8 Subitem9 Subitem10"
      ),
      (.provision(.supplement).refined, "SupplProvision"),
      (.provision(.annex).refined, "AppdxTable AppdxNote AppdxStyle AppdxFormat Appdx AppdxFig"),
      (
        .provision(.annex).refined,
        "SupplProvisionAppdxTable SupplProvisionAppdxStyle SupplProvisionAppdx"
      ),
      (
        .number,
        """
        ArticleTitle ParagraphNum ItemTitle ClassTitle ArithFormulaNum
        Subitem1Title Subitem2Title Subitem3Title Subitem4Title Subitem5Title Subitem6Title Subitem7Title
        Subitem8Title Subitem9Title Subitem10Title
        """
      ),
      (.quotation, "NewProvision QuoteStruct"),
      (.cell, "TableColumn TableHeaderColumn"), (.row, "TableRow TableHeaderRow"),
      (.skip, "Rt Fig"),
      (.space, "Column"),
      (
        .block,
        """
        DataRoot ApplData LawFullText LawContents law_data_response law_full_text Law LawNum LawBody EnactStatement Preamble
        MainProvision TOC TOCLabel TOCPreambleLabel TOCPart TOCChapter TOCSection TOCSubsection TOCDivision TOCArticle
        TOCSupplProvision TOCAppdxTableLabel ParagraphSentence ItemSentence AmendProvision AmendProvisionSentence Class
        ClassSentence List ListSentence Sublist1 Sublist1Sentence Sublist2 Sublist2Sentence Sublist3 Sublist3Sentence
        Subitem1Sentence Subitem2Sentence Subitem3Sentence Subitem4Sentence Subitem5Sentence Subitem6Sentence
        Subitem7Sentence Subitem8Sentence Subitem9Sentence Subitem10Sentence TableStruct Table FigStruct NoteStruct Note
        StyleStruct Style FormatStruct Format Remarks SupplNote RelatedArticleNum ArithFormula
        """
      ),
      (.space, "ArticleRange"),
      (.inline, "Sentence Ruby Line Sup Sub"),
    ]),
    others: ["Num", "AmendLawNum"],
    language: "ja",
    citations: CitationForms(byLanguage: ["": [.point: "^#", .annex: "#", .supplement: "#"]]),
    refine: { rule, element, reader in refine(&rule, element, &reader) }
  )

  private static func refine(_ rule: inout Rule, _ element: borrowing Element, _ reader: inout ElementReader) {
    let name = String(cString: element.name)
    if rule.provision == .annex {
      let inner = name.hasPrefix("Suppl") ? name.dropFirst("SupplProvision".count) : name[...]
      let word = annexes[inner] ?? "別表"
      let number = element.attributes.string(reader.names.others[0]).flatMap(number) ?? Number(id: "", text: "")
      let text = number.text.isEmpty ? word : "\(word)第\(number.text)"
      reader.provisionNumber = Numbering.Number(id: number.id, text: text, written: text)
      return
    }
    if rule.provision == .supplement {
      reader.counter += 1
      let law = element.attributes.string(reader.names.others[1]).map { "附則（\($0)）" } ?? "附則"
      reader.provisionNumber = Numbering.Number(id: String(reader.counter), text: law, written: law)
      return
    }
    // The wording a provision gives another law.
    if reader.isQuoting {
      rule.provision = nil
      return
    }
    // The number of `イ`, `（１）` is read from its title.
    guard !name.hasPrefix("Subitem"), let counter = counters[name],
      let number = element.attributes.string(reader.names.others[0]).flatMap(number)
    else { return }
    var written = number.written(counter)
    if name == "Article", reader.builder.isInside(.supplement) {
      written = reader.builder.document.provisions[reader.builder.provision].label + written
    }
    reader.provisionNumber = Numbering.Number(id: number.id, text: number.text, written: written)
  }

  private static let counters = [
    "Part": "編", "Chapter": "章", "Section": "節", "Subsection": "款", "Division": "目", "Article": "条",
    "Paragraph": "項", "Item": "号",
  ]
  private static let annexes: [Substring: String] = [
    "AppdxTable": "別表", "AppdxNote": "別記", "AppdxStyle": "様式", "AppdxFormat": "書式", "AppdxFig": "別図",
    "Appdx": "付録",
  ]

  /// A number as the law writes it.
  private struct Number {
    var id: String
    var text: String
    var inserted = ""
    var last: String?

    /// "第二十四条の二"; of a range "第三条から第五条まで".
    func written(_ counter: String) -> String {
      let first = "第\(text)\(counter)\(inserted)"
      return last.map { "\(first)から第\($0)\(counter)まで" } ?? first
    }
  }

  /// `24_2` is "二十四" and "の二", `3:5` the range of 三 to 五.
  private static func number(_ attribute: String) -> Number? {
    let ends = attribute.split(separator: ":").map(String.init)
    guard let first = ends.first, ends.count <= 2, attribute.utf8.count <= 24 else { return nil }
    let parts = first.split(separator: "_").compactMap { Int($0) }
    guard let value = parts.first, parts.allSatisfy({ (1..<10_000).contains($0) }) else { return nil }
    let inserted = parts.dropFirst().map { "の\(kanji($0))" }.joined()
    let id = parts.map(String.init).joined(separator: "-")
    let last = ends.count == 2 ? ends[1].split(separator: "_").first.flatMap { Int($0) } : nil
    guard let last, (1..<10_000).contains(last) else {
      return Number(id: id, text: kanji(value), inserted: inserted)
    }
    return Number(id: "\(id)-\(last)", text: kanji(value), inserted: inserted, last: kanji(last))
  }

  /// 1 is 一, 24 二十四, 105 百五, 1020 千二十.
  static func kanji(_ value: Int) -> String {
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    var rest = value
    var text = ""
    for (unit, name) in [(1000, "千"), (100, "百"), (10, "十")] {
      let digit = rest / unit
      rest %= unit
      if digit > 0, digit < 10 { text += (digit > 1 ? digits[digit] : "") + name }
    }
    return text + digits[rest % 10]
  }
}
