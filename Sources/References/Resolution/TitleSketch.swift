import Catalogue
import Foundation
import Markup

/// The imported titles as far as documents that were read before are asked for them; made once for many documents.
public final class KnownTitles: Sendable {
  struct Title: Sendable {
    /// Hash of the first words, see `TitleSketch`.
    var opening: UInt32
    /// Hash of key, language and jurisdiction.
    var identity: UInt64
    var key: UInt64
    var language: String
    var jurisdiction: String
    var isTelling: Bool
  }

  /// See `TitleIndex.titlesFingerprint`; 0 when no titles were imported.
  public let fingerprint: UInt64
  let titles: [Title]

  /// The titles that `catalogue` has imported.
  public init(_ catalogue: Catalogue) {
    let index = catalogue.imported?.titles
    fingerprint = index?.titlesFingerprint ?? 0
    titles = (index.map { Array($0.all) } ?? []).map { title in
      let key = Array(title.title.utf8)
      return Title(
        opening: TitleSketch.opening(key),
        identity: TitleSketch.hash("\(title.title)\t\(title.language)\t\(title.jurisdiction)\t\(title.endsSmall)".utf8),
        key: TitleSketch.hash(key), language: String(title.language.prefix(2)), jurisdiction: title.jurisdiction,
        isTelling: Catalogue.isTelling(key))
    }
  }
}

/// Which titles may stand in a document, told without the document: a hash of every one, two and three words that begin
/// with a capital, and how often they do.
///
/// When titles are imported, a document that was read before is read again only if one of the new titles begins with words
/// that the document has; and not even then when each of these places is a reference by just this title already.
struct TitleSketch: Sendable, Codable {
  /// Hashes and numbers of places, sorted: five bytes each.
  private var openings: Data
  private var languages: [String]
  private var jurisdiction: String
  /// The titles that were known when the document was read, and may stand in it.
  private var known: [UInt64]
  private var fingerprint: UInt64

  init(_ document: Document, language: String, jurisdiction: String, titles: KnownTitles) {
    self.jurisdiction = jurisdiction
    let spoken = document.passages.compactMap(\.language) + [language]
    languages = Set(spoken.map { String($0.prefix(2)) }).sorted()
    openings = Self.openings(of: document)
    fingerprint = titles.fingerprint
    known = []
    known = Set(candidates(titles).map(\.title.identity)).sorted()
  }

  /// Whether a detector with `titles` would find what was found; `references` are what was.
  func holds(_ titles: KnownTitles, _ references: [DetectedReference], _ catalogue: Catalogue) -> Bool {
    if titles.fingerprint == fingerprint { return true }
    let candidates = candidates(titles)
    let known = Set(known)
    guard Set(candidates.map(\.title.identity)).isSuperset(of: known) else { return false }
    let new = candidates.filter { !known.contains($0.title.identity) }
    if new.isEmpty { return true }
    // A reading that the catalogue knows, and a name, stay where an imported title says the same.
    var cited: [UInt64: Int] = [:]
    for reference in references
    where reference.cited.title.map(catalogue.isKnown) ?? (reference.found.rule == "named-work") {
      cited[Self.hash(TitleKey.key(reference.work)), default: 0] += 1
    }
    // More places than a byte can count are not compared.
    return new.allSatisfy { $0.places < 255 && cited[$0.title.key] == $0.places }
  }

  /// The titles that may stand in the document, and in how many places.
  private func candidates(_ titles: KnownTitles) -> [(title: KnownTitles.Title, places: Int)] {
    let relevant = titles.titles.filter { title in
      (title.language.isEmpty || languages.contains(title.language))
        && ImportedTitles.mayMean(place: title.jurisdiction, isTelling: title.isTelling, in: jurisdiction)
    }
    if relevant.isEmpty { return [] }
    let places = openings.withUnsafeBytes { bytes in
      var places: [UInt32: Int] = Dictionary(minimumCapacity: bytes.count / 5)
      for at in stride(from: 0, to: bytes.count - 4, by: 5) {
        places[UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt32.self))] = Int(bytes[at + 4])
      }
      return places
    }
    return relevant.compactMap { title in places[title.opening].map { (title, $0) } }
  }

  private static func openings(of document: Document) -> Data {
    var places: [UInt32: Int] = [:]
    document.text.withUnsafeBufferPointer { bytes in
      let folded = fold(bytes)
      folded.withUnsafeBufferPointer { folded in
        let text = TextView(bytes: bytes, folded: folded)
        for passage in document.passages { note(text, passage.range, &places) }
      }
    }
    var data = Data(capacity: places.count * 5)
    for (hash, count) in places.sorted(by: { $0.key < $1.key }) {
      withUnsafeBytes(of: hash.littleEndian) { data.append(contentsOf: $0) }
      data.append(UInt8(min(count, 255)))
    }
    return data
  }

  private static func note(_ text: TextView, _ passage: Range<Int>, _ places: inout [UInt32: Int]) {
    var word: [UInt8] = []
    var key: [UInt8] = []
    var isInside = false
    var at = passage.lowerBound
    while at < passage.upperBound {
      let byte = text.bytes[at]
      if !isInside, TitleText.isCapital(text, at) {
        key.removeAll(keepingCapacity: true)
        var start: Int? = at
        for number in 0..<3 {
          guard let from = start, let end = TitleText.read(text, from, passage.upperBound, &word) else { break }
          if number > 0 { key.append(UInt8(ascii: " ")) }
          key += word
          places[short(hash(key)), default: 0] += 1
          start = TitleText.gap(text, end, passage.upperBound)
        }
      }
      if byte < 0x80 {
        isInside = TextView.isASCIIWord(byte)
        at += 1
      } else {
        isInside = text.character(at: at) == .word
        at += byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
      }
    }
  }

  /// Hash of the first three words of a key, or of all.
  static func opening(_ key: [UInt8]) -> UInt32 {
    var words = 0
    let end = key.firstIndex { byte in
      if byte == UInt8(ascii: " ") { words += 1 }
      return words == 3
    }
    return short(hash(key[..<(end ?? key.endIndex)]))
  }

  /// FNV-1a.
  static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }

  private static func short(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash ^ hash >> 32) }
}

extension DetectedReference {
  /// The words that name the work.
  fileprivate var work: String {
    guard let span = found.work else { return found.text }
    let scalars = found.text.unicodeScalars.dropFirst(span.start - found.start).prefix(span.end - span.start)
    return String(String.UnicodeScalarView(scalars))
  }
}
