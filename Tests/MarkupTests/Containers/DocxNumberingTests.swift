import Testing

@testable import Markup

/// Automatic numbers are no text of a Word file, and citations need them.
@Suite struct DocxNumberingTests {
  private func numbers(_ numbering: String, styles: String = "", _ paragraphs: [String]) throws -> [String] {
    let read = try DocxSample(body: paragraphs.joined(), styles: styles, numbering: numbering).read()
    return read.passages.map { text($0.range, of: read) }
  }

  private static let legal =
    "<w:abstractNum w:abstractNumId=\"0\">" + DocxSample.level(0, "upperRoman", "Article %1")
    + DocxSample.level(1, "decimal", "%1.%2", "<w:isLgl/>") + DocxSample.level(2, "lowerLetter", "(%3)")
    + DocxSample.level(3, "bullet", "\u{F0B7}") + "</w:abstractNum>"
    + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
    + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"9\"/>"
    + "</w:lvlOverride></w:num>"

  @Test func levelsCountAndRestart() throws {
    let p = { (text: String, level: Int) in DocxSample.p(text, DocxSample.number(1, level)) }
    #expect(
      try numbers(
        Self.legal,
        [p("a", 0), p("b", 1), p("c", 2), p("d", 2), p("e", 3), p("f", 1), p("g", 2), p("h", 0), p("i", 1)])
        == [
          "Article I a", "1.1 b", "(a) c", "(b) d", "e", "1.2 f", "(a) g", "Article II h", "2.1 i",
        ])
  }

  @Test func instancesOfOneListGoOnUnlessTheyOverrideTheStart() throws {
    let p = { (text: String, id: Int) in DocxSample.p(text, DocxSample.number(id)) }
    #expect(
      try numbers(Self.legal, [p("a", 1), p("b", 2), p("c", 2), p("d", 1)])
        == ["Article I a", "Article IX b", "Article X c", "Article XI d"])
  }

  @Test func restartsOnlyAfterTheLevelThatIsNamed() throws {
    let list =
      "<w:abstractNum w:abstractNumId=\"0\">" + DocxSample.level(0, "decimal", "%1.")
      + DocxSample.level(1, "decimal", "§ %2", "<w:lvlRestart w:val=\"0\"/>")
      + DocxSample.level(2, "lowerRoman", "(%3)", "<w:lvlRestart w:val=\"1\"/>")
      + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
    let p = { (level: Int) in DocxSample.p("x", DocxSample.number(1, level)) }
    #expect(
      try numbers(list, [p(0), p(1), p(2), p(1), p(2), p(0), p(1), p(2)])
        == ["1. x", "§ 1 x", "(i) x", "§ 2 x", "(ii) x", "2. x", "§ 3 x", "(i) x"])
  }

  /// Headings get their numbers from their style, at the level that names the style.
  @Test func numbersOfStyles() throws {
    let styles = """
      <w:style w:type="paragraph" w:styleId="A"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="B"><w:name w:val="heading 2"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="C"><w:name w:val="plain"/><w:basedOn w:val="B"/></w:style>
      """
    let list =
      "<w:abstractNum w:abstractNumId=\"5\">" + DocxSample.level(0, "decimal", "CHAPTER %1", "<w:pStyle w:val=\"A\"/>")
      + DocxSample.level(1, "decimal", "%1.%2", "<w:pStyle w:val=\"B\"/>")
      + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"5\"/></w:num>"
    let p = { (style: String, more: String) in DocxSample.p("x", "<w:pStyle w:val=\"\(style)\"/>" + more) }
    #expect(
      try numbers(
        list, styles: styles,
        [p("A", ""), p("B", ""), p("C", ""), p("B", "<w:numPr><w:numId w:val=\"0\"/></w:numPr>"), p("A", "")])
        == ["CHAPTER 1 x", "1.1 x", "1.2 x", "x", "CHAPTER 2 x"])
  }

  @Test func numbersOfNumberingStyles() throws {
    let styles =
      "<w:style w:type=\"numbering\" w:styleId=\"L\"><w:name w:val=\"list\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
    let list =
      "<w:abstractNum w:abstractNumId=\"0\">" + DocxSample.level(0, "ordinal", "%1 rule")
      + "<w:styleLink w:val=\"L\"/></w:abstractNum>"
      + "<w:abstractNum w:abstractNumId=\"1\"><w:numStyleLink w:val=\"L\"/></w:abstractNum>"
      + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>"
    #expect(
      try numbers(
        list, styles: styles, [DocxSample.p("x", DocxSample.number(2)), DocxSample.p("y", DocxSample.number(1))]) == [
          "1st rule x", "2nd rule y",
        ])
  }

  @Test func formatsOfNewerPrograms() throws {
    let format = """
      <mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice>\
      <mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>
      """
    let list =
      "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\">\(format)<w:lvlText w:val=\"R%1\"/><w:suff w:val=\"nothing\"/></w:lvl>"
      + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
    #expect(try numbers(list, [DocxSample.p("-x", DocxSample.number(1))]) == ["R001-x"])
  }

  /// Numbers that pass the range of an integer were counted on.
  @Test(arguments: ["9223372036854775807", "2147483647", "-9223372036854775808", "99999999999999999999", "", "x"])
  func numbersOutOfRange(_ number: String) throws {
    let list =
      "<w:abstractNum w:abstractNumId=\"\(number)\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"\(number)\"/><w:lvlText w:val=\"%1.\"/></w:lvl>"
      + "</w:abstractNum><w:num w:numId=\"\(number)\"><w:abstractNumId w:val=\"\(number)\"/><w:lvlOverride w:ilvl=\"0\">"
      + "<w:startOverride w:val=\"\(number)\"/></w:lvlOverride></w:num>"
    let properties =
      "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"\(number)\"/></w:numPr><w:outlineLvl w:val=\"\(number)\"/>"
    let read = try numbers(list, [DocxSample.p("a", properties), DocxSample.p("b", properties)])
    #expect(read.count == 2 && read[1].hasSuffix("b"))
  }

  /// A number of a megabyte before each of a thousand paragraphs made a gigabyte of text; a letter with its accents is one
  /// character, however many they are.
  @Test(arguments: [
    String(repeating: "x", count: 100_000), "e" + String(repeating: "\u{301}", count: 100_000),
    String(repeating: "%1", count: 128),
  ])
  func longNumbersAreCut(_ number: String) throws {
    let list =
      "<w:abstractNum w:abstractNumId=\"0\">" + DocxSample.level(0, "chicago", number)
      + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
    let read = try numbers(list, [DocxSample.p("a", DocxSample.number(1))])
    #expect(read.first.map { (100...258).contains($0.utf8.count) } == true)
  }

  private static let numbered = """
    <w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>\
    </w:pPr></w:style>
    """

  private func read(_ paragraphs: Int, numbered text: String) throws -> Document {
    let list =
      "<w:abstractNum w:abstractNumId=\"0\">" + DocxSample.level(0, "decimal", text)
      + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
    return try DocxSample(
      body: String(repeating: "<w:p/>", count: paragraphs), styles: Self.numbered, numbering: list
    ).read()
  }

  /// Six bytes of markup give a paragraph a number: 1.8 KB of archive made 184 MB of text.
  @Test func numbersTakeNoMoreThanTheirShareOfTheFile() throws {
    let error = try #require(throws: ReadingError.self) {
      try read(20_000, numbered: String(repeating: "%1", count: 128))
    }
    #expect(error.kind == .limit && error.reason.contains("numbers"), "\(error)")
    #expect(try read(20_000, numbered: "Article %1").passages.count == 20_000)
  }

  /// "Article 1" alone on its line, its title in the next paragraph; deleted paragraphs are not counted.
  @Test func emptyAndDeletedParagraphs() throws {
    let empty = "<w:p><w:pPr>\(DocxSample.number(1))</w:pPr></w:p>"
    let deleted =
      "<w:p><w:pPr>\(DocxSample.number(1))<w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr><w:del><w:r><w:delText>x</w:delText></w:r></w:del></w:p>"
    #expect(
      try numbers(Self.legal, [empty, DocxSample.p("Scope"), deleted, empty]) == ["Article I", "Scope", "Article II"])
  }

  @Test func numbersOpenProvisions() throws {
    let list =
      "<w:abstractNum w:abstractNumId=\"0\">" + DocxSample.level(0, "decimal", "Article %1")
      + DocxSample.level(1, "decimal", "%2.")
      + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
    let body = [
      DocxSample.p("Scope", DocxSample.number(1) + "<w:outlineLvl w:val=\"0\"/>"),
      DocxSample.p("This Order applies.", DocxSample.number(1, 1)),
      DocxSample.p("It applies at sea.", DocxSample.number(1, 1)),
      DocxSample.p("Duties", DocxSample.number(1) + "<w:outlineLvl w:val=\"0\"/>"),
      DocxSample.p("Keepers trim lamps.", DocxSample.number(1, 1)),
    ]
    #expect(
      try DocxSample(body: body.joined(), numbering: list).listing() == [
        "heading art_1: Article 1 Scope", "paragraph art_1__para_1: 1. This Order applies.",
        "paragraph art_1__para_2: 2. It applies at sea.", "heading art_2: Article 2 Duties",
        "paragraph art_2__para_1: 1. Keepers trim lamps.",
      ])
  }

  static let formats: [(format: String, value: Int, language: String?, wanted: String)] = [
    ("decimal", 12, nil, "12"), ("decimalZero", 7, nil, "07"), ("upperRoman", 1994, nil, "MCMXCIV"),
    ("lowerRoman", 4, nil, "iv"), ("upperLetter", 26, nil, "Z"), ("lowerLetter", 28, nil, "bb"), ("none", 3, nil, ""),
    ("ordinal", 11, "en-GB", "11th"), ("ordinal", 22, nil, "22nd"), ("ordinal", 1, "fr", "1er"),
    ("ordinal", 3, "pt-BR", "3º"),
    ("ordinalText", 21, "en", "Twenty-First"), ("cardinalText", 40, nil, "Forty"), ("ordinalText", 5, "de", "5."),
    ("chineseCountingThousand", 105, nil, "一百零五"), ("chineseCounting", 12, nil, "十二"),
    ("ideographDigital", 12, nil, "一二"),
    ("chineseCountingThousand", 110, nil, "一百一十"), ("japaneseCounting", 110, nil, "百十"),
    ("ideographTraditional", 2, nil, "乙"),
    ("koreanCounting", 21, nil, "이십일"), ("ganada", 3, nil, "다"), ("decimalEnclosedCircle", 3, nil, "③"),
    ("iroha", 2, nil, "ロ"), ("aiueo", 1, nil, "ア"), ("russianLower", 3, nil, "в"), ("hebrew1", 15, nil, "טו"),
    ("arabicAbjad", 3, nil, "ج"), ("thaiNumbers", 10, nil, "๑๐"), ("chineseLegalSimplified", 10, nil, "壹拾"),
    ("decimalFullWidth", 3, nil, "３"), ("unheardOf", 3, nil, "3"), ("lowerRoman", 5000, nil, "5000"),
    ("decimalEnclosedCircle", 21, nil, "21"), ("lowerLetter", 0, nil, "0"), ("decimal", -3, nil, "-3"),
  ]

  @Test(arguments: formats)
  func prints(_ format: String, _ value: Int, _ language: String?, _ wanted: String) {
    #expect(DocxNumberFormat.string(value, format: format, language: language) == wanted)
  }
}
