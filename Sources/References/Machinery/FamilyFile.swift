import Catalogue

/// A family as it lies in its file, read as far as it takes to know where it applies: most documents need few families, and
/// compiling forms is most of what starting up costs.
struct FamilyFile: Sendable {
  /// Name of the file.
  let name: String
  /// Languages in whose passages it is looked for; empty for all.
  let languages: [String]
  /// Jurisdictions in whose documents it is looked for; empty for all; "-PT" for all but one.
  let jurisdictions: [String]
  private let bytes: [UInt8]

  init(_ bytes: [UInt8], name: String) {
    self.name = name
    self.bytes = bytes
    languages = Self.list("languages ", in: bytes)
    jurisdictions = Self.list("jurisdictions ", in: bytes)
  }

  /// The words behind the first line that begins with `key`.
  private static func list(_ key: String, in bytes: [UInt8]) -> [String] {
    let key = Array(key.utf8)
    for line in bytes.split(separator: 0x0A) where line.starts(with: key) {
      return line.dropFirst(key.count).split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
    }
    return []
  }

  /// Whether the family is looked for in documents of this language and jurisdiction.
  func applies(language: String, jurisdiction: String) -> Bool {
    guard languages.isEmpty || languages.contains(String(language.prefix(2))) else { return false }
    let home = [jurisdiction, String(jurisdiction.prefix(2))]
    if home.contains(where: { jurisdictions.contains("-" + $0) }) { return false }
    let wanted = jurisdictions.filter { !$0.hasPrefix("-") }
    return wanted.isEmpty || home.contains(where: wanted.contains)
  }

  /// The family, compiled.
  ///
  /// - Throws: `CatalogueError` that names file, line and remedy.
  func compiled() throws(CatalogueError) -> Family {
    try Family(String(decoding: bytes, as: UTF8.self), file: name)
  }

  /// All family files of the folder, by name.
  static func all(in data: DataFolder) throws(CatalogueError) -> [FamilyFile] {
    var files: [FamilyFile] = []
    for name in data.names(prefix: "", suffix: ".family") {
      files.append(FamilyFile(try data.bytes(of: name), name: name))
    }
    return files
  }
}
