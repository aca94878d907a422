import Catalogue
import Corpus
import References

/// What reads and resolves the documents of a corpus, made once for a run.
struct AnalysisTools {
  let catalogue: Catalogue
  let detector: Detector
  let resolver: Resolver
  let corrections: Corrections

  /// The tools with the catalogues imported into the corpus's store, else the user's own.
  ///
  /// - Parameter asOf: date at which status is judged, ISO 8601; nil for the catalogue's own.
  init(storeDirectory: String, asOf: String?, overrides: Overrides) throws(CatalogueError) {
    catalogue = try Catalogue.embedded(
      imported: CatalogueStore.index(in: [storeDirectory, CatalogueStore.directory()]))
    detector = try Detector(catalogue: catalogue)
    resolver = try Resolver(catalogue: catalogue, asOf: asOf ?? "")
    corrections = try Corrections(overrides.list.map(Correction.init), catalogue: catalogue)
  }
}

extension Correction {
  /// An override of `overrides.yaml`.
  init(_ override: Override) {
    self.init(
      document: override.document, text: override.text, quote: override.quote,
      kind: override.kind.flatMap(ReferenceKind.init), action: override.work.map(Action.work) ?? .reject)
  }
}
