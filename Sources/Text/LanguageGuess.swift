/// Which language a text is in, from its script and its commonest function words.
///
/// Meant for whole documents without a declared language; a sentence is too short for it.
public enum LanguageGuess {
  /// BCP 47 code of the language of `bytes` (UTF-8), judged on the first 64 KiB; `en` where Latin letters say no more, `und` for no letters.
  public static func language(of bytes: UnsafeBufferPointer<UInt8>) -> String {
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
      if hangul * 4 > cjk { return "ko" }
      return kana * 12 > cjk ? "ja" : "zh"
    }
    if arabic > latin, arabic > 10 { return "ar" }
    if greek > latin, greek > 10 { return "el" }
    if hebrew > latin, hebrew > 10 { return "he" }
    if cyrillic > latin, cyrillic > 10 {
      return russian * 200 > cyrillic ? "ru" : ukrainian * 200 > cyrillic ? "uk" : "bg"
    }
    var hits: [String: Int] = [:]
    for word in text.lowercased().split(whereSeparator: { !$0.isLetter && $0 != "'" }) {
      for language in functionWords[String(word)] ?? [] { hits[language, default: 0] += 1 }
    }
    let best = hits.max { ($0.value, $1.key) < ($1.value, $0.key) }
    guard let best, best.value >= 2 else { return latin > 0 ? "en" : "und" }
    return best.key
  }

  private static let functionWords: [String: [String]] = {
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
    var table: [String: [String]] = [:]
    for (language, list) in words.sorted(by: { $0.key < $1.key }) {
      for word in list.split(separator: " ") { table[String(word), default: []].append(language) }
    }
    return table
  }()
}
