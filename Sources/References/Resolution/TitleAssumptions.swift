import Catalogue
import Foundation

/// What was taken for granted about titles while a document was read.
///
/// Where a title begins and ends, and which of two readings stays, may depend on whether the catalogue knows it: "Loi sur
/// la concurrence et le commerce" ends behind "concurrence" because that is a title. Everything else about a citation is
/// decided when it is resolved. So what was read stays true while these few answers do.
public struct TitleAssumptions: Sendable, Hashable, Codable {
  /// Ids made from titles that the catalogue knew.
  public private(set) var known: Set<String> = []
  /// Ids made from titles that it did not know.
  public private(set) var unknown: Set<String> = []
  /// Two ids of one reference, and whether they led to one work.
  public struct Pair: Sendable, Hashable, Codable {
    let ids: [String]
    let isOne: Bool
  }
  /// Ids that were compared: "Ley Nº 31814, Ley que promueve ..." cites one work.
  public private(set) var pairs: Set<Pair> = []

  /// Nothing was taken for granted.
  public init() {}

  /// Whether the catalogue would answer the same today.
  public func hold(in catalogue: Catalogue) -> Bool {
    known.allSatisfy { catalogue.isKnown($0) } && !unknown.contains { catalogue.isKnown($0) }
      && pairs.allSatisfy { (catalogue.canonical($0.ids[0]) == catalogue.canonical($0.ids[1])) == $0.isOne }
  }

  mutating func assume(_ id: String, isKnown: Bool) {
    if isKnown { known.insert(id) } else { unknown.insert(id) }
  }

  mutating func assume(_ id: String, _ other: String, isOne: Bool) {
    pairs.insert(Pair(ids: [id, other].sorted(), isOne: isOne))
  }

  private enum CodingKeys: String, CodingKey { case known, unknown, pairs }

  /// The same assumptions give the same bytes.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(known.sorted(), forKey: .known)
    try values.encode(unknown.sorted(), forKey: .unknown)
    try values.encode(pairs.sorted { $0.ids.lexicographicallyPrecedes($1.ids) }, forKey: .pairs)
  }
}

/// Takes down assumptions, from several threads.
final class AssumptionLog: @unchecked Sendable {
  private let lock = NSLock()
  private var taken = TitleAssumptions()

  /// What was taken down so far.
  var assumptions: TitleAssumptions { lock.withLock { taken } }

  func assume(_ id: String, _ other: String, isOne: Bool) {
    lock.withLock { taken.assume(id, other, isOne: isOne) }
  }

  func assume(_ id: String, isKnown: Bool) { lock.withLock { taken.assume(id, isKnown: isKnown) } }

  /// Whether a known title changes which of several readings stays: two of one length, or with one end. Readings of the
  /// same words under the same id change together.
  func note(contestsOf mentions: [Mention]) {
    for mention in mentions {
      guard let asked = mention.asked, mention.kind.rank == 0 else { continue }
      let isContested = mentions.contains { other in
        other.kind.rank == 0 && other.range.overlaps(mention.range)
          && !(other.range == mention.range && other.asked == asked)
          && (other.range.upperBound == mention.range.upperBound || other.range.count == mention.range.count)
      }
      if isContested { assume(asked, isKnown: mention.known) }
    }
  }
}
