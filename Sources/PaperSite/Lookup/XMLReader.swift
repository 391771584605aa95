/// Reads XML as services send it: elements, attributes, text, CDATA; comments, declarations and
/// processing instructions are passed over. No entity but the five of XML and numbers is known, and
/// nothing is ever fetched.
struct XMLReader {
  private let bytes: [UInt8]
  private var index = 0

  /// The root element of a document; nil when it is not well formed.
  static func root(of bytes: [UInt8]) -> XMLElement? {
    guard String(validating: bytes, as: UTF8.self) != nil else { return nil }
    var reader = XMLReader(bytes: bytes)
    return reader.document()
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private mutating func document() -> XMLElement? {
    var open: [XMLElement] = []
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else {
        let end = bytes[index...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
        if !open.isEmpty { open[open.count - 1].nodes.append(.text(text(index..<end))) }
        index = end
        continue
      }
      if skip(from: "<!--", to: "-->") || skip(from: "<?", to: "?>") { continue }
      if starts(with: "<![CDATA[") {
        let start = index + 9
        guard let end = find("]]>", from: start), !open.isEmpty else { return nil }
        let raw = String(decoding: bytes[start..<end], as: UTF8.self)
        open[open.count - 1].nodes.append(.text(raw))
        index = end + 3
      } else if starts(with: "<!") {
        // A document type. What it may declare is text before the root, and means nothing here.
        guard let end = find(">", from: index) else { return nil }
        index = end + 1
      } else if starts(with: "</") {
        guard let end = find(">", from: index), let element = open.popLast() else { return nil }
        let name = String(decoding: bytes[(index + 2)..<end], as: UTF8.self)
        guard Self.local(PlainText.collapsed(name)) == element.name else { return nil }
        index = end + 1
        if open.isEmpty { return element }
        open[open.count - 1].nodes.append(.element(element))
      } else {
        guard let (element, isClosed) = startTag(), open.count < 100 else { return nil }
        if !isClosed {
          open.append(element)
        } else if open.isEmpty {
          return element
        } else {
          open[open.count - 1].nodes.append(.element(element))
        }
      }
    }
    return nil
  }

  private mutating func startTag() -> (element: XMLElement, isClosed: Bool)? {
    index += 1
    let name = word()
    guard !name.isEmpty else { return nil }
    var element = XMLElement(name: Self.local(name))
    while index < bytes.count {
      skipSpace()
      if starts(with: "/>") {
        index += 2
        return (element, true)
      }
      if starts(with: ">") {
        index += 1
        return (element, false)
      }
      let key = word()
      skipSpace()
      guard !key.isEmpty, starts(with: "=") else { return nil }
      index += 1
      skipSpace()
      guard index < bytes.count, "\"'".utf8.contains(bytes[index]),
        let end = bytes[(index + 1)...].firstIndex(of: bytes[index])
      else { return nil }
      element.attributes[Self.local(key)] = text((index + 1)..<end)
      index = end + 1
    }
    return nil
  }

  private mutating func word() -> String {
    let start = index
    while index < bytes.count, bytes[index] > 0x20, !"/>=<\"'".utf8.contains(bytes[index]) {
      index += 1
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func skipSpace() {
    while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
  }

  private mutating func skip(from start: String, to end: String) -> Bool {
    guard starts(with: start) else { return false }
    index = find(end, from: index + start.utf8.count).map { $0 + end.utf8.count } ?? bytes.count
    return true
  }

  private func starts(with text: String) -> Bool { bytes[index...].starts(with: text.utf8) }

  private func find(_ text: String, from start: Int) -> Int? {
    guard let first = text.utf8.first else { return nil }
    var place = start
    while place < bytes.count, let found = bytes[place...].firstIndex(of: first) {
      if bytes[found...].starts(with: text.utf8) { return found }
      place = found + 1
    }
    return nil
  }

  private func text(_ range: Range<Int>) -> String {
    PlainText.decodingEntities(String(decoding: bytes[range], as: UTF8.self))
  }

  private static func local(_ name: String) -> String {
    name.split(separator: ":").last.map(String.init) ?? name
  }
}
