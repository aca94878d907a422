import Foundation
import Testing

@testable import Catalogue

/// Which work a title means that stands alone.
@Suite struct TitleMeaningTests {
  private static let titles = [
    Title(work: "ca:P-21", jurisdiction: "CA", language: "en", title: "Privacy Act"),
    Title(work: "xa:7", jurisdiction: "XA", language: "en", title: "Privacy Act"),
    Title(work: "ca:CRC-c-1", jurisdiction: "CA", title: "Dock Regulations", year: 1978),
    Title(work: "ca:SOR-2006-1", jurisdiction: "CA", title: "Dock Regulations", year: 2006),
    Title(work: "ca:C-10.15", jurisdiction: "CA", title: "Canada Shipping Act, 2001"),
    Title(work: "ca:L-1", jurisdiction: "CA", title: "Lights Act"),
    Title(work: "nl:9", jurisdiction: "NL", title: "Wet op het financieel toezicht"),
    Title(work: "ca:T-1", jurisdiction: "CA", title: "Tariff of Tolls for Small Harbours Act"),
    Title(work: "xa:T-1", jurisdiction: "XA", title: "Tariff of Tolls for Small Harbours Act"),
    Title(work: "ca:M-1", jurisdiction: "CA", title: "Moved Act"),
  ]

  private func catalogue() throws -> Catalogue {
    let place = try ImportedIndexTests.Place()
    try TitleIndex.write(Self.titles, to: place.path)
    let index = try place.index([])
    return try withExtendedLifetime(
      SmallCatalogue(["aliases.tsv": ["ca:lights-act\tpolicy:lights", "ca:M-1\tpolicy:moved"]])
    ) { try Catalogue(folder: $0.folder, imported: index) }
  }

  /// Id from the citation, id of the work.
  @Test(arguments: [
    ("ca:privacy-act", "ca:P-21"), ("xa:privacy-act", "xa:7"), ("us:privacy-act", "us:privacy-act"),
    ("ca-qc:privacy-act", "ca:P-21"), ("act:privacy-act", "act:privacy-act"),
    ("ca:canada-shipping-act-2001", "ca:C-10.15"), ("ca:canada-shipping-act", "ca:canada-shipping-act"),
    ("ca:dock-regulations-2006", "ca:SOR-2006-1"), ("ca:dock-regulations-1978", "ca:CRC-c-1"),
    ("ca:dock-regulations-2010", "ca:dock-regulations-2010"), ("ca:dock-regulations", "ca:dock-regulations"),
    ("ca:lights-act", "policy:lights"), ("act:lights-act", "act:lights-act"), ("ca:moved-act", "policy:moved"),
    ("act:wet-op-het-financieel-toezicht", "nl:9"),
    ("de:wet-op-het-financieel-toezicht", "de:wet-op-het-financieel-toezicht"),
    ("http://x/privacy-act", "http://x/privacy-act"), ("privacy-act", "privacy-act"), ("", ""),
  ])
  func theJurisdictionThenTheYearDecide(id: String, work: String) throws {
    #expect(try catalogue().canonical(id) == work)
  }

  @Test(arguments: [
    ("ca:dock-regulations", "2 works have this title: ca:CRC-c-1, ca:SOR-2006-1"),
    (
      "act:tariff-of-tolls-for-small-harbours-act",
      "works of CA, XA have this title, the document's jurisdiction is not known"
    ),
    ("act:privacy-act", "works of CA, XA have this title, the document's jurisdiction is not known"),
  ])
  func whatIsNotDecidedHasAReason(id: String, reason: String) throws {
    let catalogue = try catalogue()
    #expect(catalogue.unclear(id) == reason)
    #expect(catalogue.isKnown(id))
  }

  @Test(arguments: ["ca:privacy-act", "ca:lights-act", "ca:unheard-act", "us:dock-regulations"])
  func theRestIsClearOrUnknown(id: String) throws { #expect(try catalogue().unclear(id) == nil) }
}
