import Catalogue

/// Finds the titles of imported instruments in running text, those too that no form reads: "de ⟦Wet op het financieel
/// toezicht⟧", "le ⟦Tarif des droits de port⟧", "the ⟦Lands Surveys Tariff⟧".
///
/// Titles begin with a capital, so every word with a capital is looked up in the mapped index, and the walk goes on
/// while a title goes on like the text; hardly one word in a hundred needs a second look. Nothing is loaded at the start.
struct ImportedTitles: Sendable {
  private let index: TitleIndex
  /// Two letters.
  private let language: String
  private let jurisdiction: String

  /// Nil when no title was imported that may mean something in this language and jurisdiction.
  init?(_ catalogue: Catalogue, language: String, jurisdiction: String) {
    let language = String(language.prefix(2))
    guard let index = catalogue.imported?.titles, index.languages.contains(language) || index.languages.contains(""),
      index.jurisdictions.contains(where: { Self.mayMean(place: $0, isTelling: true, in: jurisdiction) })
    else { return nil }
    self.index = index
    self.language = language
    self.jurisdiction = jurisdiction
  }

  /// The titles in a passage, in order, none inside another.
  func mentions(_ text: TextView, in passage: Range<Int>) -> [Mention] {
    var mentions: [Mention] = []
    var word: [UInt8] = []
    var isInside = false
    var at = passage.lowerBound
    while at < passage.upperBound {
      let byte = text.bytes[at]
      if !isInside, TitleText.isCapital(text, at), let found = mention(text, at, passage, &word) {
        at = found.range.upperBound
        isInside = true
        mentions.append(found)
        continue
      }
      if byte < 0x80 {
        isInside = TextView.isASCIIWord(byte)
        at += 1
      } else {
        isInside = text.character(at: at) == .word
        at += byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
      }
    }
    return mentions
  }

  /// The longest title that begins at `start`.
  private func mention(_ text: TextView, _ start: Int, _ passage: Range<Int>, _ word: inout [UInt8]) -> Mention? {
    guard var end = TitleText.read(text, start, passage.upperBound, &word), var place = index.titles(beginning: word)
    else {
      return nil
    }
    var best: (end: Int, titles: [Title])?
    var wordStart = start
    var words = 1
    while true {
      if index.isTitle(place) {
        // In English the last word of a title has a capital, too, unless it is known to be written small.
        let isSmall =
          language == "en" && !TitleText.isCapital(text, wordStart) && !TextView.isDigit(text.bytes[wordStart])
        let titles = index.titles(endingAt: place).filter {
          ($0.language.isEmpty || $0.language.hasPrefix(language)) && (!isSmall || $0.endsSmall)
        }
        if !titles.isEmpty, words > 2 || TitleWords.nameKind(titles[0].title, language) { best = (end, titles) }
      }
      guard let next = TitleText.gap(text, end, passage.upperBound),
        let further = TitleText.read(text, next, passage.upperBound, &word),
        let narrower = index.titles(of: place, followedBy: word)
      else { break }
      (wordStart, end, place, words) = (next, further, narrower, words + 1)
    }
    guard let best, let home = home(best.titles), !isPartOfLonger(text, start, best.end, passage) else { return nil }
    let range = start..<year(text, closed(text, start, best.end, passage.upperBound), passage.upperBound)
    return Mention(
      range: range, work: range, kind: .instrument,
      id: TitleID.id(jurisdiction: home, title: text.string(range)), rule: "imported-title", confidence: 0.9)
  }

  /// The jurisdiction for the id: the document's own where the title is one of it; in documents of no country the one
  /// that has the title, if it is long enough to be told from others. Elsewhere a title of another country may as well
  /// be one of a work that was not imported.
  private func home(_ titles: [Title]) -> String? {
    let places = Set(titles.map(\.jurisdiction))
    if places.contains(jurisdiction) { return jurisdiction }
    let country = String(jurisdiction.prefix { $0 != "-" })
    if places.contains(country) { return country }
    guard !Self.isCountry(jurisdiction), Catalogue.isTelling(titles[0].title.utf8) else { return nil }
    return places.count == 1 ? places.first : Catalogue.anywhere
  }

  /// Whether a title of the jurisdiction `place` may mean something in the documents of `jurisdiction`.
  static func mayMean(place: String, isTelling: Bool, in jurisdiction: String) -> Bool {
    place == jurisdiction || place == jurisdiction.prefix { $0 != "-" } || isTelling && !isCountry(jurisdiction)
  }

  private static func isCountry(_ jurisdiction: String) -> Bool {
    let country = jurisdiction.prefix { $0 != "-" }
    return country.utf8.count == 2 && !["EU", "UN", "G7"].contains(country)
  }

  /// "Provincial ⟦Fisheries Act⟧", "⟦Spoorwegwet⟧ BES": a name before it, or letters behind it, make it another title.
  private func isPartOfLonger(_ text: TextView, _ start: Int, _ end: Int, _ passage: Range<Int>) -> Bool {
    let before = text.skipSpacesBack(start)
    if before < start, before > passage.lowerBound, text.character(before: before) == .word {
      var first = before
      while first > passage.lowerBound, text.bytes[first - 1] & 0xC0 == 0x80 || text.character(before: first) == .word {
        first -= 1
      }
      if TitleText.isCapital(text, first), !TitleWords.small.contains(text.string(first..<before).lowercased()) {
        return true
      }
    }
    guard language == "nl" else { return false }
    let next = text.skipSpaces(end)
    return next > end && next + 1 < passage.upperBound && TextView.isUpper(text.bytes[next])
      && TextView.isUpper(text.bytes[next + 1]) && !TextView.isUpper(text.bytes[end - 1])
  }

  /// Past the bracket that the title opens and closes: "(COV)".
  private func closed(_ text: TextView, _ start: Int, _ end: Int, _ limit: Int) -> Int {
    var open = 0
    for at in start..<end {
      if text.bytes[at] == UInt8(ascii: "(") { open += 1 } else if text.bytes[at] == UInt8(ascii: ")") { open -= 1 }
    }
    return open == 1 && end < limit && text.bytes[end] == UInt8(ascii: ")") ? end + 1 : end
  }

  /// Past the year that tells the work from others of the title: "Archiefbesluit 1995", "Dock Regulations, 2006".
  private func year(_ text: TextView, _ end: Int, _ limit: Int) -> Int {
    guard language == "en" || language == "nl", end < limit else { return end }
    let comma = language == "en" && text.bytes[end] == UInt8(ascii: ",") ? 1 : 0
    let at = text.skipSpaces(end + comma)
    guard at > end + comma, let (past, _) = FieldType.year.match(text, at: at, limit: limit), text.endsWord(at: past)
    else { return end }
    return past
  }
}

/// Words that tell what is a title and what only looks like one.
private enum TitleWords {
  /// What the shortest titles must hold, for "Open Skies" and "Convention" are words first: the kind of instrument, at
  /// the end of a word in Dutch ("Warenwet"), as a word elsewhere.
  private static let kinds: [String: [String]] = [
    "nl": [
      "wet", "besluit", "regeling", "reglement", "wetboek", "verordening", "beschikking", "instructie", "statuut",
      "tarief", "verdrag",
    ],
    "en": ["act", "acts", "regulations", "order", "rules", "code", "tariff", "laws", "ordinance", "proclamation"],
    "fr": ["loi", "lois", "reglement", "decret", "regles", "arrete", "code", "tarif", "ordonnance", "proclamation"],
  ]

  /// Whether a key of one or two words names the kind of instrument.
  static func nameKind(_ key: String, _ language: String) -> Bool {
    guard let kinds = kinds[language] else { return true }
    return key.split(separator: " ").contains { word in
      kinds.contains { kind in language == "nl" ? word.hasSuffix(kind) : word == kind }
    }
  }

  /// Words that begin a sentence before a title without belonging to it.
  static let small: Set<String> = [
    "the", "this", "that", "a", "an", "of", "and", "or", "in", "on", "under", "by", "for", "to", "with", "from", "see",
    "le", "la", "les", "l", "du", "de", "des", "d", "un", "une", "et", "ou", "en", "sur", "sous", "selon", "voir",
    "dans",
    "par", "pour", "cette", "ce", "het", "een", "op", "onder", "volgens", "zie", "ook", "bij", "met", "van", "voor",
    "als", "artikel", "article", "section",
  ]
}
