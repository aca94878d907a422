/// Finds the passages of a document that are in another language than the document: the French half of a bilingual gazette, the
/// English annex of a Chinese law.
///
/// A Latin maxim, a name, a cited title or a short line is not another language. A passage is one only when the sieve finds
/// too little of the document's language in it, CLD2 is sure, and the language's own function words confirm it; when it stands
/// alone it has to be a long one. What is too short to judge goes with its neighbours.
public enum ForeignPassages {
  /// A passage to judge.
  public struct Passage: Sendable {
    /// UTF-8 bytes of the text.
    public var range: Range<Int>
    /// The markup declares its language: it is left alone.
    public var isDeclared: Bool
    /// It is part of the running text and may be the only one in its language: no heading, note or cell.
    public var mayStandAlone: Bool

    /// A passage to judge.
    public init(range: Range<Int>, isDeclared: Bool = false, mayStandAlone: Bool = true) {
      self.range = range
      self.isDeclared = isDeclared
      self.mayStandAlone = mayStandAlone
    }
  }

  /// Letters of a passage that counts as evidence, in bytes.
  private static let leastBytes = 80
  /// The same of a passage that stands alone, and of all passages of one language that stand together.
  private static let leastAlone = 240
  /// Share of capitalised words from which a passage reads as a title.
  private static let mostCapitals = 0.45
  /// The same of German, which capitalises its nouns.
  private static let mostGermanCapitals = 0.7
  /// Share of the document's own function words that no passage in another language has, although both may share some.
  private static let mostOwnWords = 0.17
  /// So many passages of unknown language may stand between two of one language.
  private static let widestGap = 8

  /// The languages (BCP 47) of those `passages` that are not in `language`, by their index.
  public static func languages(
    of passages: [Passage], in text: UnsafeBufferPointer<UInt8>, language: String
  ) -> [(index: Int, language: String)] {
    let sieve = LanguageSieve(language: language)
    var evidence: [(index: Int, language: String)] = []
    // Passages that are known to be in the document's language or in none: no gap is filled over them.
    var native = [Bool](repeating: false, count: passages.count)
    for (index, passage) in passages.enumerated() {
      guard !passage.isDeclared else {
        native[index] = true
        continue
      }
      let bytes = UnsafeBufferPointer(rebasing: text[passage.range])
      switch sieve.answer(bytes) {
      case .native: native[index] = true
      case .open: break
      case .foreign:
        guard bytes.count >= leastBytes else { continue }
        let census = TextCensus(bytes, limit: 4096)
        let own = census.isLatin ? census.share(of: language) ?? 0 : 0
        // "Performance Standards for Shipborne Radio Installations" is a title that a text in any language cites: a border, as
        // is what has some words of the document's language.
        if census.capitals >= mostGermanCapitals || own >= mostOwnWords {
          native[index] = true
        } else if let found = seen(in: bytes, census, not: language) {
          evidence.append((index, found))
        } else {
          native[index] = census.capitals >= mostCapitals
        }
      }
    }
    return evidence.isEmpty ? [] : runs(of: evidence, passages, native, text)
  }

  /// Whether `bytes` are clearly in `language`, by a look at their script and commonest words.
  public static func isClearly(_ bytes: UnsafeBufferPointer<UInt8>, in language: String) -> Bool {
    LanguageSieve(language: language).answer(bytes) == .native
  }

  /// The language of `bytes` if it seems to be another than `language`.
  private static func seen(
    in bytes: UnsafeBufferPointer<UInt8>, _ words: TextCensus, not language: String
  ) -> String? {
    let detected = DetectedLanguage(of: bytes)
    guard detected.isReliable, detected.percent >= 85, !areAlike(detected.language, language) else { return nil }
    guard words.capitals < (detected.language == "de" ? mostGermanCapitals : mostCapitals) else { return nil }
    guard let own = words.share(of: detected.language) else {
      // Other scripts speak for themselves; of Latin letters without known words CLD2 alone is not believed.
      return words.isLatin ? nil : detected.language
    }
    return own >= 2 * (words.share(of: language) ?? 0) ? detected.language : nil
  }

  /// Names, titles and citations have few function words and no punctuation; languages with many endings have fewer function
  /// words than others.
  private static func isProse(_ bytes: [UInt8], in language: String) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      let words = TextCensus(bytes, limit: 4096)
      guard let share = words.share(of: language) else { return true }
      guard bytes.indices.contains(where: { endsSentence(bytes, at: $0) }) else { return false }
      let least = ["fi", "et", "hu", "tr", "lv", "lt", "pl", "cs", "sk", "vi"].contains(language) ? 0.07 : 0.15
      return share >= least && words.typical(of: language).different >= 4
    }
  }

  /// A full stop after a whole word: neither "ch. 29" nor "S.C.".
  private static func endsSentence(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard ".;:".utf8.contains(bytes[index]), index >= 4, index + 1 == bytes.count || bytes[index + 1] <= 0x20
    else { return false }
    return bytes[(index - 4)..<index].allSatisfy { ($0 | 0x20) &- 0x61 < 26 || $0 >= 0x80 }
  }

  /// Languages that detectors take for each other.
  private static func areAlike(_ one: String, _ other: String) -> Bool {
    let (one, other) = (String(one.prefix(2)), String(other.prefix(2)))
    if one == other || one == "la" { return true }
    return groups.contains { $0.contains(one) && $0.contains(other) }
  }

  private static let groups: [Set<String>] = [
    ["no", "nb", "nn", "da", "sv"], ["hr", "sr", "bs", "sl"], ["id", "ms"], ["cs", "sk"], ["es", "gl", "pt", "ca"],
    ["bg", "mk", "ru", "uk", "be", "sr"], ["ar", "fa", "ur"], ["nl", "af"], ["it", "co"],
  ]

  /// Joins evidence into runs, drops what is too little, and gives runs what stands between and just before their passages.
  private static func runs(
    of evidence: [(index: Int, language: String)], _ passages: [Passage], _ native: [Bool],
    _ text: UnsafeBufferPointer<UInt8>
  ) -> [(index: Int, language: String)] {
    var result: [(index: Int, language: String)] = []
    var start = 0
    while start < evidence.count {
      var end = start + 1
      while end < evidence.count, areAlike(evidence[end].language, evidence[start].language),
        evidence[end].index - evidence[end - 1].index <= widestGap + 1,
        !native[evidence[end - 1].index..<evidence[end].index].contains(true)
      {
        end += 1
      }
      let run = evidence[start..<end]
      var bytes: [UInt8] = []
      for passage in run where bytes.count < 4096 {
        bytes += text[passages[passage.index].range]
        bytes.append(0x0A)
      }
      let mayStand = run.count > 1 || passages[run[start].index].mayStandAlone
      let language = commonest(run)
      if mayStand, bytes.count >= leastAlone, isProse(bytes, in: language) {
        var first = evidence[start].index
        // "Annexe I", "Chapitre premier": headings of what follows.
        while first > (result.last?.index ?? -1) + 1, first > evidence[start].index - 3, !native[first - 1],
          !passages[first - 1].isDeclared, !passages[first - 1].mayStandAlone
        {
          first -= 1
        }
        for index in first...evidence[end - 1].index { result.append((index, language)) }
      }
      start = end
    }
    return result
  }

  /// Of Danish and Norwegian, which are taken for each other, the one that more passages seem to be in.
  private static func commonest(_ run: ArraySlice<(index: Int, language: String)>) -> String {
    var counts: [String: Int] = [:]
    for passage in run { counts[passage.language, default: 0] += 1 }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? "und"
  }
}
