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
    before = try reader.sequence(until: [])
    reader = Reader(source[source.index(after: close)...])
    after = try reader.sequence(until: [])
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

  /// Reads bytes, not characters: compiling forms is most of what starting up costs.
  private struct Reader {
    var rest: ArraySlice<UInt8>
    init(_ rest: Substring) { self.rest = Array(rest.utf8)[...] }

    mutating func sequence(until closing: [UInt8]) throws(FamilyError) -> [Node] {
      var nodes: [Node] = []
      var literal: [UInt8] = []
      func flushed() -> [Node] {
        literal.isEmpty ? nodes : nodes + [.literal(literal)]
      }
      while let byte = rest.first {
        if closing.contains(byte) { return flushed() }
        rest.removeFirst()
        switch byte {
        case UInt8(ascii: "\\"):
          if let escaped = rest.popFirst() { literal.append(escaped) }
          continue
        case UInt8(ascii: " "), UInt8(ascii: "~"), UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
          if !literal.isEmpty { nodes.append(.literal(literal)) }
          literal = []
        default:
          literal.append(byte)
          continue
        }
        switch byte {
        case UInt8(ascii: " "): nodes.append(.space)
        case UInt8(ascii: "~"): nodes.append(.maybeSpace)
        case UInt8(ascii: "("), UInt8(ascii: "["):
          let isOptional = byte == UInt8(ascii: "[")
          let end = isOptional ? UInt8(ascii: "]") : UInt8(ascii: ")")
          var branches = [try sequence(until: [UInt8(ascii: "|"), end])]
          while rest.first == UInt8(ascii: "|") {
            rest.removeFirst()
            branches.append(try sequence(until: [UInt8(ascii: "|"), end]))
          }
          guard rest.popFirst() == end else { throw FamilyError("“\(isOptional ? "[" : "(")” is never closed") }
          nodes.append(.choice(branches, optional: isOptional))
        default:
          if rest.first == UInt8(ascii: "{") {
            rest.removeFirst()
            var member = try sequence(until: [Self.close])
            if case .space? = member.first { member.removeFirst() }
            if case .space? = member.last { member.removeLast() }
            guard rest.starts(with: [Self.close, Self.close]) else {
              throw FamilyError("“{{” is never closed by “}}”")
            }
            rest.removeFirst(2)
            nodes.append(.list(member))
          } else if rest.first == UInt8(ascii: "?") {
            rest.removeFirst()
            nodes.append(.ahead(try sequence(until: [Self.close])))
            guard rest.popFirst() == Self.close else { throw FamilyError("“{?” is never closed") }
          } else {
            nodes.append(try field())
          }
        }
      }
      if !closing.isEmpty { throw FamilyError("a bracket is never closed") }
      return flushed()
    }

    private static let close = UInt8(ascii: "}")

    private mutating func field() throws(FamilyError) -> Node {
      guard let end = rest.firstIndex(of: Self.close) else { throw FamilyError("“{” is never closed") }
      let body = rest[..<end]
      rest = rest[rest.index(after: end)...]
      if body.first == UInt8(ascii: "!") { return .unless(Array(body.dropFirst())) }
      if let equals = body.firstIndex(of: UInt8(ascii: "=")) {
        let name = String(decoding: body[..<equals], as: UTF8.self)
        let value = String(decoding: body[body.index(after: equals)...], as: UTF8.self)
        return value == "^" ? .carried(name) : .constant(name, value)
      }
      let parts = body.split(separator: UInt8(ascii: ":")).map { String(decoding: $0, as: UTF8.self) }
      guard parts.count == 2, let type = FieldType(rawValue: parts[1]) else {
        throw FamilyError(
          "“{\(String(decoding: body, as: UTF8.self))}” is not a field: write {name:type}, type one of \(FieldType.list)"
        )
      }
      return .field(parts[0], type)
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
