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
        let parsing = try StandardsParsing()
        var output = StandardOutput()
        var json = JSONWriter()
        for line in StandardInput.lines() {
          line.withUnsafeBufferPointer { parsing.write($0, to: &json) }
          if json.bytes.count > 1 << 16 {
            output.write(json.bytes)
            json.removeAll()
          }
        }
        output.write(json.bytes)
      }
    }
  }
}
