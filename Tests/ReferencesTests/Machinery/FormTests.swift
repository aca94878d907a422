import Testing

@testable import References

/// The notation of family files, construct by construct.
struct FormTests {
  /// Matches a form in a sample; the sample as marked by the members' spans, and the fields of each.
  private func match(_ form: String, _ sample: String) throws -> (marked: String, fields: [[String: String]])? {
    let form = try Form(form)
    let text = MarkedText(sample).text
    return withView(text) { view in
      for trigger in form.triggers {
        let literal = Array(trigger.utf8)
        for start in 0...max(0, view.end - literal.count) where view.has(literal, at: start) {
          guard let match = form.match(view, trigger: start..<start + literal.count, within: 0..<view.end) else {
            continue
          }
          let fields = match.members.map { member in
            Dictionary(member.fields.entries.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
          }
          return (MarkedText.mark(text, match.members.map(\.range)), fields)
        }
      }
      return nil
    }
  }

  static let forms: [(String, String, [[String: String]])] = [
    // The trigger alone, one of several, and what stands behind it.
    ("<OECD>", "the ⟦OECD⟧ said", [[:]]),
    ("<PL|Pub. L.> {n:int}", "under ⟦Pub. L. 107⟧ and", [["n": "107"]]),
    // What stands before it.
    ("{title:int} <USC> {section:int}", "see ⟦5 USC 552⟧ now", [["title": "5", "section": "552"]]),
    ("(title|Title) {n:int}, <USC>", "see ⟦Title 5, USC⟧ now", [["n": "5"]]),
    // White space is at least one; ~ is any, or none.
    ("<S> {n:int}", "⟦S   12⟧", [["n": "12"]]),
    ("<S>~{n:int}", "⟦S12⟧", [["n": "12"]]),
    ("<S>~{n:int}", "⟦S 12⟧", [["n": "12"]]),
    ("<S> {n:int}", "⟦S\u{00A0}12⟧", [["n": "12"]]),
    // A mark that begins no word is the beginning of the form, whatever stands before it.
    ("\\[{y:year}\\] <UKSC> {n:int}", "see ⟦[2019] UKSC 5⟧", [["y": "2019", "n": "5"]]),
    ("\\[{y:year}\\] <UKSC> {n:int}", "see (⟦[2019] UKSC 5⟧)", [["y": "2019", "n": "5"]]),
    // Alternatives and options.
    ("<Law> (No|Nr) {n:int}", "⟦Law Nr 3⟧", [["n": "3"]]),
    ("<Law> [No ]{n:int}", "⟦Law 3⟧", [["n": "3"]]),
    ("<Law> [No ]{n:int}", "⟦Law No 3⟧", [["n": "3"]]),
    ("<Law> [(No|Nr)~]{n:int}[ bis]", "⟦Law Nr3 bis⟧.", [["n": "3"]]),
    ("<Law> ({a:int}/{y:year}|{y:year})", "⟦Law 2016⟧", [["y": "2016"]]),
    ("<Law> ({y:year}/{a:int}|{a:int}/{y:year})", "⟦Law 679/2016⟧", [["a": "679", "y": "2016"]]),
    // A constant keeps its value.
    ("<Reg>{type=reg} {n:int}", "⟦Reg 7⟧", [["type": "reg", "n": "7"]]),
    ("<Act>[ Delegated{type=del}] {n:int}", "⟦Act Delegated 7⟧", [["type": "del", "n": "7"]]),
    ("<Act>[ Delegated{type=del}] {n:int}", "⟦Act 7⟧", [["n": "7"]]),
    // Lists: one member each, the first with what stands before.
    (
      "<SI> {{ {y:year}/{n:int} }}", "⟦SI 2001/1⟧, ⟦2002/2⟧ and ⟦2003/3⟧.",
      [
        ["y": "2001", "n": "1"], ["y": "2002", "n": "2"], ["y": "2003", "n": "3"],
      ]
    ),
    ("{t:int} <USC> {{ {s:int} }}", "⟦12 USC 1⟧ and ⟦2⟧", [["t": "12", "s": "1"], ["t": "12", "s": "2"]]),
    // A member has what the one before it has.
    (
      "<SI> {{ ({y:year}/{n:int}|{y=^}{n:serial}) }}", "⟦SI 2001/1⟧ and ⟦2⟧, ⟦2003/3⟧.",
      [["y": "2001", "n": "1"], ["y": "2001", "n": "2"], ["y": "2003", "n": "3"]]
    ),
    ("<SI> {{ {y:year}/{n:int} }}", "⟦SI 2001/1⟧ and others", [["y": "2001", "n": "1"]]),
    // Escapes, hyphens and apostrophes.
    ("<PL> {n:int}{!)}", "(under ⟦PL 12⟧; or)", [["n": "12"]]),
    ("<COM>\\({y:year}\\) {n:int}", "⟦COM(2021) 206⟧", [["y": "2021", "n": "206"]]),
    ("<PL> {a:int}-{b:int}", "⟦PL 116\u{2013}283⟧", [["a": "116", "b": "283"]]),
    ("<Loi> d'{y:year}", "⟦Loi d\u{2019}2016⟧", [["y": "2016"]]),
  ]

  @Test(arguments: forms)
  func aFormMatches(form: String, sample: String, fields: [[String: String]]) throws {
    let match = try #require(try match(form, sample), "\(form) does not match \(sample)")
    #expect(match.marked == sample)
    #expect(match.fields == fields)
  }

  static let misses: [(String, String)] = [
    ("<S> {n:int}", "S12"), ("<S> {n:int}", "S x"), ("<Law> (No|Nr) {n:int}", "Law 3"), ("{t:int} <USC>", "USC 5"),
    ("{t:int} <USC>", "five USC"), ("<SI> {{ {y=^}{n:serial} }}", "SI 12, 13"),
    ("<PL> {n:int}{!)}", "the act (PL 12)"),
    ("<SI> {{ {y:year}/{n:int} }}", "SI units"), ("<PL> {a:int}-{b:int}", "PL 116/283"),
    ("<COM>\\({y:year}\\)", "COM 2021"), ("<Law> {n:int}", "law 3"),
  ]

  @Test(arguments: misses)
  func aFormDoesNotMatch(form: String, text: String) throws {
    #expect(try match(form, text) == nil)
  }

  @Test func aFormEndsWithItsPassage() throws {
    let form = try Form("<S> {n:int}")
    let members = withView("S 123") { view in
      (2...5).map { end in form.match(view, trigger: 0..<1, within: 0..<end)?.members.first?.range }
    }
    #expect(members == [nil, 0..<3, 0..<4, 0..<5])
  }

  static let faults: [(String, String)] = [
    ("U.S.C. {n:int}", "a form needs a trigger between < and >"),
    ("{n:int} <USC", "a form needs a trigger between < and >"),
    ("<> {n:int}", "the trigger is empty"),
    ("<USC> (a|b", "a bracket is never closed"),
    ("<USC> [a", "a bracket is never closed"),
    ("<USC> {n:int", "“{” is never closed"),
    ("<USC> {n:number}", "“{n:number}” is not a field: write {name:type}, type one of \(FieldType.list)"),
    ("<USC> {n}", "“{n}” is not a field: write {name:type}, type one of \(FieldType.list)"),
    ("<USC> {{ {n:int}", "a bracket is never closed"),
    ("<USC> {{ {n:int} }", "“{{” is never closed by “}}”"),
  ]

  @Test(arguments: faults)
  func aFaultSaysWhatIsWrong(form: String, reason: String) {
    let error = #expect(throws: FamilyError.self) { try Form(form) }
    #expect(error?.reason == reason)
  }
}
