/// What forms can begin with, found by following their instructions.
extension GrammarProgram {
  /// How many instructions are followed before a form counts as one that can begin with anything.
  private static let patience = 4000

  /// The first two bytes of everything a form can match; nil for the second where it can be any.
  func openings(of form: Int32) -> [(UInt8, UInt8?)] {
    var walk = Walk(self)
    walk.follow(Int(form), [], nil)
    return Array(Set(walk.found)).sorted().map { (UInt8($0 >> 16), $0 & Walk.any != 0 ? nil : UInt8($0 & 0xFF)) }
  }

  /// The first words of everything a form can match ("ISO", "prEN"); none when it may begin with something else.
  func firstWords(of form: Int32) -> Set<[UInt8]> {
    var words: [[UInt8]] = []
    collect(Int(form), [], [], &words)
    return words.contains([]) ? [] : Set(words)
  }

  private func collect(_ start: Int, _ calls: [Int], _ word: [UInt8], _ words: inout [[UInt8]]) {
    var pc = start
    var calls = calls
    var word = word
    while words.count < Self.patience {
      let now = instructions[pc]
      switch now.code {
      case .byte, .literal:
        let literal =
          now.code == .byte ? [now.small] : Array(bytes[Int(now.target)..<Int(now.target) + Int(now.medium)])
        let letters = literal.prefix { TextView.isASCIIWord($0) || $0 >= 0x80 }
        word += letters
        if letters.count < literal.count { return words.append(word) }
        pc += 1
      case .run, .space, .maybeSpace, .hyphen, .accept: return words.append(word)
      case .split:
        collect(pc + 1, calls, word, &words)
        pc = Int(now.target)
      case .jump: pc = Int(now.target)
      case .call:
        calls.append(pc + 1)
        pc = Int(now.target)
      case .return:
        guard let back = calls.popLast() else { return words.append(word) }
        pc = back
      case .dispatch, .open, .close, .rewrite, .write, .constant, .begin, .notFollowed: pc += 1
      }
    }
  }

  /// Collects pairs of first bytes.
  private struct Walk {
    /// Stands for any second byte.
    static let any: UInt32 = 0x100

    let program: GrammarProgram
    var found: [UInt32] = []
    var visits = 0

    init(_ program: GrammarProgram) { self.program = program }

    mutating func follow(_ start: Int, _ calls: [Int], _ first: UInt8?) {
      var pc = start
      var calls = calls
      while visits < GrammarProgram.patience {
        visits += 1
        let now = program.instructions[pc]
        switch now.code {
        case .byte:
          if let first { return found.append(UInt32(first) << 16 | UInt32(now.small)) }
          return follow(pc + 1, calls, now.small)
        case .literal:
          let head = program.bytes[Int(now.target)]
          let pair = first.map { ($0, head) } ?? (head, program.bytes[Int(now.target) + 1])
          return found.append(UInt32(pair.0) << 16 | UInt32(pair.1))
        case .run:
          let kind = Pattern.CharacterClass(rawValue: now.small) ?? .digits
          for byte in UInt8(0x30)..<0x7B where kind.contains(byte) {
            found.append(first.map { UInt32($0) << 16 | UInt32(byte) } ?? UInt32(byte) << 16 | Self.any)
          }
          if now.medium & 0xFF > 0 { return }
          pc += 1
        case .space, .maybeSpace, .hyphen, .accept:
          // Each may be any of several bytes.
          if let first { return found.append(UInt32(first) << 16 | Self.any) }
          if now.code == .hyphen {
            for byte in [UInt8(ascii: "-"), 0xE2, 0xEF, 0xC2] { found.append(UInt32(byte) << 16 | Self.any) }
          }
          guard now.code == .maybeSpace else { return }
          pc += 1
        case .split:
          follow(pc + 1, calls, first)
          pc = Int(now.target)
        case .jump: pc = Int(now.target)
        case .call:
          calls.append(pc + 1)
          pc = Int(now.target)
        case .return:
          guard let back = calls.popLast() else { return }
          pc = back
        case .dispatch, .open, .close, .rewrite, .write, .constant, .begin, .notFollowed: pc += 1
        }
      }
      // Too many ways: tried wherever the first byte stands.
      if let first { found.append(UInt32(first) << 16 | Self.any) }
    }
  }
}
