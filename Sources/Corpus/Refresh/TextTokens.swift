/// The sentences of a text, and the words of those that are compared word by word.
struct TextTokens {
  /// A sentence: a passage, or the part of it up to a full stop, a colon, a semicolon.
  struct Sentence {
    var passage: Int
    var text: Substring
  }

  /// A word, or one character of a script without spaces.
  struct Token {
    var text: Substring
    /// Whether a space stands before it in its sentence.
    var followsSpace: Bool
    /// Index into ``sentences``.
    var sentence: Int
    /// It belongs to the number under which the passage is cited: "Article 5", "(2)", "第三条".
    var isNumber = false
  }

  private(set) var sentences: [Sentence] = []
  private(set) var tokens: [Token] = []

  /// All sentences of `text`, without their tokens.
  static func sentences(of text: NormalisedText) -> [Sentence] {
    text.passages.enumerated().flatMap { index, passage in
      parts(of: passage).map { Sentence(passage: index, text: $0) }
    }
  }

  /// The tokens of some sentences of `text`.
  init(_ sentences: [Sentence], of text: NormalisedText) {
    self.sentences = sentences
    for (index, sentence) in sentences.enumerated() {
      let first = tokens.count
      Self.forEachToken(of: sentence.text) { tokens.append(Token(text: $0, followsSpace: $1, sentence: index)) }
      // Numbers stand at the head of a passage.
      if sentence.text.startIndex == text.passages[sentence.passage].startIndex {
        for number in first..<(first + numbers(from: first, place: text.places[sentence.passage])) {
          tokens[number].isNumber = true
        }
      }
    }
  }

  private static func parts(of passage: String) -> [Substring] {
    var parts: [Substring] = []
    var start = passage.startIndex
    let scalars = passage.unicodeScalars
    var index = start
    while index < scalars.endIndex {
      let scalar = scalars[index]
      index = scalars.index(after: index)
      let isEnd =
        switch scalar {
        case "。", "！", "？", "；": true
        case ".", "!", "?", ";", ":": index < scalars.endIndex && scalars[index] == " "
        default: false
        }
      guard isEnd else { continue }
      parts.append(passage[start..<index])
      if index < scalars.endIndex, scalars[index] == " " { index = scalars.index(after: index) }
      start = index
    }
    if start < passage.endIndex { parts.append(passage[start...]) }
    return parts
  }

  static func forEachToken(of sentence: Substring, _ body: (Substring, Bool) -> Void) {
    let scalars = sentence.unicodeScalars
    var start: Substring.Index?
    var followsSpace = false
    func end(at index: Substring.Index) {
      guard let first = start else { return }
      body(sentence[first..<index], followsSpace)
      (start, followsSpace) = (nil, false)
    }
    for index in scalars.indices {
      let scalar = scalars[index]
      if scalar == " " {
        end(at: index)
        followsSpace = true
      } else if NormalisedText.standsAlone(scalar) {
        end(at: index)
        start = index
        end(at: scalars.index(after: index))
      } else if start == nil {
        start = index
      }
    }
    end(at: sentence.endIndex)
  }

  // MARK: Numbers of provisions

  /// How many tokens from `first` on are the number of the passage, which is cited as `place`.
  private func numbers(from first: Int, place: String) -> Int {
    guard let head = tokens[first...].first?.text else { return 0 }
    if let scalar = head.unicodeScalars.first, NormalisedText.standsAlone(scalar) {
      return written(in: place, from: first)
    }
    let cited = Set(place.split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() })
    var count = 0
    // "Article 5", "Art. 5", "§ 5": a word and a number under which the passage itself is cited.
    if first + 1 < tokens.count, cited.contains(Self.bare(tokens[first + 1].text)), !Self.hasDigit(head),
      Self.hasDigit(tokens[first + 1].text) || cited.contains(Self.bare(head))
    {
      count = 2
    }
    while first + count < tokens.count, Self.isEnumerator(tokens[first + count].text) { count += 1 }
    return count
  }

  /// "第三条第一項" is cited as it is written; what stands at the head may be less.
  private func written(in place: String, from first: Int) -> Int {
    var rest = Substring(place)
    var count = 0
    while first + count < tokens.count, rest.hasPrefix(tokens[first + count].text) {
      rest = rest.dropFirst(tokens[first + count].text.count)
      count += 1
    }
    return count > 1 ? count : 0
  }

  private static func bare(_ token: Substring) -> String {
    token.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  private static func hasDigit(_ token: Substring) -> Bool { token.contains(where: \.isNumber) }

  /// "1.", "(a)", "iv)": short, and closed by a full stop or bracket.
  private static func isEnumerator(_ token: Substring) -> Bool {
    guard let last = token.last, last == "." || last == ")", token.utf8.count <= 7 else { return false }
    let inner = token.dropLast().drop { $0 == "(" }
    return !inner.isEmpty && inner.allSatisfy { $0.isNumber || $0.isLetter }
      && (inner.allSatisfy(\.isNumber) || inner.count == 1 || inner.allSatisfy { "ivxlcdm".contains($0.lowercased()) })
  }
}
