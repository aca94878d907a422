/// What an image is called: text where it says something, not where it names a file or an ornament.
enum AlternativeText {
  /// Whether `text` stands for the image: "warning sign W001", not "logo.png", "image1" or "icon of a printer".
  static func isText(_ text: String, source: String = "", classes: String = "") -> Bool {
    let text = text.trimmingSpaces.lowercased()
    guard !text.isEmpty else { return false }
    let file = source.lowercased().split(separator: "/").last.map(String.init) ?? ""
    let stem = file.split(separator: ".").first.map(String.init) ?? ""
    if text == file || text == stem || endings.contains(where: { text.contains($0) }) { return false }
    if text.contains("automatically generated") { return false }
    let words = text.split { !$0.isLetter }.map(String.init)
    if words.isEmpty { return text.contains { $0.isNumber || $0.isSymbol } }
    if words.count == 1, generic.contains(words[0]) { return false }
    if words.contains(where: ornaments.contains) { return false }
    let named = HTMLChrome.plainNames(stem + " " + classes).flatMap { $0.split(separator: "-") }
    return !named.contains { ornaments.contains(String($0)) }
  }

  private static let endings = [".gif", ".png", ".jpg", ".jpeg", ".svg", ".bmp", ".webp", ".tif", ".emf", ".wmf"]
  private static let generic: Set<String> = [
    "image", "img", "graphic", "picture", "photo", "figure", "bild", "abbildung", "grafik", "afbeelding", "imagen",
    "imagem", "immagine", "illustration", "photograph", "print", "pdf", "external", "download", "top", "back",
  ]
  private static let ornaments: Set<String> = [
    "icon", "icons", "logo", "logos", "spacer", "bullet", "decorative", "arrow", "blank", "pixel", "avatar",
  ]
}
