/// Where in a Word document the reader is.
extension DocxBody {
  /// A paragraph being read.
  struct Paragraph {
    var style: String?
    var numbering: Int?
    var level: Int?
    var outline: Int?
    /// The mark at its end is deleted: it goes on in the next one.
    var isMarkDeleted = false
    /// The mark is hidden: so is the number.
    var isMarkHidden = false
    /// The mark is a style separator: the next paragraph goes on in the same line.
    var isSeparator = false
    var isOpen = false
    var showsNumber = false
    var hasText = false
    var languages: [String: Int] = [:]
    var firstPassage = 0
  }

  /// A run being read.
  struct Run {
    var isHidden = false
    var isStruck = false
    var font: String?
    var style: String?
    var language = DocxLanguage()
  }

  /// What is set aside while a note or a text box is read.
  struct State {
    var paragraph = Paragraph()
    var run = Run()
    var isInParagraph = false
    var isInRun = false
    var isInText = false
    var isInParagraphProperties = false
    var isInMarkProperties = false
    var isInRunProperties = false
    var isInRowProperties = false
    /// Fields that are open; true once the result has begun.
    var fields: [Bool] = []
    var tables: [Table] = []
    var joinsNext = false
    /// The drawing being read stands in the line of the text.
    var isInlineImage = false
    var boxes: [[XMLEvent]] = []
  }

  /// An element of `<w:pPr>`.
  func paragraphProperty(_ name: String, _ attributes: XMLAttributes) {
    let value = attributes["val"]
    switch name {
    case "pStyle": state.paragraph.style = value
    case "numId": state.paragraph.numbering = value.flatMap { Int32($0) }.map { Int($0) }
    case "ilvl": state.paragraph.level = value.flatMap { Int32($0) }.map { Int($0) }
    case "outlineLvl": state.paragraph.outline = value.flatMap { Int32($0) }.map { Int($0) }
    case "rPr": state.isInMarkProperties = true
    case "del", "moveFrom": if state.isInMarkProperties { state.paragraph.isMarkDeleted = true }
    case "vanish": if state.isInMarkProperties { state.paragraph.isMarkHidden = attributes.isOn }
    case "specVanish": if state.isInMarkProperties { state.paragraph.isSeparator = attributes.isOn }
    // "ins" in `numPr` tells of a change, the others of what was before one.
    case "pPrChange", "rPrChange", "sectPr", "numberingChange": skip()
    default: break
    }
  }

  /// An element of `<w:rPr>`.
  func runProperty(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "rStyle":
      state.run.style = attributes["val"]
      if let isHidden = styles.isHidden(state.run.style) { state.run.isHidden = isHidden }
    case "vanish": state.run.isHidden = attributes.isOn
    case "strike", "dstrike": state.run.isStruck = attributes.isOn
    case "lang": state.run.language.take(attributes)
    case "rFonts": state.run.font = attributes["ascii"] ?? attributes["hAnsi"]
    case "rPrChange": skip()
    default: break
    }
  }
}
