/// Inputs that hold several texts: a line of four hyphens stands between one and the next.
enum InputParts {
  /// The line as a piece for dictionaries.
  static let separator = "\n----\n"

  /// The texts of `input`, at most `count`; the last one holds the rest, those that are missing are empty.
  static func split(_ input: [UInt8], into count: Int) -> [[UInt8]] {
    let mark = Array(separator.utf8)
    var parts: [[UInt8]] = []
    var start = 0
    var index = 0
    while parts.count < count - 1, index + mark.count <= input.count {
      if input[index] == mark[0], input[index..<(index + mark.count)].elementsEqual(mark) {
        parts.append(Array(input[start..<index]))
        index += mark.count
        start = index
      } else {
        index += 1
      }
    }
    parts.append(Array(input[start...]))
    while parts.count < count { parts.append([]) }
    return parts
  }
}
