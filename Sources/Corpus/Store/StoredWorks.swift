import GRDB

/// The works imported from catalogues.
extension Store {
  /// Takes `works` in as what `source` knows, in place of what it knew before, in one transaction.
  public func replaceImportedWorks(
    _ works: some Sequence<ImportedWork>, from source: String
  ) throws(StoreError) {
    try write { db in
      try db.execute(sql: "DELETE FROM imported_works WHERE source = ?", arguments: [source])
      let insert = try db.makeStatement(
        sql: """
          INSERT INTO imported_works
            (id, undated, kind, form, jurisdiction, language, title, status, stage, replaced_by,
             replacement_derived, amended_by, committee, ics, urn, published, source, as_of,
             withdrawn, titles)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """)
      for work in works {
        try insert.execute(arguments: [
          work.id, undatedDesignation(work.id), work.kind.rawValue, work.form, work.jurisdiction,
          work.language, work.title, work.status, work.stage, lines(work.replacedBy),
          work.replacementIsDerived,
          lines(work.amendedBy), work.committee, lines(work.ics), work.urn, work.published, source, work.asOf,
          work.withdrawn, lines(work.titles),
        ])
      }
    }
  }

  /// Every imported work, in the order of import.
  public func importedWorks() throws(StoreError) -> [ImportedWork] {
    try works("ORDER BY rowid", [])
  }

  /// The works with the id `designation` (`ISO/IEC 42001:2023`), one per source and language that knows it.
  public func importedWorks(designation: String) throws(StoreError) -> [ImportedWork] {
    try works("WHERE id = ? ORDER BY rowid", [designation])
  }

  /// All editions of a standard cited without a date: `ISO/IEC 27001` finds `ISO/IEC 27001:2013` and
  /// `ISO/IEC 27001:2022`.
  public func importedWorks(undated designation: String) throws(StoreError) -> [ImportedWork] {
    try works("WHERE undated = ? ORDER BY published, rowid", [designation])
  }

  /// Names of the sources that were imported, with the number of works each knows and its as-of date.
  public func importedSources() throws(StoreError) -> [(source: String, works: Int, asOf: String)] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT source, count(*), max(as_of) FROM imported_works GROUP BY source ORDER BY source"
      ).map { (source: $0[0], works: $0[1], asOf: $0[2]) }
    }
  }

  private func works(
    _ condition: String, _ arguments: StatementArguments
  ) throws(StoreError) -> [ImportedWork] {
    try read { db in
      let sql = """
        SELECT id, kind, form, jurisdiction, language, title, status, stage, replaced_by, replacement_derived,
          amended_by, committee, ics, urn, published, source, as_of, withdrawn, titles
        FROM imported_works \(condition)
        """
      var works: [ImportedWork] = []
      let rows = try Row.fetchCursor(db, sql: sql, arguments: arguments)
      while let row = try rows.next() {
        var work = ImportedWork(id: row[0], kind: ImportedWork.Kind(rawValue: row[1]) ?? .standard)
        work.form = row[2]
        work.jurisdiction = row[3]
        work.language = row[4]
        work.title = row[5]
        work.status = row[6]
        work.stage = row[7]
        work.replacedBy = list(row[8])
        work.replacementIsDerived = row[9]
        work.amendedBy = list(row[10])
        work.committee = row[11]
        work.ics = list(row[12])
        work.urn = row[13]
        work.published = row[14]
        work.source = row[15]
        work.asOf = row[16]
        work.withdrawn = row[17]
        work.titles = list(row[18])
        works.append(work)
      }
      return works
    }
  }
}

private func lines(_ list: [String]) -> String { list.joined(separator: "\n") }

private func list(_ lines: String) -> [String] {
  lines.isEmpty ? [] : lines.split(separator: "\n").map(String.init)
}
