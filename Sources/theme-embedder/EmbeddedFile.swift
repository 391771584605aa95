/// A file that becomes part of the executable.
struct EmbeddedFile {
  let path: String
  let content: [UInt8]

  /// The Swift source of all files.
  ///
  /// Each file is a constant of its own with a written type: the compiler takes milliseconds for
  /// that, where one literal of all files would take it minutes.
  static func source(of files: [EmbeddedFile]) -> String {
    var source = """
      /// The theme's files as they were when the executable was built.
      enum ShippedTheme {
        /// The files by path within the theme, sorted.
        static let files: [(path: String, bytes: [UInt8])] = [

      """
    for index in files.indices { source += "    file\(index),\n" }
    source += "  ]\n"
    for (index, file) in files.enumerated() { source += file.constant(index) }
    return source + "}\n"
  }

  private func constant(_ index: Int) -> String {
    let bytes =
      if let text = String(validating: content, as: UTF8.self) {
        "[UInt8](\(Self.literal(text.unicodeScalars)).utf8)"
      } else {
        // Bytes that are no text stand as the scalars of the same numbers.
        "\(Self.literal(content.map { Unicode.Scalar($0) })).unicodeScalars.map { UInt8($0.value) }"
      }
    return """

        private static let file\(index): (path: String, bytes: [UInt8]) = (
          \(Self.literal(path.unicodeScalars)),
          \(bytes)
        )

      """
  }

  private static func literal(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var literal = "\""
    for scalar in scalars {
      switch scalar {
      case "\\": literal += "\\\\"
      case "\"": literal += "\\\""
      case "\n": literal += "\\n"
      // Whatever an editor or the compiler might not show or keep is written by its number.
      case _ where scalar.properties.generalCategory.isUnseen:
        literal += "\\u{\(String(scalar.value, radix: 16))}"
      default: literal.unicodeScalars.append(scalar)
      }
    }
    return literal + "\""
  }
}

extension Unicode.GeneralCategory {
  fileprivate var isUnseen: Bool {
    switch self {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate,
      .unassigned, .nonspacingMark, .enclosingMark, .spacingMark:
      true
    default: false
    }
  }
}
