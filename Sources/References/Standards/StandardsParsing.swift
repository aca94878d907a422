import Catalogue

/// Parses identifiers of standards, one a line (contract section 2).
public struct StandardsParsing: Sendable {
  fileprivate let grammar: StandardsGrammar

  /// A parser with the publishers that lie beside the program.
  ///
  /// - Throws: `CatalogueError` when a publisher's file is faulty.
  public init() throws(CatalogueError) { grammar = try StandardsGrammar(folder: .publishers) }

  /// The identifier that `line` is as a whole; nil when it is none, or longer than 1,000 characters.
  public func parse(_ line: UnsafeBufferPointer<UInt8>) -> StandardIdentifier? {
    var reading = IdentifierReading()
    return read(line, &reading) ? StandardIdentifier(reading.text) : nil
  }

  fileprivate func read(_ line: UnsafeBufferPointer<UInt8>, _ reading: inout IdentifierReading) -> Bool {
    guard line.count <= 1000 || line.count <= 4000 && line.count(where: { $0 & 0xC0 != 0x80 }) <= 1000 else {
      return false
    }
    let text = TextView(bytes: line, folded: line)
    return grammar.read(text, at: text.skipSpaces(0), limit: line.count, ending: .line, into: &reading) != nil
  }
}

/// Writes what `StandardsParsing` reads, line after line; for one thread.
public struct StandardsWriting: ~Copyable {
  private let parsing: StandardsParsing
  private var reading = IdentifierReading()

  /// A writer for what `parsing` reads.
  public init(_ parsing: StandardsParsing) { self.parsing = parsing }

  /// Appends the JSON object for `line` to `json`, with a line feed.
  public mutating func write(_ line: UnsafeBufferPointer<UInt8>, to json: inout JSONWriter) {
    let isIdentifier = parsing.read(line, &reading)
    json.beginObject()
    json.field("input", utf8: line)
    if isIdentifier {
      reading.text.write(to: &json)
    } else {
      json.null("designation")
    }
    json.endObject()
    json.newline()
  }
}

extension IdentifierText {
  /// The fields of the contract, in its order, and the further ones that this publisher uses.
  fileprivate func write(_ level: Int32 = -1, to json: inout JSONWriter) {
    let range = range(level)
    bytes.withUnsafeBufferPointer { json.field("designation", utf8: UnsafeBufferPointer(rebasing: $0[range])) }
    write("publisher", .publisher, level, to: &json)
    writeAll("copublishers", .copublisher, level, to: &json)
    write("type", .type, level, to: &json)
    write("stage", .stage, level, to: &json)
    write("number", .number, level, to: &json)
    write("part", .part, level, to: &json)
    write("year", .year, level, to: &json)
    if piece(.month, level) != nil { write("month", .month, level, to: &json) }
    write("edition", .edition, level, to: &json)
    if piece(.language, level) != nil { write("language", .language, level, to: &json) }
    if piece(.reaffirmed, level) != nil { write("reaffirmed", .reaffirmed, level, to: &json) }
    writeAll("supplements", .supplement, level, to: &json)
    if let inner = adopted(level) {
      json.beginObject("adopted")
      write(inner, to: &json)
      json.endObject()
    } else {
      json.null("adopted")
    }
    json.field("allParts", piece(.allParts, level) != nil)
    if let urn = urn(level) {
      urn.withUnsafeBufferPointer { json.field("urn", utf8: $0) }
    } else {
      json.null("urn")
    }
  }

  private func write(_ key: StaticString, _ field: IdentifierField, _ level: Int32, to json: inout JSONWriter) {
    guard let piece = inherited(field, level) else { return json.null(key) }
    withBytes(of: piece) { json.field(key, utf8: $0) }
  }

  private func writeAll(_ key: StaticString, _ field: IdentifierField, _ level: Int32, to json: inout JSONWriter) {
    json.array(key) { json in
      for piece in pieces where piece.inside == level && piece.field == field {
        withBytes(of: piece) { json.element(utf8: $0) }
      }
    }
  }
}
