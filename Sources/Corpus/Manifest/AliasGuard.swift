/// Refuses YAML whose aliases could make a small file large: a "billion laughs" file names a list that names a
/// list, nine levels deep.
///
/// Yams shares what an alias names, so that reading it costs nothing; only keys are compared by content. A manifest needs
/// few aliases and no lists as keys, so more than a hundred of the one, or both together, are refused.
struct AliasGuard {
  /// Most aliases (`*name`) a manifest may have.
  static let limit = 100

  /// The line, reason and remedy of a refusal; nil where the text is harmless.
  static func refusal(of bytes: [UInt8]) -> (line: Int, reason: String)? {
    var aliases = 0
    var line = 1
    var keyLine: Int?
    var previous = lineFeed  // the last byte that was not blank
    var blank = true  // whether the byte before was blank, a bracket or a comma
    for (index, byte) in bytes.enumerated() {
      if byte == lineFeed { line += 1 }
      let next = index + 1 < bytes.count ? bytes[index + 1] : lineFeed
      if byte == UInt8(ascii: "*"), blank, opensValue.contains(previous), !isSpace(next) {
        aliases += 1
        if aliases > limit { return (line, "has more than \(limit) aliases") }
        if endsAsKey(bytes, after: index) { keyLine = keyLine ?? line }
      } else if byte == UInt8(ascii: "?"), blank, isSpace(next), opensValue.contains(previous) {
        keyLine = keyLine ?? line
      } else if byte == UInt8(ascii: ":"), isSpace(next), closesList.contains(previous) {
        keyLine = keyLine ?? line
      }
      if byte == lineFeed { previous = lineFeed }
      if !isSpace(byte) { previous = byte }
      blank = isSpace(byte) || opensList.contains(byte)
    }
    if aliases > 0, let keyLine { return (keyLine, "has aliases and a list or alias as a key") }
    return nil
  }

  private static let opensList: [UInt8] = [UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: ",")]
  private static let closesList: [UInt8] = [UInt8(ascii: "]"), UInt8(ascii: "}")]
  /// Bytes after which a value or a key can begin.
  private static let opensValue: [UInt8] =
    opensList + [lineFeed, UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "?")]

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == lineFeed
  }

  /// Whether the alias that begins at `index` is a key: `*name :`.
  private static func endsAsKey(_ bytes: [UInt8], after index: Int) -> Bool {
    var end = index + 1
    while end < bytes.count, !isSpace(bytes[end]), !opensList.contains(bytes[end]),
      !closesList.contains(bytes[end])
    {
      end += 1
    }
    if bytes[end - 1] == UInt8(ascii: ":") { return true }
    while end < bytes.count, bytes[end] == UInt8(ascii: " ") { end += 1 }
    return end < bytes.count && bytes[end] == UInt8(ascii: ":")
  }
}
