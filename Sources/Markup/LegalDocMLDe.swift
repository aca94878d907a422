/// LegalDocML.de, the German profile of Akoma Ntoso: `<akn:article eId="hauptteil-1_para-5"><akn:num>§ 4a</akn:num>…`.
///
/// Schema and specification: <https://gitlab.opencode.de/bmi/e-gesetzgebung/ldml_de>; files:
/// <https://github.com/digitalservicebund/ris-norms>. Its eIds count positions ("the third paragraph"; `art-z4a` only since
/// version 1.8), so provisions are named by the numbers printed: `sec_5a__para_2__point_1`, "§ 5a Abs. 2 Nr. 1".
enum LegalDocMLDe {
  /// The elements of the profile.
  static let table: DialectTable = {
    var table = AkomaNtoso.table
    table.dialect = .legalDocMLDe
    table.elements.merge(
      DialectTable.elements([
        (.provision(.article).refined, "article"),
        // "Abschnitt" and "Unterabschnitt": the sections of German laws are articles here.
        (.provision(.division), "section"),
        (.provision(.subchapter), "subsection"),
        (.provision(.paragraph).refined, "paragraph"),
        (.provision(.point).refined, "point item"),
        (.heading.refined, "heading"),
        (.block, "indent legalDocML.de_metadaten"),
      ])
    ) { _, german in german }
    // GUIDs and ELIs, not titles.
    table.metadata["FRBRalias"] = nil
    table.ids = []
    table.noteNames = ["eId"]
    table.language = "de"
    table.citations = CitationForms(byLanguage: [
      "": [
        .paragraph: "^ Abs. #", .point: "^ Buchst. #|^ Nr. #", .division: "Abschnitt #",
        .subchapter: "Unterabschnitt #", .subtitle: "Untertitel #",
      ]
    ])
    table.refine = { rule, element, reader in refine(&rule, element, &reader) }
    return table
  }()

  private static func refine(_ rule: inout Rule, _ element: borrowing Element, _ reader: inout ElementReader) {
    switch String(cString: element.name) {
    case "akomaNtoso", "quotedText", "embeddedText", "quotedStructure", "embeddedStructure", "hcontainer":
      AkomaNtoso.refine(&rule, element, &reader)
    case "article", "paragraph", "point", "item":
      // Provisions of the act that is amended.
      if reader.isQuoting { rule.provision = nil }
    case "heading":
      // Amending acts leave the number empty and write "Artikel 1" into the heading.
      let builder = reader.builder
      let kind = builder.kinds[builder.provision]
      if builder.isUnnumbered(builder.provision), kind == .article || kind == .section { rule = .headingNumber }
    default: break
    }
  }
}
