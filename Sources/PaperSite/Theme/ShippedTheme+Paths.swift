extension ShippedTheme {
  /// The shipped theme's files, by their path within the theme.
  static let byPath: [String: [UInt8]] = Dictionary(
    uniqueKeysWithValues: files.map { ($0.path, $0.bytes) }
  )
}
