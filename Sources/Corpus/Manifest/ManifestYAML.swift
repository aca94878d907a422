import Yams

/// A YAML manifest as nodes that know their lines.
struct ManifestYAML {
  /// Reads the text of `file`; refuses what Yams cannot parse, with its line and column.
  static func root(of text: TextFile) throws(ManifestError) -> Node? {
    if let refusal = AliasGuard.refusal(of: text.bytes) {
      throw ManifestError(
        kind: .wrongManifest, file: text.path, line: refusal.line, reason: refusal.reason,
        remedy: "Write the values out")
    }
    let yaml = String(decoding: text.bytes, as: UTF8.self)
    do {
      // The basic resolver leaves every scalar a string: `NO` is Norway, not false.
      return try Parser(yaml: yaml, resolver: .basic).singleRoot()
    } catch let error as YamlError {
      throw manifestError(error, file: text.path)
    } catch {
      throw ManifestError(
        kind: .wrongManifest, file: text.path, reason: "is not YAML: \(error)", remedy: remedy)
    }
  }

  private static let remedy = "Correct the YAML; indent with spaces and put text that holds a colon in quotes"

  private static func manifestError(_ error: YamlError, file: String) -> ManifestError {
    var result = ManifestError(kind: .wrongManifest, file: file, reason: "is not YAML", remedy: remedy)
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      result.line = mark.line
      result.column = mark.column
      result.reason = "is not YAML: \(context.map { "\($0.text) " } ?? "")\(problem)"
    case .duplicatedKeysInMapping(let keys, let context):
      // Yams gives the place of the first key, and among lists and mappings, which have no order, it is first by chance.
      let names = Set(keys).subtracting(["<uncovertable>"]).sorted()
      if names.count == keys.count {
        result.line = context.mark.line
        result.column = context.mark.column
      }
      result.reason = "has a key twice: \(names.isEmpty ? "a list or mapping" : names.joined(separator: ", "))"
      result.remedy = "Leave one of them out"
    case .reader(let problem, let offset, _, let yaml):
      if let offset {
        result.line = yaml.prefix(offset).count { $0.isNewline } + 1
      }
      result.reason = "is not YAML: \(problem)"
    default:
      result.reason = "is not YAML: \(error)"
    }
    return result
  }
}

extension Node {
  /// Line of the node, from 1.
  var line: Int? { mark?.line }

  /// The text of a scalar; nil for lists and mappings, and for what is written as nothing: `url:`, `url: ~`.
  var text: String? {
    guard let scalar else { return nil }
    if scalar.style == .plain, ["", "~", "null"].contains(scalar.string) { return nil }
    return scalar.string
  }
}
