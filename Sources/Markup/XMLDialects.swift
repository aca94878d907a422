/// Reads XML: decodes it, recognises its dialect by the root element, and judges what came of it.
enum XMLDialects {
  /// The dialect of a root element.
  static func table(for root: RootElement, head: ArraySlice<UInt8>) -> DialectTable {
    switch root.localName {
    case "akomaNtoso", "AknXmlList": return AkomaNtosoPublisher.table(for: root, head: head)
    case "Legislation": return CLML.table
    case "Statute", "Regulation": return LIMS.table
    case "Bill" where !root.attributes.contains("uslm"): return ParlCA.table
    case "LexML": return LexML.table
    default: break
    }
    if root.attributes.contains("uslm") { return USLM.table }
    for dialect in [GII.recognition, EGovLaw.recognition, CongressBill.recognition]
    where dialect.roots.contains(root.localName) && dialect.marks.contains(where: { Bytes.find($0, in: head) != nil }) {
      return dialect.table
    }
    if BWB.roots.contains(root.localName) { return BWB.table }
    if ECFR.roots.contains(root.localName) { return ECFR.table }
    if root.attributes.contains("lexml.gov.br") { return LexML.table }
    if root.attributes.contains(FinlexXML.mark) { return FinlexXML.table }
    if Formex.roots.contains(root.localName) || root.attributes.contains("formex") { return Formex.table }
    return GenericXML.table
  }

  /// How files are recognised whose root element may be anyone's: `<bill>`, `<Law>`.
  struct Recognition {
    /// Local names of root elements.
    var roots: Set<String>
    /// Tags of which one stands near the beginning.
    var marks: [String]
    /// The dialect.
    var table: DialectTable
  }

  /// Reads `bytes`, whatever XML they hold.
  static func read(_ bytes: [UInt8], name: String, limits: DocumentReader.Limits) throws(ReadingError)
    -> Document
  {
    let decoded = Encoding.decode(bytes, declared: declaredEncoding(bytes))
    let head = decoded.bytes.prefix(1 << 16)
    // A document type may hold entities longer than any document.
    guard let root = RootElement(Array(head)) ?? RootElement(decoded.bytes) else {
      throw ReadingError(
        kind: .malformed, file: name, line: 1, reason: "there is no element in this file",
        remedy: "check that it is XML, or read it with --format text")
    }
    if root.localName.lowercased() == "html" { return try HTML.read(bytes, name: name, limits: limits) }
    let table = table(for: root, head: head)
    let bytes = Invisible.removed(from: decoded.bytes)
    guard
      var outcome = SAX.parse(
        xml: bytes, name: name, table: table, depthLimit: min(limits.depth, 256))
    else {
      throw ReadingError(
        kind: .malformed, file: name, reason: "libxml2 cannot open it", remedy: "check the file")
    }
    if outcome.failure == nil, outcome.faultCount > 0, outcome.reached < 0.98 {
      readOn(&outcome, bytes, name: name, table: table, limits: limits)
    }
    return try judge(outcome, name: name, notices: decoded.notices)
  }

  /// libxml2 gives up on XML where the first element has ended, by mistake or not; its HTML parser reads
  /// on. What it finds counts when it is more.
  private static func readOn(
    _ outcome: inout SAX.Outcome, _ bytes: [UInt8], name: String, table: DialectTable,
    limits: DocumentReader.Limits
  ) {
    guard
      var second = SAX.parse(
        html: bytes, name: name, table: table.lowercased, depthLimit: limits.depth * 4, prepare: { _ in }),
      second.failure == nil, second.document.text.count > outcome.document.text.count
    else { return }
    second.faults = outcome.faults
    second.faultCount = outcome.faultCount
    second.document.notices.append(
      Notice(
        line: outcome.faults.last?.line,
        message: "the XML is broken beyond repair; read leniently, as if it were HTML"))
    outcome = second
  }

  /// A document with notices, or the error that says why there is none.
  static func judge(_ outcome: SAX.Outcome, name: String, notices: [Notice]) throws(ReadingError)
    -> Document
  {
    if let failure = outcome.failure {
      throw ReadingError(
        kind: .limit, file: name, line: failure.line, reason: failure.reason,
        remedy: "check that this is the right file")
    }
    var document = outcome.document
    document.notices = notices + document.notices
    guard !document.passages.isEmpty else {
      if let fault = outcome.faults.first {
        throw ReadingError(
          kind: .malformed, file: name, line: fault.line,
          reason: "the markup is broken (\(fault.message)) and holds no text",
          remedy: "fetch the document again")
      }
      throw ReadingError(
        kind: .notReadable, file: name, reason: "the markup holds no text",
        remedy: "check that this is the document itself and not a frame or an index of it")
    }
    for fault in outcome.faults {
      document.notices.append(Notice(line: fault.line, message: "repaired: \(fault.message)"))
    }
    if outcome.faultCount > outcome.faults.count {
      document.notices.append(
        Notice(message: "repaired \(outcome.faultCount - outcome.faults.count) more faults of the markup"))
    }
    if outcome.faultCount > 0, outcome.reached < 0.98 {
      let share = Int((100 * outcome.reached).rounded())
      document.notices.append(
        Notice(message: "reading stopped after \(share) % of the file; the rest is lost"))
    }
    return document
  }

  /// `encoding="…"` of the XML declaration.
  static func declaredEncoding(_ bytes: [UInt8]) -> String? {
    let head = bytes.prefix(200)
    guard let start = Bytes.find("<?xml", in: head), let end = Bytes.find("?>", in: head[start...]),
      let key = Bytes.find("encoding", in: head[start..<end])
    else { return nil }
    let rest = head[(key + 8)..<end].drop { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "'") }
    guard let quote = rest.first else { return nil }
    return String(decoding: rest.dropFirst().prefix { $0 != quote }, as: UTF8.self)
  }
}
