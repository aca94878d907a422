import Catalogue

/// Parses identifiers of standards, one a line (contract section 2).
public struct StandardsParsing: Sendable {
  fileprivate let grammar: StandardsGrammar

  /// A parser with the publishers that lie beside the program.
  ///
  /// - Throws: `CatalogueError` when a publisher's file is faulty.
  public init() throws(CatalogueError) { grammar = try StandardsGrammar(folder: .publishers, for: .line) }

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
