/// `text` with everything but letters, digits and `kept` percent-encoded, as UTF-8.
///
/// https://www.rfc-editor.org/rfc/rfc3986#section-2.1
func percentEncoded(_ text: String, keeping kept: String = "-_.") -> String {
  let hexadecimal = Array("0123456789ABCDEF".utf8)
  var bytes: [UInt8] = []
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      bytes.append(byte)
    case _ where kept.utf8.contains(byte):
      bytes.append(byte)
    default:
      bytes += [UInt8(ascii: "%"), hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 15)]]
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}
