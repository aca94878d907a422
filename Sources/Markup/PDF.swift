enum PDFDialect {
  static func read(path: String, bytes: [UInt8], name: String, limits: DocumentReader.Limits) throws(ReadingError) -> Document {
    throw ReadingError(kind: .notReadable, file: name, reason: "PDF is not read yet", remedy: "convert it to text")
  }
  static func read(bytes: [UInt8], name: String, limits: DocumentReader.Limits) throws(ReadingError) -> Document {
    throw ReadingError(kind: .notReadable, file: name, reason: "PDF is not read yet", remedy: "convert it to text")
  }
}
