/// What the path of a document says: `EU/ai-act-2024-1689.en.fmx.xml` is the work `EU/ai-act-2024-1689`, in
/// English, as Formex.
struct DocumentPath: Equatable {
  /// The path without language and format; the same for every expression of a work.
  var work: String
  /// The language component, if the name has one: `en`, `zh-Hant`.
  var language: String?
  /// Everything after it: `html`, `fmx.xml`.
  var format: String

  /// Extensions of files that can be documents.
  static let extensions: Set<String> = ["html", "htm", "xhtml", "xml", "txt", "md", "pdf", "docx", "epub"]
  /// Components that name a dialect, between language and extension.
  private static let dialects: Set<String> = ["fmx", "fmx4", "formex", "akn", "clml", "uslm", "lims", "parl"]

  /// Takes `path` apart. `language` is what the manifest says of it, if it does: such a component is the
  /// language even when it is no known code.
  init(_ path: String, language declared: String = "") {
    let slash = path.lastIndex(of: "/")
    let directory = slash.map { path[...$0] } ?? ""
    var parts = path[(slash.map { path.index(after: $0) } ?? path.startIndex)...].split(
      separator: ".", omittingEmptySubsequences: false)
    var formats: [Substring] = []
    if parts.count > 1, let last = parts.last, Self.isExtension(last) {
      formats.append(parts.removeLast())
      if parts.count > 1, let dialect = parts.last, Self.dialects.contains(dialect.lowercased()) {
        formats.insert(parts.removeLast(), at: 0)
      }
    }
    if parts.count > 1, let last = parts.last, isLanguageTag(last, declared: declared) {
      language = String(parts.removeLast())
    }
    work = directory + parts.joined(separator: ".")
    format = formats.joined(separator: ".")
  }

  /// The extension of a path in lower case: `pdf`.
  static func fileExtension(of path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }

  /// `html`, `docx`; not the `0-2023` of `nist-ai-rmf-1.0-2023`, nor a lone number.
  private static func isExtension(_ part: Substring) -> Bool {
    if extensions.contains(part.lowercased()) { return true }
    return (1...5).contains(part.utf8.count)
      && part.utf8.allSatisfy { isLetter($0) || isDigit($0) }
      && part.utf8.contains { isLetter($0) } && !isLanguageTag(part, declared: "")
  }
}

/// An id from a path or a name: `EU/AI-Act 2024` is `eu-ai-act-2024`. Names that differ only in characters an id
/// cannot hold (`法律`, `law`) are told apart by a part of their digest.
func slug(_ text: String) -> String {
  var result: [UInt8] = []
  var lost = false
  for scalar in text.lowercased().unicodeScalars {
    if let byte = UInt8(exactly: scalar.value), isLetter(byte) || isDigit(byte) {
      result.append(byte)
    } else {
      if scalar.value > 127 { lost = true }
      if result.last != UInt8(ascii: "-"), !result.isEmpty { result.append(UInt8(ascii: "-")) }
    }
  }
  if result.last == UInt8(ascii: "-") { result.removeLast() }
  if !lost, !result.isEmpty { return String(decoding: result, as: UTF8.self) }
  let digest = SHA256.hexDigest(of: text.utf8).prefix(8)
  return result.isEmpty ? String(digest) : String(decoding: result, as: UTF8.self) + "-" + digest
}
