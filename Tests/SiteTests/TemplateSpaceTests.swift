import Foundation
import Testing

/// The white space of templates in the published pages.
@Suite struct TemplateSpaceTests {
  @Test(arguments: [
    ("<div>\n  <p>A</p>\n</div>", "<div>\n<p>A</p>\n</div>"),
    ("<div>\n  <pre>A</pre>\n</div>", "<div>\n<pre>A</pre>\n</div>"),
    ("<div>\n  <pre>\n  A</pre>\n</div>", "<pre>\n        A</pre>"),
  ])
  func `The start of a line is published where a browser shows it`(main: String, page: String)
    throws
  {
    let site = try TemporaryFolder()
    try site.overlay(Golden.fixtures.appendingPathComponent("small-site"))
    try site.write(
      "{{<layout}}\n{{$main}}\n\(main)\n{{/main}}\n{{/layout}}\n",
      to: "theme/templates/not-found.html"
    )
    let result = try SiteProcess.run(["build"], in: site.path)
    try #require(result.exitCode == 0, "\(result.errors)")
    #expect(try site.text(of: "public/404.html").contains(page))
  }
}
