import Catalogue

/// Who cites a principle of a framework cites its theme as well: "OECD Principle 1.3" is a citation of `OECD/LEGAL/0449` at
/// `principle/1.3` and of `principle:transparency`, "Article 9 of the Framework Convention" one of `CETS 225` and of
/// `principle:accountability` (contract section 3). The lines of `frameworks.tsv` say which themes a place has.
///
/// | relation of principle and theme (NIST IR 8477) | confidence |
/// |---|---|
/// | equal | 0.95 |
/// | subset, superset | 0.85 |
/// | intersects | 0.6, and only where the place has no theme that is nearer |
///
/// Two concepts that intersect have a part in common that may not be the one the citation is about: "OECD Principle 1.3" is cited for
/// transparency, not for the remedy that its last sentence speaks of. Only where a principle does no more than intersect with
/// themes ("Safe innovation", Article 13 of CETS 225) would it be about nothing without them.
///
/// A set cited as a whole has no themes: "the seven requirements of the HLEG", "the OECD AI Principles", "the Six Principles". It
/// names none of its members; giving it the themes of all would make every framework that is mentioned a commitment to
/// everything, and documents that differ in what they care for would look alike.
struct FrameworkThemes: Sendable {
  /// A theme of a place, and how sure it is that a citation of the place is about it.
  struct Theme: Sendable, Hashable {
    var id: String
    var confidence: Double
  }

  static let rule = "framework-principle"

  /// Framework -> place in it -> its themes, in the order of the table.
  private let places: [String: [String: [Theme]]]

  init(_ lines: [FrameworkPrinciple]) {
    var places: [String: [String: [Theme]]] = [:]
    for line in lines {
      let theme = Theme(id: "principle:" + line.theme, confidence: Self.confidence(line.relation))
      for place in [line.pinpoint] + line.places.flatMap(Self.expanded) {
        places[line.framework, default: [:]][place, default: []].append(theme)
      }
    }
    self.places = places.mapValues { $0.mapValues(Self.nearest) }
  }

  private static func confidence(_ relation: String) -> Double {
    switch relation {
    case "equal": 0.95
    case "subset", "superset": 0.85
    default: 0.6
    }
  }

  /// `paragraph/37..39` -> `paragraph/37`, `paragraph/38`, `paragraph/39`.
  private static func expanded(_ place: String) -> [String] {
    guard let dots = place.range(of: ".."), let slash = place.lastIndex(of: "/"), slash < dots.lowerBound,
      let first = Int(place[place.index(after: slash)..<dots.lowerBound]), let last = Int(place[dots.upperBound...]),
      first <= last
    else { return [place] }
    return (first...last).map { place[...slash] + String($0) }
  }

  /// Each theme once, as near as it comes; those that intersect only where there are no nearer ones.
  private static func nearest(_ themes: [Theme]) -> [Theme] {
    let nearest = themes.map(\.confidence).max() ?? 0
    var kept: [Theme] = []
    for theme in themes where theme.confidence > 0.6 || nearest <= 0.6 {
      if let index = kept.firstIndex(where: { $0.id == theme.id }) {
        kept[index].confidence = max(kept[index].confidence, theme.confidence)
      } else {
        kept.append(theme)
      }
    }
    return kept
  }

  /// The themes of a place; of `article/9/2` those of `article/9`. Standards are cited with and without their edition.
  func themes(of target: Target, kind: ReferenceKind) -> [Theme] {
    guard let pinpoint = target.pinpoint,
      let places = places[target.id] ?? (kind == .standard ? places[Catalogue.work(of: target.id)] : nil)
    else { return [] }
    let steps = pinpoint.split(separator: "/").map(String.init)
    for written in [steps, steps.map { $0.utf8.allSatisfy("IVX".utf8.contains) ? ChainReader.arabic($0) : $0 }] {
      for length in stride(from: written.count, to: 1, by: -1) {
        if let themes = places[written.prefix(length).joined(separator: "/")] { return themes }
      }
    }
    return []
  }

  /// Puts behind each of the references from `first` on that cites a principle of a framework one for each of its themes.
  func add(to references: inout [Reference], from first: Int) {
    var added: [Reference] = []
    for index in first..<references.count {
      let reference = references[index]
      if !added.isEmpty { added.append(reference) }
      guard reference.kind.hasAxes, !reference.isParallel, let target = reference.target else { continue }
      let themes = themes(of: target, kind: reference.kind)
      if themes.isEmpty { continue }
      // Most passages cite no framework: nothing is copied there.
      if added.isEmpty { added = Array(references[first...index]) }
      for theme in themes {
        var principle = Reference(
          range: reference.range, work: reference.range, kind: .principle, target: Target(id: theme.id),
          rule: Self.rule, confidence: theme.confidence, passage: reference.passage)
        principle.commitment = Commitment(strength: .principle, cue: reference.range)
        added.append(principle)
      }
    }
    if !added.isEmpty { references.replaceSubrange(first..., with: added) }
  }
}
