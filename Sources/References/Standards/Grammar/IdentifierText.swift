/// A designation as it was put together from a match, with the places of its fields in it.
///
/// Buffers are kept from one identifier to the next.
struct IdentifierText {
  /// A field, or an identifier inside another.
  struct Piece: BitwiseCopyable {
    var field: IdentifierField
    /// Bytes of the designation, or of the constants.
    var start: Int32
    var end: Int32
    /// The value does not stand in the designation: the `TR` of "ISO/IEC DTR 24028".
    var isConstant: Bool
    /// Index of the adopted identifier it belongs to; -1 for the outermost.
    var inside: Int32
  }

  private let designation = Buffer<UInt8>()
  private let values = Buffer<UInt8>()
  private let parts = Buffer<Piece>()
  /// First byte of the text that belongs to the reference.
  private(set) var begin = 0

  /// The designation.
  var bytes: UnsafeBufferPointer<UInt8> { designation.view }
  /// Values that do not stand in it.
  var constants: UnsafeBufferPointer<UInt8> { values.view }
  /// The fields, in the order in which they begin.
  var pieces: UnsafeBufferPointer<Piece> { parts.view }

  /// Puts together what the events of a match from `start` to `end` say.
  mutating func read(
    _ events: Slice<UnsafeMutableBufferPointer<GrammarMachine.Event>>, _ text: TextView, _ range: Range<Int>,
    _ code: SealedProgram
  ) {
    designation.removeAll()
    values.removeAll()
    parts.removeAll()
    begin = range.lowerBound
    var at = range.lowerBound
    var inside: Int32 = -1
    var replacing = 0
    for event in events {
      if replacing == 0 { copy(text, at..<Int(event.at)) }
      at = Int(event.at)
      switch event.code {
      case .open:
        guard let field = IdentifierField(rawValue: event.field) else { continue }
        parts.append(
          Piece(field: field, start: Int32(designation.count), end: -1, isConstant: false, inside: inside))
        if field == .adopted { inside = Int32(parts.count - 1) }
      case .close:
        var index = parts.count - 1
        while index >= 0, parts[index].end >= 0 { index -= 1 }
        guard index >= 0 else { continue }
        parts[index].end = Int32(designation.count)
        if parts[index].field == .adopted { inside = parts[index].inside }
      case .rewrite: replacing += 1
      case .write:
        replacing -= 1
        if replacing == 0 { for byte in code.literal(event.literal) { designation.append(byte) } }
      case .constant:
        guard let field = IdentifierField(rawValue: event.field) else { continue }
        let start = Int32(values.count)
        for byte in code.literal(event.literal) { values.append(byte) }
        parts.append(Piece(field: field, start: start, end: Int32(values.count), isConstant: true, inside: inside))
      default:
        // The reference begins here.
        designation.removeAll()
        let kept = parts.view.filter(\.isConstant)
        parts.removeAll()
        for piece in kept { parts.append(piece) }
        begin = at
      }
    }
    copy(text, at..<range.upperBound)
  }

  /// Appends a stretch of the text: white space becomes one space, dashes become hyphens.
  private mutating func copy(_ text: TextView, _ range: Range<Int>) {
    var at = range.lowerBound
    while at < range.upperBound {
      let byte = text.bytes[at]
      if byte > 0x20, byte < 0x80 {
        designation.append(byte)
        at += 1
        continue
      }
      let space = text.space(at: at)
      if byte == 0xC2, space == 2, text.bytes[at + 1] == 0xAD {
        // Stands for the space where it parts letters from digits.
        if let last = designation.view.last, (last | 0x20) &- 0x61 < 26, at + 2 < text.end,
          TextView.isDigit(text.bytes[at + 2])
        {
          designation.append(0x20)
        }
        at += 2
      } else if space > 0 || byte <= 0x20 {
        if let last = designation.view.last, last != 0x20 { designation.append(0x20) }
        at += max(1, space)
      } else if text.hyphen(at: at) > 0 {
        designation.append(UInt8(ascii: "-"))
        at += text.hyphen(at: at)
      } else if byte == 0xEF, at + 2 < range.upperBound, text.bytes[at + 1] == 0xBC, text.bytes[at + 2] == 0x9A {
        designation.append(UInt8(ascii: ":"))
        at += 3
      } else {
        designation.append(byte)
        at += 1
      }
    }
  }
}

extension IdentifierText {
  /// Whether all there is beside the publisher is a number that reads like a year: "ISO 2024".
  func isYear(from first: Int32, to last: Int32) -> Bool {
    if first > last { return false }
    var isBare = true
    var value: Int32 = 0
    for piece in pieces {
      switch piece.field {
      case .publisher: continue
      case .number:
        guard !piece.isConstant, piece.end - piece.start == 4 else { return false }
        for index in piece.start..<piece.end { value = value * 10 + Int32(bytes[Int(index)]) - 0x30 }
      default: isBare = false
      }
    }
    return isBare && value >= first && value <= last
  }
}
