/// The commonest function words of languages with Latin letters.
enum FunctionWords {
  /// The languages whose words are known, in alphabetical order.
  static let languages = distinctive.keys.sorted()

  /// Words that tell which language a text is in.
  static let distinctive: [String: String] = [

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

  /// Words that languages share: they tell a text in the language from one that is not, but not which language it is.
  static let shared: [String: String] = [

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
  ]
}

/// Function words by the hash of their bytes, with the languages they belong to as bits.
struct FunctionWordTable: Sendable {
  private static let size = 2048
  private var keys = [UInt64](repeating: 0, count: size)
  /// Languages of which the word is typical, by their place in `FunctionWords.languages`.
  private(set) var distinctive = [UInt32](repeating: 0, count: size)
  /// Languages that have the word, others may too.
  private(set) var shared = [UInt32](repeating: 0, count: size)
  /// Number of slots.
  var count: Int { Self.size }

  /// The words of all languages.
  static let all = FunctionWordTable()

  private init() {
    for (bit, language) in FunctionWords.languages.enumerated() {
      for word in (FunctionWords.distinctive[language] ?? "").split(separator: " ") {
        distinctive[insert(word)] |= 1 << UInt32(bit)
      }
      for word in (FunctionWords.shared[language] ?? "").split(separator: " ") {
        shared[insert(word)] |= 1 << UInt32(bit)
      }
    }
  }

  /// Adds a byte to the hash of a word.
  @inline(__always) static func hash(_ key: UInt64, _ byte: UInt8) -> UInt64 { (key ^ UInt64(byte)) &* 0x100_0000_01B3 }
  /// The hash of no bytes.
  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  private static func slot(_ key: UInt64) -> Int { Int(truncatingIfNeeded: (key ^ key >> 29) & UInt64(size - 1)) }

  private mutating func insert(_ word: Substring) -> Int {
    let key = word.utf8.reduce(Self.seed, Self.hash)
    var slot = Self.slot(key)
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & (Self.size - 1) }
    keys[slot] = key
    return slot
  }

  /// The slot of a word, by its hash.
  @inline(__always) func find(_ key: UInt64) -> Int? {
    var slot = Self.slot(key)
    while keys[slot] != 0 {
      if keys[slot] == key { return slot }
      slot = (slot + 1) & (Self.size - 1)
    }
    return nil
  }
}
