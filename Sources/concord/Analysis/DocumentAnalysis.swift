import Catalogue
import Corpus
import Foundation
import Graph
import Markup
import References
import Text

extension EngineKey {
  /// This program with the rules of `detector`, whatever the document.
  init(rulesOf detector: Detector) throws(CatalogueError) {
    self.init(version: Version.current, detectionHash: Self.hash(of: try detector.fingerprint))
  }

  fileprivate static func hash(of fingerprint: Fingerprint) -> String { String(fingerprint.value, radix: 16) }
}

/// Finds the citations of one document of the manifest: reads it, or takes from the store what was read before, and
/// resolves the references by the catalogue as it is now.
struct DocumentAnalysis: Sendable {
  let manifest: Manifest
  let detector: Detector
  let resolver: Resolver
  let reader = DocumentReader()
  /// What decides what is found in a text, see `Detector.fingerprint`.
  let fingerprint: Fingerprint
  /// The imported titles, by which documents that were read before may have to be read again.
  let titles: KnownTitles
  let store: Store?
  /// What analysts say of single references.
  let corrections: Corrections

  init(manifest: Manifest, tools: AnalysisTools, store: Store?) throws(CatalogueError) {
    self.manifest = manifest
    detector = tools.detector
    resolver = tools.resolver
    corrections = tools.corrections
    self.store = store
    fingerprint = try detector.fingerprint
    titles = KnownTitles(detector.catalogue)
  }

  /// The document of `entry`. Never throws: what cannot be read is named in `reading` and `reason`.
  func analyse(_ entry: ManifestEntry) -> AnalysedDocument {
    var document = CitingDocument(
      id: entry.id, work: entry.work, jurisdiction: entry.jurisdiction, title: entry.title, kind: entry.kind,
      date: entry.date, language: entry.language, path: entry.path ?? "", url: entry.url ?? "", document: entry.document
    )
    guard entry.notIngested == nil, let location = manifest.location(of: entry) else {
      document.work = work(of: entry, title(of: entry))
      document.reading = .notIngested
      document.reason = entry.notIngested ?? "no file"
      return AnalysedDocument(document: document, citations: [])
    }
    document.retrieved = entry.held?.retrieved ?? ""
    // A file that changes between its digest and its reading would have the references of one text kept under the other.
    for _ in 1...3 {
      let before = FileStamp(location)
      document.hash = SHA256.hexDigest(ofFile: location) ?? ""
      let analysed = analysed(document, at: location, of: entry, isSettled: { FileStamp(location) == before })
      if let analysed { return analysed }
    }
    document.work = work(of: entry, title(of: entry))
    document.reading = .notReadable
    document.reason = "it is changed again and again while it is read. Run concord again."
    return AnalysedDocument(document: document, citations: [], isReadAnew: true)
  }

  /// The document, whose digest is known; nil when the file changed while it was read.
  private func analysed(
    _ stub: CitingDocument, at location: String, of entry: ManifestEntry, isSettled: () -> Bool
  ) -> AnalysedDocument? {
    var document = stub
    if let held = entry.held, held.hash != document.hash {
      document.work = work(of: entry, title(of: entry))
      document.reading = .notReadable
      document.reason =
        "the content kept in the store is \(document.hash.isEmpty ? "missing" : "damaged"). "
        + "Run concord refresh to fetch it again."
      return AnalysedDocument(document: document, citations: [])
    }
    let key = key(document, of: entry)
    if var known = stored(key) {
      let isOfThisTitle = known.title.title == entry.title && known.titles == titles.fingerprint
      if !isOfThisTitle || !known.title.assumptions.hold(in: detector.catalogue) {
        known.title = title(of: entry)
        known.titles = titles.fingerprint
        save(known, of: entry, key)
      }
      return resolved(known, document, of: entry)
    }
    let reading = read(location, entry)
    guard isSettled() else { return nil }
    switch reading {
    case .success(let detected):
      save(detected, of: entry, key)
      var analysed = resolved(detected, document, of: entry)
      analysed.isReadAnew = true
      return analysed
    case .failure(let fault):
      if let facts = fault.facts { document.take(facts) }
      document.work = work(of: entry, title(of: entry))
      document.reading = .notReadable
      document.reason = fault.reason
      return AnalysedDocument(document: document, citations: [], isReadAnew: true)
    }
  }

  private func resolved(
    _ detected: DetectedDocument, _ stub: CitingDocument, of entry: ManifestEntry
  ) -> AnalysedDocument {
    var document = stub
    document.take(detected.facts)
    document.work = work(of: entry, detected.title)
    let (references, used) = corrections.apply(to: detected.detection.references, of: entry.id)
    let citations = resolver.citations(
      of: references,
      context: CitingContext(
        document: entry.id, work: document.work, jurisdiction: entry.jurisdiction, language: document.language,
        date: entry.date))
    var governance = detected.governance
    for index in governance.indices { governance[index].document = entry.id }
    return AnalysedDocument(
      document: document, citations: citations, governance: governance, corrections: used)
  }

  private func title(of entry: ManifestEntry) -> TitleReading {
    detector.reading(title: entry.title, language: entry.language, jurisdiction: entry.jurisdiction)
  }

  private func work(of entry: ManifestEntry, _ title: @autoclosure () -> TitleReading) -> String {
    // A work that the manifest names by an id of its own needs no guess from the title.
    if entry.work != entry.document, !entry.work.isEmpty, manifest.form == .sources { return entry.work }
    return detector.catalogue.work(of: title()) ?? entry.work
  }

  /// Two documents of one content are read alike if they are told to be of one jurisdiction, language and format.
  private func key(_ document: CitingDocument, of entry: ManifestEntry) -> AnalysisKey {
    AnalysisKey(
      contentHash: document.hash,
      engine: EngineKey(
        version: Version.current, detectionHash: EngineKey.hash(of: fingerprint),
        options: [
          "jurisdiction": entry.jurisdiction, "language": entry.language,
          "form": "\(Citation.form).\(GovernanceEvidence.form)",
          // Two servers may send one content as text and as HTML; what a server said nothing of is told by its name.
          "format": entry.held.flatMap {
            $0.mediaType.isEmpty ? nil : "\($0.format.rawValue) \($0.charset.lowercased())"
          } ?? ((entry.held?.name ?? document.path) as NSString).pathExtension.lowercased(),
        ]))
  }

  private func stored(_ key: AnalysisKey) -> DetectedDocument? {
    guard let store, let data = try? store.analysis(for: key),
      let known = try? JSONDecoder().decode(DetectedDocument.self, from: data),
      known.detection.holds(in: detector.catalogue, titles: titles)
    else { return nil }
    return known
  }

  private func save(_ detected: DetectedDocument, of entry: ManifestEntry, _ key: AnalysisKey) {
    guard let store, let data = try? JSONEncoder().encode(detected) else { return }
    try? store.save(data, of: entry, for: key)
  }

  /// Why a document could not be read, with what is known of it nevertheless.
  private struct Fault: Error {
    var reason: String
    var facts: DetectedDocument.Facts?
  }

  private func read(_ location: String, _ entry: ManifestEntry) -> Result<DetectedDocument, Fault> {
    let text: Document
    do throws(ReadingError) {
      if let held = entry.held { text = try reader.read(held) } else { text = try reader.read(path: location) }
    } catch {
      return .failure(Fault(reason: "\(error.reason). \(error.remedy)."))
    }
    let language = entry.language.isEmpty ? detector.language(of: text) : entry.language
    var facts = DetectedDocument.Facts(
      language: language, dialect: text.dialect.rawValue, provisions: text.provisions.count - 1,
      reason: text.notices.map(\.message).prefix(3).joined(separator: "; "), characters: 0, words: 0)
    text.text.withUnsafeBufferPointer { bytes in
      facts.characters = bytes.reduce(into: 0) { $0 += $1 & 0xC0 != 0x80 ? 1 : 0 }
      facts.words = TextBreaker(.words, language: language)?.countWords(in: bytes) ?? 0
    }
    guard facts.words > 0 else {
      return .failure(
        Fault(reason: "no words were found in it. Check that the file is the document.", facts: facts))
    }
    // What is struck out binds nobody.
    let inForce = text.inForce
    do {
      let detection = try detector.detected(
        in: inForce, language: language, jurisdiction: entry.jurisdiction, titles: titles)
      return .success(
        DetectedDocument(
          facts: facts, title: title(of: entry), titles: titles.fingerprint, detection: detection,
          governance: try detector.governance(in: inForce, language: language)))
    } catch {
      return .failure(Fault(reason: "\(error)", facts: facts))
    }
  }
}
