/// One expression of one document: what the analysis reads, or says it could not read.
public struct ManifestEntry: Sendable, Hashable {
  /// Unique: `eu-ai-act-2024`, and `eu-ai-act-2024.fr` where the document has several expressions.
  public var id: String
  /// Id of the document it is an expression of.
  public var document: String
  /// Groups the expressions of one work: the catalogue's id of the work if the manifest gives it, else the
  /// document's id.
  public var work: String
  /// ISO 3166-1 alpha-2, ISO 3166-2, or a named international body.
  public var jurisdiction: String
  /// Title of the expression, else of the document.
  public var title: String
  /// `law`, `strategy`, `guideline` ... as the manifest gives it.
  public var kind: String
  /// ISO 8601: a date, a month or a year; empty when unknown.
  public var date: String
  /// BCP 47; empty when unknown.
  public var language: String
  /// Path inside the corpus; nil where there is none, or none that may be opened.
  public var path: String?
  /// Where it can be fetched from.
  public var url: String?
  /// Terms under which the text may be used; empty when unknown.
  public var licence: String
  /// Why it cannot be read, where that is known before trying; nil: there is a file to read.
  public var notIngested: String?
  /// Line of the manifest on which it stands, from 1; nil in the directory layout.
  public var line: Int?
  /// The content that the store holds of it; nil: the file at `path` is read.
  public var held: HeldContent?

  /// An expression of `document`.
  init(id: String, document: ManifestDocument, expression: ManifestExpression) {
    self.id = id
    self.document = document.id
    work = document.work ?? document.id
    jurisdiction = document.jurisdiction
    title = expression.title ?? document.title
    kind = document.kind
    date = document.date
    language = expression.language
    path = expression.path
    url = expression.url
    licence = document.licence
    notIngested = expression.notIngested
    line = expression.line
  }

  /// One entry per expression, each with an id of its own: `ID`, or `ID.LANGUAGE` where there are several; a second
  /// expression in the same language adds its format: `ID.en-fmx-xml`.
  static func entries(of documents: [ManifestDocument]) -> [ManifestEntry] {
    documents.flatMap { document in
      var uses: [String: Int] = [:]
      return document.expressions.map { expression in
        var id = document.id
        if document.expressions.count > 1 {
          id += "." + (expression.language.isEmpty ? "und" : slug(expression.language))
          if uses[id] != nil, let path = expression.path {
            let format = DocumentPath(path, language: expression.language).format
            if !format.isEmpty { id += "-" + slug(format) }
          }
          // A number cannot be mistaken for a format or a subtag of a language: the dot stands in neither.
          let use = uses[id, default: 0] + 1
          uses[id] = use
          if use > 1 { id += ".\(use)" }
        }
        return ManifestEntry(id: id, document: document, expression: expression)
      }
    }
  }
}
