import Foundation
import Synchronization

/// Runs `pdftohtml`, with a time limit and without a shell.
enum PDFProcess {
  /// The XML that pdftohtml prints for the file at `path`.
  static func run(path: String, name: String, seconds: Int) throws(ReadingError) -> [UInt8] {
    guard let program = find("pdftohtml") else {
      throw ReadingError(
        kind: .notReadable, file: name, reason: "pdftohtml is needed to read PDF and is not installed",
        remedy: "install it: apt-get install poppler-utils")
    }
    let folder = FileManager.default.temporaryDirectory
    let errors = folder.appendingPathComponent("concord-\(UUID().uuidString).log")
    _ = FileManager.default.createFile(atPath: errors.path, contents: nil)
    defer { try? FileManager.default.removeItem(at: errors) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    // A name that begins with "-" must not be taken for an option.
    process.arguments = [
      "-xml", "-i", "-stdout", "-nodrm", "-hidden", "-enc", "UTF-8", path.hasPrefix("-") ? "./\(path)" : path,
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = try? FileHandle(forWritingTo: errors)
    process.standardInput = FileHandle.nullDevice
    do {
      try process.run()
    } catch {
      throw ReadingError(
        kind: .notReadable, file: name, reason: "pdftohtml cannot be started (\(error.localizedDescription))",
        remedy: "check the installation of poppler-utils")
    }
    let deadline = Deadline(process, seconds: seconds)
    let data = output.fileHandleForReading.readDataToEndOfFile()
    // All output has been read, so the process has ended or is about to; only then may its number be reused.
    let isTooLate = deadline.hasPassed()
    process.waitUntilExit()
    if isTooLate {
      throw ReadingError(
        kind: .limit, file: name, reason: "pdftohtml took longer than \(seconds) seconds",
        remedy: "raise the limit or split the PDF")
    }
    let complaints = (try? String(contentsOf: errors, encoding: .utf8)) ?? ""
    if complaints.contains("Incorrect password") || complaints.contains("ncrypted") && data.isEmpty {
      throw ReadingError(
        kind: .notReadable, file: name, reason: "the PDF is encrypted and needs a password",
        remedy: "remove the password, for example with `qpdf --password=… --decrypt FILE OPEN`")
    }
    guard !data.isEmpty else {
      let first = complaints.split(separator: "\n").first.map(String.init) ?? "no reason given"
      throw ReadingError(
        kind: .malformed, file: name, reason: "pdftohtml cannot read the PDF (\(first))",
        remedy: "fetch it again, or repair it with `qpdf FILE REPAIRED`")
    }
    return [UInt8](data)
  }

  /// Where a program is, by PATH.
  static func find(_ program: String) -> String? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    return path.split(separator: ":").map { "\($0)/\(program)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// Ends a process that takes too long.
  private final class Deadline: Sendable {
    private enum State { case running, passed, finished }
    private let state = Mutex(State.running)

    init(_ process: Process, seconds: Int) {
      let identifier = process.processIdentifier
      DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(seconds)) { [weak self] in
        self?.state.withLock { state in
          guard state == .running else { return }
          state = .passed
          kill(identifier, SIGKILL)
        }
      }
    }

    /// Stops the clock.
    func hasPassed() -> Bool {
      state.withLock { state in
        if state == .running { state = .finished }
        return state == .passed
      }
    }
  }
}
