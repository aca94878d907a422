import Foundation

/// A moment, in UTC, to the second. `2026-03-15T02:00:07Z` (ISO 8601, RFC 3339).
public struct Moment: Sendable, Hashable, CustomStringConvertible {
  /// Seconds since 1970-01-01T00:00:00Z.
  public let seconds: Int

  /// A moment; see ``seconds``.
  public init(seconds: Int) { self.seconds = seconds }

  /// The moment at which it is called.
  public static var now: Moment { Moment(seconds: Int(time(nil))) }

  /// `2026-03-15`
  public var day: String { String(description.prefix(10)) }

  /// `2026-03-15T02:00:07Z`
  public var description: String {
    var when = time_t(seconds)
    var parts = tm()
    gmtime_r(&when, &parts)
    func padded(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(parts.tm_year + 1900)-\(padded(parts.tm_mon + 1))-\(padded(parts.tm_mday))T"
      + "\(padded(parts.tm_hour)):\(padded(parts.tm_min)):\(padded(parts.tm_sec))Z"
  }
}
