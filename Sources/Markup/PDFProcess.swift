import Foundation
import Synchronization

/// Runs `pdftohtml`, without a shell and with limits on time, memory and output.
///
/// The limits are set by `prlimit` of util-linux, which then becomes pdftohtml:
/// <https://man7.org/linux/man-pages/man1/prlimit.1.html>.
enum PDFProcess {
  /// Megabytes of address space the process may take; pages of 10,000 lines take 60.
  static let megabytes = 2048
  /// Bytes of XML that are read before the process is ended; 1000 pages of law text have 20 MB.
  static let outputLimit = 256 << 20

  /// The XML that pdftohtml prints for the file at `path`.
  ///
  /// `program` is found by PATH; tests name another one.
  static func run(
    path: String, name: String, seconds: Int, outputLimit: Int = outputLimit, program: String = "pdftohtml"
  ) throws(ReadingError) -> [UInt8] {
    guard let program = find(program) else {
      throw ReadingError(
        kind: .notReadable, file: name, reason: "pdftohtml is needed to read PDF and is not installed",
        remedy: "install it: apt-get install poppler-utils")
    }
    let folder = FileManager.default.temporaryDirectory
    let errors = folder.appendingPathComponent("concord-\(UUID().uuidString).log")
    _ = FileManager.default.createFile(atPath: errors.path, contents: nil)
    defer { try? FileManager.default.removeItem(at: errors) }
    let process = Process()
    // A name that begins with "-" must not be taken for an option.
    let arguments = [
      "-xml", "-i", "-stdout", "-nodrm", "-hidden", "-enc", "UTF-8", path.hasPrefix("-") ? "./\(path)" : path,
    ]
    if let limiter = find("prlimit") {
      process.executableURL = URL(fileURLWithPath: limiter)
      process.arguments =
        [
          "--as=\(megabytes << 20)", "--cpu=\(seconds + 1)", "--core=0", "--fsize=\(16 << 20)", "--", program,
        ] + arguments
    } else {
      process.executableURL = URL(fileURLWithPath: program)
      process.arguments = arguments
    }
    let output = Pipe()
    process.standardOutput = output
    let log = try? FileHandle(forWritingTo: errors)
    process.standardError = log
    process.standardInput = FileHandle.nullDevice
    do {
      try process.run()
    } catch {
      throw ReadingError(
        kind: .notReadable, file: name, reason: "pdftohtml cannot be started (\(error.localizedDescription))",
        remedy: "check the installation of poppler-utils")
    }
    try? log?.close()
    let deadline = Deadline(process, seconds: seconds)
    let bytes = read(output.fileHandleForReading.fileDescriptor, limit: outputLimit)
    // Only while it has not been waited for is its number its own.
    if bytes == nil { kill(process.processIdentifier, SIGKILL) }
    try? output.fileHandleForReading.close()
    let isTooLate = deadline.hasPassed()
    process.waitUntilExit()
    guard let bytes else {
      throw ReadingError(
        kind: .limit, file: name, reason: "the PDF unfolds to more than \(outputLimit >> 20) MB of text",
        remedy: "check that this is the right file, or split it")
    }
    let complaints = (try? String(contentsOf: errors, encoding: .utf8)) ?? ""
    // Stopped by the kernel for the time it used.
    let isKilled = process.terminationReason == .uncaughtSignal
    if isTooLate || isKilled && [SIGXCPU, SIGKILL].contains(process.terminationStatus) {
      throw ReadingError(
        kind: .limit, file: name, reason: "pdftohtml took longer than \(seconds) seconds",
        remedy: "raise the limit or split the PDF")
    }
    if complaints.contains("Out of memory") || complaints.contains("bad_alloc") {
      throw ReadingError(
        kind: .limit, file: name, reason: "pdftohtml needed more than \(megabytes) MB of memory",
        remedy: "check that this is the right file, or split it")
    }
    if complaints.contains("Incorrect password") || complaints.contains("ncrypted") && bytes.isEmpty {
      throw ReadingError(
        kind: .notReadable, file: name, reason: "the PDF is encrypted and needs a password",
        remedy: "remove the password, for example with `qpdf --password=… --decrypt FILE OPEN`")
    }
    guard !bytes.isEmpty else {
      let first = complaints.split(separator: "\n").first.map(String.init) ?? "no reason given"
      throw ReadingError(
        kind: .malformed, file: name, reason: "pdftohtml cannot read the PDF (\(first))",
        remedy: "fetch it again, or repair it with `qpdf FILE REPAIRED`")
    }
    return bytes
  }

  /// Everything up to the end; nil when there is more than `limit`.
  private static func read(_ descriptor: Int32, limit: Int) -> [UInt8]? {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = chunk.withUnsafeMutableBytes { Foundation.read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return bytes }
      guard bytes.count + count <= limit else { return nil }
      bytes.append(contentsOf: chunk[..<count])
    }
  }

  /// Where a program is, by PATH.
  static func find(_ program: String) -> String? {
    if program.contains("/") { return program }
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
