/// An identifier of a standard, taken apart: "BS EN ISO/IEC 27001:2023/A1:2024".
public struct StandardIdentifier: Sendable, Hashable, Codable {
  /// First publisher: `ISO` of "ISO/IEC 27001".
  public var publisher: String
  /// Further publishers: `["IEC"]`.
  public var copublishers: [String] = []
  /// Type of document: `TR`, `TS`, `Guide`, `SP`. Nil for the publisher's plain standards.
  public var type: String?
  /// Stage of a draft: `DIS`, `FDIS`, `CD`, `pr`. Nil for published documents.
  public var stage: String?
  /// Number as the publisher writes it: `27001`, `Q 27001`, `Y.3172`, `800-53`.
  public var number: String
  /// Part and subparts: `1` of "5259-1", `4-1` of "62443-4-1".
  public var part: String?
  /// Year of the edition as written: `2022`, `04` of "CAN/CSA-C22.2 NO. 1-04".
  public var year: String?
  /// Month of the edition, for publishers that date by month: `06`.
  public var month: String?
  /// Edition, revision or version: `Rev. 5`, `V2.1.1`.
  public var edition: String?
  /// Language of the expression: `en`, `F`.
  public var language: String?
  /// Year in which it was reaffirmed: `2020` of "(R2020)".
  public var reaffirmed: String?
  /// Amendments and corrigenda, outermost last: `Amd 1:2024`.
  public var supplements: [String] = []
  /// The adopted identifier inside a national one; boxed because the type contains itself.
  public var adopted: [StandardIdentifier] = []
  /// "ISO/IEC 24029 (all parts)", "the ISO/IEC 24029 series".
  public var allParts = false
  /// The normalised designation: "ISO/IEC TR 24028:2020".
  public var designation: String
  /// The designation without what does not tell editions apart, as catalogues list it: "IEEE 7000-2021" of
  /// "IEEE Std 7000-2021".
  public var id: String
  /// The id without amendments and language: "ISO 14001:2015" of "ISO 14001:2015/Amd 1:2024(en)". Names an edition.
  public var base: String
  /// The designation without date, edition and supplements: "ISO/IEC TR 24028". All editions share it.
  public var undated: String
  /// URN in the manner of RFC 5141; nil for other publishers than ISO and IEC.
  public var urn: String?

  /// An identifier of `publisher` with `number`, designated by both.
  public init(publisher: String, number: String) {
    self.publisher = publisher
    self.number = number
    designation = publisher + " " + number
    id = designation
    base = designation
    undated = designation
  }

  /// Publishers as they are written: `ISO/IEC`.
  public var publishers: String { ([publisher] + copublishers).joined(separator: "/") }
}
