import CArchive

/// The entries of a ZIP archive in memory, by name. Nothing is ever written to disk, and no archive inside the archive is opened.
///
/// The archive may be hostile: what it may cost is limited by what is really expanded, not by the sizes it claims, so that
/// overlapping entries and entries that expand without end run into the same limits. Read by libarchive
/// (<https://www.libarchive.org>) from the central directory, as Word and reading systems do.
struct ZipArchive {
  /// What an archive may cost.
  struct Limits: Sendable {
    /// Number of entries.
    var entries = 20_000
    /// Bytes one entry may expand to.
    var entryBytes = 128 << 20
    /// Bytes all entries that are read may expand to.
    var totalBytes = 256 << 20
    /// Expanded bytes per byte of the archive, once there are more than `freeBytes`; text of much-repeated markup comes to 100.
    var ratio = 250
    /// Bytes that may be expanded whatever the ratio.
    var freeBytes = 8 << 20
  }

  /// Names of the entries that are files, in the order of the archive, with `/` between folders.
  private(set) var names: [String] = []
  /// The names by their small letters.
  private var parts: [String: String] = [:]
  private let bytes: [UInt8]
  private let file: String
  private let limits: Limits
  private var expanded = 0

  /// Opens the archive `bytes` of the file `file` and checks what it says of its entries.
  ///
  /// - Throws: `ReadingError`: `.malformed` for archives that are damaged, or hold names that point out of the archive, names that
  ///   occur twice, or links; `.notReadable` for encrypted ones; `.limit` for too many entries.
  init(_ bytes: [UInt8], file: String, limits: Limits = Limits()) throws(ReadingError) {
    self.bytes = bytes
    self.file = file
    self.limits = limits
    // Before libarchive reads the directory: it keeps every entry in memory.
    guard Self.signatures(in: bytes) <= 4 * limits.entries else { throw tooMany() }
    var names: [String] = []
    var seen: Set<String> = []
    try walk { archive, entry throws(ReadingError) in
      let name = try Self.name(of: entry, file: file)
      guard !name.isEmpty, name.last != "/" else { return true }
      guard archive_entry_filetype(entry) != Self.symbolicLink, archive_entry_hardlink(entry) == nil else {
        throw malformed("the archive holds a link (“\(name)”)")
      }
      guard archive_entry_is_encrypted(entry) == 0 else {
        throw ReadingError(
          kind: .notReadable, file: file, reason: "the file is protected with a password",
          remedy: "save it without the password")
      }
      guard seen.insert(name).inserted else { throw malformed("the archive holds two entries named “\(name)”") }
      names.append(name)
      guard names.count <= limits.entries else { throw tooMany() }
      return true
    }
    self.names = names
    parts = Dictionary(names.map { ($0.lowercased(), $0) }) { first, _ in first }
  }

  /// The contents of the entries of these names; names that are not in the archive are not in the answer.
  mutating func contents(of wanted: Set<String>) throws(ReadingError) -> [String: [UInt8]] {
    var found: [String: [UInt8]] = [:]
    var total = expanded
    if wanted.isEmpty { return found }
    try walk { archive, entry throws(ReadingError) in
      let name = try Self.name(of: entry, file: file)
      guard wanted.contains(name), found[name] == nil else { return true }
      found[name] = try read(name, of: archive, &total)
      return found.count < wanted.count
    }
    expanded = total
    return found
  }

  /// The content of one entry.
  mutating func content(of name: String) throws(ReadingError) -> [UInt8]? { try contents(of: [name])[name] }

  /// The entry of this name, whatever its capitals: names of OPC parts are equivalent without regard to case (ISO/IEC 29500-2).
  func name(ofPart part: String) -> String? {
    parts[part.lowercased()]
  }

  private static let symbolicLink = mode_t(0o120000)

  private static func signatures(in bytes: [UInt8]) -> Int {
    var count = 0
    var from = 0
    while let found = Bytes.find("PK\u{1}\u{2}", in: bytes[from...]) {
      count += 1
      from = found + 4
    }
    return count
  }

  private static func name(of entry: OpaquePointer, file: String) throws(ReadingError) -> String {
    guard let bytes = archive_entry_pathname_utf8(entry) ?? archive_entry_pathname(entry) else { return "" }
    let name = String(cString: bytes).replacing("\\", with: "/")
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    guard !name.hasPrefix("/"), !parts.contains(".."), !(parts.first?.hasSuffix(":") ?? false) else {
      throw ReadingError(
        kind: .malformed, file: file, reason: "the archive holds an entry that points out of it (“\(name)”)",
        remedy: "get the document from its publisher again")
    }
    return name
  }

  private func read(_ name: String, of archive: OpaquePointer, _ total: inout Int) throws(ReadingError) -> [UInt8] {
    var content: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = chunk.withUnsafeMutableBytes { archive_read_data(archive, $0.baseAddress, $0.count) }
      if count == 0 { return content }
      guard count > 0 else { throw damaged(archive, "“\(name)” cannot be unpacked") }
      content.append(contentsOf: chunk[..<count])
      total += count
      guard content.count <= limits.entryBytes, total <= limits.totalBytes else {
        throw limit("“\(name)” expands to more than \(min(limits.entryBytes, limits.totalBytes)) bytes")
      }
      guard total <= limits.freeBytes || total / limits.ratio <= bytes.count else {
        throw limit("the archive expands to more than \(limits.ratio) times its size")
      }
    }
  }

  /// Goes through the entries until `visit` says no more.
  private func walk(
    _ visit: (OpaquePointer, OpaquePointer) throws(ReadingError) -> Bool
  ) throws(ReadingError) {
    var made: locale_t?
    let before = concord_enter_utf8_locale(&made)
    defer { concord_leave_utf8_locale(before, made) }
    guard let archive = archive_read_new() else { throw malformed("the archive cannot be opened") }
    defer { archive_read_free(archive) }
    // Only by the central directory: a truncated archive has none, and is not read by halves.
    archive_read_support_format_zip_seekable(archive)
    var failure: ReadingError?
    bytes.withUnsafeBytes { raw in
      guard archive_read_open_memory(archive, raw.baseAddress, raw.count) == ARCHIVE_OK else {
        failure = damaged(archive, "the file is no complete ZIP archive")
        return
      }
      do throws(ReadingError) {
        try entries(of: archive, visit)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
  }

  private func entries(
    of archive: OpaquePointer, _ visit: (OpaquePointer, OpaquePointer) throws(ReadingError) -> Bool
  ) throws(ReadingError) {
    while true {
      var entry: OpaquePointer?
      let status = archive_read_next_header(archive, &entry)
      if status == ARCHIVE_EOF { return }
      guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let entry else {
        throw damaged(archive, "the ZIP archive is truncated or damaged")
      }
      guard try visit(archive, entry) else { return }
    }
  }

  private func damaged(_ archive: OpaquePointer, _ what: String) -> ReadingError {
    let detail = archive_error_string(archive).map { " (\(String(cString: $0)))" } ?? ""
    return malformed(what + detail)
  }

  private func malformed(_ reason: String) -> ReadingError {
    ReadingError(kind: .malformed, file: file, reason: reason, remedy: "get the document from its publisher again")
  }

  private func limit(_ reason: String) -> ReadingError {
    ReadingError(kind: .limit, file: file, reason: reason, remedy: "check that this is the right file")
  }

  private func tooMany() -> ReadingError { limit("the archive holds more than \(limits.entries) entries") }
}
