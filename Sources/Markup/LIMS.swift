/// XML of Canada's Department of Justice (laws-lois.justice.gc.ca): `<Section><Label>4</Label><Text>…`.
///
/// Schema and files: <https://github.com/justicecanada/laws-lois-xml>. Sections carry no ids a citation uses;
/// their labels name them (`sec_4__subsec_1`). Parts and divisions are headings beside the sections.
enum LIMS {
  /// The elements of the schema.
  static let elements = DialectTable.elements([
    (.provision(.section), "Section Order"),
    (.provision(.subsection), "Subsection"),
    (.provision(.schedule), "Schedule"),
    (.number, "Label"),
    (.flatHeading, "Heading"),
    (
      .heading,
      "MarginalNote LongTitle ShortTitle TitleText title ScheduleFormHeading GroupHeading RegulationPiece"
    ),
    (.footnote, "Footnote"),
    (.noteReference, "FootnoteRef"),
    (.history, "HistoricalNote HistoricalNoteSubItem"),
    (.authority, "EnablingAuthority"),
    (.cell, "entry"), (.row, "row"),
    (.lineBreak, "LineBreak"),
    (.fraction, "Fraction"),
    (.quotation, "AmendedText"),
    (.skip, "Image AltText colspec BillHistory RunningHead"),
    (.space, "YYYY MM DD PageBreak AmendmentCitation AmendmentDate"),
    (
      .block,
      """
      Statute Regulation Bill Identification Introduction Body Text Paragraph Subparagraph Clause Subclause
      Subsubclause Definition ContinuedSectionSubsection ContinuedParagraph ContinuedSubparagraph ContinuedClause
      ContinuedDefinition ContinuedFormulaParagraph Provision List Item Oath
      ReadAsText BillInternal BillPiece SectionPiece RelatedOrNotInForce RecentAmendments Amendment
      TableGroup table tgroup thead tbody Preamble Enacts Formula FormulaGroup FormulaParagraph
      FormulaDefinition DocumentInternal Group OriginatingRef Chapter
      RegulationMaker InstrumentNumber RegistrationDate ConsolidationDate Note Footnotes Summary TableOfProvisions
      BilingualItemEn BilingualItemFr ExplanatoryNote ExplanatoryText ExistingText BillNumber Parliament BillSponsor
      BillRefNumber QuotedText SignatureBlock SignatureLine caption ImageGroup
      """
    ),
    (
      .inline,
      """
      XRefExternal XRefInternal Emphasis DefinedTermEn DefinedTermFr DefinitionRef DefinitionEnOnly DefinitionFrOnly
      Ins Keep Del Language Repealed Reserved Sup Sub FormulaText FormulaTerm FormulaConnector Numerator
      Denominator Separator Base Leader LeaderRightJustified FormBlank
      """
    ),
  ])

  /// Acts and regulations in force.
  static let table = DialectTable(dialect: .lims, elements: elements, references: ["idref"])
}
