/// A work that can be cited: a standard, an instrument, a body. Facts come from the tables in `Data`
/// and from imported metadata.
public struct Work: Sendable, Hashable {
  /// Standards and instruments differ in what is known of them, not in how they are found.
  public enum Kind: String, Sendable {
    case standard, instrument, body
  }
  /// The publisher's persistent identifier, or the catalogue's own: `OECD/LEGAL/0449`.
  public var id: String
  /// What it is.
  public var kind: Kind
  /// Finer kind as the table gives it: `treaty`, `law`, `TS`, `committee`.
  public var form: String
  /// Jurisdiction or publisher it belongs to: `EU`, `ISO`, `US`. Empty when unknown.
  public var jurisdiction: String
  /// Official title in English (or the original where there is no English one).
  public var title: String
  /// Date of adoption or publication, ISO 8601, possibly only a year. Empty when unknown.
  public var date: String
  /// `published`, `replaced`, `withdrawn`, `draft` for standards; `in-force`, `repealed` ... for instruments.
  public var status: String
  /// Ids of the works that replaced it.
  public var replacedBy: [String]
  /// Designations of its amendments.
  public var amendedBy: [String]
  /// Committee or organisation responsible.
  public var committee: String
  /// Codes of the policy objectives it serves (method section 6).
  public var objectives: [String]
  /// Official address. Empty when unknown.
  public var url: String
  /// Where the facts come from, and the date on which they were true.
  public var source: String
  /// Date on which `status` was true, ISO 8601.
  public var asOf: String
  /// Persistent identifier of its own besides `id`: a URN (RFC 5141) or DOI. Empty when unknown.
  public var urn: String
  /// Date on which it was withdrawn, ISO 8601. Empty when unknown: the date of its successor then tells.
  public var withdrawn: String

  /// A work; unknown facts stay empty.
  public init(
    id: String, kind: Kind, form: String = "", jurisdiction: String = "", title: String = "",
    date: String = "", status: String = "", replacedBy: [String] = [], amendedBy: [String] = [],
    committee: String = "", objectives: [String] = [], url: String = "", source: String = "",
    asOf: String = "", urn: String = "", withdrawn: String = ""
  ) {
    self.id = id
    self.kind = kind
    self.form = form
    self.jurisdiction = jurisdiction
    self.title = title
    self.date = date
    self.status = status
    self.replacedBy = replacedBy
    self.amendedBy = amendedBy
    self.committee = committee
    self.objectives = objectives
    self.url = url
    self.source = source
    self.asOf = asOf
    self.urn = urn
    self.withdrawn = withdrawn
  }

  /// Whether it is no longer current: withdrawn, with or without a successor.
  public var isGone: Bool { status == "replaced" || status == "withdrawn" }
}
