import CLibXML2

/// The attributes of one start tag, in libxml2's memory: valid only during the callback.
struct Attributes {
  /// XML: five pointers an attribute (local name, prefix, URI, value, end). HTML: name, value, …, NULL.
  private let base: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  private let count: Int

  /// Attributes of `xmlSAX2StartElementNs`.
  init(xml base: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int) {
    self.base = base
    self.count = base == nil ? 0 : count
  }

  /// Attributes of `htmlParseStartTag`.
  init(html base: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
    self.base = base
    count = base == nil ? 0 : -1
  }

  /// Whether there are none.
  var isEmpty: Bool { count == 0 }

  /// The value of the attribute whose name is interned at `name`.
  func value(_ name: UnsafePointer<xmlChar>?) -> UnsafeBufferPointer<UInt8>? {
    guard let base, let name else { return nil }
    if count < 0 {
      var place = base
      while let found = place[0] {
        if found == name {
          guard let value = place[1] else { return UnsafeBufferPointer(start: nil, count: 0) }
          return UnsafeBufferPointer(start: value, count: Int(xmlStrlen(value)))
        }
        place += 2
      }
      return nil
    }
    for index in 0..<count where base[index * 5] == name {
      guard let value = base[index * 5 + 3], let end = base[index * 5 + 4] else { return nil }
      return UnsafeBufferPointer(start: value, count: end - value)
    }
    return nil
  }

  /// The value as a string.
  func string(_ name: UnsafePointer<xmlChar>?) -> String? {
    value(name).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The first bytes of the value as a string: a class of a megabyte is looked at as little as one of a hundred.
  func string(_ name: UnsafePointer<xmlChar>?, atMost length: Int) -> String? {
    value(name).map { String(decoding: UnsafeBufferPointer(rebasing: $0.prefix(length)), as: UTF8.self) }
  }
}

/// Names of attributes, interned in the parser's dictionary so that they compare as pointers.
struct AttributeNames {
  var ids: [UnsafePointer<xmlChar>?]
  var language: UnsafePointer<xmlChar>?
  var languageOfXHTML: UnsafePointer<xmlChar>?
  var numberValue: UnsafePointer<xmlChar>?
  var references: [UnsafePointer<xmlChar>?]
  var noteNames: [UnsafePointer<xmlChar>?]
  var code: UnsafePointer<xmlChar>?
  var values: [UnsafePointer<xmlChar>?]
  var others: [UnsafePointer<xmlChar>?]
  /// What an image is called, its file, and what kind of image its class says it is.
  var image: [UnsafePointer<xmlChar>?]

  /// The names `table` asks for, in the dictionary of `context`.
  init(_ table: DialectTable, in dictionary: xmlDictPtr?) {
    func intern(_ name: String) -> UnsafePointer<xmlChar>? { xmlDictLookup(dictionary, name, -1) }
    ids = table.ids.map(intern)
    language = intern("lang")
    languageOfXHTML = intern("xml:lang")
    numberValue = table.numberValue.flatMap(intern)
    references = table.references.map(intern)
    noteNames = table.noteNames.map(intern)
    code = table.code.flatMap(intern)
    values = table.values.map(intern)
    others = table.others.map(intern)
    image = ["alt", "src", "SRC", "class"].map(intern)
  }
}

/// Rules by the address of the element's name: libxml2 interns names, so an address is enough, and no
/// string is made for an element after its first.
struct RuleCache {
  private var keys: [UInt]
  private var rules: [Rule]
  private var count = 0

  /// An empty cache.
  init() {
    keys = [UInt](repeating: 0, count: 512)
    rules = [Rule](repeating: .adaptive, count: 512)
  }

  /// The rule of the element named at `name`.
  mutating func rule(for name: UnsafePointer<xmlChar>, in table: borrowing DialectTable) -> Rule {
    let key = UInt(bitPattern: name)
    let mask = UInt(keys.count - 1)
    var slot = (key >> 3 ^ key >> 12) & mask
    while keys[Int(slot)] != 0 {
      if keys[Int(slot)] == key { return rules[Int(slot)] }
      slot = (slot + 1) & mask
    }
    // The HTML parser, used for XML beyond repair, does not split "xhtml:td".
    let written = String(cString: name)
    let local = written.split(separator: ":").last.map(String.init) ?? written
    let rule = table.elements[local] ?? table.fallback
    // A file with hundreds of names of its own invention is read without the cache.
    if count < keys.count / 2 {
      keys[Int(slot)] = key
      rules[Int(slot)] = rule
      count += 1
    }
    return rule
  }
}
