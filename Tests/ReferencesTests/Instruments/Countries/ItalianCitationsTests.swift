import Testing

@testable import References

/// Italian law by date and number, codes, commi and lettere.
struct ItalianCitationsTests {
  static let samples: [CountrySample] = [
    CountrySample(
      "it", "IT", "ai sensi dell'⟦art. 3, comma 2, lett. b), del d.lgs. 4 marzo 2015, n. 1123⟧, si applica",
      "/akn/it/act/decreto.legislativo/stato/2015-03-04/1123 article/3/2/b"),
    CountrySample(
      "it", "IT", "la ⟦legge n. 1241/1991⟧ e la ⟦L. 7 agosto 1991, n. 1241⟧, in materia",
      "/akn/it/act/legge/stato/1991/1241 -", "/akn/it/act/legge/stato/1991-08-07/1241 -"),
    CountrySample(
      "it", "IT", "il ⟦D.P.R. 28 dicembre 2001, n. 1445⟧, e il ⟦d.P.R. n. 1380/2002⟧ restano",
      "/akn/it/act/decreto.presidente.repubblica/stato/2001-12-28/1445 -",
      "/akn/it/act/decreto.presidente.repubblica/stato/2002/1380 -"),
    CountrySample(
      "it", "IT", "gli ⟦artt. 2043⟧ e ⟦2059 c.c.⟧ e l'⟦art. 112 c.p.c.⟧ prevedono",
      "/akn/it/act/regio.decreto/stato/1942-03-16/262 article/2043",
      "/akn/it/act/regio.decreto/stato/1942-03-16/262 article/2059",
      "/akn/it/act/regio.decreto/stato/1940-10-28/1443 article/112"),
    CountrySample("it", "IT", "la Corte, Cass. civ., sez. un., 11 novembre 2008, n. 26972, ha stabilito"),
    CountrySample(
      "it", "IT", "l'⟦articolo 2-bis, comma 1-ter, lettera b-bis), della legge 24 novembre 1982, n. 1689⟧",
      "/akn/it/act/legge/stato/1982-11-24/1689 article/2-bis/1-ter/b-bis"),
    CountrySample(
      "it", "IT", "il ⟦primo comma dell'articolo 3 della Costituzione⟧ vieta",
      "/akn/it/act/costituzione/stato/1947-12-27 article/3/1"),
    CountrySample(
      "it", "IT", "l'⟦articolo 17, commi 3⟧ e ⟦4, della legge 23 agosto 1989, n. 1400⟧",
      "/akn/it/act/legge/stato/1989-08-23/1400 article/17/3", "/akn/it/act/legge/stato/1989-08-23/1400 article/17/4"),
    CountrySample(
      "it", "IT", "all'⟦articolo 5, primo comma, secondo periodo, del regio decreto 16 marzo 1943, n. 1267⟧",
      "/akn/it/act/regio.decreto/stato/1943-03-16/1267 article/5/1/2"),
    CountrySample(
      "it", "IT", "il ⟦D.M. 10 marzo 2014, n. 55⟧, e il ⟦decreto ministeriale 8 giugno 2016⟧",
      "/akn/it/act/decreto.ministeriale/stato/2014-03-10/55 -", "/akn/it/act/decreto.ministeriale/stato/2016-06-08 -"),
    CountrySample(
      "it", "IT", "il ⟦decreto del Ministro della salute 7 settembre 2017⟧ individua",
      "/akn/it/act/decreto.ministeriale/stato/2017-09-07 -"),
    CountrySample(
      "it", "IT", "la ⟦legge regionale Lombardia 30 dicembre 2010, n. 133⟧, disciplina",
      "/akn/it/act/legge.regionale/2010-12-30/133 -"),
    CountrySample(
      "it", "IT", "la ⟦L. n. 1104 del 1992, art. 33, comma 3⟧, riconosce",
      "/akn/it/act/legge/stato/1992/1104 article/33/3"),
    CountrySample(
      "it", "IT", "per l'⟦art. 24 cost.⟧ e per l'⟦art. 117 Cost.⟧ la difesa",
      "/akn/it/act/costituzione/stato/1947-12-27 article/24", "/akn/it/act/costituzione/stato/1947-12-27 article/117"),
    CountrySample(
      "it", "IT", "il ⟦D.L. 1018/2020⟧, convertito dalla ⟦L. 1027/2020⟧, proroga",
      "/akn/it/act/decreto.legge/stato/2020/1018 -", "/akn/it/act/legge/stato/2020/1027 -"),
    CountrySample(
      "it", "IT", "l'⟦art. 8 della legge n. 1218 del 31 maggio 1995⟧ dispone",
      "/akn/it/act/legge/stato/1995-05-31/1218 article/8"),
    CountrySample(
      "it", "IT", "l'⟦art. 13 del Regolamento (UE) 2016/679⟧ impone",
      "http://data.europa.eu/eli/reg/2016/679/oj article/13"),
    CountrySample(
      "it", "IT", "l'⟦articolo 21 del codice del processo amministrativo⟧ regola",
      "/akn/it/act/decreto.legislativo/stato/2010-07-02/104 article/21"),
    CountrySample(
      "it", "IT", "gli ⟦articoli da 3⟧ a ⟦7 della legge 8 luglio 1987, n. 1349⟧",
      "/akn/it/act/legge/stato/1987-07-08/1349 article/3", "/akn/it/act/legge/stato/1987-07-08/1349 article/7"),
    CountrySample("it", "IT", "i ⟦commi 1⟧ e ⟦2 dell'articolo 4⟧ si applicano", "own article/4/1", "own article/4/2"),
    CountrySample("it", "IT", "di cui al ⟦comma 5⟧ del presente articolo", "own paragraph/5"),
    CountrySample(
      "it", "IT", "l'⟦art. 6 bis della legge 7 agosto 1991 n. 1241⟧ prevede",
      "/akn/it/act/legge/stato/1991-08-07/1241 article/6-bis"),
    CountrySample(
      "it", "IT", "l'⟦art. 1, co. 2, della l. 190/2013⟧ richiede",
      "/akn/it/act/legge/stato/2013/190 article/1/2"),
    CountrySample(
      "it", "IT", "l'⟦art. 7, comma 1, lett. a)⟧ e ⟦b), del d.lgs. 196/2004⟧ elenca",
      "/akn/it/act/decreto.legislativo/stato/2004/196 article/7/1/a",
      "/akn/it/act/decreto.legislativo/stato/2004/196 article/7/1/b"),
    CountrySample(
      "it", "IT",
      "il ⟦decreto-legge 17 marzo 2021, n. 1018⟧, convertito, con modificazioni, dalla ⟦legge 24 aprile 2021, n. 1027⟧",
      "/akn/it/act/decreto.legge/stato/2021-03-17/1018 -", "/akn/it/act/legge/stato/2021-04-24/1027 -"),
    CountrySample(
      "it", "IT", "il ⟦codice del consumo, di cui al decreto legislativo 6 settembre 2005, n. 206⟧, tutela",
      "/akn/it/act/decreto.legislativo/stato/2005-09-06/206 -"),
    CountrySample(
      "it", "IT", "la ⟦legge costituzionale 9 febbraio 1963, n. 2⟧, attribuisce",
      "/akn/it/act/legge.costituzionale/stato/1963-02-09/2 -"),
    CountrySample(
      "it", "IT", "l'⟦allegato II della direttiva 2006/42/CE⟧ contiene",
      "http://data.europa.eu/eli/dir/2006/42/oj annex/II"),
    CountrySample(
      "it", "IT", "il ⟦d.p.c.m. 3 dicembre 2013⟧ fissa",
      "/akn/it/act/decreto.presidente.consiglio/stato/2013-12-03 -"),
    CountrySample("it", "IT", "la sentenza n. 348 del 2007 della Corte costituzionale"),
    CountrySample("it", "IT", "la legge della domanda e dell'offerta vale"),
    CountrySample("it", "IT", "il codice etico della società"),
    CountrySample("it", "IT", "il decreto ingiuntivo n. 1234/2019 è opposto"),
    CountrySample("it", "IT", "il fascicolo n. 241/1990 è archiviato"),
  ]

  @Test(arguments: samples)
  func aCitationIsFoundWithItsWorkAndPinpoint(sample: CountrySample) throws {
    try sample.check()
  }
}
