/// Words that end in a full stop without ending a sentence, per language.
struct Abbreviations {
  private let words: Set<String>

  init(language: String) {
    let code = language.prefix(2).lowercased()
    words = Self.everywhere.union(Self.table[code] ?? [])
  }

  /// Whether the sentence that ICU ends at byte `end` goes on: its last word is a known abbreviation, a
  /// single capital letter ("J. Smith"), or the number of a list item ("4.2.").
  func continues(_ bytes: UnsafeBufferPointer<UInt8>, before end: Int) -> Bool {
    var last = end
    while last > 0, bytes[last - 1] == 0x20 || bytes[last - 1] == 0x0A || bytes[last - 1] == 0x0D {
      if bytes[last - 1] != 0x20 { return false }
      last -= 1
    }
    guard last > 0, bytes[last - 1] == UInt8(ascii: ".") else { return false }
    var first = last - 1
    while first > 0, last - first <= 16, Self.isWordByte(bytes[first - 1]) { first -= 1 }
    let length = last - 1 - first
    guard length > 0 else { return false }
    let startsText = first == 0
    let digitsOnly = (first..<last).allSatisfy {
      (0x30...0x39).contains(bytes[$0]) || bytes[$0] == UInt8(ascii: ".")
    }
    if digitsOnly { return startsText }
    if length == 1, (0x41...0x5A).contains(bytes[first]) { return true }
    guard length <= 15 else { return false }
    return words.contains(String(decoding: bytes[first..<last - 1], as: UTF8.self).lowercased())
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
      || (0x61...0x7A).contains(byte) || byte == UInt8(ascii: ".")
  }

  private static let everywhere: Set<String> = [
    "no", "nos", "nr", "art", "arts", "vol", "p", "pp", "cf", "ibid", "etc", "fig", "ed", "eds", "al",
    "dr", "st", "inc", "ltd", "co",
  ]

  private static let table: [String: Set<String>] = [
    "en": [
      "reg", "regs", "sec", "secs", "para", "paras", "cl", "sch", "ch", "pt", "pub", "stat", "fed", "rev",
      "e.g", "i.e", "u.s", "u.s.c", "c.f.r", "u.n", "v", "s", "ss", "jan", "feb", "mar", "apr", "jun",
      "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mr", "mrs", "ms", "prof", "approx", "incl",
    ],
    "fr": ["al", "chap", "sect", "par", "m", "mm", "mme", "p. ex", "c.-à-d", "l", "r", "d", "réf"],
    "de": [
      "abs", "bzw", "z.b", "d.h", "u.a", "i.v.m", "i.s.d", "gem", "lit", "buchst", "ziff", "s", "vgl",
      "ggf", "usw", "bgbl", "abl", "i.d.f", "v", "sog", "inkl", "ca", "hrsg", "rn", "rdnr",
    ],
    "es": ["núm", "arts", "inc", "pág", "págs", "sr", "sra", "d.s", "d.l", "ee.uu", "apdo", "párr"],
    "pt": ["n.º", "inc", "§", "pág", "págs", "sr", "sra", "dr", "dra", "min", "rel", "des"],
    "it": ["lett", "comma", "d.lgs", "d.l", "l", "cfr", "pag", "sig", "n", "cod", "proc", "civ", "pen"],
    "nl": ["nrs", "blz", "bijv", "d.w.z", "o.a", "lid", "e.d", "m.b.t", "resp", "jo", "stb", "stcrt"],
    "pl": ["ust", "pkt", "lit", "poz", "dz.u", "str", "np", "m.in", "tj", "tzw", "zm", "r"],
  ]
}
