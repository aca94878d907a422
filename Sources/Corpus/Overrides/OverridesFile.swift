import Yams

/// Reads `overrides.yaml`, the small file in which analysts keep what they know better:
///
/// ```yaml
/// version: 1
/// overrides:
///   - text: the Regulation                # the reference as it stands in the text
///     document: kr-ai-act-2025            # optional: only there
///     quote: personal data                # optional: only in sentences with these words
///     kind: instrument                    # optional
///     work: http://data.europa.eu/eli/reg/2016/679/oj    # it means this work ...
///     note: defined in the annex
///   - text: ISO 100
///     reject: true                        # ... or it is no reference
/// ```
public struct OverridesFile {
  private static let keys = ["document", "text", "quote", "kind", "work", "reject", "note"]
  private static let kinds = ["standard", "instrument", "provision", "principle", "body"]
  /// Most overrides that are read.
  private static let limit = 100_000

  private let file: String
  private var overrides = Overrides()

  /// The overrides of the corpus in `directory`; none where there is no such file.
  ///
  /// - Throws: `ManifestError` when the file cannot be understood.
  public static func read(corpus directory: String) throws(ManifestError) -> Overrides {
    let corpus = try CorpusDirectory(directory)
    guard corpus.contains(Overrides.fileName) else { return Overrides() }
    let text = try manifestText(Overrides.fileName, in: corpus)
    var reader = OverridesFile(file: text.path)
    if let root = try ManifestYAML.root(of: text), root.text != nil || root.scalar == nil { try reader.readRoot(root) }
    reader.overrides.file = text.path
    return reader.overrides
  }

  private init(file: String) { self.file = file }

  private func wrong(_ node: Node, _ reason: String, _ remedy: String) -> ManifestError {
    ManifestError(
      kind: .wrongManifest, file: file, line: node.line, column: node.mark?.column, reason: reason, remedy: remedy)
  }

  private mutating func report(_ kind: ManifestProblem.Kind, _ line: Int?, _ reason: String, _ remedy: String) {
    overrides.problems.append(
      ManifestProblem(kind: kind, file: file, line: line, reason: reason, remedy: remedy))
  }

  private mutating func readRoot(_ root: Node) throws(ManifestError) {
    guard let mapping = root.mapping else {
      throw wrong(root, "is not a mapping", "Begin with version: 1 and overrides:")
    }
    for (key, value) in mapping {
      switch key.text {
      case "version":
        guard value.text == "1" else {
          throw wrong(
            value, "has version \"\(value.text ?? "")\"; this program reads version 1",
            "Write version: 1, or use a newer concord")
        }
      case "overrides":
        guard value.text != nil || value.scalar == nil else { continue }
        guard let nodes = value.sequence else {
          throw wrong(value, "overrides is not a list", "Begin each override with - text:")
        }
        guard nodes.count <= Self.limit else {
          throw wrong(value, "has more than \(Self.limit) overrides", "Leave out what is no longer needed")
        }
        for node in nodes { readOverride(node) }
      default:
        report(
          .unknownKey, key.line, "the key \"\(key.text ?? "?")\" is not known and is ignored",
          "Known are version, overrides")
      }
    }
  }

  private mutating func readOverride(_ node: Node) {
    guard let mapping = node.mapping else {
      report(.missingField, node.line, "the override is not a mapping", "Begin it with - text:")
      return
    }
    let line = mapping.mark?.line
    var fields: [String: String] = [:]
    for (key, value) in mapping {
      guard let name = key.text, Self.keys.contains(name) else {
        report(
          .unknownKey, key.line, "the key \"\(key.text ?? "?")\" of an override is not known and is ignored",
          "Known are \(Self.keys.joined(separator: ", "))")
        continue
      }
      if let text = value.text { fields[name] = text }
    }
    guard let text = fields["text"], text.contains(where: { !$0.isWhitespace }) else {
      report(.missingField, line, "the override has no text", "Give the reference as it stands in the document")
      return
    }
    if let kind = fields["kind"], !Self.kinds.contains(kind) {
      report(
        .invalidValue, line, "\"\(kind)\" is not a kind of reference; the override is left out",
        "Known are \(Self.kinds.joined(separator: ", "))")
      return
    }
    let rejects = fields["reject"].map { ["true", "yes"].contains($0.lowercased()) } ?? false
    guard rejects != (fields["work"] != nil) else {
      report(
        .contradiction, line, "the override of \"\(text)\" needs either reject: true or work:; it is left out",
        "Give one of them")
      return
    }
    overrides.list.append(
      Override(
        document: fields["document"], text: text, quote: fields["quote"], kind: fields["kind"],
        work: fields["work"], note: fields["note"] ?? "", line: line ?? 0))
  }
}
