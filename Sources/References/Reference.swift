/// What kind of thing a reference points to (contract section 1).
public enum ReferenceKind: String, Sendable, Codable, CaseIterable {
  /// A technical standard or a series of them: "ISO/IEC 42001:2023".
  case standard
  /// A legal or policy instrument, with or without pinpoint: "Article 40 of Regulation (EU) 2024/1689".
  case instrument
  /// A provision of the same document: "Article 6(2)".
  case provision
  /// A principle theme: "accountability".
  case principle
  /// A standards or governance body: "ISO/IEC JTC 1/SC 42".
  case body
}

/// The cited work, and the place in it.
public struct Target: Sendable, Hashable, Codable {
  /// Id of the work: `http://data.europa.eu/eli/reg/2024/1689/oj`, `ISO/IEC 42001:2023`, `principle:privacy`.
  public var id: String
  /// Place inside the work, from the outside in: `article/6/2`, `annex/III`.
  public var pinpoint: String?

  /// A target with an optional pinpoint.
  public init(id: String, pinpoint: String? = nil) {
    self.id = id
    self.pinpoint = pinpoint
  }
}

/// One of the six ways in which a text refers to a standard (method section 2).
public enum Axis: String, Sendable, Codable, CaseIterable {
  case identification, precision, strength, path, effect, adoption
}

/// The value of one axis, with the words of the text that decided it.
public struct AxisValue: Sendable, Hashable, Codable {
  /// One of the values method section 2 lists for the axis: `dated`, `presumption`.
  public var value: String
  /// The cue: UTF-8 bytes of the document's text.
  public var cue: Range<Int>

  /// A value read from the words at `cue`.
  public init(value: String, cue: Range<Int>) {
    self.value = value
    self.cue = cue
  }
}

/// A span of a document that refers to something, and which work is meant.
///
/// All ranges are UTF-8 bytes of `Document.text`.
public struct Reference: Sendable {
  /// The whole reference: "Article 40 of Regulation (EU) 2024/1689".
  public var range: Range<Int>
  /// The part that names the work: "Regulation (EU) 2024/1689". Nil for provisions.
  public var work: Range<Int>?
  /// What kind of thing is referred to.
  public var kind: ReferenceKind
  /// The cited work, or nil when it cannot be resolved.
  public var target: Target?
  /// Why `target` is nil.
  public internal(set) var unresolved: UnresolvedReason?
  /// Which works the catalogue knows, when it cannot tell which of several is cited.
  public internal(set) var reason: String?
  /// What the citation says of the work, before the catalogue is asked.
  var cited: CitedWork
  /// Place inside the cited work, whether or not it is known which.
  var pinpoint: String?
  /// Standards: the normalised designation as cited.
  public var designation: String?
  /// Standards: the RFC 5141 URN, when the edition is known.
  public var urn: String?
  /// The axes that have a cue.
  public var axes: [Axis: AxisValue]
  /// Standards and instruments: how the text relates to the work; nil when it cites it and says no more.
  public internal(set) var relation: RelationValue?
  /// What words or the place say of the relation, before it is asked what kind of work is cited.
  var said: RelationValue?
  /// Principles: how strongly the passage commits to the theme.
  public internal(set) var commitment: Commitment?
  /// Name of the rule that found it.
  public var rule: String
  /// 0 to 1.
  public var confidence: Double
  /// Index into `Document.passages`.
  public var passage: Int
  /// Standards that a document of the United States incorporates by reference: what the provision gives of them.
  public internal(set) var incorporation: Incorporation?
  /// Where a work was published, said beside the work itself: "OJ L 119, 4.5.2016, p. 1". Counts as no work.
  public internal(set) var isParallel = false
  /// Standards: the designation taken apart.
  public var identifier: StandardIdentifier? { boxed?.identifier }
  var boxed: BoxedIdentifier?

  /// A reference found by `rule`.
  public init(
    range: Range<Int>, work: Range<Int>? = nil, kind: ReferenceKind, target: Target? = nil,
    designation: String? = nil, urn: String? = nil, axes: [Axis: AxisValue] = [:], rule: String,
    confidence: Double = 1, passage: Int
  ) {
    self.range = range
    self.work = work
    self.kind = kind
    self.target = target
    cited = CitedWork(id: target?.id, kind: kind)
    pinpoint = target?.pinpoint
    self.designation = designation
    self.urn = urn
    self.axes = axes
    self.rule = rule
    self.confidence = confidence
    self.passage = passage
  }
}
