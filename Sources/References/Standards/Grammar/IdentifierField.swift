/// What a publisher file can say of a piece of an identifier.
enum IdentifierField: UInt8, Sendable, BitwiseCopyable, CaseIterable {
  /// First publisher, when the file's own is not meant: `ISO`.
  case publisher
  /// A further publisher: `IEC`.
  case copublisher
  /// Type of document: `TR`, `Guide`, `SP`.
  case type
  /// Stage of a draft: `DIS`, `CD`, `pr`.
  case stage
  /// Number: `27001`, `Q 27001`, `800-53`.
  case number
  /// Part and subparts: `4-1`.
  case part
  /// Year of the edition: `2022`.
  case year
  /// Month of the edition: `06`.
  case month
  /// Edition, revision or version: `V2.1.1`.
  case edition
  /// One amendment or corrigendum: `Amd 1:2024`.
  case supplement
  /// An adopted identifier.
  case adopted
  /// Language of the expression: `en`, `E`.
  case language
  /// Year of reaffirmation: `2020`.
  case reaffirmed
  /// "(all parts)", "series".
  case allParts
  /// The date with what joins it: `:2022`, ` (06/2019)`. Left out of the undated designation.
  case date
  /// What belongs to the designation and not to the identity of the edition: `Std` of "IEEE Std 7000-2021",
  /// ` (2020-06)` of "ETSI EN 303 645 V2.1.1 (2020-06)", the month of "DIN EN ISO 9001:2015-11".
  case filler
  /// Anything else that the undated designation leaves out: ` V2.1.1`, `/Amd 1:2024`, `(en)`.
  case version

  /// The field of the name that the notation uses.
  init?(name: String) {
    guard let field = Self.byName[name] else { return nil }
    self = field
  }

  /// How many fields there are.
  static let count = allCases.count

  private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ("\($0)", $0) })

  /// All names, for messages.
  static var list: String { allCases.map { "\($0)" }.joined(separator: ", ") }
}
