/// Reads a capitalised title backwards from the word that ends it: from "Act" in "the Data Protection Act".
enum TitleWalk {
  /// Small words that may stand inside a title.
  private static let inner: Set<String> = [
    "of", "and", "the", "for", "to", "in", "on", "or", "by", "with", "from", "a", "an", "at", "as",
    "against", "etc", "other", "&", "de", "la", "et", "des", "du", "sur", "les", "over", "between", "into",
  ]
  /// Words that begin a sentence or a phrase and never a title.
  private static let stops: Set<String> = [
    "the", "this", "that", "an", "a", "any", "each", "such", "said", "principal", "same", "under", "section",
    "see", "in", "by", "of", "and", "or", "for", "to", "with", "from", "on", "also", "where", "if", "when",
    "these", "those", "both", "new", "part", "schedule", "second", "amending", "no", "our", "its",
    "his", "her", "their", "article", "articles", "sections", "pursuant", "le", "les", "la",
  ]

  /// The first byte of the title, or nil when no capitalised word stands before `from`.
  static func back(_ text: TextView, from trigger: Int, floor: Int) -> Int? {
    var best: Int?
    var end = text.skipSpacesBack(trigger)
    guard end < trigger else { return nil }
    var words = 0
    let isShouted =
      TextView.isUpper(text.bytes[trigger]) && trigger + 1 < text.end && TextView.isUpper(text.bytes[trigger + 1])
    // The word behind the one being read is a small one: "4 of the Act" begins no title with its number.
    var beforeInner = false
    // "Energy, Mines and Resources Act": what a comma separates is a list, which "and" ends.
    var isList = false
    // "Scotland Act 1998 (Transfer of Functions) Order": an order made under an act may bear its title and year.
    var isBracketRead = false
    var isYearRead = false
    // Where the title begins if "the" in it belongs to the sentence: "Part 2 and Purposes of the ⟦Income Tax Act⟧".
    var behindThe: Int?
    while end > floor, words < 20 {
      // "(Scotland) Act": a bracketed word belongs to the title.
      var wordEnd = end
      var bracket = false
      if text.bytes[wordEnd - 1] == UInt8(ascii: ")") {
        wordEnd -= 1
        bracket = true
        // "(Prohibition, Prevention, etc.) Act"
        if wordEnd > floor, text.bytes[wordEnd - 1] == UInt8(ascii: ".") { wordEnd -= 1 }
      } else if text.bytes[wordEnd - 1] == UInt8(ascii: ",") {
        wordEnd -= 1
        guard best != nil else { return nil }
        guard isList else { break }
      } else if text.bytes[wordEnd - 1] == UInt8(ascii: "."), wordEnd >= floor + 3,
        text.has(Array("St.".utf8), at: wordEnd - 3)
      {
        wordEnd -= 1
      } else if wordEnd >= floor + 4, text.has(Array("etc.".utf8), at: wordEnd - 4) {
        wordEnd -= 1
      }
      var start = wordEnd
      while start > floor {
        let byte = text.bytes[start - 1]
        if text.character(before: start) != .other {
          start -= 1
        } else if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "&")
          || (byte == 0x99 && start >= 3 && text.apostrophe(at: start - 3) == 3)
        {
          start -= byte == 0x99 ? 3 : 1
        } else if byte >= 0x80, start >= floor + 3, text.hyphen(at: start - 3) == 3,
          text.character(before: start - 3) == .word
        {
          // "the Canada–Nova Scotia Accord Act"
          start -= 3
        } else {
          break
        }
      }
      // "the Whitecap Dakota Nation / Wapaha Ska Dakota Oyate Act": a name in two languages
      if start == wordEnd, start > floor, best != nil, text.bytes[start - 1] == UInt8(ascii: "/") {
        end = text.skipSpacesBack(start - 1)
        if end < start - 1 { continue }
      }
      guard start < wordEnd else { break }
      while start < wordEnd, text.bytes[start] & 0xC0 == 0x80 { start += 1 }
      if bracket {
        // The bracket may hold several words: go back to its beginning.
        var open = start
        while open > floor, wordEnd - open < 120, text.bytes[open - 1] != UInt8(ascii: "("),
          text.bytes[open - 1] != UInt8(ascii: ")")
        { open -= 1 }
        guard open > floor, text.bytes[open - 1] == UInt8(ascii: "("), text.bytes[open] < 0x80,
          TextView.isUpper(text.bytes[open]) || best != nil && !beforeInner
        else { break }
        if isCitation(text, open..<wordEnd) { break }
        // "section 4(1) of the Act": a bracket that hangs on a number is a pinpoint.
        end = text.skipSpacesBack(open - 1)
        if end == open - 1 { break }
        start = open - 1
        best = start
        isBracketRead = true
        beforeInner = false
        words += 1
        continue
      }
      // "under the Act", "this Act": most of what stands before a trigger.
      if words == 0, text.bytes[start] &- 0x61 < 26, !text.has(Array("etc".utf8), at: start) { return nil }
      var word = text.string(start..<wordEnd)
      // "PROTECTION OF THE ENVIRONMENT ACT": in a heading in capitals small words are capitals too.
      if isShouted, inner.contains(word.lowercased()) { word = word.lowercased() }
      if words == 0, isShouted, inner.contains(word) { return nil }
      if isNumber(word) {
        // "Year 2000 Act" goes on, "section 4 of the Act" ends here.
        if beforeInner { break }
      } else if word.first.map({ $0.isUppercase || $0.isNumber }) ?? false {
        if stops.contains(word.lowercased()) {
          // "The Human Rights Act": an article is not part of the title, and nothing before it is.
          break
        }
        // "Fair Housing Act, the Consumer Act": the title before is another one. "Similarly, the ..." is none.
        if best != nil, endings.contains(word), !isYearRead { break }
        if text.bytes[end - 1] == UInt8(ascii: ","), word.hasSuffix("ly") { break }
        best = start
      } else if !inner.contains(word) {
        break
      } else if word == "the" {
        guard followsPreposition(text, start, floor) else { break }
        // "Offences against the Person Act" is a title wherever it stands.
        let isAgainst = start >= floor + 8 && text.hasFolded(Array("against ".utf8), at: start - 8)
        if !isAgainst { behindThe = behindThe ?? best }
      }
      isYearRead = isBracketRead && word.utf8.count == 4 && word.utf8.allSatisfy(TextView.isDigit)
      isBracketRead = false
      isList = isList || word == "and" || word == "or" || word == "&"
      beforeInner = inner.contains(word)
      words += 1
      let gap = text.skipSpacesBack(start)
      if gap == start { break }
      end = gap
    }
    if let behindThe, let start = best, !isShouted, !followsArticle(text, start, floor) { return behindThe }
    return best
  }

  /// "the Department of the Environment Act" is a title; "Administration of the Income Tax Act" is a heading about one.
  private static func followsArticle(_ text: TextView, _ title: Int, _ floor: Int) -> Bool {
    let end = text.skipSpacesBack(title)
    return end >= floor + 3 && text.hasFolded(Array("the".utf8), at: end - 3) && text.startsWord(at: end - 3)
  }

  /// "Pilots Act (Act 5 of 2001) and Harbour Act": what a bracket cites belongs to the title before it; "(Amendment No. 2)" does not.
  private static func isCitation(_ text: TextView, _ bracket: Range<Int>) -> Bool {
    var digits = 0
    for index in bracket {
      digits = TextView.isDigit(text.bytes[index]) ? digits + 1 : 0
      if digits == 4 { return true }
    }
    return text.has(Array("Act ".utf8), at: bracket.lowerBound) || text.has(Array("Cap".utf8), at: bracket.lowerBound)
  }

  /// Words that end a title: another one stands before the title being read.
  private static let endings: Set<String> = [
    "Act", "Acts", "Code", "Regulation", "Regulations", "Order", "Orders", "Directive", "GDPR", "Rules", "Ordinance",
  ]

  /// "Protection of the Environment" goes on before "the"; "GDPR and the Data Protection" does not.
  private static func followsPreposition(_ text: TextView, _ the: Int, _ floor: Int) -> Bool {
    let end = text.skipSpacesBack(the)
    return ["of", "for", "in", "to", "on", "by", "with", "from", "against"].contains { word in
      let start = end - word.utf8.count
      return start >= floor && text.hasFolded(Array(word.utf8), at: start) && text.startsWord(at: start)
    }
  }

  /// "4", "12A", "III": what a pinpoint is numbered with; not "21st".
  private static func isNumber(_ word: String) -> Bool {
    if word.allSatisfy({ "IVXLC".contains($0) }) { return true }
    return word.first?.isNumber == true && word.drop { $0.isNumber }.allSatisfy { $0.isUppercase }
  }
}
