/// A list of CLML, whose numbers the style sheet prints: `<OrderedList Type="alpha" Decoration="parens">` has "(a)", "(b)";
/// `<ListItem NumberOverride="aa">` is called what it says.
///
/// Schema: <https://www.legislation.gov.uk/schema/schemaLegislationCore.xsd>.
struct CLMLList: Sendable {
  /// How deep it stands.
  private var depth: Int
  /// The numbers count, in "arabic", "alpha", "roman", …; empty for bullets.
  private var type: String
  private var decoration: String
  private var next: Int

  /// Attributes it looks at, behind the dialect's other two.
  static let attributes = ["Type", "Decoration", "Start", "NumberOverride"]
  private static let first = 2

  /// A list begins.
  static func begin(_ element: borrowing Element, _ reader: inout ElementReader) {
    let names = reader.names.others
    func value(_ index: Int) -> String { element.attributes.string(names[first + index], atMost: 64) ?? "" }
    let depth = reader.depth
    reader.lists.removeAll { $0.depth >= depth }
    let isOrdered = element.name[0] == UInt8(ascii: "O")
    reader.lists.append(
      CLMLList(
        depth: depth, type: isOrdered ? value(0).lowercased() : "", decoration: value(1), next: Int(value(2)) ?? 1))
  }

  /// An item begins: its number is printed before its text.
  static func item(_ element: borrowing Element, _ reader: inout ElementReader) {
    let depth = reader.depth
    reader.lists.removeAll { $0.depth >= depth }
    guard var list = reader.lists.popLast() else { return }
    let counted = list.depth == depth - 1 ? list.count() : nil
    reader.lists.append(list)
    let given = element.attributes.string(reader.names.others[first + 3], atMost: 64)
    guard let number = given.map(list.decorated) ?? counted, !number.isEmpty else { return }
    reader.opening = Opening(text: number, isSpaced: true)
  }

  private mutating func count() -> String? {
    let number = next
    next += 1
    guard number > 0 else { return nil }
    return Self.formats[type].map { decorated(DocxNumberFormat.string(number, format: $0)) }
  }

  /// The same formats as Word calls them.
  private static let formats = [
    "arabic": "decimal", "alpha": "lowerLetter", "alphaupper": "upperLetter", "roman": "lowerRoman",
    "romanupper": "upperRoman",
  ]

  /// "a" is "(a)"; what has its decoration keeps it.
  private func decorated(_ number: String) -> String {
    guard number.allSatisfy({ $0.isLetter || $0.isNumber }) else { return number }
    switch decoration {
    case "parens": return "(\(number))"
    case "parenRight": return "\(number))"
    case "brackets": return "[\(number)]"
    case "bracketRight": return "\(number)]"
    case "period": return "\(number)."
    case "colon": return "\(number):"
    default: return number
    }
  }
}
