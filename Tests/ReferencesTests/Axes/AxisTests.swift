import Testing

@testable import References

/// How a text refers to a standard: every value carries the words that decided it.
struct AxisTests {
  /// Language, text, axis, value and cue of the first standard.
  static let cues: [(String, String, Axis, String)] = [
    ("en", "Providers shall comply with ISO/IEC 27001.", .strength, "exclusive «shall comply with»"),
    ("en", "in accordance with ISO/IEC 27001", .strength, "exclusive «in accordance with»"),
    ("en", "Use ISO/IEC 27001 or equivalent.", .strength, "indicative «or equivalent»"),
    ("en", "Providers shall comply with ISO/IEC 27001 or equivalent.", .strength, "indicative «or equivalent»"),
    ("en", "frameworks such as ISO 31000", .strength, "indicative «such as»"),
    ("en", "ISO/IEC 27001:2022 is incorporated by reference.", .effect, "incorporation «incorporated by reference»"),
    (
      "en", "Systems that meet ISO/IEC 42001 are presumed to be in conformity.", .effect,
      "presumption «presumed to be in conformity»"
    ),
    ("en", "as defined in ISO/IEC 22989:2022", .effect, "definition «as defined in»"),
    ("en", "The guide is based on ISO 31000.", .effect, "basis «based on»"),
    ("en", "taking into account ISO 26000", .effect, "aspiration «taking into account»"),
    ("en", "See also ISO/IEC 23053.", .effect, "bibliographic «See also»"),
    ("en", "EN ISO 9001, published in the Official Journal", .path, "indirect «published in the Official Journal»"),
    ("en", "JIS Q 27001, identical to the international text", .adoption, "IDT «identical to»"),
    ("fr", "conformément à l'ISO/IEC 27001", .strength, "exclusive «conformément à»"),
    ("fr", "l'ISO/IEC 27001 ou équivalent", .strength, "indicative «ou équivalent»"),
    ("de", "gemäß ISO/IEC 27001", .strength, "exclusive «gemäß»"),
    ("de", "gemäß ISO/IEC 27001 oder gleichwertig", .strength, "indicative «oder gleichwertig»"),
    ("es", "de conformidad con la ISO/IEC 27001", .strength, "exclusive «de conformidad con»"),
    ("nl", "NEN-EN-ISO/IEC 27001 of gelijkwaardig", .strength, "indicative «of gelijkwaardig»"),
    ("zh", "应当符合GB/T 35273-2020", .strength, "exclusive «应当符合»"),
    ("ja", "JIS Q 27001に適合する", .strength, "exclusive «に適合»"),
    ("ko", "ISO/IEC 42001에 적합하여야 한다", .strength, "exclusive «적합하여야»"),
  ]

  @Test(arguments: cues)
  func aCueGivesItsAxisAValue(language: String, text: String, axis: Axis, value: String) throws {
    #expect(try Reading(text, language, only: [.standard]).axis(axis) == value)
  }

  @Test func withoutACueAnAxisHasNoValue() throws {
    let reading = try Reading("ISO/IEC 27001 exists.", only: [.standard])
    #expect(reading.references.count == 1)
    #expect(reading.references[0].axes.keys.map(\.rawValue) == ["identification"])
  }

  @Test func aCueOfAnotherSentenceDecidesNothing() throws {
    let reading = try Reading(
      "ISO/IEC 27001 exists. Firms shall comply with the law. It is based on trust.", only: [.standard])
    #expect(reading.axis(.strength) == nil)
    #expect(reading.axis(.effect) == nil)
  }

  @Test func ofSeveralCuesTheNearestDecides() throws {
    let reading = try Reading(
      "Firms shall comply with the law and, for example, ISO 31000; the guide on risk in public bodies is based on ISO 9001.",
      only: [.standard])
    #expect(reading.axis(.strength, of: 0) == "indicative «for example»")
    #expect(reading.axis(.effect, of: 1) == "basis «based on»")
  }

  @Test func instrumentsHaveAxesAndPrinciplesHaveNone() throws {
    let reading = try Reading("within the meaning of Regulation (EU) 2016/679, with accountability")
    #expect(reading.references.map(\.kind) == [.instrument, .principle])
    #expect(reading.axis(.effect, of: 0) == "definition «within the meaning of»")
    #expect(reading.references[1].axes.isEmpty)
  }

  @Test func everyValueOfTheTableIsOneOfTheMethods() throws {
    let values: [Axis: Set<String>] = [
      .identification: ["specific", "series", "general"], .precision: ["dated", "undated"],
      .strength: ["exclusive", "indicative"], .path: ["direct", "indirect"],
      .effect: ["incorporation", "presumption", "basis", "definition", "mandate", "aspiration", "bibliographic"],
      .adoption: ["IDT", "MOD", "NEQ"],
    ]
    for row in try Program.data.table("axes.tsv").rows {
      let axis = try #require(Axis(rawValue: row["axis"]), "line \(row.line)")
      #expect(values[axis]?.contains(row["value"]) == true, "line \(row.line): \(row["value"])")
    }
  }
}
