/// Reads what a corpus directory says of itself: `sources.yaml`, else `manifest.tsv` or `manifest.csv`, else the
/// layout `JURISDICTION/name.language.extension`.
///
/// What is wrong with single entries ends up in `Manifest.problems`; an error means that there is no corpus.
public func readManifest(corpus directory: String) throws(ManifestError) -> Manifest {
  let corpus = try CorpusDirectory(directory)
  let manifest: Manifest
  if corpus.contains("sources.yaml") {
    manifest = try SourcesManifest.read(corpus: corpus, name: "sources.yaml")
  } else if let name = ["manifest.tsv", "manifest.csv"].first(where: corpus.contains) {
    manifest = try TableManifest.read(corpus: corpus, name: name)
  } else {
    manifest = try LayoutManifest.read(corpus: corpus)
  }
  guard manifest.documents.isEmpty else { return manifest }
  throw noDocuments(in: manifest)
}

private func noDocuments(in manifest: Manifest) -> ManifestError {
  let reason: String
  let remedy: String
  if !manifest.problems.isEmpty {
    reason = "holds no document that can be used"
    remedy = "Correct what is named above"
  } else if manifest.form == .layout {
    reason = "holds no documents"
    remedy = "Add a sources.yaml or manifest.tsv, or files named JURISDICTION/name.language.extension"
  } else {
    reason = "lists no documents"
    remedy = "Add documents to it"
  }
  return ManifestError(
    kind: .noDocuments, file: manifest.file, reason: reason, remedy: remedy, problems: manifest.problems)
}

/// Largest manifest that is read, in bytes.
let manifestLimit = 16 << 20

/// Reads the manifest `name` of a corpus as text.
func manifestText(_ name: String, in corpus: CorpusDirectory) throws(ManifestError) -> TextFile {
  let path = joined(corpus.path, name)
  do {
    return try TextFile(path: path, limit: manifestLimit)
  } catch {
    throw ManifestError(
      kind: error.missing ? .missing : .wrongManifest, file: path, line: error.line,
      reason: error.reason, remedy: error.remedy)
  }
}
