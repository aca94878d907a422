/// LexML Brasil: `<Artigo id="art5"><Rotulo>Art. 5º</Rotulo><Caput id="art5_cpt"><p>…</p><Inciso>…`.
///
/// Schema: <https://projeto.lexml.gov.br/documentacao/Parte-3-XML-Schema.pdf>. Its ids (`art5_par1_inc2`) are written in the
/// naming convention by the numbers printed: `art_5__para_1__point_II`, "Art. 5, § 1, II".
enum LexML {
  /// The elements of the schema.
  static let table = DialectTable(
    dialect: .lexml,
    elements: DialectTable.elements([
      (.metadata, "Metadado"),
      (.provision(.article).refined, "Artigo"),
      (.provision(.paragraph).refined, "Paragrafo"),
      (.provision(.point).refined, "Inciso Alinea Item"),
      (.provision(.part).refined, "Parte"),
      (.provision(.book).refined, "Livro"),
      (.provision(.title).refined, "Titulo"),
      (.provision(.chapter).refined, "Capitulo"),
      (.provision(.division).refined, "Secao"),
      (.provision(.subpart).refined, "Subsecao"),
      (.provision(.annex).refined, "Anexo"),
      (.number, "Rotulo"),
      (.heading, "Epigrafe TituloDispositivo NomeAgrupador caption"),
      (.quotation, "Alteracao"),
      (.footnote, "NotaDeRodape Nota"),
      (.noteReference, "NotaReferenciada"),
      // Wording struck out in a revision: a word of its own beside the one that replaces it.
      (.space.struck, "del"),
      (.cell, "td th"), (.row, "tr"),
      (.lineBreak, "br"),
      (.skip, "img"),
      (
        .block,
        """
        LexML ProjetoNorma Norma ParteInicial Ementa Preambulo Articulacao Caput Pena Omissis ParteFinal
        LocalDataFecho Assinatura AssinaturaTexto AssinaturaGrupo NomeAssinante Cargo Justificacao PartePrincipal Anexos
        AgrupamentoHierarquico Agrupamento DispositivoGenerico Dispositivo Bloco DocumentoArticulado DocumentoGenerico
        Jurisprudencia Doutrina TextoIntegral Conteudo p ul ol li table thead tbody tfoot div Lote
        """
      ),
      (
        .inline,
        """
        b i u a span sub sup ins dfn em strong Remissao RemissaoMultipla EmLinha Marcador Termo Alinhamento
        """
      ),
    ]),
    noteNames: ["id"],
    language: "pt",
    citations: CitationForms(byLanguage: [
      "": [.paragraph: "^, § #", .point: "^, #", .division: "Seção #", .subpart: "Subseção #"]
    ]),
    readNumber: { readNumber($0) },
    refine: { rule, _, reader in
      if reader.isQuoting { rule.provision = nil }
    }
  )

  /// "Art. 5º", "§ 1º", "II –", "a)"; "Parágrafo único" is `unico`, as citations of it are resolved.
  static func readNumber(_ bytes: ArraySlice<UInt8>) -> Numbering.Number? {
    let text = String(decoding: bytes, as: UTF8.self).lowercased()
    if text.contains("único") || text.contains("unico") {
      return Numbering.Number(
        id: "unico", text: "único", written: text.contains("art") ? "Artigo único" : ", parágrafo único")
    }
    return Numbering.number(ofElement: bytes)
  }
}
