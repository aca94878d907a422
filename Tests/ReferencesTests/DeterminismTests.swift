import Markup
import Testing

@testable import References

/// The same document gives the same references, however often and with however many threads it is read.
struct DeterminismTests {
  private static let sentences = [
    "Article 5(1) of Regulation (EU) 2016/679 applies to points (a) and (b) of Article 6(1).",
    "Providers shall comply with ISO/IEC 27001:2022, ISO/IEC TR 24368, TR 24027 and TR 24028 or equivalent.",
    "La transparence et l'équité: conformément à l'ISO/IEC 42001.", "应当符合GB/T 35273-2020和《中华人民共和国网络安全法》第三十八条。",
    "ISO/IEC 42001에 적합하여야 하며 「개인정보 보호법」 제4조제2항에 따라 투명성을 확보한다.",
    "Accountability, privacy and human oversight matter to the OECD and to ISO/IEC JTC 1/SC 42.",
    "section 4 of the Data Protection Act 2018; 5 U.S.C. 552(b)(1); 33 CFR 1.05; Executive Order 14110.",
    "Nothing here, 🙂 e\u{301}.",
  ]
  private static let languages = ["en", "en", "fr", "zh", "ko", "en", "en", nil]

  /// A document of 200 kB: English for more than one thread takes at a time, then of changing languages.
  private static let document: Document = {
    var random = SeededRandom(seed: 42)
    var document = Document(name: "big", dialect: .text)
    while document.text.count < 200_000 {
      let any = Int.random(in: 0..<sentences.count, using: &random)
      let index = document.text.count < 100_000 ? any % 2 : any
      let text = String(repeating: sentences[index] + " ", count: Int.random(in: 1...4, using: &random))
      let start = document.text.count
      document.text += Array(text.utf8)
      document.passages.append(Passage(range: start..<document.text.count, language: languages[index]))
      document.text.append(0x0A)
    }
    return document
  }()

  private func lines(jobs: Int, detector: Detector) throws -> [UInt8] {
    let references = try detector.references(in: Self.document, language: "en", jurisdiction: "GB", jobs: jobs)
    var output = DetectionOutput()
    output.write(references, of: Self.document, language: "en")
    return output.json.bytes
  }

  @Test func oneThreadOrFourGiveTheSameBytes() throws {
    let detector = try Program.detector.get()
    let first = try lines(jobs: 1, detector: detector)
    #expect(first.split(separator: 0x0A).count > 2000)
    #expect(try lines(jobs: 1, detector: detector) == first)
    #expect(try lines(jobs: 4, detector: detector) == first)
  }

  @Test func aNewDetectorGivesTheSameBytes() throws {
    let fresh = try Detector(catalogue: try Program.catalogue.get())
    #expect(try lines(jobs: 4, detector: fresh) == lines(jobs: 1, detector: try Program.detector.get()))
  }

  @Test func referencesComeInOrderAndInsideTheirPassages() throws {
    let references = try Program.detector.get().references(in: Self.document, language: "en", jobs: 4)
    #expect(zip(references, references.dropFirst()).allSatisfy { $0.range.lowerBound <= $1.range.lowerBound })
    for reference in references {
      let passage = Self.document.passages[reference.passage].range
      #expect(passage.lowerBound <= reference.range.lowerBound && reference.range.upperBound <= passage.upperBound)
    }
  }
}
