/// Every figure of a report, in the form of `measures.json` (contract section 4).
///
/// Numbers are unrounded. A figure that cannot be computed is nil, and `reasons` says why.
public struct Measures: Sendable, Codable, Hashable {
  /// Version of the program.
  public var version: String
  /// The date at which status and staleness were judged, ISO 8601.
  public var asOf: String
  /// Seed of every random process.
  public var seed: UInt64
  /// `standards`, `instruments`, `principles`, `together`.
  public var layers: [String: Layer]
  /// Concentration of publishers per policy objective.
  public var objectives: [Objective]
  /// Standards of an objective that no document of a jurisdiction cites.
  public var gaps: [Gap]
  /// Dated citations to an edition that was replaced or withdrawn.
  public var stale: [Stale]
  /// Of the standards cited with a date by two or more jurisdictions, the share cited in different editions.
  public var editionDivergence: EditionDivergence
  /// Cited works by influence, most cited first.
  public var influence: [Influence]
  /// What a new citation would change.
  public var whatWouldChange: [Change]
  /// Shape of the citation graph; nil when nothing was read.
  public var shape: Shape?
  /// Why a figure is nil, by its path: `standards.fragmentation`, `editionDivergence.share`.
  public var reasons: [String: String]
  /// What was read.
  public var coverage: Coverage

  /// One layer of method section 1, measured alone.
  public struct Layer: Sendable, Codable, Hashable {
    /// Rows of the matrix, sorted.
    public var jurisdictions: [String]
    /// Number of columns of the matrix: distinct roots cited.
    public var targets: Int
    /// Number of citations that count (self-citations left out).
    public var citations: Int
    /// Distinct roots each jurisdiction cites.
    public var cited: [String: Int]
    /// Jurisdictions with fewer than 3 cited targets: shown, never ranked.
    public var tooLittle: [String]
    /// All pairs, sorted by a, b.
    public var alignment: [Pair]
    /// Fragmentation of the layer.
    public var fragmentation: Fragmentation
    /// Communities of jurisdictions, by Leiden.
    public var communities: [Community]
    /// Modularity of the communities; nil when there is no coupling.
    public var modularity: Double?
    /// z-score of the modularity against the null; nil where that does not vary or was not computed.
    public var modularityZ: Double?
  }

  /// Alignment of two jurisdictions (method section 3). Similarities are 0 to 1.
  public struct Pair: Sendable, Codable, Hashable {
    /// The jurisdiction that sorts first.
    public var a: String
    /// The other jurisdiction.
    public var b: String
    /// Roots that both cite.
    public var shared: Int
    /// Share of the roots cited by either that both cite; nil when neither cites any.
    public var jaccard: Double?
    /// Weighted Jaccard with w = ln(1 + n / n_t); nil when neither cites any.
    public var ruzicka: Double?
    /// Share of the shorter list that both cite; nil when one cites none.
    public var overlap: Double?
    /// Salton's cosine; nil when one cites none.
    public var cosine: Double?
    /// z-score of `shared` against the null model; nil where that does not vary.
    public var z: Double?
    /// Two-sided p of `shared`, 0.0001 to 1; nil when one side cites none.
    public var p: Double?
    /// Benjamini-Hochberg q over all pairs with a p.
    public var q: Double?
    /// Lower end of the reading interval of `jaccard`: the reading's own errors.
    public var readingLow: Double?
    /// Upper end of the reading interval.
    public var readingHigh: Double?
    /// Morisita's index of the profiles; nil when they are too short for it.
    public var morisita: Double?
    /// Lower end of the 95 % jackknife interval of `morisita`; nil below 30 citing provisions a side.
    public var low: Double?
    /// Upper end of that interval.
    public var high: Double?
    /// Jensen-Shannon divergence of the profiles, in bits, 0 (the same) to 1; principles only.
    public var jensenShannon: Double?
    /// `aligned`, `divergent`, `as expected by chance`, `too little text to say`, or `not tested`.
    public var verdict: String
  }

  /// Fragmentation of a layer (method section 4).
  public struct Fragmentation: Sendable, Codable, Hashable {
    /// 1 - mean Jaccard over pairs; nil with fewer than two jurisdictions.
    public var value: Double?
    /// Lower end of the reading interval of `value`: the reading's own errors.
    public var readingLow: Double?
    /// Upper end of the reading interval.
    public var readingHigh: Double?
    /// Mean fragmentation of random matrices with the same sums.
    public var nullMean: Double?
    /// Standard deviation of it.
    public var nullSd: Double?
    /// Standardised effect size against the null, in standard deviations; nil where the null does not vary.
    public var ses: Double?
    /// Profile fragmentation, 1 - mean Morisita over pairs, 0 to 1.
    public var profile: Double?
    /// Lower end of the 95 % jackknife interval of `profile`.
    public var low: Double?
    /// Upper end of that interval.
    public var high: Double?
  }

  /// Jurisdictions that belong together.
  public struct Community: Sendable, Codable, Hashable {
    /// Jurisdictions, sorted.
    public var members: [String]
    /// Smallest share of runs in which two members were together; nil when not computed.
    public var consensus: Double?
  }

  /// Publishers of the standards cited for one policy objective.
  public struct Objective: Sendable, Codable, Hashable {
    /// Code: `quality-safety`.
    public var objective: String
    /// Citations of its standards, self-citations left out.
    public var citations: Int
    /// Citations per publisher.
    public var publishers: [String: Int]
    /// Herfindahl-Hirschman index, 1/S (S publishers, equal shares) to 1 (one publisher); nil without citations.
    public var hhi: Double?
    /// 1 / `hhi`, 1 to S; nil without citations.
    public var effectivePublishers: Double?
    /// Shannon evenness, 0 to 1; nil with one publisher or none.
    public var evenness: Double?
  }

  /// A standard of an objective that a jurisdiction does not cite.
  public struct Gap: Sendable, Codable, Hashable {
    /// The jurisdiction that does not cite it.
    public var jurisdiction: String
    /// Code of the objective.
    public var objective: String
    /// Root of the standard.
    public var standard: String
    /// Other jurisdictions that cite it.
    public var citedBy: Int
  }

  /// A citation of an edition that is no longer current.
  public struct Stale: Sendable, Codable, Hashable {
    /// Jurisdiction of the document.
    public var jurisdiction: String
    /// Id of the document.
    public var document: String
    /// Designation as cited, with its edition.
    public var standard: String
    /// `withdrawn` or `replaced`.
    public var status: String
    /// What replaced it, if known.
    public var successor: String?
    /// Citations of that edition in that document.
    public var citations: Int
    /// Date on which the catalogue's statement was true; empty when it gives none.
    public var catalogueAsOf: String
  }

  /// Editions of the same standard that jurisdictions cite side by side.
  public struct EditionDivergence: Sendable, Codable, Hashable {
    /// Standards cited with a date by two or more jurisdictions.
    public var standards: Int
    /// Of these, cited in different editions.
    public var divergent: Int
    /// divergent / standards; nil when `standards` is 0.
    public var share: Double?
  }

  /// How much a work is cited (method section 5).
  public struct Influence: Sendable, Codable, Hashable {
    /// Root of the work.
    public var id: String
    /// Its title; the id where none is known.
    public var title: String
    /// `standards`, `instruments`, `principles`.
    public var layer: String
    /// Documents other than itself that cite it.
    public var citingDocuments: Int
    /// Their jurisdictions.
    public var citingJurisdictions: Int
    /// First year in which a document cites it; nil when no citing document is dated.
    public var firstYear: Int?
    /// Works other than itself that cite it.
    public var inDegree: Int
    /// PageRank with damping 0.85; those of all works of the graph, citing ones too, sum to 1.
    public var pageRank: Double?
    /// HITS authority, 0 to 1, the strongest is 1.
    public var authority: Double?
    /// Shortest directed paths through it; nil in graphs too large for it.
    public var betweenness: Double?
  }

  /// The effect of one more citation (method section 7).
  public struct Change: Sendable, Codable, Hashable {
    /// The jurisdiction that would cite it.
    public var jurisdiction: String
    /// Root of the standard.
    public var standard: String
    /// Change of fragmentation; negative is less fragmented.
    public var fragmentation: Double
    /// The change of a Jaccard that is farthest from 0, with its sign.
    public var largest: Double
    /// The jurisdiction with which it is.
    public var with: String
  }

  /// Shape of the citation graph (method section 4). Shares are of its nodes, 0 to 1; citations of a work by itself
  /// are left out of them.
  public struct Shape: Sendable, Codable, Hashable {
    /// Works, citing or cited, and those read in which no reference was found.
    public var nodes: Int
    /// Pairs of a citing and a cited work.
    public var edges: Int
    /// Largest weakly connected component.
    public var largestComponent: Double
    /// Works that cite and are not cited.
    public var sources: Double
    /// Works that are cited and do not cite.
    public var sinks: Double
    /// Works that neither cite nor are cited.
    public var isolates: Double
  }

  /// What was read and what was not.
  public struct Coverage: Sendable, Codable, Hashable {
    /// Documents of the manifest, every expression of a work.
    public var documents: Int
    /// Documents read in full.
    public var read: Int
    /// Documents for which there is no file.
    public var notIngested: Int
    /// Documents whose file gave no text.
    public var notReadable: Int
    /// Works of the documents read.
    public var works: Int
    /// Jurisdictions of the documents read.
    public var jurisdictions: Int
    /// Code points of the documents read.
    public var characters: Int
    /// Words of the documents read.
    public var words: Int
    /// Citations per kind, self-citations and other expressions of a work included.
    public var citations: [String: Int]
    /// Citations of standards, instruments and principles whose work is not known.
    public var unresolved: Int
    /// Documents read, per language.
    public var languages: [String: Int]
  }
}
