import CLibXML2
import Foundation

/// Follows the events of a parser through the rules of a dialect and tells the builder what they mean.
///
/// A struct behind a pointer, not a class: libxml2 calls back for every tag, and this way neither
/// reference counting nor exclusivity checks are paid for each.
struct ElementReader {
  /// What an open element has to undo when it ends.
  struct Frame {
    var role: Rule.Role
    var kind: Passage.Kind
    var provision: Int32
    var opensProvision = false
    var setsLanguage = false
    var hasText = false
    var flowsInline = false
    var entersMain = false
    var wasStruck = false
    var isSection = false
    var isVerbatim = false
    var quotes = false
    var isLink = false
    /// Elements in a fraction or power so far.
    var operands: UInt8 = 0
    var mark: Int32 = 0
  }

  /// Receives text and provisions.
  var builder: DocumentBuilder
  /// The dialect.
  let table: DialectTable
  /// The parser, for line numbers.
  let context: xmlParserCtxtPtr
  /// Names of attributes to look for.
  let names: AttributeNames
  private let depthLimit: Int
  private var rules = RuleCache()
  var frames: [Frame] = []
  /// Number of open elements.
  var depth: Int { frames.count }
  var languages: [String?] = []
  var skipping = 0
  var metadata = 0
  var capture: [UInt8]?
  /// Metadata inside a title is no part of it.
  var captureLevel = 0
  /// Parts of the document that no element encloses, by the depth of their headings.
  var flat: [FlatPart] = []
  /// Read from a `key` element: where the next flat heading belongs.
  var key = ""
  /// Set by `refine`: the depth of the flat heading, where it is not that of its element.
  var flatDepth: Int?
  /// Set by `refine`: the id of the provision, made of several attributes.
  var provisionID: String?
  /// Set by `refine`: another document begins in the same file and declares its own language.
  var startsDocument = false
  /// How many provisions the dialect has counted that carry no number.
  var counter = 0
  /// Title of the code the document is part of: "40" of the Code of Federal Regulations.
  var codeTitle: String?
  /// By scope and number: how many notes of this name there have been, and whether the next has a mark.
  var numberedNotes: [String: NumberedNote] = [:]
  /// Lists whose items the style sheet numbers, by their depth.
  var lists: [CLMLList] = []
  /// The number read last that belongs to what follows: `<DT>1.</DT><DD>…`.
  var termNumber: Numbering.Number?
  /// Characters the style sheet prints behind an element: `<quotedText endQuote="”">`.
  var closers: [(depth: Int, text: String)] = []
  var softBreak = false
  var rowStarted = true
  var rowHasMarker = false
  /// HTML: where the document is in the page; nil when the whole page is read.
  var mainContent: MainContent?
  /// Text is ignored until the main content begins.
  var isOutside = false
  /// Set by `refine`: the element begins the main content.
  var entersMain = false
  /// HTML: the page is one of a site, with a frame around the text.
  var hasFrame = false
  /// Set by `refine`: the element is left out for what its attributes say or where it stands, which may be a mistake.
  var leavesOut: LeftOut.Reason?
  /// Set with `leavesOut`: the id of the element.
  var leftOutID = ""
  /// The text stands in what a hint calls the main content.
  var isInMain: Bool { mainContent != nil && !isOutside }
  /// The text stands in the main content, an article, a section or a quotation.
  var isInText: Bool { isInMain || sections > 0 }
  /// Set by `refine`: the element is an article, a section or a quotation of HTML.
  var opensSection = false
  /// Those that are open.
  var sections = 0
  /// Set by `refine`: the element is a link.
  var opensLink = false
  /// The link that is open has text of its own; nil outside of links.
  var linkHasText: Bool?
  /// Set by `refine`: what is printed at the beginning of the block, before its text.
  var opening: Opening?
  /// Set by `refine`: line breaks of the source count.
  var opensVerbatim = false
  var verbatim = Verbatim()
  /// Blocks left out so far.
  var leftOut = LeftOut()
  /// Blocks that are read although their attributes speak against it, by their place in the source.
  var rescued: Set<Int> = []
  private var classFacts: [String: ClassFacts] = [:]
  /// Set by `refine`: the attributes of the element say that its wording is deleted.
  var strikes = false
  /// Set by `refine`: the note an element is the mark or the text of.
  var noteName: String?
  /// Set by `refine`: what the style sheet prints around a number.
  var numberWrap = (before: "", after: "")
  /// Set by `refine`: how deep the numbered unit stands that was opened last.
  var numberLevel = 0
  var numberValue: String?
  /// Set by `refine`: the number of the provision.
  var provisionNumber: Numbering.Number?
  var quotations = 0 {
    didSet { builder.isQuoted = quotations > 0 }
  }
  /// The text is quoted from another act.
  var isQuoting: Bool { quotations > 0 }
  /// Citations of the preamble so far.
  var citations = 0
  /// What the numbered units of the body are called in this document.
  var firstLevel = ProvisionKind.section
  /// The text stands in a provision that has its number.
  var isNumberedAbove: Bool {
    builder.provision > 0 && !builder.document.provisions[builder.provision].eId.isEmpty
  }
  /// The dialect has met a preamble.
  var isInPreamble = false
  /// What the parser complained about.
  var faults: [Notice] = []
  /// How many complaints are kept.
  static let faultsKept = 5
  /// How often it complained.
  var faultCount = 0
  /// A limit that was passed.
  var failure: (line: Int, reason: String)?
  /// Entities the document declares, and how many bytes they may still add.
  var entities: [String: [UInt8]] = [:]
  var entityBudget = 1 << 20

  /// A reader of `table`'s dialect that fills `builder`.
  init(builder: DocumentBuilder, table: DialectTable, context: xmlParserCtxtPtr, depthLimit: Int) {
    self.builder = builder
    self.table = table
    self.context = context
    self.depthLimit = depthLimit
    names = AttributeNames(table, in: context.pointee.dict)
    frames.reserveCapacity(64)
    if table.readsNumbering { self.builder.outline = Outline() }
    self.builder.designators = table.designators.map(Designators.init)
    self.builder.defaultLanguage = table.language
    self.builder.citations = table.citations
    self.builder.firstHeadingIsTitle = table.firstHeadingIsTitle
  }

  /// Line the parser is at.
  var line: Int { context.pointee.input.map { Int($0.pointee.line) } ?? 0 }

  /// Byte of the source the parser is at, the same in every run over the same bytes.
  private var place: Int {
    guard let input = context.pointee.input else { return 0 }
    return Int(input.pointee.consumed) + (input.pointee.cur - input.pointee.base)
  }

  /// What the names in a class say.
  mutating func facts(ofClass value: String) -> ClassFacts {
    if let known = classFacts[value] { return known }
    let facts = ClassFacts(value)
    if classFacts.count < 2048 { classFacts[value] = facts }
    return facts
  }

  // MARK: Start

  /// A start tag.
  mutating func start(_ name: UnsafePointer<xmlChar>, _ attributes: Attributes) {
    if skipping > 0 {
      skipping += 1
      leftOut.start(name, depth: skipping)
      return
    }
    if frames.count >= depthLimit {
      if failure == nil { failure = (line, "elements are nested more than \(depthLimit) deep") }
      xmlStopParser(context)
      return
    }
    var rule =
      metadata > 0 ? table.metadata[String(cString: name)] ?? .inline : rules.rule(for: name, in: table)
    if rule.isRefined, let refine = table.refine {
      refine(&rule, Element(name: name, attributes: attributes), &self)
      if let reason = leavesOut {
        leavesOut = nil
        if rule.role == .skip, rescued.contains(place) {
          rule = table.elements[String(cString: name)] ?? table.fallback
        } else if rule.role == .skip {
          leftOut.begin(at: place, line: line, reason: reason, id: leftOutID)
        }
      }
    }
    var frame = Frame(role: rule.role, kind: builder.kind, provision: Int32(builder.provision))
    frame.wasStruck = builder.isStruck
    frame.quotes = rule.quotes
    if rule.quotes { quotations += 1 }
    if !attributes.isEmpty { readLanguage(attributes, &frame) }
    if entersMain {
      entersMain = false
      frame.entersMain = isOutside
      isOutside = false
    }
    if opensSection {
      opensSection = false
      frame.isSection = rule.role != .skip
      if frame.isSection { sections += 1 }
    }
    if opensLink {
      opensLink = false
      frame.isLink = rule.role == .inline
      if frame.isLink { linkHasText = false }
    }
    if opensVerbatim {
      opensVerbatim = false
      frame.isVerbatim = rule.role != .skip
      if frame.isVerbatim { verbatim.open() }
    }
    if strikes || rule.strikes {
      strikes = false
      builder.isStruck = true
    }
    if softBreak {
      softBreak = false
      builder.endPassage()
    }
    beginOperand()
    switch rule.role {
    case .inline: break
    case .adaptive:
      frame.flowsInline = frames.last.map { $0.hasText || $0.flowsInline } ?? false
      if !frame.flowsInline { builder.endPassage() }
    case .block, .heading:
      builder.endPassage()
      printOpening()
    case .flatHeading:
      builder.endPassage(force: true)
      frame.mark = Int32(builder.document.passages.count)
    case .metadata:
      builder.endPassage(force: true)
      metadata += 1
    case .headingNumber:
      builder.endPassage(force: true)
      frame.mark = Int32(builder.document.passages.count)
    case .number:
      builder.appendSpace()
      frame.mark = Int32(builder.draft.bytes.count)
      numberValue = attributes.string(names.numberValue)
      if !isOutside, !numberWrap.before.isEmpty { builder.append(numberWrap.before, line: line) }
    case .row:
      builder.endPassage(force: true)
      frame.mark = rowHasMarker ? 1 : 0
      rowStarted = false
      rowHasMarker = false
    case .cell: builder.endPassage()
    case .footnote:
      let named = noteName ?? firstValue(names.noteNames, attributes)
      noteName = nil
      builder.beginNote(id: named)
    case .noteReference:
      let named = noteName ?? firstValue(names.references, attributes)
      noteName = nil
      if !isOutside, let named {
        builder.mark(note: named.hasPrefix("#") ? String(named.dropFirst()) : named)
      }
      skipping = 1
      closeEarly(frame)
      return
    case .image:
      readImage(attributes)
      skipping = 1
      closeEarly(frame)
      return
    case .fraction: separateFromNumber()
    case .power: break
    case .exponent: if !isOutside { builder.appendJoined("^", line: line) }
    case .notes:
      builder.endPassage(force: true)
      (frame.mark, metadata) = (Int32(metadata), 0)
      builder.keepsNotes = true
    case .superscript: frame.mark = Int32(builder.draft.bytes.count)
    case .lineBreak: builder.lineBreak()
    case .space: builder.appendSpace()
    case .skip:
      skipping = 1
      closeEarly(frame)
      return
    case .key:
      (capture, captureLevel) = ([], metadata)
    case .title, .language:
      (capture, captureLevel) = ([], metadata)
      if let value = firstValue(names.values, attributes) { declare(rule.role, value) }
    case .character: appendCharacter(attributes)
    }
    if let kind = rule.kind {
      // "(a)" in the first cell of a row: the row is a paragraph of a list, laid out as a table.
      if rule.role != .cell || !rowHasMarker {
        builder.kind = kind
      } else if builder.kind == .cell {
        builder.kind = .paragraph
      }
    }
    if let kind = rule.provision { openProvision(kind, rule, attributes, &frame) }
    frames.append(frame)
  }

  private mutating func closeEarly(_ frame: Frame) {
    builder.isStruck = frame.wasStruck
    if frame.setsLanguage { builder.language = languages.popLast() ?? nil }
    if frame.entersMain { isOutside = true }
  }

  /// The value of the first of these attributes that is there.
  func firstValue(_ wanted: [UnsafePointer<xmlChar>?], _ attributes: Attributes) -> String? {
    for name in wanted {
      if let value = attributes.string(name) { return value }
    }
    return nil
  }

  private mutating func readLanguage(_ attributes: Attributes, _ frame: inout Frame) {
    guard let value = attributes.string(names.language) ?? attributes.string(names.languageOfXHTML),
      let tag = LanguageTag.normal(value)
    else { return }
    if builder.document.language == nil, frames.count < 3 {
      builder.declare(language: tag)
      return
    }
    languages.append(builder.language)
    frame.setsLanguage = true
    builder.language = tag == builder.document.language ? nil : tag
  }

  private mutating func appendCharacter(_ attributes: Attributes) {
    guard !isOutside, let code = attributes.string(names.code), let value = UInt32(code, radix: 16),
      let scalar = UnicodeScalar(value)
    else { return }
    builder.append(String(scalar), line: line)
    if !frames.isEmpty { frames[frames.count - 1].hasText = true }
  }

  mutating func declare(_ role: Rule.Role, _ text: String) {
    if role == .title {
      builder.declare(title: text.trimmingSpaces)
    } else if startsDocument, let tag = LanguageTag.normal(text) {
      startsDocument = false
      builder.language = tag == builder.document.language ? nil : tag
    } else {
      builder.declare(language: text)
    }
  }

  /// Prints `before` at the beginning of the block that is about to be opened and `after` at its end.
  mutating func enclose(block before: String, _ after: String) {
    guard !isOutside else { return }
    if !before.isEmpty { opening = Opening(text: before, isSpaced: false) }
    if !after.isEmpty { closers.append((frames.count, after)) }
  }

  /// Prints `before` now and `after` where the element ends that is about to be opened.
  mutating func enclose(_ before: String, _ after: String) {
    guard !isOutside else { return }
    if softBreak {
      softBreak = false
      builder.endPassage()
    }
    if !frames.isEmpty { frames[frames.count - 1].hasText = true }
    if !before.isEmpty { builder.append(before, line: line) }
    if !after.isEmpty { closers.append((frames.count, after)) }
  }

  // MARK: Faults

  /// Something the parser complained about.
  mutating func fault(line: Int, message: String) {
    faultCount += 1
    if faults.count < Self.faultsKept { faults.append(Notice(line: line > 0 ? line : nil, message: message)) }
  }
}
