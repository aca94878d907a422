import Testing

@testable import References

/// Method sections 2 and 4: which edition a citation means on the day of its document, and whether it still holds.
@Suite struct CitedEditionTests {
  struct Case: CustomTestStringConvertible {
    var citation: String
    /// Date of the citing document, then the report's.
    var date: String
    var asOf: String
    var edition: String?
    var status: String?
    var successors: [String]
    var isStale: Bool
    var testDescription: String { "\(citation) in \(date), judged on \(asOf)" }

    init(
      _ citation: String, _ date: String, _ asOf: String, _ edition: String?, _ status: String?,
      _ successors: [String] = [],
      stale isStale: Bool = false
    ) {
      (self.citation, self.date, self.asOf, self.edition) = (citation, date, asOf, edition)
      (self.status, self.successors, self.isStale) = (status, successors, isStale)
    }
  }

  /// A dated reference keeps its edition, whatever the date of the document.
  static let dated = [
    Case("ISO/IEC 27001:2022", "2023", "2026-10-01", "ISO/IEC 27001:2022", "published"),
    Case(
      "ISO/IEC 27001:2013", "2015", "2026-10-01", "ISO/IEC 27001:2013", "replaced", ["ISO/IEC 27001:2022"], stale: true),
    Case("ISO/IEC 27001:2013", "2015", "2022-10-24", "ISO/IEC 27001:2013", "published"),
    Case(
      "ISO/IEC 27001:2013", "2015", "2022-10-25", "ISO/IEC 27001:2013", "replaced", ["ISO/IEC 27001:2022"], stale: true),
    Case("ISO/IEC 27001:2013", "", "2022-10", "ISO/IEC 27001:2013", "replaced", ["ISO/IEC 27001:2022"], stale: true),
    // Followed to what is in force on the day, not to what came next.
    Case(
      "ISO/IEC 27001:2005", "2006", "2026-10-01", "ISO/IEC 27001:2005", "replaced", ["ISO/IEC 27001:2022"], stale: true),
    Case(
      "ISO/IEC 27001:2005", "2006", "2020-01-01", "ISO/IEC 27001:2005", "replaced", ["ISO/IEC 27001:2013"], stale: true),
    // Cited before it was published.
    Case("ISO/IEC 27001:2022", "2021", "2022-01-01", "ISO/IEC 27001:2022", "draft"),
    Case("ISO 27001:2013", "2015", "2026-10-01", "ISO/IEC 27001:2013", "replaced", ["ISO/IEC 27001:2022"], stale: true),
    Case("ISO/IEC 27001:1999", "2015", "2026-10-01", nil, nil),
    Case("ISO 99999:2009", "2015", "2026-10-01", nil, nil),
    // Withdrawn, and nothing took its place.
    Case("ISO/TR 31004:2013", "2015", "2026-10-01", "ISO/TR 31004:2013", "withdrawn", stale: true),
    Case("JIS X 1:2000", "2005", "2026-10-01", "JIS X 1:2000", "replaced", ["JIS X 1:2010"], stale: true),
    Case("JIS X 1:2000", "2005", "2009-10-01", "JIS X 1:2000", "published"),
    Case("GB/T 35273-2017", "2018", "2026-10-01", "GB/T 35273-2017", "replaced", ["GB/T 35273-2020"], stale: true),
  ]

  /// Number, type and shape change; the reference is followed.
  static let changed = [
    Case(
      "ISO/IEC 17799:2005", "2006", "2026-10-01", "ISO/IEC 17799:2005", "replaced", ["ISO/IEC 27002:2022"], stale: true),
    Case(
      "ISO/IEC 17799:2000", "2001", "2006-01-01", "ISO/IEC 17799:2000", "replaced", ["ISO/IEC 17799:2005"], stale: true),
    Case(
      "ISO/IEC 17799:2000", "2001", "2010-01-01", "ISO/IEC 17799:2000", "replaced", ["ISO/IEC 27002:2005"], stale: true),
    Case("BS 7799-2:2002", "2003", "2004-01-01", "BS 7799-2:2002", "published"),
    Case("BS 7799-2:2002", "2003", "2026-10-01", "BS 7799-2:2002", "replaced", ["ISO/IEC 27001:2022"], stale: true),
    Case(
      "ISO/IEC TR 27008:2011", "2012", "2026-10-01", "ISO/IEC TR 27008:2011", "replaced", ["ISO/IEC TS 27008:2019"],
      stale: true),
    Case(
      "ISO/IEC Guide 65:1996", "2000", "2026-10-01", "ISO/IEC Guide 65:1996", "replaced", ["ISO/IEC 17065:2012"],
      stale: true),
    Case(
      "ISO 17442:2019", "2019", "2026-10-01", "ISO 17442:2019", "replaced", ["ISO 17442-1:2020", "ISO 17442-2:2020"],
      stale: true),
    Case("ISO/IEC 24029:2021", "2022", "2026-10-01", "ISO/IEC TR 24029-1:2021", "published"),
    Case("ISO/IEC 24029", "2022", "2026-10-01", nil, "published"),
    // Circles end, and an unknown successor is still named.
    Case("ISO 70001:2000", "2001", "2026-10-01", "ISO 70001:2000", "replaced", ["ISO 70001:2010"], stale: true),
    Case("ISO 70002:2000", "2001", "2026-10-01", "ISO 70002:2000", "replaced", ["ISO 79999:2009"], stale: true),
  ]

  /// An amendment belongs to its edition.
  static let amended = [
    Case("ISO/IEC 27001:2022/Amd 1:2024", "2025", "2026-10-01", "ISO/IEC 27001:2022", "published"),
    Case(
      "ISO/IEC 27001:2013/Cor 1:2014", "2015", "2026-10-01", "ISO/IEC 27001:2013", "replaced", ["ISO/IEC 27001:2022"],
      stale: true),
    Case("ISO/IEC 27001:2013/Cor 1:2014", "2015", "2020-10-01", "ISO/IEC 27001:2013", "published"),
  ]

  /// A national edition, judged by what is known of it, else by the one it adopts.
  static let adopted = [
    Case("JIS Q 27001:2023", "2024", "2026-10-01", "ISO/IEC 27001:2022", "published"),
    Case("JIS Q 27001:2014", "2016", "2026-10-01", "ISO/IEC 27001:2013", "replaced", ["JIS Q 27001:2023"], stale: true),
    Case("JIS Q 27001:2014", "2016", "2020-01-01", "ISO/IEC 27001:2013", "published"),
    Case(
      "GB/T 22080-2016", "2017", "2026-10-01", "ISO/IEC 27001:2013", "replaced", ["ISO/IEC 27001:2022"]),
    Case(
      "KS X ISO/IEC 17799:2008", "2009", "2026-10-01", "ISO/IEC 17799:2005", "replaced", ["ISO/IEC 27002:2022"],
      stale: true),
    Case(
      "EN 45011:1998", "2003", "2026-10-01", "ISO/IEC Guide 65:1996", "replaced", ["ISO/IEC 17065:2012"], stale: true),
    Case("EN 45011:1998", "2003", "2010-01-01", "ISO/IEC Guide 65:1996", "published"),
    Case(
      "BS EN ISO/IEC 27001:2017", "2018", "2026-10-01", "ISO/IEC 27001:2013", "replaced", ["EN ISO/IEC 27001:2023"],
      stale: true),
    Case("BS EN ISO/IEC 27001:2023", "2024", "2026-10-01", "ISO/IEC 27001:2022", "published"),
    // The national edition in force on the day of the document tells the international one.
    Case("JIS Q 27001", "2022-12-01", "2026-10-01", "ISO/IEC 27001:2013", "published"),
    Case("JIS Q 27001", "2024", "2026-10-01", "ISO/IEC 27001:2022", "published"),
    Case("KS X ISO/IEC 27001", "2015", "2026-10-01", "ISO/IEC 27001:2013", "published"),
  ]

  /// An undated reference means the newest edition in force on the document's day, and is never stale.
  static let undated = [
    Case("ISO/IEC 27001", "2015-06-01", "2026-10-01", "ISO/IEC 27001:2013", "published"),
    Case("ISO/IEC 27001", "2022-10-24", "2026-10-01", "ISO/IEC 27001:2013", "published"),
    Case("ISO/IEC 27001", "2022-10-25", "2026-10-01", "ISO/IEC 27001:2022", "published"),
    // A year alone includes what came in it.
    Case("ISO/IEC 27001", "2022", "2026-10-01", "ISO/IEC 27001:2022", "published"),
    Case("ISO/IEC 27001", "2006-01", "2026-10-01", "ISO/IEC 27001:2005", "published"),
    Case("ISO/IEC 27001", "1999", "2026-10-01", nil, "published"),
    Case("ISO/IEC 27001", "", "2026-10-01", "ISO/IEC 27001:2022", "published"),
    Case("ISO/IEC 27001", "", "2020-01-01", "ISO/IEC 27001:2013", "published"),
    Case("ISO/IEC 17799", "2006", "2026-10-01", "ISO/IEC 17799:2005", "replaced", ["ISO/IEC 27002:2022"]),
    Case("ISO/IEC 17799", "2015", "2026-10-01", "ISO/IEC 17799:2005", "replaced", ["ISO/IEC 27002:2022"]),
    // Its type changed: the number means what is in force.
    Case("ISO/IEC 27008", "2020", "2026-10-01", "ISO/IEC TS 27008:2019", "published"),
    Case("ISO/TR 31004", "2014", "2026-10-01", "ISO/TR 31004:2013", "withdrawn"),
    Case("ISO/IEC 42105", "2026", "2026-10-01", "ISO/IEC DIS 42105", "draft"),
    Case("ISO 99999", "2015", "2026-10-01", nil, nil),
  ]

  @Test(arguments: dated + changed + amended + adopted + undated)
  func anEditionIsMeantAndJudged(_ test: Case) throws {
    let cited = try StandardTables.judge(test.citation, date: test.date, asOf: test.asOf)
    #expect(cited.edition == test.edition)
    #expect(cited.status == test.status)
    #expect(cited.successors == test.successors)
    #expect(cited.isStale == test.isStale)
    #expect(!cited.reason.isEmpty)
  }

  static let reasons = [
    ("ISO/IEC 27001:2013", "2015", "dated"), ("ISO/IEC 27001", "2015-06-01", "newest edition on 2015-06-01"),
    ("ISO/IEC 27001", "", "newest edition, the document has no date"),
    ("ISO/IEC 27001", "1999", "no edition is known to have been in force on 1999"),
    ("ISO/IEC 17799", "2015", "no edition was in force on 2015: the last one"),
    ("ISO/IEC 27001:2022/Amd 1:2024", "2025", "dated, with its amendments"),
    ("JIS Q 27001:2014", "2016", "adopts ISO/IEC 27001:2013"),
    ("GB/T 22080-2016", "2017", "adopts ISO/IEC 27001:2013, no later national edition is known"),
    ("JIS Q 27001", "2022-12-01", "JIS Q 27001:2014 adopts ISO/IEC 27001:2013"),
    ("ISO/IEC 24029", "2022", "a series with the part ISO/IEC TR 24029-1:2021"),
    ("ISO/IEC 27001:1999", "2015", "the catalogue does not know this edition"),
    ("ISO 99999", "2015", "the catalogue does not know it"),
    ("ISO/IEC 42105", "2026", "a project, nothing is published yet"),
  ]

  @Test(arguments: reasons)
  func theReasonIsGiven(citation: String, date: String, reason: String) throws {
    #expect(try StandardTables.judge(citation, date: date, asOf: "2026-10-01").reason == reason)
  }

  /// An empty date is the one on which the catalogue spoke.
  @Test func withoutADateTheCatalogueDecides() throws {
    let cited = try StandardTables.judge("ISO/IEC 27001:2013", date: "", asOf: "")
    #expect(cited.status == "replaced")
    #expect(cited.isStale)
    #expect(try StandardTables.judge("ISO/IEC 27001", date: "", asOf: "").edition == "ISO/IEC 27001:2022")
  }
}
