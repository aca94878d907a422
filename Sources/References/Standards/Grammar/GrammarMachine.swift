/// Runs a compiled form along a text.
struct GrammarMachine {
  /// What the machine saw on the way to its end.
  struct Event {
    /// The instruction that was passed: a mark of a field, of a rewriting, or of the beginning.
    let code: GrammarProgram.Instruction.Code
    let field: UInt8
    let literal: Int32
    /// Byte of the text.
    let at: Int32
  }

  /// Where a match must end.
  enum Ending {
    /// At the end of the line, but for white space.
    case line
    /// At the border of a word.
    case word
  }

  fileprivate struct Choice {
    let instruction: Int32
    let at: Int32
    let frame: Int32
    let frames: Int32
    let events: Int32
  }

  fileprivate struct Frame {
    let instruction: Int32
    let parent: Int32
  }

  /// Deepest nesting of choices, calls and marks; a text that needs more is no identifier.
  fileprivate static let depth = 192
  /// Choices and repetitions for each byte of the text: keeps the time linear in its length.
  private static let stepsPerByte = 200

  private let program: UnsafeMutableBufferPointer<GrammarProgram.Instruction>
  private let literals: UnsafeMutableBufferPointer<UInt8>
  private let sets: UnsafeMutableBufferPointer<UInt64>
  private let tables: UnsafeMutableBufferPointer<Int32>
  private let classes: UnsafeMutableBufferPointer<UInt8>
  let text: TextView
  let limit: Int
  let ending: Ending

  /// A machine for `text`; `code` must outlive it.
  init(code: SealedProgram, text: TextView, limit: Int, ending: Ending) {
    program = code.instructions
    literals = code.bytes
    sets = code.sets
    tables = code.tables
    classes = code.classes
    self.text = text
    self.limit = limit
    self.ending = ending
  }

  /// The stacks of a machine; kept from one match to the next, by one thread.
  final class Memory: @unchecked Sendable {
    fileprivate let choices = UnsafeMutableBufferPointer<Choice>.allocate(capacity: GrammarMachine.depth)
    fileprivate let frames = UnsafeMutableBufferPointer<Frame>.allocate(capacity: GrammarMachine.depth)
    fileprivate let events = UnsafeMutableBufferPointer<Event>.allocate(capacity: GrammarMachine.depth)

    deinit {
      choices.deallocate()
      frames.deallocate()
      events.deallocate()
    }
  }

  /// The form at `instruction`, if the text has it at `start`: its end, and what was seen on the way. The events are
  /// valid until the next match.
  func match(_ instruction: Int32, at start: Int, _ memory: Memory) -> (
    end: Int, events: Slice<UnsafeMutableBufferPointer<Event>>
  )? {
    let choices = memory.choices
    let frames = memory.frames
    let events = memory.events
    var pc = Int(instruction)
    var at = start
    var frame: Int32 = -1
    var frameCount = 0
    var choiceCount = 0
    var eventCount = 0
    var steps = 2000 + (limit - start) * Self.stepsPerByte
    while true {
      let now = program[pc]
      var failed = false
      switch now.code {
      case .byte:
        if at < limit, text.bytes[at] == now.small { at += 1 } else { failed = true }
        pc += 1
      case .literal:
        let count = Int(now.medium)
        if at + count <= limit {
          for index in 0..<count where text.bytes[at + index] != literals[Int(now.target) + index] {
            failed = true
            break
          }
          at += count
        } else {
          failed = true
        }
        pc += 1
      case .run:
        var end = at
        while end < limit, classes[Int(text.bytes[end])] & now.small != 0 { end += 1 }
        var count = end - at
        // A soft hyphen shows where a line may break, and is none of the text.
        while count > 0, isSoftHyphen(end), end + 2 < limit, classes[Int(text.bytes[end + 2])] & now.small != 0 {
          end += 2
          while end < limit, classes[Int(text.bytes[end])] & now.small != 0 {
            end += 1
            count += 1
          }
        }
        if count < Int(now.medium & 0xFF) || count > Int(now.medium >> 8) { failed = true }
        at = end
        pc += 1
      case .space:
        let end = min(limit, text.skipSpaces(at))
        if end == at { failed = true }
        at = end
        pc += 1
      case .maybeSpace:
        at = max(at, min(limit, text.skipSpaces(at)))
        pc += 1
      case .hyphen:
        if isSoftHyphen(at) { at += 2 }
        let count = text.hyphen(at: at)
        if count == 0 || at + count > limit { failed = true }
        at += count
        pc += 1
      case .dispatch:
        let entry = tables[Int(now.target) + (at < limit ? Int(text.bytes[at]) : 256)]
        if entry < 0 { failed = true } else { pc = Int(entry) }
      case .split:
        // Branches that cannot begin here are passed over without going through the switch.
        var split = now
        while split.medium != 0, at >= limit || !has(split.medium, text.bytes[at]) {
          pc = Int(split.target)
          split = program[pc]
          if split.code != .split { break }
        }
        if split.code != .split { continue }
        guard choiceCount < Self.depth else { return nil }
        choices[choiceCount] = Choice(
          instruction: split.target, at: Int32(truncatingIfNeeded: at), frame: frame,
          frames: Int32(truncatingIfNeeded: frameCount), events: Int32(truncatingIfNeeded: eventCount))
        choiceCount += 1
        pc += 1
      case .jump:
        steps -= 1
        guard steps > 0 else { return nil }
        pc = Int(now.target)
      case .call:
        guard frameCount < Self.depth else { return nil }
        frames[frameCount] = Frame(instruction: Int32(pc + 1), parent: frame)
        frame = Int32(frameCount)
        frameCount += 1
        pc = Int(now.target)
      case .return:
        pc = Int(frames[Int(frame)].instruction)
        frame = frames[Int(frame)].parent
      case .open, .close, .rewrite, .write, .constant, .begin:
        guard eventCount < Self.depth else { return nil }
        events[eventCount] = Event(
          code: now.code, field: now.small, literal: now.target, at: Int32(truncatingIfNeeded: at))
        eventCount += 1
        pc += 1
      case .notFollowed:
        if at < limit {
          for index in 0..<Int(now.medium) where literals[Int(now.target) + index] == text.bytes[at] { failed = true }
        }
        pc += 1
      case .accept:
        if ends(at) { return (at, events[..<eventCount]) }
        failed = true
      }
      if failed {
        steps -= 1
        guard choiceCount > 0, steps > 0 else { return nil }
        choiceCount -= 1
        let choice = choices[choiceCount]
        pc = Int(choice.instruction)
        at = Int(choice.at)
        frame = choice.frame
        frameCount = Int(choice.frames)
        eventCount = Int(choice.events)
      }
    }
  }

  @inline(__always)
  private func has(_ set: UInt16, _ byte: UInt8) -> Bool {
    sets[Int(set) * 4 + Int(byte >> 6)] >> UInt64(byte & 63) & 1 != 0
  }

  private func ends(_ at: Int) -> Bool {
    switch ending {
    case .line: isEnd(text.skipSpaces(at))
    case .word: text.endsWord(at: at)
    }
  }

  /// The end of a line, or a remark behind "# " that ends it.
  private func isEnd(_ at: Int) -> Bool {
    at >= limit || text.bytes[at] == UInt8(ascii: "#") && at + 1 < limit && text.bytes[at + 1] == 0x20
  }

  @inline(__always)
  private func isSoftHyphen(_ at: Int) -> Bool {
    at + 1 < limit && text.bytes[at] == 0xC2 && text.bytes[at + 1] == 0xAD
  }
}
