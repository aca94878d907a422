import Testing

@testable import Corpus

@Suite struct WorkTableTests {
  private static func read(_ text: String) throws -> (CatalogueImport, TemporaryCorpus) {
    let corpus = try TemporaryCorpus(["table.tsv": text])
    return (try CatalogueImport(file: corpus.path + "/table.tsv", asOf: "2026-03-15"), corpus)
  }

  @Test func standards() throws {
    let (imported, _) = try Self.read(
      """
      id\turn\ttitle\tdoctype\tpublished\tstage\tstatus\treplaced_by\tamended_by\tcommittee\tics
      IEC 1:1971\turn:x\t"Antimagnetic" watches\tis\t1971-01-01\tREVISED\trevised\t~IEC 1:1976\t\tTC 1\t33.1 33.2
      ISO 2:1990\t\tX\tis\t1990-07\t90.93\tpublished (review 90.93)\tISO 3:1 | ISO 4:2\tISO 2:1990/Amd 1:1991\t\t
      RFC 9\t\tY\t\tApril 1969\t\tUnknown\tRFC0200 | RFC0999\t\t\t
      """)
    #expect(imported.problems.isEmpty)
    #expect(imported.works.map(\.title) == ["\"Antimagnetic\" watches", "X", "Y"])
    #expect(imported.works.map(\.status) == ["replaced", "published", "replaced"])
    #expect(
      imported.works.map(\.replacedBy) == [["IEC 1:1976"], ["ISO 3:1", "ISO 4:2"], ["RFC 200", "RFC 999"]])
    #expect(imported.works.map(\.replacementIsDerived) == [true, false, false])
    #expect(imported.works.map(\.published) == ["1971-01-01", "1990-07", "1969-04"])
    #expect(imported.works[0].ics == ["33.1", "33.2"])
    #expect(imported.works[1].amendedBy == ["ISO 2:1990/Amd 1:1991"])
    #expect(imported.works.allSatisfy { $0.source == "table.tsv" && $0.asOf == "2026-03-15" })
  }

  /// The word of the catalogue, a successor, the status.
  @Test(arguments: [
    ("Proposed Standard", "", "published"), ("Informational", "RFC0200", "replaced"), ("Historic", "", "withdrawn"),
    ("working draft", "", "draft"), ("recommendation", "", "published"), ("joint", "", "published"),
    ("withdrawal", "", "withdrawn"), ("of unknown colour", "", "of unknown colour"), ("", "", ""),
  ])
  func statuses(word: String, successor: String, status: String) throws {
    let (imported, _) = try Self.read("id\ttitle\tstatus\treplaced_by\nA 1\tX\t\(word)\t\(successor)\n")
    #expect(imported.works.map(\.status) == [status])
  }

  /// A copy made today of a list of last year is not true today.
  @Test func aFileIsAsOldAsTheNewestEventItKnows() throws {
    var (imported, _) = try Self.read(
      """
      id\ttitle\tpublished\tstatus\twithdrawn_on
      IEC 1:1971\tA\t1971-01-01\trevised\t2025-06-10
      IEC 2:2025\tB\t2025-03\tpublished\t
      IEC 3:2030\tC\t2030-01-01\tpublished\t
      IEC CD 4\tD\t2026-01-01\tdraft\t
      """)
    #expect(imported.works.first?.withdrawn == "2025-06-10")
    #expect(imported.latestEvent == "2025-06-10")
    imported.date(imported.latestEvent)
    #expect(imported.works.allSatisfy { $0.asOf == "2025-06-10" })
    #expect(try Self.read("id\ttitle\nA\tB\n").0.latestEvent == "")
  }

  @Test func designationsAreSpelledInOneWay() throws {
    let corpus = try TemporaryCorpus([
      "iec.tsv":
        "id\ttitle\treplaced_by\tamended_by\nIEC 1:2/AMD1:3\tA\tIEC 4/AMD2\tIEC 5/AMD1\nIEC 1:2/Amd 1:3\tB\t\t\n"
    ])
    let imported = try CatalogueImport(file: corpus.path + "/iec.tsv", asOf: "2026", source: "IEC") {
      $0.replacing("/AMD", with: "/Amd ")
    }
    #expect(imported.source == "IEC")
    #expect(imported.works.map(\.id) == ["IEC 1:2/Amd 1:3"])
    #expect(imported.works.first?.title == "A")
    #expect(imported.works.first?.replacedBy == ["IEC 4/Amd 2"])
    #expect(imported.works.first?.amendedBy == ["IEC 5/Amd 1"])
    #expect(imported.works.first?.source == "IEC")
  }

  @Test func canadianTitles() throws {
    let (imported, _) = try Self.read(
      """
      id\tkind\tlanguage\tshort_title\tlong_title
      C-1.68\tact\ten\tAI Act\tAn Act
      DORS-2011-17\tregulation\tfr\t\tRèglement
      """)
    #expect(imported.works.map(\.id) == ["ca:C-1.68", "ca:SOR-2011-17"])
    #expect(imported.works.map(\.title) == ["AI Act", "Règlement"])
    #expect(imported.works.allSatisfy { $0.kind == .instrument && $0.jurisdiction == "CA" })
    #expect(imported.works.map(\.titles) == [["AI Act", "An Act"], ["Règlement"]])
    #expect(imported.works.map(\.published) == ["", "2011"])
  }

  /// Id in the list, as citations are resolved, year.
  @Test(arguments: [
    ("A-0.6", "ca:A-0.6", ""), ("SOR-92-502", "ca:SOR-92-502", "1992"), ("TR-2004-1a", "ca:SI-2004-1a", "2004"),
    ("C.R.C.,_c._1253", "ca:CRC-c-1253", "1978"), ("C.R.C.,_ch._9", "ca:CRC-c-9", "1978"),
  ])
  func idsOfCanada(id: String, work: String, year: String) throws {
    let (imported, _) = try Self.read("id\tkind\tlanguage\tshort_title\tlong_title\n\(id)\tx\ten\tA\t\n")
    #expect(imported.works.map(\.id) == [work])
    #expect(imported.works.map(\.published) == [year])
  }

  @Test func dutchTitles() throws {
    let (imported, _) = try Self.read(
      "id\tkind\tslug_title\nBWBR0001822\twet\thavenwet\nBWBV0000001\tverdrag\tverdrag tussen het koninkrijk etc\n")
    #expect(imported.works.map(\.id) == ["nl:bwbr0001822", "nl:bwbv0000001"])
    #expect(imported.works.map(\.titles) == [["havenwet"], []])
    #expect(imported.works.allSatisfy { $0.jurisdiction == "NL" && $0.language == "nl" })
  }

  @Test func titlesOfAnyJurisdiction() throws {
    let (imported, corpus) = try Self.read(
      """
      id,jurisdiction,language,title,short_title,date,kind
      xa:1,XA,en,Harbour Dues Act,Dues Act,1999-05-01,act
      xa:1,XA,fr,Loi sur les droits de port,,1999-05-01,act
      xa:2,somewhere,en,Lights Act,,,
      xa:3,XA,french,Pilots Act,,,
      xa:4,XA,en,,,,
      xa:5,XA-QC,,Buoys Act,,,
      """)
    #expect(imported.works.map(\.id) == ["xa:1", "xa:1", "xa:5"])
    #expect(
      imported.works.map(\.titles) == [
        ["Harbour Dues Act", "Dues Act"], ["Loi sur les droits de port"], ["Buoys Act"],
      ])
    #expect(imported.works.map(\.published) == ["1999-05-01", "1999-05-01", ""])
    #expect(
      imported.problems.map(corpus.plain) == [
        "C/table.tsv:4: “somewhere” is no jurisdiction such as CA. The line is left out.",
        "C/table.tsv:5: “french” is no language such as en. The line is left out.",
        "C/table.tsv:6: has no title. The line is left out.",
      ])
  }

  @Test func anEntryListedTwiceIsCompleted() throws {
    let (imported, _) = try Self.read("id\ttitle\tcommittee\nISO 1:2022\tA\t\nISO 1:2022\tB\tISO/TC 1\n")
    #expect(imported.works.count == 1)
    #expect(imported.works.first?.title == "A")
    #expect(imported.works.first?.committee == "ISO/TC 1")
  }

  @Test func badLinesAreNamedAndLeftOut() throws {
    let (imported, corpus) = try Self.read("id\ttitle\nISO 1\tA\nISO 2\n\tB\n\nISO 3\tC\tD\nISO 4\tE\n")
    #expect(imported.works.map(\.id) == ["ISO 1", "ISO 4"])
    #expect(
      imported.problems.map(corpus.plain) == [
        "C/table.tsv:3: has 1 fields where the header has 2. The line is left out.",
        "C/table.tsv:4: has no id. The line is left out.",
        "C/table.tsv:6: has 3 fields where the header has 2. The line is left out.",
      ])
  }

  @Test(arguments: [
    ("", "C/table.tsv: is empty. Download it again."),
    (
      "a\tb\n1\t2\n",
      "C/table.tsv:1: the header names no columns of works: a, b. Give a table with the columns id and title, or "
        + "id, jurisdiction and title, or ISO Open Data."
    ),
    (
      "<html>",
      "C/table.tsv: is neither JSON Lines nor a table. Download the JSONLines or CSV file of ISO Open Data, or give a "
        + "table with a header line."
    ),
  ])
  func otherFilesAreRefused(text: String, message: String) throws {
    let corpus = try TemporaryCorpus(["table.tsv": text])
    let error = try #require(throws: ImportError.self) {
      try CatalogueImport(file: corpus.path + "/table.tsv", asOf: "2026")
    }
    #expect(corpus.plain(error) == message)
    #expect(error.exitCode == 65)
  }

  @Test func aMissingFile() throws {
    let error = try #require(throws: ImportError.self) { try CatalogueImport(file: "/no/such", asOf: "2026") }
    #expect(error.exitCode == 66)
    #expect(error.description == "/no/such: cannot be opened: No such file or directory. Check the path.")
  }

  @Test func theDateIsNeeded() throws {
    #expect(throws: ImportError.self) { try CatalogueImport(file: "/no/such", asOf: "yesterday") }
  }

  @Test(arguments: [
    ("2024-06-13", "2024-06-13"), ("2024-06-13T10:00:00Z", "2024-06-13"), ("April 1969", "1969-04"),
    ("October 2023", "2023-10"), ("May 5, 2023", "2023-05"), ("1971", "1971"), ("soon", ""), ("", ""),
  ])
  func dates(text: String, date: String) { #expect(catalogueDate(text) == date) }
}
