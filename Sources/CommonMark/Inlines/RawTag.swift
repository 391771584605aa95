/// A tag written in raw HTML.
///
/// Of raw HTML only the elements named here are kept, without attributes and only in pairs that
/// close where they were opened; comments are dropped; all else is shown as text. So no file can
/// bring in a script, a style or an unbalanced element.
enum RawTag: Equatable {
  /// The elements that are kept.
  enum Element: String, CaseIterable {
    case sub, sup, kbd, mark
  }

  case lineBreak
  case opening(Element)
  case closing(Element)
  case comment
  case other

  /// Reads an inline tag as libcmark found it.
  init(_ html: [UInt8]) {
    guard html.count >= 3, html.first == UInt8(ascii: "<") else {
      self = .other
      return
    }
    if html.matches("<!--", at: 0) {
      self = .comment
      return
    }
    let isClosing = html[1] == UInt8(ascii: "/")
    let start = isClosing ? 2 : 1
    var end = start
    while end < html.count, html[end].isLetterOrDigit || html[end] == UInt8(ascii: "-") { end += 1 }
    let name = String(decoding: html[start..<end].map(\.lowercased), as: UTF8.self)
    if name == "br" {
      self = .lineBreak
    } else if let element = Element(rawValue: name) {
      self = isClosing ? .closing(element) : .opening(element)
    } else {
      self = .other
    }
  }
}
