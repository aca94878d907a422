/// What the names in one `class` attribute say, worked out once for each value.
struct ClassFacts: Sendable {
  /// The names, in lower case.
  var names: Set<String>
  /// What the names say of a block.
  var verdict: HTMLChrome.Verdict
  /// What they say of an element of running text.
  var verdictOfText: HTMLChrome.Verdict
  /// A heading of the EU Publications Office.
  var isHeading: Bool
  /// The text of a note.
  var isNote: Bool
  /// "EN" at the head of a page of the Official Journal.
  var isLanguage: Bool

  /// Of the value of `class="…"`.
  init(_ value: String) {
    let lower = value.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
    names = Set(lower)
    let plain = lower.map { $0.hasPrefix("oj-") ? String($0.dropFirst(3)) : $0 }
    isHeading = plain.contains(where: HTMLAttributes.headingClasses.contains)
    isNote = plain.contains(where: HTMLAttributes.noteClasses.contains)
    isLanguage = plain.contains("hd-lg")
    let words = HTMLChrome.plainNames(value)
    // In a class the subject of a part of the page names the part: "social-media", "cookie-notice". One bare word does not.
    verdict =
      words.map { name in
        let verdict = HTMLChrome.verdict(name)
        return verdict == .subject && name.contains("-") ? .chrome : verdict
      }.max() ?? .none
    verdictOfText = words.map(HTMLChrome.verdictOfText).max() ?? .none
  }

  /// No class.
  static let none = ClassFacts("")
}
