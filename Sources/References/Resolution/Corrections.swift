import Catalogue

/// What an analyst says of references that the program reads otherwise: this one is none, that one means another work.
public struct Correction: Sendable, Hashable {
  /// What is to be done with the reference.
  public enum Action: Sendable, Hashable {
    /// It is no reference.
    case reject
    /// It means the work with this id: `ISO/IEC 42001:2023`, `http://data.europa.eu/eli/reg/2016/679/oj`.
    case work(String)
  }
  /// Id of the only document that is meant; nil for all.
  public var document: String?
  /// The text of the reference, exactly but for white space: "the Regulation".
  public var text: String
  /// Words that the sentence must hold besides; nil for any sentence.
  public var quote: String?
  /// The only kind that is meant; nil for all.
  public var kind: ReferenceKind?
  /// What is to be done.
  public var action: Action

  /// A correction; see the properties.
  public init(
    document: String? = nil, text: String, quote: String? = nil, kind: ReferenceKind? = nil, action: Action
  ) {
    self.document = document
    self.text = text
    self.quote = quote
    self.kind = kind
    self.action = action
  }
}

/// The corrections of a corpus, applied to what was detected before works are looked up.
public struct Corrections: Sendable {
  private let list: [Correction]
  /// By the text of the reference, its white space made single spaces.
  private let byText: [String: [Int]]
  private let works: [(cited: CitedWork, identifier: StandardIdentifier?)?]

  /// Name of the rule that a corrected reference is found by.
  public static let rule = "override"

  /// Corrections whose works are read as `catalogue` knows them. The first that fits a reference wins.
  ///
  /// - Throws: `CatalogueError` when a publisher's file is faulty.
  public init(_ list: [Correction], catalogue: Catalogue) throws(CatalogueError) {
    self.list = list
    byText = Dictionary(grouping: list.indices) { Self.plain(list[$0].text) }
    guard !list.isEmpty else {
      works = []
      return
    }
    let parsing = try StandardsParsing()
    works = list.map { correction in
      guard case .work(let id) = correction.action else { return nil }
      return Self.work(id, catalogue, parsing)
    }
  }

  /// The references of `document` that are left, corrected, and which corrections were used.
  public func apply(
    to references: [DetectedReference], of document: String
  ) -> (references: [DetectedReference], used: Set<Int>) {
    guard !list.isEmpty else { return (references, []) }
    var used: Set<Int> = []
    let result = references.compactMap { reference -> DetectedReference? in
      guard let candidates = byText[Self.plain(reference.found.text)],
        let index = candidates.first(where: { fits(list[$0], reference, document) })
      else { return reference }
      used.insert(index)
      guard let work = works[index] else { return nil }
      var corrected = reference
      corrected.cited = work.cited
      corrected.identifier = work.identifier
      corrected.found.kind = work.cited.kind
      corrected.found.designation = work.cited.kind == .standard ? work.cited.id : nil
      corrected.found.rule = Self.rule
      corrected.found.confidence = 1
      return corrected
    }
    return (result, used)
  }

  private func fits(_ correction: Correction, _ reference: DetectedReference, _ document: String) -> Bool {
    if let wanted = correction.document, wanted != document, !document.hasPrefix(wanted + ".") { return false }
    if let kind = correction.kind, kind != reference.found.kind { return false }
    if let quote = correction.quote { return Self.plain(reference.found.quote).contains(Self.plain(quote)) }
    return true
  }

  private static func work(
    _ id: String, _ catalogue: Catalogue, _ parsing: StandardsParsing
  ) -> (cited: CitedWork, identifier: StandardIdentifier?) {
    if id.hasPrefix("principle:") { return (CitedWork(id: id, kind: .principle), nil) }
    var text = id
    let identifier = text.withUTF8 { parsing.parse($0) }
    let known = catalogue.work(id)?.kind
    switch known {
    case .instrument: return (CitedWork(id: id, kind: .instrument), nil)
    case .body: return (CitedWork(id: id, kind: .body), nil)
    case .standard: return (CitedWork(id: id, kind: .standard, isDesignated: identifier != nil), identifier)
    case nil:
      guard let identifier else { return (CitedWork(id: id, kind: .instrument), nil) }
      return (CitedWork(id: identifier.id, kind: .standard, isDesignated: true), identifier)
    }
  }

  private static func plain(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
