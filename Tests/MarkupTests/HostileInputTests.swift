import Foundation
import Testing

@testable import Markup

/// Input made to hang, crash or exhaust the reader. Sizes are chosen so that anything quadratic would run for hours.
@Suite struct HostileInputTests {
  private static func times(_ count: Int, _ text: String) -> String { String(repeating: text, count: count) }

  static let tooMuch: [(name: String, format: Format, sample: String, reason: String)] = [
    ("a million elements", .xml, "<?xml version=\"1.0\"?>" + times(1_000_000, "<a>") + "x", "nested"),
    ("a million elements", .html, "<!doctype html>" + times(1_000_000, "<div>") + "x", "nested"),
    ("a million inline elements", .html, "<!doctype html><p>" + times(1_000_000, "<b>") + "x", "nested"),
    ("a hundred thousand tables", .html, times(100_000, "<table><tr><td>") + "x", "nested"),
    (
      "attributes with values", .html,
      "<p " + (0..<150_000).map { "a\($0)='>'" }.joined(separator: " ") + ">text</p>", "attributes"
    ),
    (
      "attributes without values", .html, "<p " + (0..<150_000).map { "a\($0)" }.joined(separator: " "),
      "attributes"
    ),
    (
      "attributes", .xml,
      "<a>\n<p " + (0..<150_000).map { "a\($0)=\">\"" }.joined(separator: " ") + ">text</p></a>", "attributes"
    ),
    (
      "an entity longer than the beginning of a file", .xml,
      "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY e \"\(times(100_000, "y"))\">]><a>" + times(100, "&e;") + "</a>",
      "entities"
    ),
    (
      "an entity referred to without end", .xml,
      "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY e \"\(times(1000, "y"))\">]><a>" + times(300_000, "&e;") + "</a>",
      "entities"
    ),
  ]

  @Test(arguments: tooMuch)
  func isRefused(_ name: String, _ format: Format, _ sample: String, _ reason: String) throws {
    let error = try #require(throws: ReadingError.self) { try document(sample, as: format) }
    #expect(error.kind == .limit, "\(name): \(error)")
    #expect(error.reason.contains(reason), "\(name): \(error)")
    #expect(!error.remedy.isEmpty)
  }

  static let harmless: [(name: String, format: Format, sample: String, text: String)] = [
    ("unclosed paragraphs", .html, times(50_000, "<p>word"), times(50_000, "word\n")),
    ("unclosed items", .html, "<ul>" + times(50_000, "<li>word"), times(50_000, "word\n")),
    ("ampersands alone", .html, "<p>" + times(200_000, "&"), times(200_000, "&")),
    ("brackets", .markdown, times(200_000, "["), times(200_000, "[")),
    ("nested brackets", .markdown, times(200_000, "[") + "x" + times(200_000, "]"), ""),
    ("nested links", .markdown, times(50_000, "[") + "x" + times(50_000, "](u.v)"), "x"),
    ("images", .markdown, times(100_000, "![a"), times(100_000, "![a")),
    ("tags", .markdown, times(200_000, "<a "), times(200_000, "<a ")),
    ("comments", .markdown, times(100_000, "a <!-- "), times(100_000, "a <!-- ")),
    ("emphasis of two kinds", .markdown, times(50_000, "*a _b "), times(50_000, "*a _b ")),
    ("lines of one block", .markdown, times(50_000, "[w](u.v)\n"), times(50_000, "w ")),
    ("a long CDATA section", .xml, "<a><![CDATA[" + times(60_000, "a b ") + "]]></a>", times(60_000, "a b ")),
    ("a long comment", .xml, "<a><!-- " + times(60_000, "a b ") + "-->x</a>", "x"),
    (
      "a long script", .html,
      "<script>if (a<b) { x = '" + times(60_000, "a b\" ") + "' }</script><p>x</p>", "x"
    ),
    ("declarations", .xml, "<!DOCTYPE a [" + times(50, "<!ELEMENT a ANY>") + "]><a>x</a>", "x"),
    (
      "ordinary tags of a large file", .html, times(8000, "<p class=\"a>b\" title='c \"d'>word</p>"),
      times(8000, "word\n")
    ),
  ]

  @Test(arguments: harmless)
  func isRead(_ name: String, _ format: Format, _ sample: String, _ text: String) throws {
    let read = try document(sample, as: format)
    let wanted = text.isEmpty ? sample : text
    #expect(
      String(decoding: read.text, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
        == wanted.trimmingCharacters(in: .whitespacesAndNewlines), "\(name)")
  }

  static let secrets = [
    "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///proc/version\">]><a>one &e; two</a>",
    "<!DOCTYPE a [<!ENTITY % p SYSTEM \"file:///proc/version\"> %p;]><a>one two</a>",
    "<!DOCTYPE a SYSTEM \"file:///proc/version\"><a>one two</a>",
    "<!DOCTYPE a PUBLIC \"x\" \"http://127.0.0.1:9/x.dtd\" [<!ENTITY % p \"<!ENTITY q 'no'>\"> %p;]><a>one &q; two</a>",
    "<a xmlns:xi=\"http://www.w3.org/2001/XInclude\">one <xi:include href=\"file:///proc/version\" parse=\"text\"/> two</a>",
  ]

  /// Nothing outside of the file is read, whatever it asks for.
  @Test(arguments: secrets)
  func nothingElseIsRead(_ sample: String) throws {
    let read = try document("<?xml version=\"1.0\"?>" + sample, as: .xml)
    #expect(read.text.split { $0 <= 0x20 }.map { String(decoding: $0, as: UTF8.self) } == ["one", "two"])
  }

  static let broken: [(format: Format, bytes: [UInt8], text: String)] = [
    (.xml, Array("<a><p>one</p><![CDATA[two three four five six seven".utf8), "one"),
    (.html, Array("<p>one</p><!-- two three four five six seven".utf8), "one"),
    (.xml, Array("<a><p>one</p><p>a\u{0}b</p><p>three words and many more of them</p></a>".utf8), "one\na\nthree"),
    (.html, Array("<p>one \u{E9}</p><p>two</p>".utf8) + [0xFF, 0xFE, 0xC3], "one \u{E9}\ntwo\u{FFFD}"),
    (.text, [0x6F, 0x6E, 0x65, 0xFF, 0xC0, 0x80, 0x0A, 0xED, 0xA0, 0x80, 0x74, 0x77, 0x6F], ""),
    (.markdown, [0x00, 0x20, 0xF8, 0x0A, 0x0A] + Array("two, and the words that follow it are many enough".utf8), ""),
  ]

  /// The promises about offsets and UTF-8 hold, and what was odd is named.
  @Test(arguments: broken)
  func whatIsLeftIsSound(_ format: Format, _ bytes: [UInt8], _ text: String) throws {
    let read = try DocumentReader().read(bytes: bytes, name: "broken", format: format)
    checkInvariants(read, separated: format != .text)
    #expect(!read.notices.isEmpty || format == .xml && bytes.contains(0) || format == .html)
    if format == .xml { #expect(read.text.starts(with: Array(text.prefix(3).utf8))) }
  }

  /// One line of 32 MB is one passage.
  @Test func longLine() throws {
    let line = Array(Self.times(1 << 20, "Nations write their own act, so ").utf8.dropLast())
    let read = try DocumentReader().read(bytes: line, name: "line.txt", format: .text)
    #expect(read.passages.count == 1 && read.text == line)
  }
}

/// Paths that are no files.
@Suite struct HostileFileTests {
  private static func temporary(_ name: String) -> String {
    FileManager.default.temporaryDirectory.appendingPathComponent("concord-\(UUID().uuidString)-\(name)").path
  }

  /// A pipe without a writer would be waited for without end, a device never ends.
  @Test func pipesAndDevicesAreRefused() throws {
    let pipe = Self.temporary("pipe.xml")
    #expect(mkfifo(pipe, 0o600) == 0)
    defer { unlink(pipe) }
    for path in [pipe, "/dev/zero", "/dev/null"] {
      for format in [Format.auto, .pdf] {
        let error = try #require(throws: ReadingError.self) {
          try DocumentReader().read(path: path, format: format)
        }
        #expect(error.kind == .missing, "\(error)")
        #expect(error.reason.contains("pipe"), "\(error)")
      }
    }
  }

  /// A gigabyte is refused by its size, without a byte being read.
  @Test func tooLargeFilesAreNotRead() throws {
    let path = Self.temporary("large.txt")
    let descriptor = open(path, O_CREAT | O_WRONLY, 0o600)
    defer { unlink(path) }
    #expect(ftruncate(descriptor, 1 << 30) == 0)
    close(descriptor)
    let error = try #require(throws: ReadingError.self) { try DocumentReader().read(path: path) }
    #expect(error.kind == .limit)
  }

  /// Files of /proc have no size and are read to their end; they too must not pass the limit.
  @Test func filesThatHideTheirSize() throws {
    let read = try DocumentReader().read(path: "/proc/version", format: .text)
    #expect(!read.text.isEmpty)
    let error = try #require(throws: ReadingError.self) {
      try DocumentReader(limits: .init(fileSize: 4)).read(path: "/proc/version", format: .text)
    }
    #expect(error.kind == .limit)
  }

  @Test func unreadableNames() throws {
    for path in ["", "a\u{0}b", String(repeating: "x", count: 10_000), "/proc/version/x", "/dev/fd/999"] {
      let error = try #require(throws: ReadingError.self) { try DocumentReader().read(path: path) }
      #expect(error.kind == .missing, "\(error)")
    }
  }
}

/// The program that reads PDF, replaced by programs that misbehave.
@Suite struct HostileProcessTests {
  private static func program(_ script: String) throws -> String {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("concord-\(UUID().uuidString).sh").path
    try "#!/bin/sh\n\(script)\n".write(toFile: path, atomically: true, encoding: .utf8)
    chmod(path, 0o700)
    return path
  }

  private static func run(_ script: String, seconds: Int = 30, outputLimit: Int = 1 << 20) throws -> [UInt8] {
    let path = try program(script)
    defer { unlink(path) }
    return try PDFProcess.run(
      path: "x.pdf", name: "x.pdf", seconds: seconds, outputLimit: outputLimit, program: path)
  }

  @Test func outputWithoutEndIsCutOff() throws {
    let error = try #require(throws: ReadingError.self) { try Self.run("exec cat /dev/zero") }
    #expect(error.kind == .limit && error.reason.contains("1 MB"), "\(error)")
  }

  @Test func timeIsLimited() throws {
    let error = try #require(throws: ReadingError.self) { try Self.run("exec sleep 1000", seconds: 1) }
    #expect(error.kind == .limit && error.reason.contains("seconds"), "\(error)")
  }

  @Test(.enabled(if: PDFProcess.find("prlimit") != nil, "needs prlimit of util-linux"))
  func memoryAndFilesAreLimited() throws {
    let limits = try Self.run("ulimit -v; ulimit -f; ulimit -c; ulimit -t", seconds: 7)
    let lines = String(decoding: limits, as: UTF8.self).split(separator: "\n").map(String.init)
    #expect(lines.first == "\(PDFProcess.megabytes << 10)")
    #expect(lines.count == 4 && lines[1] != "unlimited" && lines[2] == "0" && lines[3] == "8")
  }

  @Test func silenceAndComplaints() throws {
    let silent = try #require(throws: ReadingError.self) { try Self.run("echo 'Out of memory' >&2; exit 1") }
    #expect(silent.kind == .limit, "\(silent)")
    let password = try #require(throws: ReadingError.self) {
      try Self.run("echo 'Command Line Error: Incorrect password' >&2; exit 1")
    }
    #expect(password.kind == .notReadable && password.remedy.contains("qpdf"))
  }

  /// No child is left behind, neither running nor as a zombie.
  @Test func childrenAreWaitedFor() throws {
    _ = try? Self.run("exec cat /dev/zero")
    let mine = "\(getpid())"
    for entry in try FileManager.default.contentsOfDirectory(atPath: "/proc") where Int(entry) != nil {
      guard let facts = try? String(contentsOfFile: "/proc/\(entry)/stat", encoding: .utf8),
        let rest = facts.split(separator: ")").last?.split(separator: " "), rest.count > 1
      else { continue }
      #expect(!(rest[1] == mine && rest[0] == "Z" && facts.contains("(cat)")), "zombie \(facts)")
    }
  }
}
