import Markup

/// The provisions a document has, against which references to its own provisions are checked.
struct DocumentStructure: Sendable {
  private let document: Document
  /// Unit -> numbers, for the units whose numbering the markup gives: "article" -> 1, 2, 3 ...
  private let numbers: [String: Set<String>]

  /// The markup itself says where provisions begin.
  private var isReliable: Bool { document.dialect != .text && document.dialect != .pdf }

  private static let containers = ["annex", "chapter"]

  init(_ document: Document) {
    self.document = document
    var numbers: [String: Set<String>] = [:]
    for provision in document.provisions {
      let parts = provision.eId.split(separator: "_", maxSplits: 2)
      // Parts and schedules are numbered in one way and cited in another: "Part I", `part_1`.
      guard parts.count > 1, let unit = OwnPlace.units[parts[0]], unit.level == 2 || Self.containers.contains(unit.unit)
      else { continue }
      numbers[unit.unit, default: []].insert(parts[1].lowercased())
    }
    self.numbers = numbers
  }

  /// A heading "Article 6" is the provision's own label, no reference to it.
  func isOwnLabel(_ mention: Mention, _ index: Int) -> Bool {
    guard mention.kind == .provision else { return false }
    let passage = document.passages[index]
    guard mention.range.lowerBound - passage.range.lowerBound <= 3 else { return false }
    if passage.kind == .heading, mention.range.lowerBound == passage.range.lowerBound { return true }
    let label = document.provisions[passage.provision].label
    guard !label.isEmpty, mention.range.lowerBound == passage.range.lowerBound else { return false }
    let text = String(decoding: document.text[mention.range], as: UTF8.self)
    return Self.bare(label).hasPrefix(Self.bare(text))
  }

  /// A heading by its markup, or a short line of plain text that begins with the label of its provision and ends no sentence:
  /// "Article 9 – Accountability and responsibility".
  func isHeading(_ index: Int) -> Bool {
    let passage = document.passages[index]
    if passage.kind == .heading { return true }
    guard !isReliable, passage.range.count <= 120, let last = document.text[passage.range].last,
      !".;:,".utf8.contains(last)
    else { return false }
    let label = document.provisions[passage.provision].label
    return !label.isEmpty && document.text[passage.range].starts(with: label.utf8)
  }

  /// "Art. 6º" and "Article 6" label the same provision: letters after the first, points and spaces do not count.
  private static func bare(_ label: String) -> String {
    if label.utf8.allSatisfy({ $0 < 0x80 }) { return asciiBare(label) }
    let folded = label.lowercased()
    let head = folded.first.map(String.init) ?? ""
    return head + folded.drop { !$0.isNumber && !"第제§".contains($0) }.filter { $0.isNumber || $0.isLetter }
  }

  /// The same by bytes: most labels are ASCII throughout.
  private static func asciiBare(_ label: String) -> String {
    String(unsafeUninitializedCapacity: label.utf8.count + 1) { result in
      var count = 0
      var isNumbered = false
      for (index, byte) in label.utf8.enumerated() {
        // The first letter counts always, and once more where the number begins with it.
        if index == 0 {
          result[0] = TextView.isUpper(byte) ? byte | 0x20 : byte
          count = 1
        }
        isNumbered = isNumbered || TextView.isDigit(byte)
        guard isNumbered, TextView.isASCIIWord(byte) else { continue }
        result[count] = TextView.isUpper(byte) ? byte | 0x20 : byte
        count += 1
      }
      return count
    }
  }

  /// A provision the document does not have belongs to another work, which the sentence does not name.
  func checked(_ mention: Mention) -> Mention {
    guard mention.kind == .provision, !numbers.isEmpty, let pinpoint = mention.pinpoint else { return mention }
    let parts = pinpoint.utf8.split(separator: UInt8(ascii: "/"), maxSplits: 2)
    guard parts.count >= 2, let known = numbers[String(Substring(parts[0]))], known.count >= 5,
      !known.contains(Substring(parts[1]).lowercased())
    else { return mention }
    var foreign = mention
    guard isReliable else {
      // Numbering read from plain text may be incomplete.
      foreign.confidence = 0.6
      return foreign
    }
    foreign.kind = .instrument
    foreign.id = nil
    foreign.unresolved = .unnamed
    foreign.rule = "provision-of-another-work"
    foreign.confidence = 0.4
    return foreign
  }
}
