/// A quote, cut to some characters on either side of what it is quoted for.
struct Excerpt {
  /// The text, with "…" where it was cut.
  let text: String
  /// Where the marked words begin in it, in UTF-16 units.
  let offset: Int
  /// Their length in UTF-16 units.
  let length: Int

  /// `quote` around the `count` code points from `offset`, cut to `reach` code points on either side.
  init(of quote: String, at offset: Int, _ count: Int, reach: Int) {
    let scalars = Array(quote.unicodeScalars)
    let start = min(max(offset, 0), scalars.count)
    let end = min(start + count, scalars.count)
    let from = max(0, start - reach)
    let to = min(scalars.count, end + reach)
    func text(_ range: Range<Int>) -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[range])
      return String(view)
    }
    let head = (from > 0 ? "…" : "") + text(from..<start)
    let mark = text(start..<end)
    self.text = head + mark + text(end..<to) + (to < scalars.count ? "…" : "")
    self.offset = head.utf16.count
    length = mark.utf16.count
  }
}
