import Testing

@testable import Text

struct LanguageGuessTests {
  private func guess(_ text: String) -> String {
    Array(text.utf8).withUnsafeBufferPointer { LanguageGuess.language(of: $0) }
  }

  static let samples: [(String, String)] = [
    ("en", "The provider shall draw up the technical documentation of that system before it is placed on the market."),
    (
      "fr",
      "Le fournisseur établit la documentation technique des systèmes avant que ceux-ci ne soient mis sur le marché."
    ),
    ("de", "Der Anbieter erstellt die technische Dokumentation, und sie ist auf dem neuesten Stand zu halten."),
    ("es", "El proveedor elaborará la documentación técnica del sistema antes de que se introduzca en el mercado."),
    ("pt", "O prestador elabora a documentação técnica do sistema e não o coloca no mercado sem uma avaliação."),
    ("it", "Il fornitore redige la documentazione tecnica del sistema prima che sia immesso sul mercato della Unione."),
    ("nl", "De aanbieder stelt de technische documentatie van het systeem op voordat het in de handel wordt gebracht."),
    (
      "pl", "Dostawca sporządza dokumentację techniczną i nie wprowadza systemu do obrotu, jest to zgodnie z art. pięć."
    ),
    ("zh", "提供者应当在人工智能系统投入使用前编制技术文件，并保持更新。"),
    ("ja", "提供者は、人工知能システムを市場に投入する前に、技術文書を作成しなければならない。"),
    ("ko", "인공지능사업자는 인공지능의 안전성을 확보하기 위하여 기술문서를 작성하여야 한다."),
    ("ar", "يجب على مقدم الخدمة إعداد الوثائق الفنية للنظام قبل طرحه في السوق"),
    ("he", "הספק יכין את התיעוד הטכני של המערכת לפני העמדתה למכירה בשוק"),
    ("tr", "Sağlayıcı, sistemin teknik dosyasını ilgili madde uyarınca hazırlar ve bu dosya güncel olarak tutulur."),
    ("ru", "Поставщик составляет техническую документацию системы до того, как она выпускается на рынок."),
    ("uk", "Постачальник складає технічну документацію системи до її введення в обіг на ринку України."),
    ("bg", "Доставчикът изготвя техническата документация на системата преди пускането ѝ на пазара."),
    ("sv", "Leverantören ska upprätta den tekniska dokumentationen för systemet innan det släpps ut på marknaden."),
    ("fi", "Tarjoajan on laadittava tekninen asiakirja ja se on pidettävä ajan tasalla, kuin laki vaatii."),
    ("cs", "Poskytovatel vypracuje technickou dokumentaci systému, které jsou nebo mohou být uvedeny na trh ve státě."),
    ("tr", "Sağlayıcı, sistem için bir teknik belge hazırlar ve bu belge piyasaya arz ile güncel tutulur."),
    ("id", "Penyedia menyusun dokumentasi teknis dari sistem itu dan menjaga agar tidak usang sebelum dipasarkan."),
    ("vi", "Nhà cung cấp lập tài liệu kỹ thuật của hệ thống và cập nhật trong quá trình đưa ra thị trường."),
  ]

  @Test(arguments: samples)
  func aSentenceOfALawSaysItsLanguage(language: String, text: String) {
    #expect(guess(text) == language)
  }

  @Test(arguments: ["", "   ", "12 345 % (2024)", "🙂🙂"])
  func noLettersSayNothing(text: String) {
    #expect(guess(text) == "und")
  }

  @Test func aFewLatinNamesDoNotHideChinese() {
    #expect(guess("本标准依据 ISO/IEC 42001:2023 和 IEEE 7000 制定，适用于人工智能管理体系的建立与运行。") == "zh")
  }

  @Test func aFewChineseNamesDoNotHideEnglish() {
    #expect(guess("The standard 国家标准 is cited in the law of the country and in the rules of that body.") == "en")
  }

  @Test func theBeginningDecidesOfALongText() {
    let english = String(repeating: "the law of the land shall be applied in all of the courts. ", count: 1200)
    let german = String(repeating: "die Verordnung ist von den Gerichten und Behörden nicht anzuwenden. ", count: 4000)
    #expect(guess(english + german) == "en")
  }

  /// Function words say nothing of a table, and "a" and "e" are words of many languages.
  @Test func aTableOfNumbersIsInTheLanguageOfItsWords() {
    let rows = (1...80).map { "Article \($0)(\($0 % 5)a) | Article \($0 + 3)(\($0 % 4))" }
    #expect(guess("ANNEX III\nCorrelation table\nThis Order\n" + rows.joined(separator: "\n")) == "en")
  }

  static let others: [(String, String)] = [
    (
      "ca",
      "El proveïdor ha d'elaborar la documentació tècnica del sistema abans de posar-lo al mercat i l'ha de mantenir al dia."
    ),
    ("fa", "ارائه‌دهنده باید پیش از عرضهٔ سامانه به بازار، اسناد فنی آن را تهیه کند و آن را به‌روز نگه دارد."),
    ("th", "ผู้ให้บริการต้องจัดทำเอกสารทางเทคนิคของระบบก่อนที่จะวางจำหน่ายในตลาด และต้องปรับปรุงให้เป็นปัจจุบัน"),
    ("hi", "प्रदाता को प्रणाली को बाज़ार में लाने से पहले उसका तकनीकी दस्तावेज़ तैयार करना होगा।"),
    ("sl", "Ponudnik pripravi tehnično dokumentacijo sistema, preden je dan na trg, in jo redno posodablja."),
    ("el", "Ο πάροχος καταρτίζει τον τεχνικό φάκελο του συστήματος πριν από τη διάθεσή του στην αγορά."),
  ]

  @Test(arguments: others)
  func languagesWithoutFunctionWords(language: String, text: String) {
    #expect(guess(text) == language)
  }

  @Test func controlCharactersDoNotStopTheDetector() {
    #expect(
      guess(
        "Der Anbieter\u{0C} erstellt die technische\u{1} Dokumentation \u{FFFF} des Systems, bevor es in Verkehr gebracht wird."
      ) == "de")
  }
}
