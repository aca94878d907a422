/// Labels of encodings as documents and servers write them (<https://encoding.spec.whatwg.org/#names-and-labels>), and the names
/// by which iconv knows what they mean.
enum EncodingLabels {
  /// The name iconv knows the encoding by; the label itself in capitals where it is not in the table.
  static func name(of label: String) -> String {
    let key = label.trimmingSpaces.lowercased()
    return names[key] ?? key.uppercased()
  }

  /// The name as people know it: "windows-1252" for CP1252.
  static func printed(_ name: String) -> String {
    switch name {
    case "CP932": "Shift_JIS"
    case "CP949": "EUC-KR"
    case "BIG5-HKSCS": "Big5"
    case let other where other.hasPrefix("CP12") || other == "CP874": "windows-\(other.dropFirst(2))"
    default: name
    }
  }

  private static let names: [String: String] = {
    var names: [String: String] = [:]
    for (name, labels) in table {
      for label in labels.split(separator: " ") { names[String(label)] = name }
    }
    return names
  }()

  private static let table = [
    "UTF-8": "utf-8 utf8 utf8mb4 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8",
    "CP1252":
      "iso-8859-1 iso8859-1 iso88591 iso_8859-1 iso_8859-1:1987 iso-ir-100 latin1 latin-1 l1 csisolatin1 us-ascii ascii ansi_x3.4-1968 windows-1252 cp1252 x-cp1252 ansi cp819 ibm819",
    "ISO-8859-2": "iso-8859-2 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 iso-ir-101 latin2 latin-2 l2 csisolatin2",
    "ISO-8859-3": "iso-8859-3 iso8859-3 iso88593 iso_8859-3 latin3 l3 csisolatin3",
    "ISO-8859-4": "iso-8859-4 iso8859-4 iso88594 iso_8859-4 latin4 l4 csisolatin4",
    "ISO-8859-5": "iso-8859-5 iso8859-5 iso88595 iso_8859-5 cyrillic csisolatincyrillic iso-ir-144",
    "ISO-8859-6":
      "iso-8859-6 iso8859-6 iso88596 iso_8859-6 iso-8859-6-i iso-8859-6-e arabic csisolatinarabic asmo-708 ecma-114",
    "ISO-8859-7":
      "iso-8859-7 iso8859-7 iso88597 iso_8859-7 greek greek8 csisolatingreek ecma-118 elot_928 sun_eu_greek",
    "ISO-8859-8":
      "iso-8859-8 iso8859-8 iso88598 iso_8859-8 iso-8859-8-i iso-8859-8-e hebrew logical visual csisolatinhebrew",
    "CP1254":
      "iso-8859-9 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 latin5 l5 csisolatin5 windows-1254 cp1254 x-cp1254",
    "ISO-8859-10": "iso-8859-10 iso8859-10 latin6 l6 csisolatin6", "ISO-8859-13": "iso-8859-13 iso8859-13",
    "ISO-8859-14": "iso-8859-14 iso8859-14", "ISO-8859-15": "iso-8859-15 iso8859-15 iso_8859-15 latin9 l9 csisolatin9",
    "ISO-8859-16": "iso-8859-16",
    "CP874": "windows-874 tis-620 iso-8859-11 iso8859-11 dos-874", "CP1250": "windows-1250 cp1250 x-cp1250",
    "CP1251": "windows-1251 cp1251 x-cp1251", "CP1253": "windows-1253 cp1253 x-cp1253",
    "CP1255": "windows-1255 cp1255 x-cp1255", "CP1256": "windows-1256 cp1256 x-cp1256",
    "CP1257": "windows-1257 cp1257 x-cp1257", "CP1258": "windows-1258 cp1258 x-cp1258",
    "CP866": "ibm866 cp866 866 csibm866", "KOI8-R": "koi8-r koi8 koi koi8_r cskoi8r", "KOI8-U": "koi8-u koi8-ru",
    "MACINTOSH": "macintosh mac x-mac-roman csmacintosh", "MAC-CYRILLIC": "x-mac-cyrillic x-mac-ukrainian",
    "GB18030":
      "gb2312 gbk x-gbk gb_2312 gb_2312-80 gb18030 chinese csgb2312 csiso58gb231280 iso-ir-58 euc-cn cp936 windows-936",
    "BIG5-HKSCS": "big5 big5-hkscs cn-big5 csbig5 x-x-big5 cp950 windows-950",
    "EUC-JP": "euc-jp x-euc-jp eucjp cseucpkdfmtjapanese", "ISO-2022-JP": "iso-2022-jp csiso2022jp",
    "ISO-2022-KR": "iso-2022-kr csiso2022kr",
    "CP932": "shift_jis shift-jis sjis x-sjis windows-31j ms932 ms_kanji csshiftjis cp932",
    "CP949":
      "euc-kr euckr ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 korean cseuckr windows-949 cp949 uhc x-windows-949 csksc56011987",
    "UTF-16LE": "utf-16 utf-16le csunicode iso-10646-ucs-2 ucs-2 unicode", "UTF-16BE": "utf-16be unicodefffe",
    "UTF-32LE": "utf-32 utf-32le ucs-4", "UTF-32BE": "utf-32be",
  ]
}
