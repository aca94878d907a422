import Foundation

/// A reader of bytes of unknown origin, and what it promises of all that it reads.
struct FuzzTarget: Sendable {
  /// What becomes of an input.
  enum Verdict: Int32 {
    /// Worth keeping when it reached new code.
    case kept = 0
    /// Not of this target: `LLVMFuzzerTestOneInput` returns -1, and libFuzzer does not build on it.
    case foreign = -1
  }

  /// As it is called on the command line, and the name of its folder of seeds.
  let name: String
  /// Pieces of text from which libFuzzer puts inputs together, beside the bytes of seeds.
  var words: [String] = []
  /// Reads one input; ends the process where a promise is broken.
  let feed: @Sendable ([UInt8]) -> Verdict

  /// The words in the form of libFuzzer's `-dict`: `"<article>"`, one a line.
  ///
  /// Form: <https://llvm.org/docs/LibFuzzer.html#dictionaries>.
  var dictionary: String {
    let lines = Set(words).sorted().map { word in
      "\""
        + word.utf8.map { byte in
          let isPlain = byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
          return isPlain ? String(UnicodeScalar(byte)) : "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined() + "\""
    }
    return lines.map { $0 + "\n" }.joined()
  }
}

/// Ends the process where a promise is broken; libFuzzer then keeps the input that did it.
func promise(_ isKept: Bool, _ what: @autoclosure () -> String) {
  guard !isKept else { return }
  FileHandle.standardError.write(Data("Broken promise: \(what())\n".utf8))
  abort()
}
