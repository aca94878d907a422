/// Text whose line breaks count: `<pre>`. Whole laws are served in one, laid out as on paper.
///
/// A blank line, a deeper indent or a list marker begins a passage; other lines go on.
struct Verbatim {
  private var depth = 0
  private var indent = 0
  private var lastIndent = 0
  private var isAtStart = true
  private var isBlank = true

  /// Whether such an element is open.
  var isOpen: Bool { depth > 0 }

  /// `<pre>`.
  mutating func open() {
    depth += 1
    (indent, lastIndent, isAtStart, isBlank) = (0, 0, true, true)
  }

  /// `</pre>`.
  mutating func close() { depth -= 1 }

  /// Adds text whose first byte stands on `line`.
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, line: Int, to builder: inout DocumentBuilder) {
    var line = line
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x0A {
        if isBlank { builder.endPassage(force: true) } else { builder.appendSpace() }
        if !isBlank { lastIndent = indent }
        (indent, isAtStart, isBlank) = (0, true, true)
        line += 1
        index += 1
      } else if isAtStart, byte <= 0x20 {
        // A tab stands for the eight columns it fills.
        indent += byte == 0x09 ? 8 : 1
        index += 1
      } else {
        let end = bytes[index...].firstIndex(of: 0x0A) ?? bytes.count
        let piece = UnsafeBufferPointer(rebasing: bytes[index..<end])
        if isAtStart, indent > lastIndent + 1 || ListMarker.begins(piece) { builder.endPassage(force: true) }
        isAtStart = false
        isBlank = false
        builder.append(piece, line: line)
        index = end
      }
    }
  }
}
