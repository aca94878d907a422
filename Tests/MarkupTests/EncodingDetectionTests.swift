import CLibXML2
import Testing

@testable import Markup

/// Text in any encoding is read as what it says, however the encoding is declared, and when it is not.
@Suite struct EncodingDetectionTests {
  /// The bytes of a text in the encoding iconv knows by this name.
  private static func bytes(_ text: String, in encoding: String) throws -> [UInt8] {
    let descriptor = try #require(iconv_open(encoding, "UTF-8"))
    defer { iconv_close(descriptor) }
    var input = text.utf8.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: input.count * 6 + 16)
    let left = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        var (from, to) = (source.baseAddress, target.baseAddress)
        var (unread, room) = (source.count, target.count)
        _ = iconv(descriptor, &from, &unread, &to, &room)
        // Back to the first character set, for encodings with escape sequences.
        _ = iconv(descriptor, nil, nil, &to, &room)
        #expect(unread == 0, "\(encoding) has no \(text)")
        return room
      }
    }
    return output.dropLast(left).map { UInt8(bitPattern: $0) }
  }

  private static let french =
    "Le phare est allumé à la tombée du jour. Où le gardien s'arrête, la lumière s'éteint dès l'été."
  private static let german =
    "Der Wärter prüft täglich die Öllampen; für große Türme gelten strengere Maßstäbe und Prüfungen."
  private static let polish =
    "Latarnik zapala światło o zmierzchu. Każda latarnia może zostać wyłączona, jeżeli mgła ustąpi."
  private static let czech =
    "Strážce majáku zapálí světlo za soumraku. Každý maják může být zhasnut, pokud mlha ustoupí."
  private static let turkish =
    "Fener bekçisi ışığı akşam yakar. Sis dağılırsa fener söndürülür ve görevli kayıt tutmalıdır."
  private static let russian = "Смотритель зажигает маяк в сумерках. Если туман рассеется, огонь должен быть погашен."
  private static let greek = "Ο φαροφύλακας ανάβει το φως το σούρουπο. Άλλο φως δεν επιτρέπεται κοντά στην ακτή."
  private static let hebrew = "שומר המגדלור מדליק את האור עם רדת החשיכה ומכבה אותו בבוקר."
  private static let arabic = "يشعل حارس المنارة الضوء عند الغروب ويطفئه عند الفجر كل يوم."
  private static let japanese = "灯台守は日没に灯火を点灯しなければならない。霧が晴れたときは、これを消灯することができる。"
  private static let chinese = "灯塔管理人应当在日落时点亮灯火。雾散以后，管理人可以将其熄灭。"
  private static let traditional = "燈塔管理人應當在日落時點亮燈火。霧散以後，管理人可以將其熄滅。"
  private static let korean = "등대지기는 해가 질 때 불을 켜야 한다. 안개가 걷히면 불을 끌 수 있다."

  private static let thai = "ผู้ดูแลประภาคารต้องจุดไฟเมื่อพระอาทิตย์ตก และดับไฟในตอนเช้าของทุกวัน"
  private static let lithuanian =
    "Švyturio sargas uždega šviesą sutemus. Kiekvienas švyturys gali būti užgesintas, jei rūkas išsisklaido, o jų šviesos."
  private static let latvian =
    "Bākas sargs iededz gaismu krēslā. Katru bāku drīkst izslēgt, ja migla izklīst, un tās žurnālu glabā mēnešiem ilgi."

  static let undeclared: [(encoding: String, text: String)] = [
    ("CP1252", french), ("ISO-8859-1", german), ("CP1252", "The keeper said “no” – twice – in the café."),
    ("CP1250", polish), ("ISO-8859-2", polish), ("CP1250", czech), ("ISO-8859-2", czech), ("CP1254", turkish),
    ("CP1251", russian), ("KOI8-R", russian), ("ISO-8859-5", russian), ("ISO-8859-7", greek.replacing("Ά", with: "ά")),
    ("CP1253", greek), ("ISO-8859-8", hebrew), ("CP1255", hebrew), ("CP1256", arabic), ("ISO-8859-6", arabic),
    ("CP932", japanese), ("EUC-JP", japanese), ("ISO-2022-JP", japanese), ("GB18030", chinese), ("BIG5", traditional),
    ("EUC-KR", korean), ("ISO-2022-KR", korean), ("UTF-16LE", french), ("UTF-16BE", french), ("UTF-32LE", german),
    ("UTF-32BE", german), ("UTF-16LE", chinese + "\n2031年\n" + chinese),
    // Encodings ICU has no statistics of.
    ("CP874", thai), ("CP1257", lithuanian), ("ISO-8859-13", lithuanian),
    ("ISO-8859-4", lithuanian), ("CP1257", latvian), ("CP866", russian),

    ("MACINTOSH", french),
    // "가" has a zero for its lower byte.
    ("UTF-16LE", korean + "\n가로등과 국가의 등대 2031년"), ("UTF-16BE", korean + "\n가로등과 국가의 등대 2031년"),
    // Short ones.
    ("CP1252", "Café"), ("CP932", "灯台法施行令です"), ("EUC-JP", "灯台の管理について"), ("GB18030", "灯塔管理条例"),
    ("EUC-KR", "등대 관리 규칙"), ("BIG5", "燈塔管理條例"), ("CP1251", "Правила маяков"), ("KOI8-R", "Правила о маяках"),
  ]

  @Test(arguments: undeclared)
  func undeclaredText(_ encoding: String, _ text: String) throws {
    let read = try DocumentReader().read(bytes: Self.bytes(text, in: encoding), name: "x.txt")
    #expect(String(decoding: read.text, as: UTF8.self) == text, "\(encoding): \(read.notices)")
    #expect(read.notices.count == 1 && read.notices[0].message.hasSuffix("offsets are into the UTF-8 text"))
  }

  @Test(arguments: undeclared.filter { !$0.encoding.hasPrefix("UTF") })
  func undeclaredMarkup(_ encoding: String, _ text: String) throws {
    let page = "<html><head><title>x</title></head><body><p class=\"text\">\(text)</p></body></html>"
    let read = try DocumentReader().read(bytes: Self.bytes(page, in: encoding), name: "x.html")
    #expect(
      String(decoding: read.text, as: UTF8.self) == text.split(separator: "\n").joined(separator: " "),
      "\(encoding): \(read.notices)")
  }

  @Test(arguments: [("CP1252", french), ("CP1251", russian), ("CP932", japanese), ("EUC-KR", korean)])
  func undeclaredMarkdown(_ encoding: String, _ text: String) throws {
    let read = try DocumentReader().read(bytes: Self.bytes("# A\n\n" + text, in: encoding), name: "x.md")
    #expect(String(decoding: read.text, as: UTF8.self) == "A\n" + text)
    #expect(read.origins.allSatisfy { $0.byte == nil })
  }

  static let declared: [(label: String, encoding: String, text: String)] = [
    ("windows-1251", "CP1251", russian), ("koi8-r", "KOI8-R", russian), ("iso-8859-5", "ISO-8859-5", russian),
    ("latin2", "ISO-8859-2", polish), ("windows-1257", "CP1257", "Bākas sargs iededz gaismu krēslā."),
    ("iso-8859-15", "ISO-8859-15", "Prix : 5 € l'entrée"), ("x-sjis", "CP932", japanese), ("big5", "BIG5", traditional),
    ("ks_c_5601-1987", "EUC-KR", korean), ("gbk", "GB18030", chinese), ("euc-jp", "EUC-JP", japanese),
    ("iso-2022-jp", "ISO-2022-JP", japanese), ("windows-874", "CP874", "ผู้ดูแลประภาคาร"),
    ("x-mac-roman", "MACINTOSH", french),
  ]

  @Test(arguments: declared)
  func declarationsAreFollowed(_ label: String, _ encoding: String, _ text: String) throws {
    let page = try Self.bytes("<meta charset=\"\(label)\"><p>\(text)</p>", in: encoding)
    let read = try DocumentReader().read(bytes: page, name: "x.html")
    #expect(String(decoding: read.text, as: UTF8.self) == text)
    #expect(read.notices.isEmpty)
    // The label that came with the bytes says the same.
    let sent = try DocumentReader().read(
      bytes: Self.bytes("<p>\(text)</p>", in: encoding), name: "x.html", charset: label)
    #expect(String(decoding: sent.text, as: UTF8.self) == text)
    #expect(sent.notices.isEmpty)
  }

  static let wrong: [(label: String, encoding: String, text: String)] = [
    ("utf-8", "CP1251", russian), ("iso-8859-1", "CP1251", russian),
    ("windows-1252", "ISO-8859-7", greek.replacing("Ά", with: "ά")),
    ("iso-8859-1", "EUC-KR", korean), ("utf-8", "CP932", japanese), ("us-ascii", "GB18030", chinese),
    ("utf-8", "CP1252", french),
    ("euc-jp", "CP932", japanese), ("utf-16", "CP1252", french), ("unheard-of", "CP1252", french),
  ]

  @Test(arguments: wrong)
  func wrongDeclarationsAreNotFollowed(_ label: String, _ encoding: String, _ text: String) throws {
    for page in [
      "<meta charset=\"\(label)\"><p>\(text)</p>", "<?xml version=\"1.0\" encoding=\"\(label)\"?><a><p>\(text)</p></a>",
    ] {
      let read = try DocumentReader().read(bytes: Self.bytes(page, in: encoding), name: "x")
      #expect(String(decoding: read.text, as: UTF8.self) == text, "\(label): \(read.notices)")
      #expect(read.notices.contains { $0.message.contains(label) && $0.message.contains("read as") }, "\(read.notices)")
    }
  }

  /// Byte order mark, then transport, then declaration.
  @Test func transportOutranksTheDeclaration() throws {
    let page = "<meta charset=\"koi8-r\"><p>\(Self.russian)</p>"
    let read = { (bytes: [UInt8], charset: String?) in
      let document = try DocumentReader().read(bytes: bytes, name: "x.html", charset: charset)
      return String(decoding: document.text, as: UTF8.self)
    }
    #expect(try read(Self.bytes(page, in: "CP1251"), "windows-1251") == Self.russian)
    #expect(try read(Self.bytes(page, in: "KOI8-R"), nil) == Self.russian)
    #expect(try read([0xEF, 0xBB, 0xBF] + Array(page.utf8), "windows-1251") == Self.russian)
    #expect(try read(Array(page.utf8), "windows-1251") == Self.russian)
    #expect(try read(Array(page.utf8), "utf-8") == Self.russian)
    // A label that cannot be meant gives way to the declaration.
    let japanese = try Self.bytes("<meta charset=\"shift_jis\"><p>\(Self.japanese)</p>", in: "CP932")
    #expect(try read(japanese, "euc-kr") == Self.japanese)
    #expect(try read(Self.bytes(Self.russian, in: "CP1251"), "windows-1251") == Self.russian)
  }

  @Test func transportOfTextAndMarkdown() throws {
    for name in ["x.txt", "x.md"] {
      let bytes = try Self.bytes("Bākas sargs iededz gaismu krēslā.", in: "CP1257")
      let read = try DocumentReader().read(bytes: bytes, name: name, charset: "windows-1257")
      #expect(String(decoding: read.text, as: UTF8.self) == "Bākas sargs iededz gaismu krēslā.")
    }
  }

  @Test(arguments: [
    "plain ASCII", "é", "\u{FEFF}mark", "法\r\n第二", "a\u{1B}[1mb", "tab\tand\u{0C}feed",
  ])
  func validTextStaysAsItIs(text: String) throws {
    let read = try DocumentReader().read(bytes: Array(text.utf8), name: "x.txt")
    #expect(read.text == Array(text.utf8))
    #expect(read.notices.isEmpty)
  }

  @Test(arguments: [
    ("utf8", "UTF-8"), (" Latin1 ", "CP1252"), ("iso-8859-9", "CP1254"), ("gb2312", "GB18030"),
    ("ISO_8859-2:1987", "ISO-8859-2"),
    ("hebrew", "ISO-8859-8"), ("made-up", "MADE-UP"),
  ])
  func labels(label: String, name: String) {
    #expect(EncodingLabels.name(of: label) == name)
  }
}
