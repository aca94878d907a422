@testable import Corpus

extension FuzzTarget {
  /// A manifest in a corpus that has one document and a link that leads out of it.
  static func manifest(_ name: String, file: String) -> FuzzTarget {
    let words = [
      "id", "jurisdiction", "title", "kind", "date", "work", "licence", "expressions", "language", "url", "path",
      "year",
    ]
    return FuzzTarget(name: name, words: words + ["EU/act.en.txt", "link/outside.txt", "https://", "2024-06-13"]) {
      bytes in
      let directory = FuzzedCorpus.directory
      FuzzedCorpus.write(bytes, to: file)
      let first = Result { () throws(ManifestError) in try readManifest(corpus: directory) }
      let again = Result { () throws(ManifestError) in try readManifest(corpus: directory) }
      FuzzedCorpus.remove(file)
      switch (first, again) {
      case (.success(let manifest), .success(let other)):
        promise(
          manifest.entries == other.entries && manifest.problems == other.problems,
          "a manifest is the same when read again")
        check(manifest, lines: bytes.count + 1)
        return .kept
      case (.failure(let error), .failure(let other)):
        promise("\(error)" == "\(other)", "an error is the same when read again")
        promise(!error.reason.isEmpty && !error.remedy.isEmpty, "an error names reason and remedy")
        return .kept
      default:
        promise(false, "a manifest that was read can be read again")
        return .foreign
      }
    }
  }

  private static func check(_ manifest: Manifest, lines: Int) {
    var documents: Set<String> = []
    for document in manifest.documents {
      promise(
        documents.insert(document.id).inserted && isDocumentID(document.id), "the id \(document.id) is unique and an id"
      )
      promise(isJurisdictionCode(document.jurisdiction), "\(document.id) has a jurisdiction")
      promise(document.date.isEmpty || isDate(document.date), "\(document.id) has a date or none")
    }
    var entries: Set<String> = []
    for entry in manifest.entries {
      promise(entries.insert(entry.id).inserted, "the id \(entry.id) is unique")
      promise(documents.contains(entry.document), "\(entry.id) belongs to a document")
      promise(entry.path != nil || entry.notIngested != nil, "\(entry.id) can be read or says why not")
      promise(entry.url.map(isWebAddress) ?? true, "\(entry.id) has a web address or none")
      guard entry.notIngested == nil, let location = manifest.location(of: entry) else { continue }
      promise(FuzzedCorpus.isInside(location), "\(location) lies in the corpus")
    }
    for problem in manifest.problems {
      promise((1...lines).contains(problem.line ?? 1), "a problem has a line of the file")
      promise(!problem.reason.isEmpty && !problem.remedy.isEmpty, "a problem names reason and remedy")
    }
  }
}
