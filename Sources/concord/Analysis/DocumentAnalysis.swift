import Catalogue
import Corpus
import Foundation
import Graph
import Markup
import References
import Text

/// What one document of a corpus says, in the form in which the store keeps it.
struct AnalysedDocument: Codable, Sendable {
  var document: CitingDocument
  var citations: [Citation]
}

/// Reads one document of the manifest and finds its citations.
struct DocumentAnalysis: Sendable {
  let manifest: Manifest
  let detector: Detector
  let resolver: Resolver
  let reader = DocumentReader()
  /// Date at which status is judged; empty for the catalogue's own.
  let asOf: String
  let store: Store?

  /// The document of `entry`. Never throws: what cannot be read is named in `reading` and `reason`.
  func analyse(_ entry: ManifestEntry) -> AnalysedDocument {
    var document = CitingDocument(
      id: entry.id, work: work(of: entry), jurisdiction: entry.jurisdiction, title: entry.title, kind: entry.kind,
      date: entry.date, language: entry.language, path: entry.path ?? "", url: entry.url ?? "")
    guard entry.notIngested == nil, let location = manifest.location(of: entry) else {
      document.reading = .notIngested
      document.reason = entry.notIngested ?? "no file"
      return AnalysedDocument(document: document, citations: [])
    }
    document.hash = SHA256.hexDigest(ofFile: location) ?? ""
    let key = key(document)
    if let store, let known = try? store.analysis(for: key),
      let analysed = try? JSONDecoder().decode(AnalysedDocument.self, from: known)
    {
      return analysed
    }
    let analysed = read(document, at: location, entry)
    if let store, analysed.document.reading == .read, let data = try? JSONEncoder().encode(analysed) {
      try? store.save(data, of: entry, for: key)
    }
    return analysed
  }

  private func work(of entry: ManifestEntry) -> String {
    // A work that the manifest names by an id of its own needs no guess from the title.
    if entry.work != entry.document, !entry.work.isEmpty, manifest.form == .sources { return entry.work }
    return detector.work(titled: entry.title, language: entry.language, jurisdiction: entry.jurisdiction)
      ?? entry.work
  }

  private func key(_ document: CitingDocument) -> AnalysisKey {
    AnalysisKey(
      contentHash: document.hash,
      engine: EngineKey(
        version: Version.current, catalogueHash: String(detector.fingerprint.value, radix: 16),
        options: [
          "id": document.id, "work": document.work, "jurisdiction": document.jurisdiction,
          "language": document.language, "title": document.title, "kind": document.kind, "date": document.date,
          "url": document.url, "path": document.path, "asOf": asOf, "form": String(Citation.form),
        ]))
  }

  private func read(_ stub: CitingDocument, at location: String, _ entry: ManifestEntry) -> AnalysedDocument {
    var document = stub
    let text: Document
    do {
      text = try reader.read(path: location)
    } catch {
      document.reading = .notReadable
      document.reason = "\(error.reason). \(error.remedy)."
      return AnalysedDocument(document: document, citations: [])
    }
    let language = entry.language.isEmpty ? detector.language(of: text) : entry.language
    document.language = language
    document.dialect = text.dialect.rawValue
    document.provisions = text.provisions.count - 1
    document.reason = text.notices.map(\.message).prefix(3).joined(separator: "; ")
    text.text.withUnsafeBufferPointer { bytes in
      document.characters = bytes.reduce(into: 0) { $0 += $1 & 0xC0 != 0x80 ? 1 : 0 }
      document.words = TextBreaker(.words, language: language)?.countWords(in: bytes) ?? 0
    }
    guard document.words > 0 else {
      document.reading = .notReadable
      document.reason = "no words were found in it. Check that the file is the document."
      return AnalysedDocument(document: document, citations: [])
    }
    do {
      let references = try detector.references(
        in: text, language: language, jurisdiction: entry.jurisdiction)
      let citations = resolver.citations(
        of: references, in: text,
        context: CitingContext(
          document: entry.id, work: document.work, jurisdiction: entry.jurisdiction, language: language,
          date: entry.date))
      return AnalysedDocument(document: document, citations: citations)
    } catch {
      document.reading = .notReadable
      document.reason = "\(error)"
      return AnalysedDocument(document: document, citations: [])
    }
  }
}
