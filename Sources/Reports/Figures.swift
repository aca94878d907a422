/// How numbers are printed for people: at most three significant digits, never "NaN".

/// What stands where a figure cannot be computed.
let noFigure = "–"

/// "0.417", "12.3", "1,240"; a dash when there is no number.
func figure(_ value: Double?) -> String {
  guard let value, value.isFinite else { return noFigure }
  if value == 0 { return "0" }
  var magnitude = abs(value)
  var exponent = 0
  while magnitude >= 10 {
    magnitude /= 10
    exponent += 1
  }
  while magnitude < 1 {
    magnitude *= 10
    exponent -= 1
  }
  if exponent > 15 { return "\(value)" }
  if exponent < -6 { return "0" }
  guard exponent < 3 else {
    var unit = 1.0
    for _ in 0..<(exponent - 2) { unit *= 10 }
    let rounded = Int((abs(value) / unit).rounded() * unit)
    return (value < 0 ? "−" : "") + grouped(rounded)
  }
  let decimals = 2 - exponent
  // 0.9996 rounds to 1.00, not to 1.000.
  return fixed(value, decimals: magnitude >= 9.995 && decimals > 0 ? decimals - 1 : decimals)
}

/// A probability: "0.032", "below 0.001".
func probability(_ value: Double?) -> String {
  guard let value, value.isFinite else { return noFigure }
  return value < 0.001 ? "< 0.001" : figure(value)
}

/// "0.42": the form in a cell of a heat map.
func twoDecimals(_ value: Double?) -> String {
  guard let value, value.isFinite, abs(value) < 1e9 else { return noFigure }
  return fixed(value, decimals: 2)
}

/// "34 %".
func percent(_ value: Double?) -> String {
  guard let value, value.isFinite, abs(value) < 1e9 else { return noFigure }
  return "\(Int((value * 100).rounded())) %"
}

/// "0.35 to 0.47"; a dash when an end is missing.
func interval(_ low: Double?, _ high: Double?) -> String {
  guard let low, let high, low.isFinite, high.isFinite else { return noFigure }
  return "\(figure(low)) to \(figure(high))"
}

/// "12,345".
func grouped(_ number: Int) -> String {
  let digits = String(number.magnitude)
  var text = number < 0 ? "−" : ""
  for (position, digit) in digits.enumerated() {
    if position > 0, (digits.count - position) % 3 == 0 { text.append(",") }
    text.append(digit)
  }
  return text
}

/// "1 document", "2 documents".
func counted(_ number: Int, _ noun: String) -> String {
  "\(grouped(number)) \(noun)\(number == 1 ? "" : noun.hasSuffix("s") ? "es" : "s")"
}

/// "a, b and c".
func joined(_ parts: [String]) -> String {
  guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
  return parts.dropLast().joined(separator: ", ") + " and " + last
}

/// `value` rounded for a machine that prints it later: three decimals, nil when there is no number.
func rounded(_ value: Double?) -> Double? {
  guard let value, value.isFinite, abs(value) < 1e12 else { return nil }
  return (value * 1000).rounded() / 1000
}

private func fixed(_ value: Double, decimals: Int) -> String {
  var scale = 1.0
  for _ in 0..<decimals { scale *= 10 }
  let scaled = Int((abs(value) * scale).rounded())
  let sign = value < 0 && scaled > 0 ? "−" : ""
  guard decimals > 0 else { return sign + String(scaled) }
  let whole = scaled / Int(scale)
  let part = String(scaled % Int(scale))
  return "\(sign)\(whole).\(String(repeating: "0", count: decimals - part.count))\(part)"
}
