extension Statutes {
  /// A German statute's abbreviation at `start`, with what belongs to it.
  ///
  ///     BGB · InsO · SGB V · LBO BW · 39. BImSchV · EStG 2009 · UWG a.F. · GKV-WSG · Anlage-VO
  ///
  /// Behind a pinpoint any word with two capitals counts, elsewhere those of the table and words like "BeamtStG".
  func germanAbbreviation(
    _ text: TextView, _ start: Int, _ limit: Int, isBehind: Bool
  ) -> (range: Range<Int>, id: String)? {
    var at = start
    // "der DSGVO" is joined by its article; "39. BImSchV" has its number in front.
    var number = ""
    if TextView.isDigit(text.bytes[at]) {
      while at < limit, TextView.isDigit(text.bytes[at]) { at += 1 }
      guard at - start <= 2, at < limit, text.bytes[at] == UInt8(ascii: ".") else { return nil }
      number = text.string(start..<at) + "_"
      at = text.skipSpaces(at + 1)
    }
    guard let end = Self.wordEnd(text, at, limit) else { return nil }
    let word = text.string(at..<end)
    let known = abbreviations[word]
    if known?.use == .never { return nil }
    if word == "SGB" || word.hasPrefix("SGB-") { return Self.socialCode(text, start, end, limit) }
    if !number.isEmpty {
      guard Self.hasStatuteEnding(word), Self.capitals(word) >= 2 else { return nil }
    } else if let known {
      guard isBehind || known.use == .alone else { return nil }
    } else {
      guard isBehind ? Self.isAbbreviation(word) : Self.isStatuteShape(word) else { return nil }
    }
    var id = known?.id ?? self.id(word)
    if id == "-" { return (start..<end, id) }
    if !number.isEmpty { id = self.id(number + word) }
    var last = end
    if let (close, land) = Self.land(text, last, limit) {
      last = close
      id += "_" + land.lowercased()
    }
    last = Self.version(text, last, limit)
    return (start..<last, id)
  }

  /// "SGB V", "SGB-V", "SGB 5", "SGB": the twelve books of the social code are acts of their own.
  private static func socialCode(_ text: TextView, _ start: Int, _ end: Int, _ limit: Int) -> (Range<Int>, String)? {
    var at = end
    let word = text.string(start..<end)
    var book = String(word.dropFirst(4))
    if book.isEmpty {
      let next = text.skipSpaces(end)
      at = next
      while at < limit, "IVX".utf8.contains(text.bytes[at]) || TextView.isDigit(text.bytes[at]) { at += 1 }
      if at > next, at - next <= 4, text.endsWord(at: at) {
        book = text.string(next..<at)
      } else {
        return (start..<end, "de:sgb")
      }
    }
    let value = Int(book) ?? romans.firstIndex(of: book).map { $0 + 1 } ?? 0
    guard (1...14).contains(value) else { return (start..<end, "de:sgb") }
    return (start..<version(text, max(at, end), limit), "de:sgb_\(value)")
  }

  static let romans = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV"]

  /// Past the word of letters, inner hyphens and slashes at `start`, which begins with a capital.
  static func wordEnd(_ text: TextView, _ start: Int, _ limit: Int) -> Int? {
    guard start < limit, isCapital(text, start) else { return nil }
    var at = start
    while at < limit {
      if text.character(at: at) == .word, !TextView.isDigit(text.bytes[at]) {
        at += text.bytes[at] < 0x80 ? 1 : text.bytes[at] < 0xE0 ? 2 : 3
      } else if at > start, text.bytes[at] == UInt8(ascii: "-") || text.bytes[at] == UInt8(ascii: "/"),
        at + 1 < limit, isCapital(text, at + 1)
      {
        at += 1
      } else {
        break
      }
    }
    guard at - start >= 2, at - start <= 48, text.endsWord(at: at) else { return nil }
    return at
  }

  /// Whether a capital of German stands at `at`: A to Z, Ä, Ö, Ü.
  static func isCapital(_ text: TextView, _ at: Int) -> Bool {
    TextView.isUpper(text.bytes[at])
      || text.bytes[at] == 0xC3 && at + 1 < text.end && [0x84, 0x96, 0x9C].contains(text.bytes[at + 1])
  }

  static func capitals(_ word: String) -> Int { word.unicodeScalars.count { $0.properties.isUppercase } }

  /// Two capitals, and not a word in capitals of more than six letters: "BGB", "InsO", not "SATZUNG".
  static func isAbbreviation(_ word: String) -> Bool {
    let count = capitals(word)
    guard count >= 2, word.count <= 24 else { return false }
    if count == word.count, word.count > 6 { return false }
    if ChainNumber.isRoman(word) { return false }
    // "Eltern-Kind-Verhältnis": parts of a compound that are words of their own.
    let parts = word.split(whereSeparator: { $0 == "-" || $0 == "/" })
    return parts.contains { capitals(String($0)) >= 2 } || hasStatuteEnding(word) && count > parts.count
  }

  /// The ending of an abbreviation for a Gesetz, a Verordnung, an Ordnung or a Gesetzbuch.
  static func hasStatuteEnding(_ word: String) -> Bool {
    ["G", "V", "O", "GB"].contains { word.hasSuffix($0) }
  }

  /// "BeamtStG", "BetrAVG", "GefStoffV", "ZustVO": small letters inside, capitals at both ends.
  static func isStatuteShape(_ word: String) -> Bool {
    // "GKV-WSG": a compound whose last part is an abbreviation.
    if let hyphen = word.lastIndex(of: "-") {
      let last = String(word[word.index(after: hyphen)...])
      return last.count >= 3 && capitals(last) >= 2 && (last.hasSuffix("G") || last.hasSuffix("VO"))
        && isAbbreviation(last)
        && !last.hasSuffix("AG") && !last.hasSuffix("KG")
    }
    let scalars = Array(word.unicodeScalars)
    guard scalars.count >= 4, hasStatuteEnding(word), capitals(word) >= 2,
      scalars.count(where: { $0.properties.isLowercase }) >= 2, !word.hasSuffix("KG"), !word.hasSuffix("AG")
    else { return false }
    // "BVerfG", "LArbG", "VerfGH": courts end in the G of Gericht.
    return !["erfG", "erwG", "ArbG", "SozG", "FinG", "inzG", "AmtsG", "LandG", "DiszG", "dienstG", "atG", "tentG"]
      .contains { word.hasSuffix($0) } && !word.hasPrefix("Mc")
  }

  /// The abbreviation of a Land behind that of a statute: "LBG NRW", "LBO BW", "HSG LSA".
  private static func land(_ text: TextView, _ end: Int, _ limit: Int) -> (Int, String)? {
    let at = text.skipSpaces(end)
    guard at == end + 1 else { return nil }
    for land in lands where text.has(land, at: at) && text.endsWord(at: at + land.count) && at + land.count <= limit {
      return (at + land.count, String(decoding: land, as: UTF8.self))
    }
    return nil
  }

  private static let lands = [
    "NRW", "NW", "BW", "Bbg", "BB", "Bln", "BE", "Brem", "HB", "HH", "Hbg", "HE", "M-V", "MV", "Nds", "NI", "RP",
    "Rh-Pf",
    "RhPf", "SL", "Saar", "SN", "Sachs", "LSA", "ST", "SH", "S-H", "TH", "Thür", "BY", "Bay", "Bayern", "Berlin",
    "Hessen",
  ].sorted { $0.utf8.count > $1.utf8.count }.map { Array($0.utf8) }

  /// The version: "a.F.", "nF", "2009", "(1990)" is none.
  private static func version(_ text: TextView, _ end: Int, _ limit: Int) -> Int {
    var last = end
    let at = text.skipSpaces(end)
    if at == end + 1, at + 4 <= limit, let (year, value) = FieldType.year.match(text, at: at, limit: limit),
      value >= "1900", text.endsWord(at: year), year >= limit || text.bytes[year] != UInt8(ascii: "/")
    {
      last = year
    }
    let next = text.skipSpaces(last)
    for form in versions where next > last && text.has(form, at: next) {
      let close = next + form.count
      if close <= limit, form.last == UInt8(ascii: ".") || text.endsWord(at: close) { return close }
    }
    return last
  }

  private static let versions = ["a. F.", "a.F.", "aF", "a.F", "n. F.", "n.F.", "nF"].map { Array($0.utf8) }
}
