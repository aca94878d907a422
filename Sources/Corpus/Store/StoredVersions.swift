import GRDB

/// What a document is fetched from: an address, and the language asked for there.
public struct SourceKey: Sendable, Hashable, Comparable {
  /// The address as the manifest gives it.
  public var url: String
  /// BCP 47; one address may give several languages.
  public var language: String

  /// A source; see the properties.
  public init(url: String, language: String) {
    self.url = url
    self.language = language
  }

  /// By address, then language.
  public static func < (a: Self, b: Self) -> Bool { (a.url, a.language) < (b.url, b.language) }
}

/// One version of a source, as it was fetched. Its bytes are in the `ObjectStore` under `hash`.
public struct FetchedVersion: Sendable, Hashable {
  /// What became of a version.
  public enum Standing: String, Sendable, CaseIterable {
    /// Its text is new: the source stands at this version until the next one that is accepted.
    case accepted
    /// Other bytes, the same text as the accepted version: another banner, another layout.
    case sameText = "same-text"
    /// No text could be got out of it; the accepted version before it stays.
    case unreadable
    /// It holds so much less text than before that it may be an error page; the accepted version before it stays.
    case doubtful
  }
  /// Where it comes from.
  public var source: SourceKey
  /// When it was fetched, ISO 8601 in UTC: `2026-03-15T02:00:07Z`.
  public var fetched: String
  /// SHA-256 of its bytes, hexadecimal.
  public var hash: String
  /// Number of its bytes.
  public var byteCount: Int
  /// `text/html`, as the server or the content says.
  public var mediaType: String
  /// The encoding that the server declared; empty when it declared none.
  public var charset: String
  /// Where the source's address led in the end.
  public var finalURL: String
  /// The headers of the response, `name: value`, a line each.
  public var headers: String
  /// What became of it.
  public var standing: Standing
  /// Why, unless it was accepted.
  public var reason: String

  /// A version; see the properties.
  public init(
    source: SourceKey, fetched: String, hash: String, byteCount: Int, mediaType: String, charset: String = "",
    finalURL: String, headers: String = "", standing: Standing, reason: String = ""
  ) {
    self.source = source
    self.fetched = fetched
    self.hash = hash
    self.byteCount = byteCount
    self.mediaType = mediaType
    self.charset = charset
    self.finalURL = finalURL
    self.headers = headers
    self.standing = standing
    self.reason = reason
  }
}

/// What is known of a source since it was last asked.
public struct SourceState: Sendable, Hashable {
  /// The source.
  public var source: SourceKey
  /// Validator of the last response whose text is held; empty when there is none.
  public var etag = ""
  /// Likewise.
  public var lastModified = ""
  /// The address that gave the validators, after redirects.
  public var validated = ""
  /// Address of the file that the page at the source's address only leads to; empty where the source is the document itself.
  public var attachment = ""
  /// When the source last answered, ISO 8601 in UTC.
  public var checked = ""
  /// Since when it has failed without a break; empty when the last try went well.
  public var failingSince = ""
  /// How many times in a row it has failed.
  public var failures = 0
  /// Why it failed the last time.
  public var reason = ""

  /// A source of which nothing is known.
  public init(source: SourceKey) { self.source = source }
}

/// The fetched versions and the sources they come from.
extension Store {
  /// Keeps what became of one try to fetch, in one transaction: the state of the source and, when there was one, the version.
  public func record(_ state: SourceState, _ version: FetchedVersion? = nil) throws(StoreError) {
    try write { db in
      try db.execute(
        sql: """
          INSERT OR REPLACE INTO sources
            (url, language, etag, last_modified, validated, attachment, checked, failing_since, failures, reason)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          state.source.url, state.source.language, state.etag, state.lastModified, state.validated, state.attachment,
          state.checked, state.failingSince, state.failures, state.reason,
        ])
      guard let version else { return }
      try db.execute(
        sql: """
          INSERT INTO versions
            (url, language, fetched, hash, bytes, media_type, charset, final_url, headers, standing, reason)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          version.source.url, version.source.language, version.fetched, version.hash, version.byteCount,
          version.mediaType, version.charset, version.finalURL, version.headers, version.standing.rawValue,
          version.reason,
        ])
    }
  }

  /// What is known of each source that was ever asked.
  public func sourceStates() throws(StoreError) -> [SourceKey: SourceState] {
    try read { db in
      var states: [SourceKey: SourceState] = [:]
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT url, language, etag, last_modified, attachment, checked, failing_since, failures, reason, validated
          FROM sources
          """)
      while let row = try rows.next() {
        var state = SourceState(source: SourceKey(url: row[0], language: row[1]))
        (state.etag, state.lastModified, state.attachment) = (row[2], row[3], row[4])
        (state.checked, state.failingSince, state.failures, state.reason) = (row[5], row[6], row[7], row[8])
        state.validated = row[9]
        states[state.source] = state
      }
      return states
    }
  }

  /// The version at which each source stands: the last accepted one.
  public func acceptedVersions() throws(StoreError) -> [SourceKey: FetchedVersion] {
    let versions = try versions(
      """
      WHERE number IN (SELECT max(number) FROM versions WHERE standing = 'accepted' GROUP BY url, language)
      """, [])
    return Dictionary(uniqueKeysWithValues: versions.map { ($0.source, $0) })
  }

  /// Every version of a source, in the order in which they came.
  public func versions(of source: SourceKey) throws(StoreError) -> [FetchedVersion] {
    try versions("WHERE url = ? AND language = ? ORDER BY number", [source.url, source.language])
  }

  private func versions(
    _ condition: String, _ arguments: StatementArguments
  ) throws(StoreError) -> [FetchedVersion] {
    try read { db in
      let sql = """
        SELECT url, language, fetched, hash, bytes, media_type, charset, final_url, headers, standing, reason
        FROM versions \(condition)
        """
      return try Row.fetchAll(db, sql: sql, arguments: arguments).map { row in
        FetchedVersion(
          source: SourceKey(url: row[0], language: row[1]), fetched: row[2], hash: row[3], byteCount: row[4],
          mediaType: row[5], charset: row[6], finalURL: row[7], headers: row[8],
          standing: FetchedVersion.Standing(rawValue: row[9]) ?? .unreadable, reason: row[10])
      }
    }
  }
}
