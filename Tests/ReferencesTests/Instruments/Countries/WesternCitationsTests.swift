import Testing

@testable import References

/// Law of Spain, Portugal, France, Belgium, Switzerland, the Netherlands and Spanish-speaking America.
struct WesternCitationsTests {
  static let samples: [CountrySample] = [
    CountrySample(
      "es", "ES", "conforme al ⟦artículo 18.4 de la Constitución⟧ y al ⟦art. 33.1 de la LOPD⟧",
      "es:constitucion-1978 article/18/4", "es:lo-15-1999 article/33/1"),
    CountrySample(
      "es", "ES", "la ⟦Ley Orgánica 3/2018, de 5 de diciembre⟧, de Protección de Datos Personales",
      "https://www.boe.es/eli/es/lo/2018/12/05/3 -"),
    CountrySample(
      "es", "ES", "la ⟦disposición adicional tercera de la Ley 39/2015, de 1 de octubre⟧, del Procedimiento",
      "https://www.boe.es/eli/es/l/2015/10/01/39 additional-provision/3"),
    CountrySample(
      "es", "ES", "el ⟦artículo 6.1.f) del Reglamento (UE) 2016/679⟧ permite",
      "http://data.europa.eu/eli/reg/2016/679/oj article/6/1/f"),
    CountrySample(
      "es", "ES",
      "el ⟦apartado 2 del artículo 5⟧ y el ⟦párrafo segundo del artículo 7 de la Ley 34/2002, de 11 de julio⟧",
      "own article/5/2", "https://www.boe.es/eli/es/l/2002/07/11/34 article/7/2"),
    CountrySample(
      "es", "ES", "los ⟦artículos 14⟧ y ⟦18 de la Constitución Española⟧ protegen",
      "es:constitucion-1978 article/14", "es:constitucion-1978 article/18"),
    CountrySample(
      "es", "ES", "el ⟦Real Decreto 1720/2007, de 21 de diciembre⟧, por el que",
      "https://www.boe.es/eli/es/rd/2007/12/21/1720 -"),
    CountrySample("es", "ES", "el ⟦artículo 22 bis de la Ley 9/2014⟧ obliga", "es:ley-9-2014 article/22-bis"),
    CountrySample("es", "ES", "el marcado CE y la CE"),
    CountrySample(
      "es", "ES", "la ⟦disposición transitoria única del Real Decreto-ley 5/2018⟧ deroga",
      "es:rdl-5-2018 transitional-provision/unico"),
    CountrySample("es", "ES", "la ⟦letra a) del artículo 6⟧ de esta Ley", "own article/6/a"),
    CountrySample("es", "ES", "una ley de 2018"),
    CountrySample(
      "es", "AR", "la ⟦Ley 25.326⟧ y su ⟦Decreto Reglamentario 1558/2001⟧ rigen",
      "policy:ar-ley-25326-2000 -", "ar:decreto-1558-2001 -"),
    CountrySample(
      "es", "AR", "el ⟦artículo 43 de la Constitución Nacional⟧ y la ⟦Ley Nº 27.275⟧",
      "ar:constitucion article/43", "ar:ley-27275 -"),
    CountrySample(
      "es", "CO", "la ⟦Ley 1266 de 2008⟧ y el ⟦Decreto 1074 de 2015⟧ rigen",
      "co:ley-1266-2008 -", "co:decreto-1074-2015 -"),
    CountrySample(
      "es", "CO", "el ⟦artículo 15 de la Constitución Política⟧ y la ⟦Ley Estatutaria 1266 de 2008⟧",
      "co:constitucion article/15", "co:ley-1266-2008 -"),
    CountrySample(
      "es", "CO", "el ⟦artículo 2.2.2.25.1.1 del Decreto 1074 de 2015⟧ define",
      "co:decreto-1074-2015 article/2.2.2.25.1.1"),
    CountrySample(
      "es", "CO", "el ⟦literal b) del artículo 4 de la Ley 1266 de 2008⟧ dice",
      "co:ley-1266-2008 article/4/b"),
    CountrySample("es", "CO", "la Sentencia C-748 de 2011 declaró"),
    CountrySample("es", "CL", "la ⟦ley Nº 19.799⟧, sobre documentos electrónicos", "cl:ley-19799 -"),
    CountrySample("es", "CL", "el ⟦decreto supremo Nº 83, de 2004⟧, aprueba", "cl:ds-83-2004 -"),
    CountrySample(
      "es", "MX", "el ⟦artículo 3, fracción VI, de la Ley General de Salud⟧ define",
      "mx:ley-salud article/3/VI"),
    CountrySample(
      "es", "MX", "el ⟦artículo 16, segundo párrafo, de la Constitución Política de los Estados Unidos Mexicanos⟧",
      "mx:constitucion article/16/2"),
    CountrySample(
      "pt", "PT", "a ⟦alínea a) do n.º 1 do artigo 6.º do Decreto-Lei n.º 7/2004, de 7 de janeiro⟧",
      "pt:decreto-lei-7-2004 article/6/1/a"),
    CountrySample(
      "pt", "PT", "o ⟦artigo 26.º, n.º 1, da Constituição da República Portuguesa⟧ protege",
      "pt:constituicao-1976 article/26/1"),
    CountrySample("pt", "PT", "o processo n.º 1 do tribunal"),
    CountrySample(
      "fr", "FR", "l'⟦article L. 121-1 du code de la consommation⟧ interdit",
      "fr:code-de-la-consommation article/L121-1"),
    CountrySample(
      "fr", "FR", "les ⟦articles R. 4127-1⟧ à ⟦R. 4127-112 du code de la santé publique⟧",
      "fr:code-de-la-sante-publique article/R4127-1", "fr:code-de-la-sante-publique article/R4127-112"),
    CountrySample(
      "fr", "FR", "le ⟦premier alinéa de l'article 6 de la loi n° 2004-575 du 21 juin 2004⟧ pour",
      "fr:loi-2004-575 article/6/1"),
    CountrySample("fr", "FR", "l'⟦arrêté du 3 mars 2017⟧ fixe", "fr:arrete-2017-03-03 -"),
    CountrySample("fr", "FR", "le ⟦3° de l'article 8 de la loi n° 2004-801⟧ prévoit", "fr:loi-2004-801 article/8/3"),
    CountrySample("fr", "FR", "l'⟦article 1er de la loi du 29 juillet 1881⟧ proclame", "fr:loi-1881-07-29 article/1"),
    CountrySample("fr", "FR", "l'⟦article 226-16 du code pénal⟧ punit", "fr:code-penal article/226-16"),
    CountrySample(
      "fr", "FR", "les ⟦articles L. 311-1⟧ et ⟦R. 311-4 du CRPA⟧ imposent",
      "fr:code-des-relations-entre-le-public-et-l-administration article/L311-1",
      "fr:code-des-relations-entre-le-public-et-l-administration article/R311-4"),
    CountrySample(
      "fr", "FR", "l'⟦article 6 bis de l'ordonnance n° 58-1270 du 22 décembre 1958⟧ exige",
      "fr:ordonnance-58-1270 article/6-bis"),
    CountrySample("fr", "FR", "le code source du programme"),
    CountrySample("fr", "BE", "la ⟦loi du 30 juillet 2018⟧ relative aux données", "/akn/be/act/loi/2018-07-30 -"),
    CountrySample(
      "fr", "BE", "l'⟦article 29, § 2, alinéa 3, de la loi du 8 décembre 1992⟧ vise",
      "/akn/be/act/loi/1992-12-08 article/29/2/3"),
    CountrySample("fr", "BE", "l'⟦arrêté royal du 13 février 2001⟧ exécute", "/akn/be/act/arrete.royal/2001-02-13 -"),
    CountrySample("fr", "CH", "l'⟦art. 13, al. 2, Cst.⟧ protège", "policy:ch-federal-constitution-1999 article/13/2"),
    CountrySample("fr", "CH", "l'⟦art. 5, let. c, LPD⟧ définit", "policy:ch-dsg-2020 article/5/c"),
    CountrySample(
      "nl", "NL", "⟦artikel 3:40 van het Burgerlijk Wetboek⟧ en ⟦art. 6:162 BW⟧ bepalen",
      "nl:burgerlijk-wetboek article/3:40", "nl:burgerlijk-wetboek article/6:162"),
    CountrySample(
      "nl", "NL", "⟦artikel 8, eerste lid, onder b, van de Wet bescherming persoonsgegevens⟧ bepaalt",
      "nl:bwbr0011468 article/8/1/b"),
    CountrySample(
      "nl", "NL", "⟦artikel 5, tweede⟧ en ⟦derde lid, van de Algemene wet bestuursrecht⟧ bepaalt",
      "nl:bwbr0005537 article/5/2", "nl:bwbr0005537 article/5/3"),
    CountrySample(
      "nl", "NL", "⟦artikel 1, aanhef en onder b, van de Wet op de ondernemingsraden⟧ bepaalt",
      "nl:bwbr0002747 article/1/b"),
    CountrySample(
      "nl", "NL", "⟦artikel 310 Sr⟧ en ⟦artikel 94, eerste lid, Sv⟧ bepalen",
      "nl:bwbr0001854 article/310", "nl:bwbr0001903 article/94/1"),
    CountrySample("nl", "NL", "⟦artikel 7:2, derde lid, Awb⟧ bepaalt", "nl:bwbr0005537 article/7:2/3"),
    CountrySample("nl", "NL", "het ⟦eerste lid van artikel 3⟧ is", "own article/3/1"),
    CountrySample(
      "nl", "NL", "⟦artikel 6, lid 1, punt f), van Verordening (EU) 2016/679⟧ bepaalt",
      "http://data.europa.eu/eli/reg/2016/679/oj article/6/1/f"),
    CountrySample("nl", "NL", "b) ⟦lid 6⟧ wordt vervangen door", "own paragraph/6"),
    CountrySample("nl", "NL", "⟦artikel 6⟧ ter bescherming van kinderen", "own article/6"),
    CountrySample("nl", "BE", "de ⟦wet van 30 juli 2018⟧ betreffende de bescherming", "/akn/be/act/loi/2018-07-30 -"),
    CountrySample(
      "nl", "BE", "⟦artikel 5, § 2, van het koninklijk besluit van 13 februari 2001⟧ bepaalt",
      "/akn/be/act/arrete.royal/2001-02-13 article/5/2"),
  ]

  @Test(arguments: samples)
  func aCitationIsFoundWithItsWorkAndPinpoint(sample: CountrySample) throws {
    try sample.check()
  }
}
