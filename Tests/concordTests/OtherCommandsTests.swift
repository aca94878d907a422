import Testing

@Suite struct OtherCommandsTests {
  @Test func standardsParseAnswersEveryLine() throws {
    let lines = [
      "ISO/IEC TR 24028:2020", "BS EN ISO/IEC 27001:2023", "call 020 7946 0000", "", "2024-06-13", "USD 9001",
    ]
    let run = try ConcordRun(["standards", "parse"], input: lines.map { $0 + "\n" }.joined())
    #expect(run.code == 0)
    let objects = try run.objects()
    #expect(objects.map { $0["input"] as? String } == lines)
    #expect(
      objects.map { $0["designation"] as? String } == [
        "ISO/IEC TR 24028:2020", "BS EN ISO/IEC 27001:2023", nil, nil, nil, nil,
      ])
    let adopted = try #require(objects[1]["adopted"] as? [String: Any])
    #expect(adopted["publisher"] as? String == "EN")
    #expect((adopted["adopted"] as? [String: Any])?["designation"] as? String == "ISO/IEC 27001")
  }

  @Test func cataloguePrintsWhatIsKnown() throws {
    let run = try ConcordRun(["catalogue", "lookup", "ISO 14001:2015"])
    #expect(run.code == 0)
    #expect(run.output.contains("replaced by: ISO 14001:2026"))
    #expect(
      try ConcordRun(["catalogue", "lookup", "gdpr"]).output.contains("http://data.europa.eu/eli/reg/2016/679/oj"))
    let unknown = try ConcordRun(["catalogue", "lookup", "the laws of thermodynamics of Mars"])
    #expect(unknown.code == 1)
    #expect(unknown.output.isEmpty)
  }

  @Test func helpAndVersion() throws {
    #expect(try ConcordRun(["--help"]).output.contains("analyse"))
    #expect(try ConcordRun(["--version"]).code == 0)
  }
}
