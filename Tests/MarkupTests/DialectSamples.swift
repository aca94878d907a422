import Markup
import Testing

/// A small law in the element structure of every publisher, in invented words: for tests that hold for all dialects.
struct DialectSample: CustomTestStringConvertible, Sendable {
  var dialect: Dialect
  var name: String
  var language: String
  var xml: String

  var testDescription: String { name }

  static func named(_ name: String) -> DialectSample { all.first { $0.name == name }! }

  static let all: [DialectSample] = [
    DialectSample(
      dialect: .legalDocMLDe, name: "legaldocml-de", language: "de",
      xml: """
        <?xml version="1.0" encoding="UTF-8"?>
        <akn:akomaNtoso xmlns:akn="http://Inhaltsdaten.LegalDocML.de/1.8.2/"><akn:act name="regelungstext">
        <akn:meta eId="meta-1"><akn:identification><akn:FRBRWork><akn:FRBRalias name="übergreifende-id"
        value="82a65581-0ea7-4525-9190-35ff86c977af"/></akn:FRBRWork><akn:FRBRExpression><akn:FRBRlanguage
        language="deu"/></akn:FRBRExpression></akn:identification><akn:proprietary><meta:typ
        xmlns:meta="http://Metadaten.LegalDocML.de/1.8.2/">gesetz</meta:typ></akn:proprietary></akn:meta>
        <akn:preface eId="einleitung-1"><akn:longTitle eId="einleitung-1_doktitel-1"><akn:p>
        <akn:docTitle>Gesetz über Drachen</akn:docTitle></akn:p></akn:longTitle></akn:preface>
        <akn:body eId="hauptteil-1"><akn:section eId="hauptteil-1_abschnitt-1"><akn:num><akn:marker name="1"/>Abschnitt
        1</akn:num><akn:heading>Allgemeines</akn:heading>
        <akn:article eId="hauptteil-1_abschnitt-1_para-3" refersTo="stammform"><akn:num><akn:marker name="2a"/>§
        2a</akn:num><akn:heading>Zweck</akn:heading>
        <akn:paragraph eId="hauptteil-1_abschnitt-1_para-3_abs-2"><akn:num><akn:marker name="2"/>(2)</akn:num>
        <akn:list eId="x"><akn:intro><akn:p>Drachen<akn:authorialNote eId="note-1" marker="*"><akn:p>Auch
        Lindwürmer.</akn:p></akn:authorialNote> sind</akn:p></akn:intro>
        <akn:point eId="y"><akn:num>1.</akn:num><akn:list><akn:intro><akn:p>zahm,</akn:p></akn:intro><akn:point eId="z">
        <akn:num>a)</akn:num><akn:content><akn:p>klein.</akn:p></akn:content></akn:point></akn:list></akn:point>
        </akn:list></akn:paragraph></akn:article></akn:section>
        <akn:article eId="hauptteil-1_art-1" refersTo="hauptaenderung"><akn:num/><akn:heading>Artikel 4</akn:heading>
        <akn:paragraph eId="hauptteil-1_art-1_abs-1"><akn:num/><akn:content><akn:p><akn:mod>Die Wörter
        <akn:quotedText startQuote="„" endQuote="“">ein Drache</akn:quotedText> entfallen.
        <akn:quotedStructure startQuote="„" endQuote="“"><akn:article eId="q"><akn:num>§ 9</akn:num><akn:paragraph
        eId="r"><akn:num>(1)</akn:num><akn:content><akn:p>Neu.</akn:p></akn:content></akn:paragraph></akn:article>
        </akn:quotedStructure></akn:mod></akn:p></akn:content></akn:paragraph></akn:article></akn:body></akn:act>
        </akn:akomaNtoso>
        """),
    DialectSample(
      dialect: .akomaNtoso, name: "normattiva", language: "it",
      xml: """
        <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act><meta><identification><FRBRWork>
        <FRBRuri value="/akn/it/act/legge/stato/2001-02-03/4"/><FRBRalias name="urn:nir"
        value="urn:nir:stato:legge:2001-02-03;4"/></FRBRWork></identification></meta>
        <preface><p><docType>LEGGE</docType> <docTitle>Norme sui draghi</docTitle></p></preface>
        <preamble><citations eId="cits_2"><citation eId="cits_2__cit_1"><p>Visto l'<ref
        href="/akn/it">articolo 9</ref>;</p></citation></citations></preamble>
        <body><chapter eId="chp_I"><num>-</num><heading>Capo I Inizio</heading>
        <article eId="art_3-bis"><num>Art. 3-bis.</num><heading><ins>((Oggetto))</ins></heading>
        <paragraph eId="art_3-bis__para_1-ter"><num>1-ter.</num><list><intro><p>Si intende<authorialNote eId="atn1">
        <p>Nota.</p></authorialNote> per:</p></intro><point eId="art_3-bis__para_1-ter.__point_a"><num>a)</num>
        <content><p>drago: un rettile <ins>alato</ins>;</p></content></point></list></paragraph></article></chapter></body>
        </act></akomaNtoso>
        """),
    DialectSample(
      dialect: .akomaNtoso, name: "fedlex", language: "de",
      xml: """
        <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act><meta><identification><FRBRWork>
        <FRBRuri value="https://fedlex.data.admin.ch/eli/cc/2001/9"/></FRBRWork><FRBRExpression><FRBRlanguage
        language="de"/></FRBRExpression></identification></meta><preface><p><docTitle>Drachengesetz</docTitle></p></preface>
        <body><chapter eId="chap_1"><num>1. Kapitel:</num><heading>Haltung</heading>
        <article eId="art_6_a"><num><b>Art. 6<i>a</i></b></num><heading>Zweck</heading>
        <paragraph eId="art_6_a/para_2_bis"><num>2bis</num><content><blockList eId="art_6_a/para_2_bis/list_1">
        <listIntroduction>Feuer<authorialNote marker="3">Fassung von 2003 (<ref href="x">AS 2003 1</ref>).</authorialNote>speier
        sind:</listIntroduction><item eId="art_6_a/para_2_bis/lbl_b"><num>b. </num><p>Echsen;</p></item>
        <item eId="art_6_a/para_2_bis/lbl_1"><num>1. </num><p>andere.</p></item></blockList></content></paragraph></article>
        <article eId="art_7"><num><b>Art. 7</b></num><paragraph eId="art_7/para"><content><p>Ohne Absatz.</p></content>
        </paragraph></article></chapter></body></act></akomaNtoso>
        """),
    DialectSample(
      dialect: .akomaNtoso, name: "finlex", language: "fi",
      xml: """
        <AknXmlList><Results><akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
        xmlns:finlex="http://data.finlex.fi/schema/finlex"><act><meta><identification><FRBRWork><FRBRalias name="eli"
        value="http://data.finlex.fi/eli/sd/2001/9"/></FRBRWork><FRBRExpression><FRBRlanguage language="fin"/>
        </FRBRExpression></identification></meta><preface><p><docNumber>9/2001</docNumber>
        <docTitle>Lohikäärmelaki</docTitle></p></preface><body><hcontainer name="statuteProvisionsWrapper">
        <chapter eId="chp_2"><num>2 luku</num><heading>Yleistä</heading><section eId="chp_2__sec_3a"><num>3 a §</num>
        <heading>Tarkoitus</heading><subsection eId="chp_2__sec_3a__subsec_2"><intro><p>Tarkoitetaan:</p></intro>
        <paragraph eId="chp_2__sec_3a__subsec_2__para_1"><num>1)</num><content><p>otusta;</p></content></paragraph>
        </subsection></section></chapter></hcontainer></body></act></akomaNtoso>
        <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act><meta><identification><FRBRExpression>
        <FRBRlanguage language="swe"/></FRBRExpression></identification></meta><body><section eId="sec_4"><num>4 §</num>
        <subsection eId="sec_4__subsec_1"><content><p>Drakar.</p></content></subsection></section></body></act>
        </akomaNtoso></Results></AknXmlList>
        """),
    DialectSample(
      dialect: .bwb, name: "bwb", language: "nl",
      xml: """
        <?xml version="1.0" encoding="UTF-8"?><toestand bwb-id="BWBR0000001" inwerkingtreding="2001-01-01">
        <bwb-inputbestand>BWBR0000001_2000</bwb-inputbestand><bwb-wijzigingen/><wetgeving soort="wet" xml:lang="nl">
        <intitule>Wet van 1 januari 2001 over draken<meta-data><brondata><publicatiejaar>2001</publicatiejaar></brondata>
        </meta-data></intitule><citeertitel status="officieel">Drakenwet<meta-data><brondata>
        <publicatiejaar>2001</publicatiejaar></brondata></meta-data></citeertitel><wet-besluit><aanhef>
        <wij>Wij, koning, </wij><considerans><considerans.al>Alzo Wij overwogen;</considerans.al></considerans></aanhef>
        <wettekst><hoofdstuk label="Hoofdstuk 3"><kop><label>Hoofdstuk</label><nr>3</nr><titel>Houden</titel></kop>
        <afdeling><kop><label>Afdeling</label><nr>3.1</nr><titel>Vuur</titel></kop>
        <artikel label="Artikel 3:40"><kop><label>Artikel</label><nr status="officieel">3:40</nr><titel>Zorg</titel></kop>
        <lid><lidnr>2</lidnr><al>Een draak<noot id="n1" type="voet"><noot.nr>1</noot.nr><noot.al>Ook klein.</noot.al></noot>
        eet <extref doc="jci1.3:c:BWBR1">artikel 5</extref>:</al><lijst type="expliciet"><li><li.nr>a.</li.nr>
        <al>vlees;</al><lijst><li><li.nr>1°.</li.nr><al>rood;</al></li></lijst></li><li><al>niets.</al></li></lijst>
        <meta-data><jcis><jci versie="1.3"/></jcis></meta-data></lid></artikel></afdeling></hoofdstuk>
        <artikel><kop><label>Artikel</label><nr>A 1</nr></kop><definitielijst><definitie-item><term>nest:</term>
        <definitie><al>een huis.</al></definitie></definitie-item></definitielijst><table><tgroup cols="2"><colspec
        colname="c1"/><tbody><row><entry><al>Vuur</al></entry><entry><al>Heet</al></entry></row></tbody></tgroup></table>
        </artikel><wijzig-artikel><kop><label>Artikel</label><nr>II</nr></kop><wat>Wijzigt de Nestwet.</wat>
        <citaat-artikel><artikel><kop><label>Artikel</label><nr>9</nr></kop><al>Nieuw.</al></artikel></citaat-artikel>
        </wijzig-artikel></wettekst></wet-besluit><bijlage><kop><label>Bijlage</label><nr>1</nr></kop><al>Lijst.</al>
        </bijlage></wetgeving></toestand>
        """),
    DialectSample(
      dialect: .finlexXML, name: "finlex-xml", language: "fi",
      xml: """
        <saa:Saados xmlns:saa="http://www.vn.fi/skeemat/saadoskooste/2010/04/27"
        xmlns:saa1="http://www.vn.fi/skeemat/saadoselementit/2010/04/27"
        xmlns:sis="http://www.vn.fi/skeemat/sisaltokooste/2010/04/27"><saa:SaadosNimekeKooste>Laki
        lohikäärmeistä</saa:SaadosNimekeKooste><saa:Johtolause><saa:SaadosKappaleKooste>Säädetään:</saa:SaadosKappaleKooste>
        </saa:Johtolause><saa:Luku saa1:identifiointiTunnus="2 luku"><saa:LukuTunnusKooste>2 luku</saa:LukuTunnusKooste>
        <saa:SaadosOtsikkoKooste>Yleistä</saa:SaadosOtsikkoKooste><saa:Pykala saa1:identifiointiTunnus="3 a §">
        <saa:PykalaTunnusKooste>3 a §</saa:PykalaTunnusKooste><saa:SaadosOtsikkoKooste>Tarkoitus</saa:SaadosOtsikkoKooste>
        <saa:MomenttiKooste>Otus on iso.</saa:MomenttiKooste><saa:KohdatMomentti><saa:MomenttiJohdantoKooste>Otus
        on:</saa:MomenttiJohdantoKooste><saa:MomenttiKohtaKooste>1) vihreä;</saa:MomenttiKohtaKooste></saa:KohdatMomentti>
        </saa:Pykala></saa:Luku></saa:Saados>
        """),
    DialectSample(
      dialect: .lexml, name: "lexml", language: "pt",
      xml: """
        <LexML xmlns="http://www.lexml.gov.br/1.0" xmlns:xlink="http://www.w3.org/1999/xlink"><Metadado><Identificacao
        URN="urn:lex:br:federal:lei:2001-01-01;9"/><MetadadoProprietario>rascunho</MetadadoProprietario></Metadado>
        <ProjetoNorma><Norma><ParteInicial><Epigrafe id="epigrafe">LEI Nº 9, DE 2001</Epigrafe><Ementa>Trata de
        dragões</Ementa><Preambulo><p>Decreta:</p></Preambulo></ParteInicial><Articulacao>
        <Titulo id="tit1"><Rotulo>TÍTULO I</Rotulo><NomeAgrupador>Geral</NomeAgrupador>
        <Artigo id="art5"><Rotulo>Art. 5º</Rotulo><Caput id="art5_cpt"><p>O dragão<NotaDeRodape>Ver anexo.</NotaDeRodape>
        come:</p><Inciso id="art5_cpt_inc1"><Rotulo>I –</Rotulo><p>carne:</p><Alinea id="art5_cpt_inc1_ali1">
        <Rotulo>a)</Rotulo><p>crua;</p></Alinea></Inciso></Caput><Paragrafo id="art5_par1"><Rotulo>§ 1º</Rotulo>
        <p>Nada <Remissao xlink:href="art4">do art. 4º</Remissao>.</p></Paragrafo></Artigo>
        <Artigo id="art6"><Rotulo>Art. 6º</Rotulo><Caput id="art6_cpt"><p>A Lei 8 muda:</p><Alteracao id="art6_cpt_alt1">
        <Artigo id="art6_cpt_alt1_art7"><Rotulo>Art. 7º</Rotulo><Caput><p>Novo.</p></Caput></Artigo><Omissis/></Alteracao>
        </Caput><Paragrafo id="art6_par1u"><Rotulo>Parágrafo único.</Rotulo><p>Fim.</p></Paragrafo></Artigo></Titulo>
        </Articulacao><ParteFinal><LocalDataFecho><p>Sala, 1.</p></LocalDataFecho></ParteFinal></Norma></ProjetoNorma></LexML>
        """),
    DialectSample(
      dialect: .eGovLaw, name: "e-gov-law", language: "ja",
      xml: """
        <?xml version="1.0" encoding="UTF-8"?><DataRoot><Result><Code>0</Code><Message/></Result><ApplData>
        <LawId>413AC0000000001</LawId><LawFullText><Law Era="Heisei" Lang="ja" LawType="Act" Num="1" Year="13">
        <LawNum>平成十三年法律第一号</LawNum><LawBody><LawTitle Kana="りゅうほう">竜法</LawTitle><TOC><TOCLabel>目次</TOCLabel>
        <TOCChapter Num="1"><ChapterTitle>第一章　総則</ChapterTitle><ArticleRange>（第一条）</ArticleRange></TOCChapter></TOC>
        <MainProvision><Chapter Num="1"><ChapterTitle>第一章　総則</ChapterTitle><Article Num="2_2"><ArticleCaption>（定義）
        </ArticleCaption><ArticleTitle>第二条の二</ArticleTitle><Paragraph Num="1"><ParagraphNum/><ParagraphSentence>
        <Sentence Function="main" Num="1">竜とは次をいう。</Sentence><Sentence Function="proviso" Num="2">ただし<Ruby>蛇<Rt>へび</Rt></Ruby>を除く。
        </Sentence></ParagraphSentence><Item Num="1"><ItemTitle>一</ItemTitle><ItemSentence><Column Num="1">
        <Sentence>火竜</Sentence></Column><Column Num="2"><Sentence>火を吐く竜</Sentence></Column></ItemSentence><Subitem1
        Num="1"><Subitem1Title>イ</Subitem1Title><Subitem1Sentence><Sentence>赤い竜</Sentence></Subitem1Sentence></Subitem1>
        </Item></Paragraph><Paragraph Num="2"><ParagraphNum>２</ParagraphNum><ParagraphSentence><Sentence>別表第一の竜を除く。
        </Sentence></ParagraphSentence></Paragraph></Article></Chapter></MainProvision><SupplProvision><SupplProvisionLabel>附　則
        </SupplProvisionLabel><Article Num="1"><ArticleTitle>第一条</ArticleTitle><Paragraph Num="1"><ParagraphNum/>
        <ParagraphSentence><Sentence>公布の日から施行する。</Sentence></ParagraphSentence></Paragraph></Article></SupplProvision>
        <SupplProvision AmendLawNum="平成一五年法律第二号"><SupplProvisionLabel>附　則</SupplProvisionLabel><Paragraph Num="1">
        <ParagraphNum/><ParagraphSentence><Sentence>経過措置。</Sentence></ParagraphSentence></Paragraph></SupplProvision>
        <AppdxTable Num="1"><AppdxTableTitle>別表第一</AppdxTableTitle><TableStruct><Table><TableRow><TableColumn><Sentence>火竜
        </Sentence></TableColumn><TableColumn><Sentence>千度</Sentence></TableColumn></TableRow></Table></TableStruct>
        </AppdxTable></LawBody></Law></LawFullText></ApplData></DataRoot>
        """),
    DialectSample(
      dialect: .gii, name: "gii", language: "de",
      xml: """
        <?xml version="1.0" encoding="UTF-8"?><!DOCTYPE dokumente SYSTEM
        "http://www.gesetze-im-internet.de/dtd/1.01/gii-norm.dtd"><dokumente builddate="20010101" doknr="BJNR1">
        <norm doknr="BJNR1"><metadaten><jurabk>DraG</jurabk><ausfertigung-datum manuell="ja">2001-01-01</ausfertigung-datum>
        <fundstelle typ="amtlich"><periodikum>BGBl I</periodikum><zitstelle>2001, 9</zitstelle></fundstelle>
        <langue>Gesetz über Drachen</langue><standangabe checked="ja"><standtyp>Stand</standtyp><standkommentar>Zuletzt
        geändert 2003</standkommentar></standangabe></metadaten><textdaten><fussnoten><Content><P>(+++ Textnachweis +++)</P>
        </Content></fussnoten></textdaten></norm>
        <norm doknr="BJNE0"><metadaten><jurabk>DraG</jurabk><gliederungseinheit><gliederungskennzahl>010</gliederungskennzahl>
        <gliederungsbez>Erster Teil</gliederungsbez><gliederungstitel>Haltung</gliederungstitel></gliederungseinheit></metadaten>
        <textdaten><text format="XML"/></textdaten></norm>
        <norm doknr="BJNE1"><metadaten><jurabk>DraG</jurabk><gliederungseinheit><gliederungskennzahl>010020</gliederungskennzahl>
        <gliederungsbez>Abschnitt 2</gliederungsbez></gliederungseinheit></metadaten></norm>
        <norm doknr="BJNE2"><metadaten><jurabk>DraG</jurabk><enbez>§ 5a</enbez><titel format="parat">Zweck</titel></metadaten>
        <textdaten><text format="XML"><Content><P>(1) Drachen<FnR ID="F1"/> sind</P><P><DL Type="arabic"><DT>1.</DT><DD
        Font="normal"><LA Size="normal">zahm oder<DL Type="alpha"><DT>a)</DT><DD><LA>klein</LA></DD></DL></LA></DD></DL></P>
        <P>und friedlich.</P><P>(1a) H<SUB>2</SUB>O löscht.</P><table><tgroup cols="2"><colspec colname="c1"/><thead><row><entry>
        Jahr</entry><entry>Wert</entry></row></thead><tbody><row><entry>2001</entry><entry>7</entry></row></tbody></tgroup>
        </table></Content><Footnotes><Footnote ID="F1" Prefix="*"><P>Auch Lindwürmer.</P></Footnote></Footnotes></text></textdaten>
        </norm><norm doknr="BJNE3"><metadaten><jurabk>DraG</jurabk><enbez>§ 6</enbez><titel>(weggefallen)</titel></metadaten></norm>
        <norm doknr="BJNE4"><metadaten><jurabk>DraG</jurabk><gliederungseinheit><gliederungskennzahl>020</gliederungskennzahl>
        <gliederungsbez>Zweiter Teil</gliederungsbez></gliederungseinheit></metadaten></norm><norm doknr="BJNE5"><metadaten>
        <jurabk>DraG</jurabk><enbez>Anlage 1</enbez><titel>(zu § 5a)</titel></metadaten><textdaten><text format="XML"><Content>
        <P>Arten.</P></Content></text></textdaten></norm></dokumente>
        """),
    DialectSample(
      dialect: .ecfr, name: "ecfr", language: "en",
      xml: """
        <?xml version="1.0" encoding="UTF-8" ?><DLPSTEXTCLASS><HEADER><FILEDESC><TITLESTMT><TITLE>Title 9: Dragons</TITLE>
        </TITLESTMT></FILEDESC></HEADER><TEXT><BODY><ECFRBRWS><AMDDATE>Jan. 1, 2001</AMDDATE><DIV1 N="1" NODE="9:1"
        TYPE="TITLE"><HEAD>Title 9—Dragons--Volume 1</HEAD><DIV3 N="I" NODE="9:1.0.1" TYPE="CHAPTER"><HEAD> CHAPTER I—AGENCY
        </HEAD><DIV5 N="7" NODE="9:1.0.1.1.1" TYPE="PART"><HEAD>PART 7—KEEPING</HEAD><AUTH><HED>Authority:</HED><PSPACE>5 U.S.C.
        9.</PSPACE></AUTH><SOURCE><HED>Source:</HED><PSPACE>9 FR 1.</PSPACE></SOURCE><DIV6 N="B" NODE="9:1.0.1.1.1.2"
        TYPE="SUBPART"><HEAD>Subpart B—Fire</HEAD><DIV8 N="§ 7.2" NODE="9:1.0.1.1.1.2.1.1" TYPE="SECTION"><HEAD>§ 7.2 Fire.</HEAD>
        <P>(a) <I>Scope.</I> A dragon must—</P><P>(1) Rest; and</P><P>(2)(i) Devour<SU>1</SU>:</P><P>(A) Meat.</P><P>(b) The keeper
        <sup>2</sup> pays.</P><FTNT><P><SU>1</SU> Not <E T="03">often.</E></P></FTNT><DIV width="100%"><DIV class="gpotbl_div">
        <TABLE><THEAD><TR><TH>Kind</TH><TH>Heat</TH></TR></THEAD><TBODY><TR><TD>Red dragon<sup>1</sup></TD><TD>500</TD>
        </TR></TBODY><TFOOT><TR><TD colspan="2"><sup>1</sup> Adult.</TD></TR></TFOOT></TABLE></DIV></DIV><CITA TYPE="N">[9 FR 2]
        </CITA></DIV8></DIV6><DIV9 N="Appendix A to Part 7" TYPE="APPENDIX"><HEAD>Appendix A to Part 7—Forms</HEAD><FP-1>1. Form.
        </FP-1></DIV9></DIV5></DIV3></DIV1></ECFRBRWS></BODY></TEXT></DLPSTEXTCLASS>
        """),
    DialectSample(
      dialect: .congressBill, name: "congress-bill", language: "en",
      xml: """
        <?xml version="1.0"?><!DOCTYPE bill PUBLIC "-//US Congress//DTDs/bill.dtd//EN" "bill.dtd"><bill bill-stage="Introduced-in-House"
        dms-id="H1" public-private="public"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dublinCore><dc:title>99 HR 9 IH: Dragon
        Act</dc:title><dc:language>EN</dc:language></dublinCore></metadata><form><distribution-code>I</distribution-code>
        <congress>99th CONGRESS</congress><session>1st Session</session><legis-num>H. R. 9</legis-num><current-chamber>IN THE HOUSE
        </current-chamber><action><action-date>January 1, 2001</action-date><action-desc><sponsor name-id="S1">Ms. Smith</sponsor> introduced
        it</action-desc></action><legis-type>A BILL</legis-type><official-title>To keep dragons.</official-title></form>
        <legis-body id="HB"><section id="H2" section-type="section-one"><enum>1.</enum><header>Short title; contents</header>
        <subsection id="H3"><enum>(a)</enum><header>Short title</header><text display-inline="yes-display-inline">This Act may be cited as
        the <quote><short-title>Dragon Act</short-title></quote>.</text></subsection><subsection><enum>(b)</enum><text>Contents:</text>
        <toc><toc-entry idref="H2" level="section">Sec. 1. Short title.</toc-entry></toc></subsection></section>
        <section id="H5"><enum>2.</enum><header>Keeping</header><text>A keeper<footnote id="F1"><para>Or owner.</para></footnote>
        shall—</text><paragraph><enum>(1)</enum><text>feed</text><subparagraph><enum>(A)</enum><text>under <external-xref
        legal-doc="usc" parsable-cite="usc/5/9">section 9 of title 5</external-xref>; and</text></subparagraph></paragraph></section>
        <section><enum>3.</enum><header>Amendment</header><text>Section 8 is amended by adding:</text><quoted-block style="OLC">
        <subsection><enum>(z)</enum><text>New wording.</text></subsection><after-quoted-block>.</after-quoted-block></quoted-block>
        <table><tgroup cols="2"><tbody><row><entry>Red</entry><entry>Hot</entry></row></tbody></tgroup></table></section>
        </legis-body></bill>
        """),
  ]
}
