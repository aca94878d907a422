import Foundation

/// The target that the command line names.
enum ChosenTarget {
  /// Nil where it names none.
  static let target: FuzzTarget? = FuzzTarget.all.first { $0.name == name }

  /// libFuzzer starts itself again to merge and to minimise, with its own arguments: it ignores those with two dashes,
  /// so that the name of the target is handed on in one.
  private static let option = "--target="

  private static let handedOn = CommandLine.arguments.first { $0.hasPrefix(option) }

  private static let name: String? =
    handedOn.map { String($0.dropFirst(option.count)) } ?? CommandLine.arguments.dropFirst().first

  /// The arguments for libFuzzer, ended by nil: without the name, which may be that of a folder too.
  static var arguments: [UnsafeMutablePointer<CChar>?] {
    var arguments = CommandLine.arguments.filter { !$0.hasPrefix(option) }
    if handedOn == nil { arguments.remove(at: 1) }
    arguments.append(option + (name ?? ""))
    return arguments.map { strdup($0) } + [nil]
  }

  /// Starts the program again with the options that are read from the environment before `main` begins.
  ///
  /// Swift's own report of a crash would end the process before libFuzzer has kept the input. Leaks are not looked for: a
  /// pointer to a case of an indirect enumeration carries the number of the case in its unused bits, and what it points to
  /// is then taken for lost.
  static func prepareEnvironment() {
    guard getenv("SWIFT_BACKTRACE") == nil else { return }
    setenv("SWIFT_BACKTRACE", "enable=no", 1)
    setenv("ASAN_OPTIONS", "detect_leaks=0", 0)
    execv("/proc/self/exe", CommandLine.unsafeArgv)
  }
}
