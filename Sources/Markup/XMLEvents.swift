import CLibXML2
import Foundation

/// What an XML parser meets, kept as values so that a part can be recorded and read later.
enum XMLEvent: Sendable {
  /// A start tag: the element's name and its attributes by local name.
  case start(String, XMLAttributes)
  /// Character data in UTF-8.
  case text([UInt8])
  /// An end tag.
  case end(String)
}

/// The attributes of a start tag by their local names: `w:val="1"` is `val`.
struct XMLAttributes: Sendable {
  /// In the order of the tag.
  var list: [(name: String, value: String)] = []

  /// The value of the attribute of this local name.
  subscript(name: String) -> String? { list.first { $0.name == name }?.value }

  /// A switch of WordprocessingML (`ST_OnOff`): `<w:vanish/>` and `w:val="1"` are on, `w:val="0"` is off.
  var isOn: Bool {
    guard let value = self["val"] else { return true }
    return value != "0" && value != "false" && value != "off"
  }
}

/// Receives the events of a parse in the order of the document.
protocol XMLReceiver: AnyObject {
  /// Takes one event.
  func receive(_ event: XMLEvent)
}

/// Reads the XML parts of containers (DOCX, EPUB packages) as events. Entities are not resolved, nothing is loaded from outside,
/// and libxml2's limits stay on.
enum XMLEvents {
  /// What went wrong; nil when the part is well-formed.
  struct Fault {
    var line: Int
    var message: String
    /// A limit of the parser was passed.
    fileprivate var isLimit = false
  }

  private final class Sink {
    let receiver: any XMLReceiver
    let prefixes: [String: String]?
    /// Names by the addresses of name and namespace, which libxml2 interns.
    var names: [UInt: String] = [:]
    var attributes: [UInt: String] = [:]
    let context: xmlParserCtxtPtr
    var open: [String] = []
    var fault: Fault?

    init(_ receiver: any XMLReceiver, _ prefixes: [String: String]?, _ context: xmlParserCtxtPtr) {
      self.receiver = receiver
      self.context = context
      self.prefixes = prefixes
    }

    func name(_ local: UnsafePointer<xmlChar>, _ space: UnsafePointer<xmlChar>?) -> String {
      let key = UInt(bitPattern: local) ^ UInt(bitPattern: space) &* 0x9E37_79B9_7F4A_7C15
      if let known = names[key] { return known }
      var name = String(cString: local)
      if let prefixes { name = (space.flatMap { prefixes[String(cString: $0)] } ?? "?:") + name }
      if names.count < 4096 { names[key] = name }
      return name
    }

    func attribute(_ local: UnsafePointer<xmlChar>) -> String {
      if let known = attributes[UInt(bitPattern: local)] { return known }
      let name = String(cString: local)
      if attributes.count < 4096 { attributes[UInt(bitPattern: local)] = name }
      return name
    }
  }

  /// Parses `bytes`, the part `part` of the archive `file`. With `prefixes` an element is named by the prefix of its namespace's URI and its local name, elements of
  /// other namespaces by `?:` and their local name; without it all are named by their local names.
  ///
  /// - Throws: `ReadingError` of kind `.limit` when a limit of the parser is passed: what is missing then is not known.
  static func parse(
    _ bytes: [UInt8], of part: String, in file: String, prefixes: [String: String]? = nil, to receiver: any XMLReceiver
  ) throws(ReadingError) -> Fault? {
    let fault = parse(
      Encoding.decode(bytes, declared: XMLDialects.declaredEncoding(bytes)).bytes, prefixes, to: receiver)
    if let fault, fault.isLimit {
      throw ReadingError(
        kind: .limit, file: file,
        reason: "the markup of “\(part)” passes a limit of the parser (\(fault.message))",
        remedy: "check that this is the right file")
    }
    return fault
  }

  private static func parse(_ bytes: [UInt8], _ prefixes: [String: String]?, to receiver: any XMLReceiver) -> Fault? {
    bytes.withUnsafeBytes { raw -> Fault? in
      let context: xmlParserCtxtPtr
      do throws(XMLLibrary.Refusal) {
        context = try XMLLibrary.xml(raw)
      } catch {
        guard let limit = error.limit else { return Fault(line: 1, message: "the part is empty") }
        return Fault(line: limit.line, message: limit.reason, isLimit: true)
      }
      defer { xmlFreeParserCtxt(context) }
      context.pointee.sax.pointee = handler()
      let sink = Sink(receiver, prefixes, context)
      return withExtendedLifetime(sink) {
        context.pointee.userData = Unmanaged.passUnretained(sink).toOpaque()
        xmlParseDocument(context)
        // What was left open by a fault ends here, so that every start has its end.
        while let name = sink.open.popLast() { receiver.receive(.end(name)) }
        return sink.fault
      }
    }
  }

  private static func sink(_ data: UnsafeMutableRawPointer?) -> Sink? {
    data.map { Unmanaged<Sink>.fromOpaque($0).takeUnretainedValue() }
  }

  private static func handler() -> xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.startElementNs = { data, local, _, space, _, _, count, _, attributes in
      guard let sink = XMLEvents.sink(data), let local else { return }
      let name = sink.name(local, space)
      var list = XMLAttributes()
      if let attributes {
        for index in 0..<Int(count) {
          // Revision ids of Word are most of its attributes and say nothing.
          guard let key = attributes[index * 5],
            strncmp(UnsafeRawPointer(key).assumingMemoryBound(to: CChar.self), "rsid", 4) != 0,
            let value = attributes[index * 5 + 3], let end = attributes[index * 5 + 4]
          else { continue }
          let text = String(decoding: UnsafeBufferPointer(start: value, count: end - value), as: UTF8.self)
          list.list.append((sink.attribute(key), text))
        }
      }
      sink.open.append(name)
      sink.receiver.receive(.start(name, list))
    }
    handler.endElementNs = { data, _, _, _ in
      guard let sink = XMLEvents.sink(data), let name = sink.open.popLast() else { return }
      sink.receiver.receive(.end(name))
    }
    handler.characters = text
    handler.ignorableWhitespace = text
    handler.cdataBlock = text
    handler.externalSubset = { data, _, _, _ in
      guard let sink = XMLEvents.sink(data) else { return }
      XMLLibrary.forgetDefaults(of: sink.context)
    }
    handler.serror = { data, error in
      guard let sink = XMLEvents.sink(data), let error else { return }
      // Warnings, such as a relative namespace URI, change nothing.
      guard error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
      let message = error.pointee.message.map { String(cString: $0).trimmingSpaces } ?? "unknown fault"
      let isLimit = message.contains("Excessive depth") || message.contains("huge")
      // The first fault is told, but for a limit, after which nothing is read.
      guard sink.fault == nil || isLimit else { return }
      sink.fault = Fault(line: Int(error.pointee.line), message: message, isLimit: isLimit)
    }
    return handler
  }

  private static let text: charactersSAXFunc = { data, text, length in
    guard let sink = XMLEvents.sink(data), let text, length > 0 else { return }
    // libxml2 drops `&amp;` once a document is not well-formed; it forgets that here.
    sink.context.pointee.wellFormed = 1
    sink.receiver.receive(.text(Array(UnsafeBufferPointer(start: text, count: Int(length)))))
  }
}
