/// A reference of a document, resolved to a work of the catalogue, with the evidence a reader needs.
///
/// Offsets are Unicode code points of the document's text, end exclusive (W3C Web Annotation
/// TextPositionSelector): the form in which citations leave the program.
public struct Citation: Sendable, Codable, Hashable {
  /// Changes when citations carry more than before: results stored in an older form are not read as if they were whole.
  public static let form = 2

  /// Id of the citing document (its id in the manifest).
  public var document: String
  /// Id of the citing work: the manifest's `work`, else the document's id.
  public var citing: String
  /// Jurisdiction of the citing document.
  public var jurisdiction: String
  /// First code point of the reference.
  public var start: Int
  /// Past the last code point of the reference.
  public var end: Int
  /// The text from `start` to `end`.
  public var text: String
  /// The part of the reference that names the work; nil for provisions and for members of a list that name none.
  public var work: Span?
  /// BCP 47 language of the passage.
  public var language: String
  /// What kind of thing is cited.
  public var kind: ReferenceKind
  /// Id of the cited work; nil when it could not be resolved.
  public var target: String?
  /// Place inside the cited work.
  public var pinpoint: String?
  /// Standards: the designation as cited.
  public var designation: String?
  /// The work that counts in the measures: the international standard behind a national adoption, without
  /// its edition; the work itself otherwise. Nil when unresolved.
  public var root: String?
  /// Title of the root in the catalogue, if known.
  public var title: String?
  /// Provision of the citing document: eId, empty for the document itself.
  public var provision: String
  /// The provision as a reader cites it: "Article 40(1)".
  public var provisionLabel: String
  /// Standards: id of the edition meant, of the root. A dated citation keeps its edition, an undated one means the newest
  /// in force on the date of the citing document. Nil when it cannot be told.
  public var edition: String?
  /// What is cited on the as-of date: published, replaced, withdrawn, draft.
  public var status: String?
  /// Why this edition and status of a standard, or why it cannot be told which work is meant: "newest edition on 2015-06-01", "adopts ISO/IEC 27001:2013".
  public var statusReason: String?
  /// What is in force in its place, when `status` is `replaced`; several stand with ` | ` between them.
  public var replacedBy: String?
  /// A dated citation of an edition that was withdrawn or replaced by the as-of date.
  public var isStale: Bool
  /// The citing work cites itself, or an instrument of its own jurisdiction: left out of alignment.
  public var isSelf: Bool
  /// Axis name to value, for the axes that have a cue.
  public var axes: [String: CitedAxis]
  /// How the citing text relates to the work; nil when it cites it and says no more.
  public var relation: CitedRelation?
  /// Principles: how strongly the passage commits to the theme.
  public var commitment: CitedCommitment?
  /// Standards that a document of the United States incorporates by reference: what the provision gives of them.
  public var incorporation: Incorporation?
  /// Name of the rule that found the reference.
  public var rule: String
  /// 0 to 1.
  public var confidence: Double
  /// The sentence in which the reference stands.
  public var quote: String
  /// Where `text` begins in `quote`, in code points.
  public var quoteOffset: Int

  /// A stretch of the document's text.
  public struct Span: Sendable, Codable, Hashable {
    /// First code point.
    public var start: Int
    /// Past the last code point.
    public var end: Int

    /// The code points from `start` up to `end`.
    public init(start: Int, end: Int) {
      self.start = start
      self.end = end
    }
  }

  /// The value of an axis and its cue in code points of the document's text.
  public struct CitedAxis: Sendable, Codable, Hashable {
    /// One of the values of method section 2.
    public var value: String
    /// First code point of the cue.
    public var start: Int
    /// Past the last code point of the cue.
    public var end: Int

    /// A value with its cue.
    public init(value: String, start: Int, end: Int) {
      self.value = value
      self.start = start
      self.end = end
    }
  }

  /// A relation and its cue in code points of the document's text.
  public struct CitedRelation: Sendable, Codable, Hashable {
    /// The relation.
    public var value: Relation
    /// The words that decided it; nil where the place alone did.
    public var cue: Span?

    /// A relation with its cue.
    public init(value: Relation, cue: Span? = nil) {
      self.value = value
      self.cue = cue
    }
  }

  /// The strength of a commitment and its cue in code points of the document's text.
  public struct CitedCommitment: Sendable, Codable, Hashable {
    /// How strong it is.
    public var strength: Commitment.Strength
    /// What takes it back or puts it off.
    public var modifier: Commitment.Modifier?
    /// First code point of the cue.
    public var start: Int
    /// Past the last code point of the cue.
    public var end: Int

    /// A commitment with its cue.
    public init(strength: Commitment.Strength, modifier: Commitment.Modifier? = nil, start: Int, end: Int) {
      self.strength = strength
      self.modifier = modifier
      self.start = start
      self.end = end
    }
  }

  /// A citation; see the properties.
  public init(
    document: String, citing: String, jurisdiction: String, start: Int, end: Int, text: String,
    work: Span? = nil, language: String, kind: ReferenceKind, target: String? = nil, pinpoint: String? = nil,
    designation: String? = nil, root: String? = nil, title: String? = nil, provision: String = "",
    provisionLabel: String = "", edition: String? = nil, status: String? = nil, statusReason: String? = nil,
    replacedBy: String? = nil, isStale: Bool = false, isSelf: Bool = false, axes: [String: CitedAxis] = [:],
    relation: CitedRelation? = nil, commitment: CitedCommitment? = nil, incorporation: Incorporation? = nil,
    rule: String, confidence: Double = 1,
    quote: String, quoteOffset: Int = 0
  ) {
    self.document = document
    self.citing = citing
    self.jurisdiction = jurisdiction
    self.start = start
    self.end = end
    self.text = text
    self.work = work
    self.language = language
    self.kind = kind
    self.target = target
    self.pinpoint = pinpoint
    self.designation = designation
    self.root = root
    self.title = title
    self.provision = provision
    self.provisionLabel = provisionLabel
    self.edition = edition
    self.status = status
    self.statusReason = statusReason
    self.replacedBy = replacedBy
    self.isStale = isStale
    self.isSelf = isSelf
    self.axes = axes
    self.relation = relation
    self.commitment = commitment
    self.incorporation = incorporation
    self.rule = rule
    self.confidence = confidence
    self.quote = quote
    self.quoteOffset = quoteOffset
  }
}
