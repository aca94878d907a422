/// Reads a Korean title backwards, word by word, up to a word that the sentence needs.
///
///     위반하면 |개인정보 보호법 제2조      다만, |정보통신망 이용촉진 및 정보보호 등에 관한 법률 제44조의7
enum KoreanTitle {
  /// The first byte of the title that ends at `end`.
  static func back(_ text: TextView, from end: Int, floor: Int) -> Int? {
    guard var start = wordStart(text, end, floor) else { return nil }
    let last = text.string(start..<end)
    if refused.contains(last) { return nil }
    // "…에 관한 법률", "…에 관한 특별법 시행령": the title goes back over its particles.
    let needsMore = generic.contains(last)
    var isPhrase = false
    var words = 1
    while words < 14 {
      let gap = text.skipSpacesBack(start)
      guard gap < start, gap > floor, let previous = wordStart(text, gap, floor) else { break }
      let word = text.string(previous..<gap)
      if links.contains(word) {
        isPhrase = true
      } else if stops.contains(word) || laws.contains(where: { word.hasSuffix($0) && word != $0 }) && !isSuffix(last) {
        break
      } else if word == "및" || word == "또는" {
        guard isPhrase || words <= 2, !endsWork(text, previous, floor) else { break }
      } else if let ending = word.last, isPhrase ? topics.contains(ending) : particles.contains(ending) {
        if !isPhrase || !allowed.contains(word) { break }
      } else if !isPhrase, words > 3 {
        break
      }
      start = previous
      words += 1
      if laws.contains(where: { word.hasSuffix($0) }), isSuffix(last), !generic.contains(word) { break }
    }
    if needsMore, words == 1 { return nil }
    // "및" is no beginning.
    while true {
      let word = text.string(start..<wordEnd(text, start, end))
      guard ["및", "또는", "등", "등의"].contains(word) else { break }
      start = text.skipSpaces(start + word.utf8.count)
      if start >= end { return nil }
    }
    let title = text.string(start..<end)
    // "일부개정법률": an act that amends one.
    return refused.contains(title) || title.hasSuffix("개정법률") ? nil : start
  }

  private static func isSuffix(_ word: String) -> Bool { ["시행령", "시행규칙"].contains(word) }

  private static func wordStart(_ text: TextView, _ end: Int, _ floor: Int) -> Int? {
    var start = end
    while start > floor {
      let byte = text.bytes[start - 1]
      if byte < 0x80 {
        guard TextView.isASCIIWord(byte) else { break }
        start -= 1
      } else {
        // Hangul, and the middle dots between its words.
        guard start - 3 >= floor else { break }
        let isDot = text.bytes[start - 3] == 0xE3 && text.bytes[start - 2] == 0x86 && byte == 0x8D
        guard isDot || text.character(at: start - 3) == .hangul, text.bytes[start - 3] >= 0xE3 else {
          if start - 2 >= floor, text.bytes[start - 2] == 0xC2, byte == 0xB7 {
            start -= 2
            continue
          }
          break
        }
        start -= 3
      }
    }
    return start < end ? start : nil
  }

  private static func wordEnd(_ text: TextView, _ start: Int, _ limit: Int) -> Int {
    var end = start
    while end < limit, text.space(at: end) == 0 { end += 1 }
    return end
  }

  private static func endsWork(_ text: TextView, _ at: Int, _ floor: Int) -> Bool {
    let end = text.skipSpacesBack(at)
    return ["법", "법률", "령", "조", "항", "호", "규칙", "목", "」"].contains {
      end - $0.utf8.count >= floor && text.has(Array($0.utf8), at: end - $0.utf8.count)
    }
  }

  private static let generic: Set<String> = [
    "법률", "특별법", "기본법", "시행령", "시행규칙", "특례법", "특별조치법", "촉진법", "보호법", "진흥법", "지원법", "관리법", "규제법", "규정", "규칙", "방지법",
    "고시", "훈령", "예규", "공고", "지침",
    "부령", "조례",
  ]
  private static let refused: Set<String> = [
    "법", "이법", "동법", "같은법", "본법", "방법", "령", "동령", "조례", "규칙", "이 법", "같은 법", "해당 법", "법령", "사법", "입법", "불법", "위법",
    "합법", "편법", "명령", "이 영", "이 규칙",
    "같은 규칙", "같은 영", "개정법", "신법", "구법", "이 법률", "그 법", "해당 법률", "같은 법률", "동 법", "다른 법률", "현행법", "현행 법률", "개별법", "특별법",
    "용법", "어법", "문법", "필법",
    "같은 법 시행령", "이 법 시행령", "법 시행령", "법 시행규칙", "같은 법 시행규칙", "동법 시행령", "개정 법률", "종전 법률", "대통령령",
  ]
  private static let links: Set<String> = ["관한", "위한", "대한", "의한", "등에", "따른"]
  private static let allowed: Set<String> = ["등에", "관한", "등의"]
  private static let stops: Set<String> = [
    "이", "그", "같은", "해당", "현행", "구", "위", "각", "다른", "따라", "의하여", "개정", "종전의", "종전", "또", "즉", "한편", "다만", "동", "현",
    "전", "신",
    "따라서", "그리고", "특히", "경우", "때에는", "한하여", "위하여", "대하여", "관하여", "관련", "제정된", "제정한", "위반하여", "위반한", "규정한", "정한", "아니한",
    "받은", "있는", "없는", "하는",
  ]
  private static let laws = ["법", "법률", "시행령", "시행규칙"]
  private static let topics: Set<Character> = ["은", "는", "가", "며", "고", "라"]
  private static let particles: Set<Character> = [
    "은", "는", "가", "을", "를", "에", "의", "와", "과", "로", "며", "고", "나", "도", "만", "한", "된", "할", "던", "여", "서", "라", "면",
    "지",
  ]
}
