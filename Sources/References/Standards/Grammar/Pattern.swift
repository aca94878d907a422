/// A written form of an identifier, in the notation of the publisher files.
///
///     {publisher:ISO}[/{copublisher:IEC}][ {type:TR|TS}] {number:#}[-{part:#1-4}][{date::{year:#4}}]
///
/// | notation | matches |
/// |---|---|
/// | `text` | itself; a hyphen matches every dash |
/// | space | white space, at least one |
/// | `~` | white space, or none |
/// | `#` | digits, all that follow; `#4` exactly four, `#1-3` one to three |
/// | `^` `_` `@` `%` | capital letters, small letters, letters, letters and digits (ASCII); counted as digits are |
/// | `(a\|b)` | the first of these that lets the rest match |
/// | `[a\|b]` | one of these, or nothing |
/// | `(a)*` `[a]*` | any number of them |
/// | `a=>b` | inside brackets: matches `a`, and the designation has `b` in its place |
/// | `{name:a\|b}` | one of these, kept as the field `name` (see `IdentifierField`) |
/// | `{name=value}` | nothing; the field `name` is `value` |
/// | `{not:abc}` | nothing, unless one of these characters follows |
/// | `$rule` | what the rule of that name matches: `$year` of this file, else of `shared`; `$iso.core` of another |
/// | `!` | nothing; the reference begins here |
/// | `\c` | the character c |
///
/// Runs of letters or digits are read whole: `#2` does not match the first two digits of "2022".
indirect enum Pattern: Sendable {
  case literal([UInt8])
  case space
  case maybeSpace
  case run(CharacterClass, Int, Int)
  case choice([Branch], optional: Bool, repeated: Bool)
  case field(IdentifierField, [Branch])
  case constant(IdentifierField, [UInt8])
  case notFollowed(by: [UInt8])
  case rule(String)
  case begin

  /// One of several patterns, and what it is rewritten to.
  struct Branch: Sendable {
    var patterns: [Pattern]
    var written: [UInt8]?
  }

  /// ASCII characters that a run may consist of.
  enum CharacterClass: UInt8, Sendable, CaseIterable {
    case digits = 1, capitals = 2, smalls = 4, letters = 8, alphanumerics = 16

    init?(mark: UInt8) {
      switch mark {
      case UInt8(ascii: "#"): self = .digits
      case UInt8(ascii: "^"): self = .capitals
      case UInt8(ascii: "_"): self = .smalls
      case UInt8(ascii: "@"): self = .letters
      case UInt8(ascii: "%"): self = .alphanumerics
      default: return nil
      }
    }

    @inline(__always)
    func contains(_ byte: UInt8) -> Bool {
      switch self {
      case .digits: return byte &- 0x30 < 10
      case .capitals: return byte &- 0x41 < 26
      case .smalls: return byte &- 0x61 < 26
      case .letters: return (byte | 0x20) &- 0x61 < 26
      case .alphanumerics: return (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
      }
    }
  }

  /// Reads the notation.
  ///
  /// - Throws: `FamilyError` naming what is wrong; the caller adds file and line.
  static func read(_ source: some Sequence<UInt8>) throws(FamilyError) -> [Branch] {
    var reader = PatternReader(Array(source))
    return try reader.branches(until: nil)
  }
}
