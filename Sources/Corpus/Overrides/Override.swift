/// An analyst's word on a reference, as `overrides.yaml` gives it.
public struct Override: Sendable, Hashable {
  /// Id of the only document that is meant; nil for all.
  public var document: String?
  /// The text of the reference.
  public var text: String
  /// Words that its sentence must hold; nil for any sentence.
  public var quote: String?
  /// `standard`, `instrument`, `provision`, `principle`, `body`; nil for any.
  public var kind: String?
  /// Id of the work that is meant; nil: the reference is rejected.
  public var work: String?
  /// Why, for the colleagues.
  public var note: String
  /// Line in the file, from 1.
  public var line: Int
}

/// The overrides of a corpus and what is wrong with single ones.
public struct Overrides: Sendable {
  /// The file; empty where the corpus has none.
  public var file = ""
  /// The overrides that can be used, in the order of the file.
  public var list: [Override] = []
  /// What is wrong with others, which are left out.
  public var problems: [ManifestProblem] = []

  /// Name of the file in the directory of a corpus.
  public static let fileName = "overrides.yaml"

  /// No overrides.
  public init() {}
}
