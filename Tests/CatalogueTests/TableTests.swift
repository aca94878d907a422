import Testing

@testable import Catalogue

struct TableTests {
  private func table(_ text: String) throws -> Table { try Table(Array(text.utf8), name: "facts.tsv") }

  @Test func aTableHasColumnsAndRows() throws {
    let table = try table("id\ttitle\nA\tFirst\nB\tSecond\n")
    #expect(table.columns == ["id", "title"])
    #expect(table.rows.map { $0["id"] } == ["A", "B"])
    #expect(table.rows.map { $0["title"] } == ["First", "Second"])
    #expect(table.rows.map(\.line) == [2, 3])
  }

  @Test func commentsAndEmptyLinesCountAsLinesButNotAsRows() throws {
    let table = try table("# what this is\n\nid\ttitle\n# a remark\nA\tFirst\n\nB\tSecond")
    #expect(table.columns == ["id", "title"])
    #expect(table.rows.map(\.line) == [5, 7])
  }

  @Test func theLineEndsOfOtherSystemsAreRead() throws {
    let table = try table("id\ttitle\r\nA\tFirst\r\n")
    #expect(table.columns == ["id", "title"])
    #expect(table.rows.map { $0["title"] } == ["First"])
  }

  static let lists: [(String, [String])] = [
    ("", []), ("a", ["a"]), ("a | b", ["a", "b"]), ("a | b | c", ["a", "b", "c"]), ("a|b", ["a|b"]),
    ("ISO/IEC 27001:2022 | ISO/IEC 27002:2022", ["ISO/IEC 27001:2022", "ISO/IEC 27002:2022"]),
  ]

  @Test(arguments: lists)
  func aListSeparatesItsValuesByABarBetweenSpaces(field: String, values: [String]) throws {
    let table = try table("id\tlist\nA\t\(field)\n")
    #expect(table.rows[0].list("list") == values)
  }

  @Test func aColumnThatIsNotThereIsEmpty() throws {
    let table = try table("id\nA\n")
    #expect(table.rows[0]["title"] == "")
    #expect(table.rows[0].list("title") == [])
  }

  @Test func emptyFieldsAreKept() throws {
    let table = try table("a\tb\tc\n\t\tz\n")
    #expect(table.rows.map { [$0["a"], $0["b"], $0["c"]] } == [["", "", "z"]])
  }

  @Test func textOutsideASCIIIsKept() throws {
    #expect(try table("名\tТитул\n第\tЗакон\n").rows[0]["Титул"] == "Закон")
  }

  static let faults: [(String, Int, String)] = [
    ("id\ttitle\nA\tFirst\nB\n", 3, "1 fields where the header has 2"),
    ("id\ttitle\nA\tFirst\tmore\n", 2, "3 fields where the header has 2"),
    ("# note\nid\ttitle\n\nA\tFirst\n# note\nB Second\n", 6, "1 fields where the header has 2"),
  ]

  @Test(arguments: faults)
  func aLineWithAnotherNumberOfFieldsIsNamed(text: String, line: Int, reason: String) {
    let error = #expect(throws: CatalogueError.self) { try table(text) }
    #expect(error?.table == "facts.tsv")
    #expect(error?.line == line)
    #expect(error?.reason == reason)
    #expect(error?.description == "facts.tsv:\(line): \(reason). Separate fields by one tab each.")
  }

  @Test func aMissingFileIsNamedWithItsFolder() {
    let error = #expect(throws: CatalogueError.self) { try DataFolder(path: "/nowhere").table("facts.tsv") }
    #expect(error?.table == "/nowhere/facts.tsv")
    #expect(error?.line == 0)
  }
}
