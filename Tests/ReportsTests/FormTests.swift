import Testing

@testable import Reports

@Suite struct FormTests {
  @Test(arguments: [
    (0.0, "0"), (0.4166, "0.417"), (0.9996, "1.00"), (1.0, "1.00"), (-2.3149, "−2.31"), (12.34, "12.3"),
    (99.96, "100"), (123.4, "123"), (1_234_567.0, "1,230,000"), (0.00041, "0.000410"), (-1e-9, "0"),
  ])
  func figuresHaveThreeDigits(value: Double, text: String) {
    #expect(figure(value) == text)
  }

  @Test func noNumberIsADash() {
    #expect(figure(nil) == "–")
    #expect(figure(.nan) == "–")
    #expect(figure(.infinity) == "–")
    #expect(interval(0.1, nil) == "–")
    #expect(interval(0.1, 0.25) == "0.100 to 0.250")
    #expect(probability(0.0001) == "< 0.001")
    #expect(probability(1) == "1.00")
    #expect(percent(0.428) == "43 %")
    #expect(grouped(1_234_567) == "1,234,567")
    #expect(counted(1, "document") == "1 document")
    #expect(joined(["a", "b", "c"]) == "a, b and c")
  }

  @Test func markupEscapesWhatIsInterpolated() {
    let text = "<b>\"x\" & 'y'\u{0}\u{7}"
    let escaped: Escaped = "<i title=\"\(text)\">\(text)</i>"
    #expect(
      escaped.source
        == "<i title=\"&lt;b&gt;&quot;x&quot; &amp; &#39;y&#39;\">&lt;b&gt;&quot;x&quot; &amp; &#39;y&#39;</i>"
    )
  }

  @Test func jsonForPagesCannotEndAnElement() {
    var bytes: [UInt8] = []
    JSON.string("</script>&\u{2028}\u{1}\"\\é").append(to: &bytes, for: .page)
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "\"\\u003c/script\\u003e\\u0026\\u2028\\u0001\\\"\\\\é\"")
    #expect(String(decoding: JSON(Double.nan).lines(depth: 0), as: UTF8.self) == "null\n")
  }

  @Test(arguments: [
    ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\""), ("=1+1", "'=1+1"),
    ("\t=1", "'\t=1"),
    ("\u{1}=1", "'=1"), ("-3", "'-3"), ("@x", "'@x"), ("two\nlines", "\"two\nlines\""), ("", ""),
  ])
  func cells(text: String, cell: String) {
    var table = CSV(["x"])
    table.append([.text(text)])
    #expect(String(decoding: table.bytes, as: UTF8.self) == "x\n\(cell)\n")
  }

  @Test(arguments: [
    ("/us/cfr/t17/s116", "17 CFR 116"), ("/us/pl/107/296", "Public Law 107-296"),
    ("/us/eo/14110", "Executive Order 14110"), ("/us/fr/81/1234", "81 Fed. Reg. 1234"),
    ("http://data.europa.eu/eli/reg/2016/679/oj", "EU Regulation 2016/679"),
    ("http://www.legislation.gov.uk/id/ukpga/2018/12", "UK ukpga 2018/12"), ("ca:C-1.68", "C-1.68 (CA)"),
    ("OECD/LEGAL/0449", "OECD/LEGAL/0449"),
    ("/akn/it/act/legge/stato/1981-11-24/689", "/akn/it/act/legge/stato/1981-11-24/689"),
  ])
  func idsReadLikeCitations(id: String, text: String) {
    #expect(readable(id) == text)
  }

  @Test func addressesOfEvidenceAreEncoded() {
    #expect(evidence("cell", "JP", "ISO/IEC 42001") == "cell/JP/ISO%2FIEC%2042001")
    #expect(evidence("work", "\"><x") == "work/%22%3E%3Cx")
  }
}
