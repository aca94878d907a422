/// Akoma Ntoso, the LegalDocML standard of OASIS: `<article eId="art_6"><num>Article 6</num>…`.
///
/// Schema: <https://docs.oasis-open.org/legaldocml/akn-core/v1.0/os/part2-specs/schemas/akomantoso30.xsd>.
/// Publishers' `eId` (3.0) and `id` (2.0) are kept as they are.
enum AkomaNtoso {
  /// The elements of the standard.
  static let table = DialectTable(
    dialect: .akomaNtoso,
    elements: DialectTable.elements([
      (.metadata, "meta"),
      (.provision(.article), "article"),
      (.provision(.section), "section"),
      (.provision(.rule), "rule"),
      (.provision(.book), "book tome"),
      (.provision(.title), "title"),
      (.provision(.subtitle), "subtitle"),
      (.provision(.part), "part"),
      (.provision(.subpart), "subpart"),
      (.provision(.chapter), "chapter"),
      (.provision(.subchapter), "subchapter"),
      (.provision(.division), "division subdivision"),
      (.provision(.paragraph), "paragraph"),
      (.provision(.subsection), "subsection"),
      (.provision(.subparagraph), "subparagraph alinea"),
      (.provision(.clause), "clause"),
      (.provision(.subclause), "subclause"),
      (.provisionWithID(.point), "point indent item"),
      (Rule(role: .block, kind: .recital, provision: .recital), "recital"),
      (Rule(role: .block, kind: .citation, provision: .citation, needsID: true), "citation"),
      (.provisionWithID(.annex), "attachment component"),
      (.number, "num"),
      (.heading, "heading subheading crossHeading docTitle longTitle tocItem"),
      (.footnote, "authorialNote note"),
      (.noteReference, "noteRef"),
      (.cell, "td th"), (.row, "tr"),
      (.lineBreak, "br eol"),
      (.quotation.refined, "quotedStructure embeddedStructure"),
      (.block.refined, "hcontainer"),
      (.image, "img"),
      (.inline.refined, "quotedText embeddedText"),
      (.block.refined, "akomaNtoso"),
      (.skip, "eop remarkPage"),
      (
        .block,
        """
        AknXmlList Results act bill doc judgment statement amendment amendmentList officialGazette portion debate
        collectionBody componentBody debateBody judgmentBody amendmentBody
        coverPage preface preamble body mainBody conclusions attachments components recitals citations
        p block content intro wrapUp list points blockList listIntroduction listWrapUp ul ol li toc
        table caption container formula level transitional
        proviso tblock longTitle blockContainer signatureBlock address interstitial
        """
      ),
      (
        .inline,
        """
        b i u a em strong sup sub span inline ref rref mref def term date time docType docNumber docDate
        docProponent docAuthority docPurpose docStage docStatus docCommittee docIntroducer docJurisdiction
        docketNumber shortTitle organization person role location entity concept object event process
        quantity mod rmod mmod ins abbr marker placeholder fillIn remark session
        legislature party judge lawyer relatedDocument affectedDocument change signature vote outcome
        extractText extractStructure neutralCitation courtType caseNumber
        """
      ),
      (.inline.struck, "del"),
    ]),
    metadata: ["FRBRlanguage": .language, "FRBRalias": .title, "notes": .notes],
    ids: ["eId", "id"],
    references: ["href"],
    noteNames: ["eId", "id"],
    values: ["language", "value"],
    others: ["startQuote", "endQuote", "name"],
    refine: { rule, element, reader in refine(&rule, element, &reader) }
  )

  /// The style sheet prints the quotation marks of quoted text and structures; a list of documents declares a language in each;
  /// a container of the hierarchy may be named as a unit the standard has no element for.
  static func refine(_ rule: inout Rule, _ element: borrowing Element, _ reader: inout ElementReader) {
    let names = reader.names.others
    switch element.name[0] {
    case UInt8(ascii: "a"):
      reader.startsDocument = reader.builder.document.language != nil
      reader.builder.language = nil
    case UInt8(ascii: "h"):
      guard let name = element.attributes.string(names[2]), let kind = containers[name] else { return }
      rule = .provisionWithID(kind)
    default:
      let (before, after) = (element.attributes.string(names[0]) ?? "", element.attributes.string(names[1]) ?? "")
      if rule.role == .block {
        reader.enclose(block: before, after)
      } else {
        reader.enclose(before, after)
      }
    }
  }

  /// `<hcontainer name="regulation">`, as on legislation.gov.uk.
  private static let containers: [String: ProvisionKind] = [
    "regulation": .regulation, "schedule": .schedule, "annex": .annex, "order": .article,
  ]
}
