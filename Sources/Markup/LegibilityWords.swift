extension Legibility {
  /// What the words of a stretch say that its letters alone do not.
  ///
  /// Letters stand alone in torn text, and in tables of marks ("X – X N"), in formulas ("n = 5, p < x"). Vowels are few in
  /// text whose letters stand for others, and in lists of abbreviations ("GDPR PNG"). Read only of stretches that seem not
  /// legible: most are done with the count of their letters.
  struct Words {
    /// Letters of words of several letters, without those that hold digits and short ones in capitals; how many are vowels.
    private(set) var latin = 0
    private(set) var vowels = 0
    /// Letters that stand alone, by letter: capitals, then small ones; and how many are not ASCII.
    private var alone = [Int](repeating: 0, count: 52)
    private var others = 0

    /// Capitals in a row up to this number are an abbreviation.
    private static let abbreviation = 5

    /// The words of `text`.
    init(_ text: UnsafeBufferPointer<UInt8>.SubSequence) {
      for word in text.split(whereSeparator: { $0 < 0x80 && !Bytes.isLetter($0) && !Bytes.isDigit($0) }) { add(word) }
    }

    private mutating func add(_ word: UnsafeBufferPointer<UInt8>.SubSequence.SubSequence) {
      let letters = word.count { $0 >= 0xC0 || Bytes.isLetter($0) }
      if letters == 1, !word.contains(where: Bytes.isDigit) {
        guard let letter = word.first, Bytes.isLetter(letter) else {
          // Dashes and bullets are none.
          let first = String(decoding: word, as: UTF8.self).unicodeScalars.first
          others += first?.properties.isAlphabetic == true ? 1 : 0
          return
        }
        alone[Int((letter | 0x20) &- UInt8(ascii: "a")) + (Bytes.isCapital(letter) ? 0 : 26)] += 1
        return
      }
      if word.contains(where: Bytes.isDigit) { return }
      if letters <= Self.abbreviation, word.allSatisfy(Bytes.isCapital) { return }
      latin += letters
      for scalar in String(decoding: word, as: UTF8.self).unicodeScalars where isVowel(scalar) { vowels += 1 }
    }

    /// Letters that stand alone by intent: hardly more than four, or few capitals, or more of "x" than any language
    /// has.
    var areSymbols: Bool {
      let unknowns = alone[26 + Int(UInt8(ascii: "x") - UInt8(ascii: "a"))]
      let all = alone.reduce(others, +)
      let most = { (counts: ArraySlice<Int>, number: Int) in counts.sorted(by: >).prefix(number).reduce(0, +) }
      return most(alone[...], 4) * 10 >= all * 9 || most(alone[..<26], 8) * 10 >= all * 9 || unknowns * 100 >= all * 6
    }
  }

  /// Takes back of `stretch` what its words explain.
  static func refine(_ stretch: inout Stretch, _ text: UnsafeBufferPointer<UInt8>.SubSequence) {
    let words = Words(text)
    if words.areSymbols { stretch.crumbs = 0 }
    (stretch.latin, stretch.vowels) = (words.latin, words.vowels)
  }
}
