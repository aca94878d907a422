import CLibXML2

/// The blocks of a page that were left out for what their attributes say or for where they stand, and what each holds.
struct LeftOut: Sendable {
  /// Why a block was left out, and so what speaks for reading it after all.
  enum Reason: Sendable {
    /// It is hidden, or part of the site by its element or role.
    case certain
    /// It is called like a part of a site: but so is a section with that heading.
    case named
    /// Its name only has to do with parts of a site: it is one where it holds no prose.
    case perhaps
    /// It is one where it holds mostly links.
    case ofLinks
  }

  /// One block.
  struct Block: Sendable {
    /// Byte of the source it begins at.
    var place: Int
    /// Its line.
    var line: Int
    /// Why it was left out.
    var reason: Reason
    /// Its `id`.
    var id: String
    /// Bytes of text in it, white space, scripts and links aside: menus are links.
    var text = 0
    /// Bytes of the text of links.
    var linkText = 0
    /// The text outside of links has a digit.
    var hasDigit = false
    /// It has something to press or to fill in.
    var hasControls = false
    /// Text of its first heading.
    var heading: [UInt8] = []

    /// More than a label: "Share this page".
    var isProse: Bool { text > linkText && (text >= 40 || hasDigit) }

    /// A short text with a button: a question about cookies, a form to subscribe.
    private var isWidget: Bool { hasControls && text < 1000 }

    /// Whether what it holds says that it is part of the text.
    var isText: Bool {
      switch reason {
      case .certain: false
      case .named: isProse && !isWidget && isNamedByHeading
      case .perhaps: isProse && !isWidget
      case .ofLinks: text > 0 && text >= linkText
      }
    }

    /// Sections are called by their headings: `id="user-feedback"` above "4. User feedback".
    private var isNamedByHeading: Bool {
      let words = Self.words(String(decoding: heading, as: UTF8.self))
      let named = HTMLChrome.plainNames(id).flatMap { $0.split(separator: "-") }.filter { $0.utf8.count > 2 }
      return !named.isEmpty && named.allSatisfy { words.contains(Self.stem(String($0))) }
    }

    private static func words(_ text: String) -> Set<String> {
      Set(text.lowercased().split { !$0.isLetter && !$0.isNumber }.map { stem(String($0)) })
    }

    /// "cookies" is "cookie".
    private static func stem(_ word: String) -> String { word.hasSuffix("s") ? String(word.dropLast()) : word }

    /// Whether readers should hear of it: the less sure it is that it is no text, the sooner.
    var isNotable: Bool {
      let isSure = reason == .certain || isWidget
      return isProse && text > (isSure ? LeftOut.notable : LeftOut.notableIfDoubtful)
    }
  }

  /// A block with more text than this is named in a notice.
  static let notable = 1000
  /// The same for a block that was left out for its name.
  static let notableIfDoubtful = 200

  /// All that hold text.
  private(set) var blocks: [Block] = []
  private var current: Block?
  /// Depth of an element whose text does not count.
  private var muted = Int.max
  /// Depth of the link that is open.
  private var link = Int.max
  /// Depth of the heading that is open.
  private var heading = Int.max

  /// A block begins.
  mutating func begin(at place: Int, line: Int, reason: Reason, id: String) {
    current = Block(place: place, line: line, reason: reason, id: id)
    (muted, link, heading) = (.max, .max, .max)
  }

  /// An element inside the block begins, `depth` deep.
  mutating func start(_ name: UnsafePointer<xmlChar>, depth: Int) {
    guard current != nil, muted == .max else { return }
    if name[0] == UInt8(ascii: "a") && name[1] == 0 {
      if link == .max { link = depth }
      return
    }
    let name = String(cString: name)
    switch HTML.table.elements[name]?.role {
    case .skip:
      muted = depth
      if Self.controls.contains(name) { current?.hasControls = true }
    case .heading where heading == .max && current?.heading.isEmpty ?? false: heading = depth
    default: break
    }
  }

  private static let controls: Set<String> = ["button", "input", "select", "textarea"]

  /// Text inside the block.
  mutating func text(_ start: UnsafePointer<xmlChar>, _ length: Int) {
    guard current != nil, muted == .max else { return }
    let bytes = UnsafeBufferPointer(start: start, count: length)
    let count = bytes.count { $0 > 0x20 }
    if heading != .max, (current?.heading.count ?? 0) < 200 { current?.heading.append(contentsOf: bytes.prefix(200)) }
    if link != .max {
      current?.linkText += count
    } else {
      current?.text += count
      if bytes.contains(where: Bytes.isDigit) { current?.hasDigit = true }
    }
  }

  /// The element `depth` deep ends; the block itself is at depth 1.
  mutating func end(depth: Int) {
    if depth == muted { muted = .max }
    if depth == link { link = .max }
    if depth == heading { heading = .max }
    guard depth == 1, let block = current else { return }
    current = nil
    if block.text > 0 { blocks.append(block) }
  }

  /// The places of the blocks that are text by what they hold.
  var texts: Set<Int> { Set(blocks.lazy.filter(\.isText).map(\.place)) }

  /// The place of the block that holds more text than all the rest of a page of which `read` bytes were read.
  func holdsMost(beside read: Int) -> Int? {
    guard let largest = blocks.max(by: { $0.text < $1.text }) else { return nil }
    let others = blocks.reduce(0) { $0 + $1.text } - largest.text
    return largest.text > read + others ? largest.place : nil
  }
}
