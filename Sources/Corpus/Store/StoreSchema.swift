import GRDB

/// The tables of the store, as the steps that lead to them. A step that was released is never changed; what
/// comes later is a step of its own.
enum StoreSchema {
  /// All steps, in order.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 analyses", foreignKeyChecks: .immediate) { try $0.execute(sql: analyses) }
    migrator.registerMigration("2 imported works", foreignKeyChecks: .immediate) {
      try $0.execute(sql: importedWorks)
    }
    migrator.registerMigration("3 snapshots", foreignKeyChecks: .immediate) { try $0.execute(sql: snapshots) }
    migrator.registerMigration("4 dates of withdrawal", foreignKeyChecks: .immediate) {
      try $0.execute(sql: "ALTER TABLE imported_works ADD COLUMN withdrawn TEXT NOT NULL DEFAULT ''")
    }
    migrator.registerMigration("5 titles", foreignKeyChecks: .immediate) {
      try $0.execute(sql: titles)
    }
    migrator.registerMigration("6 fetched versions", foreignKeyChecks: .immediate) {
      try $0.execute(sql: versions)
    }
    migrator.registerMigration("7 states of the corpus", foreignKeyChecks: .immediate) {
      try $0.execute(sql: states)
    }
    return migrator
  }

  private static let analyses = """
    CREATE TABLE analyses (
      content_hash TEXT NOT NULL,
      engine TEXT NOT NULL,
      document TEXT NOT NULL,
      jurisdiction TEXT NOT NULL,
      language TEXT NOT NULL,
      title TEXT NOT NULL,
      path TEXT NOT NULL,
      result BLOB NOT NULL,
      PRIMARY KEY (content_hash, engine)
    )
    """

  private static let importedWorks = """
    CREATE TABLE imported_works (
      id TEXT NOT NULL,
      undated TEXT NOT NULL,
      kind TEXT NOT NULL,
      form TEXT NOT NULL,
      jurisdiction TEXT NOT NULL,
      language TEXT NOT NULL,
      title TEXT NOT NULL,
      status TEXT NOT NULL,
      stage TEXT NOT NULL,
      replaced_by TEXT NOT NULL,
      replacement_derived INTEGER NOT NULL,
      amended_by TEXT NOT NULL,
      committee TEXT NOT NULL,
      ics TEXT NOT NULL,
      urn TEXT NOT NULL,
      published TEXT NOT NULL,
      source TEXT NOT NULL,
      as_of TEXT NOT NULL
    );
    CREATE INDEX imported_works_on_id ON imported_works (id);
    CREATE INDEX imported_works_on_undated ON imported_works (undated);
    CREATE INDEX imported_works_on_source ON imported_works (source);
    """

  /// Until then an instrument was kept with the one title under which it is printed, and under the id of the list.
  private static let titles = """
    ALTER TABLE imported_works ADD COLUMN titles TEXT NOT NULL DEFAULT '';
    UPDATE imported_works SET titles = title WHERE kind = 'instrument' AND title NOT LIKE '% etc';
    UPDATE imported_works SET id = 'nl:' || lower(id) WHERE kind = 'instrument' AND id LIKE 'BWB%';
    UPDATE imported_works SET id = 'ca:CRC-c-' || substr(id, instr(id, '._') + 2) WHERE id LIKE 'ca:C.R.C.,%';
    UPDATE imported_works SET undated = id WHERE kind = 'instrument'
    """

  /// A version is never changed or removed; what is known of a source is renewed every night.
  private static let versions = """
    CREATE TABLE versions (
      number INTEGER PRIMARY KEY,
      url TEXT NOT NULL,
      language TEXT NOT NULL,
      fetched TEXT NOT NULL,
      hash TEXT NOT NULL,
      bytes INTEGER NOT NULL,
      media_type TEXT NOT NULL,
      charset TEXT NOT NULL,
      final_url TEXT NOT NULL,
      headers TEXT NOT NULL,
      standing TEXT NOT NULL,
      reason TEXT NOT NULL
    );
    CREATE INDEX versions_on_source ON versions (url, language, number);
    CREATE TABLE sources (
      url TEXT NOT NULL,
      language TEXT NOT NULL,
      etag TEXT NOT NULL,
      last_modified TEXT NOT NULL,
      validated TEXT NOT NULL,
      attachment TEXT NOT NULL,
      checked TEXT NOT NULL,
      failing_since TEXT NOT NULL,
      failures INTEGER NOT NULL,
      reason TEXT NOT NULL,
      PRIMARY KEY (url, language)
    ) WITHOUT ROWID
    """

  /// A snapshot names the pieces of the state it keeps; equal pieces are kept once. Snapshots are in the order of their numbers: a
  /// clock can go back. Notices are those that were told on the last night.
  private static let states = """
    CREATE TABLE pieces (
      hash TEXT NOT NULL PRIMARY KEY,
      content BLOB NOT NULL
    ) WITHOUT ROWID;
    ALTER TABLE snapshots ADD COLUMN pieces TEXT NOT NULL DEFAULT '';
    ALTER TABLE snapshots ADD COLUMN number INTEGER NOT NULL DEFAULT 0;
    UPDATE snapshots SET number = rowid;
    CREATE TABLE notices (message TEXT NOT NULL PRIMARY KEY) WITHOUT ROWID
    """

  private static let snapshots = """
    CREATE TABLE snapshots (
      id TEXT NOT NULL PRIMARY KEY,
      created TEXT NOT NULL,
      corpus_hash TEXT NOT NULL
    )
    """
}
