import Catalogue

/// Turns the match of a family's form into mentions with ids.
struct InstrumentRule {
  let book: RuleBook
  /// Where assumptions about titles are taken down; nil when nobody asks.
  var log: AssumptionLog?

  /// Adds one mention for each member of the form around `hit`.
  func add(
    _ hit: TriggerTable.Hit, _ familyIndex: Int, _ formIndex: Int, _ text: TextView, _ passage: Range<Int>,
    _ mentions: inout [Mention]
  ) {
    let endsInLetter = text.character(before: hit.end) == .word
    if endsInLetter, !text.endsWord(at: hit.end), !book.families[familyIndex].forms[formIndex].joinsDigits { return }
    guard
      let match = book.families[familyIndex].forms[formIndex].match(
        text, trigger: hit.start..<hit.end, within: passage)
    else { return }
    let family = book.families[familyIndex]
    for member in match.members {
      guard text.endsWord(at: member.range.upperBound) else { continue }
      let title = CitedTitle(book: book, family: family, log: log)
      guard let (range, fields) = title.settle(member.range, member.fields, text, passage) else { continue }
      let isProvision = family.kind == .provision
      var mention = Mention(range: range, work: isProvision ? nil : range, kind: family.kind, rule: family.name)
      let value: (String) -> String? = {
        $0 == "trigger" ? text.string(hit.start..<hit.end) : title.value(of: $0, fields)
      }
      if !family.ends.isEmpty, let name = fields["name"],
        !family.ends.contains(where: { Self.ends(name.utf8.last == 0x20 ? name.utf8.dropLast() : name.utf8[...], $0) })
      {
        continue
      }
      mention.isParallel = family.isParallel
      // "this part 327" names it by its number.
      mention.isContainer = family.isContainer && fields["number"] == nil && fields["letter"] == nil
      mention.antecedent = fields["antecedent"].flatMap { WorkKinds(named: $0) } ?? []
      mention.relative = fields["relative"]
      mention.depth = fields["depth"].flatMap { Int($0) } ?? 1
      mention.absorbs =
        fields["section"] == nil
        ? family.absorbs?.fill { $0 == "section" ? "{section}" : value($0) } : nil
      if let named = named(fields, text, range) {
        mention.id = named
        mention.known = true
      } else {
        mention.id =
          family.works.lazy.compactMap { work in
            work.fill(value).flatMap { work.needsWork && !title.isWork($0) ? nil : $0 }
          }.first
        mention.asked = fields["name"] == nil ? nil : mention.id
        mention.known = mention.asked.map(title.isKnown) ?? false
        // A title alone may be a part of one, or of a sentence: what the catalogue knows goes first.
        mention.isGuess = mention.asked != nil && fields["year"] == nil
        if mention.isGuess, !mention.known { mention.confidence = Catalogue.ofGuess }
      }
      mention.pinpoint = family.pinpoints.lazy.compactMap { $0.fill(value) }.first
      mentions.append(mention)
    }
  }

  /// By bytes: comparing strings beyond ASCII is dear.
  private static func ends(_ name: Substring.UTF8View, _ ending: String) -> Bool {
    name.reversed().starts(with: ending.utf8.reversed())
  }

  /// A title that the form delimits may be one the catalogue knows: with its year first, then without.
  private func named(_ fields: Fields, _ text: TextView, _ range: Range<Int>) -> String? {
    guard let name = fields["name"] else { return nil }
    let whole = CitedTitle.folded(text.string(range))
    if let work = book.works[whole] { return work }
    let folded = CitedTitle.folded(name)
    if let year = fields["year"], let work = book.works[folded + " " + year] { return work }
    guard fields["year"] == nil else { return nil }
    if let work = book.works[folded] { return work }
    guard let first = name.utf8.first, first >= 0xE3 else { return nil }
    return book.works[TitleID.slug(name)]
  }
}
