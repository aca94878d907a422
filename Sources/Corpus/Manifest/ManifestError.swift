/// Why no corpus could be made out at all. Printed as `FILE:LINE:COLUMN: REASON. REMEDY.`
public struct ManifestError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What kind of failure it is, which decides the exit code (`sysexits.h`).
  public enum Kind: String, Sendable, CaseIterable {
    /// The directory or its manifest is not there or cannot be opened: exit code 66.
    case missing
    /// The manifest cannot be understood: exit code 78.
    case wrongManifest = "wrong-manifest"
    /// There is a corpus, and no document in it: exit code 66.
    case noDocuments = "no-documents"
  }
  /// What kind of failure it is.
  public var kind: Kind
  /// The directory or manifest as the user named it.
  public var file: String
  /// Line in the manifest, from 1, if known.
  public var line: Int?
  /// Column in the line, from 1, in code points, if known.
  public var column: Int?
  /// What is wrong, without a full stop.
  public var reason: String
  /// What the user can do about it, without a full stop.
  public var remedy: String
  /// What was wrong with the entries, where none of them could be used.
  public var problems: [ManifestProblem]

  /// An error about `file`.
  public init(
    kind: Kind, file: String, line: Int? = nil, column: Int? = nil, reason: String, remedy: String,
    problems: [ManifestProblem] = []
  ) {
    self.kind = kind
    self.file = file
    self.line = line
    self.column = column
    self.reason = reason
    self.remedy = remedy
    self.problems = problems
  }

  /// Exit code of a program that stops for this reason: 66 (no input) or 78 (configuration).
  public var exitCode: Int32 {
    switch kind {
    case .missing, .noDocuments: 66
    case .wrongManifest: 78
    }
  }

  /// `FILE:LINE:COLUMN: REASON. REMEDY.`
  public var description: String {
    let place = [line, column].compactMap { $0.map { ":\($0)" } }.joined()
    return "\(file)\(place): \(reason). \(remedy)."
  }
}
