import CCurl
import Foundation

/// The host of an address in one form.
enum HostName {
  /// Reads `Laws.Example.`, `[2001:DB8::1]`, `2130706433`, `例え.jp`.
  ///
  /// - Returns: lower-case ASCII without a final dot; IPv6 without brackets in its short form; IPv4 with four
  ///   decimal numbers, whatever numbers it was written with; other scripts in Punycode.
  static func read(_ bytes: ArraySlice<UInt8>) throws(WebAddress.Fault) -> String {
    if bytes.first == UInt8(ascii: "["), bytes.last == UInt8(ascii: "]") {
      let text = String(decoding: bytes.dropFirst().dropLast(), as: UTF8.self)
      guard let address = NetworkAddress(version6: text) else { throw unreadable(bytes) }
      return address.description
    }
    var bytes = bytes
    if bytes.contains(where: { $0 >= 0x80 }) {
      guard let ascii = punycode(of: String(decoding: bytes, as: UTF8.self)) else { throw unreadable(bytes) }
      bytes = Array(ascii.utf8)[...]
    }
    if bytes.last == UInt8(ascii: ".") { bytes = bytes.dropLast() }
    let allowed = bytes.allSatisfy {
      WebAddress.isLetter($0) || WebAddress.isDigit($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
        || $0 == UInt8(ascii: "_")
    }
    let name = String(decoding: bytes, as: UTF8.self).lowercased()
    let labels = name.split(separator: ".", omittingEmptySubsequences: false)
    guard allowed, !name.isEmpty, name.utf8.count <= 253, labels.allSatisfy({ 1...63 ~= $0.utf8.count }) else {
      throw unreadable(bytes)
    }
    guard let last = labels.last, endsInNumber(last) else { return name }
    guard let address = NetworkAddress(anyVersion4: labels) else { throw unreadable(bytes) }
    return address.description
  }

  /// A name whose last label is a number can only be an IPv4 address.
  private static func endsInNumber(_ label: Substring) -> Bool {
    label.utf8.allSatisfy(WebAddress.isDigit)
      || label.hasPrefix("0x") && label.utf8.dropFirst(2).allSatisfy { WebAddress.hexValue($0) != nil }
  }

  /// Names in other scripts by libidn2, as libcurl uses it (IDNA 2008).
  private static func punycode(of host: String) -> String? {
    // libidn2 reads names in the encoding of the locale, and a program begins in "C".
    guard let url = curl_url(), let locale = newlocale(1 << LC_CTYPE, "C.UTF-8", nil) else { return nil }
    let before = uselocale(locale)
    defer {
      uselocale(before)
      freelocale(locale)
    }
    defer { curl_url_cleanup(url) }
    guard curl_url_set(url, CURLUPART_SCHEME, "https", 0) == CURLUE_OK,
      curl_url_set(url, CURLUPART_HOST, host, 0) == CURLUE_OK
    else { return nil }
    var part: UnsafeMutablePointer<CChar>?
    guard curl_url_get(url, CURLUPART_HOST, &part, UInt32(CURLU_PUNYCODE)) == CURLUE_OK, let part else { return nil }
    defer { curl_free(part) }
    let name = String(cString: part)
    return name.utf8.allSatisfy { $0 < 0x80 } ? name : nil
  }

  private static func unreadable(_ bytes: ArraySlice<UInt8>) -> WebAddress.Fault {
    WebAddress.Fault(
      reason: "has the host \"\(String(decoding: bytes.prefix(80), as: UTF8.self))\", which is no host name",
      remedy: "Check the spelling between // and the next /")
  }
}
