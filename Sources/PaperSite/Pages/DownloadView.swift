import Templates

/// A file that readers can take with them.
struct DownloadView: TemplateRepresentable {
  let label: String
  let url: String
  let mediaType: String

  static let fields: TemplateFields<Self> = [
    .text("label", \.label), .text("url", \.url), .text("mediaType", \.mediaType),
  ]
}

/// A feed that fits a page.
struct FeedView: TemplateRepresentable {
  /// The format: `Atom`.
  let label: String
  let title: String
  let url: String
  let mediaType: String

  static let fields: TemplateFields<Self> = [
    .text("label", \.label), .text("title", \.title), .text("url", \.url),
    .text("mediaType", \.mediaType),
  ]
}
