import Testing

@testable import References

/// Law of central and eastern Europe and the Baltic states.
struct CentralCitationsTests {
  static let samples: [CountrySample] = [
    CountrySample(
      "cs", "CZ", "podle ⟦§ 5 odst. 1 písm. a) zákona č. 110/2019 Sb.⟧, o zpracování osobních údajů",
      "https://www.e-sbirka.cz/eli/cz/sb/2019/110 section/5/1/a"),
    CountrySample(
      "cs", "CZ", "podle ⟦§ 2910 zákona č. 89/2012 Sb., občanský zákoník⟧, platí",
      "https://www.e-sbirka.cz/eli/cz/sb/2012/89 section/2910"),
    CountrySample(
      "cs", "CZ", "⟦zákony č. 500/2004 Sb.⟧ a ⟦č. 150/2002 Sb.⟧ upravují",
      "https://www.e-sbirka.cz/eli/cz/sb/2004/500 -", "https://www.e-sbirka.cz/eli/cz/sb/2002/150 -"),
    CountrySample(
      "cs", "CZ", "podle ⟦čl. 6 odst. 1 písm. e) nařízení (EU) 2016/679⟧ lze",
      "http://data.europa.eu/eli/reg/2016/679/oj article/6/1/e"),
    CountrySample("cs", "CZ", "podle ⟦§ 3⟧ a ⟦§ 5⟧ tohoto zákona", "own section/3", "own section/5"),
    CountrySample(
      "cs", "CZ", "⟦vyhláška č. 316/2014 Sb.⟧, o kybernetické bezpečnosti",
      "https://www.e-sbirka.cz/eli/cz/sb/2014/316 -"),
    CountrySample(
      "cs", "CZ", "⟦čl. 10 odst. 3 Listiny základních práv a svobod⟧",
      "https://www.e-sbirka.cz/eli/cz/sb/1993/2 article/10/3"),
    CountrySample(
      "cs", "CZ", "⟦§ 13 občanského soudního řádu⟧ stanoví",
      "https://www.e-sbirka.cz/eli/cz/sb/1963/99 section/13"),
    CountrySample(
      "cs", "CZ", "podle ⟦§ 4 odst. 2⟧ a ⟦3 zákona č. 240/2000 Sb.⟧ se",
      "https://www.e-sbirka.cz/eli/cz/sb/2000/240 section/4/2",
      "https://www.e-sbirka.cz/eli/cz/sb/2000/240 section/4/3"),
    CountrySample(
      "cs", "CZ", "⟦nařízení vlády č. 317/2014 Sb.⟧ určuje",
      "https://www.e-sbirka.cz/eli/cz/sb/2014/317 -"),
    CountrySample("cs", "CZ", "⟦ústavní zákon č. 1/1993 Sb.⟧ zaručuje", "https://www.e-sbirka.cz/eli/cz/sb/1993/1 -"),
    CountrySample(
      "cs", "CZ", "podle ⟦§ 7⟧ až ⟦9 zákona č. 181/2014 Sb.⟧ se",
      "https://www.e-sbirka.cz/eli/cz/sb/2014/181 section/7", "https://www.e-sbirka.cz/eli/cz/sb/2014/181 section/9"),
    CountrySample(
      "cs", "CZ", "⟦§ 12a odst. 1 zákona č. 99/1963 Sb.⟧",
      "https://www.e-sbirka.cz/eli/cz/sb/1963/99 section/12a/1"),
    CountrySample("cs", "CZ", "⟦směrnice 95/46/ES⟧ se zrušuje", "http://data.europa.eu/eli/dir/1995/46/oj -"),
    CountrySample("cs", "CZ", "⟦příloha č. 2⟧ k vyhlášce", "own annex/2"),
    CountrySample(
      "cs", "CZ", "podle ⟦§ 152 odst. 1 trestního zákoníku⟧",
      "https://www.e-sbirka.cz/eli/cz/sb/2009/40 section/152/1"),
    CountrySample("cs", "CZ", "sbírka má zákon o nabídce"),
    CountrySample("cs", "CZ", "spis č. 110/2019 byl uzavřen"),
    CountrySample("cs", "CZ", "rozsudek ze dne 3. 5. 2019"),
    CountrySample("cs", "CZ", "podle ⟦odstavce 2 písm. b) bodu 3⟧ se", "own paragraph/2/b/3"),
    CountrySample(
      "cs", "CZ", "mezinárodní smlouva ⟦č. 104/2013 Sb. m. s.⟧",
      "https://www.e-sbirka.cz/eli/cz/sb/2013/104 -"),
    CountrySample(
      "sk", "SK", "podľa ⟦§ 13 ods. 1 písm. a) zákona č. 18/2018 Z. z.⟧ o ochrane osobných údajov",
      "/akn/sk/act/2018/18 section/13/1/a"),
    CountrySample("sk", "SK", "⟦zákon č. 40/1964 Zb.⟧ platí", "/akn/sk/act/1964/40 -"),
    CountrySample(
      "sk", "SK", "podľa ⟦čl. 6 ods. 1 nariadenia (EÚ) 2016/679⟧ je",
      "http://data.europa.eu/eli/reg/2016/679/oj article/6/1"),
    CountrySample(
      "sk", "SK", "podľa ⟦§ 5 ods. 2⟧ a ⟦3 zákona č. 69/2018 Z. z.⟧ sa",
      "/akn/sk/act/2018/69 section/5/2", "/akn/sk/act/2018/69 section/5/3"),
    CountrySample("sk", "SK", "⟦vyhláška č. 158/2018 Z. z.⟧ ustanovuje", "/akn/sk/act/2018/158 -"),
    CountrySample("sk", "SK", "spis č. 18/2018 je uzavretý"),
    CountrySample(
      "hu", "HU", "a ⟦2011. évi CXII. törvény 5. § (2) bekezdés b) pontja⟧ alapján",
      "/akn/hu/act/torveny/2011/112 section/5/2/b"),
    CountrySample(
      "hu", "HU", "az ⟦Infotv. 5. § (1) bekezdés a) pontja⟧ szerint",
      "/akn/hu/act/torveny/2011/112 section/5/1/a"),
    CountrySample("hu", "HU", "a ⟦Polgári Törvénykönyvről szóló 2013. évi V. törvény⟧", "/akn/hu/act/torveny/2013/5 -"),
    CountrySample(
      "hu", "HU", "a ⟦187/2015. (VII. 13.) Korm. rendelet 3. §-a⟧",
      "/akn/hu/act/rendelet/korm/2015/187 section/3"),
    CountrySample("hu", "HU", "a ⟦Ptk. 2:43. §-a⟧ védi", "/akn/hu/act/torveny/2013/5 section/2:43"),
    CountrySample("hu", "HU", "az ⟦Alaptörvény VI. cikk (3) bekezdése⟧", "hu:alaptorveny article/VI/3"),
    CountrySample("hu", "HU", "az ⟦(EU) 2016/679 rendelet⟧", "http://data.europa.eu/eli/reg/2016/679/oj -"),
    CountrySample("hu", "HU", "e törvény ⟦3. § (1) bekezdése⟧", "own section/3/1"),
    CountrySample("hu", "HU", "a 2011. évi beszámoló szerint"),
    CountrySample(
      "pl", "PL",
      "na podstawie ⟦art. 5 ust. 1 pkt 2 lit. a ustawy z dnia 3 marca 2011 r. o nadzorze nad próbami (Dz. U. z 2011 r. poz. 1781)⟧ organ",
      "http://eli.gov.pl/eli/DU/2011/1781/ogl article/5/1/2/a"),
    CountrySample(
      "pl", "PL", "zgodnie z ⟦art. 415 Kodeksu cywilnego⟧ i ⟦art. 23 k.c.⟧ sąd",
      "http://eli.gov.pl/eli/DU/1964/93/ogl article/415", "http://eli.gov.pl/eli/DU/1964/93/ogl article/23"),
    CountrySample(
      "pl", "PL",
      "⟦ustawa z dnia 23 kwietnia 1964 r. - Kodeks cywilny (Dz. U. z 2022 r. poz. 1360, z późn. zm.)⟧ stanowi",
      "http://eli.gov.pl/eli/DU/2022/1360/ogl -"),
    CountrySample(
      "pl", "PL", "zgodnie z ⟦art. 6 ust. 1 lit. f RODO⟧ administrator",
      "http://data.europa.eu/eli/reg/2016/679/oj article/6/1/f"),
    CountrySample(
      "pl", "PL",
      "⟦rozporządzenie Ministra Cyfryzacji z dnia 10 września 2018 r. w sprawie profilu (Dz. U. poz. 1760)⟧ określa",
      "http://eli.gov.pl/eli/DU/2018/1760/ogl -"),
    CountrySample(
      "pl", "PL", "⟦ustawa z dnia 29 sierpnia 1997 r. – Ordynacja podatkowa⟧ stosuje się",
      "http://eli.gov.pl/eli/DU/1997/926/ogl -"),
    CountrySample("pl", "PL", "⟦§ 3 ust. 2⟧ rozporządzenia stosuje się", "own section/3/2"),
    CountrySample(
      "pl", "PL", "⟦art. 47⟧ i ⟦art. 51 Konstytucji RP⟧ chronią",
      "http://eli.gov.pl/eli/DU/1997/483/ogl article/47", "http://eli.gov.pl/eli/DU/1997/483/ogl article/51"),
    CountrySample(
      "pl", "PL", "⟦art. 6 ustawy z dnia 6 września 2001 r. o dostępie (Dz.U. 2001 Nr 112 poz. 1198)⟧ wymienia",
      "http://eli.gov.pl/eli/DU/2001/1198/ogl article/6"),
    CountrySample(
      "pl", "PL", "⟦art. 190a § 2 k.k.⟧ penalizuje",
      "http://eli.gov.pl/eli/DU/1997/553/ogl article/190a/2"),
    CountrySample("pl", "PL", "⟦art. 5 ust. 1⟧ i ⟦2⟧ stosuje się", "own article/5/1", "own article/5/2"),
    CountrySample(
      "pl", "PL", "⟦art. 107 § 1 pkt 4 k.p.a.⟧ wymaga",
      "http://eli.gov.pl/eli/DU/1960/168/ogl article/107/1/4"),
    CountrySample(
      "pl", "PL", "⟦rozporządzenia Parlamentu Europejskiego i Rady (UE) 2016/679⟧ z dnia 27 kwietnia 2016 r.",
      "http://data.europa.eu/eli/reg/2016/679/oj -"),
    CountrySample("pl", "PL", "⟦dyrektywa 95/46/WE⟧ traci moc", "http://data.europa.eu/eli/dir/1995/46/oj -"),
    CountrySample("pl", "PL", "⟦M.P. z 2019 r. poz. 862⟧ ogłoszono", "http://eli.gov.pl/eli/MP/2019/862/ogl -"),
    CountrySample("pl", "PL", "ustawa przewiduje wyjątki"),
    CountrySample("pl", "PL", "kodeks dobrych praktyk banku"),
    CountrySample("pl", "PL", "w sprawie nr 1781/2019"),
    CountrySample("pl", "PL", "w zdaniu 2 opinii"),
    CountrySample(
      "ro", "RO", "potrivit ⟦art. 5 alin. (1) lit. a) din Legea nr. 190/2018⟧ privind măsuri",
      "/akn/ro/act/lege/2018/190 article/5/1/a"),
    CountrySample(
      "ro", "RO", "⟦Ordonanța de urgență a Guvernului nr. 57/2019 privind Codul administrativ⟧ stabilește",
      "/akn/ro/act/ordonanta.de.urgenta/2019/57 -"),
    CountrySample(
      "ro", "RO", "prevederile ⟦art. 6 alin. (1) lit. e) din Regulamentul (UE) 2016/679⟧ se aplică",
      "http://data.europa.eu/eli/reg/2016/679/oj article/6/1/e"),
    CountrySample("ro", "RO", "⟦art. 1349 din Codul civil⟧ prevede", "/akn/ro/act/lege/2009/287 article/1349"),
    CountrySample("ro", "RO", "⟦Hotărârea Guvernului nr. 1.269/2021⟧ aprobă", "/akn/ro/act/hotarare/2021/1269 -"),
    CountrySample("ro", "RO", "dosarul nr. 190/2018 a fost închis"),
    CountrySample("ro", "RO", "⟦Legea nr. 506 din 17 noiembrie 2004⟧ se abrogă", "/akn/ro/act/lege/2004/506 -"),
    CountrySample("ro", "RO", "⟦art. 26 din Constituție⟧ ocrotește", "ro:constitutia article/26"),
    CountrySample("ro", "RO", "⟦O.U.G. nr. 57/2019⟧ se completează", "/akn/ro/act/ordonanta.de.urgenta/2019/57 -"),
    CountrySample(
      "ro", "RO", "⟦art. 3⟧ și ⟦4 din Legea nr. 677/2001⟧ se abrogă",
      "/akn/ro/act/lege/2001/677 article/3", "/akn/ro/act/lege/2001/677 article/4"),
    CountrySample("ro", "RO", "⟦H.G. nr. 583/2016⟧ rămâne", "/akn/ro/act/hotarare/2016/583 -"),
    CountrySample("ro", "RO", "Ordinul ministrului sănătății nr. 1411/2016 aprobă"),
    CountrySample("ro", "RO", "⟦art. 7 alin. (2)⟧ din prezenta lege", "own article/7/2"),
    CountrySample(
      "ro", "RO", "⟦art. 12 lit. b) din O.G. nr. 2/2001⟧ dispune",
      "/akn/ro/act/ordonanta/2001/2 article/12/b"),
    CountrySample("ro", "RO", "⟦Decretul nr. 31/1954⟧ a fost abrogat", "/akn/ro/act/decret/1954/31 -"),
    CountrySample("ro", "RO", "⟦Directiva 95/46/CE⟧ se abrogă", "http://data.europa.eu/eli/dir/1995/46/oj -"),
    CountrySample("ro", "RO", "⟦anexa nr. 2⟧ la hotărâre", "own annex/2"),
    CountrySample("ro", "RO", "legea cererii și a ofertei"),
    CountrySample("ro", "RO", "punctul de lucru nr. 5"),
    CountrySample("ro", "RO", "⟦Codul penal, art. 302⟧, pedepsește", "/akn/ro/act/lege/2009/286 article/302"),
    CountrySample(
      "el", "GR", "κατά το ⟦άρθρο 5 παρ. 1 του ν. 4624/2019⟧ ορίζεται",
      "/akn/gr/act/nomos/2019/4624 article/5/1"),
    CountrySample(
      "el", "GR", "τα ⟦άρθρα 3⟧ και ⟦4 του Ν. 2472/1997⟧ καταργούνται",
      "/akn/gr/act/nomos/1997/2472 article/3", "/akn/gr/act/nomos/1997/2472 article/4"),
    CountrySample("el", "GR", "του ⟦άρθρου 9Α του Συντάγματος⟧", "gr:syntagma article/9Α"),
    CountrySample("el", "GR", "το ⟦π.δ. 47/2018⟧ προβλέπει", "/akn/gr/act/proedriko.diatagma/2018/47 -"),
    CountrySample("el", "GR", "ο νόμος της αγοράς"),
    CountrySample(
      "et", "EE", "⟦isikuandmete kaitse seaduse § 5 lõike 1 punkti 2⟧ alusel",
      "ee:isikuandmete-kaitse-seadus section/5/1/2"),
    CountrySample(
      "lv", "LV", "⟦Fizisko personu datu apstrādes likuma 3. panta pirmās daļas 1. punktu⟧ piemēro",
      "lv:fizisko-personu-datu-apstrades-likums article/3/1/1"),
    CountrySample(
      "lt", "LT", "pagal ⟦Civilinio kodekso 6.263 straipsnio 1 dalį⟧ atsako",
      "lt:civilinis-kodeksas article/6.263/1"),
    CountrySample(
      "lt", "LT", "pagal ⟦įstatymo Nr. I-1374 5 straipsnio 1 dalies 2 punktą⟧",
      "/akn/lt/act/istatymas/i-1374 article/5/1/2"),
  ]

  @Test(arguments: samples)
  func aCitationIsFoundWithItsWorkAndPinpoint(sample: CountrySample) throws {
    try sample.check()
  }
}
