import Testing

@testable import References

/// Nordic law, whose units stand behind their numbers.
struct NordicCitationsTests {
  static let samples: [CountrySample] = [
    CountrySample(
      "fi", "FI", "Sovelletaan ⟦tietosuojalain (1050/2018) 3 §:n 2 momentin 1 kohtaa⟧.",
      "http://data.finlex.fi/eli/sd/2018/1050 section/3/2/1"),
    CountrySample(
      "fi", "FI",
      "Viranomaisten toiminnan julkisuudesta annetun ⟦lain (621/1999) 24 §:n 1 momentin 7 kohdassa⟧ säädetään",
      "http://data.finlex.fi/eli/sd/1999/621 section/24/1/7"),
    CountrySample(
      "fi", "FI", "⟦Rikoslain (39/1889) 38 luvun 9 §:ssä⟧ säädetään rangaistus.",
      "http://data.finlex.fi/eli/sd/1889/39 chapter/38/section/9"),
    CountrySample("fi", "FI", "Edellä ⟦2⟧ ja ⟦3 §:ssä⟧ tarkoitettu henkilö", "own section/2", "own section/3"),
    CountrySample("fi", "FI", "Tämän lain ⟦5 §:n 2 momentissa⟧ tarkoitettu", "own section/5/2"),
    CountrySample(
      "fi", "FI", "⟦asetuksen (EU) 2016/679 9 artiklan 2 kohdan⟧ mukaan",
      "http://data.europa.eu/eli/reg/2016/679/oj article/9/2"),
    CountrySample("fi", "FI", "lain ⟦12 a §:n⟧ mukaan", "own section/12a"),
    CountrySample("fi", "FI", "3 § Soveltamisala"),
    CountrySample(
      "fi", "FI", "⟦perustuslain 10 §:n 1 momentissa⟧ turvataan",
      "http://data.finlex.fi/eli/sd/1999/731 section/10/1"),
    CountrySample(
      "fi", "FI", "⟦hallintolain (434/2003) 34 §:ssä⟧ säädetään kuulemisesta",
      "http://data.finlex.fi/eli/sd/2003/434 section/34"),
    CountrySample(
      "fi", "FI", "valtioneuvoston ⟦asetus (1101/2019)⟧ tulee voimaan",
      "http://data.finlex.fi/eli/sd/2019/1101 -"),
    CountrySample(
      "fi", "FI", "⟦työsopimuslain (55/2001) 7 luvun 1 §:n⟧ mukaan",
      "http://data.finlex.fi/eli/sd/2001/55 chapter/7/section/1"),
    CountrySample(
      "fi", "FI", "⟦julkisuuslain 24 §:n 1 momentin 32 kohta⟧",
      "http://data.finlex.fi/eli/sd/1999/621 section/24/1/32"),
    CountrySample(
      "fi", "FI", "sähköisen viestinnän palveluista annetun ⟦lain (917/2014) 136 §⟧",
      "http://data.finlex.fi/eli/sd/2014/917 section/136"),
    CountrySample(
      "fi", "FI", "⟦poliisilain 5 luvun 3 §:n 1 momentin 2 kohdan⟧ nojalla",
      "http://data.finlex.fi/eli/sd/2011/872 chapter/5/section/3/1/2"),
    CountrySample(
      "fi", "FI", "⟦osakeyhtiölain (624/2006) 6 luvun 2 §:n 1 momentti⟧",
      "http://data.finlex.fi/eli/sd/2006/624 chapter/6/section/2/1"),
    CountrySample("fi", "FI", "säädöksen ⟦liitteessä II⟧ luetellaan", "own annex/II"),
    CountrySample("fi", "FI", "⟦1 momentin⟧ estämättä voidaan", "own paragraph/1"),
    CountrySample(
      "fi", "FI", "⟦direktiivin 95/46/EY 13 artikla⟧",
      "http://data.europa.eu/eli/dir/1995/46/oj article/13"),
    CountrySample(
      "fi", "FI", "⟦tiedonhallintalain 5⟧–⟦7 §:ssä⟧ säädetään",
      "http://data.finlex.fi/eli/sd/2019/906 section/5", "http://data.finlex.fi/eli/sd/2019/906 section/7"),
    CountrySample("fi", "FI", "lain ⟦4 §:n 2 momentin 3 kohdan b alakohta⟧", "own section/4/2/3/b"),
    CountrySample("fi", "FI", "⟦kuntalaki (410/2015)⟧ koskee kuntia", "http://data.finlex.fi/eli/sd/2015/410 -"),
    CountrySample("fi", "FI", "päätös on tehty asiassa (12/2018) eilen"),
    CountrySample("fi", "FI", "hallituksen esitys 9/2018 vp"),
    CountrySample("fi", "FI", "yhtiöllä oli 3 kohdetta"),
    CountrySample("fi", "FI", "vuonna 2018 laki muuttui"),
    CountrySample(
      "fi", "FI", "⟦rikoslain 21 luvun 1⟧, ⟦2⟧ ja ⟦3 §⟧ koskevat",
      "http://data.finlex.fi/eli/sd/1889/39 chapter/21/section/1",
      "http://data.finlex.fi/eli/sd/1889/39 chapter/21/section/2",
      "http://data.finlex.fi/eli/sd/1889/39 chapter/21/section/3"),
    CountrySample(
      "fi", "FI", "⟦yhdenvertaisuuslain 8 §:n 1 momentti⟧ kieltää",
      "http://data.finlex.fi/eli/sd/2014/1325 section/8/1"),
    CountrySample(
      "sv", "SE",
      "enligt ⟦3 kap. 2 § brottsbalken⟧ och ⟦lagen (2018:218)⟧ med kompletterande bestämmelser till ⟦EU:s dataskyddsförordning⟧",
      "/akn/se/act/1962/700 chapter/3/section/2",
      "/akn/se/act/2018/218 -",
      "http://data.europa.eu/eli/reg/2016/679/oj -"),
    CountrySample(
      "sv", "SE", "i ⟦2 § första stycket 3 förvaltningslagen (2017:900)⟧ anges",
      "/akn/se/act/2017/900 section/2/1/3"),
    CountrySample(
      "sv", "SE", "enligt ⟦21 kap. 7 § offentlighets- och sekretesslagen (2009:400)⟧ gäller",
      "/akn/se/act/2009/400 chapter/21/section/7"),
    CountrySample(
      "sv", "SE", "Av ⟦4⟧ och ⟦5 §§ lagen (1998:204)⟧ följer",
      "/akn/se/act/1998/204 section/4", "/akn/se/act/1998/204 section/5"),
    CountrySample(
      "sv", "SE", "enligt ⟦3 a § andra stycket andra meningen personuppgiftslagen (1998:204)⟧",
      "/akn/se/act/1998/204 section/3a/2/2"),
    CountrySample("sv", "SE", "författningen ⟦SFS 2018:218⟧ trädde i kraft", "/akn/se/act/2018/218 -"),
    CountrySample(
      "sv", "SE", "enligt ⟦artikel 6.1 i dataskyddsförordningen⟧ krävs",
      "http://data.europa.eu/eli/reg/2016/679/oj article/6/1"),
    CountrySample(
      "sv", "SE", "enligt ⟦artikel 9.2 b i förordning (EU) 2016/679⟧ får",
      "http://data.europa.eu/eli/reg/2016/679/oj article/9/2/b"),
    CountrySample("sv", "SE", "3 § Denna lag gäller"),
    CountrySample("sv", "SE", "bestämmelserna i ⟦2⟧–⟦4 §§⟧ gäller", "own section/2", "own section/4"),
    CountrySample("sv", "SE", "⟦dataskyddslagen⟧ gäller", "/akn/se/act/2018/218 -"),
    CountrySample("sv", "SE", "regeringens proposition 2017/18:105 behandlades"),
    CountrySample(
      "sv", "SE", "⟦2 kap. 6 § andra stycket regeringsformen⟧ skyddar",
      "/akn/se/act/1974/152 chapter/2/section/6/2"),
    CountrySample(
      "sv", "SE", "enligt ⟦1 kap. 1 § tryckfrihetsförordningen⟧ får",
      "/akn/se/act/1949/105 chapter/1/section/1"),
    CountrySample("sv", "SE", "⟦förordningen (2018:219)⟧ innehåller", "/akn/se/act/2018/219 -"),
    CountrySample("sv", "SE", "bestämmelserna i ⟦5 § första stycket⟧ tillämpas", "own section/5/1"),
    CountrySample("sv", "SE", "⟦6 kap. 1 § 2 miljöbalken⟧ anger", "/akn/se/act/1998/808 chapter/6/section/1/2"),
    CountrySample(
      "sv", "SE", "enligt ⟦10 kap. 3⟧–⟦5 §§ plan- och bygglagen (2010:900)⟧",
      "/akn/se/act/2010/900 chapter/10/section/3", "/akn/se/act/2010/900 chapter/10/section/5"),
    CountrySample("sv", "SE", "⟦lagen (1994:1219)⟧ om den europeiska konventionen", "/akn/se/act/1994/1219 -"),
    CountrySample("sv", "SE", "⟦inkomstskattelagen (1999:1229)⟧ ändras", "/akn/se/act/1999/1229 -"),
    CountrySample(
      "sv", "SE", "i ⟦12 kap. 24 § inkomstskattelagen⟧ finns",
      "/akn/se/act/1999/1229 chapter/12/section/24"),
    CountrySample(
      "sv", "SE", "⟦diskrimineringslagen (2008:567) 2 kap. 1 §⟧ förbjuder",
      "/akn/se/act/2008/567 chapter/2/section/1"),
    CountrySample("sv", "SE", "⟦första stycket⟧ gäller inte", "own paragraph/1"),
    CountrySample("sv", "SE", "domen meddelades (2018) i Stockholm"),
    CountrySample("sv", "SE", "målet (2018:218) avgjordes"),
    CountrySample("sv", "SE", "en lag från 2018"),
    CountrySample("sv", "SE", "⟦direktiv 95/46/EG⟧ upphävs", "http://data.europa.eu/eli/dir/1995/46/oj -"),
    CountrySample("sv", "SE", "av ⟦8 § 2 mom.⟧ framgår", "own section/8/2"),
    CountrySample(
      "da", "DK", "jf. ⟦§ 3, stk. 2, nr. 1, i lov nr. 502 af 23. maj 2018⟧ om supplerende bestemmelser",
      "https://www.retsinformation.dk/eli/lta/2018/502 section/3/2/1"),
    CountrySample(
      "da", "DK", "efter ⟦straffelovens § 263, stk. 1, nr. 2⟧, straffes",
      "dk:straffeloven section/263/1/2"),
    CountrySample(
      "da", "DK", "efter ⟦§ 10 a, stk. 3, i lovbekendtgørelse nr. 289 af 8. marts 2024⟧ kan",
      "https://www.retsinformation.dk/eli/lta/2024/289 section/10a/3"),
    CountrySample(
      "da", "DK", "efter ⟦artikel 6, stk. 1, litra e, i forordning (EU) 2016/679⟧ må",
      "http://data.europa.eu/eli/reg/2016/679/oj article/6/1/e"),
    CountrySample(
      "da", "DK", "efter ⟦databeskyttelseslovens § 6, stk. 1, 2. pkt.⟧, kan",
      "https://www.retsinformation.dk/eli/lta/2018/502 section/6/1/2"),
    CountrySample("da", "DK", "efter ⟦§ 5, stk. 2⟧ og ⟦3⟧, gælder", "own section/5/2", "own section/5/3"),
    CountrySample(
      "da", "DK", "⟦bekendtgørelse nr. 1287 af 25. november 2010⟧ ophæves",
      "https://www.retsinformation.dk/eli/lta/2010/1287 -"),
    CountrySample(
      "da", "DK", "⟦LBK nr 1145 af 01/10/2021⟧ gælder",
      "https://www.retsinformation.dk/eli/lta/2021/1145 -"),
    CountrySample("da", "DK", "⟦grundlovens § 72⟧ beskytter", "dk:grundloven section/72"),
    CountrySample(
      "da", "DK", "⟦forvaltningslovens §§ 24⟧ og ⟦27⟧ gælder",
      "dk:forvaltningsloven section/24", "dk:forvaltningsloven section/27"),
    CountrySample(
      "da", "DK", "i medfør af ⟦§ 41, stk. 3, i databeskyttelsesloven⟧ fastsættes",
      "https://www.retsinformation.dk/eli/lta/2018/502 section/41/3"),
    CountrySample("da", "DK", "lovens ⟦kapitel 3⟧ finder anvendelse", "own chapter/3"),
    CountrySample("da", "DK", "⟦direktiv 95/46/EF⟧ ophæves", "http://data.europa.eu/eli/dir/1995/46/oj -"),
    CountrySample("da", "DK", "⟦bilag 2⟧ til bekendtgørelsen", "own annex/2"),
    CountrySample(
      "da", "DK", "⟦lov nr. 1716 af 27/12/2018⟧ ændrer",
      "https://www.retsinformation.dk/eli/lta/2018/1716 -"),
    CountrySample("da", "DK", "sagen nr. 502 af 2018"),
    CountrySample("da", "DK", "en lov fra 2018"),
    CountrySample("da", "DK", "den 23. maj 2018 trådte loven i kraft"),
    CountrySample("da", "DK", "⟦stk. 2⟧ gælder ikke", "own paragraph/2"),
    CountrySample("da", "DK", "⟦retsplejelovens § 781, stk. 1, nr. 3⟧, kræver", "dk:retsplejeloven section/781/1/3"),
    CountrySample(
      "da", "DK", "⟦kongelig anordning nr. 12 af 3. marts 1972⟧",
      "https://www.retsinformation.dk/eli/lta/1972/12 -"),
    CountrySample(
      "no", "NO", "etter ⟦§ 3 første ledd bokstav b i lov 15. juni 2018 nr. 38⟧ om behandling av personopplysninger",
      "https://lovdata.no/eli/lov/2018/06/15/38 section/3/1/b"),
    CountrySample(
      "no", "NO", "etter ⟦personopplysningsloven § 8 annet ledd⟧ kan",
      "https://lovdata.no/eli/lov/2018/06/15/38 section/8/2"),
    CountrySample(
      "no", "NO", "⟦straffeloven § 204 første ledd bokstav a⟧ rammer",
      "https://lovdata.no/eli/lov/2005/05/20/28 section/204/1/a"),
    CountrySample(
      "no", "NO", "⟦lov 10. februar 1967⟧ om behandlingsmåten i forvaltningssaker",
      "https://lovdata.no/eli/lov/1967/02/10 -"),
    CountrySample("no", "NO", "se ⟦LOV-2018-06-15-38 § 5⟧ om", "https://lovdata.no/eli/lov/2018/06/15/38 section/5"),
    CountrySample(
      "no", "NO", "etter ⟦forskrift 15. juni 2018 nr. 876 § 2⟧ skal",
      "https://lovdata.no/eli/forskrift/2018/06/15/876 section/2"),
    CountrySample("no", "NO", "etter ⟦§§ 3⟧ og ⟦4⟧ skal", "own section/3", "own section/4"),
    CountrySample("no", "NO", "⟦Grunnloven § 102⟧ verner", "https://lovdata.no/eli/lov/1814/05/17 section/102"),
    CountrySample(
      "no", "NO", "⟦arbeidsmiljøloven § 9-1 første ledd⟧ krever",
      "https://lovdata.no/eli/lov/2005/06/17/62 section/9-1/1"),
    CountrySample(
      "no", "NO", "⟦forvaltningsloven § 13 første ledd nr. 1⟧ gjelder",
      "https://lovdata.no/eli/lov/1967/02/10 section/13/1/1"),
    CountrySample(
      "no", "NO", "⟦personvernforordningen artikkel 6 nr. 1 bokstav e⟧ gir",
      "http://data.europa.eu/eli/reg/2016/679/oj article/6/1/e"),
    CountrySample(
      "no", "NO", "⟦forordning (EU) 2016/679 artikkel 5⟧ stiller",
      "http://data.europa.eu/eli/reg/2016/679/oj article/5"),
    CountrySample("no", "NO", "loven ⟦kapittel 4⟧ gjelder", "own chapter/4"),
    CountrySample("no", "NO", "⟦§ 4 a annet punktum⟧ gjelder", "own section/4a/2"),
    CountrySample(
      "no", "NO", "⟦lov av 17. juni 2005 nr. 62⟧ om arbeidsmiljø",
      "https://lovdata.no/eli/lov/2005/06/17/62 -"),
    CountrySample(
      "no", "NO", "⟦FOR-2018-06-15-876⟧ trådte i kraft",
      "https://lovdata.no/eli/forskrift/2018/06/15/876 -"),
    CountrySample("no", "NO", "⟦annet ledd⟧ gjelder ikke", "own paragraph/2"),
    CountrySample("no", "NO", "saken nr. 38 av juni"),
    CountrySample("no", "NO", "en lov fra 2018"),
  ]

  @Test(arguments: samples)
  func aCitationIsFoundWithItsWorkAndPinpoint(sample: CountrySample) throws {
    try sample.check()
  }
}
