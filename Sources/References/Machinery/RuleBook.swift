import Catalogue

/// All rules that apply to documents of one language and jurisdiction, behind one trigger table.
struct RuleBook: Sendable {
  enum Rule: Sendable {
    case standard
    case form(family: Int, form: Int)
    case unit(Int)
    case name(Int)
    case theme(term: Int, phrase: Int)
    /// A longer phrase in which the term does not count.
    case unless(term: Int, phrase: Int)
    case need(term: Int, phrase: Int)
    case cue(Int)
  }

  /// A name of the catalogue, ready to be matched.
  struct NamedWork: Sendable {
    let work: String
    let kind: ReferenceKind
    let phrase: Phrase
    /// Acronyms: the bytes as written, capitals and all.
    let exact: [UInt8]?
    let needs: [[UInt8]]
  }

  let language: String
  let jurisdiction: String
  let triggers: TriggerTable
  let rules: [Rule]
  let families: [Family]
  let units: Units
  let pinpoints: PinpointGrammar
  let standards: StandardsRule
  let names: [NamedWork]
  let themes: ThemeLexicon
  let cues: AxisCues
  /// Folded full name -> work, for titles that a form delimits.
  let works: [String: String]

  init(
    catalogue: Catalogue, data: DataFolder, families all: [Family], publishers: Publishers, language: String,
    jurisdiction: String
  ) throws(CatalogueError) {
    self.language = language
    self.jurisdiction = jurisdiction
    families = all.filter { $0.applies(language: language, jurisdiction: jurisdiction) }
    units = try Units(folder: data, language: language)
    pinpoints = PinpointGrammar(units: units)
    standards = StandardsRule(grammar: IdentifierGrammar(publishers: publishers))
    themes = try ThemeLexicon(folder: data, language: language)
    cues = try AxisCues(folder: data, language: language)
    (names, works) = Self.names(catalogue, language: language, jurisdiction: jurisdiction)

    var rules: [Rule] = []
    var literals: [(literal: [UInt8], payload: Int32)] = []
    func add(_ literal: [UInt8]?, _ rule: Rule) {
      guard let literal, !literal.isEmpty else { return }
      literals.append((literal, Int32(rules.count)))
      rules.append(rule)
    }
    for literal in publishers.triggers { add(literal, .standard) }
    for (index, family) in families.enumerated() {
      for (position, form) in family.forms.enumerated() {
        for trigger in form.triggers { add(fold(trigger), .form(family: index, form: position)) }
      }
    }
    for (index, form) in units.forms.enumerated() { add(form.opening.withUnsafeBufferPointer { fold($0) }, .unit(index)) }
    for (index, name) in names.enumerated() { add(name.phrase.trigger, .name(index)) }
    for (index, term) in themes.terms.enumerated() {
      for (position, phrase) in term.phrases.enumerated() { add(phrase.trigger, .theme(term: index, phrase: position)) }
      for (position, phrase) in term.unless.enumerated() { add(phrase.trigger, .unless(term: index, phrase: position)) }
      for (position, phrase) in term.needs.enumerated() { add(phrase.trigger, .need(term: index, phrase: position)) }
    }
    for (index, cue) in cues.cues.enumerated() { add(cue.phrase.trigger, .cue(index)) }
    self.rules = rules
    triggers = TriggerTable(literals)
  }

  private static func names(
    _ catalogue: Catalogue, language: String, jurisdiction: String
  ) -> ([NamedWork], [String: String]) {
    let code = String(language.prefix(2))
    var names: [NamedWork] = []
    var works: [String: String] = [:]
    for name in catalogue.names {
      let spoken = String(name.language.prefix(2))
      // English names are cited in texts of every language.
      guard spoken == "*" || spoken == code || spoken == "en" || name.use == .title else { continue }
      guard name.jurisdictions.isEmpty || name.jurisdictions.contains(jurisdiction)
        || name.jurisdictions.contains(String(jurisdiction.prefix(2)))
      else { continue }
      let kind: ReferenceKind
      switch catalogue.work(name.work)?.kind {
      case .body: kind = .body
      case .instrument: kind = .instrument
      case .standard: kind = .standard
      case nil: kind = name.work.hasPrefix("body:") ? .body : isStandard(name.work) ? .standard : .instrument
      }
      let script = ["zh", "ja", "ko"].contains(code) ? code : "en"
      let phrase = Phrase.plain(name.name, language: script)
      guard phrase.trigger != nil else { continue }
      let exact = name.use == .acronym ? Array(name.name.utf8) : nil
      names.append(
        NamedWork(
          work: name.work, kind: kind, phrase: phrase, exact: exact, needs: name.needs.map { fold($0) }))
      let key = String(decoding: fold(name.name), as: UTF8.self)
      if name.needs.isEmpty, works[key] == nil { works[key] = name.work }
    }
    return (names, works)
  }

  private static func isStandard(_ id: String) -> Bool {
    ["NIST ", "ISO", "IEC ", "W3C ", "IEEE ", "ITU-", "EN ", "ETSI "].contains { id.hasPrefix($0) }
  }
}
