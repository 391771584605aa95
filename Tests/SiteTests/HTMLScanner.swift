import Foundation

/// The start tags of an HTML page with their attributes, for tests; comments are passed over.
struct HTMLScanner {
  struct Tag {
    let name: String
    let attributes: [String: String]
  }

  /// All start tags in order.
  static func tags(in html: String) -> [Tag] {
    let bytes = Array(html.utf8)
    var tags: [Tag] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else {
        index += 1
        continue
      }
      if bytes[index...].starts(with: "<!--".utf8) {
        while index < bytes.count, !bytes[index...].starts(with: "-->".utf8) { index += 1 }
        continue
      }
      let nameStart = index + 1
      var end = nameStart
      while end < bytes.count, isName(bytes[end]) { end += 1 }
      guard end > nameStart else {
        index += 1
        continue
      }
      let name = String(decoding: bytes[nameStart..<end], as: UTF8.self)
      var attributes: [String: String] = [:]
      index = end
      while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
        let start = index
        while index < bytes.count, isName(bytes[index]) || bytes[index] == UInt8(ascii: ":") {
          index += 1
        }
        let key = String(decoding: bytes[start..<index], as: UTF8.self)
        guard !key.isEmpty else {
          index += 1
          continue
        }
        var value = ""
        if index + 1 < bytes.count, bytes[index] == UInt8(ascii: "="),
          bytes[index + 1] == UInt8(ascii: "\"")
        {
          let valueStart = index + 2
          index = bytes[valueStart...].firstIndex(of: UInt8(ascii: "\"")) ?? bytes.count
          value = decoded(String(decoding: bytes[valueStart..<index], as: UTF8.self))
          index += 1
        }
        attributes[key] = value
      }
      tags.append(Tag(name: name, attributes: attributes))
    }
    return tags
  }

  private static func isName(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
  }

  private static func decoded(_ text: String) -> String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")].reduce(text) {
      $0.replacingOccurrences(of: $1.0, with: $1.1)
    }
  }
}
