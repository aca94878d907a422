/// Which language a text is in: from its script, from its groups of letters (`DetectedLanguage`) and from its commonest function
/// words.
///
/// Meant for whole documents without a declared language. Of a sentence it is right in nineteen cases of twenty, of a title or a
/// name it says little.
public enum LanguageGuess {
  /// BCP 47 code of the language of `bytes` (UTF-8), judged on the first 64 KiB; `en` where Latin letters say no more, `und` for no letters.
  public static func language(of bytes: UnsafeBufferPointer<UInt8>) -> String {
    let words = byScriptAndWords(bytes)
    guard words.isOpen else { return words.language }
    let detected = DetectedLanguage(of: bytes)
    guard detected.isReliable, detected.percent >= 60, detected.language != words.language else {
      return words.language
    }
    // Prose full of English terms: its own function words know better.
    if detected.language == "en", words.distinct >= 3, words.hits >= 2 * words.english { return words.language }
    // Chinese is Chinese in both of its scripts.
    return detected.language.hasPrefix("zh") ? "zh" : detected.language
  }

  /// What scripts and function words say.
  struct Words {
    var language: String
    /// Function words of that language.
    var hits = 0
    /// How many different ones: a table of "8(4a)" is full of the Czech word for "and".
    var distinct = 0
    /// Function words of English.
    var english = 0
    /// Letters are shared by several languages: the script alone does not decide.
    var isOpen = false
  }

  static func byScriptAndWords(_ bytes: UnsafeBufferPointer<UInt8>) -> Words {
    let text = String(decoding: bytes.prefix(65536), as: UTF8.self)
    var hangul = 0
    var kana = 0
    var han = 0
    var arabic = 0
    var hebrew = 0
    var latin = 0
    var greek = 0
    var cyrillic = 0
    var russian = 0
    var ukrainian = 0
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xAC00...0xD7A3: hangul += 1
      case 0x3040...0x30FF: kana += 1
      case 0x4E00...0x9FFF: han += 1
      case 0x0600...0x06FF: arabic += 1
      case 0x370...0x3FF: greek += 1
      case 0x05D0...0x05EA: hebrew += 1
      // Bulgarian has neither "ы" nor "э", Russian has no "і".
      case 0x042B, 0x044B, 0x042D, 0x044D: (cyrillic, russian) = (cyrillic + 1, russian + 1)
      case 0x0406, 0x0456: (cyrillic, ukrainian) = (cyrillic + 1, ukrainian + 1)
      case 0x0400...0x04FF: cyrillic += 1
      case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F: latin += 1
      default: break
      }
    }
    let cjk = hangul + kana + han
    if cjk * 3 > latin, cjk > 10 {
      if hangul * 4 > cjk { return Words(language: "ko") }
      return Words(language: kana * 12 > cjk ? "ja" : "zh")
    }
    // Persian and Urdu, Yiddish, Serbian and Kazakh share letters with these.
    if arabic > latin, arabic > 10 { return Words(language: "ar", isOpen: true) }
    if greek > latin, greek > 10 { return Words(language: "el") }
    if hebrew > latin, hebrew > 10 { return Words(language: "he") }
    if cyrillic > latin, cyrillic > 10 {
      return Words(
        language: russian * 200 > cyrillic ? "ru" : ukrainian * 200 > cyrillic ? "uk" : "bg", isOpen: true)
    }
    let hits = hits(in: text)
    let english = hits["en"]?.count ?? 0
    let best = hits.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }
    // Scripts that are not counted here (Thai, Devanagari, …) are CLD2's alone.
    guard let best, best.value.count >= 2 else {
      return Words(language: latin > 0 ? "en" : "und", hits: english, english: english, isOpen: true)
    }
    return Words(
      language: best.key, hits: best.value.count, distinct: best.value.distinct, english: english, isOpen: true)
  }

  /// How often the function words of every language occur in `text`, and how many different ones.
  private static func hits(in text: String) -> [String: (count: Int, distinct: Int)] {
    var counts: [Substring: Int] = [:]
    let lower = text.lowercased()
    for word in lower.split(whereSeparator: { !$0.isLetter && $0 != "'" }) { counts[word, default: 0] += 1 }
    var hits: [String: (count: Int, distinct: Int)] = [:]
    for (word, count) in counts {
      for language in functionWords[String(word)] ?? [] {
        hits[language, default: (0, 0)].count += count
        hits[language, default: (0, 0)].distinct += 1
      }
    }
    return hits
  }

  /// The function words of a passage.
  struct Counted {
    private let hits: [String: (count: Int, distinct: Int)]
    private let words: Int
    /// Most letters are Latin.
    let isLatin: Bool
    /// Share of the words of four and more letters that begin with a capital, 0...1: high in titles and lists of names.
    let capitals: Double

    /// Counts the words of `bytes` (UTF-8), at most the first 4 KiB.
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
      let text = String(decoding: bytes.prefix(4096), as: UTF8.self)
      var hits = LanguageGuess.hits(in: text)
      for word in text.lowercased().split(whereSeparator: { !$0.isLetter }) {
        for language in LanguageGuess.sharedWords[String(word)] ?? [] { hits[language, default: (0, 0)].count += 1 }
      }
      self.hits = hits
      let all = text.split(whereSeparator: { !$0.isLetter })
      words = all.count
      let long = all.lazy.filter { $0.utf8.count >= 4 }
      capitals = Double(long.count { $0.first?.isUppercase ?? false }) / Double(max(1, long.count))
      let letters = text.unicodeScalars.count { $0.properties.isAlphabetic }
      isLatin = text.unicodeScalars.count { $0.properties.isAlphabetic && $0.value < 0x250 } * 2 > letters
    }

    /// Share of the words that are function words of `language`, 0...1; nil where none are known.
    func share(of language: String) -> Double? {
      guard LanguageGuess.languagesWithWords.contains(String(language.prefix(2))) else { return nil }
      return Double(hits[String(language.prefix(2))]?.count ?? 0) / Double(max(1, words))
    }

    /// How many different function words of `language` there are.
    func distinct(of language: String) -> Int { hits[String(language.prefix(2))]?.distinct ?? 0 }
  }

  private static let languagesWithWords = Set(functionWords.values.joined())

  static let functionWords: [String: [String]] = {
    let words = [
      "en": "the of and to in that is for be by or shall with this are on which as from such",
      "fr": "les des et du dans est que une pour au aux sur par ou à être cette leur avec ces",
      "de": "der die und das des den von zu ist für im dem mit auf nicht eine sich werden oder nach",
      "es": "los las el y en del que una para por se con su como al o entre sobre esta será",
      "pt": "os as e em do da que uma para por com ou não dos das ao na no pelo são",
      "it": "il gli e di che della dei per con nel alla una le sono delle degli dal non è articolo",
      "nl": "het een van en de dat in voor op met aan zijn door niet te worden of is bij deze",
      "sv": "och att av för som inte är den det på med till om ska eller enligt från har ett vid lagen kap",
      "da": "og at af for som ikke er den det på med til om skal eller efter fra har et ved loven jf",
      "no": "og at av for som ikke er den det på med til om skal eller etter fra har et ved loven jf",
      "fi":
        "ja on ei se että joka tai sekä jos mukaan tämän lain ovat voi siitä kuin myös olla momentin pykälän oli jotka sen",
      "cs": "a v na se je že o podle nebo který pro jsou zákona při od do být jako odst písm ve které ze byl",
      "sk": "a v na sa je že o podľa alebo ktorý pre sú zákona pri od do byť ako ods písm vo",
      "hu": "a az és hogy nem van vagy egy törvény szerint bekezdés is ha kell meg ez azt illetve alapján által",
      "ro": "și de la în cu pe din nu este care sau pentru prin alin lit art al ale prevederile legea potrivit",
      "et": "ja on ei ning või see et mis kui seaduse lõige selle ka isik alusel kohta punkt kui oma vastavalt",
      "lv": "un ir ar no par ka kas vai pēc šā likuma panta daļa tiek uz lai kā nav šo pirmās gada",
      "lt": "ir yra su iš dėl kad kuris ar pagal šio įstatymo straipsnio dalis arba nuo kaip turi būti ne dalies",
      "tr":
        "ve bir bu ile için olarak olan veya göre tarafından ilgili kanun madde sayılı uyarınca ilişkin gibi daha her",
      "pl": "i w na z do nie się że o oraz przez art ust jest lub od dla zgodnie którym są",
      "id": "dan yang di dari untuk dengan pada dalam ini itu atau tidak sebagai oleh",
      "vi": "và của các là có trong được cho không với theo người quy định",
    ]
    return byWord(words)
  }()

  /// Function words that languages share: they tell a text in the language from one that is not, but not which of them it is.
  static let sharedWords: [String: [String]] = byWord([
    "en": "a an it at not has have any may other under was were been",
    "fr": "le la de en un l d qui ne pas se il elle qu n s a son sa ses sont",
    "de": "ein einer eines einem einen in an als bei durch sind wird kann wenn er es um auch",
    "es": "la de un a lo no sus ser", "pt": "a o de um se à sua ser",
    "it": "la in un a al i da si lo ed o del nei ai essere", "nl": "er om als naar ook kan wordt",
    "sv": "i en kan så", "da": "i en der kan så vil du", "no": "i en der kan så vil du",
    "fi": "hän ole kun jossa", "pl": "a po przy tym tej ten być był", "cs": "i s k z u jejich lze není",
    "sk": "i s k z u ich nie môže", "ro": "a un o ca mai fi se dacă", "hu": "csak mint lehet",
    "tr": "o en ne da de mi değil olduğu", "vi": "một này khi đã sẽ bạn nếu hoặc",
    "id": "adalah akan ke anda dapat jika",
    "lt": "į o tai jei bus", "et": "ole kas aga siis", "lv": "es tas bet ja",
  ])

  private static func byWord(_ words: [String: String]) -> [String: [String]] {
    var table: [String: [String]] = [:]
    for (language, list) in words.sorted(by: { $0.key < $1.key }) {
      for word in Set(list.split(separator: " ")).sorted() { table[String(word), default: []].append(language) }
    }
    return table
  }
}
