import Foundation
import Testing

/// The shipped collection in headless Chromium, and the theme's scripts in node.
@Suite struct BrowserTests {
  @Test(
    .enabled(if: SiteProcess.has("chromium") && SiteProcess.has("node"), "needs chromium and node"),
    arguments: ["/", "/awesome-medical-llm-agent/"]
  )
  func `The shipped collection works in a browser`(basePath: String) throws {
    let folder = try TemporaryFolder()
    let build = try SiteProcess.run(
      [
        "build", "--root", SiteProcess.packageRoot, "--output", folder.path + "/out",
        "--base-url", "https://example.org" + basePath,
      ],
      in: folder.path
    )
    try #require(build.exitCode == 0, "\(build.errors)")
    let result = try NodeTests.run(
      [
        "Tests/BrowserTests/site.test.mjs", "Tests/BrowserTests/reading.test.mjs",
        "Tests/BrowserTests/keys.test.mjs", "Tests/BrowserTests/table.test.mjs",
      ],
      environment: ["BUILT_SITE": folder.path + "/out", "BASE_PATH": basePath]
    )
    #expect(result.exitCode == 0, "\(result.output)")
  }

  @Test(
    .enabled(if: SiteProcess.has("chromium") && SiteProcess.has("node"), "needs chromium and node")
  )
  func `The shipped collection is searched in a browser, and the right papers are found`() throws {
    let folder = try TemporaryFolder()
    let build = try SiteProcess.run(
      [
        "build", "--root", SiteProcess.packageRoot, "--output", folder.path + "/out",
        "--base-url", "https://example.org/",
      ],
      in: folder.path
    )
    try #require(build.exitCode == 0, "\(build.errors)")
    let result = try NodeTests.run(
      ["Tests/BrowserTests/search.test.mjs", "Tests/ThemeTests/relevance.test.mjs"],
      environment: ["BUILT_SITE": folder.path + "/out"]
    )
    #expect(result.exitCode == 0, "\(result.output)")
  }

  // Nine pages that listen at once can wait for each other for ever in a slow browser.
  @Test(
    .enabled(
      if: ProcessInfo.processInfo.environment["LIVE_BROWSER"] == "true"
        && SiteProcess.has("chromium") && SiteProcess.has("node"),
      "asked for by LIVE_BROWSER=true; needs chromium and node"
    )
  )
  func `What is saved shows in the open pages of the preview`() throws {
    let site = try TemporaryFolder()
    try site.overlay(Golden.fixtures.appendingPathComponent("small-site"))
    for file in ["styles/site.css", "templates/own.html"] {
      let path = SiteProcess.packageRoot + "/theme/" + file
      try site.write(try Data(contentsOf: URL(fileURLWithPath: path)), to: "theme/" + file)
    }
    let server = try PreviewProcess(in: site.path)
    let result = try NodeTests.run(
      ["Tests/BrowserTests/live.test.mjs"],
      environment: ["PREVIEW_ROOT": site.path, "PREVIEW_URL": server.address.absoluteString]
    )
    #expect(result.exitCode == 0, "\(result.output)")
  }

  @Test(.enabled(if: SiteProcess.has("node"), "needs node"))
  func `The theme's scripts pass their own tests`() throws {
    let folder = SiteProcess.packageRoot + "/Tests/ThemeTests"
    let files = try TemporaryFolder.files(in: folder).filter { $0.hasSuffix(".test.mjs") }
    let result = try NodeTests.run(files.sorted().map { "Tests/ThemeTests/\($0)" })
    #expect(result.exitCode == 0, "\(result.output)")
  }
}
