import Testing

@testable import References

struct FieldTypeTests {
  /// Type, text, and what it reads from the beginning, with the value it keeps.
  static let readings: [(FieldType, String, String, String)] = [
    (.int, "552 et", "552", "552"), (.int, "0449", "0449", "449"), (.int, "0", "0", "0"), (.int, "007a", "007", "7"),
    (.digits, "0449)", "0449", "0449"),
    (.int, "١٥١ لسنة", "١٥١", "151"), (.int, "۰۷،", "۰۷", "7"), (.year, "٢٠٢٠،", "٢٠٢٠", "2020"),
    (.clause, "מגדלור הנמל, תש", "מגדלור הנמל", "מגדלור הנמל"),
    (.name, "İş Kanunu ve", "İş Kanunu", "İş Kanunu"),
    (.name, "Şehir ve Deniz Kanunu’nun", "Şehir ve Deniz Kanunu", "Şehir ve Deniz Kanunu"),
    (.year, "2016/679", "2016", "2016"), (.year, "1200", "1200", "1200"),
    (.yy, "95/46", "95", "1995"), (.yy, "15/1", "15", "2015"), (.yy, "49", "49", "2049"), (.yy, "50", "50", "1950"),
    (.grouped, "13.709/2018", "13.709", "13709"), (.grouped, "8112", "8112", "8112"),
    (.grouped, "1.234.567, ", "1.234.567", "1234567"),
    (.grouped, "12.5", "12", "12"),
    (.section, "552a(b)", "552a", "552a"), (.section, "225.28", "225.28", "225.28"),
    (.section, "1-702", "1-702", "1-702"),
    (.section, "30A-1", "30A-1", "30A-1"), (.section, "300aa\u{2013}1", "300aa\u{2013}1", "300aa-1"),
    (.section, "4. Next", "4", "4"),
    (.brackets, "(b)(1)(A) of", "(b)(1)(A)", "b/1/A"), (.brackets, "(iv)", "(iv)", "iv"), (.brackets, "(EU)", "", ""),
    (.brackets, "no", "", ""), (.brackets, "(1)(see)", "(1)(see)", "1/see"), (.brackets, "(12)(x", "(12)", "12"),
    (.roman, "XIV,", "XIV", "XIV"), (.roman, "III", "III", "III"),
    (.code, "C-1.68)", "C-1.68", "C-1.68"), (.code, "24A.", "24A", "24A"), (.code, "PCM-", "PCM", "PCM"),
    (.capitals, "L 119", "L", "L"), (.capitals, "CI 4", "CI", "CI"),
    (.quoted, "网络安全法》第", "网络安全法", "网络安全法"), (.quoted, "법」제", "법", "법"),
    (.wide, "五十七号", "五十七", "57"), (.wide, "元年", "元", "1"), (.wide, "２５条", "２５", "25"),
    (.han, "厚生労働省令第三号", "厚生労働省令", "厚生労働省令"),
    (.lettered, "144A.", "144A", "144A"), (.lettered, "10b-5 under", "10b-5", "10b-5"),
    (.serial, "166, 2005/3", "166", "166"), (.serial, "12 and 13", "12", "12"), (.serial, "9", "9", "9"),
    (.numeral, "xv, s. 3", "xv", "15"), (.numeral, "iv)", "iv", "4"), (.numeral, "xc", "xc", "90"),
    (.modern, "2015 (c. 9)", "2015", "2015"),
    (.titre, " sur les phares, qui", " sur les phares", " sur les phares"),
    (.date, "10.3.1994,", "10.3.1994", "10.3.1994"), (.date, "4/5/2016", "4/5/2016", "4/5/2016"),
    (.date, "13 June 2024 on", "13 June 2024", "13 June 2024"), (.date, "1 août 2016", "1 août 2016", "1 août 2016"),
  ]

  @Test(arguments: readings)
  func aTypeReadsAsMuchAsItCan(type: FieldType, text: String, read: String, value: String) throws {
    try withView(text) { view in
      let (end, found) = try #require(type.match(view, at: 0, limit: view.end))
      #expect(view.string(0..<end) == read)
      #expect(found == value)
    }
  }

  static let refusals: [(FieldType, [String])] = [
    (.int, ["", "a1", "-1", "1234567890123"]),
    (.digits, ["", "x"]),
    (.clause, ["", ", x", "no comma", "a; b, c"]),
    (.year, ["", "٢٠٢", "216", "20166", "1199", "2100", "x2016"]),
    (.yy, ["", "1", "123", "1995"]),
    (.grouped, ["", ".5", "1234567890"]),
    (.section, ["", "a5", "1234567"]),
    (.roman, ["", "x", "XIVa", "Chapter"]),
    (.code, ["", "-a", ".a"]),
    (.capitals, ["", "l", "Law", "CETS"]),
    (.quoted, ["", "》", "no end", String(repeating: "长", count: 120) + "》"]),
    (.date, ["", "2016", "10.3.94", "10.3", "13 J 2024", "June 2024", "10.3/1994"]),
    (.title, ["Data Protection Act"]),
    (.lettered, ["144", "240.12", "a1"]),
    (.serial, ["", "166 others", "2004/102", "12345,", "7b"]),
    (.numeral, ["", "XV", "civil", "7"]),
    (.modern, ["1999", "x"]),
    (.titre, ["", ", qui", " est abrogée"]),
  ]

  @Test(arguments: refusals)
  func aTypeRefuses(type: FieldType, texts: [String]) {
    for text in texts {
      let found = withView(text) { view in type.match(view, at: 0, limit: view.end)?.1 }
      #expect(found == nil, "“\(text)”")
    }
  }

  @Test func noTypeReadsPastItsLimit() {
    withView("2016-07-05 XIV (a)(b) 网络安全法》") { view in
      for type in FieldType.allCases {
        for start in 0..<view.end {
          for limit in start...view.end {
            guard let (end, _) = type.match(view, at: start, limit: limit) else { continue }
            #expect(end <= limit, "\(type) from \(start) to \(limit)")
          }
        }
      }
    }
  }
}
