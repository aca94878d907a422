import Testing

@testable import Markup

/// Archives give their entries by name, or an error that says what is wrong with them; hostile ones cost no more than the limits.
@Suite struct ZipArchiveTests {
  private func error(_ sample: ZipSample, _ limits: ZipArchive.Limits = .init(), reading: Bool = true) throws
    -> ReadingError
  {
    let bytes = sample.bytes
    return try #require(throws: ReadingError.self) {
      var archive = try ZipArchive(bytes, file: "a.zip", limits: limits)
      if reading { _ = try archive.contents(of: Set(archive.names)) }
    }
  }

  @Test func entriesByName() throws {
    var sample = ZipSample()
    sample.add("a/one.xml", "one")
    sample.add("a/第二.xml", "two")
    sample.add("a/", "")
    var archive = try ZipArchive(sample.bytes, file: "a.zip")
    #expect(archive.names == ["a/one.xml", "a/第二.xml"])
    #expect(try archive.content(of: "a/第二.xml") == Array("two".utf8))
    #expect(try archive.content(of: "missing") == nil)
    #expect(archive.name(ofPart: "A/ONE.XML") == "a/one.xml")
  }

  static let hostile: [(what: String, entry: ZipSample.Entry, kind: ReadingError.Kind)] = [
    ("a name that leads out", .init(name: "../../etc/passwd", data: [1]), .malformed),
    ("the same inside a path", .init(name: "word/../../x", data: [1]), .malformed),
    ("the same with backslashes", .init(name: "..\\x", data: [1]), .malformed),
    ("an absolute name", .init(name: "/etc/passwd", data: [1]), .malformed),
    ("a drive", .init(name: "C:/x", data: [1]), .malformed),
    ("a name that is there already", .init(name: "first", data: [1]), .malformed),
    ("a symbolic link", .init(name: "link", data: Array("/etc/passwd".utf8), mode: 0o120777), .malformed),
    ("an encrypted entry", .init(name: "secret", data: [1, 2, 3], flags: 0x801), .notReadable),
  ]

  @Test(arguments: hostile)
  func refuses(_ what: String, _ entry: ZipSample.Entry, _ kind: ReadingError.Kind) throws {
    var sample = ZipSample()
    sample.add("first", "harmless")
    sample.entries.append(entry)
    let error = try error(sample, reading: false)
    #expect(error.kind == kind, "\(what): \(error)")
    #expect(error.file == "a.zip" && !error.reason.isEmpty && !error.remedy.isEmpty)
  }

  @Test func truncatedArchivesAreNotReadByHalves() throws {
    var sample = ZipSample()
    sample.add("one", String(repeating: "one ", count: 100))
    sample.add("two", String(repeating: "two ", count: 100))
    let whole = sample.bytes
    for length in [4, 30, 200, whole.count - 30, whole.count - 1] {
      let error = try #require(throws: ReadingError.self) { try ZipArchive(Array(whole[..<length]), file: "a.zip") }
      #expect(error.kind == .malformed)
    }
  }

  @Test func damagedDataIsAnError() throws {
    var sample = ZipSample()
    sample.entries.append(.init(name: "x", data: [0xFF, 0xFF, 0xFF, 0xFF], method: 8, claimed: 100))
    #expect(try error(sample).kind == .malformed)
  }

  /// 160 KB that expand to 26 MB, 158 times as much.
  @Test func aBombIsStoppedByWhatComesOut() throws {
    var sample = ZipSample()
    let size = 100_000 * 258 + 1
    for claimed in [size, 10] {
      sample.entries = [
        .init(name: "bomb", data: ZipSample.deflatedSpaces(100_000), method: 8, claimed: claimed)
      ]
      #expect(try error(sample, .init(ratio: 100)).kind == .limit)
      #expect(try error(sample, .init(entryBytes: 1 << 20)).kind == .limit)
      #expect(try error(sample, .init(totalBytes: 1 << 20)).kind == .limit)
    }
    // Nothing is expanded that is not asked for.
    var archive = try ZipArchive(sample.bytes, file: "a.zip", limits: .init(totalBytes: 1))
    #expect(try archive.content(of: "other") == nil)
  }

  @Test func overlappingEntriesCountEachTime() throws {
    var sample = ZipSample()
    sample.entries.append(.init(name: "e0", data: Array(repeating: 0x61, count: 100_000)))
    for index in 1..<100 {
      sample.entries.append(
        .init(name: "e\(index)", data: Array(repeating: 0x61, count: 100_000), sharesDataOf: 0))
    }
    let bytes = sample.bytes
    // Whatever the reader makes of entries that share their data, it does not give out more than the limit.
    do throws(ReadingError) {
      var archive = try ZipArchive(bytes, file: "a.zip", limits: .init(totalBytes: 1 << 20))
      let contents = try archive.contents(of: Set(archive.names))
      #expect(contents.values.reduce(0) { $0 + $1.count } <= 1 << 20)
    } catch {
      #expect(error.kind == .limit || error.kind == .malformed)
    }
  }

  @Test func theTotalCountsOverAllReads() throws {
    var sample = ZipSample()
    sample.add("one", String(repeating: "1", count: 700))
    sample.add("two", String(repeating: "2", count: 700))
    var archive = try ZipArchive(sample.bytes, file: "a.zip", limits: .init(totalBytes: 1000))
    #expect(try archive.content(of: "one")?.count == 700)
    let error = try #require(throws: ReadingError.self) { try archive.content(of: "two") }
    #expect(error.kind == .limit)
  }

  @Test func tooManyEntries() throws {
    var sample = ZipSample()
    for index in 0..<12 { sample.add("e\(index)", "") }
    #expect(try error(sample, .init(entries: 10)).kind == .limit)
    for index in 12..<60 { sample.add("e\(index)", "") }
    #expect(try error(sample, .init(entries: 10)).kind == .limit)
  }

  static let others: [(entries: [(String, String)], words: String)] = [
    ([("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<x/>")], "OpenDocument text"),
    ([("mimetype", "application/vnd.oasis.opendocument.spreadsheet")], "no text"),
    ([("[Content_Types].xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml")], "Excel"),
    (
      [("[Content_Types].xml", "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml")],
      "PowerPoint"
    ),
    ([("Index/Document.iwa", "x")], "Pages"), ([("readme.txt", "hello")], "neither"),
  ]

  @Test(arguments: others)
  func otherArchivesAreNamed(_ entries: [(String, String)], _ words: String) throws {
    var sample = ZipSample()
    for (name, text) in entries { sample.add(name, text) }
    let error = try #require(throws: ReadingError.self) {
      try DocumentReader().read(bytes: sample.bytes, name: "x.zip")
    }
    #expect(error.kind == .notReadable)
    #expect(error.reason.contains(words), "\(error)")
  }
}
