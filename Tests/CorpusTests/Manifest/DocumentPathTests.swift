import Testing

@testable import Corpus

@Suite struct DocumentPathTests {
  @Test(
    arguments: [
      ("EU/ai-act-2024-1689.en.html", "EU/ai-act-2024-1689", "en", "html"),
      ("EU/ai-act-2024-1689.en.fmx.xml", "EU/ai-act-2024-1689", "en", "fmx.xml"),
      ("EU/act.fmx.xml", "EU/act", nil, "fmx.xml"),
      ("JP/medical-info-provider-safety-2.0.ja.txt", "JP/medical-info-provider-safety-2.0", "ja", "txt"),
      ("US/nist-ai-rmf-1.0-2023.pdf", "US/nist-ai-rmf-1.0-2023", nil, "pdf"),
      ("HK/act.zh-Hant.html", "HK/act", "zh-Hant", "html"),
      ("US/act.old.txt", "US/act.old", nil, "txt"),
      ("US/v1.2/act", "US/v1.2/act", nil, ""),
      ("US/act.docx", "US/act", nil, "docx"),
      ("NO/act.no", "NO/act", "no", ""),
      ("EU/.en.html", "EU/", "en", "html"),
      ("act", "act", nil, ""),
    ] as [(String, String, String?, String)])
  func isTakenApart(path: String, work: String, language: String?, format: String) {
    let parts = DocumentPath(path)
    #expect(parts.work == work)
    #expect(parts.language == language)
    #expect(parts.format == format)
  }

  @Test func theManifestKnowsTheLanguage() {
    #expect(DocumentPath("CH/act.gsw.txt", language: "gsw").work == "CH/act")
    #expect(DocumentPath("CH/act.gsw.txt").work == "CH/act.gsw")
  }

  @Test(arguments: [
    ("EU/AI-Act 2024", "eu-ai-act-2024"), ("--a__b--", "a-b"), ("CN/法律", "cn-64e9fe9c"), ("Ü", "a2c0bd4d"),
    ("", "e3b0c442"),
  ])
  func slugs(text: String, expected: String) {
    let id = slug(text)
    #expect(isDocumentID(id))
    if text.utf8.allSatisfy({ $0 < 128 }) {
      #expect(id == expected)
    } else {
      #expect(id.hasSuffix(String(SHA256.hexDigest(of: text.utf8).prefix(8))))
    }
  }
}
