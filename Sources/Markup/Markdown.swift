enum Markdown { static func read(_ bytes: [UInt8], name: String) -> Document { PlainText.read(bytes, name: name) } }
