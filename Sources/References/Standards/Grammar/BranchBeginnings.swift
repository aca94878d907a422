/// The bytes that can stand where a branch begins (FIRST sets of the grammar): most branches are skipped by one look.
struct BranchBeginnings {
  /// What can stand at an instruction, and whether the end of its rule or form can be reached without a byte.
  private struct Beginning {
    var set: ByteSet
    var canBeEmpty: Bool
  }

  private let instructions: [GrammarProgram.Instruction]
  private let literals: [UInt8]
  private var known: [Beginning?]
  private var isOpen: [Bool]
  /// How often a repetition was cut short: what was found meanwhile is incomplete and not kept.
  private var cuts = 0

  init(instructions: [GrammarProgram.Instruction], bytes: [UInt8]) {
    self.instructions = instructions
    literals = bytes
    known = Array(repeating: nil, count: instructions.count)
    isOpen = Array(repeating: false, count: instructions.count)
  }

  /// The bytes that can stand at `instruction`; nil when it can be any, or none.
  mutating func bytes(from instruction: Int) -> ByteSet? {
    let beginning = beginning(instruction)
    return beginning.canBeEmpty ? nil : beginning.set
  }

  private mutating func beginning(_ pc: Int) -> Beginning {
    if let known = known[pc] { return known }
    // A repetition that comes back to itself adds nothing.
    if isOpen[pc] {
      cuts += 1
      return Beginning(set: ByteSet(), canBeEmpty: false)
    }
    isOpen[pc] = true
    let before = cuts
    let result = read(pc)
    isOpen[pc] = false
    if cuts == before { known[pc] = result }
    return result
  }

  private mutating func read(_ pc: Int) -> Beginning {
    let now = instructions[pc]
    switch now.code {
    case .byte: return only(now.small)
    case .literal: return only(literals[Int(now.target)])
    case .run:
      var set = ByteSet()
      let kind = Pattern.CharacterClass(rawValue: now.small) ?? .digits
      for byte in UInt8(0x30)..<0x7B where kind.contains(byte) { set.insert(byte) }
      if now.medium & 0xFF > 0 { return Beginning(set: set, canBeEmpty: false) }
      return joined(Beginning(set: set, canBeEmpty: true), pc + 1)
    case .space: return Beginning(set: .spaces, canBeEmpty: false)
    case .maybeSpace: return joined(Beginning(set: .spaces, canBeEmpty: true), pc + 1)
    case .hyphen:
      var set = ByteSet()
      for byte in [UInt8(ascii: "-"), 0xC2, 0xE2, 0xEF] { set.insert(byte) }
      return Beginning(set: set, canBeEmpty: false)
    case .split:
      var both = beginning(pc + 1)
      let other = beginning(Int(now.target))
      both.set.formUnion(other.set)
      both.canBeEmpty = both.canBeEmpty || other.canBeEmpty
      return both
    case .jump: return beginning(Int(now.target))
    case .call: return joined(beginning(Int(now.target)), pc + 1)
    case .dispatch: return beginning(pc + 1)
    case .return, .accept: return Beginning(set: ByteSet(), canBeEmpty: true)
    case .open, .close, .rewrite, .write, .constant, .begin, .notFollowed: return beginning(pc + 1)
    }
  }

  private func only(_ byte: UInt8) -> Beginning {
    var set = ByteSet()
    set.insert(byte)
    return Beginning(set: set, canBeEmpty: false)
  }

  /// What stands at `first` and, if that can be empty, at `next`.
  private mutating func joined(_ first: Beginning, _ next: Int) -> Beginning {
    guard first.canBeEmpty else { return first }
    var both = beginning(next)
    both.set.formUnion(first.set)
    return both
  }
}
