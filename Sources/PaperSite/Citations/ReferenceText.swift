/// A reference as readers see it, in the making: plain text, or HTML with the titles in italics.
struct ReferenceText {
  enum Markup { case plain, html }

  private(set) var bytes: [UInt8]
  private let markup: Markup

  init(continuing bytes: [UInt8] = [], as markup: Markup) {
    self.bytes = bytes
    self.markup = markup
  }

  /// Takes the space at the end away.
  mutating func trim() {
    if bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
  }

  /// Adds a text; control characters become spaces.
  mutating func append(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case 0..<0x20, 0x7F: bytes.append(UInt8(ascii: " "))
      case UInt8(ascii: "&") where markup == .html: bytes += "&amp;".utf8
      case UInt8(ascii: "<") where markup == .html: bytes += "&lt;".utf8
      case UInt8(ascii: ">") where markup == .html: bytes += "&gt;".utf8
      default: bytes.append(byte)
      }
    }
  }

  /// Adds a text in italics.
  mutating func italic(_ text: String) {
    if markup == .html { bytes += "<i>".utf8 }
    append(text)
    if markup == .html { bytes += "</i>".utf8 }
  }

  /// Adds a full stop, unless the last text ends a sentence by itself.
  mutating func endSentence(after text: String) {
    let ending = text.unicodeScalars.last { !"\"”’')）".unicodeScalars.contains($0) }
    if let ending, ".?!。？！".unicodeScalars.contains(ending) { return }
    append(".")
  }
}

/// A style of references for readers.
protocol ReferenceStyle: CitationFormat {
  static func append(_ reference: Reference, to text: inout ReferenceText)
}

extension ReferenceStyle {
  package static func append(_ reference: Reference, to output: inout [UInt8]) {
    var text = ReferenceText(continuing: output, as: .plain)
    output = []
    append(reference, to: &text)
    text.trim()
    output = text.bytes
  }

  package static var frame: (opening: String, separator: String, closing: String) {
    ("", "\n", "\n")
  }

  /// The reference as HTML, without a block element.
  static func html(for reference: Reference) -> [UInt8] {
    var text = ReferenceText(as: .html)
    append(reference, to: &text)
    text.trim()
    return text.bytes
  }
}

extension PartialDate {
  /// The month's English name, whole or by its first three letters.
  var englishMonth: String? {
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    return month.map { names[$0 - 1] }
  }
}
