/// An identifier of a standard, taken apart: "BS EN ISO/IEC 27001:2023/A1:2024".
public struct StandardIdentifier: Sendable, Hashable {
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
  /// Year of the edition: `2022`.
  public var year: String?
  /// Month of the edition, for publishers that date by month: `06`.
  public var month: String?
  /// Edition, revision or version: `Rev. 5`, `V2.1.1`.
  public var edition: String?
  /// Amendments and corrigenda, outermost last: `Amd 1:2024`.
  public var supplements: [String] = []
  /// The adopted identifier inside a national one; boxed because the type contains itself.
  public var adopted: [StandardIdentifier] = []
  /// "ISO/IEC 24029 (all parts)", "the ISO/IEC 24029 series".
  public var allParts = false
  /// How the publisher joins number and year.
  var yearMark: String = ":"
  /// How the publisher's prefix joins an adopted identifier: a space, or "-" in "NTP-ISO/IEC 42001".
  var adoptionMark: String = " "

  /// An identifier of `publisher` with `number`.
  public init(publisher: String, number: String) {
    self.publisher = publisher
    self.number = number
  }

  /// Publishers as they are written: `ISO/IEC`.
  public var publishers: String { ([publisher] + copublishers).joined(separator: "/") }

  /// The normalised designation: "ISO/IEC TR 24028:2020".
  public var designation: String {
    var text = core
    if let year { text += yearMark == " " ? " (\(month.map { $0 + "/" } ?? "")\(year))" : yearMark + year }
    if let edition { text += " " + edition }
    for supplement in supplements { text += supplement.hasPrefix("+") ? supplement : "/" + supplement }
    return text
  }

  /// The designation without date, edition and supplements: "ISO/IEC TR 24028". All editions share it.
  public var undated: String {
    if let inner = adopted.first { return prefix + adoptionMark + inner.undated }
    return core
  }

  private var prefix: String {
    stage == "pr" || stage == "Fpr" ? (stage ?? "") + publishers : publishers
  }

  private var core: String {
    if let inner = adopted.first {
      var copy = inner
      copy.year = nil
      copy.supplements = []
      return prefix + adoptionMark + copy.designation
    }
    var text = prefix
    var words = [stage, type].compactMap { $0 }.filter { $0 != "pr" && $0 != "Fpr" }
    if let first = words.first, copublishers.isEmpty, Self.joinedByASlash.contains(publisher), first != "Guide" {
      text += "/" + first
      words.removeFirst()
    }
    text += words.map { " " + $0 }.joined() + " " + number
    if let part { text += "-" + part }
    return text
  }

  /// Publishers that write "ISO/TS 22367" when they publish alone, where others write "IEC TS 62443-1-5".
  private static let joinedByASlash: Set = ["ISO", "CEN", "CLC", "CEN/CLC"]

  /// URN of an ISO, IEC or ISO/IEC deliverable in the manner of RFC 5141: "ISO/IEC TR 24028:2020" gives
  /// `urn:iso:std:iso-iec:tr:24028:2020`. RFC 5141 names the edition by its number, which a designation does not tell:
  /// the year stands for it.
  public var urn: String? {
    guard ["ISO", "IEC", "IWA"].contains(publisher), adopted.isEmpty else { return nil }
    var parts = ["urn", "iso", "std", ([publisher] + copublishers).joined(separator: "-").lowercased()]
    if let type { parts.append(type.lowercased()) }
    parts.append(number.lowercased())
    if let part { parts.append("-" + part.lowercased()) }
    if let year { parts.append(year) }
    return parts.joined(separator: ":")
  }
}
