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
    let hasWork = followsWork(pinpoint.range.upperBound)
    if reader.firm < pinpoint.members.count, !hasWork {
      pinpoint.members.removeLast(pinpoint.members.count - reader.firm)
    }
    if !hasWork, isLabel(pinpoint) { return nil }
    if form.role == .weak, !hasWork, pinpoint.members[0].steps.count < 2 { return nil }
    return pinpoint
  }

  /// "Art. 6º As atividades", "§ 3 Anwendungsbereich": a number at the head of its paragraph, with a new sentence behind,
  /// is the provision's own (Lei Complementar 95/1998, art. 10; Handbuch der Rechtsförmlichkeit, no. 374).
  private func isLabel(_ pinpoint: Pinpoint) -> Bool {
    guard pinpoint.members.count == 1, pinpoint.members[0].steps.count == 1,
      text.skipSpaces(passage.lowerBound) == pinpoint.range.lowerBound
    else { return false }
    var next = text.skipSpaces(pinpoint.range.upperBound)
    while next < limit, [UInt8(ascii: "."), UInt8(ascii: ":")].contains(text.bytes[next]) || text.hyphen(at: next) > 0 {
      next = text.skipSpaces(next + max(1, text.hyphen(at: next)))
    }
    return next >= limit || text.bytes[next] == UInt8(ascii: "(") || TextView.isUpper(text.bytes[next])
      || text.bytes[next] == 0xC3 && next + 1 < limit && (0x80...0x9E).contains(text.bytes[next + 1])
  }

  /// Whether a statute's abbreviation stands directly behind.
  private func followsWork(_ end: Int) -> Bool {
    statutes?.behind(text, end, limit: limit) != nil
  }
}
