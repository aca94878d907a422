import Catalogue
import Graph
import References

/// What an analysis found: the figures, and every citation behind them.
public struct Findings: Sendable {
  /// Title of the report.
  public var title: String
  /// Every document of the manifest, read or not.
  public var documents: [CitingDocument]
  /// Every citation of every document.
  public var citations: [Citation]
  /// The figures.
  public var measures: Measures
  /// Works of the catalogue by id: at least the roots, for their titles, addresses and status.
  public var works: [String: Work]
  /// Principle themes: id without prefix (`privacy`) and title, in the order in which they are shown.
  public var themes: [(id: String, title: String)]
  /// Policy objectives: code (`quality-safety`) and title, in the order in which they are shown.
  public var objectives: [(id: String, title: String)]
  /// How strongly each document commits to each theme, sorted by document and theme.
  public var commitments: [ThemeCommitment]
  /// Modes of governance and roles of standards, in the order in which they are shown.
  public var modes: [GovernanceMode]
  /// Which of them each document uses.
  public var governance: [DocumentGovernance]
  /// The sentences that say so.
  public var evidence: [GovernanceEvidence]
  /// The principles of known frameworks, in the terms of the themes.
  public var principles: [FrameworkTerm]
  /// The corpus consists of factual profiles, not of the texts themselves; the report says so on top.
  public var isProfileCorpus: Bool
  /// Remarks for the reader, shown below the title.
  public var notes: [String]

  /// Findings; see the properties.
  public init(
    title: String, documents: [CitingDocument], citations: [Citation], measures: Measures,
    works: [String: Work] = [:], themes: [(id: String, title: String)] = [],
    objectives: [(id: String, title: String)] = [], commitments: [ThemeCommitment] = [],
    modes: [GovernanceMode] = [], governance: [DocumentGovernance] = [], evidence: [GovernanceEvidence] = [],
    principles: [FrameworkTerm] = [], isProfileCorpus: Bool = false, notes: [String] = []
  ) {
    self.title = title
    self.documents = documents
    self.citations = citations
    self.measures = measures
    self.works = works
    self.themes = themes
    self.objectives = objectives
    self.commitments = commitments
    self.modes = modes
    self.governance = governance
    self.evidence = evidence
    self.principles = principles
    self.isProfileCorpus = isProfileCorpus
    self.notes = notes
  }
}
