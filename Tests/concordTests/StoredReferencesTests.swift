import Foundation
import Testing

/// An analysis of documents that were read before, with a catalogue that has learnt something since.
@Suite struct StoredReferencesTests {
  /// A corpus that cites works by title and by number; the program in a folder of its own with tables that can be changed.
  private struct Place {
    let directory: TemporaryDirectory
    var corpus: String { directory.path + "/corpus" }
    var store: String { directory.path + "/user" }

    init() throws {
      directory = try TemporaryDirectory()
      try directory.write(
        "corpus/CA/a.en.txt", "The Harbour Dues Act applies, and so does the Lighthouse Tariff.\nSee ISO 71234:2010.\n")
      try directory.write("corpus/CA/b.en.txt", "Part 2 of the Harbour Dues Act; the Lights Act of 1999.\n")
      try directory.write("corpus/KE/c.en.txt", "The Harbour Dues Act of Kenya and ISO 71234:2010.\n")
    }

    /// Analyses, and gives how many documents were read.
    func analyse(_ output: String, store: String = ".concord", program: URL? = nil) throws -> Int {
      let run = try ConcordRun(
        [
          "analyse", corpus, "--output", directory.path + "/" + output, "--store", directory.path + "/" + store,
          "--title", "T",
        ], environment: ["CONCORD_STORE": self.store], program: program)
      #expect(run.code == 0, "\(run.errors)")
      let count = run.errors.split(separator: "; ").last { $0.contains("read anew") || $0.hasSuffix("anew") }
      return try #require(count.flatMap { Int($0.prefix { $0.isNumber }) }, "\(run.errors)")
    }

    func citations(_ output: String) throws -> String {
      try String(contentsOfFile: directory.path + "/" + output + "/citations.jsonl", encoding: .utf8)
    }

    /// Whether two reports have the same bytes.
    func same(_ one: String, _ two: String) throws -> Bool {
      let files = try FileManager.default.contentsOfDirectory(atPath: directory.path + "/" + one)
      #expect(files.contains("citations.jsonl") && files.contains("measures.json"))
      return files.allSatisfy {
        FileManager.default.contentsEqual(
          atPath: "\(directory.path)/\(one)/\($0)", andPath: "\(directory.path)/\(two)/\($0)")
      }
    }

    func importing(_ name: String, _ table: String) throws -> ConcordRun {
      try directory.write(name, table)
      return try ConcordRun(["catalogue", "import", directory.path + "/" + name, "--store", store])
    }
  }

  @Test func anImportIsFoundWithoutReadingTheDocuments() throws {
    let place = try Place()
    #expect(try place.analyse("first") == 3)
    #expect(try place.analyse("again") == 0)
    #expect(try place.same("first", "again"))
    #expect(try place.citations("first").contains("ca:harbour-dues-act"))
    #expect(
      try place.importing(
        "works.tsv", "id\ttitle\tpublished\tstatus\treplaced_by\nISO 71234:2010\tX\t2010\twithdrawn\tISO 71234:2019\n"
      ).code == 0)
    #expect(
      try place.importing("titles.tsv", "id\tjurisdiction\tlanguage\ttitle\nca:H-1\tCA\ten\tHarbour Dues Act\n").code
        == 0)
    #expect(try place.analyse("after") == 0)
    #expect(try place.analyse("fresh", store: "empty") == 3)
    #expect(try place.same("after", "fresh"))
    let after = try place.citations("after")
    #expect(after.contains("\"ca:H-1\"") && !after.contains("ca:harbour-dues-act"))
    #expect(after.contains("ke:harbour-dues-act"), "another country's act of the same title is another")
    #expect(after.contains("ISO 71234:2019"))
    // A title that may stand in a document unnoticed: that one is read again.
    #expect(
      try place.importing("more.tsv", "id\tjurisdiction\tlanguage\ttitle\nca:L-1\tCA\ten\tLighthouse Tariff\n").code
        == 0)
    #expect(try place.analyse("later") == 1)
    #expect(try place.citations("later").contains("\"ca:L-1\""))
    #expect(try place.analyse("fresh2", store: "empty2") == 3)
    #expect(try place.same("later", "fresh2"))
  }

  @Test(arguments: [
    ("aliases.tsv", "ca:harbour-dues-act\tca:H-9\tx", "\"ca:H-9\""),
    ("titles.tsv", "ca:H-8\tCA\ten\tHarbour Dues Act", "\"ca:H-8\""),
    ("standards.tsv", "ISO 71234:2010\tX\tIS\treplaced\t\t2010\tISO 71234:2019\t\t\t\t\t", "ISO 71234:2019"),
  ])
  func aNewRowIsFoundWithoutReadingTheDocuments(table: String, row: String, result: String) throws {
    let place = try Place()
    let built = try #require(ConcordRun.program)
    let program = place.directory.path + "/program"
    try FileManager.default.createDirectory(atPath: program, withIntermediateDirectories: true)
    let folder = built.deletingLastPathComponent().path
    for name in try FileManager.default.contentsOfDirectory(atPath: folder)
    where name == "concord" || name.hasPrefix("concord_") && name.hasSuffix(".resources") {
      try FileManager.default.copyItem(atPath: folder + "/" + name, toPath: program + "/" + name)
    }
    let copy = URL(fileURLWithPath: program + "/concord")
    #expect(try place.analyse("first", program: copy) == 3)
    let file = program + "/concord_Catalogue.resources/Data/" + table
    let text = try String(contentsOfFile: file, encoding: .utf8)
    try (text + row + "\n").write(toFile: file, atomically: true, encoding: .utf8)
    #expect(try place.analyse("after", program: copy) == 0)
    #expect(try place.analyse("fresh", store: "empty", program: copy) == 3)
    #expect(try place.same("after", "fresh"))
    #expect(!(try place.citations("first").contains(result)))
    #expect(try place.citations("after").contains(result))
  }

  /// The same file twice, and files that cannot be used, leave what was imported as it is.
  @Test func importsAreIdempotentAndFaultsChangeNothing() throws {
    let place = try Place()
    let table = "id\tkind\tlanguage\tshort_title\tlong_title\nH-1\tact\ten\tHarbour Dues Act\tAn Act respecting dues\n"
    #expect(try place.importing("ca-titles.tsv", table).code == 0)
    func indexes() throws -> [Data] {
      try ["titles.index", "catalogue.index"].map { try Data(contentsOf: URL(fileURLWithPath: place.store + "/" + $0)) }
    }
    let first = try indexes()
    #expect(try place.importing("ca-titles.tsv", table).code == 0)
    #expect(try indexes() == first)
    for (wrong, reason) in [
      ("id\tkind\tshort\n1\t2\t3\n", "ca-titles.tsv:1: the header names no columns of works"),
      ("", "ca-titles.tsv: is empty"),
      ("id\tjurisdiction\ttitle\n\tCA\tX\nca:1\tca\tY\n", "ca-titles.tsv:2: has no id"),
    ] {
      let run = try place.importing("ca-titles.tsv", wrong)
      #expect(run.code == 65)
      #expect(run.errors.contains(reason), "\(run.errors)")
      #expect(try indexes() == first)
    }
    let run = try ConcordRun(
      ["detect", "--language", "en", "--jurisdiction", "CA", "-"], input: "the Harbour Dues Act\n",
      environment: ["CONCORD_STORE": place.store])
    #expect(run.output.contains("\"id\":\"ca:H-1\""))
  }
}
