import CLibXML2
import Foundation

extension ElementReader {
  /// Character data.
  mutating func text(_ start: UnsafePointer<xmlChar>, _ length: Int) {
    if skipping > 0 {
      leftOut.text(start, length)
      return
    }
    let bytes = UnsafeBufferPointer(start: start, count: length)
    if capture != nil {
      if metadata == captureLevel { capture?.append(contentsOf: bytes) }
      return
    }
    if isOutside || metadata > 0 { return }
    if frames.last?.role == .fraction || frames.last?.role == .power, bytes.allSatisfy(Bytes.isSpace) { return }
    if !verbatim.isOpen, bytes[0] <= 0x20, bytes[length - 1] <= 0x20, bytes.allSatisfy(Bytes.isSpace) {
      builder.appendSpace()
      return
    }
    softBreak = false
    if linkHasText != nil {
      linkHasText = true
      builder.draft.dropAlternativesInLink()
    }
    if !frames.isEmpty { frames[frames.count - 1].hasText = true }
    if length <= 3, Invisible.fills(bytes) { return }
    // libxml2 hands a carriage return at the end of the file over as a line feed, and does not count it.
    let line = max(1, line - newlines(in: bytes))
    if verbatim.isOpen {
      verbatim.append(bytes, line: line, to: &builder)
    } else {
      // "(b)" after a line break is an item of a list without elements.
      if builder.draft.lineBreaks == 1, table.readsNumbering, ListMarker.begins(bytes) { builder.endPassage() }
      builder.append(bytes, line: line)
    }
  }

  private func newlines(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard var place = UnsafeRawPointer(bytes.baseAddress) else { return 0 }
    let end = place + bytes.count
    var count = 0
    while let found = memchr(place, 0x0A, end - place) {
      count += 1
      place = UnsafeRawPointer(found) + 1
    }
    return count
  }
}
