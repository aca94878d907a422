/// Makes ZIP archives for tests, well-formed and hostile ones (PKWARE APPNOTE 6.3).
struct ZipSample {
  /// An entry as it is to stand in the archive.
  struct Entry {
    var name: String
    var data: [UInt8]
    /// 0 stored, 8 deflated; `data` is then what stands in the archive.
    var method: UInt16 = 0
    /// Size the headers claim; the size of `data` where nil.
    var claimed: Int?
    /// Bit 0: encrypted. Bit 11: the name is UTF-8.
    var flags: UInt16 = 0x800
    /// `st_mode` of Unix; 0o120777 is a symbolic link.
    var mode: UInt32 = 0o100644
    /// The directory points to the data of the entry of this index.
    var sharesDataOf: Int?
  }

  var entries: [Entry] = []

  /// Adds a stored entry.
  mutating func add(_ name: String, _ text: String) { entries.append(Entry(name: name, data: Array(text.utf8))) }

  /// The archive.
  var bytes: [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    var offsets: [Int] = []
    for entry in entries {
      let name = Array(entry.name.utf8)
      let size = UInt32(entry.claimed ?? entry.data.count)
      let common =
        word(entry.flags) + word(entry.method) + word(0) + word(0x21) + long(crc(entry.data))
        + long(UInt32(entry.data.count)) + long(size) + word(UInt16(name.count)) + word(0)
      if let shared = entry.sharesDataOf {
        offsets.append(offsets[shared])
      } else {
        offsets.append(archive.count)
        archive += [0x50, 0x4B, 3, 4] + word(20) + common + name + entry.data
      }
      directory +=
        [0x50, 0x4B, 1, 2] + word(0x0314) + word(20) + common + word(0) + word(0) + word(0) + long(entry.mode << 16)
        + long(UInt32(offsets[offsets.count - 1])) + name
    }
    let count = UInt16(truncatingIfNeeded: entries.count)
    let end =
      [0x50, 0x4B, 5, 6] + word(0) + word(0) + word(count) + word(count) + long(UInt32(directory.count))
      + long(UInt32(archive.count)) + word(0)
    return archive + directory + end
  }

  private func word(_ value: UInt16) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8)] }
  private func long(_ value: UInt32) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) } }

  private func crc(_ data: [UInt8]) -> UInt32 {
    ~data.reduce(~0) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
    }
  }

  /// A deflate stream that expands to `times` × 258 spaces and one, about a thousand times its size (RFC 1951, fixed codes).
  static func deflatedSpaces(_ times: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    var filled = 0
    func put(_ bits: [UInt8]) {
      for bit in bits {
        if filled % 8 == 0 { bytes.append(0) }
        bytes[bytes.count - 1] |= bit << UInt8(filled % 8)
        filled += 1
      }
    }
    // One last block of fixed codes; a space (0x30 + 0x20); length 258 at distance 1, again and again; the end.
    put([1, 1, 0])
    put([0, 1, 0, 1, 0, 0, 0, 0])
    for _ in 0..<times { put([1, 1, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0]) }
    put([0, 0, 0, 0, 0, 0, 0])
    return bytes
  }
}
