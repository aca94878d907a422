/// Why a file could not be read as a document. Printed as `FILE:LINE: REASON. REMEDY`.
public struct ReadingError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What kind of failure it is, which decides the exit code and the wording in `documents.csv`.
  public enum Kind: String, Sendable, Codable {
    /// No such file, or no permission: exit code 66.
    case missing
    /// The file is there but holds nothing: exit code 65.
    case empty
    /// The markup cannot be repaired into a document: exit code 65.
    case malformed
    /// The file was opened and holds no text that could be analysed (a scanned PDF, lost letters): exit code 65.
    case notReadable = "not-readable"
    /// A limit on size, depth or time was passed: exit code 65.
    case limit
  }
  /// The kind of failure.
  public var kind: Kind
  /// The file as the user named it.
  public var file: String
  /// Line (or page) in the file, from 1, if known.
  public var line: Int?
  /// What is wrong, without a full stop.
  public var reason: String
  /// What the user can do about it, without a full stop.
  public var remedy: String

  /// An error about `file`.
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
