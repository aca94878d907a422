/// What a title means that stands alone, without a number.
public enum TitleMeaning: Sendable, Hashable {
  /// No work with this title is known.
  case unknown
  /// The work with this id.
  case work(String)
  /// Several works have this title, and nothing tells which is meant: the reason.
  case unclear(String)
}

extension Catalogue {
  /// What an id that was made from a title means by the imported titles (`TitleID`): `ca:privacy-act` -> `ca:P-21`.
  ///
  /// A title that several works have means the one of the document's jurisdiction, which stands in the id; among several
  /// of it the one of the year that was cited ("…, 2006"). What is not decided so stays undecided.
  public func meaning(ofTitle id: String) -> TitleMeaning {
    guard let titles = imported?.titles, let colon = id.utf8.firstIndex(of: UInt8(ascii: ":")) else { return .unknown }
    let jurisdiction = id[..<colon].uppercased()
    guard
      jurisdiction == Self.anywhere || titles.jurisdictions.contains(jurisdiction)
        || titles.jurisdictions.contains(String(jurisdiction.prefix { $0 != "-" }))
    else { return .unknown }
    let key = TitleKey.key(String(id[id.utf8.index(after: colon)...]))
    let exact = titles.titles(key)
    if let meaning = meaning(of: exact, key, in: jurisdiction) { return meaning }
    // "Harbour Dues Regulations, 2006" is the work of that year.
    guard key.count > 5, key[key.count - 5] == UInt8(ascii: " "),
      let year = Int(String(decoding: key.suffix(4), as: UTF8.self)), year >= 1800
    else { return .unknown }
    let bare = Array(key.dropLast(5))
    return meaning(of: titles.titles(bare).filter { $0.year == year }, bare, in: jurisdiction) ?? .unknown
  }

  /// Why nothing can be said of which work an id made from a title means; nil when it can, or when it is not known at all.
  public func unclear(_ id: String) -> String? {
    guard imported?.titles != nil, aliases[id] == nil, works[id] == nil,
      case .unclear(let reason) = meaning(ofTitle: id)
    else { return nil }
    return reason
  }

  private func meaning(of titles: [Title], _ key: [UInt8], in jurisdiction: String) -> TitleMeaning? {
    let home = jurisdiction.prefix { $0 != "-" }
    let own = titles.filter { $0.jurisdiction == jurisdiction || $0.jurisdiction == home }
    // "ACT" stands for a document of which nobody knows where it comes from.
    guard jurisdiction == Self.anywhere || !own.isEmpty else { return nil }
    let found = own.isEmpty ? titles : own
    let works = Set(found.map(\.work)).sorted()
    guard let work = works.first else { return nil }
    let places = Set(found.map(\.jurisdiction)).sorted()
    if places.count > 1 {
      return .unclear(
        "works of \(places.joined(separator: ", ")) have this title, the document's jurisdiction is not known")
    }
    if works.count > 1 { return .unclear("\(works.count) works have this title: \(works.joined(separator: ", "))") }
    // "Privacy Act" is a title in many countries, of which only one was imported.
    if own.isEmpty, !Self.isTelling(key) { return .unknown }
    return .work(work)
  }

  /// What stands for the jurisdiction in the id of a title when the document's is not known.
  public static let anywhere = "ACT"

  /// Whether a title is so long that hardly another country has the same: five words, thirty letters.
  public static func isTelling(_ key: some Collection<UInt8>) -> Bool {
    key.count >= 30 && key.lazy.filter { $0 == UInt8(ascii: " ") }.count >= 4
  }
}
