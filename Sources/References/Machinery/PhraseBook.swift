/// All phrases of a rule book, encoded behind each other: matching a phrase touches no reference counts.
///
/// A phrase is found by its offset. Codes: 1 n bytes (literal), 2 stem, 3 space, 4 hyphen, 5 apostrophe, 6 gap,
/// 7 choice, 8 jump, 9 digits, 0 end; the first byte says how words end.
final class PhraseBook: @unchecked Sendable {
  private var codes: [UInt8] = []
  private var storage: UnsafeMutableBufferPointer<UInt8>?

  deinit { storage?.deallocate() }

  /// Adds a phrase before `seal()`; returns its offset.
  func add(_ phrase: Phrase) -> Int32 {
    let offset = Int32(codes.count)
    codes.append(phrase.borders == .both ? 0 : phrase.borders == .start ? 1 : 2)
    encode(phrase.pieces)
    codes.append(0)
    return offset
  }

  private func encode(_ pieces: [Phrase.Piece]) {
    for piece in pieces {
      switch piece {
      case .literal(let literal):
        for start in stride(from: 0, to: literal.count, by: 255) {
          let part = literal[start..<min(literal.count, start + 255)]
          codes.append(1)
          codes.append(UInt8(part.count))
          codes += part
        }
      case .stem: codes.append(2)
      case .space: codes.append(3)
      case .hyphen: codes.append(4)
      case .apostrophe: codes.append(5)
      case .gap: codes.append(6)
      case .digits: codes.append(9)
      case .choice(let branches): encode(choice: branches)
      }
    }
  }

  /// 7, the number of branches, and for each its length (two bytes) and its codes, which end with a jump (8 and two
  /// bytes) behind the last branch.
  private func encode(choice branches: [[Phrase.Piece]]) {
    codes.append(7)
    codes.append(UInt8(min(255, branches.count)))
    var jumps: [Int] = []
    for branch in branches.prefix(255) {
      let length = codes.count
      codes += [0, 0]
      encode(branch)
      jumps.append(codes.count + 1)
      codes += [8, 0, 0]
      put(codes.count - length - 2, at: length)
    }
    for jump in jumps { put(codes.count - jump - 2, at: jump) }
  }

  private func put(_ value: Int, at index: Int) {
    codes[index] = UInt8(truncatingIfNeeded: value)
    codes[index + 1] = UInt8(truncatingIfNeeded: value >> 8)
  }

  /// Fixes the phrases; nothing may be added afterwards.
  func seal() {
    let sealed = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(1, codes.count))
    _ = sealed.initialize(from: codes)
    storage = sealed
    codes = []
  }

  /// The phrase at `offset` if it begins at `start`: past its last byte.
  @inline(__always)
  func match(_ offset: Int32, _ text: TextView, at start: Int, limit: Int) -> Int? {
    guard let storage else { return nil }
    // Most phrases fail at their first byte: 1 is a literal, its length follows.
    let first = Int(offset) + 1
    if storage[first] == 1, start >= limit || text.folded[start] != storage[first + 2] { return nil }
    return PhraseMatcher(codes: UnsafeBufferPointer(storage), text: text, limit: limit)
      .match(Int(offset), at: start)
  }

  /// Whether one of the `longer` phrases stands around `range` in `passage`: "safety deposit" around "safety".
  ///
  /// - Parameter last: the last byte at which such a phrase may begin; the beginning of `range` unless given, and then
  ///   "standards of living" goes around "high standards" as well.
  func isPart(
    _ range: Range<Int>, of longer: [Int32], _ text: TextView, _ passage: Range<Int>, beginningUpTo last: Int? = nil
  ) -> Bool {
    if longer.isEmpty { return false }
    var start = last ?? range.lowerBound
    let floor = max(passage.lowerBound, range.lowerBound - 80)
    while true {
      for phrase in longer {
        if let end = match(phrase, text, at: start, limit: passage.upperBound), end >= range.upperBound { return true }
      }
      repeat {
        start -= 1
        if start < floor { return false }
      } while text.bytes[start] & 0xC0 == 0x80 || !text.startsWord(at: start) || text.character(at: start) == .other
    }
  }
}

extension PhraseBook {
  /// Whether one of the `phrases` shares bytes with `range`: "model training" with "training programme", "ethical
  /// standards" with "develop ethical standards".
  func overlap(_ range: Range<Int>, oneOf phrases: [Int32], _ text: TextView, _ passage: Range<Int>) -> Bool {
    if phrases.isEmpty { return false }
    for start in max(passage.lowerBound, range.lowerBound - 80)..<range.upperBound
    where text.bytes[start] & 0xC0 != 0x80 {
      for phrase in phrases {
        if let end = match(phrase, text, at: start, limit: passage.upperBound), end > range.lowerBound { return true }
      }
    }
    return false
  }

  /// Whether one of the `phrases` stands in `sentence`, outside of `range`.
  func stands(oneOf phrases: [Int32], in sentence: Range<Int>, outside range: Range<Int>, _ text: TextView) -> Bool {
    var start = sentence.lowerBound
    while start < sentence.upperBound {
      if range.contains(start) {
        start = range.upperBound
        continue
      }
      if text.bytes[start] & 0xC0 != 0x80, text.character(at: start) != .other, text.startsWord(at: start) {
        for phrase in phrases where match(phrase, text, at: start, limit: sentence.upperBound) != nil { return true }
      }
      start += 1
    }
    return false
  }
}

/// Walks the codes of a phrase along a text.
struct PhraseMatcher {
  let codes: UnsafeBufferPointer<UInt8>
  let text: TextView
  let limit: Int

  /// The phrase whose codes begin at `offset`, if it begins at `start`.
  func match(_ offset: Int, at start: Int) -> Int? {
    let borders = codes[offset]
    guard borders == 2 || text.startsWord(at: start) else { return nil }
    return rest(offset + 1, start, borders)
  }

  private func rest(_ first: Int, _ start: Int, _ borders: UInt8) -> Int? {
    var code = first
    var at = start
    while true {
      switch codes[code] {
      case 1:
        let count = Int(codes[code + 1])
        guard at + count <= limit else { return nil }
        for index in 0..<count where text.folded[at + index] != codes[code + 2 + index] { return nil }
        at += count
        code += 2 + count
      case 2:
        while at < limit, isStem(at, borders) { at = next(at) }
        code += 1
      case 3:
        let skipped = skipSeparators(at)
        guard skipped > at || borders == 2 else { return nil }
        at = skipped
        code += 1
      case 4:
        at = skipSeparators(at)
        code += 1
      case 5:
        let length = text.apostrophe(at: at)
        guard length > 0 else { return nil }
        // "l' intelligence" may be spaced; in "Peoples' Rights" the space is a piece of its own.
        at = codes[code + 1] == 3 ? at + length : text.skipSpaces(at + length)
        code += 1
      case 6: return gap(code + 1, at, borders)
      case 7:
        var branch = code + 2
        for _ in 0..<codes[code + 1] {
          if let end = rest(branch + 2, at, borders) { return end }
          branch += 2 + number(at: branch)
        }
        return nil
      case 8: code += 3 + number(at: code + 1)
      case 9:
        let first = at
        while at < limit, TextView.isDigit(text.bytes[at]) || isInnerPoint(at, first) { at += 1 }
        guard at > first else { return nil }
        code += 1
      default:
        guard at <= limit else { return nil }
        return borders != 0 || text.endsWord(at: at) ? at : nil
      }
    }
  }

  /// In Korean the endings of a word are Hangul as well: "표준" in "표준을".
  private func isStem(_ at: Int, _ borders: UInt8) -> Bool {
    let character = text.character(at: at)
    return character == .word || borders == 1 && character == .hangul
  }

  /// The point of "1.1".
  private func isInnerPoint(_ at: Int, _ first: Int) -> Bool {
    text.bytes[at] == UInt8(ascii: ".") && at > first && at + 1 < limit && TextView.isDigit(text.bytes[at + 1])
  }

  private func number(at index: Int) -> Int { Int(codes[index]) | Int(codes[index + 1]) << 8 }

  /// Up to three words, or six characters of Han script, that end no clause.
  private func gap(_ next: Int, _ start: Int, _ borders: UInt8) -> Int? {
    var at = start
    if borders == 2 {
      for _ in 0...6 {
        if let end = rest(next, at, borders) { return end }
        guard at < limit, !endsClause(at) else { return nil }
        at = self.next(at)
      }
      return nil
    }
    guard text.endsWord(at: at) else { return nil }
    for _ in 0...3 {
      var word = at
      while word < limit, text.character(at: word) == .other {
        if endsClause(word) { return nil }
        word = self.next(word)
      }
      guard word < limit, word > at else { return nil }
      if let end = rest(next, word, borders) { return end }
      at = word
      while at < limit, text.character(at: at) != .other { at = self.next(at) }
    }
    return nil
  }

  private func endsClause(_ at: Int) -> Bool {
    let byte = text.bytes[at]
    if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "?") { return true }
    // Arabic semicolon and question mark.
    if byte == 0xD8, at + 1 < limit { return text.bytes[at + 1] == 0x9B || text.bytes[at + 1] == 0x9F }
    return byte == 0xE3 && at + 2 < limit && text.bytes[at + 1] == 0x80 && text.bytes[at + 2] == 0x82
  }

  private func next(_ at: Int) -> Int {
    let byte = text.bytes[at]
    return at + (byte < 0x80 ? 1 : byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2)
  }

  private func skipSeparators(_ start: Int) -> Int {
    var at = start
    while at < limit {
      let length = max(text.space(at: at), text.hyphen(at: at))
      if length == 0 { break }
      at += length
    }
    return at
  }
}
