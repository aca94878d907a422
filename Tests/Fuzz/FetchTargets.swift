@testable import Corpus
@testable import Markup

/// What the fetcher makes of what servers send, before anything is read.
extension FuzzTarget {
  /// A fetched page: its links, and the document it is about. The first byte of the input chooses the language wanted.
  static func page(_ name: String) -> FuzzTarget {
    let words = [
      "<a href=\"", "</a>", "<link rel=\"alternate\" type=\"application/pdf\" href=\"", "<iframe src=\"",
      "<base href=\"",
      "<meta name=\"citation_pdf_url\" content=\"", "<object data=\"", "<nav>", "</nav>", "<h1>", "<title>",
      "hreflang=\"fr\"",
      "/plan.pdf", "/plan_fr.docx", "/download", "https://files.ministry.example/", "//", "../", "PDF, 2 MB", "summary",
    ]
    return FuzzTarget(name: name, words: words) { input in
      guard let (language, bytes) = choice(of: ["", "en", "fr"], by: input) else { return .foreign }
      let content = PageLinks(bytes)
      promise(content.links == PageLinks(bytes).links, "links are the same when read again")
      promise(content.links.count <= PageLinks.linkLimit, "links are limited")
      promise((0...(3 * bytes.count)).contains(content.textLength), "letters are counted, not made")
      for link in content.links {
        promise(!link.address.isEmpty && link.address.utf8.count <= 8192, "a link has an address")
        promise(link.text.utf8.count <= 4096 + 3 * 600, "the text of a link is limited")
      }
      for base in ["https://www.ministry.example/plans/2025/plan", "http://ministry.example:8080/?id=1"] {
        guard let page = try? WebAddress(base) else { return .foreign }
        let found = Attachment.address(in: bytes, base: base, language: language)
        promise(
          found == Attachment.address(in: bytes, base: base, language: language), "the document is the same again")
        guard let found else { continue }
        guard let address = try? WebAddress(found) else {
          promise(false, "\(found) is an address")
          return .foreign
        }
        promise(address.description == found, "\(found) is in one form")
        promise(address != page, "a page is not its own document")
        promise(!page.isSecure || address.isSecure, "\(found) is as secure as the page")
        let isDeclared = content.links.contains { $0.kind == .citation || $0.kind == .alternate }
        promise(
          isDeclared || Attachment.isSameSite(address.host, page.host), "\(found) is of the site, or declared")
      }
      return .kept
    }
  }

  /// An address, and on the lines after it references on its page.
  static func addresses(_ name: String) -> FuzzTarget {
    let words = [
      "https://", "http://", "//", "/../", "/./", "%2e%2E/", "?", "#", "\\", "@", ":443", ":80", "[::1]",
      "[::ffff:7f00:1]", "0x7f.1",
      "017700000001", "xn--", "例え.jp", "%", "%41", ";p", " ",
    ]
    return FuzzTarget(name: name, words: words) { input in
      let lines = input.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      guard let first = lines.first, let base = address({ () throws(WebAddress.Fault) in try WebAddress(first) })
      else { return .kept }
      check(base)
      for line in lines.dropFirst().prefix(64) {
        guard let target = address({ () throws(WebAddress.Fault) in try base.resolving(line) }) else { continue }
        check(target)
        let isSame = target.origin == base.origin
        if line.hasPrefix("/"), !line.hasPrefix("//") { promise(isSame, "\(line) stays on the host") }
      }
      promise(address { () throws(WebAddress.Fault) in try base.resolving(first) } == base, "an address means itself")
      promise(address { () throws(WebAddress.Fault) in try base.resolving("") } == base, "nothing means the page")
      return .kept
    }
  }

  private static func address(_ body: () throws(WebAddress.Fault) -> WebAddress) -> WebAddress? {
    do {
      return try body()
    } catch {
      promise(!error.reason.isEmpty && !error.remedy.isEmpty, "a fault names reason and remedy")
      return nil
    }
  }

  private static func check(_ address: WebAddress) {
    let text = address.description
    let again = try? WebAddress(text)
    promise(again == address, "\(text) is in one form, not \(again?.description ?? "nothing")")
    promise(text.utf8.allSatisfy { (0x21...0x7E).contains($0) }, "\(text) can stand in a request")
    promise(address.path.hasPrefix("/"), "\(text) has a path")
    promise(
      !address.path.split(separator: "/").contains { $0 == "." || $0 == ".." }, "the path of \(text) goes nowhere else")
    promise(!address.path.contains { "?#".contains($0) } && !address.query.contains("#"), "\(text) is parted once")
    promise(!address.host.isEmpty && address.host == address.host.lowercased(), "\(text) has a host in small letters")
    promise((1...65535).contains(address.port), "\(text) has a port")
    promise(
      AddressSafety.objection(toHost: address.host, allowsPrivateHosts: false)
        == again.flatMap { AddressSafety.objection(toHost: $0.host, allowsPrivateHosts: false) },
      "\(text) is as safe as it is written")
  }

  /// A body after a line with the type that the server declares: what it is taken for, and in a file of its own what an archive
  /// holds.
  static func bodies(_ name: String) -> FuzzTarget {
    let words = [
      "text/html", "application/pdf", "application/octet-stream", "; charset=\"utf-8\"", "+xml", "%PDF-", "<?xml",
      "<!doctype html>",
      "<svg", "<html", "PK\u{3}\u{4}", "PK\u{5}\u{6}", "PK\u{1}\u{2}", "GIF8", "{\"", "[Content_Types].xml", "word/",
      "META-INF/container.xml", "\n",
    ]
    return FuzzTarget(name: name, words: words) { input in
      let line = input.prefix { $0 != UInt8(ascii: "\n") }
      let (declared, body) = (String(decoding: line, as: UTF8.self), Array(input.dropFirst(line.count + 1)))
      for path in ["/law", "/law.md"] {
        let type = MediaType(head: body, declared: declared, path: path)
        promise(type == MediaType(head: body, declared: declared, path: path), "a type is the same again")
        promise(
          type.name.contains("/") && type.name == type.name.lowercased() && !type.name.contains(";"),
          "\(type.name) is a type in small letters, without parameters")
        promise(type.refusal?.isEmpty != true, "a refusal says why")
        promise(
          (type.name == "application/pdf") == FileHead(body).isPDF || declared.contains("/"), "a PDF says so itself")
      }
      if let charset = MediaType.charset(of: declared) {
        promise(charset.utf8.allSatisfy { (0x21...0x7E).contains($0) }, "a charset is a word")
      }
      if Container.isArchive(body) { checkListing(of: body) }
      return .kept
    }
  }

  /// What the reader reads, the fetcher does not refuse.
  private static func checkListing(of archive: [UInt8]) {
    FuzzedCorpus.write(archive, to: "archive.zip")
    defer { FuzzedCorpus.remove("archive.zip") }
    let path = FuzzedCorpus.directory + "/archive.zip"
    let type = ZipListing.mediaType(ofFile: path)
    promise(type == ZipListing.mediaType(ofFile: path), "an archive is the same when looked at again")
    promise(type.name.contains("/") && type.refusal?.isEmpty != true, "an archive has a type, a refusal says why")
    guard let names = ZipListing.names(inFile: path) else { return }
    promise(!names.isEmpty && names.count <= 10_000, "names are listed within their limit")
    // Entries have names of their own too, which a broken archive may give other than its directory.
    let listed = Set(names.map { $0.replacing("\\", with: "/") })
    guard let read = try? ZipArchive(archive, file: "archive.zip"), listed.isSuperset(of: read.names) else { return }
    let dialect = try? DocumentReader().read(bytes: archive, name: "archive.zip").dialect
    promise(dialect == nil || type.refusal == nil, "\(type.refusal ?? ""), and is read")
  }
}
