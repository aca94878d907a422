import References

/// What was read and what was not (method section 1).
///
/// Documents are counted as the manifest lists them, every expression of a work; characters (code points), words and
/// languages are those of the documents read; citations per kind are all that were given, and `unresolved` those that
/// should have a work (standards, instruments, principles) and have none.
func coverage(documents: [CitingDocument], citations: [Citation]) -> Measures.Coverage {
  let read = documents.filter { $0.reading == .read }
  return Measures.Coverage(
    documents: documents.count, read: read.count,
    notIngested: documents.count { $0.reading == .notIngested },
    notReadable: documents.count { $0.reading == .notReadable },
    works: Set(read.map(\.citingWork)).count, jurisdictions: Set(read.map(\.jurisdiction)).count,
    characters: read.reduce(0) { $0 + $1.characters }, words: read.reduce(0) { $0 + $1.words },
    citations: Dictionary(grouping: citations, by: \.kind.rawValue).mapValues(\.count),
    unresolved: citations.count {
      CitationLayer($0.kind) != nil && $0.root == nil
        // "relevant international standards" name no work that could be resolved.
        && $0.axes[Axis.identification.rawValue]?.value != "general"
    },
    languages: Dictionary(grouping: read.filter { !$0.language.isEmpty }, by: \.language)
      .mapValues(\.count))
}
