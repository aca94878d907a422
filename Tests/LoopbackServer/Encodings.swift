/// Content encodings without a library: small enough to be read, and able to be wrong on purpose.
public enum Encodings {
  /// gzip (RFC 1952) around stored blocks.
  public static func gzip(_ bytes: [UInt8]) -> [UInt8] {
    [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255] + stored(bytes) + little(crc32(bytes), 4) + little(UInt32(bytes.count), 4)
  }

  /// `deflate` as HTTP means it: zlib (RFC 1950) around stored blocks.
  public static func deflate(_ bytes: [UInt8]) -> [UInt8] {
    var (a, b) = (UInt32(1), UInt32(0))
    for byte in bytes {
      a = (a + UInt32(byte)) % 65_521
      b = (b + a) % 65_521
    }
    return [0x78, 0x01] + stored(bytes) + little(b << 16 | a, 4).reversed()
  }

  /// `deflate` as some servers send it: stored blocks alone (RFC 1951).
  public static func stored(_ bytes: [UInt8]) -> [UInt8] {
    var (result, rest) = ([UInt8](), bytes[...])
    repeat {
      let block = rest.prefix(65_535)
      rest = rest.dropFirst(block.count)
      let count = UInt32(block.count)
      result += [rest.isEmpty ? 1 : 0] + little(count, 2) + little(~count & 0xFFFF, 2) + block
    } while !rest.isEmpty
    return result
  }

  /// zstd (RFC 8878) around one raw block; at most 255 bytes.
  public static func zstd(_ bytes: [UInt8]) -> [UInt8] {
    [0x28, 0xB5, 0x2F, 0xFD, 0x20, UInt8(bytes.count)] + little(UInt32(bytes.count) << 3 | 1, 3) + bytes
  }

  /// A few kilobytes that become about `size` bytes of the letter a: a "gzip bomb".
  public static func bomb(_ size: Int) -> [UInt8] {
    // One block with fixed codes (RFC 1951, 3.2.6): an "a", then copies of 258 bytes from one byte before.
    var (bits, length, result) = (UInt64(0), UInt64(0), [UInt8]())
    func put(_ value: UInt64, _ count: UInt64) {
      bits |= value << length
      length += count
      while length >= 8 {
        result.append(UInt8(truncatingIfNeeded: bits))
        bits >>= 8
        length -= 8
      }
    }
    put(0b011, 3)
    put(reversed(0x30 + 0x61, 8), 8)
    for _ in 0..<(size / 258) {
      put(reversed(0b1100_0101, 8), 8)
      put(0, 5)
    }
    put(0, 7)
    put(0, 7)
    return [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255] + result + [0, 0, 0, 0, 0, 0, 0, 0]
  }

  /// A body in chunks of `size` bytes (RFC 9112, section 7.1), with its end.
  public static func chunked(_ bytes: [UInt8], size: Int) -> [UInt8] {
    var (result, rest) = ([UInt8](), bytes[...])
    while !rest.isEmpty {
      let chunk = rest.prefix(size)
      rest = rest.dropFirst(size)
      result += Array("\(String(chunk.count, radix: 16))\r\n".utf8) + chunk + Array("\r\n".utf8)
    }
    return result + Array("0\r\n\r\n".utf8)
  }

  /// A ZIP archive of stored files (APPNOTE), for Word files and EPUBs.
  public static func zip(_ files: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var (archive, directory) = ([UInt8](), [UInt8]())
    for (name, bytes) in files {
      let name = Array(name.utf8)
      let facts =
        [20, 0, 0, 0, 0, 0, 0, 0, 0, 0] + little(crc32(bytes), 4) + little(UInt32(bytes.count), 4)
        + little(UInt32(bytes.count), 4) + little(UInt32(name.count), 2) + [0, 0]
      directory +=
        [0x50, 0x4B, 1, 2, 20, 0] + facts + [UInt8](repeating: 0, count: 10) + little(UInt32(archive.count), 4) + name
      archive += [0x50, 0x4B, 3, 4] + facts + name + bytes
    }
    let count = little(UInt32(files.count), 2)
    return archive + directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + count + count + little(UInt32(directory.count), 4)
      + little(UInt32(archive.count), 4) + [0, 0]
  }

  private static func reversed(_ code: UInt64, _ count: Int) -> UInt64 {
    (0..<count).reduce(0) { $0 | (code >> UInt64($1) & 1) << UInt64(count - 1 - $1) }
  }

  private static func little(_ value: UInt32, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> UInt32(8 * $0)) }
  }

  private static func crc32(_ bytes: [UInt8]) -> UInt32 {
    var crc = ~UInt32(0)
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 {
        let half = crc >> 1
        crc = crc & 1 == 1 ? half ^ 0xEDB8_8320 : half
      }
    }
    return ~crc
  }
}
