/// The files of a report and the functions that make them, one file of source each.
///
/// Everything a document says is hostile: each output escapes it for its own place. No output depends on the
/// clock, the machine or the order of a dictionary, so equal findings give equal bytes.
enum Output: String, CaseIterable {
  case lines = "citations.jsonl"
  case table = "citations.csv"
  case standardsMatrix = "matrix-standards.csv"
  case instrumentsMatrix = "matrix-instruments.csv"
  case principlesMatrix = "matrix-principles.csv"
  case standardsProfiles = "profiles-standards.csv"
  case instrumentsProfiles = "profiles-instruments.csv"
  case principlesProfiles = "profiles-principles.csv"
  case commitments = "commitments.csv"
  case governance = "governance.csv"
  case governanceEvidence = "governance-evidence.csv"
  case crosswalk = "crosswalk.csv"
  case measures = "measures.json"
  case documents = "documents.csv"
  case graphml = "graph.graphml"
  case gephi = "graph.gexf"
  case map = "vosviewer.json"
  case triples = "citations.jsonld"
  case workbook = "workbook.xlsx"
  case index = "index.html"

  /// The bytes of this file; nil for the workbook, which its library writes to a path itself.
  func bytes(of dossier: Dossier) throws -> [UInt8]? {
    switch self {
    case .lines: citationLines(of: dossier)
    case .table: citationTable(of: dossier)
    case .standardsMatrix: matrixTable(of: dossier.matrix(.standards))
    case .instrumentsMatrix: matrixTable(of: dossier.matrix(.instruments))
    case .principlesMatrix: matrixTable(of: dossier.matrix(.principles))
    case .standardsProfiles: profilesTable(of: dossier.matrix(.standards))
    case .instrumentsProfiles: profilesTable(of: dossier.matrix(.instruments))
    case .principlesProfiles: profilesTable(of: dossier.matrix(.principles))
    case .commitments: commitmentTable(of: dossier)
    case .governance: governanceTable(of: dossier)
    case .governanceEvidence: governanceEvidenceTable(of: dossier)
    case .crosswalk: crosswalkTable(of: dossier)
    case .measures: measuresText(of: dossier.measures)
    case .documents: documentTable(of: dossier)
    case .graphml: graphML(of: dossier)
    case .gephi: gexf(of: dossier)
    case .map: vosviewer(of: dossier)
    case .triples: linkedData(of: dossier)
    case .workbook: nil
    case .index: Array(try page(of: dossier).source.utf8)
    }
  }
}

/// Writes every file of contract section 4 into `directory`, which is made when it is not there.
///
/// Each file appears whole or not at all: it is written under another name and renamed.
///
/// - Throws: `ReportError` that names the file and why it could not be written.
public func writeReport(_ findings: Findings, to directory: String) throws {
  let dossier = Dossier(findings, names: try Names(findings))
  let place = try ReportDirectory(directory)
  for output in Output.allCases {
    if let bytes = try output.bytes(of: dossier) {
      try place.write(bytes, as: output.rawValue)
    } else {
      try place.write(as: output.rawValue) { path in try writeWorkbook(of: dossier, to: path) }
    }
  }
}

/// A report could not be written.
public struct ReportError: Error, Sendable, CustomStringConvertible {
  /// The file, or the resource of the program, that is concerned.
  public var file: String
  /// What went wrong.
  public var reason: String

  /// `index.html: No space left on device`
  public var description: String { "\(file): \(reason)" }
}
