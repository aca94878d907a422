import Testing

@testable import References

struct TriggerTableTests {
  /// A hit, comparable.
  private struct Hit: Hashable, Comparable {
    var start: Int
    var end: Int
    var payload: Int32

    static func < (a: Hit, b: Hit) -> Bool { (a.start, a.end, a.payload) < (b.start, b.end, b.payload) }
  }

  private func scan(_ literals: [[UInt8]], _ view: TextView, _ range: Range<Int>) -> [Hit] {
    scan(literals.enumerated().map { .init(bytes: $0.element, payload: Int32($0.offset)) }, view, range)
  }

  private func scan(_ literals: [TriggerTable.Literal], _ view: TextView, _ range: Range<Int>) -> [Hit] {
    let table = TriggerTable(literals)
    var hits: [Hit] = []
    table.scan(view, range) { hits.append(Hit(start: $0.start, end: $0.end, payload: $0.payload)) }
    return hits
  }

  /// The definition: every literal at every beginning of a word; a symbol or a Han character begins one anywhere.
  private func naive(_ literals: [[UInt8]], _ view: TextView, _ range: Range<Int>) -> [Hit] {
    var hits: [Hit] = []
    for start in range {
      let byte = view.folded[start]
      guard byte & 0xC0 != 0x80 else { continue }
      let kind = view.character(at: start)
      let begins: Bool
      switch kind {
      case .word: begins = start == range.lowerBound || view.character(before: start) != .word
      case .other: begins = byte >= 0x80
      case .ideograph, .hangul: begins = true
      }
      guard begins else { continue }
      for (payload, literal) in literals.enumerated()
      where !literal.isEmpty && start + literal.count <= range.upperBound {
        if view.hasFolded(literal, at: start) {
          hits.append(Hit(start: start, end: start + literal.count, payload: Int32(payload)))
        }
      }
    }
    return hits.sorted()
  }

  static let samples: [(String, [String], String)] = [
    ("literals stand at the beginning of words", ["act"], "⟦Act⟧ react ⟦ACT⟧ion, (⟦act⟧)"),
    ("literals of one to three bytes", ["§", "s.", "art"], "⟦§⟧ 3, ⟦s.⟧ 4, ⟦art⟧. 5, is."),
    ("longer than the head", ["u.s.c.", "united states code"], "5 ⟦U.S.C.⟧ and the ⟦United States Code⟧ of U.S. law"),
    ("behind digits begins no word", ["iso"], "4iso ⟦ISO⟧27001 -⟦ISO⟧"),
    ("Han characters begin words anywhere", ["《", "人工智能"], "发展⟦人工智能⟧⟦《⟧法》"),
    ("Hangul begins words anywhere; the rules look closer", ["법"], "⟦법⟧률 기본⟦법⟧"),
    ("Cyrillic folds", ["гост"], "⟦ГОСТ⟧ Р и ⟦гост⟧ы, негост"),
  ]

  @Test(arguments: samples)
  func literalsAreFoundAtTheBeginningOfWords(rule: String, literals: [String], sample: String) {
    let marked = MarkedText(sample)
    withView(marked.text) { view in
      let hits = scan(literals.map { fold($0) }, view, 0..<view.end)
      #expect(MarkedText.mark(marked.text, hits.map { $0.start..<$0.end }) == sample)
    }
  }

  @Test func literalsThatContainEachOtherAreAllFound() {
    withView("ISO/IEC 27001") { view in
      let literals = ["iso", "iso/iec", "iso/iec 27001", "iso/ieee", "i", "is"].map { fold($0) }
      #expect(scan(literals, view, 0..<view.end).filter { $0.start == 0 }.map(\.payload).sorted() == [0, 1, 2, 4, 5])
    }
  }

  @Test func oneLiteralMayStandForSeveralThings() {
    withView("art. 5") { view in
      #expect(
        scan([fold("art."), fold("art."), fold("art")], view, 0..<view.end).map(\.payload).sorted() == [0, 1, 2])
    }
  }

  @Test func anEmptyTableAndAnEmptyTextGiveNothing() {
    withView("ISO 9001") { view in
      #expect(scan([[UInt8]](), view, 0..<view.end).isEmpty)
      #expect(scan([[UInt8]()], view, 0..<view.end).isEmpty)
      #expect(scan([fold("iso")], view, 0..<0).isEmpty)
    }
    #expect(withView("") { scan([fold("iso")], $0, 0..<0) }.isEmpty)
  }

  @Test func nothingIsFoundPastTheRange() {
    withView("ISO ISO ISO") { view in
      #expect(scan([fold("iso")], view, 4..<7).map(\.start) == [4])
      #expect(scan([fold("iso")], view, 4..<6).isEmpty)
    }
  }

  /// How a phrase goes on behind its first literal is a sieve: what the phrase may still be passes.
  static let following: [(TriggerTable.Literal.Join, String, Bool)] = [
    (.any, "human", true), (.any, "humanity", true), (.any, "human. Rites", true),
    (.border, "human", true), (.border, "human rites", true), (.border, "Human, ", true), (.border, "human-free", true),
    (.border, "humanity", false),
    (.space, "human rights", true), (.space, "Human Rights", true), (.space, "human  rights", true),
    (.space, "human-rights", true),
    (.space, "human\u{00A0}rights", true), (.space, "human\u{2011}rights", true), (.space, "human", false),
    (.space, "human beings", false),
    (.space, "humanrights", false), (.space, "human. Rights", false), (.space, "humanity rights", false),
    (.hyphen, "human rights", true), (.hyphen, "human-rights", true), (.hyphen, "humanrights", true),
    (.hyphen, "human\u{2011}rights", true),
    (.hyphen, "humanity", false), (.hyphen, "human beings", false),
  ]

  @Test(arguments: following)
  func whatFollowsIsASieve(join: TriggerTable.Literal.Join, text: String, passes: Bool) {
    withView(text) { view in
      let next = join == .space || join == .hyphen ? fold("rights") : []
      let hits = scan([.init(bytes: fold("human"), payload: 0, join: join, next: next)], view, 0..<view.end)
      #expect(hits.isEmpty == !passes)
    }
  }

  @Test(arguments: 1...40)
  func aRandomTextGivesWhatANaiveSearchGives(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let alphabet = ["a", "b", "A", ".", " ", "é", "É", "ж", "法", "律", "법", "§", "1", "-", "🙂", "\u{00A0}", "《"]
    func word(_ length: Int) -> String {
      (0..<length).map { _ in alphabet.randomElement(using: &random) ?? "a" }.joined()
    }
    let literals = (0..<60).map { _ in fold(word(Int.random(in: 1...7, using: &random))) }
    withView(word(400)) { view in
      var start = Int.random(in: 0..<20, using: &random)
      while view.bytes[start] & 0xC0 == 0x80 { start += 1 }
      for range in [0..<view.end, start..<view.end] {
        let found = scan(literals, view, range)
        #expect(found.map(\.start) == found.map(\.start).sorted())
        #expect(found.sorted() == naive(literals, view, range))
      }
    }
  }
}
