/// A designation taken apart into the standard and its edition: "ISO/IEC 27001:2013" is ISO/IEC 27001, 2013.
///
/// The edition is the year after the first colon ("IEC 61508-1:2010-04", "ISO/IEC 27001:2022/Amd 1:2024"), in brackets at
/// the end ("ITU-T Y.3172 (06/2019)"), or after the last hyphen with publishers that write so ("IEEE 7000-2021",
/// "GB/T 22080-2016"); elsewhere a number after a hyphen is a part.
struct Edition: Sendable, Hashable {
  /// The designation without its edition.
  var standard: String
  /// Four digits; nil for an undated designation.
  var year: String?
  /// Something follows the edition: an amendment or corrigendum to it.
  var isSupplement = false

  /// Publishers that separate the year by a hyphen.
  private static let hyphenated: Set<Substring> = [
    "ANSI", "ASHRAE", "ASME", "GB", "IEEE", "NFPA", "SJ", "T", "YD", "YY",
  ]

  init(_ designation: String) {
    let bytes = Array(designation.utf8)
    func year(at start: Int) -> String? {
      guard start >= 0, start + 4 <= bytes.count,
        bytes[start..<start + 4].allSatisfy({ (48...57).contains($0) })
      else { return nil }
      let text = String(decoding: bytes[start..<start + 4], as: UTF8.self)
      return ("1900"..."2099").contains(text) ? text : nil
    }
    func standard(upTo end: Int) -> String {
      String(decoding: bytes[..<end], as: UTF8.self)
    }

    if let colon = bytes.firstIndex(of: UInt8(ascii: ":")), let found = year(at: colon + 1) {
      self.init(standard: standard(upTo: colon), year: found)
      isSupplement = bytes[(colon + 5)...].contains(UInt8(ascii: "/"))
    } else if bytes.last == UInt8(ascii: ")"), let open = bytes.lastIndex(of: UInt8(ascii: "(")), open > 1,
      let found = year(at: bytes.count - 5) ?? year(at: open + 1)
    {
      self.init(standard: standard(upTo: bytes[open - 1] == 32 ? open - 1 : open), year: found)
    } else if bytes.count > 5, bytes[bytes.count - 5] == UInt8(ascii: "-"),
      let found = year(at: bytes.count - 4),
      let publisher = designation.split(whereSeparator: { $0 == " " || $0 == "/" }).first,
      Self.hyphenated.contains(publisher)
    {
      self.init(standard: standard(upTo: bytes.count - 5), year: found)
    } else {
      self.init(standard: designation, year: nil)
    }
  }

  private init(standard: String, year: String?) {
    self.standard = standard
    self.year = year
  }
}
