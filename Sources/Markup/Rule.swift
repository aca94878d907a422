import CLibXML2

/// What an element means for the text. A dialect is mostly a table from element names to rules.
struct Rule: Sendable {
  /// What the element does to the flow of text.
  enum Role: UInt8, Sendable {
    /// Not known: a block, unless text of its parent stands around it.
    case adaptive
    /// Part of the passage it stands in: `<b>`, `<ref>`.
    case inline
    /// Begins and ends a passage: `<p>`.
    case block
    /// A heading; its own passage.
    case heading
    /// A heading that holds the number of its provision: `<TI.ART>Article 6</TI.ART>`.
    case headingNumber
    /// The number of its provision, continued by the next block: `<num>(1)</num>`.
    case number
    /// A table row: numbers in its first cell are continued by the next cell.
    case row
    /// A table cell.
    case cell
    /// Text of a note.
    case footnote
    /// The mark of a note; it is left out of the text.
    case noteReference
    /// A raised number: the mark of a note or an exponent, as the text around it says.
    case superscript
    /// `<br>`.
    case lineBreak
    /// A boundary between words inside one passage.
    case space
    /// Left out with everything in it.
    case skip
    /// Its text is the title of the document, not text of a passage.
    case title
    /// Its text is the language of the document, not text of a passage.
    case language
    /// Stands for a character named by an attribute: `<QUOT.START CODE="2018"/>`.
    case character
    /// Data about the document, with rules of its own (`DialectTable.metadata`).
    case metadata
    /// A heading that begins a part of the document no element encloses: `<Heading>PART 1 …`.
    case flatHeading
    /// An image: what it is called (`alt`) is text where it stands inside a passage.
    case image
    /// A fraction of two elements: `<mfrac><mn>1</mn><mn>2</mn></mfrac>` is "1/2".
    case fraction
    /// A base and its exponent: `<msup><mn>10</mn><mn>3</mn></msup>` is "10^3".
    case power
    /// An exponent behind its base: `10<EXPONENT>3</EXPONENT>`.
    case exponent
    /// Inside metadata: notes that are text, and stand where their marks do.
    case notes
    /// A key by which the dialect orders such headings, not text: `<gliederungskennzahl>010020</…>`.
    case key
  }

  /// The role of the element.
  var role: Role
  /// What text inside it is, where the role does not say.
  var kind: Passage.Kind?
  /// The provision it opens.
  var provision: ProvisionKind?
  /// It opens the provision only when the publisher gave it an id.
  var needsID = false
  /// What is inside is quoted from another act.
  var quotes = false
  /// What is inside is struck out: `<del>`.
  var strikes = false
  /// `DialectTable.refine` looks at it.
  var isRefined = false

  static let adaptive = Rule(role: .adaptive)
  static let inline = Rule(role: .inline)
  static let block = Rule(role: .block)
  static let heading = Rule(role: .heading, kind: .heading)
  static let headingNumber = Rule(role: .headingNumber, kind: .heading)
  static let number = Rule(role: .number)
  static let row = Rule(role: .row)
  static let cell = Rule(role: .cell, kind: .cell)
  static let footnote = Rule(role: .footnote, kind: .footnote)
  static let noteReference = Rule(role: .noteReference)
  static let superscript = Rule(role: .superscript)
  static let lineBreak = Rule(role: .lineBreak)
  static let space = Rule(role: .space)
  static let skip = Rule(role: .skip)
  static let title = Rule(role: .title)
  static let language = Rule(role: .language)
  static let character = Rule(role: .character)
  static let recital = Rule(role: .block, kind: .recital)
  static let citation = Rule(role: .block, kind: .citation)
  static let history = Rule(role: .block, kind: .history)
  static let authority = Rule(role: .block, kind: .authority)
  static let quotation = Rule(role: .block, quotes: true)
  static let metadata = Rule(role: .metadata)
  static let flatHeading = Rule(role: .flatHeading, kind: .heading)
  static let key = Rule(role: .key)
  static let image = Rule(role: .image)
  static let fraction = Rule(role: .fraction)
  static let power = Rule(role: .power)
  static let exponent = Rule(role: .exponent)
  static let notes = Rule(role: .notes)

  /// A block that is a provision.
  static func provision(_ kind: ProvisionKind) -> Rule { Rule(role: .block, provision: kind) }
  /// A block that is a provision where it has an id.
  static func provisionWithID(_ kind: ProvisionKind) -> Rule {
    Rule(role: .block, provision: kind, needsID: true)
  }
  /// The rule, for elements whose text is struck out.
  var struck: Rule {
    var rule = self
    rule.strikes = true
    return rule
  }
  /// The rule, looked at by the dialect's `refine` each time.
  var refined: Rule {
    var rule = self
    rule.isRefined = true
    return rule
  }
}

/// A dialect of XML or HTML, declared.
struct DialectTable: Sendable {
  /// What the document is called.
  var dialect: Dialect
  /// Local names of elements and what they mean; `elements(_:)` makes it of lists of names.
  var elements: [String: Rule]
  /// Inside `metadata`: elements that hold the title or the language.
  var metadata: [String: Rule] = [:]
  /// For elements the table does not name.
  var fallback = Rule.adaptive
  /// Attributes that hold the publisher's id of a provision, best first.
  var ids: [String] = []
  /// Attribute of a number element that holds the bare number: `<num value="1">`.
  var numberValue: String?
  /// Attributes of a note's mark that name the note.
  var references: [String] = []
  /// Attributes of a note that are its name.
  var noteNames: [String] = ["id"]
  /// Attribute with the code point of a `character` element.
  var code: String?
  /// Attributes that declare the title or language on elements of these roles.
  var values: [String] = []
  /// Attributes that `refine` looks at.
  var others: [String] = []
  /// Whether provisions are read from the numbering of the text.
  var readsNumbering = false
  /// The language of every document of the dialect, where nothing in the markup says it.
  var language: String?
  /// The first heading is the title of the document, where the markup declares none.
  var firstHeadingIsTitle = false
  /// How units are cited, where not by the convention of `ProvisionKind`.
  var citations = CitationForms.none
  /// A number that opens no provision is that of the element behind it: `<DT>1.</DT><DD>…`.
  var numbersTerms = false
  /// How paragraphs are numbered that stand in no element of their own: "(1)", "(a)(1)(i)".
  var designators: Designators.Style?
  /// The publisher's id as the naming convention writes it: `art_6_a/para_2` is `art_6a__para_2`. Nil when a
  /// citation has no use for it.
  var normalID: (@Sendable (String) -> String?)?
  /// The number in the element that holds one, where `Numbering.number(ofElement:)` would read it wrongly.
  var readNumber: (@Sendable (ArraySlice<UInt8>) -> Numbering.Number?)?
  /// What a flat heading opens; containers with a word and a number where it is nil.
  var readFlatHeading: (@Sendable (ArraySlice<UInt8>) -> Numbering.Heading?)?
  /// Label of a provision from its id: nil when it is no id of a provision, empty when it says no label.
  var labelOfID: (@Sendable (String) -> String?)?
  /// Decides what a table cannot: looks at the attributes of an element before its rule is applied.
  var refine: (@Sendable (inout Rule, borrowing Element, inout ElementReader) -> Void)?
}

extension DialectTable {
  /// A table of rules from lists of names, each list one rule. Formulas in MathML stand in any dialect.
  static func elements(_ lists: [(Rule, String)]) -> [String: Rule] {
    var rules: [String: Rule] = [:]
    for (rule, names) in MathML.elements + lists {
      for name in names.split(whereSeparator: \.isWhitespace) { rules[String(name)] = rule }
    }
    return rules
  }
}

extension DialectTable {
  /// The table for a parser that makes all names lower case.
  var lowercased: DialectTable {
    var table = self
    func lower(_ rules: [String: Rule]) -> [String: Rule] {
      // Where two names become one ("Title", "title") the one written in capitals is the dialect's.
      Dictionary(rules.sorted { $0.key < $1.key }.map { ($0.key.lowercased(), $0.value) }) { first, _ in first
      }
    }
    table.elements = lower(elements)
    table.metadata = lower(metadata)
    table.ids = ids.map { $0.lowercased() }
    table.references = references.map { $0.lowercased() }
    table.noteNames = noteNames.map { $0.lowercased() }
    table.others = others.map { $0.lowercased() }
    table.code = code?.lowercased()
    table.numberValue = numberValue?.lowercased()
    return table
  }
}

/// An element as `refine` sees it.
struct Element: ~Copyable {
  /// Local name.
  let name: UnsafePointer<xmlChar>
  /// Attributes, by the names the table declares.
  let attributes: Attributes
}
