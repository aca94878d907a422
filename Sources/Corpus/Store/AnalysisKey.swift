/// What is found in a document depends on this besides the file: the program, its rules and names, how it was asked.
///
/// What the catalogue says of the cited works is not part of it: references are kept as they were found, and resolved for
/// every report.
public struct EngineKey: Sendable, Hashable, CustomStringConvertible {
  /// Version of the program.
  public var version: String
  /// Digest of the rules, names and titles by which references are found.
  public var detectionHash: String
  /// Everything else that changes the result: the format and language a file was read as.
  public var options: [String: String]

  /// An engine; see the properties.
  public init(version: String, detectionHash: String, options: [String: String] = [:]) {
    self.version = version
    self.detectionHash = detectionHash
    self.options = options
  }

  /// One line, the same for equal keys: `version=1.0 detection=ab12 language=en`. Spaces, percent and equals
  /// signs inside a value are written as `%20`, `%25`, `%3D`.
  public var description: String {
    var parts = ["version=\(escaped(version))", "detection=\(escaped(detectionHash))"]
    for (name, value) in options.sorted(by: { $0.key < $1.key }) {
      parts.append("\(escaped(name))=\(escaped(value))")
    }
    return parts.joined(separator: " ")
  }

  private func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case " ": result += "%20"
      case "%": result += "%25"
      case "=": result += "%3D"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

/// Under what an analysis is kept: the content of the file and the engine, not its name.
public struct AnalysisKey: Sendable, Hashable {
  /// SHA-256 of the file, hexadecimal.
  public var contentHash: String
  /// What analysed it.
  public var engine: EngineKey

  /// A key; see the properties.
  public init(contentHash: String, engine: EngineKey) {
    self.contentHash = contentHash
    self.engine = engine
  }
}
