import Markup
import Testing

@Suite struct ECFRTests {
  @Test func title() throws {
    let read = try document(DialectSample.named("ecfr").xml)
    #expect(read.title == "Title 9: Dragons")
    #expect(
      listing(read) == [
        "history -: Jan. 1, 2001",
        "heading title_9: Title 9—Dragons--Volume 1",
        "heading /us/cfr/t9/chI: CHAPTER I—AGENCY",
        "heading /us/cfr/t9/p7: PART 7—KEEPING",
        "authority /us/cfr/t9/p7: Authority: 5 U.S.C. 9.",
        "history /us/cfr/t9/p7: Source: 9 FR 1.",
        "heading /us/cfr/t9/p7/sptB: Subpart B—Fire",
        "heading /us/cfr/t9/s7.2: § 7.2 Fire.",
        "paragraph /us/cfr/t9/s7.2/a: (a) Scope. A dragon must—",
        "paragraph /us/cfr/t9/s7.2/a/1: (1) Rest; and",
        "paragraph /us/cfr/t9/s7.2/a/2/i: (2)(i) Devour 1:",
        "paragraph /us/cfr/t9/s7.2/a/2/i/A: (A) Meat.",
        "paragraph /us/cfr/t9/s7.2/b: (b) The keeper 2 pays.",
        "footnote /us/cfr/t9/s7.2: 1 Not often.",
        "cell /us/cfr/t9/s7.2/b: Kind",
        "cell /us/cfr/t9/s7.2/b: Heat",
        "cell /us/cfr/t9/s7.2/b: Red dragon 1",
        "cell /us/cfr/t9/s7.2/b: 500",
        "footnote /us/cfr/t9/s7.2: 1 Adult.",
        "history /us/cfr/t9/s7.2: [9 FR 2]",
        "heading sched_A-to-Part-7: Appendix A to Part 7—Forms",
        "paragraph sched_A-to-Part-7: 1. Form.",
      ])
    #expect(
      labels(read) == [
        "title_9 = Title 9",
        "/us/cfr/t9/chI = 9 CFR chapter I",
        "/us/cfr/t9/p7 = 9 CFR part 7",
        "/us/cfr/t9/p7/sptB = 9 CFR part 7 subpart B",
        "/us/cfr/t9/s7.2 = 9 CFR § 7.2",
        "/us/cfr/t9/s7.2/a = 9 CFR § 7.2(a)",
        "/us/cfr/t9/s7.2/a/1 = 9 CFR § 7.2(a)(1)",
        "/us/cfr/t9/s7.2/a/2 = 9 CFR § 7.2(a)(2)",
        "/us/cfr/t9/s7.2/a/2/i = 9 CFR § 7.2(a)(2)(i)",
        "/us/cfr/t9/s7.2/a/2/i/A = 9 CFR § 7.2(a)(2)(i)(A)",
        "/us/cfr/t9/s7.2/b = 9 CFR § 7.2(b)",
        "sched_A-to-Part-7 = Appendix A to Part 7",
      ])
    #expect(read.passages[13].anchor.map { text(($0 - 6)..<$0, of: read) } == "Devour")
    #expect(read.passages[18].anchor.map { text(($0 - 6)..<$0, of: read) } == "dragon")
  }

  /// The interface gives divisions alone; the title is in their path.
  @Test func divisionsOfTheInterface() throws {
    let read = try document(
      """
      <?xml version="1.0"?><DIV8 N="261.2" TYPE="SECTION" hierarchy_metadata="{&quot;path&quot;:&quot;/on/x/title-40/section-261.2&quot;}">
      <HEAD>§ 261.2 Waste.</HEAD><P>Text.</P><DIV7 N="1" TYPE="SUBJGRP"><HEAD>Group</HEAD></DIV7></DIV8>
      """)
    #expect(read.title == "§ 261.2 Waste.")
    #expect(labels(read) == ["/us/cfr/t40/s261.2 = 40 CFR § 261.2"])
  }

  @Test func withoutATitleNumbersNameTheSections() throws {
    let read = try document(
      "<?xml version=\"1.0\"?><DIV5 N=\"7\" TYPE=\"PART\"><DIV8 N=\"7.2\" TYPE=\"SECTION\"><P>(b)(1) x</P><P>(a)(1) y</P></DIV8></DIV5>"
    )
    #expect(
      labels(read) == [
        "part_7 = Part 7", "sec_7.2 = § 7.2", "sec_7.2__para_a = § 7.2(a)", "sec_7.2__para_a__subpara_1 = § 7.2(a)(1)",
      ])
  }

  static let superscripts: [(markup: String, text: String, isMark: Bool)] = [
    ("Brokers<sup>10</sup> pay", "Brokers 10 pay", true), ("end.<SU>1</SU>", "end. 1", true),
    ("10<sup>3</sup> m<sup>2</sup>", "103 m2", false), ("CO<sup>2</sup>", "CO2", false),
    ("a<sup>th</sup>", "ath", false),
    ("word<sup>123</sup>", "word123", false),
  ]

  /// Marks of notes are told from exponents by what they stand behind.
  @Test(arguments: superscripts)
  func superscriptsAreTold(_ markup: String, _ wanted: String, _ isMark: Bool) throws {
    let notes = ["10", "1", "3", "2"].map { "<FTNT><P><SU>\($0)</SU> Note.</P></FTNT>" }.joined()
    let read = try document("<?xml version=\"1.0\"?><DIV8 N=\"1.1\" TYPE=\"SECTION\"><P>\(markup)</P>\(notes)</DIV8>")
    #expect(text(read.passages[0].range, of: read) == wanted)
    #expect(read.passages.contains { $0.anchor != nil } == isMark)
    checkInvariants(read)
  }

  /// The same number names the next note of a section again.
  @Test func notesOfOneNumberFollowEachOther() throws {
    let note = "<P>Word<SU>1</SU> and again<SU>1</SU></P><FTNT><P><SU>1</SU> Note.</P></FTNT>"
    let read = try document("<?xml version=\"1.0\"?><DIV8 N=\"1.1\" TYPE=\"SECTION\">\(note)\(note)</DIV8>")
    #expect(read.passages.map(\.anchor) == [nil, 4, nil, 4 + read.passages[2].range.lowerBound])
  }

  /// A passage full of marks is changed in place: each costs what it weighs, not what the passage weighs.
  @Test func manyMarksInOnePassage() throws {
    let marks = String(repeating: "Word<SU>1</SU>\n", count: 60_000)
    let read = try document("<?xml version=\"1.0\"?><DIV8 N=\"1.1\" TYPE=\"SECTION\"><P>\(marks)</P></DIV8>")
    #expect(read.passages.count == 1)
    #expect(read.text.count == 60_000 * "Word 1 ".count - 1)
    checkInvariants(read)
  }
}
