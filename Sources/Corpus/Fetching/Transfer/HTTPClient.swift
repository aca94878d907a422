import CCurl
import Foundation

/// Sends one request at a time over libcurl and keeps the connections for the next.
///
/// Used by one thread at a time; whoever holds it is the only one (see `ClientPool`). The multi interface is used
/// for a single transfer because it leaves the clock here: a stall is noticed to the tenth of a second and the run
/// can be ended at any time (<https://curl.se/libcurl/c/libcurl-multi.html>).
final class HTTPClient: @unchecked Sendable {
  /// What is asked.
  struct Question {
    var address: WebAddress
    /// `Name: value` lines.
    var headers: [String]
    /// Cookies of this source, in libcurl's form.
    var cookies: [String] = []
    var target: Receiver.Target
  }

  /// How the transfer ended.
  enum End {
    case complete
    case stopped(Receiver.Stop)
    case compressedTooLarge
    case stalled
    case interrupted
    case refused(address: String, meaning: String)
    case failed(CURLcode, String)
  }

  /// What came back.
  struct Answer {
    var end: End
    var receiver: Receiver
    var cookies: [String]
    /// Whether a connection stood.
    var wasConnected: Bool

    var status: Int { receiver.status }
    var headers: [(name: String, value: String)] { receiver.headers }
  }

  /// `curl_global_init`, once for the process.
  private static let isReady = curl_global_init(Int(CURL_GLOBAL_ALL)) == CURLE_OK

  /// Where the last question went: a client is used again for the same origin, for its open connection.
  private(set) var lastOrigin = ""
  private let easy: UnsafeMutableRawPointer
  private let multi: UnsafeMutableRawPointer
  private let message: UnsafeMutablePointer<CChar>
  private let gate: SocketGate
  private let policy: FetchPolicy
  private let proxies: ProxySettings
  private let detours: UnsafeMutablePointer<curl_slist>?

  /// A client; nil when libcurl has no memory.
  init?(policy: FetchPolicy, proxies: ProxySettings) {
    guard Self.isReady, let easy = curl_easy_init() else { return nil }
    guard let multi = curl_multi_init() else {
      curl_easy_cleanup(easy)
      return nil
    }
    self.easy = easy
    self.multi = multi
    self.policy = policy
    self.proxies = proxies
    gate = SocketGate(allowsPrivateHosts: policy.allowsPrivateHosts)
    message = .allocate(capacity: Int(CURL_ERROR_SIZE))
    message.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
    detours = policy.detours.reduce(nil) { curl_slist_append($0, $1) }
    configure()
  }

  deinit {
    curl_easy_cleanup(easy)
    curl_multi_cleanup(multi)
    curl_slist_free_all(detours)
    message.deallocate()
  }

  /// What is the same for all requests.
  private func configure() {
    let numbers: [(CURLoption, Int)] = [
      (CURLOPT_NOSIGNAL, 1), (CURLOPT_FOLLOWLOCATION, 0), (CURLOPT_HTTPGET, 1), (CURLOPT_PATH_AS_IS, 1),
      (CURLOPT_SUPPRESS_CONNECT_HEADERS, 1), (CURLOPT_HTTP09_ALLOWED, 0), (CURLOPT_SSL_VERIFYPEER, 1),
      (CURLOPT_SSL_VERIFYHOST, 2), (CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2)),
      (CURLOPT_CONNECTTIMEOUT_MS, Self.milliseconds(policy.connectSeconds)),
      (CURLOPT_TIMEOUT_MS, Self.milliseconds(policy.totalSeconds)), (CURLOPT_MAXCONNECTS, 4),
      // A name server that does not answer holds nobody up beyond the time for connecting.
      (CURLOPT_QUICK_EXIT, 1),
    ]
    for (option, value) in numbers { _ = concord_curl_set_long(easy, option, value) }
    _ = concord_curl_set_string(easy, CURLOPT_PROTOCOLS_STR, policy.allowsPrivateHosts ? "http,https" : "https")
    // All encodings this libcurl was built with: gzip and deflate, on Debian also br and zstd.
    _ = concord_curl_set_string(easy, CURLOPT_ACCEPT_ENCODING, "")
    _ = concord_curl_set_string(easy, CURLOPT_USERAGENT, policy.userAgent)
    // Cookies live for one source only, see `Visit`.
    _ = concord_curl_set_string(easy, CURLOPT_COOKIEFILE, "")
    _ = concord_curl_set_size(easy, CURLOPT_MAXFILESIZE_LARGE, curl_off_t(policy.compressedLimit))
    _ = concord_curl_set_error_buffer(easy, message)
    if let file = policy.certificateAuthorities ?? ProcessInfo.processInfo.environment["SSL_CERT_FILE"] {
      _ = concord_curl_set_string(easy, CURLOPT_CAINFO, file)
    }
    if let detours { _ = concord_curl_set_list(easy, CURLOPT_CONNECT_TO, detours) }
    _ = concord_curl_set_socket(
      easy,
      { data, _, request in
        guard let data, let request else { return curl_socket_t(-1) }
        return Unmanaged<SocketGate>.fromOpaque(data).takeUnretainedValue().open(request)
      }, Unmanaged.passUnretained(gate).toOpaque())
  }

  /// Asks and waits for the end of the answer.
  func ask(_ question: Question, isInterrupted: () -> Bool) -> Answer {
    let receiver = Receiver(
      target: question.target, path: question.address.path, expandedLimit: policy.expandedLimit)
    let proxy = proxies.proxy(for: question.address)
    gate.reset(leadsToProxy: !proxy.isEmpty)
    lastOrigin = question.address.origin
    message.pointee = 0
    // An empty proxy keeps libcurl from reading the environment by itself.
    _ = concord_curl_set_string(easy, CURLOPT_PROXY, proxy)
    _ = concord_curl_set_string(easy, CURLOPT_URL, question.address.description)
    _ = concord_curl_set_string(easy, CURLOPT_COOKIELIST, "ALL")
    for cookie in question.cookies { _ = concord_curl_set_string(easy, CURLOPT_COOKIELIST, cookie) }
    let headers = question.headers.reduce(nil as UnsafeMutablePointer<curl_slist>?) { curl_slist_append($0, $1) }
    defer { curl_slist_free_all(headers) }
    _ = concord_curl_set_list(easy, CURLOPT_HTTPHEADER, headers)
    let pointer = Unmanaged.passUnretained(receiver).toOpaque()
    _ = concord_curl_set_headers(easy, Self.receiveHeader, pointer)
    _ = concord_curl_set_body(easy, Self.receiveBody, pointer)
    var end = withExtendedLifetime(receiver) { transfer(receiver, isInterrupted) }
    if case .complete = end {
      receiver.judge()
      if let stop = receiver.stop { end = .stopped(stop) }
    }
    return Answer(
      end: end, receiver: receiver, cookies: cookies(),
      wasConnected: concord_curl_size(easy, CURLINFO_PRETRANSFER_TIME_T) > 0)
  }

  private func transfer(_ receiver: Receiver, _ isInterrupted: () -> Bool) -> End {
    guard curl_multi_add_handle(multi, easy) == CURLM_OK else { return .failed(CURLE_OUT_OF_MEMORY, "") }
    defer { curl_multi_remove_handle(multi, easy) }
    var stall = StallClock(limit: policy.stallSeconds)
    while true {
      var running: Int32 = 0
      guard curl_multi_perform(multi, &running) == CURLM_OK else { return .failed(CURLE_OUT_OF_MEMORY, "") }
      if running == 0 { break }
      if isInterrupted() { return .interrupted }
      let received = Int(concord_curl_size(easy, CURLINFO_SIZE_DOWNLOAD_T))
      if received > policy.compressedLimit { return .compressedTooLarge }
      let isConnected = concord_curl_size(easy, CURLINFO_PRETRANSFER_TIME_T) > 0
      let progress = received + concord_curl_long(easy, CURLINFO_HEADER_SIZE)
      if stall.hasPassed(progress: progress, isConnected: isConnected) { return .stalled }
      curl_multi_poll(multi, nil, 0, Int32(min(200, max(1, Self.milliseconds(policy.stallSeconds) / 4))), nil)
    }
    let code = CURLcode(UInt32(max(0, concord_curl_result(multi, easy))))
    return end(code, receiver)
  }

  private func end(_ code: CURLcode, _ receiver: Receiver) -> End {
    if let stop = receiver.stop { return .stopped(stop) }
    if code == CURLE_OK {
      let received = Int(concord_curl_size(easy, CURLINFO_SIZE_DOWNLOAD_T))
      return received > policy.compressedLimit ? .compressedTooLarge : .complete
    }
    if code == CURLE_FILESIZE_EXCEEDED { return .compressedTooLarge }
    if let refusal = gate.refusal, !gate.hasOpened {
      return .refused(address: refusal.address, meaning: refusal.meaning)
    }
    let detail = String(cString: message)
    return .failed(code, detail.isEmpty ? String(cString: curl_easy_strerror(code)) : detail)
  }

  private func cookies() -> [String] {
    let list = concord_curl_cookies(easy)
    defer { curl_slist_free_all(list) }
    var (cookies, next) = ([String](), list)
    while let entry = next, cookies.count < 50 {
      cookies.append(String(cString: entry.pointee.data))
      next = entry.pointee.next
    }
    return cookies
  }

  private static let receiveHeader: curl_write_callback = { data, size, count, receiver in
    guard let data, let receiver else { return 0 }
    let bytes = UnsafeRawBufferPointer(start: data, count: size * count)
    return Unmanaged<Receiver>.fromOpaque(receiver).takeUnretainedValue().receive(header: bytes) ? bytes.count : 0
  }

  private static let receiveBody: curl_write_callback = { data, size, count, receiver in
    guard let data, let receiver else { return 0 }
    let bytes = UnsafeRawBufferPointer(start: data, count: size * count)
    if bytes.isEmpty { return 0 }
    return Unmanaged<Receiver>.fromOpaque(receiver).takeUnretainedValue().receive(body: bytes) ? bytes.count : 0
  }

  private static func milliseconds(_ seconds: Double) -> Int { max(1, Int(seconds * 1000)) }
}

/// Notices when less than one byte a second has come for so long.
struct StallClock {
  private let limit: Double
  private var since = SteadyClock.now
  private var before = -1

  /// A clock that passes after `limit` seconds.
  init(limit: Double) { self.limit = limit }

  /// Whether `progress`, the bytes so far, has grown by less than a byte a second during the limit.
  mutating func hasPassed(progress: Int, isConnected: Bool) -> Bool {
    let now = SteadyClock.now
    if !isConnected || before < 0 {
      (since, before) = (now, progress)
    } else if now - since >= limit {
      if Double(progress - before) < max(1, limit) { return true }
      (since, before) = (now, progress)
    }
    return false
  }
}

/// Seconds on a clock that only goes forward.
enum SteadyClock {
  static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

extension HTTPClient {
  /// The content encodings this libcurl reads: `deflate`, `gzip`, on Debian also `br` and `zstd`.
  static var encodings: [String] {
    let features = concord_curl_features()
    let names = [
      (CURL_VERSION_LIBZ, ["deflate", "gzip"]), (CURL_VERSION_BROTLI, ["br"]), (CURL_VERSION_ZSTD, ["zstd"]),
    ]
    return names.flatMap { features & Int32($0) != 0 ? $1 : [] }
  }
}
