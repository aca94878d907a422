/// United States Legislative Markup, versions 1 and 2, of the House of Representatives and the Government
/// Publishing Office: laws, the Code, bills, the Federal Register and the Code of Federal Regulations.
///
/// Schema and guide: <https://github.com/usgpo/uslm>. `identifier` (`/us/cfr/t27/s447.1`) is kept as the id
/// of a provision; where there is none, the number names it (`sec_2__subsec_a`).
enum USLM {
  /// The elements of the schema.
  static let table = DialectTable(
    dialect: .uslm,
    elements: DialectTable.elements([
      (.metadata, "meta"),
      (.provision(.section), "section courtRule"),
      (.provision(.title), "title"),
      (.provision(.subtitle), "subtitle"),
      (.provision(.part), "part"),
      (.provision(.subpart), "subpart"),
      (.provision(.chapter), "chapter"),
      (.provision(.subchapter), "subchapter"),
      (.provision(.division), "division subdivision"),
      (.provision(.article), "article"),
      (.provision(.subsection), "subsection"),
      (.provision(.paragraph), "paragraph"),
      (.provision(.subparagraph), "subparagraph"),
      (.provision(.clause), "clause"),
      (.provision(.subclause), "subclause"),
      (.provision(.point), "item subitem subsubitem"),
      (.provision(.schedule), "appendix schedule"),
      (.number, "num"),
      (.heading, "heading subheading docTitle officialTitle headingText crossHeading"),
      (.footnote, "footnote sidenote"),
      (.history, "sourceCredit source"),
      (.authority, "authority"),
      (.inline.refined, "ref"),
      (.cell, "td th entry"), (.row, "tr row"),
      (.lineBreak, "br"),
      (.quotation, "quotedContent"),
      // Running heads and page numbers of the printed edition.
      (.skip, "page leftRunningHead rightRunningHead ear"),
      (.space, "designator label target"),
      (
        .block,
        """
        pLaw lawDoc bill resolution engrossedAmendment uscDoc frDoc cfrDoc document main preface backMatter preamble
        content chapeau continuation p level compiledAct longTitle enactingFormula note notes toc
        referenceItem groupItem headingItem tocItem table caption signatures signature
        editorialNote legislativeHistory action actionDescription statement collection component rule notice
        presidentialDoc organization subject recital resolvingClause list listItem layout row statutoryNote uscNote
        figure index
        """
      ),
      (
        .inline,
        """
        inline b i u sup sub em strong span a date term quotedText amendingAction amendingInstruction shortTitle
        def property name role entity docNumber committee foreign headingText ins
        """
      ),
      (.inline.struck, "del"),
    ]),
    metadata: ["title": .title, "language": .language],
    ids: ["identifier"],
    numberValue: "value",
    references: ["idref"],
    noteNames: ["id"],
    others: ["idref", "href"],
    labelOfID: { label(of: $0) },
    refine: { rule, element, reader in
      // `<ref idref="fn1">1</ref>` is the mark of a note, or inside the note the way back.
      guard let target = element.attributes.string(reader.names.others[0]),
        element.attributes.value(reader.names.others[1]) == nil
      else { return }
      rule = reader.builder.isInNote ? .skip : .noteReference
      reader.noteName = reader.builder.isInNote ? nil : target
    }
  )

  /// `/us/cfr/t27/s447.1/a/1` becomes "27 CFR § 447.1(a)(1)", `/us/usc/t5/s552/a` "5 U.S.C. § 552(a)";
  /// empty for laws and bills, whose provisions are cited by their printed number.
  static func label(of id: String) -> String? {
    guard id.hasPrefix("/us/cfr/") || id.hasPrefix("/us/usc/") else { return "" }
    let parts = id.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
    guard parts.count > 3, parts[0] == "us", let code = ["cfr": "CFR", "usc": "U.S.C."][parts[1]],
      parts[2].hasPrefix("t")
    else { return "" }
    var label = "\(String(parts[2].dropFirst()).trimmingSpaces) \(code)"
    var isInSection = false
    for part in parts.dropFirst(3) {
      let number = Substring(part.utf8.drop { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") })
      if isInSection {
        label += "(\(part))"
      } else if part.hasPrefix("spt") {
        label += " subpart \(number)"
      } else if part.hasPrefix("s"), number.first?.isNumber ?? false {
        label += " § \(part.dropFirst())"
        isInSection = true
      } else if part.hasPrefix("sch") {
        label += " subchapter \(number)"
      } else if part.hasPrefix("ch") {
        label += " chapter \(number)"
      } else if part.hasPrefix("p") {
        label += " part \(number)"
      } else {
        label += " \(part)"
      }
    }
    return label
  }
}
