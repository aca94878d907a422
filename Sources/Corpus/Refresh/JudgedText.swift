import Markup

/// A fetched text with what tells a document from a page that came in its place.
struct JudgedText: Sendable {
  /// What is in force: by it versions are told apart.
  let normalised: NormalisedText
  /// With what is struck out: a law that was repealed from end to end is still that law.
  let whole: NormalisedText
  /// Articles, sections and other provisions that can be cited.
  let provisions: Int
  /// Whether it is a page of the Web; files and the XML of publishers are what they are.
  let isPage: Bool

  init(_ document: Document) {
    normalised = NormalisedText(document)
    var unstruck = document
    unstruck.struck = []
    whole = document.struck.isEmpty ? normalised : NormalisedText(unstruck)
    provisions = document.provisions.count - 1
    isPage = document.dialect == .html
  }

  /// Of a text of which less than this share is left, something has to speak for the new one.
  static let leastShare = 0.1
  /// The same when a page comes in the place of a file: its abstract repeats some of it.
  static let leastShareOfFile = 0.5

  /// What makes it doubtful that this is the document, which held `old` before; nil when nothing does. To be read behind "what was
  /// fetched".
  func doubt(after old: JudgedText?) -> String? {
    let length = old == nil ? PageSigns.mostWordsAtFirst : PageSigns.mostWords
    let sign = isPage ? PageSigns.shipped.sign(in: whole, of: length) : nil
    guard let old else { return sign.map { "says \"\($0)\"" } }
    let share = whole.share(of: old.whole)
    let (count, before) = (whole.words, old.whole.words)
    if !old.isPage, isPage, share < Self.leastShareOfFile {
      return "is a page of \(count) words where a file of \(before) words was before"
    }
    guard share < Self.leastShare else { return nil }
    if let sign { return "says \"\(sign)\"" }
    if count * 2 < before { return "has \(count) words where \(before) were before" }
    if old.provisions >= 3, provisions == 0 { return "has no provisions where \(old.provisions) were before" }
    return nil
  }
}

extension NormalisedText {
  /// Which share of the sequences of three words of `other` this text still has, 0...1; 0 when `other` has fewer words.
  func share(of other: NormalisedText) -> Double {
    let before = other.sequences
    return before.isEmpty ? 0 : Double(before.intersection(sequences).count) / Double(before.count)
  }

  /// The sequences of three words, hashed; of three characters in scripts without spaces.
  private var sequences: Set<Int> {
    var result: Set<Int> = []
    var (first, second) = (0, 0)
    var count = 0
    for passage in passages {
      TextTokens.forEachToken(of: passage[...]) { token, _ in
        let third = token.hashValue
        if count > 1 {
          var hasher = Hasher()
          hasher.combine(first)
          hasher.combine(second)
          hasher.combine(third)
          result.insert(hasher.finalize())
        }
        (first, second) = (second, third)
        count += 1
      }
    }
    return result
  }
}
