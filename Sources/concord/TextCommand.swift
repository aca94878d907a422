import ArgumentParser
import Markup

extension Format: ExpressibleByArgument {}

/// `concord text FILE`: the text in which `detect` counts its offsets.
struct TextCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "text", abstract: "Prints the text extracted from a document.")

  @Option(help: "How to read the file: auto, text, markdown, html, xml, pdf, docx or epub.")
  var format: Format = .auto

  @Argument(help: "The document.")
  var file: String

  func run() throws {
    let document: Document
    do {
      document = try DocumentReader().read(path: file, format: format)
    } catch {
      complain("\(error)")
      throw error.kind == .missing ? Exit.noInput : Exit.dataError
    }
    for notice in document.notices {
      complain("\(file)\(notice.line.map { ":\($0)" } ?? ""): \(notice.message)")
    }
    var output = StandardOutput()
    output.write(document.text)
  }
}
