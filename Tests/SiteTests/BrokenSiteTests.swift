import Foundation
import Testing

/// Every mistake that an author can make has a folder in `Fixtures/broken-sites`: the files that
/// differ from `small-site`, and the diagnostics that they get.
@Suite struct BrokenSiteTests {
  static let names: [String] = {
    let folder = Golden.fixtures.appendingPathComponent("broken-sites").path
    return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }()

  @Test(arguments: names)
  func `A mistake is reported with its place and what to write instead`(name: String) throws {
    let site = try TemporaryFolder()
    let fixture = Golden.fixtures.appendingPathComponent("broken-sites/\(name)")
    try site.overlay(Golden.fixtures.appendingPathComponent("small-site"))
    try site.overlay(fixture)
    let result = try SiteProcess.run(["check", "--strict"], in: site.path)
    #expect(result.exitCode == 1)
    try Golden.expect(result.errors, matches: fixture.appendingPathComponent("expected.txt"))
  }

  @Test func `There are at least sixty of them`() {
    #expect(Self.names.count >= 60)
  }

  @Test func `The site they are made from has no mistake`() throws {
    let site = try TemporaryFolder()
    try site.overlay(Golden.fixtures.appendingPathComponent("small-site"))
    let result = try SiteProcess.run(["check", "--strict"], in: site.path)
    #expect(result.errors == "")
    #expect(result.exitCode == 0)
  }
}
