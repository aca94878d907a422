import Catalogue

/// What was detected in a document, in the form that can be kept.
///
/// It stays true while `Detector.fingerprint` and the answers that were taken for granted do, and while no title was
/// imported that may stand in the document unnoticed.
public struct Detection: Sendable, Codable {
  /// The references, in order of position.
  public let references: [DetectedReference]
  let assumptions: TitleAssumptions
  let sketch: TitleSketch

  /// Whether reading the document again would give the same; `titles` are those of `catalogue`.
  public func holds(in catalogue: Catalogue, titles: KnownTitles) -> Bool {
    assumptions.hold(in: catalogue) && sketch.holds(titles, references, catalogue)
  }
}
