/// What a provision is, which decides its id and how it is cited.
///
/// Ids follow the naming convention of Akoma Ntoso
/// (<https://docs.oasis-open.org/legaldocml/akn-nc/v1.0/akn-nc-v1.0.html>).
enum ProvisionKind: UInt8, Sendable {
  case document
  // Numbered through the whole document.
  case article, section, regulation, rule, annex, schedule, recital, citation
  // Containers of those.
  case title, book, part, chapter, division, subdivision, subpart, subtitle, subchapter
  // Inside those.
  case paragraph, subsection, subparagraph, clause, subclause, point
  /// A heading numbered "4.2" in a report.
  case numberedHeading
  /// Provisions behind the law with a numbering of their own: "附則".
  case supplement

  /// Abbreviation in an eId.
  var prefix: String {
    switch self {
    case .document: ""
    case .article: "art"
    case .section: "sec"
    case .regulation: "reg"
    case .rule: "rule"
    case .annex: "anx"
    case .schedule: "sched"
    case .recital: "rec"
    case .citation: "cit"
    case .title: "title"
    case .book: "book"
    case .part: "part"
    case .chapter: "chp"
    case .division: "dvs"
    case .subdivision: "sec"
    case .subpart: "subpart"
    case .subtitle: "subtitle"
    case .subchapter: "subchp"
    case .paragraph: "para"
    case .subsection: "subsec"
    case .subparagraph: "subpara"
    case .clause: "cl"
    case .subclause: "subcl"
    case .point: "point"
    case .numberedHeading: "sec"
    case .supplement: "suppl"
    }
  }

  /// Citations to it name it alone: "Article 6", whatever chapter it stands in.
  var isNumberedThrough: Bool {
    switch self {
    case .article, .section, .regulation, .rule, .annex, .schedule, .recital, .citation, .numberedHeading:
      true
    default: false
    }
  }

  /// Holds articles or sections.
  var isContainer: Bool {
    switch self {
    case .title, .book, .part, .chapter, .division, .subdivision, .subpart, .subtitle, .subchapter: true
    default: false
    }
  }

  /// What is inside it is cited by bare numbers: "(2)", "(a)".
  var isCitedWithBrackets: Bool {
    switch self {
    case .document, .annex, .schedule, .recital, .citation, .numberedHeading, .supplement: false
    default: !isContainer
    }
  }

  /// `art_6`, `art_6__para_2`, `part_2__chp_1`, `sched_1__sec_3`.
  func eId(number: String, parentID: String, parentKind: ProvisionKind) -> String {
    let own = number.isEmpty ? prefix : "\(prefix)_\(number)"
    if parentID.isEmpty || isNumberedThrough && (parentKind.isContainer || parentKind == .document) {
      return own
    }
    if self == .numberedHeading { return own }
    return "\(parentID)__\(own)"
  }

  /// "Article 6", "Article 6(2)", "Part 2, Chapter 1", "Schedule 1, paragraph 3(1)", "第六条".
  func label(number: Numbering.Number, parentLabel: String, parentKind: ProvisionKind, language: String?)
    -> String
  {
    if let written = number.written, isNumberedThrough || isContainer || self == .supplement { return written }
    // What is printed is what a citation repeats, unless the language of the document says how.
    let printed = language == nil || number.word == "§" || number.word == "Art." ? number.word : nil
    let word = printed ?? word(language)
    switch self {
    case .document: return ""
    case .paragraph, .subsection, .subparagraph, .clause, .subclause, .point:
      if parentLabel.isEmpty { return "\(word) \(number.text)" }
      if let written = number.written { return parentLabel + written }
      switch parentKind {
      case .annex: return "\(parentLabel), point \(number.text)"
      case .schedule: return "\(parentLabel), paragraph \(number.text)"
      case _ where parentKind.isContainer: return "\(parentLabel), \(word) \(number.text)"
      default: return "\(parentLabel)(\(number.text))"
      }
    case .recital: return "\(word) \(number.text)"
    case _ where isContainer:
      let own = number.text.isEmpty ? word : "\(word) \(number.text)"
      return parentKind.isContainer || parentKind == .schedule || parentKind == .annex
        ? "\(parentLabel), \(own)" : own
    default:
      let own = number.text.isEmpty ? word : "\(word) \(number.text)"
      let isInner = !parentLabel.isEmpty && !parentKind.isContainer && parentKind != .document
      return isInner && self != .numberedHeading ? "\(parentLabel), \(own.lowercasedFirst)" : own
    }
  }

  /// The word a citation uses for it.
  func word(_ language: String?) -> String {
    let code = language?.prefix(2).lowercased() ?? "en"
    return Self.words[code]?[self] ?? Self.words["en"]?[self] ?? ""
  }

  private static let words: [String: [ProvisionKind: String]] = [
    "en": [
      .article: "Article", .section: "Section", .regulation: "Regulation", .rule: "Rule", .annex: "Annex",
      .schedule: "Schedule", .recital: "recital", .citation: "citation", .title: "Title", .book: "Book",
      .part: "Part", .chapter: "Chapter", .division: "Division", .subdivision: "Section",
      .subpart: "Subpart", .subtitle: "Subtitle", .subchapter: "Subchapter", .paragraph: "paragraph",
      .subsection: "subsection",
      .subparagraph: "subparagraph", .clause: "clause", .subclause: "subclause", .point: "point",
      .numberedHeading: "Section",
    ],
    "fr": [
      .article: "Article", .section: "Article", .annex: "Annexe", .schedule: "Annexe",
      .recital: "considérant", .title: "Titre", .book: "Livre", .part: "Partie", .chapter: "Chapitre",
      .paragraph: "paragraphe", .subsection: "paragraphe",
    ],
    "de": [
      .article: "Artikel", .section: "§", .annex: "Anhang", .schedule: "Anlage",
      .recital: "Erwägungsgrund", .title: "Titel", .book: "Buch", .part: "Teil", .chapter: "Kapitel",
      .division: "Abschnitt", .subdivision: "Abschnitt", .numberedHeading: "Abschnitt",
    ],
    "es": [
      .article: "Artículo", .section: "Sección", .annex: "Anexo", .recital: "considerando",
      .title: "Título", .book: "Libro", .part: "Parte", .chapter: "Capítulo", .subdivision: "Sección",
      .numberedHeading: "Sección",
    ],
    "pt": [
      .article: "Art.", .section: "Seção", .annex: "Anexo", .recital: "considerando", .title: "Título",
      .book: "Livro", .part: "Parte", .chapter: "Capítulo", .subdivision: "Seção",
    ],
    "it": [
      .article: "Articolo", .section: "Sezione", .annex: "Allegato", .recital: "considerando",
      .title: "Titolo", .book: "Libro", .part: "Parte", .chapter: "Capo", .subdivision: "Sezione",
    ],
    "nl": [
      .article: "Artikel", .section: "Afdeling", .annex: "Bijlage", .recital: "overweging",
      .title: "Titel", .part: "Deel", .chapter: "Hoofdstuk", .subdivision: "Afdeling",
    ],
    "pl": [.article: "Artykuł", .annex: "Załącznik", .recital: "motyw", .chapter: "Rozdział"],
    "sv": [.article: "Artikel", .annex: "Bilaga", .recital: "skäl", .chapter: "Kapitel"],
    "da": [.article: "Artikel", .annex: "Bilag", .recital: "betragtning", .chapter: "Kapitel"],
  ]

  /// Makes a label of an eId alone: `art_6__para_2` becomes "Article 6(2)".
  static func label(ofID id: String) -> String {
    var label = ""
    var parent = ProvisionKind.document
    var pieces = id.split(separator: "_", omittingEmptySubsequences: true).map(String.init)[...]
    guard pieces.count > 1 else { return id }
    while let name = pieces.popFirst() {
      guard let kind = byPrefix[name] else { return label.isEmpty ? id : label }
      let number = pieces.first.map { byPrefix[$0] == nil ? $0 : "" } ?? ""
      if !number.isEmpty { pieces = pieces.dropFirst() }
      if kind.isNumberedThrough { (label, parent) = ("", .document) }
      label = kind.label(
        number: Numbering.Number(id: number, text: number), parentLabel: label, parentKind: parent,
        language: nil)
      parent = kind
    }
    return label
  }

  private static let byPrefix: [String: ProvisionKind] = [
    "art": .article, "article": .article, "sec": .section, "section": .section, "anx": .annex,
    "annex": .annex, "att": .annex, "sched": .schedule, "schedule": .schedule, "rec": .recital,
    "recital": .recital, "title": .title, "book": .book, "part": .part, "chp": .chapter,
    "chapter": .chapter, "dvs": .division, "subpart": .subpart, "para": .paragraph,
    "paragraph": .paragraph, "subsec": .subsection, "subpara": .subparagraph, "cl": .clause,
    "clause": .clause, "subcl": .subclause, "point": .point, "reg": .regulation, "rule": .rule,
  ]
}

extension String {
  /// "Section 5" becomes "section 5", "§ 5" stays.
  var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
