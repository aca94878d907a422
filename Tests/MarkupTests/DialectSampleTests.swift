import Foundation
import Testing

@testable import Markup

/// What holds for every dialect, on the sample of each.
@Suite struct DialectSampleTests {
  @Test(arguments: DialectSample.all)
  func isRecognised(_ sample: DialectSample) throws {
    let read = try document(sample.xml)
    #expect(read.dialect == sample.dialect)
    #expect(read.language == sample.language)
    #expect(read.notices.isEmpty)
    checkInvariants(read)
  }

  /// A dialect added to the enumeration needs a sample here.
  @Test func everyNewDialectHasASample() {
    let older: Set<Dialect> = [
      .text, .markdown, .html, .xml, .pdf, .formex, .clml, .uslm, .lims, .parlCA, .docx, .epub,
    ]
    #expect(Set(DialectSample.all.map(\.dialect)) == Set(Dialect.allCases).subtracting(older))
  }

  @Test(arguments: DialectSample.all)
  func keepsEveryWordAndAddsNone(_ sample: DialectSample) throws {
    let bytes = Array(sample.xml.utf8)
    let recall = try #require(TextRecall(of: document(sample.xml), source: bytes))
    #expect(recall.words > 10)
    #expect(recall.share >= 0.995, "missing: \(recall.missing)")
    #expect(recall.leaked.isEmpty, "leaked: \(recall.leaked)")
  }

  /// The measure itself: it finds what is lost, leaked and glued.
  @Test func recallSeesLosses() throws {
    let source = "<a><p>one two</p><p>three</p></a>"
    var read = try document("<?xml version=\"1.0\"?>" + source, as: .xml)
    #expect(try #require(TextRecall(of: read, source: Array(source.utf8))).share == 1)
    read.text = Array("one\ntwothree x".utf8)
    let recall = try #require(TextRecall(of: read, source: Array(source.utf8)))
    #expect(recall.words == 3)
    #expect(recall.missing == ["two": 1, "three": 1])
    #expect(recall.leaked == ["twothree": 1, "x": 1])
    #expect(abs(recall.share - 1.0 / 3) < 0.001)
  }

  /// Cut anywhere, a sample ends in a document or in an error, never in a crash; what is read keeps its promises.
  @Test(arguments: DialectSample.all)
  func truncationsAreRead(_ sample: DialectSample) throws {
    let bytes = Array(sample.xml.utf8)
    for end in stride(from: 1, to: bytes.count, by: 61) {
      readAnyway(Array(bytes[..<end]), sample)
    }
  }

  @Test(arguments: DialectSample.all)
  func damageIsRead(_ sample: DialectSample) throws {
    var seed: UInt64 = 0x9E37_79B9_7F4A_7C15
    func random(_ limit: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % limit
    }
    let original = Array(sample.xml.utf8)
    for _ in 0..<80 {
      var bytes = original
      for _ in 0..<(1 + random(6)) {
        let place = random(bytes.count)
        switch random(3) {
        case 0: bytes[place] ^= UInt8(1 << random(8))
        case 1: bytes.removeSubrange(place..<min(bytes.count, place + 1 + random(20)))
        default: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 1 + random(40))], at: place)
        }
      }
      readAnyway(bytes, sample)
    }
  }

  private func readAnyway(_ bytes: [UInt8], _ sample: DialectSample) {
    do {
      checkInvariants(try DocumentReader().read(bytes: bytes, name: sample.name, format: .xml))
    } catch {
      #expect(!error.reason.isEmpty && !error.remedy.isEmpty)
    }
  }

  static let nests: [(root: String, element: String)] = [
    ("<toestand>", "<lid>"), ("<toestand>", "<li>"), ("<toestand>", "<noot>"),
    ("<dokumente><norm>", "<DL><DT>1.</DT><DD>"), ("<dokumente><norm>", "<gliederungseinheit>"),
    ("<LexML>", "<Paragrafo>"), ("<LexML>", "<Alteracao>"), ("<Law><LawBody>", "<Item Num=\"1\">"),
    ("<Law><LawBody>", "<SupplProvision>"), ("<ECFR>", "<DIV8 N=\"1\" TYPE=\"SECTION\">"), ("<ECFR>", "<FTNT>"),
    ("<bill><legis-body>", "<subsection>"), ("<bill><legis-body>", "<quoted-block>"), ("<AknXmlList>", "<akomaNtoso>"),
    ("<akn:akomaNtoso xmlns:akn=\"http://Inhaltsdaten.LegalDocML.de/1.8.2/\">", "<akn:quotedText startQuote=\"x\">"),
    ("<saa:Saados xmlns:saa=\"http://www.vn.fi/skeemat/saadoskooste/2010/04/27\">", "<saa:Pykala>"),
  ]

  @Test(arguments: nests)
  func hostileNestingStops(_ root: String, _ element: String) throws {
    let xml = "<?xml version=\"1.0\"?>" + root + String(repeating: element + "a ", count: 20_000)
    let error = try #require(throws: ReadingError.self) {
      try DocumentReader().read(bytes: Array(xml.utf8), name: "deep", format: .xml)
    }
    #expect(error.kind == .limit)
  }

  /// Many siblings cost what they weigh: ids stay unique without searching.
  @Test func manyEqualNumbersStayUnique() throws {
    let norms = String(repeating: "<norm><metadaten><enbez>§ 1</enbez></metadaten></norm>", count: 3000)
    let read = try document("<?xml version=\"1.0\"?><dokumente>\(norms)</dokumente>")
    #expect(read.provisions.count == 3001)
    checkInvariants(read)
  }

  /// Root elements of the same names in other vocabularies: an invoice, a list of files.
  @Test(arguments: [
    "<bill><amount>5</amount></bill>", "<Law><text>x</text></Law>", "<dokumente><file>x</file></dokumente>",
  ])
  func otherVocabulariesStayGeneric(_ xml: String) throws {
    #expect(try document("<?xml version=\"1.0\"?>" + xml).dialect == .xml)
  }
}
