@testable import Corpus
import Markup

extension FuzzTarget {
  /// The file of an analyst's corrections.
  static func overrides(_ name: String) -> FuzzTarget {
    let words = [
      "version: 1\n", "overrides:\n", "- text: ", "document: ", "quote: ", "kind: instrument", "work: ", "reject: true",
      "note: ",
      "&a ", "*a", "<<: ", "|\n", "{", "}", "[", "]", "!!str ",
    ]
    let kinds: Set<String> = ["standard", "instrument", "provision", "principle", "body"]
    return FuzzTarget(name: name, words: words) { bytes in
      let directory = FuzzedCorpus.directory
      FuzzedCorpus.write(bytes, to: Overrides.fileName)
      let first = Result { () throws(ManifestError) in try OverridesFile.read(corpus: directory) }
      let again = Result { () throws(ManifestError) in try OverridesFile.read(corpus: directory) }
      FuzzedCorpus.remove(Overrides.fileName)
      let lines = bytes.count + 1
      switch (first, again) {
      case (.success(let overrides), .success(let other)):
        promise(
          overrides.list == other.list && overrides.problems == other.problems,
          "overrides are the same when read again")
        for override in overrides.list {
          promise(override.text.contains { !$0.isWhitespace }, "an override has a text")
          promise(override.kind.map(kinds.contains) ?? true, "the kind \(override.kind ?? "") is known")
          promise((1...lines).contains(override.line), "an override has a line of the file")
        }
        for problem in overrides.problems {
          promise((1...lines).contains(problem.line ?? 1), "a problem has a line of the file")
          promise(!problem.reason.isEmpty && !problem.remedy.isEmpty, "a problem names reason and remedy")
        }
      case (.failure(let error), .failure(let other)):
        promise("\(error)" == "\(other)", "an error is the same when read again")
        promise(!error.reason.isEmpty && !error.remedy.isEmpty, "an error names reason and remedy")
      default: promise(false, "a file that was read can be read again")
      }
      return .kept
    }
  }

  /// Two versions of a text.
  static func wordings(_ name: String) -> FuzzTarget {
    let words = [
      InputParts.separator, "Article 1\n", "shall ", "may ", "\u{AD}", "\u{2019}", "\u{A0}", "e\u{301}", "第一条", "…",
    ]
    return FuzzTarget(name: name, words: words) { input in
      let texts = InputParts.split(input, into: 2).map(normalised)
      guard let old = texts[0], let new = texts[1] else { return .foreign }
      promise(WordingDifference(from: old, to: old).changes.isEmpty, "a text does not differ from itself")
      let difference = WordingDifference(from: old, to: new)
      promise(difference == WordingDifference(from: old, to: new), "a difference is the same again")
      if old.passages == new.passages { promise(old.digest == new.digest, "equal texts have one digest") }
      if old.digest == new.digest { promise(difference.changes.isEmpty, "the same words in one line do not differ") }
      let (before, after) = (TextTokens(of: old), TextTokens(of: new))
      if before.hasWords(besides: after) || after.hasWords(besides: before) {
        promise(!difference.changes.isEmpty, "a word of one side only is a difference")
      }
      for change in difference.changes {
        promise(change.before != nil || change.after != nil, "a change has a side")
        promise(change.before?.isEmpty != true && change.after?.isEmpty != true, "a side has words")
        for text in [change.before, change.after] {
          // A passage cut on both sides has two marks more.
          promise((text ?? "").count <= 242, "a passage is shown in part")
        }
      }
      for passage in old.passages + new.passages {
        promise(NormalisedText.normalised(passage).utf8.elementsEqual(passage.utf8), "what is normal stays as it is")
      }
      return .kept
    }
  }

  private static func normalised(_ bytes: [UInt8]) -> NormalisedText? {
    if bytes.isEmpty { return NormalisedText(Document(name: "empty", dialect: .text)) }
    return (try? DocumentReader().read(bytes: bytes, name: "input", format: .text)).map { NormalisedText($0) }
  }
}

extension TextTokens {
  fileprivate init(of text: NormalisedText) { self.init(Self.sentences(of: text), of: text) }

  /// Whether there is a word, not the number of a provision, that `other` has nowhere.
  fileprivate func hasWords(besides other: TextTokens) -> Bool {
    let known = Set(other.tokens.map(\.text))
    return tokens.contains { !$0.isNumber && !known.contains($0.text) }
  }
}
