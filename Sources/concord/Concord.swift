import ArgumentParser
import Foundation

/// The command line. Each command has a file of its own.
@main
struct Concord: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "concord",
    abstract: "Finds what laws and policies refer to, and compares jurisdictions by it.",
    version: Version.current,
    subcommands: [
      AnalyseCommand.self, RefreshCommand.self, DiffCommand.self, SnapshotCommand.self, DetectCommand.self,
      TextCommand.self, StandardsCommand.self, CatalogueCommand.self,
    ])

  static func main() {
    // Who stops reading (`| head`) must not end a run before it has stored what it did.
    signal(SIGPIPE, SIG_IGN)
    main(nil)
  }
}

/// The version of the program, part of the key under which results are stored.
enum Version {
  static let current = "0.1.0"
}
