/// Numbers as Word prints them, by the name of the format (`ST_NumberFormat`, ISO/IEC 29500-1, 17.18.59).
enum DocxNumberFormat {
  /// `value` in `format`; in decimal where the format is not known, empty for `none` and `bullet`. `language` decides the words of
  /// ordinals.
  static func string(_ value: Int, format: String, language: String? = nil) -> String {
    // A number that no list reaches is printed plainly.
    guard (0...32_767).contains(value) else { return String(value) }
    switch format {
    case "none", "bullet": return ""
    case "decimalZero", "01, 02, 03, ...": return value < 10 ? "0\(value)" : String(value)
    case "001, 002, 003, ...": return padded(value, 3)
    case "0001, 0002, 0003, ...": return padded(value, 4)
    case "00001, 00002, 00003, ...": return padded(value, 5)
    case "upperRoman": return roman(value)
    case "lowerRoman": return roman(value).lowercased()
    case "upperLetter": return repeated(value, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    case "lowerLetter": return repeated(value, "abcdefghijklmnopqrstuvwxyz")
    case "ordinal": return ordinal(value, language)
    case "cardinalText", "ordinalText": return words(value, isOrdinal: format == "ordinalText", language)
    case "hex": return String(value, radix: 16, uppercase: true)
    case "chicago": return chicago(value)
    case "numberInDash": return "- \(value) -"
    case "russianLower": return repeated(value, "абвгдежзиклмнопрстуфхцчшщэюя")
    case "russianUpper": return repeated(value, "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ")
    case "hebrew1": return hebrew(value)
    case "hebrew2": return repeated(value, "אבגדהוזחטיכלמנסעפצקרשת")
    case "arabicAlpha": return repeated(value, "أبتثجحخدذرزسشصضطظعغفقكلمنهوي")
    case "arabicAbjad": return repeated(value, "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ")
    case "thaiLetters": return repeated(value, "กขคงจฉชซญฎฏฐณดตถทธนบปผพฟมยรลวศษสหฬอฮ")
    case "thaiNumbers": return digits(value, "๐๑๒๓๔๕๖๗๘๙")
    case "hindiNumbers": return digits(value, "०१२३४५६७८९")
    case "decimalFullWidth", "decimalFullWidth2": return digits(value, "０１２３４５６７８９")
    default: return eastAsian(value, format) ?? String(value)
    }
  }

  private static func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  private static func digits(_ value: Int, _ alphabet: String) -> String {
    let signs = Array(alphabet)
    return String(String(value).map { signs[$0.wholeNumberValue ?? 0] })
  }

  static func roman(_ value: Int) -> String {
    guard (1..<4000).contains(value) else { return String(value) }
    let signs = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
      (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var rest = value
    var text = ""
    for (worth, sign) in signs {
      while rest >= worth {
        text += sign
        rest -= worth
      }
    }
    return text
  }

  /// a … z, aa, bb, …: Word repeats the letter.
  private static func repeated(_ value: Int, _ alphabet: String) -> String {
    guard value > 0 else { return String(value) }
    let letters = Array(alphabet)
    return String(
      repeating: String(letters[(value - 1) % letters.count]), count: min(32, (value - 1) / letters.count + 1))
  }

  private static func chicago(_ value: Int) -> String {
    guard value > 0 else { return String(value) }
    return String(repeating: ["*", "†", "‡", "§"][(value - 1) % 4], count: min(32, (value - 1) / 4 + 1))
  }

  /// "1st", "1º", "1er", "1.": as Word prints `ordinal` in the language of the text.
  private static func ordinal(_ value: Int, _ language: String?) -> String {
    switch language?.prefix(2) ?? "en" {
    case "en":
      let suffix = (11...13).contains(value % 100) ? "th" : ["th", "st", "nd", "rd"][value % 10 < 4 ? value % 10 : 0]
      return "\(value)\(suffix)"
    case "es", "pt", "it", "gl": return "\(value)º"
    case "fr": return value == 1 ? "1er" : "\(value)e"
    case "nl": return "\(value)e"
    default: return "\(value)."
    }
  }

  private static let small = [
    "Zero", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve",
    "Thirteen", "Fourteen", "Fifteen", "Sixteen", "Seventeen", "Eighteen", "Nineteen",
  ]
  private static let tens = ["", "", "Twenty", "Thirty", "Forty", "Fifty", "Sixty", "Seventy", "Eighty", "Ninety"]
  private static let ordinals = [
    "One": "First", "Two": "Second", "Three": "Third", "Five": "Fifth", "Eight": "Eighth", "Nine": "Ninth",
    "Twelve": "Twelfth",
  ]

  /// "Three", "Twenty-First"; in English only, digits otherwise.
  private static func words(_ value: Int, isOrdinal: Bool, _ language: String?) -> String {
    guard language?.hasPrefix("en") ?? true, value < 100 else {
      return isOrdinal ? ordinal(value, language) : String(value)
    }
    func last(_ word: String) -> String {
      guard isOrdinal else { return word }
      return ordinals[word] ?? (word.hasSuffix("y") ? word.dropLast() + "ieth" : word + "th")
    }
    if value < 20 { return last(small[value]) }
    if value % 10 == 0 { return last(tens[value / 10]) }
    return tens[value / 10] + "-" + last(small[value % 10])
  }

  private static func hebrew(_ value: Int) -> String {
    guard (1..<1000).contains(value) else { return String(value) }
    var rest = value
    var text = ""
    for (worth, sign) in [(400, "ת"), (300, "ש"), (200, "ר"), (100, "ק")] {
      while rest >= worth {
        text += sign
        rest -= worth
      }
    }
    // 15 and 16 are not written as parts of the divine name.
    if rest == 15 || rest == 16 { return text + (rest == 15 ? "טו" : "טז") }
    if rest >= 10 { text += String(Array("יכלמנסעפצ")[rest / 10 - 1]) }
    if rest % 10 > 0 { text += String(Array("אבגדהוזחט")[rest % 10 - 1]) }
    return text
  }

  // MARK: East Asia

  private static func eastAsian(_ value: Int, _ format: String) -> String? {
    switch format {
    case "chineseCounting", "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital":
      // 十一 up to 99 in chineseCounting, digit by digit in the others.
      let zero = format == "chineseCounting" ? "○" : "〇"
      return format == "chineseCounting" && value < 100
        ? counting(value, "一二三四五六七八九", "十百千", zero: "")
        : digits(value, zero + "一二三四五六七八九")
    case "chineseCountingThousand", "taiwaneseCountingThousand", "taiwaneseCounting":
      return counting(value, "一二三四五六七八九", "十百千", zero: "零")
    case "japaneseCounting": return counting(value, "一二三四五六七八九", "十百千", zero: "")
    case "chineseLegalSimplified": return counting(value, "壹贰叁肆伍陆柒捌玖", "拾佰仟", zero: "零", writesOne: true)
    case "ideographLegalTraditional": return counting(value, "壹貳參肆伍陸柒捌玖", "拾佰仟", zero: "零", writesOne: true)
    case "japaneseLegal": return counting(value, "壱弐参四五六七八九", "拾百阡", zero: "", writesOne: true)
    case "koreanCounting": return counting(value, "일이삼사오육칠팔구", "십백천", zero: "")
    case "koreanDigital", "koreanDigital2":
      return digits(value, format == "koreanDigital" ? "영일이삼사오육칠팔구" : "零一二三四五六七八九")
    case "koreanLegal": return (1...99).contains(value) ? koreanLegal(value) : nil
    case "ganada": return cyclic(value, "가나다라마바사아자차카타파하")
    case "chosung": return cyclic(value, "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ")
    case "aiueo", "aiueoFullWidth": return cyclic(value, "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン")
    case "iroha", "irohaFullWidth": return cyclic(value, "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン")
    case "ideographTraditional": return (1...10).contains(value) ? cyclic(value, "甲乙丙丁戊己庚辛壬癸") : nil
    case "ideographZodiac": return (1...12).contains(value) ? cyclic(value, "子丑寅卯辰巳午未申酉戌亥") : nil
    case "decimalEnclosedCircle", "decimalEnclosedCircleChinese", "ideographEnclosedCircle":
      return enclosed(value, first: 0x2460, count: 20)
    case "decimalEnclosedFullstop": return enclosed(value, first: 0x2488, count: 20)
    case "decimalEnclosedParen": return enclosed(value, first: 0x2474, count: 20)
    default: return nil
    }
  }

  private static func enclosed(_ value: Int, first: UInt32, count: Int) -> String? {
    guard (1...count).contains(value) else { return nil }
    return UnicodeScalar(first + UInt32(value) - 1).map { String($0) }
  }

  private static func cyclic(_ value: Int, _ signs: String) -> String? {
    let signs = Array(signs)
    return value > 0 ? String(signs[(value - 1) % signs.count]) : nil
  }

  /// 십, 백, 천 with the digits before them: 21 is 二十一, 105 is 一百零五.
  private static func counting(
    _ value: Int, _ digitSigns: String, _ unitSigns: String, zero: String, writesOne: Bool = false
  ) -> String? {
    guard (1..<10_000).contains(value) else { return nil }
    let digits = Array(digitSigns)
    let units = Array(unitSigns)
    let isChinese = !zero.isEmpty
    var text = ""
    var skipped = false
    for (power, worth) in [(3, 1000), (2, 100), (1, 10), (0, 1)] {
      let digit = value / worth % 10
      if digit == 0 {
        skipped = !text.isEmpty
        continue
      }
      if skipped { text += zero }
      skipped = false
      // 十, not 一十; in Japanese and Korean 百 and 千 stand alone as well.
      let isBare = digit == 1 && power > 0 && !writesOne && (text.isEmpty && power == 1 || !isChinese)
      if !isBare { text.append(digits[digit - 1]) }
      if power > 0 { text.append(units[power - 1]) }
    }
    return text
  }

  private static func koreanLegal(_ value: Int) -> String {
    let ones = ["", "하나", "둘", "셋", "넷", "다섯", "여섯", "일곱", "여덟", "아홉"]
    let tens = ["", "열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔"]
    return tens[value / 10] + ones[value % 10]
  }
}
