import Markup

extension Document {
  /// What `Document` says of itself, whatever it was read from.
  func checkPromises() {
    promise(String(validating: text, as: UTF8.self) != nil, "text is UTF-8")
    checkPassages()
    var ids: Set<String> = []
    for (index, provision) in provisions.enumerated() {
      promise(ids.insert(provision.eId).inserted, "the eId \(provision.eId) is unique")
      promise(provision.eId.isEmpty == (index == 0), "only the document itself has no eId")
      promise(provision.label.isEmpty == (index == 0), "\(provision.eId) has a label")
      if let parent = provision.parent {
        promise(parent >= 0 && parent < index, "\(provision.eId) stands after what contains it")
      } else {
        promise(index == 0, "\(provision.eId) is inside the document")
      }
    }
    var start = 0
    for origin in origins {
      promise(origin.text >= start && origin.text <= text.count, "origins ascend")
      promise(origin.line >= 1 && origin.byte ?? 0 >= 0, "line \(origin.line) is a place")
      start = origin.text
    }
    for notice in notices {
      promise(!notice.message.isEmpty, "a notice says something")
      promise(notice.line ?? 1 >= 0, "a notice names a line")
    }
  }

  private func checkPassages() {
    var end = 0
    for passage in passages {
      let range = passage.range
      promise(
        range.lowerBound >= end && !range.isEmpty && range.upperBound <= text.count, "passages in order and in range")
      promise(
        startsScalar(range.lowerBound) && startsScalar(range.upperBound), "passages begin and end between characters")
      promise(provisions.indices.contains(passage.provision), "a passage stands in a provision")
      if let anchor = passage.anchor {
        promise(anchor >= 0 && anchor <= text.count && startsScalar(anchor), "a note has a place in the text")
      }
      end = range.upperBound
    }
  }

  /// Whether the byte at `index` is the first of a character, or the end of the text.
  private func startsScalar(_ index: Int) -> Bool { index == text.count || text[index] & 0xC0 != 0x80 }

  /// Whether nothing differs.
  func isSame(as other: Document) -> Bool {
    dialect == other.dialect && language == other.language && title == other.title && text == other.text
      && provisions == other.provisions && notices == other.notices
      && passages.elementsEqual(other.passages) { $0.isSame(as: $1) }
      && origins.elementsEqual(other.origins) { ($0.text, $0.line, $0.byte ?? -1) == ($1.text, $1.line, $1.byte ?? -1) }
  }
}

extension Passage {
  fileprivate func isSame(as other: Passage) -> Bool {
    range == other.range && kind == other.kind && provision == other.provision && language == other.language
      && anchor == other.anchor && isQuoted == other.isQuoted
  }
}
