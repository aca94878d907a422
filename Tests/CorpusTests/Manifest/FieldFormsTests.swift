import Testing

@testable import Corpus

@Suite struct FieldFormsTests {
  @Test(arguments: ["EU", "FR", "US-CA", "GB-1", "OECD", "G20", "ASEAN", "PRIVATE"])
  func jurisdictions(text: String) { #expect(isJurisdictionCode(text)) }

  @Test(arguments: [
    "", "F", "fr", "_PRIVATE", "20G", "OECD-X", "US-", "US-CALI", "US-CA-1", "F R", "ÉU", "TOOLONGCODE",
  ])
  func noJurisdictions(text: String) { #expect(!isJurisdictionCode(text)) }

  @Test(arguments: ["2024", "2024-06", "2024-06-13", "2024-02-29", "2000-02-29"])
  func dates(text: String) { #expect(isDate(text)) }

  @Test(arguments: [
    "", "24", "2024-13", "2024-00", "2024-6-1", "2023-02-29", "1900-02-29", "2024-06-31", "June 2024",
    "2024-",
    "0000", "2024-06-13T00:00", "٢٠٢٤",
  ])
  func noDates(text: String) { #expect(!isDate(text)) }

  @Test(arguments: ["en", "pt-BR", "zh-Hant", "gsw", "zh-Hant-TW"])
  func languages(text: String) { #expect(isLanguageForm(text)) }

  @Test(arguments: ["", "e", "english", "en_US", "en-", "12", "../x"])
  func noLanguages(text: String) { #expect(!isLanguageForm(text)) }

  @Test(arguments: [
    ("https://a", true), ("HTTP://a/b?c", true), ("https://", false), ("javascript:x", false),
    ("ftp://a", false), ("https://a b", false), ("", false),
  ])
  func webAddresses(text: String, isOne: Bool) { #expect(isWebAddress(text) == isOne) }
}
