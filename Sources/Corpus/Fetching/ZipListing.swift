import Foundation

/// What is in a ZIP archive, by the directory at its end; nothing is unpacked.
///
/// PKWARE's APPNOTE, sections 4.3.12 and 4.3.16: <https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT>.
enum ZipListing {
  /// Bytes of the directory that are read.
  private static let directoryLimit = 4 << 20

  /// The document the archive at `path` is: an EPUB, a Word or an OpenDocument text.
  static func mediaType(ofFile path: String) -> (name: String, refusal: String?) {
    guard let names = names(inFile: path) else { return ("application/zip", "is a damaged ZIP archive") }
    // The main part of a Word file is found by its relationship: some programs name it `word/document2.xml`. Names of parts are
    // equivalent without regard to case (ISO/IEC 29500-2).
    let parts = names.map { $0.lowercased().replacing("\\", with: "/") }
    if parts.contains("[content_types].xml"), parts.contains(where: { $0.hasPrefix("word/") }) {
      return ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", nil)
    }
    if names.contains("META-INF/container.xml") { return ("application/epub+zip", nil) }
    if names.contains("content.xml"), names.contains("META-INF/manifest.xml") {
      return declaredType(inFile: path) == "application/vnd.oasis.opendocument.text"
        ? ("application/vnd.oasis.opendocument.text", nil)
        : ("application/vnd.oasis.opendocument", "is an OpenDocument file without a text")
    }
    if names.contains(where: { $0.hasPrefix("xl/") }) {
      return ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "is a table of Microsoft Excel")
    }
    if names.contains(where: { $0.hasPrefix("ppt/") }) {
      return (
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "is a presentation of Microsoft PowerPoint"
      )
    }
    return ("application/zip", "is a ZIP archive of \(names.count) files, among them \(names.first ?? "none")")
  }

  /// The names in the archive, those of the first 10,000 entries.
  static func names(inFile path: String) -> [String]? {
    guard let file = FileHandle(forReadingAtPath: path) else { return nil }
    defer { try? file.close() }
    guard let size = try? file.seekToEnd(), size >= 22 else { return nil }
    let tailLength = min(size, 22 + 65_535)
    guard let tail = read(file, at: size - tailLength, count: Int(tailLength)) else { return nil }
    guard
      let end = (0...(tail.count - 22)).reversed().first(where: {
        tail[$0...].starts(with: [0x50, 0x4B, 5, 6])
      })
    else { return nil }
    let (length, offset) = (number(tail, end + 12, 4), number(tail, end + 16, 4))
    guard length <= directoryLimit, offset + length <= Int(size),
      let directory = read(file, at: UInt64(offset), count: length)
    else { return nil }
    var (names, index) = ([String](), 0)
    while index + 46 <= directory.count, directory[index...].starts(with: [0x50, 0x4B, 1, 2]), names.count < 10_000 {
      let nameEnd = index + 46 + number(directory, index + 28, 2)
      guard nameEnd <= directory.count else { return nil }
      names.append(String(decoding: directory[(index + 46)..<nameEnd], as: UTF8.self))
      index = nameEnd + number(directory, index + 30, 2) + number(directory, index + 32, 2)
    }
    return names.isEmpty ? nil : names
  }

  /// The first entry of EPUB and OpenDocument, `mimetype`, stored as it is from byte 38 on.
  private static func declaredType(inFile path: String) -> String? {
    guard let file = FileHandle(forReadingAtPath: path) else { return nil }
    defer { try? file.close() }
    guard let head = read(file, at: 0, count: 128), head.count > 38 else { return nil }
    let (length, nameLength) = (number(head, 22, 4), number(head, 26, 2))
    let start = 30 + nameLength + number(head, 28, 2)
    guard nameLength == 8, start + length <= head.count else { return nil }
    return String(decoding: head[start..<(start + length)], as: UTF8.self)
  }

  private static func read(_ file: FileHandle, at offset: UInt64, count: Int) -> [UInt8]? {
    guard (try? file.seek(toOffset: offset)) != nil, let data = try? file.read(upToCount: count) else { return nil }
    return [UInt8](data)
  }

  private static func number(_ bytes: [UInt8], _ offset: Int, _ length: Int) -> Int {
    (0..<length).reversed().reduce(0) { $0 << 8 | Int(bytes[offset + $1]) }
  }
}
