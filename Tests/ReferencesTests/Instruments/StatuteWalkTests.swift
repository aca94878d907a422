import Markup
import Testing

@testable import References

/// Statutes that stand without a pinpoint, in German and Portuguese.
struct StatuteWalkTests {
  static let samples: [(String, String, [String])] = [
    ("de", "nach dem ⟦Bundesurlaubsgesetz⟧ und der ⟦InsO⟧", ["de:burlg", "de:inso"]),
    ("de", "des ⟦Beispielförderungsgesetzes vom 3. Mai 2001 (BGBl. I S. 123)⟧ ist", ["de:beispielförderungsgesetz"]),
    (
      "de", "Das ⟦Gesetz zur Stärkung der digitalen Verwaltung vom 3. Mai 2001⟧ gilt",
      ["de:gesetz-zur-stärkung-der-digitalen-verwaltung"]
    ),
    ("de", "das ⟦Teilzeit- und Befristungsgesetz⟧ und das ⟦Bürgerliche Gesetzbuch⟧", ["de:tzbfg", "de:bgb"]),
    ("de", "das ⟦Fünfte Buch Sozialgesetzbuch⟧ und das ⟦SGB XI⟧", ["de:sgb_5", "de:sgb_11"]),
    (
      "de", "das ⟦Waldgesetz des Landes Schleswig-Holstein⟧ und die ⟦GefStoffV⟧",
      ["de:waldgesetz-schleswig-holstein", "de:gefstoffv"]
    ),
    ("de", "das BVerfG, die Rechtsordnung, ein Zustimmungsgesetz, das Gesetz und die GmbH", []),
    ("pt", "a ⟦CLT⟧ e a ⟦CF/88⟧", ["policy:br-clt-1943", "policy:br-constituicao-1988"]),
    ("pt", "o STF e a ONU", []),
  ]

  @Test(arguments: samples)
  func statutesAreFoundByNameAndAbbreviation(language: String, sample: String, targets: [String]) throws {
    let marked = MarkedText(sample)
    let found = try Program.detector.get().references(
      in: Document(marked.text), language: language, jurisdiction: language == "de" ? "DE" : "BR"
    ).filter { $0.kind == .instrument }
    #expect(MarkedText.mark(marked.text, found.map(\.range)) == sample)
    #expect(found.map { $0.target?.id } == targets)
  }

  /// "StGB" in a document of Austria or Switzerland is theirs.
  @Test func theJurisdictionDecidesWhoseStatuteItIs() throws {
    for (jurisdiction, id) in [("AT", "at:stgb"), ("CH", "ch:stgb"), ("DE", "de:stgb"), ("", "de:stgb")] {
      let found = try Program.detector.get().references(
        in: Document("nach § 5 StGB"), language: "de", jurisdiction: jurisdiction)
      #expect(found.map { $0.target?.id } == [id])
    }
    // No other country has a BGB.
    let found = try Program.detector.get().references(in: Document("nach § 5 BGB"), language: "de", jurisdiction: "AT")
    #expect(found.map { $0.target?.id } == ["de:bgb"])
  }
}
