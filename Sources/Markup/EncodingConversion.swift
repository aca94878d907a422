import CLibXML2

extension Encoding {
  /// Converts with iconv; nil when the encoding is unknown.
  static func convert(_ bytes: ArraySlice<UInt8>, from encoding: String) -> Decoded? {
    guard let conversion = Conversion(encoding) else { return nil }
    let (output, replaced) = conversion.utf8(of: Array(bytes))
    var decoded = Decoded(bytes: output, replaced: replaced, encoding: encoding)
    if replaced > 0 {
      decoded.notices.append(
        Notice(message: "\(replaced) bytes that are not \(encoding) were replaced by U+FFFD"))
    }
    return decoded
  }

  /// One use of iconv.
  private final class Conversion {
    private let descriptor: iconv_t
    /// Encodings that shift between sets of characters would be shifted back where what is held back is asked for.
    private let shifts: Bool
    private var output: [UInt8] = []
    private var chunk = [UInt8](repeating: 0, count: 1 << 16)

    init?(_ encoding: String) {
      guard let descriptor = iconv_open("UTF-8", encoding), Int(bitPattern: descriptor) != -1 else { return nil }
      self.descriptor = descriptor
      shifts = encoding.hasPrefix("ISO-2022")
    }

    deinit { iconv_close(descriptor) }

    /// The text, and how many bytes became U+FFFD.
    func utf8(of bytes: [UInt8]) -> (output: [UInt8], replaced: Int) {
      var input = bytes
      var replaced = 0
      output.reserveCapacity(input.count + input.count / 2)
      input.withUnsafeMutableBytes { source in
        var next = source.baseAddress?.assumingMemoryBound(to: CChar.self)
        var left = source.count
        while left > 0 {
          let before = left
          let written = step { place, room in _ = iconv(descriptor, &next, &left, &place, &room) }
          guard left == before, written == 0 else { continue }
          if !shifts { flush() }
          output.append(contentsOf: [0xEF, 0xBF, 0xBD])
          replaced += 1
          next = next.map { $0 + 1 }
          left -= 1
        }
      }
      flush()
      return (output, replaced)
    }

    /// A letter of windows-1255 and windows-1258 is held back until it is known that no mark to compose it with follows.
    private func flush() {
      _ = step { place, room in _ = iconv(descriptor, nil, nil, &place, &room) }
    }

    /// How many bytes a call has written.
    private func step(_ call: (inout UnsafeMutablePointer<CChar>?, inout Int) -> Void) -> Int {
      let written = chunk.withUnsafeMutableBytes { target in
        var place = target.baseAddress?.assumingMemoryBound(to: CChar.self)
        var room = target.count
        call(&place, &room)
        return target.count - room
      }
      output.append(contentsOf: chunk[..<written])
      return written
    }
  }
}
