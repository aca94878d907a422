/// Reads `manifest.tsv` and `manifest.csv`: a header line that names the columns, in any order, then a line per file.
///
/// ```
/// path                    jurisdiction  title                         year  language  kind
/// EU/ai-act.en.html       EU            Artificial Intelligence Act   2024  en        law
/// ```
/// Columns needed are those six; `url` (or a header that ends in it, such as `canonical official URL`) and `licence` (or
/// one that begins with it) are used where present, all others are ignored. Files of one jurisdiction whose paths differ
/// only in language and format are expressions of one document.
struct TableManifest {
  private static let needed = ["path", "jurisdiction", "title", "year", "language", "kind"]

  private let corpus: CorpusDirectory
  private let file: String
  private let table: SeparatedValues
  private var columns: [String: Int] = [:]
  private var problems: [ManifestProblem] = []
  private var documents: [ManifestDocument] = []
  private var lineOfPath: [String: Int] = [:]
  private var documentOfWork: [String: Int] = [:]
  private var ids: Set<String> = []

  /// Reads the table `name` of a corpus.
  static func read(corpus: CorpusDirectory, name: String) throws(ManifestError) -> Manifest {
    let text = try manifestText(name, in: corpus)
    let table =
      name.hasSuffix(".tsv")
      ? SeparatedValues(bytes: text.bytes, separator: UInt8(ascii: "\t")) : SeparatedValues(bytes: text.bytes)
    var reader = TableManifest(corpus: corpus, file: text.path, table: table)
    try reader.readRows()
    return Manifest(
      directory: corpus.path, file: text.path, form: .table, documents: reader.documents,
      problems: reader.problems)
  }

  private init(corpus: CorpusDirectory, file: String, table: SeparatedValues) {
    self.corpus = corpus
    self.file = file
    self.table = table
  }

  private mutating func readRows() throws(ManifestError) {
    var records = table
    guard let header = records.next() else { return }
    try readHeader(header)
    while let record = records.next() { readRow(record) }
  }

  private mutating func readHeader(_ header: SeparatedValues.Record) throws(ManifestError) {
    for (index, field) in header.fields.enumerated() {
      let name = table.text(field).lowercased()
      if columns[name] == nil { columns[name] = index }
      if name.hasSuffix(" url"), columns["url"] == nil { columns["url"] = index }
      if name.hasPrefix("licence "), columns["licence"] == nil { columns["licence"] = index }
    }
    let missing = Self.needed.filter { columns[$0] == nil }
    guard !missing.isEmpty else { return }
    let names = missing.map { "\"\($0)\"" }.joined(separator: ", ")
    throw ManifestError(
      kind: .wrongManifest, file: file, line: header.line,
      reason: "the header has no column \(names)",
      remedy: "Name the columns \(Self.needed.joined(separator: ", ")) in the first line, separated by "
        + (file.hasSuffix(".tsv") ? "tabs" : "commas"))
  }

  private mutating func readRow(_ record: SeparatedValues.Record) {
    func report(_ kind: ManifestProblem.Kind, _ reason: String, _ remedy: String) {
      problems.append(
        ManifestProblem(kind: kind, file: file, line: record.line, reason: reason, remedy: remedy))
    }
    func field(_ name: String) -> String? {
      guard let index = columns[name], index < record.fields.count else { return nil }
      return table.text(record.fields[index])
    }
    if record.unclosedQuote {
      report(
        .invalidValue, "a field begins with a quote that is not closed; it is read as it stands",
        "Write \"\" for a quote inside a field in quotes")
    }
    if let missing = Self.needed.first(where: { field($0) == nil }) {
      report(
        .missingField, "the line has \(record.fields.count) fields and none for the column \"\(missing)\"",
        "Give all columns of the header")
      return
    }
    guard let given = field("path"), !given.isEmpty else {
      report(.missingField, "the field path is empty", "Give the path of the file inside the corpus")
      return
    }
    guard let jurisdiction = field("jurisdiction"), !jurisdiction.isEmpty else {
      report(.missingField, "the field jurisdiction is empty", jurisdictionRemedy)
      return
    }
    guard isJurisdictionCode(jurisdiction) else {
      report(
        .invalidJurisdiction, "\"\(jurisdiction)\" is not the code of a jurisdiction", jurisdictionRemedy)
      return
    }
    var expression = ManifestExpression(
      language: field("language") ?? "", title: field("title"), line: record.line)
    if !expression.language.isEmpty, !isLanguageForm(expression.language) {
      report(.invalidValue, "\"\(expression.language)\" is not a language", languageRemedy)
      expression.language = ""
    }
    if let obstacle = expression.settle(at: corpus.place(of: given)) {
      report(obstacle.kind, obstacle.reason, obstacle.remedy)
    }
    let path = expression.path ?? given
    if let earlier = lineOfPath[path] {
      report(.duplicate, "\(path) is listed already on line \(earlier)", "Leave one of the lines out")
      return
    }
    lineOfPath[path] = record.line
    if let url = field("url"), !url.isEmpty {
      if isWebAddress(url) {
        expression.url = url
      } else {
        report(.invalidValue, "\"\(url)\" is not a web address", "Give one that begins with https://")
      }
    }
    var date = field("year") ?? ""
    if !date.isEmpty, !isDate(date) {
      report(.invalidDate, "\"\(date)\" is not a year", dateRemedy)
      date = ""
    }
    let kind = field("kind") ?? ""
    let work = DocumentPath(path, language: expression.language).work
    if let index = documentOfWork["\(jurisdiction)\t\(work)"] {
      let first = documents[index]
      if first.date != date || first.kind != kind {
        report(
          .contradiction,
          "year and kind (\(date), \(kind)) differ from those on line \(first.line ?? 0) of the same work",
          "Give both lines the same year and kind, or the files different names")
      }
      documents[index].expressions.append(expression)
      return
    }
    documentOfWork["\(jurisdiction)\t\(work)"] = documents.count
    documents.append(
      ManifestDocument(
        id: newID(for: work, jurisdiction: jurisdiction), jurisdiction: jurisdiction,
        title: field("title") ?? "", kind: kind, date: date, licence: field("licence") ?? "",
        expressions: [expression], line: record.line))
  }

  /// An id that depends on the path alone, unless two paths differ only in characters an id cannot hold.
  private mutating func newID(for work: String, jurisdiction: String) -> String {
    var id = slug(work)
    if ids.contains(id) { id += "-" + SHA256.hexDigest(of: "\(jurisdiction)/\(work)".utf8).prefix(8) }
    ids.insert(id)
    return id
  }
}

let jurisdictionRemedy = "Give its code, such as FR or US-CA, or the name of a body in capitals, such as OECD"
let dateRemedy = "Write it as 2024, 2024-06 or 2024-06-13"
let languageRemedy = "Give its code, such as en, fr or zh-Hant"
