/// Where the files of a site come from: a built folder, or a site in memory.
protocol FileSource: Sendable {
  /// The path under which the site is served: `/` or `/repository/`.
  func basePath() async -> String
  /// A file, whose path is given in parts from the site's root; nil when there is none.
  func file(at parts: [String]) async throws -> ServedFile?
  /// Whether there is a file at a path, which need not be made for the answer.
  func has(_ parts: [String]) async throws -> Bool
  /// The answer for a path of the preview's own; nil when it is none.
  func reserved(_ parts: [String], for request: Request) async -> Response?
}
