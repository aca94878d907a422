/// Numbers in the digits of the Arabic script, in Western ones: `٢٠٢٠` (U+0660 to U+0669) and `۲۰۲۰` (U+06F0 to U+06F9) -> `2020`.
enum EasternDigits {
  /// Past the last digit, and the number without leading zeros; nil where no such digit stands.
  static func read(_ text: TextView, _ start: Int, _ limit: Int) -> (Int, String)? {
    var end = start
    var value = ""
    while end + 1 < limit, value.utf8.count <= 12, let digit = digit(text.bytes[end], text.bytes[end + 1]) {
      value.append(String(digit))
      end += 2
    }
    guard end > start else { return nil }
    let number = value.drop { $0 == "0" }
    return (end, number.isEmpty ? "0" : String(number))
  }

  private static func digit(_ first: UInt8, _ second: UInt8) -> Int? {
    switch (first, second) {
    case (0xD9, 0xA0...0xA9): Int(second - 0xA0)
    case (0xDB, 0xB0...0xB9): Int(second - 0xB0)
    default: nil
    }
  }
}

extension ByteSet {
  /// The first bytes of Western digits and those of the Arabic script.
  static let firstOfDigits = ByteSet(Array(0x30...0x39) + [0xD9, 0xDB])
  /// The last bytes of them.
  static let lastOfDigits = ByteSet(Array(0x30...0x39) + Array(0xA0...0xA9) + Array(0xB0...0xB9))
}
