import CLibXML2

/// libxml2, made ready once before its first use.
///
/// Its tables and locks are made at the first call, and two threads that make the first call at the same moment can wait for each
/// other for ever; the manual asks for `xmlInitParser` in one thread before
/// (<https://gnome.pages.gitlab.gnome.org/libxml2/html/threads.html>).
enum XMLLibrary {
  /// Whether it is ready; the first access makes it so, and other threads wait for that.
  static let isReady: Bool = {
    xmlInitParser()
    return true
  }()
}
