import ArgumentParser
import References

/// `concord standards parse`: identifiers in, their parts out.
struct StandardsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "standards", abstract: "Works on identifiers of standards.", subcommands: [Parse.self])

  struct Parse: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Takes identifiers of standards apart: one a line on standard input, one JSON object a line out.")

    func run() throws {
      try reportingFaults {
        var writing = StandardsWriting(try StandardsParsing())
        var output = StandardOutput()
        var json = JSONWriter()
        StandardInput.forEachLine { line in
          writing.write(line, to: &json)
          if json.count > 1 << 16 {
            json.withBytes { output.write($0) }
            json.removeAll()
          }
        }
        json.withBytes { output.write($0) }
      }
    }
  }
}
