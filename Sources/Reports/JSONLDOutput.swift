import Graph
import References

/// `citations.jsonld`: the documents and what they cite in the terms of ELI, and each citation as a W3C annotation.
///
/// The relation of a citation decides the term. ELI has none for terms that are defined by a work (`eli:cites`), and
/// `eli:implements` is deprecated since its version 1.1: `eli:transposes` for directives, `eli:ensures_implementation_of`
/// for other acts. `eli:applies` ("conforms with … no legal value") stands where a text builds on a work without force, and
/// where it incorporates a standard, presumes conformity by it or asks a body for it.
/// https://eur-lex.europa.eu/eli-register/eli_ontology.html, https://www.w3.org/TR/annotation-model/
func linkedData(of dossier: Dossier) -> [UInt8] {
  var relations: [String: [String: Set<String>]] = [:]
  var annotations: [JSON] = []
  var cited: [String: ReferenceKind] = [:]
  for citation in dossier.findings.citations where citation.kind != .provision {
    guard let target = citation.target ?? citation.root else { continue }
    cited[target] = citation.kind
    let term = relation(citation)
    let work = dossier.documents[citation.document]?.work ?? citation.citing
    relations[work, default: [:]][term, default: []].insert(identifier(target))
    annotations.append(annotation(citation, target: target))
  }
  var citing: [JSON] = []
  var described: Set<String> = []
  for document in dossier.findings.documents {
    citing.append(expression(document))
    guard described.insert(document.work).inserted else { continue }
    var members: [(String, JSON)] = [
      ("@id", .string(identifier(document.work))), ("@type", "eli:LegalResource"),
      ("eli:id_local", .string(document.work)), ("eli:jurisdiction", .string(document.jurisdiction)),
    ]
    if !document.date.isEmpty { members.append(("eli:date_document", .string(document.date))) }
    for (term, targets) in (relations[document.work] ?? [:]).sorted(by: { $0.key < $1.key }) {
      members.append((term, JSON(targets.sorted())))
    }
    citing.append(.object(members))
  }
  let works = cited.sorted { $0.key < $1.key }.map { work, kind in
    JSON.object([
      ("@id", .string(identifier(work))), ("@type", .string(type(kind))),
      ("eli:id_local", .string(work)), ("eli:title", .string(dossier.names.label(work))),
    ])
  }
  return JSON.object([
    ("@context", context), ("@graph", .array(citing + works + annotations)),
  ]).lines(depth: 2)
}

private var context: JSON {
  func link(_ term: String) -> (String, JSON) { (term, .object([("@type", "@id")])) }
  return .object([
    ("eli", "http://data.europa.eu/eli/ontology#"), ("oa", "http://www.w3.org/ns/oa#"),
    ("skos", "http://www.w3.org/2004/02/skos/core#"),
    link("eli:cites"), link("eli:based_on"), link("eli:applies"), link("eli:realizes"), link("eli:amends"),
    link("eli:amended_by"), link("eli:repeals"), link("eli:repealed_by"), link("eli:transposes"),
    link("eli:ensures_implementation_of"),
    link("eli:is_exemplified_by"), link("oa:hasBody"), link("oa:hasSource"), link("oa:motivatedBy"),
  ])
}

/// A document of the corpus: one text, in one language, of a work.
private func expression(_ document: CitingDocument) -> JSON {
  var members: [(String, JSON)] = [
    ("@id", .string(documentIdentifier(document.id))), ("@type", "eli:LegalExpression"),
    ("eli:realizes", .string(identifier(document.work))), ("eli:title", .string(document.title)),
  ]
  if !document.language.isEmpty { members.append(("eli:language", .string(document.language))) }
  if let address = webAddress(document.url) { members.append(("eli:is_exemplified_by", .string(address))) }
  return .object(members)
}

private func relation(_ citation: Citation) -> String {
  switch citation.relation?.value {
  case .basedOn: return "eli:based_on"
  case .amends: return "eli:amends"
  case .amendedBy: return "eli:amended_by"
  case .repeals: return "eli:repeals"
  case .repealedBy: return "eli:repealed_by"
  case .appliesWithoutForce: return "eli:applies"
  case .implements:
    let isDirective = citation.target?.contains("/eli/dir") ?? false
    return isDirective ? "eli:transposes" : "eli:ensures_implementation_of"
  case .definesBy, .cites, nil: break
  }
  return ["incorporation", "presumption", "mandate"].contains(citation.axes[Axis.effect.rawValue]?.value)
    ? "eli:applies" : "eli:cites"
}

private func type(_ kind: ReferenceKind) -> String {
  switch kind {
  case .principle: "skos:Concept"
  case .body: "eli:Agent"
  default: "eli:LegalResource"
  }
}

private func annotation(_ citation: Citation, target: String) -> JSON {
  let position = JSON.object([
    ("@type", "oa:TextPositionSelector"), ("oa:start", .int(citation.start)), ("oa:end", .int(citation.end)),
  ])
  let quote = JSON.object([("@type", "oa:TextQuoteSelector"), ("oa:exact", .string(citation.text))])
  return .object([
    ("@type", "oa:Annotation"), ("oa:motivatedBy", "oa:linking"), ("oa:hasBody", .string(identifier(target))),
    (
      "oa:hasTarget",
      .object([
        ("oa:hasSource", .string(documentIdentifier(citation.document))),
        ("oa:hasSelector", .array([position, quote])),
      ])
    ),
  ])
}

/// An IRI for a work: its own where it has one.
private func identifier(_ work: String) -> String {
  if let address = webAddress(work) { return percentEncoded(address, keeping: "-_.~:/?#@!$&'()*+,;=%") }
  return "urn:concord:work:" + percentEncoded(work, keeping: "-_.:/")
}

private func documentIdentifier(_ id: String) -> String {
  "urn:concord:document:" + percentEncoded(id, keeping: "-_.:/")
}
