/// What part of a file a `Range` header asks for (RFC 9110, section 14).
enum ByteRange: Hashable, Sendable {
  /// The whole file: no range, one in another unit, or several, which a server may leave unheeded.
  case whole
  case part(Range<Int>)
  /// A range that lies outside of the file: 416.
  case unsatisfiable

  /// The range that `header` asks for in a file of `size` bytes.
  init(_ header: String?, size: Int) {
    self = .whole
    guard let header, header.lowercased().hasPrefix("bytes=") else { return }
    let text = header.dropFirst("bytes=".count)
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
      .map { $0.drop { $0 == " " } }
    guard !text.contains(","), parts.count == 2, parts.allSatisfy(Self.isNumberOrEmpty) else {
      return
    }
    // A number too large for an Int is beyond the end of any file.
    let first = parts[0].isEmpty ? nil : Int(parts[0]) ?? .max
    let last = parts[1].isEmpty ? nil : Int(parts[1]) ?? .max
    switch (first, last) {
    case (nil, nil): return
    case (nil, let count?):
      self = count == 0 || size == 0 ? .unsatisfiable : .part(max(0, size - count)..<size)
    case (let first?, let last?) where last < first: return
    case (let first?, let last):
      self =
        first >= size
        ? .unsatisfiable
        : .part(first..<min(size, (last ?? size - 1) == .max ? size : (last ?? size - 1) + 1))
    }
  }

  private static func isNumberOrEmpty(_ text: Substring) -> Bool {
    text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
