/// What is in a corpus and where each document lies, however the corpus describes itself.
public struct Manifest: Sendable {
  /// The three ways in which a corpus describes its documents, in the order in which they are tried.
  public enum Form: String, Sendable, CaseIterable {
    /// `sources.yaml`
    case sources
    /// `manifest.tsv` or `manifest.csv`
    case table
    /// Nothing but directories and names: `JURISDICTION/name.language.extension`
    case layout
  }
  /// The corpus directory as the user named it.
  public var directory: String
  /// The manifest that was read (`corpus/manifest.tsv`); the directory itself where there is none.
  public var file: String
  /// How the corpus describes itself.
  public var form: Form
  /// The documents in the order of the manifest; by path where there is none.
  public var documents: [ManifestDocument]
  /// One entry per expression, in the order of `documents`.
  public var entries: [ManifestEntry]
  /// What is wrong with single entries; the others can be used.
  public var problems: [ManifestProblem]

  /// A manifest whose entries are the expressions of `documents`.
  public init(
    directory: String, file: String, form: Form, documents: [ManifestDocument],
    problems: [ManifestProblem] = []
  ) {
    self.directory = directory
    self.file = file
    self.form = form
    self.documents = documents
    self.problems = problems
    entries = ManifestEntry.entries(of: documents)
  }

  /// The path under which a program opens the content of an entry: `corpus/EU/ai-act.en.html`, or that of the content in
  /// the store.
  public func location(of entry: ManifestEntry) -> String? {
    entry.held?.file ?? entry.path.map { joined(directory, $0) }
  }
}

/// A document of a corpus: one work, in one or several expressions (language versions, formats).
///
/// In `sources.yaml`:
/// ```yaml
/// - id: eu-ai-act-2024
///   jurisdiction: EU
///   title: Artificial Intelligence Act
///   kind: law
///   date: 2024-06-13
///   work: http://data.europa.eu/eli/reg/2024/1689/oj
///   licence: reuse with attribution
///   expressions:
///     - language: en
///       path: EU/ai-act.en.html
/// ```
public struct ManifestDocument: Sendable, Hashable {
  /// Unique and stable, `[a-z0-9-]`.
  public var id: String
  /// ISO 3166-1 alpha-2, ISO 3166-2, or a named international body.
  public var jurisdiction: String
  /// Title as the manifest gives it.
  public var title: String
  /// `treaty`, `law`, `bill`, `strategy`, `guideline`, `standard-framework`, `report`, `profile`.
  public var kind: String
  /// ISO 8601: a date, a month or a year; empty when unknown.
  public var date: String
  /// The catalogue's id of this work, where the manifest gives it.
  public var work: String?
  /// Terms under which the text may be used; empty when unknown.
  public var licence: String
  /// The language versions and formats of the work.
  public var expressions: [ManifestExpression]
  /// Line of the manifest on which the document begins, from 1; nil in the directory layout.
  public var line: Int?

  /// A document; see the properties.
  public init(
    id: String, jurisdiction: String, title: String, kind: String = "", date: String = "",
    work: String? = nil, licence: String = "", expressions: [ManifestExpression] = [], line: Int? = nil
  ) {
    self.id = id
    self.jurisdiction = jurisdiction
    self.title = title
    self.kind = kind
    self.date = date
    self.work = work
    self.licence = licence
    self.expressions = expressions
    self.line = line
  }
}

/// A document in one language and one file.
public struct ManifestExpression: Sendable, Hashable {
  /// BCP 47; empty when unknown.
  public var language: String
  /// Where it can be fetched from.
  public var url: String?
  /// Where it lies, relative to the corpus directory; only paths that stay inside it.
  public var path: String?
  /// Title of this expression, where the manifest gives it one of its own.
  public var title: String?
  /// Why it cannot be read, where that is known before trying: `not fetched yet: run concord refresh`.
  public var notIngested: String?
  /// Line of the manifest on which the expression stands, from 1.
  public var line: Int?

  /// An expression; see the properties.
  public init(
    language: String, url: String? = nil, path: String? = nil, title: String? = nil,
    notIngested: String? = nil, line: Int? = nil
  ) {
    self.language = language
    self.url = url
    self.path = path
    self.title = title
    self.notIngested = notIngested
    self.line = line
  }
}

/// `directory/path`, without doubling the slash.
func joined(_ directory: String, _ path: String) -> String {
  directory.isEmpty || directory.hasSuffix("/") ? directory + path : directory + "/" + path
}
