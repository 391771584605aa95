/// Takes out of a stylesheet what only its authors read: comments, indentation, line ends. Strings
/// and addresses stay as they are, and so does white space that can mean something, such as that
/// between selectors (CSS Syntax Module Level 3, section 4).
struct StylesheetShortening {
  private let bytes: [UInt8]
  private var offset = 0
  private var output: [UInt8] = []
  private var hasSpace = false

  /// The stylesheet without them.
  static func shortened(_ bytes: [UInt8]) -> [UInt8] {
    var shortening = Self(bytes: bytes)
    shortening.run()
    return shortening.output
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
    output.reserveCapacity(bytes.count)
  }

  private mutating func run() {
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "/"), follows("*") {
        skipComment()
      } else if Self.spaces.contains(byte) {
        hasSpace = true
        offset += 1
      } else {
        writeSpace(before: byte)
        if byte == UInt8(ascii: "}"), output.last == UInt8(ascii: ";") { output.removeLast() }
        copyToken(byte)
      }
    }
    output.append(UInt8(ascii: "\n"))
  }

  private static let spaces: [UInt8] = [0x20, 0x09, 0x0A, 0x0D, 0x0C]
  /// Nothing that follows these needs a space before it, and they need none before themselves.
  private static let separators = Array("{};".utf8)
  private static let needNoSpaceBehind = Array("{};,:".utf8)

  private func follows(_ character: Unicode.Scalar) -> Bool {
    offset + 1 < bytes.count && bytes[offset + 1] == UInt8(ascii: character)
  }

  private mutating func skipComment() {
    offset += 2
    while offset < bytes.count, !(bytes[offset] == UInt8(ascii: "*") && follows("/")) {
      offset += 1
    }
    offset = min(offset + 2, bytes.count)
    // Between two words without a space, a comment is what keeps them apart.
    let isApart =
      hasSpace || output.last.map(Self.needNoSpaceBehind.contains) ?? true
      || offset == bytes.count || Self.spaces.contains(bytes[offset])
    if !isApart { output += Array("/**/".utf8) }
  }

  private mutating func writeSpace(before byte: UInt8) {
    defer { hasSpace = false }
    guard hasSpace, let last = output.last, !Self.needNoSpaceBehind.contains(last),
      !Self.separators.contains(byte)
    else { return }
    output.append(UInt8(ascii: " "))
  }

  private mutating func copyToken(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      copy(until: byte)
    case UInt8(ascii: "\\"):
      output += bytes[offset..<min(offset + 2, bytes.count)]
      offset += 2
    case UInt8(ascii: "(") where isAddress:
      copy(until: UInt8(ascii: ")"))
    default:
      output.append(byte)
      offset += 1
    }
  }

  /// Whether an address without quotation marks starts behind the bracket here.
  private var isAddress: Bool {
    output.suffix(3).elementsEqual("url".utf8) && !follows("\"") && !follows("'")
  }

  /// Copies to the next unescaped `end`, which is taken too.
  private mutating func copy(until end: UInt8) {
    output.append(bytes[offset])
    offset += 1
    while offset < bytes.count {
      let byte = bytes[offset]
      output.append(byte)
      offset += 1
      if byte == end { return }
      if byte == UInt8(ascii: "\\"), offset < bytes.count {
        output.append(bytes[offset])
        offset += 1
      }
    }
  }
}
