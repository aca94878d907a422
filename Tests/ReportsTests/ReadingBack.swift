import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Rows of a CSV file, read as RFC 4180 says.
func rows(ofCSV text: String) -> [[String]] {
  var rows: [[String]] = []
  var row: [String] = []
  var cell = ""
  var isQuoted = false
  var scalars = text.unicodeScalars.makeIterator()
  var next = scalars.next()
  while let scalar = next {
    next = scalars.next()
    switch scalar {
    case "\"" where isQuoted && next == "\"":
      cell.unicodeScalars.append(scalar)
      next = scalars.next()
    case "\"": isQuoted.toggle()
    case "," where !isQuoted:
      row.append(cell)
      cell = ""
    case "\n" where !isQuoted:
      rows.append(row + [cell])
      row = []
      cell = ""
    default: cell.unicodeScalars.append(scalar)
    }
  }
  return rows
}

/// The ids of an XML file in document order, or nil when it is not well-formed.
final class XMLIds: NSObject, XMLParserDelegate {
  private var ids: [String: [String]] = [:]
  private var references: Set<String> = []

  static func read(_ data: Data) -> (ids: [String: [String]], references: Set<String>)? {
    let parser = XMLParser(data: data)
    let collector = XMLIds()
    parser.delegate = collector
    return parser.parse() ? (collector.ids, collector.references) : nil
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    if let id = attributes["id"] { ids[name, default: []].append(id) }
    if name == "edge", let source = attributes["source"], let target = attributes["target"] {
      references.formUnion([source, target])
    }
  }
}

/// The JSON a page carries for its buttons.
func evidence(in page: String) throws -> [String: Any]? {
  guard let start = page.range(of: "id=\"data\">"),
    let end = page.range(of: "</script>", range: start.upperBound..<page.endIndex)
  else { return nil }
  let data = Data(page[start.upperBound..<end.lowerBound].utf8)
  return try JSONSerialization.jsonObject(with: data) as? [String: Any]
}

/// A JSON file.
func object(_ data: Data) throws -> [String: Any]? {
  try JSONSerialization.jsonObject(with: data) as? [String: Any]
}
