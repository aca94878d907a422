/// A passage while it is being read: white space collapsed, notes set aside.
struct Draft {
  /// What has been read so far.
  var bytes: [UInt8] = []
  /// What the passage is; decided when its first real text arrives.
  var kind: Passage.Kind = .paragraph
  /// Index of its provision; decided with `kind`.
  var provision = 0
  /// Its language where it differs from the document's; decided with `kind`.
  var language: String?
  /// Whether the text so far is deleted wording (`<del>`).
  var isStruck = false
  /// Deleted wording.
  var struck: [Range<Int>] = []
  /// Whether the text is quoted from another act; decided with `kind`.
  var isQuoted = false
  /// Where its runs of text came from, offsets relative to `bytes`.
  var origins: [Origin] = []
  /// Marks of notes met in the text: the note's id and the offset in `bytes`.
  var marks: [(note: String, offset: Int)] = []
  /// Notes whose text stood inside this passage; they follow it as passages of their own.
  var notes: [Draft] = []
  /// For a note: its id, to be matched with a mark.
  var noteID: String?
  /// For a note inside a passage: the offset in that passage's `bytes`.
  var anchor: Int?
  /// Length of `bytes` while they hold only numbers and marks ("(a)"), which the next block continues.
  var markerEnd = 0
  /// White space has been read and not yet written.
  var space = false
  /// A mark has just been left out: punctuation that follows joins the word before it.
  var afterMark = false
  /// What images are called that stand here; text when text stands around them.
  private var alternatives: [Alternative] = []
  /// An image or a fraction has just been put into words: a word that follows stands apart.
  var standsApart = false
  /// What follows joins the text so far, whatever white space is between: "1/" and "2".
  var joinsNext = false
  /// Line breaks since the last text.
  var lineBreaks = 0

  /// Whether nothing but numbers has been read.
  var isOnlyMarker: Bool { bytes.count == markerEnd }

  /// Empties the draft, keeping its storage.
  mutating func reset() {
    bytes.removeAll(keepingCapacity: true)
    origins.removeAll(keepingCapacity: true)
    if !marks.isEmpty { marks.removeAll() }
    if !notes.isEmpty { notes.removeAll() }
    if !struck.isEmpty { struck.removeAll() }
    (noteID, anchor, language, isStruck, isQuoted) = (nil, nil, nil, false, false)
    (markerEnd, lineBreaks, space, afterMark, joinsNext, standsApart) = (0, 0, false, false, false, false)
    if !alternatives.isEmpty { alternatives.removeAll() }
  }

  /// Adds a chunk of text whose first byte stands on `line`, collapsing white space.
  mutating func append(_ source: UnsafeBufferPointer<UInt8>, line: Int, byte: Int? = nil) {
    var line = line
    var index = 0
    let count = source.count
    while index < count {
      if source[index] <= 0x20 {
        if source[index] == 0x0A { line += 1 }
        space = true
        index += 1
        continue
      }
      if !alternatives.isEmpty { settleAlternatives(isInside: true) }
      let start = index
      // A run ends at white space other than a single blank between two words.
      index = Self.plainPrefix(source, from: index)
      while index < count {
        if source[index] > 0x20 {
          index += 1
        } else if source[index] == 0x20, index + 1 < count, source[index + 1] > 0x20 {
          index += 2
        } else {
          break
        }
      }
      if space {
        let joins = joinsNext || afterMark && Self.closing(source[start])
        if !bytes.isEmpty && !joins { bytes.append(0x20) }
        space = false
      } else if standsApart, Self.isOfWord(source[start]), bytes.last.map(Self.isOfWord) ?? false {
        bytes.append(0x20)
      }
      if origins.last?.line != line || byte != nil {
        origins.append(Origin(text: bytes.count, line: line, byte: byte.map { $0 + start }))
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[start..<index]))
      (afterMark, standsApart, joinsNext) = (false, false, false)
      lineBreaks = 0
    }
  }

  // MARK: Images

  private struct Alternative {
    var text: String
    var line: Int
    /// White space stood before the image.
    var isSpaced: Bool
    var isInLink: Bool
  }

  /// An image called `text` stands here.
  mutating func addAlternative(_ text: String, line: Int, isInLink: Bool = false) {
    alternatives.append(Alternative(text: text, line: line, isSpaced: space, isInLink: isInLink))
    space = false
  }

  /// The link has text of its own: what the image in it is called says it again.
  mutating func dropAlternativesInLink() {
    guard !alternatives.isEmpty else { return }
    if alternatives.contains(where: { $0.isInLink && $0.isSpaced }) { space = true }
    alternatives.removeAll(where: \.isInLink)
  }

  /// The image added last says nothing.
  mutating func dropLastAlternative() {
    if alternatives.popLast()?.isSpaced ?? false { space = true }
  }

  /// A link ends that had no text but the images in it.
  mutating func leaveLink() {
    for index in alternatives.indices { alternatives[index].isInLink = false }
  }

  /// Text follows, or the passage ends: an image that stands alone is no text.
  mutating func settleAlternatives(isInside: Bool) {
    guard !alternatives.isEmpty else { return }
    let pending = alternatives
    alternatives.removeAll()
    let isSpacedBehind = space
    guard isInside || !isOnlyMarker else { return }
    for alternative in pending {
      // A picture of a letter inside a word of a script without blanks is part of the word.
      (space, standsApart) = (alternative.isSpaced, true)
      var text = alternative.text
      text.withUTF8 { append($0, line: alternative.line) }
      standsApart = true
    }
    space = isSpacedBehind
  }

  private static func isOfWord(_ byte: UInt8) -> Bool { Bytes.isLetter(byte) || Bytes.isDigit(byte) }

  /// Where the eight-byte words end that hold no control character and no two blanks in a row: most text
  /// passes here, eight bytes at a time. The result stands after a byte that is no blank.
  private static func plainPrefix(_ source: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(source)
    let high: UInt64 = 0x8080_8080_8080_8080
    let ones: UInt64 = 0x0101_0101_0101_0101
    let blanks = ones &* 0x20
    var index = start
    var carry: UInt64 = 0
    while index + 8 <= raw.count {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      let controls = (word &- blanks) & ~word & high
      let difference = word ^ blanks
      let spaces = (difference &- ones) & ~difference & high
      if controls != 0 || spaces & (spaces << 8 | carry) != 0 { break }
      carry = spaces >> 56
      index += 8
    }
    while index > start, source[index - 1] <= 0x20 { index -= 1 }
    return index
  }

  /// Puts a character, most often a blank, before byte `offset`.
  mutating func insert(_ byte: UInt8 = 0x20, at offset: Int) {
    bytes.insert(byte, at: offset)
    // Only the last ones can stand behind it.
    for index in origins.indices.reversed() {
      if origins[index].text < offset { break }
      origins[index].text += 1
    }
    for index in marks.indices.reversed() {
      if marks[index].offset <= offset { break }
      marks[index].offset += 1
    }
    if markerEnd > offset { markerEnd += 1 }
    for index in struck.indices.reversed() where struck[index].upperBound > offset {
      let start = struck[index].lowerBound
      struck[index] = (start >= offset ? start + 1 : start)..<struck[index].upperBound + 1
    }
  }

  /// The bytes from `start` on are deleted wording; the blank between it and what stands before is not.
  mutating func strike(from start: Int) {
    guard start < bytes.count else { return }
    if let last = struck.last, last.upperBound == start {
      struck[struck.count - 1] = last.lowerBound..<bytes.count
    } else {
      struck.append((bytes[start] == 0x20 ? start + 1 : start)..<bytes.count)
    }
  }

  /// Takes back the last bytes: a hyphen at the end of a printed line.
  mutating func shorten(by count: Int) {
    bytes.removeLast(min(count, bytes.count))
    while let last = struck.last, last.upperBound > bytes.count {
      struck.removeLast()
      if last.lowerBound < bytes.count { struck.append(last.lowerBound..<bytes.count) }
    }
    // A note may stand behind the hyphen: "con-¹" and "form" on the next line.
    for index in marks.indices { marks[index].offset = min(marks[index].offset, bytes.count) }
    for index in notes.indices { notes[index].anchor = notes[index].anchor.map { min($0, bytes.count) } }
  }

  private static func closing(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: ")"):
      true
    default: false
    }
  }
}
