/// Reads amendments and corrigenda behind a designation: "/Amd 1:2024", "/AMD1:1991/COR1:1994", "+A1:2020".
struct SupplementReader {
  let text: TextView
  let limit: Int

  private static let kinds: [(literal: String, canonical: String)] = [
    ("Amd", "Amd"), ("AMD", "Amd"), ("Cor", "Cor"), ("COR", "Cor"), ("Add", "Add"), ("Suppl", "Suppl"),
    ("DAmd", "DAmd"), ("DAM", "DAM"), ("FDAM", "FDAM"), ("CD Amd", "CD Amd"), ("AWI Amd", "AWI Amd"),
    ("A", "A"), ("AC", "AC"), ("C", "C"),
  ]

  /// Past the last supplement; `start` when there is none.
  func read(_ start: Int, _ identifier: inout StandardIdentifier) -> Int {
    var at = start
    while at < limit {
      let plus = text.bytes[at] == UInt8(ascii: "+")
      guard plus || text.bytes[at] == UInt8(ascii: "/") else { break }
      guard let (end, supplement) = one(at + 1, plus) else { break }
      identifier.supplements.append((plus ? "+" : "") + supplement)
      at = end
    }
    return at
  }

  private func one(_ start: Int, _ plus: Bool) -> (Int, String)? {
    for (literal, canonical) in Self.kinds where text.has(Array(literal.utf8), at: start) {
      var at = start + literal.utf8.count
      if at < limit, text.bytes[at] == UInt8(ascii: ".") { at += 1 }
      at = text.skipSpaces(at)
      var end = at
      while end < limit, TextView.isDigit(text.bytes[end]) { end += 1 }
      guard end > at || canonical == "AC", end - at <= 2 else { continue }
      var supplement = canonical.count > 2 ? "\(canonical) " : canonical
      supplement += text.string(at..<end)
      if end < limit, text.bytes[end] == UInt8(ascii: ":") {
        var year = end + 1
        while year < limit, TextView.isDigit(text.bytes[year]) { year += 1 }
        if year - end == 5 {
          supplement += text.string(end..<year)
          end = year
        }
      }
      guard text.endsWord(at: end) else { continue }
      return (end, supplement)
    }
    return nil
  }
}
