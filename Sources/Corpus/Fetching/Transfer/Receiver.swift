import Markup

/// Takes in one answer as it arrives, and stops it as soon as it is clear that it is not wanted.
final class Receiver {
  /// Where a body goes.
  enum Target {
    /// Documents: to a file of this name in this directory.
    case file(directory: String, name: String)
    /// Small files such as `robots.txt`: kept, cut off after so many bytes.
    case memory(limit: Int)
  }

  /// Why the rest of an answer was not taken.
  enum Stop {
    case expandedTooLarge
    case headersTooLarge
    case notADocument(MediaType)
    case unwritable(BodyFile.Fault)
    /// There is enough: the end of a small file, the text of an error page.
    case enough
  }

  /// Most bytes of headers, over all answers on the way (proxies, `100 Continue`).
  private static let headerLimit = 128 << 10
  /// Bytes of the page of an error or redirect that are read, so that the connection can be used again.
  private static let errorPageLimit = 256 << 10

  private let target: Target
  private let path: String
  private let expandedLimit: Int
  private var headerBytes = 0
  private var wasBlank = false
  private var head: [UInt8] = []

  /// Status of the last answer.
  private(set) var status = 0
  /// Its header fields.
  private(set) var headers: [(name: String, value: String)] = []
  /// Why the rest was not taken.
  private(set) var stop: Stop?
  /// What the document is; known once its beginning was seen.
  private(set) var mediaType: MediaType?
  /// The small file.
  private(set) var memory: [UInt8] = []
  /// Bytes of the body after decompression.
  private(set) var byteCount = 0
  /// The file of the document, while it is written.
  var body: BodyFile?

  /// A receiver for the answer of `path`.
  init(target: Target, path: String, expandedLimit: Int) {
    self.target = target
    self.path = path
    self.expandedLimit = expandedLimit
  }

  /// Whether the answer brings a document.
  var isWanted: Bool { status == 200 || status == 203 }

  /// Takes one header line, or the blank line after the last.
  ///
  /// - Returns: false when no more is wanted.
  func receive(header line: UnsafeRawBufferPointer) -> Bool {
    headerBytes += line.count
    guard headerBytes <= Self.headerLimit else {
      stop = .headersTooLarge
      return false
    }
    // What comes after the body of a chunked answer is no header.
    guard byteCount == 0 else { return true }
    var bytes = Array(line)[...]
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    if bytes.starts(with: Array("HTTP/".utf8)), wasBlank || headers.isEmpty {
      headers = []
      status = Int(String(decoding: bytes.split(separator: 0x20).dropFirst().first ?? [], as: UTF8.self)) ?? 0
      wasBlank = false
      return true
    }
    if bytes.isEmpty {
      wasBlank = true
      return true
    }
    let text = Self.text(bytes)
    if let first = bytes.first, first <= 0x20 {
      // A line that begins with a blank goes on with the field before (RFC 9112, section 5.2).
      if !headers.isEmpty { headers[headers.count - 1].value += " " + text.trimmingBlanks }
    } else if let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) {
      headers.append((String(text[..<colon]), text[text.index(after: colon)...].trimmingBlanks))
    }
    return true
  }

  /// Takes a piece of the body, decompressed.
  ///
  /// - Returns: false when no more is wanted.
  func receive(body piece: UnsafeRawBufferPointer) -> Bool {
    byteCount += piece.count
    switch target {
    case _ where !isWanted:
      if byteCount > Self.errorPageLimit { stop = .enough }
    case .memory(let limit):
      memory += piece.prefix(limit - memory.count)
      if memory.count == limit { stop = .enough }
    case .file(let directory, let name):
      write(piece, directory: directory, name: name)
    }
    return stop == nil
  }

  /// Says what a body is that was too short to be judged while it came.
  func judge() {
    guard isWanted, mediaType == nil, case .file = target else { return }
    let type = MediaType(head: head, declared: headers.first("content-type") ?? "", path: path)
    mediaType = type
    if type.refusal != nil { stop = .notADocument(type) }
  }

  private func write(_ piece: UnsafeRawBufferPointer, directory: String, name: String) {
    guard byteCount <= expandedLimit else {
      stop = .expandedTooLarge
      return
    }
    if mediaType == nil {
      head += piece.prefix(FileHead.length - head.count)
      if head.count == FileHead.length {
        judge()
        if stop != nil { return }
      }
    }
    do throws(BodyFile.Fault) {
      if body == nil { body = try BodyFile(directory: directory, name: name) }
      try body?.write(piece)
    } catch {
      stop = .unwritable(error)
    }
  }

  /// Header fields are UTF-8 where they can be, ISO 8859-1 otherwise (RFC 9110, section 5.5).
  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(validating: bytes, as: UTF8.self)
      ?? String(String.UnicodeScalarView(bytes.map { UnicodeScalar($0) }))
  }
}
