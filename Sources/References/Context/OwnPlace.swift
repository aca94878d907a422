import Markup

/// Completes references to provisions of the document itself by the place where they stand.
///
///     "paragraph 1" in Article 6(2) -> article/6/1      "this Article" -> article/6      "the preceding section" -> section/3
///
/// The place is read from the provisions' eIds, which follow the Akoma Ntoso Naming Convention 1.0, 5.3 (`art_6__para_2`).
struct OwnPlace {
  private let document: Document
  /// Name of a unit -> its level; 0 is outermost.
  private let levels: [String: Int]
  private var known: [Int: [Pinpoint.Step]] = [:]

  /// Units of eIds, and what pinpoints call them.
  static let units: [Substring: (unit: String, level: Int)] = [
    "art": ("article", 2), "sec": ("section", 2), "rec": ("recital", 2), "reg": ("regulation", 2), "rule": ("rule", 2),
    "cl": ("clause", 5), "para": ("paragraph", 3), "subsec": ("subsection", 3), "subpara": ("subparagraph", 4),
    "point": ("point", 5), "anx": ("annex", 1), "sched": ("schedule", 1), "chp": ("chapter", 1), "part": ("part", 1),
    "suppl": ("supplement", 0),
  ]
  /// What has articles of a numbering of its own: an article there is not the one of the same number in the body.
  private static let enclosures: Set<String> = ["annex", "schedule", "supplement"]

  init(document: Document, units: Units) {
    self.document = document
    levels = Dictionary(units.forms.map { ($0.unit, $0.level) }) { first, _ in first }
  }

  /// The mention with its whole pinpoint, when it is one of a provision of the document.
  mutating func complete(_ mention: inout Mention, passage: Int) {
    guard mention.kind == .provision else { return }
    // Most name their article themselves.
    if mention.relative == nil, mention.pinpoint.map(Self.isWhole) ?? true { return }
    let place = steps(of: document.passages[passage].provision)
    guard !place.isEmpty else { return }
    if let relative = mention.relative {
      mention.pinpoint = self.relative(relative, mention.pinpoint, passage)
      return
    }
    guard let pinpoint = mention.pinpoint else { return }
    let parts = pinpoint.split(separator: "/", omittingEmptySubsequences: false)
    guard let unit = parts.first, let level = levels[String(unit)], level > 2 else { return }
    let outer = place.prefix { $0.level < level }
    guard outer.contains(where: { $0.level == 2 }) else { return }
    mention.pinpoint = ([Pinpoint.path(Array(outer))] + parts.dropFirst().map(String.init)).joined(separator: "/")
  }

  private static func isWhole(_ pinpoint: String) -> Bool {
    pinpoint.utf8.starts(with: "article/".utf8) || pinpoint.utf8.starts(with: "section/".utf8)
  }

  /// "article same", "paragraph previous": the place that the words mean, with what stands behind them.
  private mutating func relative(_ words: String, _ inner: String?, _ passage: Int) -> String? {
    let parts = words.split(separator: " ")
    guard parts.count == 2, let level = levels[String(parts[0])] else { return inner }
    var provision = document.passages[passage].provision
    while steps(of: provision).last.map({ $0.level > level }) ?? false,
      let parent = document.provisions[provision].parent
    {
      provision = parent
    }
    guard steps(of: provision).last?.level == level else { return inner }
    if parts[1] != "same" {
      guard let sibling = sibling(of: provision, isNext: parts[1] == "next") else { return nil }
      provision = sibling
    }
    // "paragraph/3/a" inside of it: the outermost unit needs no name.
    let behind = inner.map { $0.split(separator: "/").drop { levels[String($0)] != nil }.joined(separator: "/") } ?? ""
    return Pinpoint.path(steps(of: provision)) + (behind.isEmpty ? "" : "/" + behind)
  }

  /// The provision before or behind one, inside the same larger one.
  private mutating func sibling(of provision: Int, isNext: Bool) -> Int? {
    let level = steps(of: provision).last?.level
    let parent = document.provisions[provision].parent
    var at = provision + (isNext ? 1 : -1)
    while at > 0, at < document.provisions.count {
      if document.provisions[at].parent == parent, steps(of: at).last?.level == level { return at }
      at += isNext ? 1 : -1
    }
    return nil
  }

  /// `art_6__para_2` -> article 6, paragraph 2; `suppl_1__art_6` -> supplement, article 6; chapters around an article do not count.
  private mutating func steps(of provision: Int) -> [Pinpoint.Step] {
    if let steps = known[provision] { return steps }
    var steps: [Pinpoint.Step] = []
    for part in document.provisions[provision].eId.split(separator: "_", omittingEmptySubsequences: true) {
      if let unit = Self.units[part] {
        steps.append(Pinpoint.Step(unit: unit.unit, value: "", level: unit.level))
      } else if let last = steps.indices.last, steps[last].value.isEmpty {
        steps[last].value = String(part)
      }
    }
    let article = steps.firstIndex { $0.level == 2 } ?? 0
    steps = steps.enumerated().compactMap { index, step in
      if index < article, !Self.enclosures.contains(step.unit) { return nil }
      // "附則第一条" does not say which of several.
      if step.unit == "supplement" { return Pinpoint.Step(unit: step.unit, value: "", level: step.level) }
      return step.value.isEmpty ? nil : step
    }
    known[provision] = steps
    return steps
  }
}
