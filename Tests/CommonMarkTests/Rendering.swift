import CommonMark

/// Renders a text as a page would, without shifting or resolving anything.
func html(_ source: String, _ change: (inout MarkdownOptions) -> Void = { _ in }) -> String {
  render(source, change).html
}

/// Renders a text; the HTML and what was found.
func render(
  _ source: String,
  resolver: some LinkResolver = WrittenLinks(),
  _ change: (inout MarkdownOptions) -> Void = { _ in }
) -> (html: String, report: MarkdownReport) {
  var options = MarkdownOptions()
  change(&options)
  let document = MarkdownDocument(parsing: Array(source.utf8), path: "content/pages/about.md")
  var output: [UInt8] = []
  let report = document.render(into: &output, options: options, resolver: resolver)
  return (String(decoding: output, as: UTF8.self), report)
}

/// The problems of a text, each as `line:column kind`.
func problems(_ source: String) -> [String] {
  render(source).report.problems.map { "\($0.line):\($0.column) \($0.kind.rawValue)" }
}

/// The text without markup.
func plainText(_ source: String) -> String {
  MarkdownDocument(parsing: Array(source.utf8), path: "content/pages/about.md").plainText
}
