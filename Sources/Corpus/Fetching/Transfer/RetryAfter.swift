import CCurl
import Foundation

/// How long to wait before trying again.
enum RetryAfter {
  /// The seconds that a `Retry-After` header asks for: `120`, or until `Fri, 31 Dec 1999 23:59:59 GMT`
  /// (<https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3>). Nil for what is neither.
  static func seconds(_ header: String?, now: Double = Date().timeIntervalSince1970) -> Double? {
    guard let text = header?.trimmingBlanks, !text.isEmpty else { return nil }
    if text.utf8.allSatisfy(WebAddress.isDigit) { return min(Double(text) ?? .infinity, 1e9) }
    // libcurl reads all three forms of HTTP dates: <https://curl.se/libcurl/c/curl_getdate.html>.
    let date = curl_getdate(text, nil)
    return date < 0 ? nil : max(0, Double(date) - now)
  }

  /// The wait before try number `attempt` + 1: doubled each time, between the half and the whole of it, so that
  /// many programs that failed at the same moment do not come back at the same moment.
  static func backoff(attempt: Int, policy: FetchPolicy) -> Double {
    let whole = min(policy.backoff * Double(1 << min(attempt - 1, 20)), policy.longestWait)
    return whole * Double.random(in: 0.5...1)
  }
}
