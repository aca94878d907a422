import Foundation
import Testing

/// `concord catalogue import`, and what the other commands make of it.
@Suite struct CatalogueCommandTests {
  /// A directory with a table of standards, and a store beside it.
  private func place(_ table: String = Self.table) throws -> TemporaryDirectory {
    let directory = try TemporaryDirectory()
    try directory.write("list.tsv", table)
    return directory
  }

  private static let table = """
    id\ttitle\tpublished\tstatus\treplaced_by\twithdrawn_on
    ISO 71234:2010\tWidgets\t2010-05\twithdrawn\tISO 71234:2019\t2019-03-01
    ISO 71234:2019\tWidgets\t2019-03\tpublished\t\t
    ISO/IEC TS 71235:2020\tGadgets\t2020-01\tpublished\t\t

    """

  private func imported(_ directory: TemporaryDirectory, _ more: [String] = []) throws -> ConcordRun {
    try ConcordRun(
      ["catalogue", "import", directory.path + "/list.tsv", "--store", directory.path + "/store"] + more)
  }

  @Test func anImportSaysWhatItTookIn() throws {
    let directory = try place()
    let run = try imported(directory)
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output == "list.tsv: 3 works as of 2020-01, 0 lines left out\n")
    #expect(try imported(directory, ["--as-of", "2021-05-06"]).output.contains("as of 2021-05-06"))
    #expect(run.errors.isEmpty)
  }

  @Test func importedWorksAreLookedUp() throws {
    let directory = try place()
    #expect(try imported(directory).code == 0)
    let store = ["--store", directory.path + "/store"]
    let edition = try ConcordRun(["catalogue", "lookup", "ISO 71234:2010"] + store)
    for line in ["Widgets", "status: replaced (as of 2020-01)", "replaced by: ISO 71234:2019", "withdrawn: 2019-03-01"]
    {
      #expect(edition.output.contains(line), "\(line)")
    }
    let editions = try ConcordRun(["catalogue", "lookup", "ISO71234"] + store)
    #expect(editions.output.contains("ISO 71234:2010  Widgets"))
    #expect(editions.output.contains("ISO 71234:2019  Widgets"))
    #expect(try ConcordRun(["catalogue", "lookup", "ISO/IEC 71235"] + store).output.contains("ISO/IEC TS 71235:2020"))
    #expect(try ConcordRun(["catalogue", "lookup", "ISO 71234"]).code == 1, "nothing was imported for this user")
  }

  @Test func theStoreIsWhereTheEnvironmentSays() throws {
    let directory = try place()
    for (variable, folder) in [("CONCORD_STORE", ""), ("XDG_DATA_HOME", "/concord"), ("HOME", "/.local/share/concord")]
    {
      let path = directory.path + "/" + variable
      var environment = ["CONCORD_STORE": "", "XDG_DATA_HOME": "", "HOME": directory.path + "/elsewhere"]
      environment[variable] = path
      let file = directory.path + "/list.tsv"
      #expect(try ConcordRun(["catalogue", "import", file], environment: environment).code == 0)
      #expect(FileManager.default.fileExists(atPath: path + folder + "/catalogue.index"), "\(variable)")
      #expect(try ConcordRun(["catalogue", "lookup", "ISO 71234:2010"], environment: environment).code == 0)
    }
  }

  @Test func aSecondImportTakesThePlaceOfTheFirst() throws {
    let directory = try place()
    #expect(try imported(directory).code == 0)
    try directory.write("list.tsv", "id\ttitle\nISO 71236:2021\tGizmos\n")
    #expect(try imported(directory, ["--as-of", "2021-05-06"]).code == 0)
    let store = ["--store", directory.path + "/store"]
    #expect(try ConcordRun(["catalogue", "lookup", "ISO 71236:2021"] + store).code == 0)
    #expect(try ConcordRun(["catalogue", "lookup", "ISO 71234:2010"] + store).code == 1)
    try directory.write("other.tsv", Self.table)
    let other = ["catalogue", "import", directory.path + "/other.tsv", "--source", "another"] + store
    #expect(try ConcordRun(other).output.hasPrefix("another: 3 works"))
    #expect(try ConcordRun(["catalogue", "lookup", "ISO 71236:2021"] + store).code == 0)
    #expect(try ConcordRun(["catalogue", "lookup", "ISO 71234:2010"] + store).code == 0)
  }

  @Test func problemsAreNamedAndTheRestIsImported() throws {
    let lines = (0..<30).map { "ISO \(72000 + $0)\n" }.joined()
    let directory = try place("id\ttitle\nISO 71236:2021\tGizmos\n" + lines)
    let run = try imported(directory)
    #expect(run.code == 65)
    #expect(run.output.hasPrefix("list.tsv: 1 works") && run.output.hasSuffix("30 lines left out\n"))
    #expect(run.errors.contains("list.tsv:3: has 1 fields where the header has 2. The line is left out."))
    #expect(run.errors.contains("10 more lines have problems. Give --verbose to see them."))
    #expect(try imported(directory, ["--verbose"]).errors.contains("list.tsv:32: "))
    let missing = try ConcordRun(
      ["catalogue", "import", directory.path + "/absent.tsv", directory.path + "/list.tsv", "--store", directory.path])
    #expect(missing.code == 65)
    #expect(missing.errors.contains("absent.tsv: cannot be opened"))
    #expect(missing.output.hasPrefix("list.tsv: 1 works"))
  }

  @Test(arguments: [
    (["a/x.tsv", "b/x.tsv"], 64), (["x.tsv", "--as-of", "soon"], 64), (["x.tsv", "y.tsv", "--source", "z"], 64),
    ([], 64),
    (["/no/such.tsv", "--store", "/tmp/concord-absent-\(UUID().uuidString)"], 66),
    (["x.tsv", "--store", "/dev/null/x"], 73),
  ])
  func exitCodes(arguments: [String], code: Int) throws {
    #expect(try ConcordRun(["catalogue", "import"] + arguments).code == Int32(code))
    if let place = arguments.last, place.hasPrefix("/tmp/concord-absent") {
      try? FileManager.default.removeItem(atPath: place)
    }
  }

  @Test func aDamagedIndexIsSaidAndLeftOut() throws {
    let directory = try place()
    #expect(try imported(directory).code == 0)
    try directory.write("store/catalogue.index", "no index")
    let run = try ConcordRun(["catalogue", "lookup", "GDPR", "--store", directory.path + "/store"])
    #expect(run.code == 0)
    #expect(run.errors.contains("catalogue.index: the index of imported catalogues is damaged"))
  }

  /// The root, edition and successor of a citation follow what was imported, and so does a cached analysis.
  @Test func anAnalysisFollowsTheImport() throws {
    let directory = try place()
    try directory.write("corpus/GB/a.en.txt", "Makers shall follow ISO 71234:2010 and ISO 71235.\n")
    let store = directory.path + "/store"
    func citations() throws -> String {
      let run = try ConcordRun(
        ["analyse", directory.path + "/corpus", "--output", directory.path + "/out"],
        environment: ["CONCORD_STORE": store])
      #expect(run.code == 0, "\(run.errors)")
      return try String(contentsOfFile: directory.path + "/out/citations.jsonl", encoding: .utf8)
    }
    #expect(!(try citations()).contains("ISO 71234:2019"))
    #expect(try imported(directory).code == 0)
    let after = try citations()
    #expect(after.contains("\"replacedBy\":\"ISO 71234:2019\",\"stale\":true"))
    #expect(after.contains("\"root\":\"ISO/IEC TS 71235\""))
    let measures = try String(contentsOfFile: directory.path + "/out/measures.json", encoding: .utf8)
    #expect(measures.contains("ISO 71234:2019"))
  }

  @Test func aDesignationIsSpelledAsTheCatalogueHasIt() throws {
    let directory = try place()
    #expect(try imported(directory).code == 0)
    let run = try ConcordRun(
      ["detect", "--language", "en", "--store", directory.path + "/store", "-"], input: "See ISO 71235 and ISO 27001.\n"
    )
    let targets = try run.objects().map { ($0["target"] as? [String: Any])?["id"] as? String }
    #expect(targets == ["ISO/IEC TS 71235", "ISO/IEC 27001"])
    #expect(try run.objects().map { $0["designation"] as? String } == ["ISO 71235", "ISO 27001"])
  }

  @Test func contradictionsAreNamed() throws {
    let directory = try place(
      "id\ttitle\tpublished\tstatus\nISO/IEC 27001:2022\tAnother title\t2022-10\twithdrawn\nISO 71234:2019\tX\t2019\tdraft\n"
    )
    #expect(try imported(directory, ["--as-of", "2030-01-01"]).code == 0)
    let run = try ConcordRun(["catalogue", "check", "--store", directory.path + "/store"])
    #expect(run.code == 65)
    let lines = run.output.split(separator: "\n").filter { $0.contains("ISO/IEC 27001:2022:") }
    #expect(lines.count == 2)
    #expect(
      lines.contains { $0.contains("published (as of") && $0.contains("list.tsv says withdrawn (as of 2030-01-01)") })
    #expect(lines.contains { $0.contains(": note: ") && $0.contains("“Another title”") })
    #expect(run.errors.contains("contradictions, "))
    let again = try ConcordRun(["catalogue", "check", "--store", directory.path + "/store"])
    #expect(again.output == run.output)
    // Looking makes no store.
    _ = try ConcordRun(["catalogue", "check", "--store", directory.path + "/none"])
    #expect(!FileManager.default.fileExists(atPath: directory.path + "/none"))
  }

  /// Both titles of a Canadian act are in the list; the English one is shown whatever the alphabet says.
  @Test func aLawWithTwoTitlesHasTheEnglishOne() throws {
    let directory = try place(
      """
      id\tkind\tlanguage\tshort_title\tlong_title
      Z-1\tact\tfr\tAlpha, Loi sur les\tLoi
      Z-1\tact\ten\tZebra Act\tAn Act

      """)
    #expect(try imported(directory).code == 0)
    let run = try ConcordRun(["catalogue", "lookup", "ca:Z-1", "--store", directory.path + "/store"])
    #expect(run.output.hasPrefix("ca:Z-1  Zebra Act\n"))
  }
}
