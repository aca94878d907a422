import Foundation
import Testing

@testable import Reports

/// A report written once, and read back by the tests.
struct WrittenReport {
  let path: String

  init(_ findings: Findings, keep: String? = nil) throws {
    path = keep ?? FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    try writeReport(findings, to: path)
  }

  func data(_ name: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(name)")) }
  func text(_ name: String) throws -> String { String(decoding: try data(name), as: UTF8.self) }
  func remove() { try? FileManager.default.removeItem(atPath: path) }
}

@Suite struct ReportTests {
  @Test func everyFileOfTheContractIsWritten() throws {
    // CONCORD_REPORT_SAMPLE is a directory that keeps the report, for looking at it.
    let keep = ProcessInfo.processInfo.environment["CONCORD_REPORT_SAMPLE"]
    let number = ProcessInfo.processInfo.environment["CONCORD_REPORT_CITATIONS"].flatMap { Int($0) } ?? 5_000
    let findings = SyntheticCorpus.findings(citations: number)
    let start = ContinuousClock.now
    let report = try WrittenReport(findings, keep: keep)
    if keep != nil {
      print("written in \(ContinuousClock.now - start)")
      let dossier = Dossier(findings, names: try Names(findings))
      for output in Output.allCases {
        let start = ContinuousClock.now
        _ = try output.bytes(of: dossier)
        print("written \(output.rawValue) in \(ContinuousClock.now - start)")
      }
    }
    defer { if keep == nil { report.remove() } }
    let files = try FileManager.default.contentsOfDirectory(atPath: report.path).sorted()
    #expect(files == Output.allCases.map(\.rawValue).sorted())
    for file in files { #expect(try report.data(file).count > 20, "\(file)") }
  }
}
