/// Crown Legislation Markup Language of legislation.gov.uk: `<P1 id="section-4"><Pnumber>4</Pnumber>…`.
///
/// Schema and guide: <https://www.legislation.gov.uk/developer/formats/xml>. The ids of the publisher are
/// kept (`section-4-1-a`); labels are read from them.
enum CLML {
  /// The elements of the schema.
  static let table = DialectTable(
    dialect: .clml,
    elements: DialectTable.elements([
      (.metadata, "Metadata"),
      (.provision(.section).refined, "P1"),
      (.provision(.subsection).refined, "P2"),
      (.provision(.paragraph).refined, "P3"),
      (.provision(.subparagraph).refined, "P4"),
      (.provision(.clause).refined, "P5 P6 P7"),
      (.provision(.part), "Part EUPart"),
      (.provision(.title), "EUTitle"),
      (.provision(.chapter), "Chapter EUChapter"),
      (.provision(.subdivision), "EUSection EUSubsection"),
      (.provisionWithID(.division).refined, "Division"),
      (.provision(.schedule), "Schedule Attachment"),
      (.block.refined, "EUPreamble EUBody EURetained Secondary"),
      (.block.refined, "OrderedList UnorderedList ListItem"),
      (.quotation, "BlockAmendment BlockExtract"),
      (.number.refined, "Pnumber"),
      (.number, "Number ContentsNumber Key"),
      (.heading.refined, "Title"),
      (.heading, "Subtitle TableTitle"),
      (.footnote, "Footnote Commentary MarginNote"),
      (.noteReference, "FootnoteRef CommentaryRef MarginNoteRef"),
      (.cell, "td th"), (.row, "tr"),
      (.lineBreak, "br"),
      (.skip, "Resources Versions Image"),
      (
        .block,
        """
        Legislation Primary PrimaryPrelims SecondaryPrelims EUPrelims Body Schedules
        Contents ContentsPart ContentsChapter ContentsPblock ContentsItem ContentsSchedules ContentsSchedule
        ContentsTitle ContentsGroup ContentsPsubBlock ContentsDivision
        Pblock PsubBlock P1group P2group P3group P P1para P2para P3para P4para P5para P6para Para Text LongTitle
        BlockText KeyList KeyListItem Tabular table
        TitleBlock ScheduleBody ScheduleHeading Reference ExplanatoryNotes EarlierOrders Comment SignedSection
        Signatory Signee Formula Where EnactingText PrimaryPreamble SecondaryPreamble MadeDate LaidDate
        ComingIntoForce DateOfEnactment MultilineTitle SubjectInformation Subject FootnoteText MarginNotes
        Footnotes Commentaries Form IncludedDocument Correspondence Appendix Abstract AbstractBody TableText
        Resolution RoyalPresence Draft CorrectionRubric Figure
        """
      ),
      (.space, "PersonName JobTitle Department DateText DateSigned Address AddressLine mrow mi mo mn mtext"),
      (
        .inline,
        """
        Citation CitationSubRef CitationListRef InternalLink ExternalLink Emphasis Strong Underline SmallCaps Superior
        Inferior Uppercase Expanded Term Definition Proviso Abbreviation Acronym Substitution Addition Repeal
        AppendText Character Span
        """
      ),
    ]),
    metadata: ["title": .title, "language": .language],
    ids: ["id"],
    references: ["Ref"],
    others: ["PuncBefore", "PuncAfter"] + CLMLList.attributes,
    labelOfID: { label(of: $0) },
    refine: { rule, element, reader in refine(&rule, element, &reader) }
  )

  /// In the preamble of retained EU law a division is a recital and a paragraph may be a citation.
  private static func refine(_ rule: inout Rule, _ element: borrowing Element, _ reader: inout ElementReader) {
    let (first, second) = (element.name[0], element.name[1])
    if first == UInt8(ascii: "P"), Bytes.isDigit(second) {
      level(Int(second - UInt8(ascii: "0")), &rule, element, &reader)
      return
    }
    switch String(cString: element.name) {
    case "EUPreamble":
      reader.isInPreamble = true
      reader.builder.readsCitations = true
    case "EUBody":
      reader.isInPreamble = false
      reader.builder.readsCitations = false
    case "Title" where reader.isInPreamble && reader.builder.kind == .recital: rule = .block
    case "Pnumber":
      // The style sheet prints "(1)" where the file says `<Pnumber>1</Pnumber>`.
      let names = reader.names.others
      let isInner = reader.numberLevel > 1
      reader.numberWrap = (
        element.attributes.string(names[0]) ?? (isInner ? "(" : ""),
        element.attributes.string(names[1]) ?? (isInner ? ")" : "")
      )
    case "OrderedList", "UnorderedList": CLMLList.begin(element, &reader)
    case "ListItem": CLMLList.item(element, &reader)
    case "EURetained": reader.firstLevel = .article
    case "Secondary":
      // "The … Order 2003" has articles, "… Rules" have rules, the rest has regulations.
      let title = reader.builder.document.title ?? ""
      reader.firstLevel =
        title.contains(" Order") ? .article : title.contains(" Rules") ? .rule : .regulation
    case "Division" where reader.isInPreamble && reader.builder.provision == 0:
      rule = Rule(role: .block, kind: .recital, provision: .recital)
    default: break
    }
  }

  /// `P1` to `P7`: a section, regulation or article, and what is inside.
  private static func level(
    _ level: Int, _ rule: inout Rule, _ element: borrowing Element, _ reader: inout ElementReader
  ) {
    reader.numberLevel = level
    // Provisions of other acts, quoted, are no provisions of this one; nor are unnumbered steps.
    if reader.isQuoting, element.attributes.value(reader.names.ids[0]) == nil {
      rule.provision = nil
    } else if rule.provision == .section {
      let isInSchedule = reader.builder.isInside(.schedule)
      rule.provision = isInSchedule ? .paragraph : reader.firstLevel
    } else if !reader.isNumberedAbove {
      rule.provision = nil
    }
  }

  /// `section-4-1-a` becomes "Section 4(1)(a)", `schedule-1-part-II-paragraph-3` "Schedule 1, Part II,
  /// paragraph 3"; cross-headings are left out.
  ///
  /// Nil for ids that say nothing (`p00412`).
  static func label(of id: String) -> String? {
    var label = ""
    var isFresh = false
    var isSkipping = false
    var token = id.utf8.startIndex
    while token < id.utf8.endIndex {
      let end =
        id.utf8[token...].firstIndex { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
        ?? id.utf8.endIndex
      let text = id[token..<end]
      let word = text.utf8.count > 3 ? words[String(text)] : nil
      if label.isEmpty, word == nil { return nil }
      if text == "crossheading" {
        isSkipping = true
      } else if let word, !isSkipping {
        label += label.isEmpty ? word : ", \(inside.contains(word) ? word.lowercased() : word)"
        isFresh = true
      } else if isFresh, !isSkipping {
        label += " \(text)"
        isFresh = false
      } else if !isSkipping {
        label += "(\(text))"
      }
      guard end < id.utf8.endIndex else { break }
      // An underscore ends the name of a cross-heading.
      if id.utf8[end] == UInt8(ascii: "_") { isSkipping = false }
      token = id.utf8.index(after: end)
    }
    return label
  }

  private static let words: [String: String] = [
    "section": "Section", "article": "Article", "regulation": "Regulation", "rule": "Rule",
    "paragraph": "Paragraph", "part": "Part", "chapter": "Chapter", "schedule": "Schedule", "annex": "Annex",
    "title": "Title", "division": "Division", "attachment": "Attachment", "appendix": "Appendix",
    "order": "Order", "group": "Group", "subsection": "Subsection",
  ]
  private static let inside: Set<String> = ["Paragraph", "Section", "Article", "Regulation", "Rule"]
}
