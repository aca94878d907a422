/// Bills, resolutions and amendments of the Congress of the United States:
/// `<section><enum>2.</enum><header>Purpose</header><subsection><enum>(a)</enum><text>…`.
///
/// Document types: <https://github.com/usgpo/bill-dtd>. Ids in it are those of an editing system; the numbers printed name the
/// provisions: `sec_2__subsec_a`, "Section 2(a)".
enum CongressBill {
  /// The document types.
  static let recognition = XMLDialects.Recognition(
    roots: ["bill", "resolution", "amendment-doc"],
    marks: ["<form", "<legis-body", "<resolution-body", "<amendment-body", "<engrossed-amendment-body"], table: table)

  /// The elements of the document types.
  static let table = DialectTable(
    dialect: .congressBill,
    elements: DialectTable.elements([
      (.metadata, "metadata dublinCore"),
      (.provision(.division).refined, "division subdivision"),
      (.provision(.title).refined, "title"), (.provision(.subtitle).refined, "subtitle"),
      (.provision(.part).refined, "part"), (.provision(.subpart).refined, "subpart"),
      (.provision(.chapter).refined, "chapter"), (.provision(.subchapter).refined, "subchapter"),
      (.provision(.article).refined, "article constitution-article"), (.provision(.section).refined, "section"),
      (.provision(.subsection).refined, "subsection"), (.provision(.paragraph).refined, "paragraph"),
      (.provision(.subparagraph).refined, "subparagraph"), (.provision(.clause).refined, "clause"),
      (.provision(.subclause).refined, "subclause"), (.provision(.point).refined, "item subitem subitem2"),
      // Resolutions that amend the rules of a chamber.
      (.provision(.rule).refined, "rule"), (.provision(.clause).refined, "rules-clause"),
      (.provision(.paragraph).refined, "rules-paragraph"),
      (.provision(.subparagraph).refined, "rules-subparagraph"),
      (.provision(.subclause).refined, "rules-subdivision"),
      (.provision(.point).refined, "rules-item rules-subitem"),
      (.number, "enum"),
      (
        .heading,
        """
        header official-title official-title-amendment ttitle tdesc quoted-header appropriations-header toc-header subheader
        short-title-header graphic-caption
        """
      ),
      (.quotation, "quoted-block"),
      (.inline.refined, "quote term"),
      (.block.refined, "legis-body resolution-body amendment-body amendment-block"),
      (.footnote, "footnote"),
      (.noteReference, "footnote-ref"),
      (.cell, "entry"), (.row, "row"),
      (.lineBreak, "linebreak br"),
      (.skip, "distribution-code colspec spanspec image-data pagebreak xml-comment legis-comment"),
      (.space.refined, "deleted-phrase"),
      (.space, "added-phrase toc-enum attestor proxy role"),
      (
        .block,
        """
        bill resolution amendment-doc form pre-form congress session legis-num legis-num-id associated-doc
        current-chamber calendar action action-date action-desc action-instruction legis-type bill-body
        preamble whereas amendment-form amendment
        amendment-instruction engrossed-amendment-form engrossed-amendment-body text continuation-text
        toc toc-entry multi-column-toc-entry committee-appointment-paragraph appropriations-major
        appropriations-intermediate appropriations-small appropriations-para
        non-statutory-material impeachment-resolution-signature
        undesignated-section enacting-clause resolving-clause pl-cite quoted-block-continuation-text para graphic attestation attestation-group attestation-date
        endorsement enrolled-dateline table tgroup thead tbody tfoot formula list list-item
        sponsor-block title-amends title-amendment
        after-quoted-block quoted-table undesignated-paragraph
        """
      ),
      (
        .inline,
        """
        sponsor cosponsor nonsponsor committee-name act-name short-title popular-name pocket-name external-xref
        internal-xref cross-reference header-in-text enum-in-header definition debate-time inline-comment proviso italic bold superscript subscript fraction numerator denominator
        small-caps nobreak inline editorial italics added deleted omitted-text
        act-section-number date effective-date leader-modify effective-date-instruction federal-fiscal-year
        """
      ),
    ]),
    metadata: ["title": .title, "language": .language],
    references: ["idref"],
    noteNames: ["id"],
    others: ["changed"],
    language: "en",
    refine: { rule, element, reader in
      // What a committee has struck out is followed by the text it reports.
      if rule.role == .space || element.attributes.string(reader.names.others[0]) == "deleted" {
        reader.strikes = true
      }
      if rule.role == .inline {
        // The style sheet prints the quotation marks.
        reader.enclose("“", "”")
      } else if reader.isQuoting || reader.strikes || reader.builder.isStruck {
        // Provisions of the act that is amended, or of no act.
        rule.provision = nil
      }
    }
  )
}
