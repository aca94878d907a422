/// The package document of a publication: metadata, manifest and spine (EPUB 3.3, 5; OPF 2.0.1).
struct EPUBPackage {
  /// Title of the publication.
  private(set) var title: String?
  /// Its first language.
  private(set) var language: String?
  /// Names of the entries to read, in reading order; parts outside of it at the end.
  private(set) var spine: [String] = []
  /// What was odd about the package.
  private(set) var notices: [Notice] = []

  /// Algorithms that only obfuscate fonts.
  private static let fontAlgorithms: Set<String> = [
    "http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC",
  ]
  private static let textTypes: Set<String> = [
    "application/xhtml+xml", "text/html", "text/x-oeb1-document", "application/x-dtbook+xml", "application/xml",
    "text/xml",
  ]

  /// Reads the package of `archive`.
  ///
  /// - Throws: `ReadingError`: `.malformed` for publications without package or spine, `.notReadable` when the text is encrypted.
  init(_ archive: inout ZipArchive, name: String) throws(ReadingError) {
    guard let container = try archive.content(of: "META-INF/container.xml") else {
      throw Self.malformed(name, "META-INF/container.xml is missing")
    }
    let root = Root()
    _ = try XMLEvents.parse(container, of: "META-INF/container.xml", in: name, to: root)
    guard let path = root.path.flatMap({ ContainerPath.resolve($0, in: []) }), let bytes = try archive.content(of: path)
    else { throw Self.malformed(name, "the package document is missing") }
    let folder = Array(path.split(separator: "/").dropLast())
    let package = Package(folder: folder)
    if let fault = try XMLEvents.parse(bytes, of: path, in: name, to: package) {
      notices.append(Notice(line: fault.line, message: "repaired “\(path)”: \(fault.message)"))
    }
    title = package.mainTitle
    language = package.languages.first { LanguageTag.normal($0) != nil }
    guard !package.spine.isEmpty else { throw Self.malformed(name, "the package document has no spine") }
    arrange(package)
    try checkEncryption(&archive, name: name)
  }

  /// Puts what is to be read in order.
  private mutating func arrange(_ package: Package) {
    var seen: Set<String> = []
    var others = 0
    let inOrder = package.spine.filter(\.isLinear) + package.spine.filter { !$0.isLinear }
    for entry in inOrder {
      var item = package.items[entry.id]
      // An image in the spine stands for the text it falls back to.
      for _ in 0..<8 {
        guard let current = item, !Self.textTypes.contains(current.type) else { break }
        item = current.fallback.flatMap { package.items[$0] }
      }
      guard let item, Self.textTypes.contains(item.type) else {
        others += 1
        if others <= 5 {
          let name = package.items[entry.id]?.path ?? entry.id
          notices.append(Notice(message: "“\(name)” of the spine is no text"))
        }
        continue
      }
      guard !item.isNavigation, !package.contentsPages.contains(item.path), seen.insert(item.path).inserted else {
        continue
      }
      spine.append(item.path)
    }
    if others > 5 { notices.append(Notice(message: "\(others - 5) more entries of the spine are no text")) }
  }

  private func checkEncryption(_ archive: inout ZipArchive, name: String) throws(ReadingError) {
    let part = "META-INF/encryption.xml"
    guard let bytes = try archive.content(of: part) else { return }
    let encryption = Encryption()
    _ = try XMLEvents.parse(bytes, of: part, in: name, to: encryption)
    let encrypted = Set(encryption.files.filter { !Self.fontAlgorithms.contains($0.algorithm) }.map(\.path))
    guard encrypted.isDisjoint(with: spine) else {
      throw ReadingError(
        kind: .notReadable, file: name, reason: "the text of the publication is encrypted (digital rights management)",
        remedy: "get it from the publisher without protection")
    }
  }

  private static func malformed(_ name: String, _ reason: String) -> ReadingError {
    ReadingError(
      kind: .malformed, file: name, reason: "this is no complete EPUB: \(reason)",
      remedy: "get the publication from its publisher again")
  }
}

/// `META-INF/container.xml`: where the package document is.
private final class Root: XMLReceiver {
  var path: String?
  func receive(_ event: XMLEvent) {
    guard path == nil, case .start("rootfile", let attributes) = event else { return }
    let type = attributes["media-type"]
    if type == nil || type == "application/oebps-package+xml" { path = attributes["full-path"] }
  }
}

/// `META-INF/encryption.xml`.
private final class Encryption: XMLReceiver {
  var files: [(path: String, algorithm: String)] = []
  private var algorithm = ""
  private var isKey = false
  func receive(_ event: XMLEvent) {
    switch event {
    case .start("EncryptedKey", _): isKey = true
    case .end("EncryptedKey"): isKey = false
    case .start("EncryptedData", _): algorithm = ""
    case .start("EncryptionMethod", let attributes): if !isKey { algorithm = attributes["Algorithm"] ?? "" }
    case .start("CipherReference", let attributes):
      guard let path = attributes["URI"].flatMap({ ContainerPath.resolve($0, in: []) }) else { return }
      files.append((path, algorithm))
    default: break
    }
  }
}

/// The package document.
private final class Package: XMLReceiver {
  struct Item {
    var path: String
    var type: String
    var isNavigation: Bool
    var fallback: String?
  }
  private let folder: [Substring]
  private(set) var items: [String: Item] = [:]
  private(set) var spine: [(id: String, isLinear: Bool)] = []
  private(set) var languages: [String] = []
  /// Pages that the guide of EPUB 2 calls the table of contents.
  private(set) var contentsPages: Set<String> = []
  private var titles: [(id: String, text: String)] = []
  private var refinements: [(target: String, property: String, text: String)] = []
  private var text: [UInt8]?
  private var pending = XMLAttributes()

  init(folder: [Substring]) { self.folder = folder }

  /// The title that is refined to be the main one, else the first.
  var mainTitle: String? {
    let main = refinements.first { $0.property == "title-type" && $0.text == "main" }?.target
    let title = titles.first { $0.id == main && !$0.text.isEmpty } ?? titles.first { !$0.text.isEmpty }
    return title?.text
  }

  func receive(_ event: XMLEvent) {
    switch event {
    case .start(let name, let attributes): start(name, attributes)
    case .text(let bytes): text?.append(contentsOf: bytes)
    case .end(let name): end(name)
    }
  }

  private func start(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "title", "language", "meta":
      text = []
      pending = attributes
    case "item":
      guard let id = attributes["id"], let path = attributes["href"].flatMap({ ContainerPath.resolve($0, in: folder) })
      else { return }
      let properties = (attributes["properties"] ?? "").split(separator: " ")
      items[id] = Item(
        path: path, type: (attributes["media-type"] ?? "").lowercased(), isNavigation: properties.contains("nav"),
        fallback: attributes["fallback"])
    case "itemref": if let id = attributes["idref"] { spine.append((id, attributes["linear"] != "no")) }
    case "reference":
      if attributes["type"] == "toc", let path = attributes["href"].flatMap({ ContainerPath.resolve($0, in: folder) }) {
        contentsPages.insert(path)
      }
    default: break
    }
  }

  private func end(_ name: String) {
    guard let bytes = text, ["title", "language", "meta"].contains(name) else { return }
    text = nil
    let value = String(decoding: bytes, as: UTF8.self).trimmingSpaces
    switch name {
    case "title": titles.append((pending["id"] ?? "", value))
    case "language": languages.append(value)
    default:
      if let target = pending["refines"], let property = pending["property"] {
        refinements.append((String(target.drop { $0 == "#" }), property, value))
      }
    }
  }
}
