import Foundation
import Markup

/// The text of a document without what a new layout of the same text changes.
///
/// Two versions of a source with equal normalised texts are one version: white space, kinds of quotation marks and dashes, soft
/// hyphens, the borders of paragraphs, wording that is struck out and the stamps of `PageStamps` do not count; letters, digits,
/// case and punctuation do.
public struct NormalisedText: Sendable {
  /// The passages, stamps and empty ones left out.
  public let passages: [String]
  /// Where each passage stands, as a reader cites it: "Article 6(2)"; empty for the document itself.
  public let places: [String]
  /// SHA-256 of the passages in one line, hexadecimal.
  public let digest: String
  /// Number of words; of scripts without spaces, the number of characters.
  public let words: Int

  /// The text of `document`.
  public init(_ document: Document) {
    let stamps = PageStamps.shipped
    var passages: [String] = []
    var places: [String] = []
    for passage in document.passages {
      let text = Self.normalised(document.wordingInForce(passage.range))
      guard !text.isEmpty, !stamps.match(text) else { continue }
      passages.append(text)
      places.append(document.provisions[passage.provision].label)
    }
    self.passages = passages
    self.places = places
    digest = SHA256.hexDigest(of: passages.joined(separator: " ").utf8)
    words = passages.reduce(0) { $0 + Self.words(in: $1) }
  }

  /// Unicode NFC (UAX #15), one space for any white space, plain quotation marks and hyphens.
  public static func normalised(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var space = false
    for scalar in visible(text).precomposedStringWithCanonicalMapping.unicodeScalars {
      switch scalar.value {
      case 0...0x20, 0xA0, 0x85, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
        space = true
        continue
      default: break
      }
      if space, !result.isEmpty { result.append(" ") }
      space = false
      switch scalar.value {
      case 0x2018...0x201B, 0x2032, 0x2BC: result.append("'")
      case 0xAB, 0xBB, 0x201C...0x201F, 0x2033: result.append("\"")
      case 0x2010...0x2015, 0x2212: result.append("-")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// Whether a character is written without spaces to the next: Chinese, Japanese, Korean.
  static func standsAlone(_ scalar: Unicode.Scalar) -> Bool {
    (0x2E80...0xD7A3).contains(scalar.value) || (0xF900...0xFAFF).contains(scalar.value)
      || (0x20000...0x3FFFF).contains(scalar.value)
  }

  /// Without soft hyphens, zero width characters and byte order marks, which may stand between a letter and its accent.
  private static func visible(_ text: String) -> String {
    func isVisible(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.value {
      case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: false
      default: true
      }
    }
    return text.unicodeScalars.allSatisfy(isVisible)
      ? text : String(String.UnicodeScalarView(text.unicodeScalars.filter(isVisible)))
  }

  private static func words(in passage: String) -> Int {
    var count = 0
    var inside = false
    for scalar in passage.unicodeScalars {
      if standsAlone(scalar) {
        count += 1
        inside = false
      } else if scalar == " " {
        inside = false
      } else if !inside {
        count += 1
        inside = true
      }
    }
    return count
  }
}
