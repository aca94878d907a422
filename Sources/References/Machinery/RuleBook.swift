import Catalogue

/// All rules that apply to documents of one language and jurisdiction, behind one trigger table.
final class RuleBook: Sendable {
  /// What a trigger stands for; plain numbers, so that looking one up touches no reference counts.
  struct Rule: Sendable {
    enum Kind: UInt8, Sendable {
      case standard, form, unit, chain, name, theme, general
    }
    let kind: Kind
    /// Index of the family, unit, name or term.
    let index: Int32
    /// Index of the form in its family.
    var form: Int32 = 0
    /// Index of the form's filter; -1 for rules without one.
    var filter: Int32 = -1
    /// Offset of the phrase that must match first; -1 for rules without one.
    var phrase: Int32 = -1
    /// Offset of the literal with its capitals in `exact`, as long as the trigger; -1 where case does not matter.
    var exact: Int32 = -1
  }

  /// A name of the catalogue, ready to be matched.
  struct NamedWork: Sendable {
    let work: String
    let kind: ReferenceKind
    let phrase: Phrase
    /// Acronyms: the bytes as written, capitals and all.
    let exact: [UInt8]?
    /// The name begins with a capital letter, and so must the text: "AI in Australia" is no title in small letters.
    let isCapital: Bool
    let needs: [[UInt8]]
  }

  let language: String
  let jurisdiction: String
  let triggers: TriggerTable
  let phrases: PhraseBook
  /// Literals with their capitals, one behind the other.
  let exact: [UInt8]
  let rules: [Rule]
  let filters: [FormFilter]
  let families: [Family]
  let units: Units
  let pinpoints: PinpointGrammar
  /// Languages whose pinpoints are read as one chain.
  let chains: ChainUnits?
  /// Languages whose statutes are cited by abbreviation.
  let statutes: Statutes?
  let standards: StandardsRule
  let names: [NamedWork]
  let themes: ThemeLexicon
  let cues: AxisCues
  let general: GeneralReferences
  let definitions: DefinitionWords
  let commitments: CommitmentWords
  /// Nil where 1 CFR 51.9 does not apply.
  let incorporations: IncorporationReading?
  /// Tells which ids made from titles are known works.
  let catalogue: Catalogue
  /// Breakers that no scanner uses just now.
  let breakers = BreakerShelf()
  /// Folded full name -> work, for titles that a form delimits.
  let works: [String: String]
  /// Titles that were imported; nil where there are none.
  let titles: ImportedTitles?

  init(
    catalogue: Catalogue, data: DataFolder, families all: [FamilyFile], standards grammar: StandardsGrammar,
    kinds: WorkKindTable, language: String, jurisdiction: String
  ) throws(CatalogueError) {
    let phrases = PhraseBook()
    self.catalogue = catalogue
    self.phrases = phrases
    self.language = language
    self.jurisdiction = jurisdiction
    var families: [Family] = []
    for file in all where file.applies(language: language, jurisdiction: jurisdiction) {
      families.append(try file.compiled())
    }
    self.families = families
    units = try Units(folder: data, language: language, phrases: phrases)
    pinpoints = PinpointGrammar(units: units)
    chains = try ChainUnits(folder: data, language: language)
    statutes = try Statutes(folder: data, language: language, jurisdiction: jurisdiction)
    standards = StandardsRule(
      grammar: grammar, jurisdiction: jurisdiction, series: try SeriesWords(folder: data))
    themes = try ThemeLexicon(folder: data, language: language, phrases: phrases)
    cues = try AxisCues(folder: data, language: language, jurisdiction: jurisdiction, phrases: phrases)
    general = try GeneralReferences(folder: data, language: language, phrases: phrases)
    commitments = try CommitmentWords(folder: data, language: language, phrases: phrases)
    definitions = try DefinitionWords(folder: data, language: language, phrases: phrases, kinds: kinds)
    incorporations = try IncorporationReading(
      folder: data, language: language, jurisdiction: jurisdiction, phrases: phrases)
    titles = ImportedTitles(catalogue, language: language, jurisdiction: jurisdiction)
    (names, works) = Self.names(catalogue, language: language, jurisdiction: jurisdiction)

    var rules: [Rule] = []
    var literals: [TriggerTable.Literal] = []
    func add(_ literal: [UInt8]?, _ rule: Rule) {
      guard let literal, !literal.isEmpty else { return }
      literals.append(TriggerTable.Literal(bytes: literal, payload: Int32(rules.count)))
      rules.append(rule)
    }
    var filters: [FormFilter] = []
    var exact: [UInt8] = []
    func add(exact literal: [UInt8], _ rule: Rule) {
      var rule = rule
      rule.exact = Int32(exact.count)
      exact += literal
      add(literal.withUnsafeBufferPointer { fold($0) }, rule)
    }
    func add(_ phrase: Phrase, _ kind: Rule.Kind, _ index: Int) {
      guard let literal = phrase.literal(for: Int32(rules.count)) else { return }
      literals.append(literal)
      rules.append(Rule(kind: kind, index: Int32(index), phrase: phrases.add(phrase)))
    }
    for literal in grammar.triggers { add(exact: literal, Rule(kind: .standard, index: 0)) }
    for (index, family) in families.enumerated() {
      for (position, form) in family.forms.enumerated() {
        for trigger in form.triggers {
          add(
            exact: Array(trigger.utf8),
            Rule(kind: .form, index: Int32(index), form: Int32(position), filter: Int32(filters.count)))
        }
        filters.append(FormFilter(form))
      }
    }
    // A unit that begins a chain is read there only.
    let beginnings = (chains?.forms ?? []).enumerated().filter { $0.element.role != .inner }
    let chained = Set(beginnings.map { fold($0.element.bytes) })
    for (index, form) in beginnings { add(fold(form.bytes), Rule(kind: .chain, index: Int32(index))) }
    // Units around a number begin with the same word, behind which all of them are tried.
    var opened: Set<[UInt8]> = []
    for (index, form) in units.forms.enumerated() where !chained.contains(fold(form.opening)) {
      if form.isWide, !opened.insert(form.opening).inserted { continue }
      add(form.opening.withUnsafeBufferPointer { fold($0) }, Rule(kind: .unit, index: Int32(index)))
    }
    for (index, name) in names.enumerated() { add(name.phrase, .name, index) }
    for (index, term) in themes.terms.enumerated() {
      for phrase in term.phrases { add(phrase, .theme, index) }
    }
    for (index, pattern) in general.patterns.enumerated() {
      for phrase in pattern.phrases { add(phrase, .general, index) }
    }
    phrases.seal()
    self.exact = exact
    self.rules = rules
    self.filters = filters
    triggers = TriggerTable(literals)
  }

  private static func names(
    _ catalogue: Catalogue, language: String, jurisdiction: String
  ) -> ([NamedWork], [String: String]) {
    let code = String(language.prefix(2))
    let home = String(jurisdiction.prefix(2))
    var names: [NamedWork] = []
    var works: [String: String] = [:]
    var bodies = BodyNames(catalogue, home: home)
    for name in catalogue.names {
      let spoken = String(name.language.prefix(2))
      // English names are cited in texts of every language.
      guard spoken == "*" || spoken == code || spoken == "en" || name.use == .title else { continue }
      guard
        name.jurisdictions.isEmpty || name.jurisdictions.contains(jurisdiction)
          || name.jurisdictions.contains(home)
      else { continue }
      let kind: ReferenceKind
      switch catalogue.work(name.work)?.kind {
      case .body: kind = .body
      case .instrument: kind = .instrument
      case .standard: kind = .standard
      case nil: kind = name.work.hasPrefix("body:") ? .body : isStandard(name.work) ? .standard : .instrument
      }
      var needs = name.needs
      if kind == .body {
        guard let wanted = bodies.needs(of: name) else { continue }
        needs += wanted
      }
      let script = ["zh", "ja", "ko"].contains(code) ? code : "en"
      let phrase = Phrase.plain(name.name, language: script)
      guard phrase.trigger != nil else { continue }
      let exact = name.use == .acronym ? Array(name.name.utf8) : nil
      names.append(
        NamedWork(
          work: name.work, kind: kind, phrase: phrase, exact: exact,
          isCapital: (spoken == "en" || spoken == "*") && (name.name.utf8.first.map(TextView.isUpper) ?? false),
          needs: needs.map { fold($0) }))
      let key = String(decoding: fold(name.name), as: UTF8.self)
      if needs.isEmpty, works[key] == nil { works[key] = name.work }
      // "개인정보보호법" for "개인정보 보호법": spaces and dots do not count there.
      if needs.isEmpty, let first = key.utf8.first, first >= 0xE3 {
        let slug = TitleID.slug(name.name)
        if works[slug] == nil { works[slug] = name.work }
      }
    }
    return (names, works)
  }

  private static func isStandard(_ id: String) -> Bool {
    ["NIST ", "ISO", "IEC ", "W3C ", "IEEE ", "ITU-", "EN ", "ETSI "].contains { id.hasPrefix($0) }
  }
}
