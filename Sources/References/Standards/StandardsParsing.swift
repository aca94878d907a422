import Catalogue
import Foundation

/// Parses identifiers of standards, one a line (contract section 2).
public struct StandardsParsing: Sendable {
  private let grammar: IdentifierGrammar

  /// A parser with the publishers that lie beside the program.
  ///
  /// - Throws: `CatalogueError` when the table of publishers is faulty.
  public init() throws(CatalogueError) {
    let data = DataFolder.references
    grammar = IdentifierGrammar(publishers: try Publishers(folder: data))
  }

  /// The identifier that `line` is as a whole; nil when it is none, or longer than 1,000 characters.
  public func parse(_ line: UnsafeBufferPointer<UInt8>) -> StandardIdentifier? {
    guard line.count <= 4000, line.count(where: { $0 & 0xC0 != 0x80 }) <= 1000 else { return nil }
    let text = TextView(bytes: line, folded: line)
    let start = text.skipSpaces(0)
    let end = text.skipSpacesBack(line.count)
    guard start < end, let found = grammar.parse(text, at: start, limit: end, strict: false) else { return nil }
    var identifier = found.identifier
    let rest = text.skipSpaces(found.range.upperBound)
    if rest >= end { return identifier }
    let tail = text.string(rest..<end)
    if tail == "(all parts)" || tail == "series" {
      identifier.allParts = true
      return identifier
    }
    return nil
  }

  /// Appends the JSON object for `line` to `json`, with a line feed.
  public func write(_ line: UnsafeBufferPointer<UInt8>, to json: inout JSONWriter) {
    let identifier = parse(line)
    json.object { json in
      json.field("input", utf8: line)
      guard let identifier else {
        json.null("designation")
        return
      }
      Self.write(identifier, to: &json)
    }
    json.newline()
  }

  private static func write(_ identifier: StandardIdentifier, to json: inout JSONWriter) {
    json.field("designation", identifier.designation)
    json.field("publisher", identifier.publisher)
    json.array("copublishers") { json in identifier.copublishers.forEach { json.element($0) } }
    json.field("type", identifier.type)
    json.field("stage", identifier.stage)
    json.field("number", identifier.number)
    json.field("part", identifier.part)
    json.field("year", identifier.year)
    json.field("edition", identifier.edition)
    json.array("supplements") { json in identifier.supplements.forEach { json.element($0) } }
    if let inner = identifier.adopted.first {
      json.object("adopted") { json in write(inner, to: &json) }
    } else {
      json.null("adopted")
    }
    json.field("allParts", identifier.allParts)
    json.field("urn", identifier.urn)
  }
}
