import Testing

@testable import References

struct JurisdictionsTests {
  static let ids: [(String, String?)] = [
    ("/us/usc/t5/s552", "US"), ("us:omb-m-24-10", "US"), ("http://data.europa.eu/eli/reg/2016/679/oj", "EU"),
    ("eu:com-2020-65", "EU"),
    ("http://www.legislation.gov.uk/id/ukpga/2018/12", "GB"), ("gb:some-act-2020", "GB"), ("de:bdsg", "DE"),
    ("br:lei-12965", "BR"),
    ("ca:C-46", "CA"), ("zh:某某条例", "CN"), ("ko:가나다 시험법", "KR"), ("CETS 225", "COE"), ("OECD/LEGAL/0449", "OECD"),
    ("A/RES/79/1", "UN"),
    ("S/RES/1325", "UN"), ("/akn/it/act/legge/stato/1981-11-24/689", "IT"), ("act:cybercrimes-act-2015", nil),
    ("http://www.irishstatutebook.ie/eli/2018/act/7", "IE"), ("https://www.legislation.gov.au/F2021L00001", "AU"),
    ("au-nsw:some-act-1998", "AU-NSW"), ("/akn/za-nl/act/2006/3", "ZA-NL"), ("G/TBT/9/Rev.1", "WTO"),
    ("ECLI:DE:BVerfG:2020:rs20200505", "DE"), ("ECLI:EU:C:2014:317", "EU"), ("[2019] UKSC 5", nil),
    ("policy:un-global-digital-compact-2024", nil), ("", nil),
  ]

  @Test(arguments: ids)
  func anIdSaysWhoseTheWorkIs(id: String, jurisdiction: String?) {
    #expect(Jurisdictions.of(id) == jurisdiction)
  }
}
