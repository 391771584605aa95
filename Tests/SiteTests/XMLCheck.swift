import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Whether XML is well formed, by the system's own parser.
enum XMLCheck {
  static func isWellFormed(_ text: String) -> Bool {
    XMLParser(data: Data(text.utf8)).parse()
  }
}
