import Foundation

extension TitleIndex {
  /// Writes the index of `titles` into `directory`, in place of the one that is there; programs that have mapped the old
  /// one keep it. The same titles in any order give the same bytes. Without titles there is no file.
  ///
  /// - Throws: an error of the system when the file cannot be written.
  public static func write(_ titles: [Title], to directory: String) throws {
    let path = directory + "/" + fileName
    if titles.isEmpty {
      if FileManager.default.fileExists(atPath: path) { try FileManager.default.removeItem(atPath: path) }
      return
    }
    try Data(bytes(of: titles)).write(to: URL(fileURLWithPath: path), options: .atomic)
  }

  private struct Entry: Hashable {
    var key: [UInt8]
    var title: Title
  }

  private static func bytes(of titles: [Title]) -> [UInt8] {
    let all = titles.lazy.map { title in
      var title = title
      let key = TitleKey.key(title.title)
      title.title = ""
      return Entry(key: key, title: title)
    }
    let entries = Set(all.filter { !$0.key.isEmpty }).sorted {
      if $0.key != $1.key { return $0.key.lexicographicallyPrecedes($1.key) }
      let (one, other) = ($0.title, $1.title)
      return (one.jurisdiction, one.language, one.work, one.year, one.endsSmall ? 1 : 0)
        < (other.jurisdiction, other.language, other.work, other.year, other.endsSmall ? 1 : 0)
    }
    var text = Texts()
    var records: [UInt8] = []
    records.reserveCapacity(entries.count * Layout.title)
    var learnt = Fingerprint()
    var last: [UInt8] = []
    for entry in entries {
      let title = entry.title
      append(text.reference(entry.key), to: &records)
      for fact in [title.work, title.jurisdiction, title.language] {
        append(text.reference(Array(fact.utf8)), to: &records)
      }
      append(title.year & 0xFFFF | (title.endsSmall ? 0x10000 : 0), to: &records)
      // Two works of one title and jurisdiction are found like one.
      let line = entry.key + Array("\t\(title.jurisdiction)\t\(title.language)\t\(title.endsSmall)\n".utf8)
      if line != last { learnt.add(line) }
      last = line
    }
    let spoken = Set(entries.map { $0.title.language.isEmpty ? "*" : String($0.title.language.prefix(2)) })
    let languages = text.reference(Array(spoken.sorted().joined(separator: " ").utf8))
    let places = Set(entries.map(\.title.jurisdiction)).sorted().joined(separator: " ")
    let jurisdictions = text.reference(Array(places.utf8))
    let slots = slots(entries)
    let body = records + slots + text.bytes
    var whole = Fingerprint()
    whole.add(body)
    var bytes = Layout.magic
    for number in [Layout.version, entries.count, slots.count / Layout.slot, text.bytes.count] {
      append(number, to: &bytes)
    }
    for fingerprint in [learnt, whole] {
      withUnsafeBytes(of: fingerprint.value.littleEndian) { bytes.append(contentsOf: $0) }
    }
    append(languages, to: &bytes)
    append(jurisdictions, to: &bytes)
    bytes += [UInt8](repeating: 0, count: Layout.header - bytes.count)
    return bytes + body
  }

  /// First word -> the titles that begin with it, which stand together: a space sorts before every letter.
  private static func slots(_ entries: [Entry]) -> [UInt8] {
    var runs: [(word: ArraySlice<UInt8>, first: Int, count: Int)] = []
    for (position, entry) in entries.enumerated() {
      let word = entry.key.prefix { $0 != UInt8(ascii: " ") }
      if let last = runs.last, last.word == word {
        runs[runs.count - 1].count += 1
      } else {
        runs.append((word, position, 1))
      }
    }
    var capacity = 16
    while capacity < runs.count * 2 { capacity *= 2 }
    var slots = [(tag: Int, first: Int, count: Int)](repeating: (0, 0, 0), count: capacity)
    for run in runs {
      let hash = run.word.withUnsafeBufferPointer { Layout.hash($0) }
      var slot = Int(truncatingIfNeeded: hash) & (capacity - 1)
      while slots[slot].tag != 0 { slot = (slot + 1) & (capacity - 1) }
      slots[slot] = (Layout.tag(hash), run.first, run.count)
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(capacity * Layout.slot)
    for slot in slots { for number in [slot.tag, slot.first, slot.count] { append(number, to: &bytes) } }
    return bytes
  }

  /// The texts of the file; those that repeat stand in it once.
  private struct Texts {
    var bytes: [UInt8] = [0, 0, 0, 0]
    private var references: [[UInt8]: Int] = [[]: 0]

    mutating func reference(_ value: [UInt8]) -> Int {
      if let known = references[value] { return known }
      let reference = bytes.count
      append(value.count, to: &bytes)
      bytes += value
      references[value] = reference
      return reference
    }
  }
}

private func append(_ number: Int, to bytes: inout [UInt8]) {
  withUnsafeBytes(of: UInt32(truncatingIfNeeded: number).littleEndian) { bytes.append(contentsOf: $0) }
}
