import Testing

@testable import References

/// Notes on amendments: one instrument, and all abbreviated pinpoints behind it.
struct AmendmentNoteTests {
  private static let act = "http://www.legislation.gov.uk/id/ukpga/2009/24"
  private static let order = "http://www.legislation.gov.uk/id/uksi/2011/30"

  static let notes: [(String, [String])] = [
    (
      "inserted by ⟦Lamp Act 2009 (c. 24), ss. 134⟧, ⟦149⟧, ⟦Sch. 6 para. 95⟧ (with ⟦s. 150⟧);",
      ["\(act) section/134", "\(act) section/149", "\(act) schedule/6/95", "\(act) section/150"]
    ),
    (
      "by ⟦2009 c. 24, s. 29(4)⟧⟦(6)⟧, ⟦Sch. 7 Pt. I⟧; ⟦S.I. 2011/30, art. 2⟧, ⟦Sch.⟧",
      [
        "\(act) section/29/4", "\(act) section/29/6", "\(act) schedule/7/part/I", "\(order) article/2",
        "\(order) schedule",
      ]
    ),
    ("by ⟦S.I. 2011/30⟧, and ⟦s. 4 of Lamp Act 2009 (c. 24)⟧.", ["\(order) ", "\(act) section/4"]),
  ]

  @Test(arguments: notes)
  func everyPinpointBelongsToTheInstrumentBeforeIt(sample: String, targets: [String]) throws {
    let reading = try Reading(sample, "en", in: "GB", only: [.provision, .instrument])
    #expect(reading.marked == sample)
    #expect(reading.references.map { "\($0.target?.id ?? "-") \($0.target?.pinpoint ?? "")" } == targets)
  }
}
