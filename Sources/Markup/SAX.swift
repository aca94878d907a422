import CLibXML2

/// Runs libxml2 over UTF-8 bytes and hands its events to an `ElementReader`.
///
/// Entities are never loaded from outside, the network is never asked, libxml2's own limits stay on.
/// libxml2's manual: <https://gnome.pages.gitlab.gnome.org/libxml2/html/libxml2-parser.html>.
enum SAX {
  /// What a parse leaves behind.
  struct Outcome {
    var document: Document
    var faults: [Notice]
    var faultCount: Int
    var failure: (line: Int, reason: String)?
    /// Share of the file that was reached, 0...1.
    var reached: Double
    var struckBytes: Int
    /// HTML: blocks left out by what their attributes say.
    var leftOut: LeftOut
  }

  /// Parses XML. `bytes` must be valid UTF-8.
  static func parse(
    xml bytes: [UInt8], name: String, table: DialectTable, depthLimit: Int
  ) -> Outcome? {
    bytes.withUnsafeBytes { raw -> Outcome? in
      let context: xmlParserCtxtPtr
      do throws(XMLLibrary.Refusal) {
        context = try XMLLibrary.xml(raw)
      } catch {
        return refused(error, name, table)
      }
      defer { xmlFreeParserCtxt(context) }
      context.pointee.sax.pointee = xmlHandler()
      let builder = DocumentBuilder(name: name, dialect: table.dialect, sizeHint: raw.count / 2)
      var reader = ElementReader(builder: builder, table: table, context: context, depthLimit: depthLimit)
      return withUnsafeMutablePointer(to: &reader) { pointer in
        context.pointee.userData = UnsafeMutableRawPointer(pointer)
        xmlParseDocument(context)
        let reached = Double(max(0, xmlByteConsumed(context))) / Double(max(1, raw.count))
        return finish(&pointer.pointee, reached: reached)
      }
    }
  }

  /// Parses HTML. `bytes` must be valid UTF-8; `prepare` sets the reader up.
  static func parse(
    html bytes: [UInt8], name: String, table: DialectTable, depthLimit: Int,
    prepare: (inout ElementReader) -> Void
  ) -> Outcome? {
    bytes.withUnsafeBytes { raw -> Outcome? in
      let context: htmlParserCtxtPtr
      do throws(XMLLibrary.Refusal) {
        context = try XMLLibrary.html(raw)
      } catch {
        return refused(error, name, table)
      }
      defer { htmlFreeParserCtxt(context) }
      context.pointee.sax.pointee = htmlHandler()
      let builder = DocumentBuilder(name: name, dialect: table.dialect, sizeHint: raw.count / 3)
      var reader = ElementReader(builder: builder, table: table, context: context, depthLimit: depthLimit)
      prepare(&reader)
      return withUnsafeMutablePointer(to: &reader) { pointer in
        context.pointee.userData = UnsafeMutableRawPointer(pointer)
        htmlParseDocument(context)
        return finish(&pointer.pointee, reached: 1)
      }
    }
  }

  /// Parses one HTML document of several that make one document: adds it to `builder`, which stays open for the next. `count`
  /// is told how many faults there were; a limit that was passed is returned.
  static func parse(
    html bytes: [UInt8], into builder: inout DocumentBuilder, table: DialectTable, depthLimit: Int, count: (Int) -> Void
  ) -> (line: Int, reason: String)? {
    bytes.withUnsafeBytes { raw -> (line: Int, reason: String)? in
      let context: htmlParserCtxtPtr
      do throws(XMLLibrary.Refusal) {
        context = try XMLLibrary.html(raw)
      } catch {
        return error.limit
      }
      defer { htmlFreeParserCtxt(context) }
      context.pointee.sax.pointee = htmlHandler()
      let empty = DocumentBuilder(name: "", dialect: table.dialect)
      var reader = ElementReader(builder: empty, table: table, context: context, depthLimit: depthLimit)
      // Swapped in and out, so that the text so far is not copied. Its outline goes on: provisions do not begin anew.
      swap(&reader.builder, &builder)
      return withUnsafeMutablePointer(to: &reader) { pointer in
        context.pointee.userData = UnsafeMutableRawPointer(pointer)
        htmlParseDocument(context)
        pointer.pointee.builder.closeDocument()
        swap(&pointer.pointee.builder, &builder)
        count(pointer.pointee.faultCount)
        return pointer.pointee.failure
      }
    }
  }

  /// A limit that was passed before the first element; nil where there is nothing to read.
  private static func refused(_ refusal: XMLLibrary.Refusal, _ name: String, _ table: DialectTable) -> Outcome? {
    guard let limit = refusal.limit else { return nil }
    var builder = DocumentBuilder(name: name, dialect: table.dialect)
    return Outcome(
      document: builder.finish(), faults: [], faultCount: 0, failure: limit, reached: 0, struckBytes: 0,
      leftOut: LeftOut())
  }

  private static func finish(_ reader: inout ElementReader, reached: Double) -> Outcome {
    let document = reader.builder.finish()
    return Outcome(
      document: document, faults: reader.faults, faultCount: reader.faultCount, failure: reader.failure,
      reached: reached, struckBytes: reader.builder.struckBytes, leftOut: reader.leftOut)
  }

  // MARK: Callbacks

  private static func xmlHandler() -> xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.startElementNs = { data, name, _, _, _, _, count, _, attributes in
      guard let data, let name else { return }
      let reader = data.assumingMemoryBound(to: ElementReader.self)
      reader.pointee.start(name, Attributes(xml: attributes, count: Int(count)))
    }
    handler.endElementNs = { data, _, _, _ in
      data?.assumingMemoryBound(to: ElementReader.self).pointee.end()
    }
    handler.characters = receiveText
    handler.ignorableWhitespace = receiveText
    handler.cdataBlock = receiveText
    handler.serror = receiveFault
    handler.getEntity = { data, name in
      guard let data, let name else { return nil }
      let context = data.assumingMemoryBound(to: ElementReader.self).pointee.context
      // Asked about a declaration, not a reference.
      guard context.pointee.inSubset == 0 else { return nil }
      // An unknown entity is then a fault to report, not the end of well-formedness.
      context.pointee.hasExternalSubset = 1
      SAX.expand(String(cString: name), data.assumingMemoryBound(to: ElementReader.self))
      return nil
    }
    handler.externalSubset = { data, _, _, _ in
      guard let data else { return }
      XMLLibrary.forgetDefaults(of: data.assumingMemoryBound(to: ElementReader.self).pointee.context)
    }
    handler.entityDecl = { data, name, type, _, _, content in
      guard let data, let name, let content, type == XML_INTERNAL_GENERAL_ENTITY.rawValue else { return }
      let value = Array(UnsafeBufferPointer(start: content, count: Int(xmlStrlen(content))))
      // Entities within entities are how documents are made to explode; plain ones are enough for laws.
      guard !value.contains(UInt8(ascii: "&")), !value.contains(UInt8(ascii: "<")) else { return }
      data.assumingMemoryBound(to: ElementReader.self).pointee.entities[String(cString: name)] = value
    }
    return handler
  }

  private static func htmlHandler() -> xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.startElement = { data, name, attributes in
      guard let data, let name else { return }
      data.assumingMemoryBound(to: ElementReader.self).pointee.start(name, Attributes(html: attributes))
    }
    handler.endElement = { data, _ in
      data?.assumingMemoryBound(to: ElementReader.self).pointee.end()
    }
    handler.characters = receiveText
    handler.ignorableWhitespace = receiveText
    handler.serror = receiveFault
    return handler
  }

  private static let receiveText: charactersSAXFunc = { data, text, length in
    guard let data, let text, length > 0 else { return }
    let reader = data.assumingMemoryBound(to: ElementReader.self)
    // libxml2 drops `&amp;` once a document is not well-formed; it forgets that here.
    reader.pointee.context.pointee.wellFormed = 1
    reader.pointee.text(text, Int(length))
  }

  private static let receiveFault: xmlStructuredErrorFunc = { data, error in
    guard let data, let error else { return }
    let reader = data.assumingMemoryBound(to: ElementReader.self)
    let code = xmlParserErrors(rawValue: UInt32(max(0, error.pointee.code)))
    let line = Int(error.pointee.line)
    if code == XML_HTML_UNKNOWN_TAG { return }
    if code == XML_ERR_UNDECLARED_ENTITY || code == XML_WAR_UNDECLARED_ENTITY {
      let name = error.pointee.str1.map { String(cString: $0) } ?? ""
      if reader.pointee.entities[name] != nil || htmlEntityLookup(name) != nil { return }
    }
    // A file of a million faults is reported by its first ones; the message of a limit is always looked at.
    let isLimit = code == XML_ERR_INTERNAL_ERROR || code == XML_ERR_NAME_TOO_LONG || code == XML_ERR_ENTITY_LOOP
    if reader.pointee.faults.count >= ElementReader.faultsKept, !isLimit {
      reader.pointee.faultCount += 1
      return
    }
    let message = error.pointee.message.map { String(cString: $0).trimmingSpaces } ?? "unknown fault"
    if message.contains("Excessive depth") || message.contains("huge") {
      reader.pointee.failure = (line, "the markup passes a limit of the parser (\(message))")
    }
    reader.pointee.fault(line: line, message: message)
  }

  /// `&nbsp;` in XML without a document type, and what the internal subset declares.
  private static func expand(_ name: String, _ reader: UnsafeMutablePointer<ElementReader>) {
    guard reader.pointee.context.pointee.instate != XML_PARSER_ATTRIBUTE_VALUE else { return }
    if let value = reader.pointee.entities[name] {
      reader.pointee.entityBudget -= value.count
      guard reader.pointee.entityBudget >= 0 else {
        if reader.pointee.failure == nil {
          reader.pointee.failure = (reader.pointee.line, "entities expand without end")
        }
        xmlStopParser(reader.pointee.context)
        return
      }
      value.withUnsafeBufferPointer { bytes in
        if let start = bytes.baseAddress { reader.pointee.text(start, bytes.count) }
      }
    } else if let entity = htmlEntityLookup(name),
      let scalar = UnicodeScalar(entity.pointee.value)
    {
      Array(String(scalar).utf8).withUnsafeBufferPointer { bytes in
        if let start = bytes.baseAddress { reader.pointee.text(start, bytes.count) }
      }
    }
  }
}
