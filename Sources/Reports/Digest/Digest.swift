import Foundation
import Graph

/// What a night brought, or what lies between two snapshots: for people as Markdown, for programs as JSON.
public struct Digest: Sendable {
  /// Name of the earlier snapshot; nil when there is none to compare with.
  public var from: String?
  /// Name of the later snapshot.
  public var to: String
  /// What changed, in reading order.
  public var changes: [PolicyChange]
  /// Sources that gave nothing that could be used.
  public var failures: [Failure]
  /// Documents of the later snapshot, and how many of them were read.
  public var documents: (all: Int, read: Int)
  /// Citations of the later snapshot.
  public var citations: Int

  /// A source that could not be refreshed.
  public struct Failure: Sendable, Hashable {
    /// Ids of the documents that come from it.
    public var documents: [String]
    /// Its address.
    public var url: String
    /// Why, without a full stop.
    public var reason: String
    /// What can be done, without a full stop.
    public var remedy: String
    /// Since when, ISO 8601.
    public var since: String
    /// How many times in a row.
    public var times: Int

    /// A failure; see the properties.
    public init(documents: [String], url: String, reason: String, remedy: String, since: String, times: Int) {
      self.documents = documents
      self.url = url
      self.reason = reason
      self.remedy = remedy
      self.since = since
      self.times = times
    }
  }

  /// A digest; see the properties.
  public init(
    from: String?, to: String, changes: [PolicyChange], failures: [Failure] = [], documents: (all: Int, read: Int),
    citations: Int
  ) {
    self.from = from
    self.to = to
    self.changes = changes
    self.failures = failures
    self.documents = documents
    self.citations = citations
  }

  /// Writes the digest to `path`: JSON when the name ends in `.json`, Markdown otherwise. The file appears whole or not at all, and
  /// is on the disk when this returns. What is no plain file, such as `/dev/stdout` or a link, is written into and not replaced.
  ///
  /// - Throws: `ReportError` that names the file and why it could not be written.
  public func write(to path: String) throws {
    let bytes = path.lowercased().hasSuffix(".json") ? json : Array(try markdown.utf8)
    var status = stat()
    if lstat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
      func failure() -> ReportError {
        ReportError(file: path, reason: "cannot be written (\(String(cString: strerror(errno))))")
      }
      let descriptor = open(path, O_WRONLY | O_TRUNC | O_CLOEXEC)
      guard descriptor >= 0 else { throw failure() }
      defer { close(descriptor) }
      return try ReportDirectory.write(bytes, to: descriptor, failure: failure)
    }
    let slash = path.lastIndex(of: "/")
    let directory = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let name = String(path[(slash.map { path.index(after: $0) } ?? path.startIndex)...])
    try ReportDirectory(directory).write(bytes, as: name, forced: true)
  }
}
