import References

/// A state of a corpus as it is compared with another.
public struct CorpusState: Sendable {
  /// Every document of the manifest.
  public var documents: [CitingDocument]
  /// Every citation of every document.
  public var citations: [Citation]
  /// Dated citations that were out of date then, as document and designation.
  public var stale: Set<[String]>
  /// Documents that are given as they were read last, because they could not be read in this state: how they stood in it, and the
  /// name of the state from which they are, by id.
  public var lastRead: [String: LastRead]

  /// A document that could be read before and could not be in a state.
  public struct LastRead: Sendable, Hashable {
    /// How it stood in the state.
    public var reading: CitingDocument.Reading
    /// Name of the earlier state in which it was read.
    public var state: String

    /// See the properties.
    public init(reading: CitingDocument.Reading, state: String) {
      self.reading = reading
      self.state = state
    }
  }

  /// A state; see the properties.
  public init(
    documents: [CitingDocument], citations: [Citation], stale: Set<[String]>, lastRead: [String: LastRead] = [:]
  ) {
    self.documents = documents
    self.citations = citations
    self.stale = stale
    self.lastRead = lastRead
  }

  /// How a document stood.
  func reading(of document: CitingDocument) -> CitingDocument.Reading {
    lastRead[document.id]?.reading ?? document.reading
  }

  /// Whether a citation was out of date on the day of the state; the catalogue that is read now may say otherwise.
  func isStale(_ citation: Citation) -> Bool {
    citation.designation.map { stale.contains([citation.document, $0]) } ?? false
  }
}
