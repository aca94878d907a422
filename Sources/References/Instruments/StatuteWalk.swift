import Foundation

/// Finds statutes that stand without a pinpoint, by walking over the capitalised words of a passage.
///
///     nach dem ⟦Bundesurlaubsgesetz⟧ · die ⟦InsO⟧ · des ⟦Gesetzes zur Reform des Mietrechts vom 19. Juni 2001 (BGBl. I S. 1149)⟧
///
/// German puts the telling part of a name at its end, where a trigger table does not look.
struct StatuteWalk {
  let statutes: Statutes
  let text: TextView
  let passage: Range<Int>

  /// The statutes of the passage, in order.
  func mentions() -> [Mention] {
    var found: [Mention] = []
    var at = passage.lowerBound
    while at < passage.upperBound {
      let byte = text.bytes[at]
      if TextView.isUpper(byte) || byte == 0xC3, Statutes.isCapital(text, at), text.character(before: at) != .word {
        if let mention = mention(at: at) {
          found.append(mention)
          at = mention.range.upperBound
          continue
        }
        at = wordEnd(at)
      } else {
        at += 1
      }
    }
    return found
  }

  private func wordEnd(_ start: Int) -> Int {
    var at = start + 1
    while at < passage.upperBound, text.bytes[at] & 0xC0 == 0x80 || text.character(at: at) == .word { at += 1 }
    return at
  }

  private func mention(at start: Int) -> Mention? {
    if statutes.language != "de" {
      guard let found = statutes.abbreviation(text, start, passage.upperBound, isBehind: false) else { return nil }
      guard
        statutes.abbreviations[text.string(start..<start + Self.letters(text, start, found.range.upperBound))]?.use
          == .alone
      else { return nil }
      return statutes.mention(found.range, found.id, "statute-abbreviation", confidence: 0.9)
    }
    let end = compoundEnd(start)
    if statutes.endings.admits(text.folded, end), let found = named(start, end) {
      var range = found.range
      var id = found.id
      if let (last, land) = StatuteTail.land(text, range.upperBound, passage.upperBound) {
        range = range.lowerBound..<last
        id += "-" + Template.slug(land)
      }
      range = range.lowerBound..<StatuteTail.end(text, range.upperBound, passage.upperBound)
      return statutes.mention(range, id, "statute-by-name", confidence: 0.9)
    }
    guard mayBeAbbreviation(start, wordEnd(start)),
      let found = statutes.germanAbbreviation(text, numbered(start), passage.upperBound, isBehind: false)
    else { return nil }
    let last = StatuteTail.end(text, found.range.upperBound, passage.upperBound)
    return statutes.mention(found.range.lowerBound..<last, found.id, "statute-abbreviation", confidence: 0.9)
  }

  private static func letters(_ text: TextView, _ start: Int, _ limit: Int) -> Int {
    var at = start
    while at < limit, TextView.isUpper(text.bytes[at]) { at += 1 }
    return at - start
  }

  /// A second capital in the word: most capitalised words of German are nouns.
  private func mayBeAbbreviation(_ start: Int, _ end: Int) -> Bool {
    var at = start + 1
    while at < end {
      if TextView.isUpper(text.bytes[at]) || text.bytes[at] == 0xC3 && Statutes.isCapital(text, at) { return true }
      at += 1
    }
    return end < passage.upperBound && (text.bytes[end] == UInt8(ascii: "-") || text.bytes[end] == UInt8(ascii: "/"))
  }

  /// "39. BImSchV": the number in front belongs to the abbreviation.
  private func numbered(_ start: Int) -> Int {
    var at = text.skipSpacesBack(start)
    guard at < start, at > passage.lowerBound + 1, text.bytes[at - 1] == UInt8(ascii: "."),
      TextView.isDigit(text.bytes[at - 2]), text.hasFolded(Array("bimschv".utf8), at: start)
    else { return start }
    at -= 1
    while at > passage.lowerBound, TextView.isDigit(text.bytes[at - 1]) { at -= 1 }
    return text.character(before: at) == .word ? start : at
  }

  // MARK: Names

  /// Past the compound at `start`: "Bundes-Immissionsschutzgesetz", "Teilzeit- und Befristungsgesetz".
  private func compoundEnd(_ start: Int) -> Int {
    var end = wordEnd(start)
    for _ in 0..<4 {
      guard end < passage.upperBound, text.bytes[end] == UInt8(ascii: "-") else { break }
      if end + 1 < passage.upperBound, text.character(at: end + 1) == .word {
        end = wordEnd(end + 1)
        continue
      }
      // "Teilzeit- und Befristungsgesetz"
      let next = text.skipSpaces(end + 1)
      guard let join = ["und ", "oder ", "u. "].first(where: { text.has(Array($0.utf8), at: next) }) else { break }
      let second = next + join.utf8.count
      guard second < passage.upperBound, Statutes.isCapital(text, second) || text.bytes[second] == UInt8(ascii: "-")
      else { break }
      end = wordEnd(second)
    }
    return min(end, passage.upperBound)
  }

  /// The act named by the compound at `start..<end`.
  private func named(_ start: Int, _ end: Int) -> (range: Range<Int>, id: String)? {
    guard let (stem, last) = Self.stem(text, start, end) else { return compound(start, end) }
    let name = String(decoding: UnsafeBufferPointer(rebasing: text.folded[start..<last]), as: UTF8.self)
    if stem == "sozialgesetzbuch" { return socialCode(start, end) }
    if last - start == stem.utf8.count {
      return titled(start, end) ?? twoWords(start, end, name)
    }
    if let known = statutes.names[name] { return known.map { (range: start..<end, id: $0) } ?? titled(start, end) }
    if let two = twoWords(start, end, name) { return two }
    guard last - start >= stem.utf8.count + 4 else { return nil }
    // "Bundestierärzteordnung (BTÄO)": only its abbreviation tells a statute from any other order.
    guard stem != "ordnung" || StatuteTail.bracket(text, end, passage.upperBound) != nil else { return nil }
    guard !Self.isTreaty(stem) else { return nil }
    let first = adjective(before: start)
    let whole = first < start ? Self.bare(text.string(first..<start)) + "-" + name : name
    return (first..<end, statutes.id(whole))
  }

  private static func isTreaty(_ stem: String) -> Bool { ["vertrag", "abkommen", "übereinkommen"].contains(stem) }

  /// "Sächsischen" -> "sächsisch": the adjective without the ending of its case.
  private static func bare(_ adjective: String) -> String {
    let word = adjective.lowercased().prefix { $0 != " " }
    guard let found = word.range(of: "isch", options: .backwards) else { return String(word) }
    return String(word[..<found.upperBound])
  }

  /// Names that end in no such word: "Charta", "Konvention", "UN-Zivilpakt"; in the nominative, or with an ending of the genitive.
  private func compound(_ start: Int, _ end: Int) -> (range: Range<Int>, id: String)? {
    guard end - start >= 8 else { return nil }
    for drop in [0, 1] where end - drop > start + 7 {
      let tail = text.string(end - drop..<end)
      guard drop == 0 || tail == "s" else { continue }
      let name = String(decoding: UnsafeBufferPointer(rebasing: text.folded[start..<end - drop]), as: UTF8.self)
      if let known = statutes.names[name], let id = known { return (start..<end, id) }
    }
    return nil
  }

  /// "Bürgerliches Gesetzbuch", "Allgemeinen Gleichbehandlungsgesetz": known names of two words, whatever the case.
  private func twoWords(_ start: Int, _ end: Int, _ name: String) -> (range: Range<Int>, id: String)? {
    guard let word = previousWord(start) else { return nil }
    let adjective = String(decoding: UnsafeBufferPointer(rebasing: text.folded[word]), as: UTF8.self)
    for ending in ["en", "es", "em", "er", "e"] where adjective.hasSuffix(ending) {
      let stem = adjective.dropLast(ending.count)
      for nominative in ["es", "e", "er"] {
        if let known = statutes.names[stem + nominative + " " + name], let id = known {
          return (word.lowerBound..<end, id)
        }
      }
    }
    return nil
  }

  /// Adjectives of the Länder and of countries, which texts write in small letters as well.
  private static let lands: Set<String> = [
    "badisch", "bayerisch", "berlinisch", "brandenburgisch", "bremisch", "hamburgisch", "hessisch", "niedersächsisch",
    "nordrhein-westfälisch", "rheinland-pfälzisch", "saarländisch", "sächsisch", "schleswig-holsteinisch",
    "thüringisch",
    "preußisch", "österreichisch", "schweizerisch", "französisch", "italienisch", "spanisch", "polnisch", "türkisch",
    "niederländisch", "belgisch", "tunesisch", "amerikanisch", "britisch", "irisch", "dänisch", "griechisch",
    "ungarisch",
    "estnisch", "finnisch", "schwedisch", "tschechisch", "japanisch", "chinesisch",
  ]

  /// "Sächsisches Reisekostengesetz": the adjective of a Land or people, in capitals, belongs to the name.
  private func adjective(before start: Int) -> Int {
    guard let word = previousWord(start) else { return start }
    let adjective = text.string(word)
    guard Statutes.isCapital(text, word.lowerBound) || Self.lands.contains(Self.bare(adjective)) else { return start }
    return ["ischen", "isches", "ische", "ischem", "ischer"].contains { adjective.hasSuffix($0) }
      ? word.lowerBound : start
  }

  private func previousWord(_ start: Int) -> Range<Int>? {
    let end = text.skipSpacesBack(start)
    guard end < start, end > passage.lowerBound else { return nil }
    var first = end
    while first > passage.lowerBound, text.bytes[first - 1] & 0xC0 == 0x80 || text.character(before: first) == .word {
      first -= 1
    }
    return first < end ? first..<end : nil
  }

  /// "Fünftes Buch Sozialgesetzbuch", "Sozialgesetzbuch Zwölftes Buch", "Sozialgesetzbuch".
  private func socialCode(_ start: Int, _ end: Int) -> (range: Range<Int>, id: String)? {
    let tail = text.string(end..<min(end + 30, passage.upperBound)).split(separator: " ").prefix(3).map(String.init)
    for (index, ordinal) in Self.ordinals.enumerated() {
      if tail.count >= 2, tail[0].hasPrefix(ordinal), tail[1].hasPrefix("Buch"), text.space(at: end) > 0 {
        let last = end + 1 + tail[0].utf8.count + 1 + 4
        return (start..<min(last, passage.upperBound), "de:sgb_\(index + 1)")
      }
      if let book = book(before: start), let word = previousWord(book.lowerBound),
        text.string(word).hasPrefix(ordinal)
      {
        return (word.lowerBound..<end, "de:sgb_\(index + 1)")
      }
    }
    return (start..<end, "de:sgb")
  }

  /// "Buch Sozialgesetzbuch", "Buches des Sozialgesetzbuchs".
  private func book(before start: Int) -> Range<Int>? {
    guard var word = previousWord(start) else { return nil }
    if text.string(word) == "des", let before = previousWord(word.lowerBound) { word = before }
    return text.string(word).hasPrefix("Buch") ? word : nil
  }

  private static let ordinals = [
    "Erst", "Zweit", "Dritt", "Viert", "Fünft", "Sechst", "Sieb", "Acht", "Neunt", "Zehnt", "Elft", "Zwölft",
    "Dreizehnt",
    "Vierzehnt",
  ]

  /// "Gesetz zur Reform ...", "Verordnung über ...", "Abkommen zwischen ...": the title goes on behind the word.
  private func titled(_ start: Int, _ end: Int) -> (range: Range<Int>, id: String)? {
    guard let last = GermanTitle.end(text, end, passage.upperBound), let (stem, bare) = Self.stem(text, start, end)
    else {
      return nil
    }
    // Private contracts are made between parties and for ends, treaties about something.
    if stem == "vertrag", !text.has(Array("über ".utf8), at: text.skipSpaces(end)) { return nil }
    let title = text.string(start..<bare) + text.string(end..<last)
    let known = statutes.names[String(decoding: fold(title), as: UTF8.self)] ?? nil
    return (start..<last, known ?? "de:" + Template.slug(title))
  }

  /// The word in which the compound ends, without the ending of its case, and where that ends.
  static func stem(_ text: TextView, _ start: Int, _ end: Int) -> (stem: String, end: Int)? {
    for (stem, endings) in stems {
      for ending in endings {
        let length = stem.utf8.count + ending.utf8.count
        guard end - start >= length, text.hasFolded(stem.utf8, at: end - length),
          text.hasFolded(ending.utf8, at: end - ending.utf8.count)
        else { continue }
        return (stem.string, end - ending.utf8.count)
      }
    }
    return nil
  }

  /// Every stem with every ending.
  static var endings: [String] { stems.flatMap { stem, endings in endings.map { stem.string + $0.string } } }

  private static let stems: [(Literal, [Literal])] = [
    ("sozialgesetzbuch", ["", "es", "s"]), ("gesetzbuch", ["", "es", "s", "e"]), ("gesetz", ["", "es", "e", "s"]),
    ("verordnung", [""]), ("ordnung", [""]), ("richtlinie", [""]), ("rahmenvereinbarung", [""]),
    ("übereinkommen", ["", "s"]), ("abkommen", ["", "s"]), ("vertrag", ["", "es", "s"]),
  ]

  /// A literal that is compared with bytes.
  struct Literal: ExpressibleByStringLiteral {
    let string: String
    let utf8: [UInt8]
    init(stringLiteral value: String) {
      string = value
      utf8 = Array(value.utf8)
    }
  }
}
