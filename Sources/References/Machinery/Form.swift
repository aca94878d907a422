/// One written form of a citation, in the notation of the family files.
///
///     {title:int} <U.S.C.|USC> [§§|§] {{ {section:section}{pin:brackets} }}
///
/// | notation | matches |
/// |---|---|
/// | `<a\|b>` | the trigger: one of these literals, capitals as written unless the family says `case any` |
/// | `text` | itself |
/// | space | white space, at least one |
/// | `~` | white space, or none |
/// | `(a\|b)` | one of these |
/// | `[a\|b]` | one of these, or nothing |
/// | `{name:type}` | a field (see `FieldType`), kept under its name |
/// | `{name=value}` | nothing; keeps `value` under the name |
/// | `{name=^}` | nothing; keeps what the previous member of the list has under the name, or fails |
/// | `{!x}` | nothing; fails where `x` stands |
/// | `{? ... }` | nothing; fails where the pattern does not stand |
/// | `{{ ... }}` | the member of a list: repeated after commas and conjunctions, one reference each |
/// | `\c` | the character c |
///
/// What stands before the trigger is matched from the beginning of a word up to six words back, or from the mark before that
/// word with which the form begins.
struct Form: Sendable {
  indirect enum Node: Sendable {
    case literal([UInt8])
    case space
    case maybeSpace
    case field(String, FieldType)
    case constant(String, String)
    case carried(String)
    case unless([UInt8])
    case ahead([Node])
    case choice([[Node]], optional: Bool)
    case list([Node])
  }

  /// The form as written in the family file.
  let source: String
  /// What stands before the trigger.
  let before: [Node]
  /// The literals, as written.
  let triggers: [String]
  /// What stands after the trigger.
  let after: [Node]
  /// Digits follow the trigger without a space: `<F>{year:year}L{number:digits}` in "F2021L00001".
  let joinsDigits: Bool
  /// The mark with which the form begins, which is no beginning of a word: the bracket of "[2019] UKSC 5".
  let openingMark: UInt8?

  /// Reads the notation.
  ///
  /// - Throws: `FamilyError` naming what is wrong; the caller adds file and line.
  init(_ source: String) throws(FamilyError) {
    self.source = source
    guard let open = source.firstIndex(of: "<"), let close = source[open...].firstIndex(of: ">") else {
      throw FamilyError("a form needs a trigger between < and >")
    }
    triggers = source[source.index(after: open)..<close].split(separator: "|").map(String.init)
    guard !triggers.isEmpty else { throw FamilyError("the trigger is empty") }
    var reader = Reader(source[..<open])
    before = try reader.sequence(until: nil)
    reader = Reader(source[source.index(after: close)...])
    after = try reader.sequence(until: nil)
    if case .field(_, let type)? = after.first {
      joinsDigits = [.int, .digits, .year].contains(type)
    } else {
      joinsDigits = false
    }
    if case .literal(let literal)? = before.first, let first = literal.first, !TextView.isASCIIWord(first), first < 0x80
    {
      openingMark = first
    } else {
      openingMark = nil
    }
  }

  private struct Reader {
    var rest: Substring
    init(_ rest: Substring) { self.rest = rest }

    mutating func sequence(until closing: Set<Character>?) throws(FamilyError) -> [Node] {
      var nodes: [Node] = []
      var literal = ""
      func flushed() -> [Node] {
        literal.isEmpty ? nodes : nodes + [.literal(Array(literal.utf8))]
      }
      while let character = rest.first {
        if let closing, closing.contains(character) { return flushed() }
        rest.removeFirst()
        switch character {
        case "\\":
          if let escaped = rest.popFirst() { literal.append(escaped) }
          continue
        case " ", "~", "(", "[", "{":
          nodes = flushed()
          literal = ""
        default:
          literal.append(character)
          continue
        }
        switch character {
        case " ": nodes.append(.space)
        case "~": nodes.append(.maybeSpace)
        case "(", "[":
          let end: Character = character == "(" ? ")" : "]"
          var branches = [try sequence(until: ["|", end])]
          while rest.first == "|" {
            rest.removeFirst()
            branches.append(try sequence(until: ["|", end]))
          }
          guard rest.popFirst() == end else { throw FamilyError("“\(character)” is never closed") }
          nodes.append(.choice(branches, optional: character == "["))
        default:
          if rest.first == "{" {
            rest.removeFirst()
            var member = try sequence(until: ["}"])
            if case .space? = member.first { member.removeFirst() }
            if case .space? = member.last { member.removeLast() }
            guard rest.hasPrefix("}}") else { throw FamilyError("“{{” is never closed by “}}”") }
            rest.removeFirst(2)
            nodes.append(.list(member))
          } else if rest.first == "?" {
            rest.removeFirst()
            nodes.append(.ahead(try sequence(until: ["}"])))
            guard rest.popFirst() == "}" else { throw FamilyError("“{?” is never closed") }
          } else {
            nodes.append(try field())
          }
        }
      }
      if closing != nil { throw FamilyError("a bracket is never closed") }
      return flushed()
    }

    private mutating func field() throws(FamilyError) -> Node {
      guard let close = rest.firstIndex(of: "}") else { throw FamilyError("“{” is never closed") }
      let body = rest[..<close]
      rest = rest[rest.index(after: close)...]
      if body.first == "!" { return .unless(Array(body.dropFirst().utf8)) }
      if let equals = body.firstIndex(of: "=") {
        let value = String(body[body.index(after: equals)...])
        return value == "^" ? .carried(String(body[..<equals])) : .constant(String(body[..<equals]), value)
      }
      let parts = body.split(separator: ":")
      guard parts.count == 2, let type = FieldType(rawValue: String(parts[1])) else {
        throw FamilyError("“{\(body)}” is not a field: write {name:type}, type one of \(FieldType.list)")
      }
      return .field(String(parts[0]), type)
    }
  }
}

/// A fault in a family file.
struct FamilyError: Error, CustomStringConvertible {
  var reason: String
  init(_ reason: String) { self.reason = reason }
  var description: String { reason }
}

extension Form {
  /// The form stands for a work or provision cited before: it has a field `antecedent`.
  var pointsBack: Bool {
    (before + after).contains {
      if case .constant("antecedent", _) = $0 { return true }
      return false
    }
  }
}
