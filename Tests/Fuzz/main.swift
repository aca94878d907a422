/// Runs libFuzzer over one target:
///
///     Fuzz html -max_total_time=60 CORPUS SEEDS     options of libFuzzer pass through
///     Fuzz html FILE                                reads one input
///     Fuzz list                                     names of the targets
///     Fuzz dictionary html                          words for -dict
///
/// libFuzzer: <https://llvm.org/docs/LibFuzzer.html>.
import Foundation

@_silgen_name("LLVMFuzzerRunDriver")
func runDriver(
  _ count: UnsafeMutablePointer<Int32>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ feed: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

let usage = "usage: Fuzz TARGET [OPTIONS OF LIBFUZZER] [FOLDER | FILE]... | list | dictionary TARGET\n"

switch CommandLine.arguments.dropFirst().first {
case "list":
  for target in FuzzTarget.all { print(target.name) }
case "dictionary":
  guard let target = FuzzTarget.all.first(where: { $0.name == CommandLine.arguments.dropFirst(2).first }) else {
    FileHandle.standardError.write(Data(usage.utf8))
    exit(64)
  }
  print(target.dictionary, terminator: "")
default:
  guard ChosenTarget.target != nil else {
    FileHandle.standardError.write(Data(usage.utf8))
    exit(64)
  }
  ChosenTarget.prepareEnvironment()
  // The first input of some targets reads the program's tables, which takes longer than any input may.
  _ = ChosenTarget.target?.feed(Array("A Article 1".utf8))
  var arguments = ChosenTarget.arguments
  var count = Int32(arguments.count - 1)
  let code = arguments.withUnsafeMutableBufferPointer { buffer in
    var start = buffer.baseAddress
    return runDriver(&count, &start) { bytes, length in
      let input = Array(UnsafeBufferPointer(start: bytes, count: length))
      return ChosenTarget.target?.feed(input).rawValue ?? 0
    }
  }
  exit(code)
}
