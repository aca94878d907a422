/// What a public catalogue says of a work: a standard of ISO's list, a law of a country's list of titles.
public struct ImportedWork: Sendable, Hashable {
  /// Standards and instruments differ in what is known of them.
  public enum Kind: String, Sendable, CaseIterable {
    case standard, instrument
  }
  /// Designation (`ISO/IEC 42001:2023`) or the publisher's id (`ca:C-1.68`).
  public var id: String
  /// What it is.
  public var kind: Kind
  /// Finer kind as the catalogue gives it: `international-standard`, `TS`, `act`.
  public var form = ""
  /// Jurisdiction of an instrument: `CA`. Empty for standards.
  public var jurisdiction = ""
  /// BCP 47 language of the title; empty when the catalogue has one language only.
  public var language = ""
  /// Title.
  public var title = ""
  /// Instruments: titles under which texts cite it without a number, in the language of the title.
  public var titles: [String] = []
  /// `published`, `replaced`, `withdrawn`, `draft`, `deleted`, or the catalogue's own word; empty when unknown.
  public var status = ""
  /// The catalogue's own stage: `60.60`, `90.93`.
  public var stage = ""
  /// Designations of the works that replaced it.
  public var replacedBy: [String] = []
  /// The catalogue does not assert the replacement; it follows from numbers and dates (`~` in the tables).
  public var replacementIsDerived = false
  /// Designations of its amendments.
  public var amendedBy: [String] = []
  /// Committee or organisation responsible.
  public var committee = ""
  /// Codes of the International Classification for Standards: `35.020`.
  public var ics: [String] = []
  /// Persistent identifier: a URN (RFC 5141) or DOI.
  public var urn = ""
  /// Date of publication, ISO 8601, possibly only a year or month.
  public var published = ""
  /// Date of withdrawal, ISO 8601; empty when it is in force or the catalogue gives none.
  public var withdrawn = ""
  /// Where the facts come from.
  public var source = ""
  /// Date on which they were true, ISO 8601.
  public var asOf = ""

  /// A work of which nothing more is known yet.
  public init(id: String, kind: Kind) {
    self.id = id
    self.kind = kind
  }
}

/// The designation of a standard without its year: `ISO/IEC 27001:2022` is an edition of `ISO/IEC 27001`, and
/// `IEEE Std 7000-2021` one of `IEEE Std 7000`. Supplements keep theirs: `ISO 9001:2015/Amd 1:2024` is itself.
func undatedDesignation(_ id: String) -> String {
  let bytes = Array(id.utf8)
  guard bytes.count > 5, !id.contains("/Amd"), !id.contains("/Cor") else { return id }
  let mark = bytes[bytes.count - 5]
  let year = bytes.suffix(4)
  guard year.allSatisfy(isDigit), mark == UInt8(ascii: ":") || mark == UInt8(ascii: "-") else { return id }
  // A hyphen and four digits are a part in `IEC 61850-1000`, a year in the designations of IEEE.
  if mark == UInt8(ascii: "-"), !id.hasPrefix("IEEE") { return id }
  return String(decoding: bytes.dropLast(5), as: UTF8.self)
}
