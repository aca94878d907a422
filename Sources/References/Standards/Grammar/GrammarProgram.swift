/// The forms of all publishers, compiled to plain instructions: matching an identifier allocates nothing.
///
/// The instructions are those of a backtracking regular-expression machine (Pike, Thompson; see R. Cox, "Regular
/// Expression Matching: the Virtual Machine Approach", 2009) with calls for rules and marks for fields.
struct GrammarProgram: Sendable {
  struct Instruction: Sendable {
    enum Code: UInt8, Sendable {
      case byte, literal, run, space, maybeSpace, hyphen, dispatch, split, jump, call, `return`, open, close, rewrite,
        write,
        constant, begin, notFollowed, accept
    }
    let code: Code
    /// A byte, a class or a field.
    var small: UInt8 = 0
    /// Counts of a run, length of a literal, or the set of bytes that a split's first branch can begin with; 0 for any.
    var medium: UInt16 = 0
    /// An instruction, a literal, or an offset of bytes.
    var target: Int32 = 0
  }

  private(set) var instructions: [Instruction] = []
  /// Bytes of literals to match, one behind the other.
  private(set) var bytes: [UInt8] = []
  /// What is written in place of what was matched, and values of constants.
  private(set) var literals: [[UInt8]] = []
  /// Sets of bytes that branches can begin with; the first stands for any.
  private(set) var sets: [ByteSet] = [.all]
  private var literalIndex: [[UInt8]: Int32] = [:]
  private var ruleAt: [String: Int32] = [:]
  private var calls: [(instruction: Int, rule: String)] = []
  /// Choices of many branches and where each branch begins.
  private var choices: [(instruction: Int, entries: [Int32])] = []
  /// For each of those choices and each byte, the first branch worth a try; -1 for none. The last entry is for the end.
  private(set) var tables: [Int32] = []
  /// From how many branches on a choice is decided by a table.
  private static let dispatched = 4

  /// Adds a rule that `$name` calls.
  mutating func add(rule name: String, _ branches: [Pattern.Branch]) {
    ruleAt[name] = Int32(instructions.count)
    emit(branches)
    instructions.append(.init(code: .return))
  }

  /// Adds a form; returns where it begins.
  mutating func add(form branches: [Pattern.Branch]) -> Int32 {
    let start = Int32(instructions.count)
    emit(branches)
    instructions.append(.init(code: .accept))
    return start
  }

  /// Binds calls to rules.
  ///
  /// - Throws: `FamilyError` when a rule does not exist.
  mutating func link() throws(FamilyError) {
    for call in calls {
      guard let target = ruleAt[call.rule] else { throw FamilyError("there is no rule “$\(call.rule)”") }
      instructions[call.instruction].target = target
    }
    calls = []
    thread()
    var beginnings = BranchBeginnings(instructions: instructions, bytes: bytes)
    var indices: [ByteSet: UInt16] = [:]
    for index in instructions.indices where instructions[index].code == .split {
      guard let set = beginnings.bytes(from: index + 1) else { continue }
      if indices[set] == nil {
        sets.append(set)
        indices[set] = UInt16(sets.count - 1)
      }
      instructions[index].medium = indices[set] ?? 0
    }
    for choice in choices {
      instructions[choice.instruction].target = Int32(tables.count)
      var table = [Int32](repeating: -1, count: 257)
      for entry in choice.entries.reversed() {
        // The last branch has no split before it.
        let isSplit = entry != choice.entries.last
        let set = beginnings.bytes(from: Int(entry) + (isSplit ? 1 : 0))
        if let set {
          for byte in 0..<256 where set.contains(UInt8(byte)) { table[byte] = entry }
        } else {
          table = [Int32](repeating: entry, count: 257)
        }
      }
      tables += table
    }
    choices = []
  }

  /// Lets what leads to a jump lead where the jump leads.
  private mutating func thread() {
    for index in instructions.indices where [.jump, .split].contains(instructions[index].code) {
      var target = Int(instructions[index].target)
      // A repetition that does nothing else jumps to itself.
      for _ in 0..<8 where instructions[target].code == .jump { target = Int(instructions[target].target) }
      instructions[index].target = Int32(target)
    }
  }

  private mutating func emit(_ branches: [Pattern.Branch]) {
    var jumps: [Int] = []
    var entries: [Int32] = []
    let dispatch = instructions.count
    if branches.count >= Self.dispatched { instructions.append(.init(code: .dispatch)) }
    defer { if branches.count >= Self.dispatched { choices.append((dispatch, entries)) } }
    for (index, branch) in branches.enumerated() {
      let isLast = index == branches.count - 1
      let split = instructions.count
      entries.append(Int32(split))
      if !isLast { instructions.append(.init(code: .split)) }
      emit(branch)
      if !isLast {
        jumps.append(instructions.count)
        instructions.append(.init(code: .jump))
        instructions[split].target = Int32(instructions.count)
      }
    }
    for jump in jumps { instructions[jump].target = Int32(instructions.count) }
  }

  private mutating func emit(_ branch: Pattern.Branch) {
    if branch.written != nil { instructions.append(.init(code: .rewrite)) }
    for pattern in branch.patterns { emit(pattern) }
    if let written = branch.written {
      instructions.append(.init(code: .write, target: literal(written)))
    }
  }

  private mutating func emit(_ pattern: Pattern) {
    switch pattern {
    case .literal(let literal): emit(literal: literal)
    case .space: instructions.append(.init(code: .space))
    case .maybeSpace: instructions.append(.init(code: .maybeSpace))
    case .run(let kind, let least, let most):
      instructions.append(.init(code: .run, small: kind.rawValue, medium: UInt16(least) | UInt16(most) << 8))
    case .choice(let branches, let optional, let repeated):
      guard optional else { return emit(branches) }
      let split = instructions.count
      instructions.append(.init(code: .split))
      emit(branches)
      if repeated { instructions.append(.init(code: .jump, target: Int32(split))) }
      instructions[split].target = Int32(instructions.count)
    case .field(let field, let branches):
      instructions.append(.init(code: .open, small: field.rawValue))
      emit(branches)
      instructions.append(.init(code: .close, small: field.rawValue))
    case .constant(let field, let value):
      instructions.append(.init(code: .constant, small: field.rawValue, target: literal(value)))
    case .notFollowed(let excluded):
      instructions.append(
        .init(code: .notFollowed, medium: UInt16(excluded.count), target: Int32(bytes.count)))
      bytes += excluded
    case .rule(let name):
      calls.append((instructions.count, name))
      instructions.append(.init(code: .call))
    case .begin: instructions.append(.init(code: .begin))
    }
  }

  private mutating func emit(literal: [UInt8]) {
    for part in literal.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false).enumerated() {
      if part.offset > 0 { instructions.append(.init(code: .hyphen)) }
      if part.element.count == 1 {
        instructions.append(.init(code: .byte, small: part.element[part.element.startIndex]))
      } else if part.element.count > 1 {
        instructions.append(
          .init(code: .literal, medium: UInt16(part.element.count), target: Int32(bytes.count)))
        bytes += part.element
      }
    }
  }

  private mutating func literal(_ value: [UInt8]) -> Int32 {
    if let index = literalIndex[value] { return index }
    literals.append(value)
    literalIndex[value] = Int32(literals.count - 1)
    return Int32(literals.count - 1)
  }
}

/// A program in plain memory.
final class SealedProgram: @unchecked Sendable {
  let instructions: UnsafeMutableBufferPointer<GrammarProgram.Instruction>
  /// Bytes of literals to match, one behind the other.
  let bytes: UnsafeMutableBufferPointer<UInt8>
  /// Sets of bytes, four words each.
  let sets: UnsafeMutableBufferPointer<UInt64>
  /// For each byte the sum of the classes it belongs to.
  let classes: UnsafeMutableBufferPointer<UInt8>
  /// See `GrammarProgram.tables`.
  let tables: UnsafeMutableBufferPointer<Int32>
  /// What is written in place of what was matched, and values of constants, one behind the other.
  private let literals: UnsafeMutableBufferPointer<UInt8>
  private let literalStarts: UnsafeMutableBufferPointer<Int32>

  init(_ program: GrammarProgram) {
    func sealed<Element>(_ array: [Element]) -> UnsafeMutableBufferPointer<Element> {
      let buffer = UnsafeMutableBufferPointer<Element>.allocate(capacity: max(1, array.count))
      _ = buffer.initialize(from: array)
      return buffer
    }
    instructions = sealed(program.instructions)
    bytes = sealed(program.bytes)
    sets = sealed(program.sets.flatMap(\.words))
    tables = sealed(program.tables)
    classes = sealed(
      (UInt8.min...UInt8.max).map { byte in
        Pattern.CharacterClass.allCases.reduce(0) { $0 | ($1.contains(byte) ? $1.rawValue : 0) }
      })
    literals = sealed(program.literals.flatMap { $0 })
    var starts: [Int32] = [0]
    for literal in program.literals { starts.append(starts[starts.count - 1] + Int32(literal.count)) }
    literalStarts = sealed(starts)
  }

  deinit {
    instructions.deallocate()
    bytes.deallocate()
    sets.deallocate()
    tables.deallocate()
    classes.deallocate()
    literals.deallocate()
    literalStarts.deallocate()
  }

  /// The literal with this index.
  @inline(__always)
  func literal(_ index: Int32) -> Slice<UnsafeMutableBufferPointer<UInt8>> {
    literals[Int(literalStarts[Int(index)])..<Int(literalStarts[Int(index) + 1])]
  }
}
