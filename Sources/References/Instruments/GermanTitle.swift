/// Reads the title of a German act forwards from the word for its kind.
///
///     Gesetz⟦ zur Reform der gesetzlichen Rentenversicherung und zur Förderung eines kapitalgedeckten Altersvorsorgevermögens⟧
///
/// A title is a chain of noun phrases: particles and words in small letters count only when a noun ends them.
enum GermanTitle {
  private static let openings = ["zur ", "zum ", "über ", "für ", "gegen ", "betreffend ", "zwischen "].map {
    Array($0.utf8)
  }
  private static let particles: Set<String> = [
    "der", "die", "das", "des", "dem", "den", "und", "oder", "sowie", "von", "vom", "zur", "zum", "zu", "über", "für",
    "gegen",
    "im", "in", "mit", "bei", "beim", "an", "auf", "aus", "durch", "ein", "eine", "einer", "eines", "einem", "einen",
    "betreffend", "nach", "zwischen", "ihrer", "ihren", "bestimmter", "anderer", "andere", "weitere", "weiteren",
  ]
  /// Words in small letters that go on with the sentence, not with the title.
  private static let stops: Set<String> = [
    "werden", "haben", "sollen", "können", "müssen", "wurden", "waren", "hatten", "worden", "geltenden", "gelten",
    "sowie die",
    "sind", "bleiben", "eingeführten", "erlassen", "geändert", "vorgesehenen",
  ]

  /// Past the title that goes on at `end`, or nil.
  static func end(_ text: TextView, _ end: Int, _ limit: Int) -> Int? {
    let first = text.skipSpaces(end)
    return first > end ? self.end(text, from: first, limit) : nil
  }

  /// Past the title that goes on from its particle at `start`, or nil.
  static func end(_ text: TextView, from start: Int, _ limit: Int) -> Int? {
    guard openings.contains(where: { text.has($0, at: start) }) else { return nil }
    var at = start
    var best: Int?
    var words = 0
    while at < limit, words < 40 {
      guard text.character(at: at) == .word else { break }
      var last = at
      while last < limit,
        text.bytes[last] & 0xC0 == 0x80 || text.character(at: last) == .word
          || text.bytes[last] == UInt8(ascii: "-")
      { last += 1 }
      let word = text.string(at..<last)
      words += 1
      if Statutes.isCapital(text, at) || TextView.isDigit(text.bytes[at]) {
        best = last
      } else if !particles.contains(word) {
        // An adjective before its noun: "gesetzlichen", "kapitalgedeckten".
        guard word.utf8.count > 3, ["en", "er", "es", "em", "e"].contains(where: word.hasSuffix), !stops.contains(word)
        else { break }
      } else if word == "vom", isDate(text, text.skipSpaces(last), limit) {
        break
      }
      let next = text.skipSpaces(last)
      if next == last {
        // "Ländern, Gemeinden und Kreisen": a comma goes on when a particle or noun follows and no verb has.
        break
      }
      at = next
    }
    return best
  }

  static func isDate(_ text: TextView, _ at: Int, _ limit: Int) -> Bool { GermanDate.end(text, at, limit) != nil }
}

/// A date as German writes it: "3. Mai 2001", "21. 12. 2008", "3.5.2001".
enum GermanDate {
  /// Past the date at `start`, or nil.
  static func end(_ text: TextView, _ start: Int, _ limit: Int) -> Int? {
    guard var at = ordinal(text, start, limit) else { return nil }
    at = text.skipSpaces(at)
    if let month = ordinal(text, at, limit) {
      at = text.skipSpaces(month)
    } else {
      let first = at
      while at < limit, text.bytes[at] & 0xC0 == 0x80 || text.character(at: at) == .word { at += 1 }
      guard at - first >= 3, at - first <= 10 else { return nil }
      at = text.skipSpaces(at)
    }
    guard let (end, _) = FieldType.year.match(text, at: at, limit: limit) else { return nil }
    return end
  }

  private static func ordinal(_ text: TextView, _ start: Int, _ limit: Int) -> Int? {
    var at = start
    while at < limit, TextView.isDigit(text.bytes[at]) { at += 1 }
    guard at > start, at - start <= 2, at < limit, text.bytes[at] == UInt8(ascii: ".") else { return nil }
    return at + 1
  }
}

/// What follows the name of a German act and belongs to its citation (Handbuch der Rechtsförmlichkeit, no. 178 to 190).
///
///     Mietrechtsreformgesetz⟦ vom 19. Juni 2001 (BGBl. I S. 1149)⟧      Steuersenkungsgesetz⟦ (StSenkG) vom 23. Oktober 2000⟧
enum StatuteTail {
  private static let gazettes = [
    "BGBl", "GVBl", "GVOBl", "GBl", "RGBl", "Amtsbl", "ABl", "GV.", "GV ", "Nds. GVBl", "SächsGVBl", "BArbBl", "BStBl",
  ].map { Array($0.utf8) }

  /// Past what belongs to the citation of an act whose name ends at `end`.
  static func end(_ text: TextView, _ end: Int, _ limit: Int) -> Int {
    var last = end
    if let close = bracket(text, last, limit) { last = close }
    let at = text.skipSpaces(last)
    guard at > last, let opening = openings.first(where: { text.has($0, at: at) }),
      let date = GermanDate.end(text, text.skipSpaces(at + opening.count), limit)
    else { return last }
    return gazette(text, date, limit) ?? date
  }

  private static let openings = [
    "vom ", "in der Fassung der Bekanntmachung vom ", "in der Fassung der Neufassung vom ", "in der Fassung vom ",
    "idF der Bekanntmachung vom ", "idF der Neufassung vom ", "idF vom ", "i.d.F. der Bekanntmachung vom ",
    "i.d.F. vom ",
    "i. d. F. vom ", "i. d. F. der Bekanntmachung vom ",
  ].map { Array($0.utf8) }

  /// "des Landes Schleswig-Holstein", "für den Freistaat Sachsen", "von Rheinland-Pfalz": whose act it is.
  static func land(_ text: TextView, _ end: Int, _ limit: Int) -> (Int, String)? {
    var at = text.skipSpaces(end)
    guard at > end, let link = links.first(where: { text.has($0, at: at) }) else { return nil }
    at += link.count
    for land in lands where text.has(land, at: at) && at + land.count <= limit && text.endsWord(at: at + land.count) {
      return (at + land.count, String(decoding: land, as: UTF8.self))
    }
    return nil
  }

  private static let links = [
    "für das Land ", "für den Freistaat ", "des Landes ", "des Freistaates ", "des Freistaats ",
    "der Freien und Hansestadt ",
    "der Freien Hansestadt ", "von ", "des ", "in ", "für ",
  ].map { Array($0.utf8) }
  private static let lands = [
    "Baden-Württemberg", "Bayern", "Berlin", "Brandenburg", "Bremen", "Hamburg", "Hessen", "Mecklenburg-Vorpommern",
    "Niedersachsen", "Nordrhein-Westfalen", "Rheinland-Pfalz", "Saarlandes", "Saarland", "Sachsen-Anhalt", "Sachsen",
    "Schleswig-Holstein", "Thüringen",
  ].map { Array($0.utf8) }

  /// "(Steuersenkungsgesetz - StSenkG -)", "(BilMoG)": short title and abbreviation.
  static func bracket(_ text: TextView, _ end: Int, _ limit: Int) -> Int? {
    let open = text.skipSpaces(end)
    guard open < limit, text.bytes[open] == UInt8(ascii: "(") else { return nil }
    var close = open + 1
    while close < limit, close - open < 120, text.bytes[close] != UInt8(ascii: ")") { close += 1 }
    guard close < limit, text.bytes[close] == UInt8(ascii: ")") else { return nil }
    let inside = text.string(open + 1..<close)
    let words = inside.split(whereSeparator: { " -–,;".contains($0) })
    guard let word = words.last, words.count <= 6 else { return nil }
    return Statutes.isAbbreviation(String(word)) && Statutes.hasStatuteEnding(String(word)) ? close + 1 : nil
  }

  /// " (BGBl. I S. 1149)", ", BGBl I 2940".
  private static func gazette(_ text: TextView, _ end: Int, _ limit: Int) -> Int? {
    var at = text.skipSpaces(end)
    guard at < limit else { return nil }
    if text.bytes[at] == UInt8(ascii: "(") {
      guard gazettes.contains(where: { text.has($0, at: at + 1) }) else { return nil }
      var close = at
      while close < limit, close - at < 160, text.bytes[close] != UInt8(ascii: ")") { close += 1 }
      return close < limit && text.bytes[close] == UInt8(ascii: ")") ? close + 1 : nil
    }
    if text.bytes[at] == UInt8(ascii: ",") { at = text.skipSpaces(at + 1) }
    guard gazettes.contains(where: { text.has($0, at: at) }) else { return nil }
    var last: Int?
    var words = 0
    while at < limit, words < 8 {
      var word = at
      while word < limit, text.character(at: word) == .word || text.bytes[word] == UInt8(ascii: ".") { word += 1 }
      guard word > at else { break }
      let isNumber = TextView.isDigit(text.bytes[at])
      guard words == 0 || isNumber || ["I", "II", "III", "S.", "S", "Nr.", "Teil"].contains(text.string(at..<word))
      else { break }
      if isNumber { last = text.bytes[word - 1] == UInt8(ascii: ".") ? word - 1 : word }
      if word < limit, text.bytes[word] == UInt8(ascii: ","), !isNumber || words < 3 { word += 1 }
      at = text.skipSpaces(word)
      words += 1
    }
    return last
  }
}
