import Corpus
import Foundation

/// What a profile corpus is, said wherever figures from one are shown.
let profileCorpusNotice =
  "Made from factual profiles, not from the texts themselves: figures describe what the profiles say, quotes are theirs."

/// `index.html`: the report as one file that loads nothing, works from a disk and is readable without JavaScript.
///
/// Its policy allows only the script and the styles whose hashes it states: were a document's words ever to become
/// an element, they would not run.
func page(of dossier: Dossier) throws -> Escaped {
  let styles = try resource("report.css")
  let script = try resource("tables.js") + resource("evidence.js") + resource("frameworks.js")
  let policy =
    "default-src 'none'; style-src 'sha256-\(digest(of: styles))'; "
    + "script-src 'sha256-\(digest(of: script))'; base-uri 'none'; form-action 'none'"
  let sections = [
    findingsSection(of: dossier),
    coverageSection(of: dossier),
    matrixSection(of: dossier, .standards),
    matrixSection(of: dossier, .principles),
    commitmentsSection(of: dossier),
    governanceSection(of: dossier),
    matrixSection(of: dossier, .instruments),
    alignmentSection(of: dossier),
    fragmentationSection(of: dossier),
    communitiesSection(of: dossier),
    influenceSection(of: dossier),
    staleSection(of: dossier),
    editionsSection(of: dossier),
    gapsSection(of: dossier),
    changesSection(of: dossier),
    methodSection(of: dossier),
  ].compactMap(\.self)
  return """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="\(policy)">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="referrer" content="no-referrer">
    <meta name="generator" content="Concord \(dossier.measures.version)">
    <title>\(dossier.title)</title>
    <style>\(Escaped(trusted: styles))</style>
    </head>
    <body>
    <a class="skip" href="#findings">Skip to the findings</a>
    \(masthead(of: dossier))
    <div class="page">
    \(contents(sections))
    <main>
    \(sections.map(\.body).joined(separator: "\n"))
    </main>
    </div>
    \(footer(of: dossier))
    <aside id="panel" role="dialog" aria-labelledby="panel-title" tabindex="-1" hidden></aside>
    <script type="application/json" id="data">\(evidenceData(of: dossier))</script>
    <script>\(Escaped(trusted: script))</script>
    </body>
    </html>

    """
}

/// A section of the page.
struct Section {
  var id: String
  /// In the table of contents.
  var short: String
  var title: String
  /// What the section shows and how to read it.
  var lead: Escaped
  var content: Escaped

  var body: Escaped {
    """
    <section id="\(id)" aria-labelledby="\(id)-title">
    <h2 id="\(id)-title">\(title)</h2>
    <p class="lead">\(lead)</p>
    \(content)
    </section>
    """
  }
}

private func contents(_ sections: [Section]) -> Escaped {
  let entries = sections.map { "<li><a href=\"#\($0.id)\">\($0.short)</a></li>" as Escaped }
  return "<nav class=\"contents\" aria-label=\"Contents\"><ol>\(entries.joined())</ol></nav>"
}

private func masthead(of dossier: Dossier) -> Escaped {
  let coverage = dossier.measures.coverage
  var tiles: [(String, String)] = [
    (grouped(coverage.read), "documents read of \(grouped(coverage.documents))"),
    (grouped(coverage.jurisdictions), "jurisdictions"),
  ]
  for layer in [Layer.standards, .instruments, .principles] {
    let number = dossier.matrix(layer).roots.count
    tiles.append((grouped(number), "\(layer == .principles ? "principle themes" : layer.rawValue) cited"))
  }
  tiles.append((grouped(coverage.citations.values.reduce(0, +)), "references found"))
  tiles.append((grouped(dossier.measures.stale.count), "outdated references"))
  let strip = tiles.map { "<li><b>\($0.0)</b><span>\($0.1)</span></li>" as Escaped }.joined()
  let banner: Escaped =
    dossier.findings.isProfileCorpus
    ? "<p class=\"banner\" role=\"note\"><strong>Profile corpus.</strong> \(profileCorpusNotice)</p>" : ""
  let notes = dossier.findings.notes.map { "<p class=\"note\">\($0)</p>" as Escaped }.joined()
  return """
    <header class="masthead">
    <p class="kicker">Cross-references of regulatory texts</p>
    <h1>\(dossier.title)</h1>
    <p class="as-of">Which standards are in force, and which were replaced, is judged as of \
    <time datetime="\(dossier.measures.asOf)">\(dossier.measures.asOf)</time>.</p>
    \(banner)\(notes)
    <ul class="tiles">\(strip)</ul>
    </header>
    """
}

private func footer(of dossier: Dossier) -> Escaped {
  """
  <footer>
  <p>Concord \(dossier.measures.version) · seed \(String(dossier.measures.seed)) · as of \(dossier.measures.asOf). \
  Equal documents, catalogue, version and seed give this file again, byte for byte.</p>
  <p>The files beside this page hold every figure unrounded (<code>measures.json</code>), every reference with its \
  place in the text (<code>citations.csv</code>, <code>citations.jsonl</code>, <code>citations.jsonld</code>), the \
  matrices (<code>matrix-*.csv</code>, <code>profiles-*.csv</code>, <code>workbook.xlsx</code>) and the network \
  (<code>graph.graphml</code>, <code>graph.gexf</code>, <code>vosviewer.json</code>).</p>
  <p>Built with libxml2, ICU, igraph, SQLite and libxlsxwriter. Quotes belong to the publishers of the documents; \
  each links to its source where the address is known.</p>
  </footer>
  """
}

/// The digest of a script or style as a Content-Security-Policy names it (<https://www.w3.org/TR/CSP3/#framework-directive-source-list>).
private func digest(of text: String) -> String {
  var digest = SHA256()
  digest.update(Array(text.utf8))
  return Data(digest.digest()).base64EncodedString()
}
