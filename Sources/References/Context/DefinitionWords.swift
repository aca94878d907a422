import Catalogue

/// The words with which texts of one language define a short form (`definitions.tsv`).
///
///     (hereinafter “the Convention”)      “the Act” means ...      im Folgenden „DSGVO“      （以下简称《条例》）
struct DefinitionWords: Sendable {
  /// "hereinafter referred to as", "im Folgenden", "以下简称": by their offsets in the phrase book.
  let introductions: [Int32]
  /// The first literals of introductions that are words of their own, folded: they need no bracket.
  let introductionOpenings: [LiteralSearch]
  /// "means", "désigne": behind the term.
  let verbs: [Int32]
  /// The first literal of each verb, folded, by which a passage is found.
  let verbOpenings: [LiteralSearch]
  /// "this", "le présent": before a term they mean the document itself; folded.
  let demonstratives: [[UInt8]]
  /// Articles before a term, and what they are fused with: "the ", "des ", "l'"; folded, longest first.
  let articles: [[UInt8]]
  /// Which nouns are common: "the Act" is a short form, "an Act" is none.
  let kinds: WorkKindTable

  /// - Throws: `CatalogueError` when a line has an unknown role.
  init(folder: DataFolder, language: String, phrases: PhraseBook, kinds: WorkKindTable) throws(CatalogueError) {
    let code = String(language.prefix(2))
    var introductions: [Int32] = []
    var introductionOpenings: Set<[UInt8]> = []
    var verbs: [Int32] = []
    var verbOpenings: [LiteralSearch] = []
    var articles: [[UInt8]] = []
    var demonstratives: [[UInt8]] = []
    for row in try folder.table("definitions.tsv").rows where row["language"] == code {
      switch row["role"] {
      case "introduction":
        for phrase in Phrase.expand(row["words"], language: code) {
          if let opening = phrase.trigger, opening.count >= 6 { introductionOpenings.insert(opening) }
          introductions.append(phrases.add(phrase))
        }
      case "verb":
        for phrase in Phrase.expand(row["words"], language: code) {
          if let opening = phrase.trigger { verbOpenings.append(LiteralSearch(opening)) }
          verbs.append(phrases.add(phrase))
        }
      case "article":
        articles.append(fold(row["words"]) + (row["words"].hasSuffix("'") ? [] : [0x20]))
      case "own":
        demonstratives.append(fold(row["words"]))
      default:
        throw CatalogueError(
          table: "definitions.tsv", line: row.line, reason: "“\(row["role"])” is no role",
          remedy: "Write introduction, verb, article or own")
      }
    }
    self.introductions = introductions
    self.introductionOpenings = introductionOpenings.sorted { $0.lexicographicallyPrecedes($1) }.map(LiteralSearch.init)
    self.verbs = verbs
    self.verbOpenings = verbOpenings
    self.articles = articles.sorted { $0.count > $1.count }
    self.demonstratives = demonstratives
    self.kinds = kinds
  }

  /// Past the article that begins at `start`, and the white space behind it; `start` when there is none.
  func skipArticle(_ text: TextView, _ start: Int) -> Int {
    for article in articles {
      // "l'" and "l’".
      let isElided = article.last == UInt8(ascii: "'")
      guard text.hasFolded(isElided ? Array(article.dropLast()) : article, at: start) else { continue }
      if !isElided { return text.skipSpaces(start + article.count) }
      let apostrophe = text.apostrophe(at: start + article.count - 1)
      if apostrophe > 0 { return start + article.count - 1 + apostrophe }
    }
    return start
  }

  /// Whether "this" or a word like it ends right before `start`: "this Framework" is the document itself.
  func isOwn(_ text: TextView, before start: Int) -> Bool {
    let end = text.skipSpacesBack(start)
    return end < start
      && demonstratives.contains { word in
        text.hasFolded(word, at: end - word.count) && text.character(before: end - word.count) != .word
      }
  }

  /// Whether an article ends right before `start`: "of the Act".
  func isArticle(_ text: TextView, before start: Int) -> Bool {
    articles.contains { article in
      let isElided = article.last == UInt8(ascii: "'")
      var end = isElided ? start : text.skipSpacesBack(start)
      if isElided {
        guard end > 0 else { return false }
        end = text.has([0xE2, 0x80, 0x99], at: end - 3) ? end - 3 : text.bytes[end - 1] == 0x27 ? end - 1 : end
      }
      let word = article.dropLast()
      let begin = end - word.count
      return end < start && begin >= 0 && text.hasFolded(Array(word), at: begin)
        && text.character(before: begin) != .word
    }
  }
}
