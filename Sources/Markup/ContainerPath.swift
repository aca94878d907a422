import Foundation

/// Names of entries as one part of a container refers to another.
enum ContainerPath {
  /// The name that a relative reference means, seen from `folder`: `../Text/a%20b.xhtml#n1` in `OEBPS/Nav` is
  /// `OEBPS/Text/a b.xhtml`. nil for references that lead out of the container or to the network.
  static func resolve(_ reference: String, in folder: [Substring]) -> String? {
    let path = reference.prefix { $0 != "#" && $0 != "?" }
    guard !path.isEmpty, !path.contains("://"), !path.hasPrefix("data:"),
      let decoded = String(path).removingPercentEncoding
    else { return nil }
    var parts = decoded.hasPrefix("/") ? [] : folder
    for part in decoded.split(separator: "/") {
      switch part {
      case ".": continue
      case "..":
        guard parts.popLast() != nil else { return nil }
      default: parts.append(part)
      }
    }
    return parts.isEmpty ? nil : parts.joined(separator: "/")
  }
}

/// Collects the text of the elements of some names.
final class XMLTexts: XMLReceiver {
  private let names: Set<String>
  private var found: [(name: String, attributes: XMLAttributes, text: [UInt8])] = []
  private var open: Int?

  /// Collects the text of elements with these local names.
  init(_ names: Set<String>) { self.names = names }

  /// Takes one event.
  func receive(_ event: XMLEvent) {
    switch event {
    case .start(let name, let attributes):
      guard names.contains(name) else { return }
      found.append((name, attributes, []))
      open = found.count - 1
    case .text(let bytes): if let open { found[open].text += bytes }
    case .end(let name): if names.contains(name) { open = nil }
    }
  }

  /// The text of the first element of a name that has any, white space at both ends removed.
  func first(_ name: String) -> String? {
    found.lazy.filter { $0.name == name }.map { String(decoding: $0.text, as: UTF8.self).trimmingSpaces }
      .first { !$0.isEmpty }
  }
}
