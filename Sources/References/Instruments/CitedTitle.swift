import Catalogue

/// Settles where a title begins and ends that a form read by its words alone.
///
///     Canada's Privacy Act -> Privacy Act            la Loi sur la concurrence et le commerce -> Loi sur la concurrence
///     the EU AI Act -> AI Act                        the Principal Act, an Amendment Act -> none
struct CitedTitle {
  let book: RuleBook
  let family: Family
  /// Where assumptions about titles are taken down; nil when nobody asks.
  var log: AssumptionLog?

  /// The value of a field; `jurisdiction` is the document's, `country` that of a document of a province as well.
  func value(of name: String, _ fields: Fields) -> String? {
    if name == "country" {
      return book.jurisdiction.isEmpty ? nil : String(book.jurisdiction.lowercased().prefix(2))
    }
    if name == "jurisdiction" {
      guard !book.jurisdiction.isEmpty else { return nil }
      if family.homes.isEmpty { return book.jurisdiction.lowercased() }
      let home = String(book.jurisdiction.prefix(2))
      return family.homes.contains(home) ? home.lowercased() : nil
    }
    return fields[name]
  }

  /// Whether the catalogue has a work under an id that was made from a title.
  func isKnown(_ id: String) -> Bool { book.catalogue.isKnown(id) }

  /// The span and fields with the title as it should be; nil for words that name no single act.
  func settle(
    _ range: Range<Int>, _ fields: Fields, _ text: TextView, _ passage: Range<Int>
  ) -> (Range<Int>, Fields)? {
    guard let name = fields["name"] else { return (range, fields) }
    if let first = name.utf8.first, first >= 0xE3, text.has(Array(name.utf8), at: range.lowerBound) {
      return wide(range, fields, name, text, passage)
    }
    if name.utf8.first == 0x20 || name.utf8.first == 0xC2 { return trailing(range, fields, name, text) }
    guard fields["year"] == nil else { return (range, fields) }
    var start = range.lowerBound
    var rest = name[...]
    while let space = rest.firstIndex(of: " ") {
      let first = String(rest[..<space])
      let further = rest[rest.index(after: space)...]
      guard isPossessive(first), !isThe(before: start, text) || assumed(fields, named: further) else { break }
      start += rest[...space].utf8.count
      rest = further
    }
    if Self.common.contains(Self.folded(String(rest)).trimmingSpaces()) { return nil }
    var settled = fields
    if start > range.lowerBound { settled.set("name", String(rest)) }
    return (start..<range.upperBound, settled)
  }

  /// A title read forwards ends where one ends that the catalogue knows.
  private func trailing(
    _ range: Range<Int>, _ fields: Fields, _ name: String, _ text: TextView
  ) -> (Range<Int>, Fields)? {
    // Something stands behind the title, or the catalogue knows it as it is.
    guard text.string(range).hasSuffix(name) else { return (range, fields) }
    guard !isKnown(fields, named: name[...]) else {
      assume(fields, named: name[...], isKnown: true)
      return (range, fields)
    }
    var rest = name[...]
    while let space = rest.lastIndex(of: " "), space > rest.startIndex {
      rest = rest[..<space]
      guard assumed(fields, named: rest) else { continue }
      assume(fields, named: name[...], isKnown: false)
      var settled = fields
      settled.set("name", String(rest))
      return (range.lowerBound..<range.upperBound - (name.utf8.count - rest.utf8.count), settled)
    }
    return (range, fields)
  }

  /// The same, where the answer decides which id is made.
  func isWork(_ id: String) -> Bool {
    let isKnown = isKnown(id)
    log?.assume(id, isKnown: isKnown)
    return isKnown
  }

  /// A title read backwards by its characters begins where one begins that the catalogue knows: "当事人主张|公司法 第二十条",
  /// "医薬品、|医療機器等の品質、…に関する法律".
  private func wide(
    _ range: Range<Int>, _ fields: Fields, _ name: String, _ text: TextView, _ passage: Range<Int>
  ) -> (Range<Int>, Fields)? {
    if isTitle(name) {
      log?.assume(titleID(name), isKnown: isKnown(titleID(name)))
      return (range, fields)
    }
    let end = range.lowerBound + name.utf8.count
    var start = range.lowerBound
    func known(_ start: Int) -> (Range<Int>, Fields)? {
      let title = text.string(start..<end)
      let isTitle = isTitle(title)
      log?.assume(titleID(title), isKnown: isKnown(titleID(title)))
      guard isTitle else { return nil }
      log?.assume(titleID(name), isKnown: false)
      var settled = fields
      settled.set("name", title)
      return (start..<range.upperBound, settled)
    }
    if text.has(Self.law, at: end - 6), start - 3 >= passage.lowerBound, text.has(Self.comma, at: start - 3) {
      var first = start
      while first - 3 >= passage.lowerBound, end - first < 240, text.bytes[first - 3] >= 0xE3,
        text.bytes[first - 3] <= 0xE9
      { first -= 3 }
      while first < start {
        // A title begins at a mark or behind Hiragana.
        if text.character(at: first) == .ideograph, text.bytes[first] >= 0xE4 || text.bytes[first + 1] >= 0x82,
          first == passage.lowerBound || text.bytes[first - 3] < 0xE4, let found = known(first)
        {
          return found
        }
        first += 3
      }
    }
    // What stands before a Japanese title is written in Hiragana.
    while !book.language.hasPrefix("ja"), end - start > 6 {
      start += text.bytes[start] < 0x80 ? 1 : 3
      guard start < end, text.bytes[start] & 0xC0 != 0x80 else { break }
      if text.startsWord(at: start), let found = known(start) { return found }
    }
    return (range, fields)
  }

  private static let comma = Array("、".utf8)
  private static let law = Array("法律".utf8)

  /// Whether the catalogue has a work of this title in the document's jurisdiction.
  private func isTitle(_ title: String) -> Bool {
    book.works[Self.folded(title)] != nil || isKnown(titleID(title))
  }

  private func titleID(_ title: String) -> String {
    let home = book.jurisdiction.isEmpty ? book.language.hasPrefix("ja") ? "JP" : "KR" : book.jurisdiction
    return TitleID.id(jurisdiction: home, title: title)
  }

  private func isKnown(_ fields: Fields, named name: Substring) -> Bool {
    id(fields, named: name).map(isKnown) ?? false
  }

  /// The same, where the answer decides which words are read as the title.
  private func assumed(_ fields: Fields, named name: Substring) -> Bool {
    let isKnown = isKnown(fields, named: name)
    assume(fields, named: name, isKnown: isKnown)
    return isKnown
  }

  private func assume(_ fields: Fields, named name: Substring, isKnown: Bool) {
    guard let log, let id = id(fields, named: name) else { return }
    log.assume(id, isKnown: isKnown)
  }

  /// The id that the family makes of a title.
  private func id(_ fields: Fields, named name: Substring) -> String? {
    var fields = fields
    fields.set("name", String(name))
    return family.works.lazy.compactMap { $0.fill { value(of: $0, fields) } }.first
  }

  private func isPossessive(_ word: String) -> Bool {
    (word.hasSuffix("'s") || word.hasSuffix("\u{2019}s")) && word.utf8.count >= 4
  }

  /// "the Children's Act": the title of an act follows its article.
  private func isThe(before start: Int, _ text: TextView) -> Bool {
    let end = text.skipSpacesBack(start)
    return end >= 3 && text.hasFolded(Array("the".utf8), at: end - 3) && text.startsWord(at: end - 3)
  }

  /// A title as names are compared: small letters, straight apostrophes, plain spaces.
  static func folded(_ title: String) -> String {
    let folded = String(decoding: fold(title), as: UTF8.self)
    guard folded.utf8.contains(where: { $0 == 0xE2 || $0 == 0xC2 }) else { return folded }
    return folded.replacing("\u{2019}", with: "'").replacing("\u{00A0}", with: " ")
  }

  /// What stands before "Act" and names none.
  private static let common: Set<String> = [
    "principal", "parent", "amending", "amendment", "main", "old", "new", "draft", "proposed", "model", "delegated",
    "implementing", "original", "uniform", "final", "former", "repealed", "framework", "basic", "special", "federal",
    "state", "national", "local", "enabling", "organic", "aforesaid", "revised", "present", "existing", "private",
    "public", "omnibus", "primary", "head", "general", "will", "must", "should", "shall", "can", "may", "not", "we",
    "proposed new", "relevant", "amended", "current", "respective", "various",
  ]
}

extension String {
  fileprivate func trimmingSpaces() -> String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
