import Foundation

/// Everything by which a corpus can be analysed again as it was: its documents with the digests of their contents, and which
/// citations were out of date then.
///
/// References are not kept: they are found again in the kept contents, so that two snapshots are always compared by one
/// program with one set of rules, and a better rule is never reported as a change of policy.
public struct SnapshotState: Sendable, Hashable {
  /// How the corpus describes itself.
  public var form: Manifest.Form
  /// Its documents, by jurisdiction and id.
  public var documents: [SnapshotDocument]
  /// Dated citations to editions that no longer held, sorted.
  public var stale: [StaleCitation]

  /// A state; see the properties.
  public init(form: Manifest.Form, documents: [SnapshotDocument], stale: [StaleCitation]) {
    self.form = form
    self.documents = documents.sorted { ($0.jurisdiction, $0.id) < ($1.jurisdiction, $1.id) }
    self.stale = stale.sorted()
  }
}

/// One expression of a document as it stood in a snapshot.
public struct SnapshotDocument: Sendable, Hashable, Codable {
  /// Id of the expression: `eu-ai-act-2024.fr`.
  public var id: String
  /// Id of the document it is an expression of.
  public var document: String
  /// Id of its work.
  public var work: String
  /// Code of its jurisdiction.
  public var jurisdiction: String
  /// Its title.
  public var title: String
  /// `law`, `strategy` ...
  public var kind: String
  /// ISO 8601.
  public var date: String
  /// BCP 47.
  public var language: String
  /// Path inside the corpus; empty where there is none.
  public var path: String
  /// Where it comes from; empty where nothing is said.
  public var url: String
  /// SHA-256 of its content; empty when there was none.
  public var hash: String
  /// `text/html`; empty for a file of the corpus, whose name says it.
  public var mediaType: String
  /// The encoding that the server declared.
  public var charset: String
  /// When it was fetched, ISO 8601; empty for a file of the corpus.
  public var retrieved: String
  /// The name by which the form of its content is recognised: its path, or the address that it was fetched from in the end.
  public var name: String
  /// Why it was not ingested; empty when it was.
  public var notIngested: String
}

/// A dated citation to an edition that was replaced or withdrawn.
public struct StaleCitation: Sendable, Hashable, Comparable, Codable {
  /// Id of the citing document.
  public var document: String
  /// The edition cited: `ISO/IEC 27001:2013`.
  public var designation: String

  /// A citation; see the properties.
  public init(document: String, designation: String) {
    self.document = document
    self.designation = designation
  }

  /// By document, then designation.
  public static func < (a: Self, b: Self) -> Bool {
    (a.document, a.designation) < (b.document, b.designation)
  }
}

/// A part of a state that is kept under the digest of its content.
struct SnapshotPiece {
  /// `form`, `stale`, or `documents EU`.
  var name: String
  var hash: String
  var content: Data

  init(name: String, hash: String, content: Data) {
    self.name = name
    self.hash = hash
    self.content = content
  }

  /// The piece with the content of `value`, the same bytes for equal values.
  init(_ name: String, _ value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    content = try encoder.encode(value)
    self.name = name
    hash = SHA256.hexDigest(of: content)
  }
}

extension SnapshotState {
  private static let ofDocuments = "documents "

  /// The state in pieces, the documents of each jurisdiction in one.
  func pieces() throws -> [SnapshotPiece] {
    let groups = Dictionary(grouping: documents, by: \.jurisdiction).sorted { $0.key < $1.key }
    return try [SnapshotPiece("form", [form.rawValue]), SnapshotPiece("stale", stale)]
      + groups.map { try SnapshotPiece(Self.ofDocuments + $0.key, $0.value) }
  }

  /// Puts the pieces of a state together.
  init(pieces: [SnapshotPiece]) throws {
    let decoder = JSONDecoder()
    var form = Manifest.Form.sources
    var documents: [SnapshotDocument] = []
    var stale: [StaleCitation] = []
    for piece in pieces {
      if piece.name == "form" {
        let names = try decoder.decode([String].self, from: piece.content)
        form = names.first.flatMap(Manifest.Form.init) ?? .sources
      } else if piece.name == "stale" {
        stale = try decoder.decode([StaleCitation].self, from: piece.content)
      } else if piece.name.hasPrefix(Self.ofDocuments) {
        documents += try decoder.decode([SnapshotDocument].self, from: piece.content)
      }
    }
    self.init(form: form, documents: documents, stale: stale)
  }

  /// The state as a manifest whose documents are read from `contents`.
  public func manifest(directory: String, contents: ObjectStore) -> Manifest {
    var manifest = Manifest(directory: directory, file: directory, form: form, documents: [])
    manifest.entries = documents.map { $0.entry(contents) }
    return manifest
  }
}
