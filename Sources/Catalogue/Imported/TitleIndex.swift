import Foundation

/// A title under which texts cite a work of a jurisdiction.
public struct Title: Sendable, Hashable {
  /// Id of the work: `ca:A-1`.
  public var work: String
  /// Whose work it is: `CA`.
  public var jurisdiction: String
  /// BCP 47 language of the title; empty when it is cited in any.
  public var language: String
  /// The title itself.
  public var title: String
  /// Year of the work, which tells works of one title apart; 0 when unknown.
  public var year: Int
  /// Its last word is written small: "National strategy for lighthouses". False for titles without any capital, of which
  /// nobody knows how they are written.
  public var endsSmall: Bool

  /// A title of `work`.
  public init(work: String, jurisdiction: String, language: String = "", title: String, year: Int = 0) {
    self.work = work
    self.jurisdiction = jurisdiction
    self.language = language
    self.title = title
    self.year = year
    let last = title.split { !$0.isLetter && !$0.isNumber }.last
    endsSmall = last?.first?.isLowercase == true && title.contains(where: \.isUppercase)
  }
}

/// The imported titles of works, in one file that is mapped into memory and never read as a whole.
///
/// A hundred thousand titles are looked for in running text without being loaded: they stand in the order of their keys,
/// a small hash table leads from a first word to the titles that begin with it, and every further word of the text
/// narrows them by bisection. Most words begin no title, and touch the hash table only.
///
/// All numbers are little-endian `UInt32` unless said otherwise:
///
/// | part | content |
/// |---|---|
/// | header, 64 bytes | `concordt`; version; number of titles, slots; size of the text; fingerprint of the titles, fingerprint of the file (`UInt64`); references to languages and jurisdictions |
/// | titles | references to key, work, jurisdiction, language; year, and 65536 more if the title ends small; sorted by key |
/// | slots | open addressing, a power of two: tag of the hash (never 0), first title, number of titles |
/// | text | length, then UTF-8; a reference is an offset into it, 0 is the empty text |
public final class TitleIndex: @unchecked Sendable {
  /// Name of the file in the directory of the store.
  public static let fileName = "titles.index"

  enum Layout {
    static let magic = Array("concordt".utf8)
    /// Raised with every change of the layout.
    static let version = 1
    static let header = 64
    static let title = 20
    static let slot = 12

    /// FNV-1a, the upper half mixed into the lower, which chooses the slot.
    static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      return hash ^ hash >> 29
    }

    static func tag(_ hash: UInt64) -> Int { Int(max(1, UInt32(truncatingIfNeeded: hash >> 32))) }
  }

  /// Changes when a title is learnt or forgotten, not when it leads to another work: what is found in a text is the same
  /// for the same number.
  public let titlesFingerprint: UInt64
  /// Changes when anything in the file does.
  public let fingerprint: UInt64
  /// How many titles are known.
  public let count: Int
  /// Languages of the titles, two letters each; empty stands for any.
  public let languages: Set<String>
  /// Jurisdictions of the works.
  public let jurisdictions: Set<String>

  private let file: MappedFile
  private let slots: Int
  private let slotsStart: Int
  private let textStart: Int

  /// Maps the index in `directory`; nil when no titles were imported there.
  ///
  /// - Throws: `CatalogueError` when the file is damaged or of another version.
  public init?(directory: String) throws(CatalogueError) {
    let path = directory + "/" + Self.fileName
    guard let file = MappedFile(path) else { return nil }
    let isIndex = file.count >= Layout.header && file.begins(with: Layout.magic)
    let sizes = isIndex ? (2..<6).map { file.number($0 * 4) } : []
    guard isIndex, sizes[0] == Layout.version, sizes[2].nonzeroBitCount == 1,
      file.count == Layout.header + sizes[1] * Layout.title + sizes[2] * Layout.slot + sizes[3]
    else {
      throw CatalogueError(
        table: path, line: 0, reason: "the index of imported titles is damaged or of another version",
        remedy: "Import the titles again: concord catalogue import FILE")
    }
    self.file = file
    count = sizes[1]
    slots = sizes[2]
    slotsStart = Layout.header + count * Layout.title
    textStart = slotsStart + slots * Layout.slot
    titlesFingerprint = file.long(24)
    fingerprint = file.long(32)
    let texts = slotsStart + slots * Layout.slot
    let spoken = file.text(at: file.number(40), from: texts)
    languages = Set(spoken.split(separator: " ").map { $0 == "*" ? "" : String($0) })
    jurisdictions = Set(file.text(at: file.number(44), from: texts).split(separator: " ").map(String.init))
  }

  /// The titles that go on as a text does.
  public struct Place: Sendable {
    /// Positions of the titles.
    fileprivate var titles: Range<Int>
    /// How many bytes of their keys have been read.
    fileprivate var depth: Int
  }

  /// The titles whose first word is `word`, folded by `TitleKey`; nil when there are none.
  public func titles(beginning word: [UInt8]) -> Place? {
    word.withUnsafeBufferPointer { word in
      let hash = Layout.hash(word)
      var slot = Int(truncatingIfNeeded: hash) & (slots - 1)
      for _ in 0..<slots {
        let start = slotsStart + slot * Layout.slot
        let tag = file.number(start)
        if tag == 0 { return nil }
        if tag == Layout.tag(hash) {
          let first = file.number(start + 4)
          let end = first + file.number(start + 8)
          guard first < end, end <= count else { return nil }
          if let place = narrowed(Place(titles: first..<end, depth: 0), word, isFirst: true) { return place }
        }
        slot = (slot + 1) & (slots - 1)
      }
      return nil
    }
  }

  /// The titles of `place` whose next word is `word`; nil when there are none.
  public func titles(of place: Place, followedBy word: [UInt8]) -> Place? {
    word.withUnsafeBufferPointer { narrowed(place, $0, isFirst: false) }
  }

  /// Whether a title ends here.
  public func isTitle(_ place: Place) -> Bool { key(place.titles.lowerBound).count == place.depth }

  /// The titles that end here: one for each work and language.
  public func titles(endingAt place: Place) -> [Title] {
    var titles: [Title] = []
    for position in place.titles {
      guard key(position).count == place.depth else { break }
      titles.append(title(position))
    }
    return titles
  }

  /// The titles with the key `key`, see `TitleKey`.
  public func titles(_ key: [UInt8]) -> [Title] {
    let words = key.split(separator: UInt8(ascii: " ")).map { Array($0) }
    guard let first = words.first, var place = titles(beginning: first) else { return [] }
    for word in words.dropFirst() {
      guard let next = titles(of: place, followedBy: word) else { return [] }
      place = next
    }
    return titles(endingAt: place)
  }

  /// All titles in the order of their keys; the title of each is its key.
  public var all: some Sequence<Title> { (0..<count).lazy.map { self.title($0) } }

  /// How a key goes on behind the bytes that are known: before the word, with it, or after it.
  private func order(_ position: Int, _ depth: Int, _ word: UnsafeBufferPointer<UInt8>, isFirst: Bool) -> Int {
    let key = key(position)
    var at = isFirst ? depth : depth + 1
    for byte in word {
      guard at < key.count else { return -1 }
      if key[at] != byte { return key[at] < byte ? -1 : 1 }
      at += 1
    }
    return at == key.count || key[at] == UInt8(ascii: " ") ? 0 : 1
  }

  private func narrowed(_ place: Place, _ word: UnsafeBufferPointer<UInt8>, isFirst: Bool) -> Place? {
    func first(in range: Range<Int>, where follows: (Int) -> Bool) -> Int {
      var (low, high) = (range.lowerBound, range.upperBound)
      while low < high {
        let middle = (low + high) / 2
        if follows(order(middle, place.depth, word, isFirst: isFirst)) { high = middle } else { low = middle + 1 }
      }
      return low
    }
    let lower = first(in: place.titles) { $0 >= 0 }
    guard lower < place.titles.upperBound, order(lower, place.depth, word, isFirst: isFirst) == 0 else { return nil }
    let upper = first(in: lower..<place.titles.upperBound) { $0 > 0 }
    return Place(titles: lower..<upper, depth: place.depth + (isFirst ? 0 : 1) + word.count)
  }

  private func reference(_ field: Int, _ position: Int) -> Int {
    file.number(Layout.header + position * Layout.title + field * 4)
  }

  private func key(_ position: Int) -> UnsafeRawBufferPointer {
    file.bytes(at: reference(0, position), from: textStart)
  }

  private func title(_ position: Int) -> Title {
    func text(_ field: Int) -> String { file.text(at: reference(field, position), from: textStart) }
    var title = Title(
      work: text(1), jurisdiction: text(2), language: text(3), title: text(0), year: reference(4, position) & 0xFFFF)
    title.endsSmall = reference(4, position) > 0xFFFF
    return title
  }
}
