/// Reads a title backwards from its end in scripts without capitals, up to the word that belongs to the sentence.
///
///     前項及び|所得税法 第九条        による改正後の|個人情報の保護に関する法律（平成十五年法律第五十七号）
///     依|個人資料保護法 第六條        違反|道路交通管理處罰條例 第三十五條        및 |개인정보 보호법 제2조
///
/// Sources: 法制執務詳解 (題名); 中央法規標準法, art. 2 and 3; 법제처 법령 입안·심사 기준 (제명).
enum WideTitle {
  /// The first byte of the title that ends at `end`, or nil for words that name no work.
  static func back(_ text: TextView, from end: Int, floor: Int) -> Int? {
    let end = text.skipSpacesBack(end)
    switch text.character(before: end) {
    case .hangul: return KoreanTitle.back(text, from: end, floor: floor)
    case .ideograph: return han(text, end, floor)
    default: return nil
    }
  }

  private static func han(_ text: TextView, _ end: Int, _ floor: Int) -> Int? {
    var start = end
    while start > floor, let previous = titleCharacter(text, before: start, floor) { start = previous }
    guard end - start <= 150 else { return nil }
    let isContinued = isHiragana(text, before: start, floor) && heads.contains { starts(text, $0, start, end) }
    if isContinued {
      guard let begin = long(text, start, end, floor) else { return nil }
      start = begin
    } else {
      start = cut(text, start, end)
    }
    start = stripped(text, start, end)
    return isRefused(text, start, end) ? nil : start
  }

  /// Han, Katakana, letters and digits: what a name is written with that has no grammar in it.
  private static func titleCharacter(_ text: TextView, before at: Int, _ floor: Int) -> Int? {
    let byte = text.bytes[at - 1]
    if byte < 0x80 { return TextView.isASCIIWord(byte) ? at - 1 : nil }
    guard at - 3 >= floor, text.bytes[at - 3] >= 0xE3 else { return nil }
    let first = text.bytes[at - 3]
    let second = text.bytes[at - 2]
    if (0xE4...0xE9).contains(first) { return at - 3 }
    guard first == 0xE3 else { return nil }
    // 々, 〇
    if second == 0x80 { return byte == 0x85 || byte == 0x87 ? at - 3 : nil }
    if second == 0x81 || second == 0x82 && byte <= 0x9F { return nil }
    return second <= 0x83 || second >= 0x90 ? at - 3 : nil
  }

  private static func isHiragana(_ text: TextView, before at: Int, _ floor: Int) -> Bool {
    at - 3 >= floor && text.bytes[at - 3] == 0xE3
      && (text.bytes[at - 2] == 0x81 || text.bytes[at - 2] == 0x82 && text.bytes[at - 1] <= 0x9F)
  }

  private static func starts(_ text: TextView, _ literal: [UInt8], _ start: Int, _ end: Int) -> Bool {
    start + literal.count <= end && text.has(literal, at: start)
  }

  /// What ends a Japanese title that goes back over Hiragana: "…に関する|法律施行令".
  private static let heads = [
    "法律", "特別措置法", "臨時措置法", "暫定措置法", "特例法", "特別法", "政令", "省令", "内閣府令", "府令", "規則", "規程", "条例", "命令",
    "告示", "臨時特例法", "勅令",
  ].map { Array($0.utf8) }

  /// A title of whole phrases: back to a mark, and behind the last words that belong to the sentence.
  private static func long(_ text: TextView, _ tail: Int, _ end: Int, _ floor: Int) -> Int? {
    var start = tail
    while start - 3 >= floor, end - start < 300 {
      if let previous = titleCharacter(text, before: start, floor) {
        start = previous
      } else if isHiragana(text, before: start, floor) {
        start -= 3
      } else {
        break
      }
    }
    var begin = start
    var at = start
    while at < tail {
      for phrase in sentence where text.has(phrase, at: at) && at + phrase.count <= tail {
        begin = max(begin, at + phrase.count)
      }
      for word in conjunctions where text.has(word, at: at) && endsWork(text, at, start) {
        begin = max(begin, at + word.count)
      }
      // "者は個人情報の…", not "又は".
      if text.has(topic, at: at), at >= start + 3, !text.has(or, at: at - 3) { begin = max(begin, at + 3) }
      at += at < end && text.bytes[at] < 0x80 ? 1 : 3
    }
    return begin < tail ? begin : nil
  }

  private static let topic = Array("は".utf8)
  private static let or = Array("又".utf8)
  /// Words between a Japanese title and what stands before it.
  private static let sentence = [
    "に規定する", "に定める", "に掲げる", "改正前の", "改正後の", "により", "に基づき", "において", "における同", "読み替えられた", "準用する", "適用する",
    "同じく", "とする", "その他の", "場合の", "又は同", "いう", "ただし", "なお", "この", "その", "その者の", "ものの", "規定の", "については", "に従い", "を除き",
    "もの又は",
    "もの若しくは", "もの及び", "もの並びに", "もので", "条中", "項中", "号中", "則中",
  ].map { Array($0.utf8) }
  private static let conjunctions = [
    "及び", "又は", "並びに", "若しくは", "及", "或", "与", "與", "和", "暨", "跟", "或者", "以及", "と",
  ].map { Array($0.utf8) }

  /// Whether a law, a provision or the end of a clause stands before `at`: what joins it to the title behind is no part of either.
  private static func endsWork(_ text: TextView, _ at: Int, _ floor: Int) -> Bool {
    at <= floor || workEnds.contains { at - $0.count >= floor && text.has($0, at: at - $0.count) }
  }

  private static let workEnds = [
    "法", "律", "令", "則", "则", "例", "条", "條", "款", "項", "项", "号", "號", "規定", "规定", "法典", "办法", "辦法", "定", "程", "準", "目",
    "章",
  ].map { Array($0.utf8) }

  /// The title in a run of Han: behind the last verb, preposition or conjunction of the sentence.
  private static func cut(_ text: TextView, _ start: Int, _ end: Int) -> Int {
    var begin = start
    var at = start
    while at < end {
      let width = text.bytes[at] < 0x80 ? 1 : 3
      for word in verbs where at + word.count < end && text.has(word, at: at) { begin = max(begin, at + word.count) }
      for word in conjunctions where at + word.count < end && text.has(word, at: at) && endsWork(text, at, begin) {
        begin = max(begin, at + word.count)
      }
      at += width
    }
    var isCut = true
    while isCut {
      isCut = false
      for word in leads where begin + word.count < end && text.has(word, at: begin) {
        begin += word.count
        isCut = true
        break
      }
    }
    return begin
  }

  /// Chinese words before a title that no title contains.
  private static let verbs = [
    "条中", "項中", "号中", "則中", "表中",
    "依据", "依據", "依照", "根据", "根據", "按照", "违反", "違反", "适用", "適用", "准用", "準用", "符合", "参照", "參照", "遵守", "触犯", "觸犯",
    "援引", "比照", "构成", "構成", "认定", "認定", "属于", "屬於", "不受", "除", "依", "的", "之", "於", "係", "係指", "所称", "所稱", "规定的", "並依",
    "應依",
    "得依", "及依", "修正前", "修正後", "修订后", "修订前", "规定和", "結合", "结合", "对照", "對照", "以及", "有关", "有關", "相当于",
  ].map { Array($0.utf8) }
  /// Words before a title at the head of what is left.
  private static let leads = [
    "如", "查", "按", "惟", "但", "故", "另", "且", "或", "及", "與", "与", "和", "並", "并", "而", "又", "則", "现行", "現行", "修正", "修订",
    "新修订", "我国", "我國", "适", "即", "应当",
  ].map { Array($0.utf8) }

  /// "旧所得税法", "新所得税法": the act before and after an amendment is the act.
  private static func stripped(_ text: TextView, _ start: Int, _ end: Int) -> Int {
    for word in versions where start + word.count + 6 <= end && text.has(word, at: start) { return start + word.count }
    if text.has(new, at: start), end - start >= 12, !newNames.contains(where: { text.has($0, at: start + 3) }) {
      return start + 3
    }
    return start
  }

  private static let versions = ["旧", "舊", "現行", "改正", "前記", "上記", "右", "中华人民共和国", "中華民國"].map { Array($0.utf8) }
  private static let new = Array("新".utf8)
  /// What follows "新" where it belongs to the name: "新型インフルエンザ等対策特別措置法".
  private static let newNames = "型エ住都技産聞幹規興生入疆".map { Array(String($0).utf8) }

  /// "同法", "本條例", "方法", "法律": no name, or one that only its context explains. By bytes: comparing strings beyond ASCII is dear.
  private static func isRefused(_ text: TextView, _ start: Int, _ end: Int) -> Bool {
    if end - start < 6 { return true }
    func ends(_ literal: [UInt8], _ end: Int) -> Bool {
      end - literal.count >= start && text.has(literal, at: end - literal.count)
    }
    if refused.contains(where: { $0.count == end - start && text.has($0, at: start) }) { return true }
    if methods.contains(where: { ends($0, end) }) { return true }
    // "の復興のための…法": what stands before it belongs to it.
    if particles.contains(where: { text.has($0, at: start) }) { return true }
    for kind in kinds where ends(kind, end) {
      // "有本法第五十一条所列情形": only "本法" is meant; "基本法" is a name.
      let rest = end - kind.count
      for determiner in determiners where ends(determiner, rest) {
        if determiner != own || !books.contains(where: { ends($0, rest - determiner.count) }) { return true }
      }
      if pointers.contains(where: { start + $0.count == rest && text.has($0, at: start) }) { return true }
    }
    // "同令第三条", "其他法": a pointer and little else; "新法" may begin a name.
    return end - start <= 12
      && pointers.contains { $0 != new && $0 != old && end - start - $0.count <= 6 && text.has($0, at: start) }
  }

  private static let particles = ["の", "等の", "を", "に", "が", "と"].map { Array($0.utf8) }
  private static let own = Array("本".utf8)
  private static let old = Array("旧".utf8)

  private static let pointers = [
    "本", "该", "該", "同", "此", "这", "這", "当該", "當該", "当", "右", "各", "其", "何", "前", "次", "上", "上述", "上開", "前開", "前述", "系争",
    "相关", "相關",
    "有关", "有關", "其他", "子", "母", "新", "旧", "舊", "改正", "現行", "现行", "地方", "单行", "附属", "他", "原", "施行", "関係", "修正",
  ].map { Array($0.utf8) }
  /// What ends like the name of a law and is none.
  private static let methods = ["方法", "做法", "用法", "手法", "語法", "语法", "就業規則", "号令", "命令"].map { Array($0.utf8) }
  /// What stands before "法" and points to a law that is not named.
  private static let determiners = ["本", "该", "該", "此", "当該", "其他"].map { Array($0.utf8) }
  private static let books = "基日資资成根文版標标書书".map { Array(String($0).utf8) }
  private static let kinds = [
    "法", "法律", "法典", "令", "政令", "省令", "府令", "規則", "规则", "規程", "规程", "条例", "條例", "办法", "辦法", "細則", "细则", "標準", "標准",
    "标准", "準則",
    "准则", "通則", "规定", "規定", "附則", "施行令", "施行規則", "法規", "法规", "憲法", "宪法", "基準", "解释", "解釋", "命令", "要綱", "告示",
  ].map { Array($0.utf8) }
  private static let refused = [
    "方法", "办法", "辦法", "用法", "司法", "立法", "執法", "执法", "国法", "國法", "合法", "非法", "違法", "违法", "依法", "手法", "技法", "語法", "语法",
    "寸法", "無法",
    "无法", "適法", "特別法", "特别法", "一般法", "準拠法", "外国法", "国内法", "基本法", "法律", "政令", "省令", "府令", "施行令", "施行規則", "施行细则", "施行細則",
    "條例",
    "条例", "規則", "规则", "细则", "細則", "命令", "規程", "规程", "通則", "總則", "附則", "罰則", "原則", "原则", "準則", "标准", "標準", "基準", "整備法",
    "実施条例", "实施条例",
    "实施细则", "要綱", "通知", "告示", "关系法", "措置法", "特例法", "特別措置法", "立法法规", "法令", "号令", "勅令", "律令",
  ].map { Array($0.utf8) }
}
