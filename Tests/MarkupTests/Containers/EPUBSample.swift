/// Makes publications for tests out of their chapters.
enum EPUBSample {
  /// An archive with these chapters: name, body, and more attributes of their `itemref`.
  static func zip(
    _ chapters: [(name: String, body: String, reference: String)], manifest: String = "", more: [(String, String)] = [],
    metadata: String = "<dc:title>Ferry Code</dc:title><dc:language>en</dc:language>", guide: String = ""
  ) -> ZipSample {
    var zip = ZipSample()
    zip.add("mimetype", "application/epub+zip")
    zip.add(
      "META-INF/container.xml",
      "<container><rootfiles><rootfile full-path=\"OEBPS/p.opf\" media-type=\"application/oebps-package+xml\"/></rootfiles></container>"
    )
    let items = chapters.enumerated().map { index, chapter in
      let properties = chapter.name.hasPrefix("nav") ? " properties=\"nav\"" : ""
      let path = chapter.name.replacing(" ", with: "%20")
      return "<item id=\"c\(index)\" href=\"\(path)\" media-type=\"application/xhtml+xml\"\(properties)/>"
    }
    let spine = chapters.enumerated().map { "<itemref idref=\"c\($0.offset)\" \($0.element.reference)/>" }
    zip.add(
      "OEBPS/p.opf",
      "<package xmlns=\"http://www.idpf.org/2007/opf\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><metadata>\(metadata)</metadata>"
        + "<manifest>\(items.joined())\(manifest)</manifest><spine>\(spine.joined())</spine>\(guide)</package>")
    for chapter in chapters {
      zip.add(
        "OEBPS/\(chapter.name)",
        "<?xml version=\"1.0\" encoding=\"utf-8\"?><html xmlns=\"http://www.w3.org/1999/xhtml\" "
          + "xmlns:epub=\"http://www.idpf.org/2007/ops\" lang=\"en-GB\"><head><title>c</title></head><body>\(chapter.body)</body></html>"
      )
    }
    for (name, text) in more { zip.add(name, text) }
    return zip
  }
}
