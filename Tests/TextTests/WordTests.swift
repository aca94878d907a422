import Testing

@testable import Text

struct WordTests {
  static let samples: [(String, String, [String])] = [
    ("en", "The AI Act, Article 6(2).", ["The", "AI", "Act", "Article", "6", "2"]),
    ("en", "ISO/IEC 42001:2023", ["ISO", "IEC", "42001", "2023"]),
    ("en", "don't stop", ["don't", "stop"]),
    ("fr", "la sûreté des systèmes", ["la", "sûreté", "des", "systèmes"]),
    ("de", "Ärztliche Prüfung", ["Ärztliche", "Prüfung"]),
    ("zh", "人工智能的透明度", ["人工", "智能", "的", "透明度"]),
    ("ja", "人工知能の透明性", ["人工", "知能", "の", "透明", "性"]),
    ("ko", "인공지능의 투명성", ["인공지능의", "투명성"]),
    ("en", "🙂 ok", ["ok"]),
    ("en", "…, — !", []),
    ("en", "", []),
  ]

  @Test(arguments: samples)
  func wordsWithTheirOffsets(language: String, text: String, words: [String]) {
    let ranges = cut(text, .words, language: language)
    #expect(ranges.map { slice(text, $0) } == words)
    #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
  }

  @Test(arguments: samples)
  func countingFindsAsMany(language: String, text: String, words: [String]) throws {
    let breaker = try #require(TextBreaker(.words, language: language))
    let count = Array(text.utf8).withUnsafeBufferPointer { breaker.countWords(in: $0) }
    #expect(count == words.count)
  }

  @Test func offsetsAreBytesBehindCharactersOfEveryLength() {
    let text = "é 中 🙂 x"
    #expect(cut(text, .words, language: "en") == [0..<2, 3..<6, 12..<13])
  }
}
