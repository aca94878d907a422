/// XML of a dialect that is not known: names that mean the same in most vocabularies (DocBook, TEI,
/// XHTML fragments, national law schemas) are declared, the rest follows the flow of text.
enum GenericXML {
  /// Names in use across vocabularies; everything else is `adaptive`.
  static let table = DialectTable(
    dialect: .xml,
    elements: {
      var rules: [String: Rule] = [:]
      for name in blocks { rules[name] = .block }
      for name in inlines { rules[name] = .inline }
      for name in headings { rules[name] = .heading }
      for name in notes { rules[name] = .footnote }
      for name in skipped { rules[name] = .skip }
      for name in ["td", "th", "entry", "cell", "Cell"] { rules[name] = .cell }
      for name in ["tr", "row", "Row"] { rules[name] = .row }
      for name in ["br", "lb", "linebreak"] { rules[name] = .lineBreak }
      return rules
    }(),
    ids: [],
    references: ["target", "idref", "ref", "linkend", "href", "rid"],
    noteNames: ["id", "xml:id"],
    readsNumbering: true
  )

  private static let blocks = [
    "p", "para", "Para", "P", "paragraph", "Paragraph", "div", "section", "Section", "article", "Article",
    "chapter", "Chapter", "body", "Body", "text", "table", "list", "item", "li", "ul", "ol", "listitem",
    "ListItem", "annex", "Annex", "part", "Part", "quote", "blockquote", "front", "back", "abstract",
  ]
  private static let inlines = [
    "b", "i", "u", "em", "strong", "sup", "sub", "Sup", "Sub", "a", "ref", "Ref", "link", "span", "hi",
    "emph", "emphasis", "Emphasis", "xref", "Xref", "date", "Date", "abbr", "acronym", "term", "Term", "q",
    "small", "font", "ins", "cite", "code", "tt", "s", "ulink", "email", "uri", "bold", "italic",
    "underline", "superscript", "subscript", "sc", "num", "number",
  ]
  private static let headings = [
    "head", "heading", "Heading", "title", "Title", "h1", "h2", "h3", "h4", "h5", "h6", "subtitle",
    "caption", "titre", "titulo", "ueberschrift",
  ]
  private static let notes = ["note", "footnote", "Footnote", "fn", "endnote", "FootNote"]
  private static let skipped = [
    "script", "style", "metadata", "Metadata", "meta", "teiHeader", "processing-meta",
  ]
}
