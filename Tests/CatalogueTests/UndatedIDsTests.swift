import Testing

@testable import Catalogue

/// Citations with the full date and with the year alone meet in one work.
struct UndatedIDsTests {
  static let pairs: [(String, String)] = [
    // The date is known.
    ("/akn/it/act/legge/stato/1990/241", "/akn/it/act/legge/stato/1990-08-07/241"),
    ("/akn/it/act/legge/stato/1990-08-07/241", "/akn/it/act/legge/stato/1990-08-07/241"),
    // It is not: the year is enough.
    ("/akn/it/act/legge/stato/1991-08-07/1241", "/akn/it/act/legge/stato/1991/1241"),
    ("/akn/it/act/legge/stato/1991/1241", "/akn/it/act/legge/stato/1991/1241"),
    ("https://www.boe.es/eli/es/l/2015/10/01/39", "es:ley-39-2015"),
    ("https://www.boe.es/eli/es/lo/2018/12/05/3", "policy:es-lopdgdd-2018"),
    ("/akn/it/act/legge/stato/2025-09-23/132", "policy:it-ai-law-2025"),
    ("/akn/it/act/legge/stato/2025/132", "policy:it-ai-law-2025"),
    // No date, no such form.
    ("/akn/ro/act/lege/2018/190", "/akn/ro/act/lege/2018/190"),
    ("/akn/it/act/costituzione/stato/1947-12-27", "/akn/it/act/costituzione/stato/1947-12-27"),
    ("", ""),
  ]

  @Test(arguments: pairs)
  func idsWithAndWithoutADateMeet(id: String, work: String) throws {
    #expect(try Catalogue.embedded().canonical(id) == work)
  }

  @Test func aShortCitationGetsTheDateThatIsKnown() throws {
    let catalogue = try Catalogue.embedded()
    #expect(catalogue.dated("/akn/it/act/legge/stato/1990/241") == "/akn/it/act/legge/stato/1990-08-07/241")
    #expect(catalogue.dated("/akn/it/act/legge/stato/1991/1241") == "/akn/it/act/legge/stato/1991/1241")
    #expect(catalogue.dated("/us/usc/t5/s552a") == "/us/usc/t5/s552a")
  }

  @Test func everyKnownDateHasTheFormsOfTheTable() throws {
    let catalogue = try Catalogue.embedded()
    for (undated, dated) in catalogue.dates {
      #expect(catalogue.undatedIDs.undated(dated) == undated)
    }
  }
}
