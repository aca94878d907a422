import Foundation

/// Reads ISO Open Data, dataset `iso_deliverables_metadata` (<https://www.iso.org/open-data.html>, ODC-By 1.0): one
/// deliverable a line,
///
/// ```json
/// {"id":62085,"deliverableType":"IS","supplementType":null,"reference":"ISO 9001:2015","title":{"en":"Quality
/// management systems"},"publicationDate":"2015-09-22","edition":5,"icsCode":["03.120.10"],"ownerCommittee":
/// "ISO/TC 176/SC 2","currentStage":9060,"replaces":[46486],"replacedBy":null,"languages":["en"]}
/// ```
/// or the same as CSV with columns `title.en`, `title.fr`, and lists written `['03.120.10']`. Relations are ids of other
/// lines of the file.
enum ISODeliverables {
  /// A deliverable with its relations still as ids.
  struct Deliverable {
    var line: Int
    var number: String
    var work: ImportedWork
    var replacedBy: [String]
  }

  private struct Record: Decodable {
    struct Title: Decodable {
      var en: String?
      var fr: String?
    }
    var id: Int?
    var deliverableType: String?
    var reference: String?
    var title: Title?
    var publicationDate: String?
    var icsCode: [String]?
    var ownerCommittee: String?
    var currentStage: Int?
    var replacedBy: [Int]?
  }

  /// The works of a JSON Lines file.
  static func readJSONLines(_ text: TextFile) -> ([ImportedWork], [ImportProblem]) {
    var deliverables: [Deliverable] = []
    var problems: [ImportProblem] = []
    let decoder = JSONDecoder()
    var line = 0
    for slice in text.bytes.split(separator: lineFeed, omittingEmptySubsequences: false) {
      line += 1
      if slice.allSatisfy({ $0 <= UInt8(ascii: " ") }) { continue }
      func report(_ reason: String) {
        problems.append(
          ImportProblem(file: text.path, line: line, reason: reason, remedy: "The line is left out"))
      }
      let record: Record
      do {
        record = try decoder.decode(Record.self, from: Data(slice))
      } catch {
        report("is not a deliverable of ISO Open Data (\(Self.summary(of: error)))")
        continue
      }
      guard let reference = record.reference, !reference.isEmpty else {
        report("has no reference")
        continue
      }
      var work = ImportedWork(id: reference, kind: .standard)
      work.form = record.deliverableType ?? ""
      work.title = record.title?.en ?? record.title?.fr ?? ""
      work.committee = record.ownerCommittee ?? ""
      work.ics = record.icsCode ?? []
      work.published = catalogueDate(record.publicationDate ?? "")
      work.stage = record.currentStage.map { stageCode(String($0)) } ?? ""
      work.status = WorkStatus.status(ofStage: work.stage)
      deliverables.append(
        Deliverable(
          line: line, number: record.id.map(String.init) ?? "", work: work,
          replacedBy: (record.replacedBy ?? []).map(String.init)))
    }
    return (resolved(deliverables, file: text.path, problems: &problems), problems)
  }

  /// Puts designations in place of the ids of `replacedBy`.
  static func resolved(
    _ deliverables: [Deliverable], file: String, problems: inout [ImportProblem]
  ) -> [ImportedWork] {
    var referenceOf: [String: String] = Dictionary(minimumCapacity: deliverables.count)
    for deliverable in deliverables { referenceOf[deliverable.number] = deliverable.work.id }
    return deliverables.map { deliverable in
      var work = deliverable.work
      for number in deliverable.replacedBy {
        if let reference = referenceOf[number] {
          work.replacedBy.append(reference)
        } else {
          problems.append(
            ImportProblem(
              file: file, line: deliverable.line,
              reason: "\(work.id) is replaced by the id \(number), which is not in the file",
              remedy: "The successor stays unknown", losesLine: false))
        }
      }
      return work
    }
  }

  /// `6060` is written `60.60`.
  static func stageCode(_ text: String) -> String {
    let digits = text.count == 3 ? "0" + text : text
    guard digits.count == 4, digits.utf8.allSatisfy(isDigit) else { return text }
    return "\(digits.prefix(2)).\(digits.suffix(2))"
  }

  /// `['03.120.10', '13.020']` and `[62085]`, as the CSV file writes lists.
  static func list(_ text: String) -> [String] {
    text.split { "[]'\", ".contains($0) }.map(String.init)
  }

  private static func summary(of error: any Error) -> String {
    guard let error = error as? DecodingError else { return "\(error)" }
    switch error {
    case .typeMismatch(_, let context), .valueNotFound(_, let context), .keyNotFound(_, let context):
      return context.codingPath.map(\.stringValue).joined(separator: ".") + " has another type"
    case .dataCorrupted: return "not JSON"
    @unknown default: return "not JSON"
    }
  }
}
