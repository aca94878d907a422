/// What a rule found, before overlaps are settled and pinpoints are joined to works.
struct Mention {
  var range: Range<Int>
  var work: Range<Int>?
  var kind: ReferenceKind
  /// Id of the work; nil when the form names a work that cannot be identified.
  var id: String?
  var pinpoint: String?
  var identifier: StandardIdentifier? {
    get { boxed?.identifier }
    set { boxed = newValue.map(BoxedIdentifier.init) }
  }
  var axes: [Axis: AxisValue] = [:]
  var relation: RelationValue?
  var rule: String
  var confidence: Double = 1
  /// Id of the work once a pinpoint has given the section that the form lacks; "{section}" stands for it.
  var absorbs: String?
  /// Coordinates beside the work they belong to; see `Family.isParallel`.
  var isParallel = false
  /// It counts only with a pinpoint inside of it; see `Family.isContainer`.
  var isContainer = false
  /// The kinds of work named before that it may stand for: "that Regulation"; see `AntecedentReading`.
  var antecedent: WorkKinds = []
  /// Of the provision cited last, how many steps are meant: 1 "同条", 2 "同項".
  var depth = 1
  /// The provision of the document that it means by its own place: "article same", "paragraph previous"; see `OwnPlace`.
  var relative: String?
  /// Themes: how strongly the passage commits to it.
  var commitment: Commitment?
  /// Why it has no id.
  var unresolved: UnresolvedReason?
  /// Was recognised by standing behind a pinpoint, to which it belongs.
  var isBehindPinpoint = false
  /// The id comes from the catalogue, not only from the citation.
  var known = false
  /// The id, made from a title, of which the catalogue was asked whether it knows it.
  var asked: String?
  /// A title alone, without year or number; see `CitedWork.isGuess`.
  var isGuess = false
  /// Few mentions are standards, and their identifiers are large.
  private(set) var boxed: BoxedIdentifier?

  init(
    range: Range<Int>, work: Range<Int>? = nil, kind: ReferenceKind, id: String? = nil, rule: String,
    confidence: Double = 1, known: Bool = false
  ) {
    self.range = range
    self.work = work
    self.kind = kind
    self.id = id
    self.rule = rule
    self.confidence = confidence
    self.known = known
  }
}

extension Mention {
  /// Whether the id is a publisher's own; see `Jurisdictions.isOfficial`.
  fileprivate var isOfficial: Bool { id.map(Jurisdictions.isOfficial) ?? false }
}

/// An identifier behind a reference, so that what holds it stays small.
final class BoxedIdentifier: Sendable {
  let identifier: StandardIdentifier
  init(_ identifier: StandardIdentifier) { self.identifier = identifier }
}

/// Settles overlaps: of mentions that share bytes, one stays.
enum Overlap {
  /// Mentions in order of position without overlaps, except that principle themes may overlap each other when
  /// they differ. A title inside a longer title is one reference; a principle inside a title is none.
  static func settle(_ mentions: [Mention]) -> [Mention] {
    // Most passages have nothing to settle: triggers come in ascending order.
    if mentions.indices.dropFirst().allSatisfy({
      mentions[$0 - 1].range.upperBound <= mentions[$0].range.lowerBound
    }) {
      return mentions
    }
    // "the EU AI Act": a title guessed from its words gives way to a known one that ends where it ends.
    var knownEnds: Set<Int> = []
    for mention in mentions where mention.known && mention.kind == .instrument {
      knownEnds.insert(mention.range.upperBound)
    }
    let ordered = mentions.filter { guess in
      guess.known || guess.confidence > 0.8 || guess.kind != .instrument
        || !knownEnds.contains(guess.range.upperBound)
    }.sorted { a, b in
      if a.kind.rank != b.kind.rank { return a.kind.rank < b.kind.rank }
      if a.range.count != b.range.count { return a.range.count > b.range.count }
      if a.known != b.known { return a.known }
      if a.confidence != b.confidence { return a.confidence > b.confidence }
      // "Companies Act 71 of 2008": the number says more than the title.
      if a.isOfficial != b.isOfficial { return a.isOfficial }
      if a.range.lowerBound != b.range.lowerBound { return a.range.lowerBound < b.range.lowerBound }
      return (a.rule, a.id ?? "") < (b.rule, b.id ?? "")
    }
    // Taken so far. Themes come last, and only those of one theme exclude each other.
    var taken = DisjointSpans()
    var themes: [String: DisjointSpans] = [:]
    var kept: [Mention] = []
    for mention in ordered where !taken.overlap(mention.range) {
      if mention.kind == .principle, let theme = mention.id {
        guard themes[theme]?.overlap(mention.range) != true else { continue }
        themes[theme, default: DisjointSpans()].insert(mention.range)
      } else {
        guard !themes.values.contains(where: { $0.overlap(mention.range) }) else { continue }
        taken.insert(mention.range)
      }
      kept.append(mention)
    }
    return kept.sorted {
      ($0.range.lowerBound, $0.range.upperBound, $0.id ?? "") < ($1.range.lowerBound, $1.range.upperBound, $1.id ?? "")
    }
  }
}

/// Ranges that share no byte, in order: a passage of a megabyte may hold a hundred thousand.
private struct DisjointSpans {
  private var spans: [Range<Int>] = []

  /// Index of the first span that ends behind `position`.
  private func firstEnding(behind position: Int) -> Int {
    var low = 0
    var high = spans.count
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].upperBound > position { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// Whether `range` shares a byte with one of the spans.
  func overlap(_ range: Range<Int>) -> Bool {
    let index = firstEnding(behind: range.lowerBound)
    return index < spans.count && spans[index].overlaps(range)
  }

  /// Adds a range that overlaps none.
  mutating func insert(_ range: Range<Int>) { spans.insert(range, at: firstEnding(behind: range.lowerBound)) }
}

extension ReferenceKind {
  /// Which kind keeps a span that two kinds claim.
  var rank: Int {
    switch self {
    case .standard, .instrument: return 0
    case .body: return 1
    case .provision: return 2
    case .principle: return 3
    }
  }
}
