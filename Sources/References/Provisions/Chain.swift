/// Where a chain of pinpoints counts: between the word that begins it and the statute behind it.
struct Chain {
  let text: TextView
  let passage: Range<Int>
  let units: ChainUnits
  let statutes: Statutes?

  private var limit: Int { passage.upperBound }

  /// The chain whose first word stands at `hit`.
  func pinpoint(at hit: TriggerTable.Hit, _ trigger: ChainUnits.Form) -> Pinpoint? {
    // The longest form that stands there, with its capitals: "§§", not "§".
    guard let (form, end) = units.form(text, at: hit.start, limit: limit), end == hit.end, form.role != .inner else {
      return nil
    }
    var reader = ChainReader(text, limit: limit, units: units, outer: form)
    guard var pinpoint = reader.read(hit.start, end) else { return nil }
    let isPart = form.role == .part && isPart(of: form.level, pinpoint.range.upperBound)
    if form.role == .part, !isPart { return nil }
    let hasWork = isPart || followsWork(pinpoint.range.upperBound)
    if reader.firm < pinpoint.members.count, !hasWork {
      pinpoint.members.removeLast(pinpoint.members.count - reader.firm)
    }
    if !hasWork, ProvisionLabel.stands(text, passage, pinpoint, isMarked: false) { return nil }
    if form.role == .weak, !hasWork, pinpoint.members[0].steps.count < 2 { return nil }
    return pinpoint
  }

  /// Whether a unit above `level` follows behind an article: "do artigo 5.º".
  private func isPart(of level: Int, _ end: Int) -> Bool {
    let at = text.skipSpaces(end)
    guard at > end, let (_, last) = units.word(text, at: at, limit: limit, [.article]),
      let (outer, _) = units.form(text, at: text.skipSpaces(last), limit: limit)
    else { return false }
    return outer.level < level
  }

  /// Whether a statute's abbreviation stands directly behind.
  private func followsWork(_ end: Int) -> Bool {
    statutes?.behind(text, end, limit: limit) != nil
  }
}
