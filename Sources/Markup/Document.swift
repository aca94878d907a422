/// A document of any markup, reduced to what the analysis reads: one text, cut into passages, that stand in
/// provisions, with a way back to the source for every character.
///
/// Offsets everywhere are UTF-8 byte offsets into `text`, end exclusive. `text` is valid UTF-8; passages
/// are separated by one line feed, so that a reference never runs from one paragraph into the next.
public struct Document: Sendable {
  /// The path as the user gave it, or the id of a record.
  public var name: String
  /// The dialect the document was read as, for example `akoma-ntoso`.
  public var dialect: Dialect
  /// BCP 47 language the markup declares (`<html lang="fr">`), if any.
  public var language: String?
  /// The title the markup declares (`<title>`, `<FRBRalias>`, `<dc:title>`), if any.
  public var title: String?
  /// The whole text in UTF-8, passages joined by line feeds.
  public var text: [UInt8]
  /// Paragraphs, headings, table cells and footnotes in document order, without overlap.
  public var passages: [Passage]
  /// The units a citation can point to, in document order. Index 0 is the document itself.
  public var provisions: [Provision]
  /// Where each run of text came from, in ascending order of `text`.
  public var origins: [Origin]
  /// Wording that the markup strikes out as deleted or repealed (`<del>`, `<s>`, `text-decoration: line-through`): bytes of `text`,
  /// ascending, each inside one passage. It is text of the document and not in force; see `inForce`.
  public var struck: [Range<Int>] = []
  /// What was odd but did not prevent reading: recovered markup, guessed encodings.
  public var notices: [Notice]

  /// An empty document, filled by a dialect.
  public init(name: String, dialect: Dialect) {
    self.name = name
    self.dialect = dialect
    text = []
    passages = []
    provisions = [Provision(eId: "", label: "", parent: nil)]
    origins = []
    notices = []
  }
}

/// The markup a document was read as.
public enum Dialect: String, Sendable, CaseIterable, Codable {
  case text, markdown, html, xml, pdf, docx, epub
  case akomaNtoso = "akoma-ntoso"
  case formex, clml, uslm
  case lims
  case parlCA = "parl-ca"
  case legalDocMLDe = "legaldocml-de"
  case bwb, gii, ecfr, lexml
  case eGovLaw = "e-gov-law"
  case finlexXML = "finlex-xml"
  case congressBill = "congress-bill"
}

/// A stretch of text that reads as one: a paragraph, a heading, a cell, a footnote.
public struct Passage: Sendable {
  /// What the passage is in the document.
  public enum Kind: UInt8, Sendable, Codable {
    case paragraph, heading, cell, footnote, recital, citation
    /// What the publisher says of how the text came about: "2000, c. 5, s. 2; 2015, c. 32, s. 2".
    case history
    /// The powers under which the text was made, named by the publisher: "Authority: 5 U.S.C. 552".
    case authority
  }
  /// UTF-8 bytes of `Document.text`.
  public var range: Range<Int>
  /// What the passage is.
  public var kind: Kind
  /// Index into `Document.provisions`.
  public var provision: Int
  /// BCP 47 language, where the markup declares one that differs from the document's.
  public var language: String?
  /// For a footnote: the byte offset in `Document.text` at which its mark stands.
  public var anchor: Int?
  /// The text is quoted from another act, for example the wording that an amendment inserts there: its provisions are those of
  /// that act.
  public var isQuoted = false

  /// A passage of `kind` that stands in the provision of index `provision`.
  public init(
    range: Range<Int>, kind: Kind = .paragraph, provision: Int = 0, language: String? = nil,
    anchor: Int? = nil
  ) {
    self.range = range
    self.kind = kind
    self.provision = provision
    self.language = language
    self.anchor = anchor
  }
}

/// A unit of a document that has a name of its own: "Article 6", "section 4", "recital 12".
public struct Provision: Sendable, Hashable {
  /// The publisher's identifier (`art_6__para_2`) where there is one, else one in Akoma Ntoso's naming
  /// convention read from the numbering of the text. Unique in a document; empty for the document itself.
  public var eId: String
  /// As a reader would cite it: "Article 6(2)". Empty for the document itself.
  public var label: String
  /// Index of the provision that contains this one; nil for the document itself.
  public var parent: Int?

  /// A provision inside the provision of index `parent`.
  public init(eId: String, label: String, parent: Int?) {
    self.eId = eId
    self.label = label
    self.parent = parent
  }
}

/// Where a run of text came from: everything from `text` up to the next origin stands at this place.
public struct Origin: Sendable {
  /// First byte of the run in `Document.text`.
  public var text: Int
  /// Line in the source, from 1; for PDF the page, for Word the paragraph, for EPUB the line in the chapter, all from 1.
  public var line: Int
  /// Byte offset of the run in the source where it is known (plain text, Markdown).
  public var byte: Int?

  /// The run that begins at byte `text` comes from `line`.
  public init(text: Int, line: Int, byte: Int? = nil) {
    self.text = text
    self.line = line
    self.byte = byte
  }
}

/// Something a reader should know about how a document was read.
public struct Notice: Sendable, Hashable {
  /// Line (or page) in the source, from 1, if known.
  public var line: Int?
  /// What was found and what was done about it.
  public var message: String

  /// A notice about `line`.
  public init(line: Int? = nil, message: String) {
    self.line = line
    self.message = message
  }
}
