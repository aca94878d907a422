import Testing

@testable import Text

/// Passages in another language than their document are found; names, titles, citations and short lines are not.
@Suite struct ForeignPassagesTests {
  private func languages(_ passages: [String], in language: String, standing: Bool = true) -> [String?] {
    let text = Array(passages.joined(separator: "\n").utf8)
    var start = 0
    let ranges = passages.map { passage in
      defer { start += passage.utf8.count + 1 }
      return ForeignPassages.Passage(range: start..<(start + passage.utf8.count), mayStandAlone: standing)
    }
    var found = [String?](repeating: nil, count: passages.count)
    let languages = text.withUnsafeBufferPointer { ForeignPassages.languages(of: ranges, in: $0, language: language) }
    for (index, language) in languages { found[index] = language }
    return found
  }

  private static let english = [
    "The keeper shall light the lantern at dusk and shall keep a record of the hour at which it was lit in the book of the tower.",
    "Where the fog has lifted, the keeper may put out the lantern before dawn, but only with the consent of the master of the port.",
    "Any person who hinders the keeper in the exercise of these duties is guilty of an offence and is liable to a fine.",
  ]
  private static let french = [
    "Le gardien allume la lanterne au crépuscule et consigne dans le registre de la tour l'heure à laquelle elle a été allumée.",
    "Lorsque le brouillard est levé, le gardien peut éteindre la lanterne avant l'aube, avec l'accord du maître du port.",
    "Quiconque entrave le gardien dans l'exercice de ses fonctions commet une infraction et encourt une amende.",
  ]
  private static let chinese = [
    "灯塔管理人应当在日落时点亮灯火，并在塔内登记簿上记录点亮的时间。雾散以后，经港口主管同意，管理人可以在日出之前将灯火熄灭。",
    "任何人妨碍管理人履行上述职责的，由港口主管责令改正，并可以处以罚款；情节严重的，依照有关规定追究其法律责任。",
  ]

  static let halves: [(what: String, language: String, own: [String], other: [String], found: String)] = [
    ("the French half of a gazette", "en", english, french, "fr"),
    ("the English half of one", "fr", french, english, "en"),
    ("the English annex of a Chinese law", "zh", chinese, english, "en"),
    ("a Chinese annex", "en", english, chinese, "zh"),
    (
      "a German annex", "en", english,
      [
        "Der Wärter zündet die Laterne in der Dämmerung an und trägt die Uhrzeit, zu der sie angezündet wurde, in das Buch des Turmes ein.",
        "Wer den Wärter bei der Ausübung seiner Pflichten behindert, handelt ordnungswidrig und wird mit einer Geldbuße belegt.",
      ], "de"
    ),
    (
      "a Russian annex", "en", english,
      [
        "Смотритель зажигает фонарь в сумерках и записывает в книгу маяка время, когда он был зажжён, а также погоду.",
        "Лицо, препятствующее смотрителю при исполнении его обязанностей, подлежит штрафу в порядке, установленном начальником порта.",
      ], "ru"
    ),
  ]

  @Test(arguments: halves)
  func anotherHalf(_ what: String, _ language: String, _ own: [String], _ other: [String], _ found: String) {
    #expect(
      languages(own + other, in: language) == own.map { _ in nil } + other.map { _ in found }, "\(what)")
  }

  @Test func shortLinesGoWithTheirNeighbours() {
    #expect(
      languages([Self.english[0], Self.french[0], "Article 2", Self.french[1], "Article 3", Self.english[1]], in: "en")
        == [nil, "fr", "fr", "fr", nil, nil])
  }

  @Test func twoLanguagesInTurn() {
    let pairs = Self.english.flatMap { [$0, Self.french.joined(separator: " ")] }
    // Each French passage stands alone and is long.
    #expect(languages(pairs, in: "en") == [nil, "fr", nil, "fr", nil, "fr"])
  }

  static let native: [(what: String, language: String, passage: String)] = [
    (
      "Latin terms", "en",
      "Nulla poena sine lege, ne bis in idem, audi alteram partem, pacta sunt servanda, lex specialis derogat legi generali, in dubio pro reo."
    ),
    (
      "names", "fr",
      "John Smith, Mary Underwood, Peter Blackwater, Harbour Trust Company Limited, Northern Lighthouse Board of Commissioners."
    ),
    (
      "a cited title", "fr",
      "CEI 61097-8 : Global Maritime Lantern System — Part 8: Lantern Receivers for the Reception of Signals in the Maritime Bands — Methods of Testing and Required Test Results"
    ),
    ("one sentence", "en", "La lanterne est allumée par le gardien au crépuscule."),
    (
      "a name in another language", "en",
      "Bureau de l’administrateur de la Caisse d’indemnisation pour les accidents impliquant des lanternes et des navires désignés"
    ),
    ("numbers", "en", String(repeating: "12 450,00 3 118,20 77 ", count: 30)),
    ("a list of codes", "en", String(repeating: "EN 301 025 BGB StGB DSGVO ISO 4217 ", count: 12)),
    (
      "capitals", "en",
      "LANTERNS AND TOWERS (SUPPLY OF OIL AND WICKS) (SCOTLAND) (REVOCATION AND SAVINGS) (NO. 2) ORDER"
    ),
  ]

  @Test(arguments: native)
  func staysInTheLanguageOfTheDocument(_ what: String, _ language: String, _ passage: String) {
    let own = language == "fr" ? Self.french : Self.english
    #expect(languages(own + [passage] + own, in: language).allSatisfy { $0 == nil }, "\(what)")
  }

  @Test func oneLongPassageCountsOnlyInTheRunningText() {
    let passage = Self.french.joined(separator: " ")
    #expect(languages([Self.english[0], passage], in: "en") == [nil, "fr"])
    #expect(languages([Self.english[0], passage], in: "en", standing: false) == [nil, nil])
  }

  @Test func declaredLanguagesAreLeftAlone() {
    let text = Array(Self.french.joined(separator: "\n").utf8)
    let passage = ForeignPassages.Passage(range: 0..<text.count, isDeclared: true)
    #expect(text.withUnsafeBufferPointer { ForeignPassages.languages(of: [passage], in: $0, language: "en") }.isEmpty)
  }
}
