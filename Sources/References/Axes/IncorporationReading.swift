import Catalogue
import Markup

/// Reads what a provision gives of a standard it incorporates; for documents of the United States.
struct IncorporationReading: Sendable {
  /// What shows that an element is given, by its offset in the phrase book (`incorporation.tsv`).
  private let cues: [(element: Incorporation.Element, phrase: Int32)]
  /// Words with which no title begins.
  private let noTitle: [Int32]

  /// Nil for documents of other jurisdictions: the rule is one of the Code of Federal Regulations.
  init?(
    folder: DataFolder, language: String, jurisdiction: String, phrases: PhraseBook
  ) throws(CatalogueError) {
    guard jurisdiction.hasPrefix("US"), language.hasPrefix("en") else { return nil }
    var cues: [(Incorporation.Element, Int32)] = []
    var noTitle: [Int32] = []
    for row in try folder.table("incorporation.tsv").rows {
      let offsets = row.list("words").flatMap { Phrase.expand($0, language: "en") }.map(phrases.add)
      if row["element"] == "no-title" {
        noTitle += offsets
      } else if let element = Incorporation.Element(rawValue: row["element"]) {
        cues += offsets.map { (element, $0) }
      } else {
        throw CatalogueError(
          table: "incorporation.tsv", line: row.line, reason: "unknown element “\(row["element"])”",
          remedy: "Use date, edition, requirement or no-title")
      }
    }
    self.cues = cues
    self.noTitle = noTitle
  }

  /// What is said of `reference` in its provision; `next` is where the next standard begins.
  func incorporation(
    of reference: Reference, next: Int, in document: Document, _ text: TextView, _ phrases: PhraseBook
  ) -> Incorporation {
    let passage = document.passages[reference.passage].range
    let name = reference.work ?? reference.range
    let entry = reference.range.upperBound..<entryEnd(reference.range.upperBound, min(passage.upperBound, next), text)
    var elements: Set<Incorporation.Element> = []
    if let identifier = reference.identifier {
      // A standards body is author and publisher of what bears its name: "ASTM D975-21".
      elements.formUnion([.number, .author, .publisher])
      if identifier.year != nil { elements.formUnion([.date, .edition]) }
      if identifier.edition != nil { elements.insert(.edition) }
    } else {
      // Cited by its title.
      elements.insert(.title)
    }
    if hasYear(entry, text) { elements.insert(.date) }
    if hasTitle(behind: entry, text, phrases) || hasTitle(before: name.lowerBound, passage, text) {
      elements.insert(.title)
    }
    elements.formUnion(found(in: entry, text, phrases).subtracting([.requirement]))
    for range in provision(of: reference, document) where found(in: range, text, phrases).contains(.requirement) {
      elements.insert(.requirement)
      break
    }
    return Incorporation(has: elements)
  }

  /// Where what is said of one publication ends: at a semicolon, at the next publication, after 300 bytes.
  private func entryEnd(_ start: Int, _ limit: Int, _ text: TextView) -> Int {
    var at = start
    while at < limit, at - start < 300, text.bytes[at] != UInt8(ascii: ";") { at += 1 }
    return at
  }

  /// The passages of the provision, and those that introduce it.
  private func provision(of reference: Reference, _ document: Document) -> [Range<Int>] {
    var ranges = [document.passages[reference.passage].range]
    var provision = document.passages[reference.passage].provision
    var index = reference.passage
    while provision > 0, index > 0, ranges.count < 40 {
      index -= 1
      let other = document.passages[index].provision
      if other == provision {
        ranges.append(document.passages[index].range)
      } else if let parent = document.provisions[provision].parent, parent > 0, other == parent {
        provision = parent
        ranges.append(document.passages[index].range)
      } else if other == 0 {
        break
      }
    }
    return ranges
  }

  private func found(in range: Range<Int>, _ text: TextView, _ phrases: PhraseBook) -> Set<Incorporation.Element> {
    var elements: Set<Incorporation.Element> = []
    for at in range where text.character(at: at) == .word && text.startsWord(at: at) {
      for cue in cues where !elements.contains(cue.element) {
        if phrases.match(cue.phrase, text, at: at, limit: range.upperBound) != nil { elements.insert(cue.element) }
      }
    }
    return elements
  }

  /// A year between 1900 and 2099 that stands alone or behind a month.
  private func hasYear(_ range: Range<Int>, _ text: TextView) -> Bool {
    range.contains { at in
      guard at + 4 <= range.upperBound, text.startsWord(at: at), text.endsWord(at: at + 4),
        (at..<at + 4).allSatisfy({ TextView.isDigit(text.bytes[$0]) })
      else { return false }
      let century = text.string(at..<at + 2)
      return century == "19" || century == "20"
    }
  }

  // MARK: Title

  /// ", Standard Specification for Diesel Fuel": two words behind the designation of which the first has a capital. Pieces
  /// that give a date or an edition may stand before it.
  private func hasTitle(behind entry: Range<Int>, _ text: TextView, _ phrases: PhraseBook) -> Bool {
    var at = entry.lowerBound
    for _ in 0..<4 {
      at = opening(at, entry.upperBound, text)
      guard at < entry.upperBound else { return false }
      guard TextView.isUpper(text.bytes[at]) || TextView.isDigit(text.bytes[at]) else { return false }
      let isOther = noTitle.contains { phrases.match($0, text, at: at, limit: entry.upperBound) != nil }
      // "BS EN ISO 12460-3:2015 E, Wood-based panels": a letter for the language stands before the title.
      if TextView.isUpper(text.bytes[at]), !isOther, !text.endsWord(at: at + 1) {
        return isTitle(at, entry.upperBound, text)
      }
      while at < entry.upperBound, text.bytes[at] != UInt8(ascii: ",") { at += 1 }
    }
    return false
  }

  /// Past spaces, commas, dashes, quotation marks and what is in brackets.
  private func opening(_ start: Int, _ limit: Int, _ text: TextView) -> Int {
    var at = start
    while at < limit {
      if text.bytes[at] == UInt8(ascii: "(") {
        while at < limit, text.bytes[at] != UInt8(ascii: ")") { at += 1 }
        at += 1
      } else if text.bytes[at] == UInt8(ascii: ".") || text.character(at: at) != .other {
        return at
      } else {
        at += 1
        while at < limit, text.bytes[at] & 0xC0 == 0x80 { at += 1 }
      }
    }
    return limit
  }

  /// Two words up to the next comma, bracket or full stop, or a long one: "Particleboard".
  private func isTitle(_ start: Int, _ limit: Int, _ text: TextView) -> Bool {
    var words = 0
    var at = start
    while at < limit, ![UInt8(ascii: ","), UInt8(ascii: "("), UInt8(ascii: ".")].contains(text.bytes[at]) {
      if text.character(at: at) == .word, text.startsWord(at: at) { words += 1 }
      at += 1
    }
    return words >= 2 || at - start >= 8
  }

  /// "“Standard Specification for Diesel Fuel,” ASTM D975-21", "Safety of Toys (ASTM F963-17)": a closing quotation mark, or
  /// an opening bracket behind two words with capitals.
  private func hasTitle(before name: Int, _ passage: Range<Int>, _ text: TextView) -> Bool {
    var at = text.skipSpacesBack(name)
    guard at > passage.lowerBound else { return false }
    if text.bytes[at - 1] == UInt8(ascii: ",") { at = text.skipSpacesBack(at - 1) }
    if at - 3 >= passage.lowerBound, text.has(Array("”".utf8), at: at - 3) { return true }
    if at > passage.lowerBound, text.bytes[at - 1] == UInt8(ascii: "\"") { return true }
    guard at > passage.lowerBound, text.bytes[at - 1] == UInt8(ascii: "(") else { return false }
    at = text.skipSpacesBack(at - 1)
    var capitals = 0
    for _ in 0..<2 {
      var start = at
      while start > passage.lowerBound, TextView.isASCIIWord(text.bytes[start - 1]) { start -= 1 }
      if start < at, TextView.isUpper(text.bytes[start]) { capitals += 1 }
      at = text.skipSpacesBack(start)
    }
    return capitals == 2
  }
}
