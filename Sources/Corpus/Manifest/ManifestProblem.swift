/// Something in a manifest that is wrong and does not stop the rest from being read.
///
/// Printed as `FILE:LINE: REASON. REMEDY.`, for example
/// `corpus/manifest.tsv:12: the field jurisdiction is empty. Give its code, such as FR or US-CA.`
public struct ManifestProblem: Sendable, Hashable, CustomStringConvertible {
  /// What kind of problem it is.
  public enum Kind: String, Sendable, CaseIterable {
    /// A line of a table has fewer fields than needed, or an empty path or jurisdiction; the entry is left out.
    case missingField = "missing-field"
    /// Two documents with one id, or one file listed twice; the second is left out.
    case duplicate
    /// A file is listed and is not there; the entry stays, marked as not ingested.
    case absentFile = "absent-file"
    /// A path that leaves the corpus; the entry stays without it, marked as not ingested.
    case refusedPath = "refused-path"
    /// A key or version that is not known; it is ignored.
    case unknownKey = "unknown-key"
    /// A jurisdiction that does not have the form of a code; the entry is left out.
    case invalidJurisdiction = "invalid-jurisdiction"
    /// A date that is none; the entry stays without date.
    case invalidDate = "invalid-date"
    /// An id of another form than `[a-z0-9-]`; the document is left out.
    case invalidID = "invalid-id"
    /// Another value that cannot be used; it is ignored.
    case invalidValue = "invalid-value"
    /// Lines of one work that contradict each other; the first counts.
    case contradiction
    /// A file that does not lie where the layout `JURISDICTION/name.language.extension` wants it; it is left out.
    case outsideLayout = "outside-layout"

    /// Whether a document of the corpus is missing from the analysis because of it.
    public var keepsDocumentOut: Bool {
      switch self {
      case .missingField, .duplicate, .absentFile, .refusedPath, .invalidJurisdiction, .invalidID: true
      case .unknownKey, .invalidDate, .invalidValue, .contradiction, .outsideLayout: false
      }
    }
  }
  /// What kind of problem it is.
  public var kind: Kind
  /// The manifest, or the file, as the user named it.
  public var file: String
  /// Line in the manifest, from 1; nil where there is none (directory layout).
  public var line: Int?
  /// What is wrong, without a full stop.
  public var reason: String
  /// What the user can do about it, without a full stop.
  public var remedy: String

  /// A problem on `line` of `file`.
  public init(kind: Kind, file: String, line: Int? = nil, reason: String, remedy: String) {
    self.kind = kind
    self.file = file
    self.line = line
    self.reason = reason
    self.remedy = remedy
  }

  /// `FILE:LINE: REASON. REMEDY.`
  public var description: String {
    "\(file)\(line.map { ":\($0)" } ?? ""): \(reason). \(remedy)."
  }
}
