import CLibXML2

/// The blocks of a page that were left out for what their attributes say, and how much text each holds.
struct LeftOut: Sendable {
  /// One block.
  struct Block: Sendable {
    /// Byte of the source it begins at.
    var place: Int
    /// Its line.
    var line: Int
    /// Bytes of text in it, white space, scripts and links aside: menus are links.
    var text = 0
  }

  /// A block with more text than this is named in a notice.
  static let notable = 4000

  /// All that hold text.
  private(set) var blocks: [Block] = []
  private var current: Block?
  /// Depth of an element whose text does not count.
  private var muted = Int.max

  /// A block begins.
  mutating func begin(at place: Int, line: Int) {
    current = Block(place: place, line: line)
    muted = .max
  }

  /// An element inside the block begins, `depth` deep.
  mutating func start(_ name: UnsafePointer<xmlChar>, depth: Int) {
    guard current != nil, muted == .max else { return }
    let isLink = name[0] == UInt8(ascii: "a") && name[1] == 0
    if isLink || HTML.table.elements[String(cString: name)]?.role == .skip { muted = depth }
  }

  /// Text inside the block.
  mutating func text(_ start: UnsafePointer<xmlChar>, _ length: Int) {
    guard current != nil, muted == .max else { return }
    current?.text += UnsafeBufferPointer(start: start, count: length).count { $0 > 0x20 }
  }

  /// The element `depth` deep ends; the block itself is at depth 1.
  mutating func end(depth: Int) {
    if depth == muted { muted = .max }
    guard depth == 1, let block = current else { return }
    current = nil
    if block.text > 0 { blocks.append(block) }
  }

  /// The place of the block that holds more text than all the rest of a page of which `read` bytes were read.
  func holdsMost(beside read: Int) -> Int? {
    guard let largest = blocks.max(by: { $0.text < $1.text }) else { return nil }
    let others = blocks.reduce(0) { $0 + $1.text } - largest.text
    return largest.text > read + others ? largest.place : nil
  }
}
