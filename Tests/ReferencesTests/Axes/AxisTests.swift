import Testing

@testable import References

/// Which reference a cue belongs to: every value carries the words that decided it.
struct AxisTests {
  private func strengths(_ text: String, _ language: String = "en") throws -> [String?] {
    let reading = try Reading(text, language, only: [.standard])
    return reading.references.indices.map { reading.axis(.strength, of: $0) }
  }

  @Test func aNamedStandardSaysItselfThatItIsSpecificAndDirect() throws {
    let reading = try Reading("ISO/IEC 27001 exists.", only: [.standard])
    #expect(reading.references.count == 1)
    #expect(reading.references[0].axes.keys.map(\.rawValue).sorted() == ["identification", "path"])
    #expect(reading.axis(.identification) == "specific «ISO/IEC 27001»")
    #expect(reading.axis(.path) == "direct «ISO/IEC 27001»")
  }

  @Test func aCueOfAnotherSentenceDecidesNothing() throws {
    let reading = try Reading(
      "ISO/IEC 27001 exists. Firms shall comply with the law. It is based on trust.", only: [.standard])
    #expect(reading.axis(.strength) == nil)
    #expect(reading.axis(.effect) == nil)
  }

  @Test func ofTwoClausesEachHasItsOwnCue() throws {
    #expect(
      try strengths("Providers shall comply with ISO 9001 and may demonstrate this by ISO 14001.")
        == ["exclusive «shall comply with»", "indicative «may demonstrate»"])
    let reading = try Reading(
      "Firms shall comply with the law and, for example, ISO 31000; the guide is based on ISO 9001.",
      only: [.standard])
    #expect(reading.axis(.strength, of: 0) == "indicative «for example»")
    #expect(reading.axis(.effect, of: 0) == nil)
    #expect(reading.axis(.effect, of: 1) == "basis «based on»")
  }

  @Test func aListSharesItsCues() throws {
    #expect(
      try strengths("Providers shall comply with ISO 9001 (quality), ISO 14001 and with ISO 45001.")
        == ["exclusive «shall comply with»", "exclusive «shall comply with»", nil])
    #expect(
      try strengths("Providers shall comply with ISO 9001, ISO 14001 and ISO 45001, or equivalent.")
        == Array(repeating: "indicative «or equivalent»", count: 3))
    #expect(
      try strengths("应当符合GB/T 35273-2020、GB/T 22080-2016和ISO 9001", "zh")
        == Array(repeating: "exclusive «应当符合»", count: 3))
  }

  @Test func anObjectOfItsOwnKeepsACueFromWhatFollows() throws {
    // Cause: the nearest cue decided, whatever it governed.
    #expect(try strengths("In accordance with Article 6 the provider shall consult ISO 9001.") == [nil])
    #expect(try strengths("Work must proceed in accordance with the plan and taking into account ISO 26000.") == [nil])
    #expect(try strengths("Auditors (e.g. firms) and users read ISO 9001.") == [nil])
  }

  @Test func aGoverningCueCarriesOverTheCommaBeforeExamples() throws {
    // Cause: the "but" inside of the cue ended its clause.
    let reading = try Reading(
      "Firms are encouraged to use standards, including but not limited to ISO 9001.", only: [.standard])
    #expect(reading.axis(.effect) == "aspiration «encouraged to use»")
    #expect(reading.axis(.strength) == "indicative «including but not limited to»")
  }

  @Test func deniedWordsSayNothing() throws {
    #expect(try strengths("Providers need not comply with ISO 9001.") == [nil])
    #expect(try strengths("The site must not be in accordance with ISO 9001.") == [nil])
    #expect(
      try strengths("Records shall be kept not only in accordance with ISO 9001.")
        == ["exclusive «in accordance with»"])
    #expect(try Reading("Der Leitfaden basiert nicht auf ISO 31000.", "de", only: [.standard]).axis(.effect) == nil)
    #expect(try Reading("JIS Q 27001に基づかない。", "ja", only: [.standard]).axis(.effect) == nil)
  }

  @Test func underShouldNothingIsTheOnlyWay() throws {
    #expect(try strengths("Tests should be run in accordance with ISO 9001.") == [nil])
    #expect(try strengths("Tests shall be run in accordance with ISO 9001.") == ["exclusive «in accordance with»"])
    // Cause: a word of duty or permission carried into the next sentence.
    #expect(try strengths("Users must act. The guide was written in accordance with ISO 9001.") == [nil])
    #expect(
      try strengths("Les essais peuvent varier. Ils ont lieu conformément à l'ISO 9001.", "fr")
        == ["exclusive «conformément à»"])
    #expect(try strengths("Die Prüfung sollte gemäß ISO 9001 erfolgen.", "de") == [nil])
  }

  @Test func aPinpointForcesDated() throws {
    let reading = try Reading("Clause 5.2 of ISO 9001, as amended from time to time, applies.", only: [.standard])
    #expect(reading.references.map { $0.target?.pinpoint } == ["clause/5.2"])
    #expect(reading.axis(.precision) == "dated «Clause 5.2 of »")
  }

  @Test func wordsBehindADateOpenItAgain() throws {
    let reading = try Reading("Meters follow ISO 5167:2003 or any later edition.", only: [.standard])
    #expect(reading.axis(.precision) == "undated «or any later edition»")
  }

  @Test func theDegreeOfAdoptionBelongsToTheStandardThatAdopts() throws {
    let reading = try Reading("GB/T 22080-2016 (ISO/IEC 27001:2013, IDT)", "zh", only: [.standard])
    #expect(reading.references.count == 2)
    #expect(reading.axis(.adoption, of: 0) == "IDT «IDT»")
    #expect(reading.axis(.adoption, of: 1) == nil)
  }

  @Test func wordsOfATitleDecideNothing() throws {
    // Cause: "based on" inside the name of an act spoke of the act beside it.
    let reading = try Reading("Regulation (EU) 2016/679 was based on consent pursuant to ISO/IEC 27701.")
    #expect(reading.references.last?.kind == .standard)
    #expect(reading.axis(.effect, of: reading.references.count - 1) == nil)
  }

  @Test func instrumentsHaveAxesAndPrinciplesHaveNone() throws {
    let reading = try Reading("within the meaning of Regulation (EU) 2016/679, with accountability")
    #expect(reading.references.map(\.kind) == [.instrument, .principle])
    #expect(reading.axis(.effect, of: 0) == "definition «within the meaning of»")
    #expect(reading.axis(.path, of: 0) == nil)
    #expect(reading.references[1].axes.isEmpty)
  }

  @Test func aReferenceToAListKeptElsewhereIsIndirect() throws {
    let reading = try Reading(
      "Products in conformity with harmonised standards the references of which have been published in the Official "
        + "Journal shall be presumed to be in conformity with the requirements.", only: [.standard])
    #expect(reading.texts == ["harmonised standards"])
    #expect(reading.axis(.identification) == "general «harmonised standards»")
    #expect(reading.axis(.path) == "indirect «references of which have been published»")
    #expect(reading.axis(.effect) == "presumption «presumed to be in conformity»")
  }
}
