/// Reads tables of works with a header line. Which table it is follows from the header:
///
/// - `id`, `title`, and as far as present `other_ids`, `urn`, `doctype`, `published`, `stage`, `status`, `replaced_by`,
///   `amended_by`, `committee`, `ics`, `withdrawn_on`: standards (`ISO/IEC 42001:2023`);
/// - `id`, `jurisdiction`, `title`, and as far as present `language`, `kind`, `short_title`, `long_title`, `date`, `status`:
///   titles of instruments, one line for each language (`ca:C-1.68`);
/// - `id`, `kind`, `language`, `short_title`, `long_title`: titles of Canadian acts and regulations (`C-1.68`);
/// - `id`, `kind`, `slug_title`: titles of Dutch law (`BWBR0001822`);
/// - `id`, `reference`, `title.en`, `currentStage` ...: the CSV file of ISO Open Data.
///
/// Lists stand with ` | ` between members; `~` before one marks what is derived, not asserted.
struct WorkTable {
  private enum Layout {
    case standards, titles, canadianTitles, dutchTitles, isoDeliverables
  }

  private let file: String
  private let table: SeparatedValues
  private let columns: [String: Int]
  private let width: Int
  private let layout: Layout
  private var works: [ImportedWork] = []
  private var deliverables: [ISODeliverables.Deliverable] = []
  private var problems: [ImportProblem] = []

  /// The works of a table.
  static func read(_ text: TextFile) throws(ImportError) -> ([ImportedWork], [ImportProblem]) {
    let table = SeparatedValues(bytes: text.bytes)
    var records = table
    guard let header = records.next() else { return ([], []) }
    var reader = try WorkTable(file: text.path, table: table, header: header)
    while let record = records.next() { reader.readRow(record) }
    if reader.layout == .isoDeliverables {
      reader.works = ISODeliverables.resolved(
        reader.deliverables, file: text.path, problems: &reader.problems)
    }
    return (reader.works, reader.problems)
  }

  private init(
    file: String, table: SeparatedValues, header: SeparatedValues.Record
  ) throws(ImportError) {
    self.file = file
    self.table = table
    var columns: [String: Int] = [:]
    for (index, field) in header.fields.enumerated() {
      let name = table.text(field)
      if columns[name] == nil { columns[name] = index }
    }
    self.columns = columns
    width = header.fields.count
    func has(_ names: String...) -> Bool { names.allSatisfy { columns[$0] != nil } }
    if has("id", "reference", "currentStage") {
      layout = .isoDeliverables
    } else if has("id", "kind", "language", "short_title", "long_title") {
      layout = .canadianTitles
    } else if has("id", "kind", "slug_title") {
      layout = .dutchTitles
    } else if has("id", "jurisdiction", "title") {
      layout = .titles
    } else if has("id", "title") {
      layout = .standards
    } else {
      throw ImportError(
        file: file, line: header.line,
        reason: "the header names no columns of works: \(columns.keys.sorted().joined(separator: ", "))",
        remedy: "Give a table with the columns id and title, or id, jurisdiction and title, or ISO Open Data")
    }
  }

  private mutating func readRow(_ record: SeparatedValues.Record) {
    func report(_ reason: String) {
      problems.append(
        ImportProblem(file: file, line: record.line, reason: reason, remedy: "The line is left out"))
    }
    func field(_ name: String) -> String {
      guard let index = columns[name], index < record.fields.count else { return "" }
      return table.text(record.fields[index])
    }
    guard record.fields.count == width else {
      report("has \(record.fields.count) fields where the header has \(width)")
      return
    }
    let id = field("id")
    guard !id.isEmpty else {
      report("has no id")
      return
    }
    switch layout {
    case .standards: works.append(standard(id: id, field: field))
    case .titles, .canadianTitles, .dutchTitles:
      do throws(TitleTable.Fault) {
        works.append(try TitleTable.work(id, layout == .titles ? nil : layout == .dutchTitles ? "NL" : "CA", field))
      } catch {
        report(error.reason)
      }
    case .isoDeliverables:
      let reference = field("reference")
      guard !reference.isEmpty else {
        report("has no reference")
        return
      }
      var work = ImportedWork(id: reference, kind: .standard)
      work.form = field("deliverableType")
      work.title = field("title.en").isEmpty ? field("title.fr") : field("title.en")
      work.committee = field("ownerCommittee")
      work.ics = ISODeliverables.list(field("icsCode"))
      work.published = catalogueDate(field("publicationDate"))
      work.stage = ISODeliverables.stageCode(field("currentStage"))
      work.status = WorkStatus.status(ofStage: work.stage)
      deliverables.append(
        ISODeliverables.Deliverable(
          line: record.line, number: id, work: work, replacedBy: ISODeliverables.list(field("replacedBy"))))
    }
  }

  private func standard(id: String, field: (String) -> String) -> ImportedWork {
    var work = ImportedWork(id: id, kind: .standard)
    work.form = field("doctype")
    work.title = field("title")
    let urns = ["urn", "urn_iso", "urn_iec"].map(field) + [field("doi").isEmpty ? "" : "doi:" + field("doi")]
    work.urn = urns.first { !$0.isEmpty } ?? ""
    work.published = catalogueDate(field("published"))
    work.withdrawn = catalogueDate(field("withdrawn_on"))
    work.stage = field("stage")
    if work.stage.isEmpty, let column = columns.keys.first(where: { $0.hasPrefix("iso_stage") }) {
      work.stage = field(column)
    }
    let status = field("status")
    work.status = WorkStatus.normalised(status)
    let successors = members(field("replaced_by"))
    work.replacementIsDerived = successors.contains { $0.hasPrefix("~") }
    work.replacedBy = successors.map { designation($0.hasPrefix("~") ? String($0.dropFirst()) : $0) }
    // The categories of RFCs do not tell that one was obsoleted; its successor does.
    if WorkStatus.isCategory(status), !work.replacedBy.isEmpty { work.status = "replaced" }
    work.amendedBy = members(field("amended_by"))
    work.committee = field("committee")
    work.ics = field("ics").split(separator: " ").map(String.init)
    return work
  }

  private func members(_ text: String) -> [String] {
    text.split(separator: "|").map { $0.drop { $0 == " " } }.map { member in
      member.hasSuffix(" ") ? String(member.dropLast()) : String(member)
    }
  }

  /// `RFC0999` is the same as `RFC 999`.
  private func designation(_ text: String) -> String {
    guard text.hasPrefix("RFC"), let number = Int(text.dropFirst(3)) else { return text }
    return "RFC \(number)"
  }
}
