import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// Files that are not what they should be.
@Suite struct HostileFilesTests {
  private func smallSite() throws -> TemporaryFolder {
    let site = try TemporaryFolder()
    try site.overlay(Golden.fixtures.appendingPathComponent("small-site"))
    return site
  }

  private func errors(of site: TemporaryFolder) throws -> String {
    let result = try SiteProcess.run(["check"], in: site.path)
    #expect(result.exitCode == 1)
    return result.errors
  }

  @Test func `A named pipe is named and never waited for`() throws {
    let site = try smallSite()
    _ = unsafe mkfifo(site.path + "/content/papers/pipe.md", 0o644)
    #expect(
      try errors(of: site).hasPrefix(
        "content/papers/pipe.md: error: expected a file, found a named pipe [file.not-a-file]\n"
      )
    )
  }

  @Test(arguments: [
    "content/papers/link.md", "content/roadmap.zh.md", "theme/styles/extra.css",
    "theme/templates/own.html",
  ])
  func `A symbolic link that leads out of its folder is named`(path: String) throws {
    let site = try smallSite()
    let secret = try TemporaryFolder()
    try secret.write("---\ntitle: Secret\ncategories: [methods]\n---\nSecret.\n", to: "secret.md")
    try site.write("", to: path)
    try FileManager.default.removeItem(atPath: site.path + "/" + path)
    try FileManager.default.createSymbolicLink(
      atPath: site.path + "/" + path,
      withDestinationPath: secret.path + "/secret.md"
    )
    #expect(try errors(of: site).contains("\(path): error: expected a file, found a symbolic link"))
  }

  @Test func `A symbolic link within content is read as what it leads to`() throws {
    let site = try smallSite()
    try FileManager.default.createSymbolicLink(
      atPath: site.path + "/content/pages/again.md",
      withDestinationPath: "about.md"
    )
    let result = try SiteProcess.run(["build"], in: site.path)
    #expect(result.exitCode == 0)
    #expect(site.has("public/again/index.html"))
  }

  @Test func `A link that leads nowhere, to a device or to a folder is named`() throws {
    let site = try smallSite()
    for (name, target) in [("gone", "nowhere.md"), ("null", "/dev/null"), ("up", "../..")] {
      try FileManager.default.createSymbolicLink(
        atPath: site.path + "/content/papers/\(name).md",
        withDestinationPath: target
      )
    }
    let errors = try errors(of: site)
    for name in ["gone", "null", "up"] {
      #expect(errors.contains("content/papers/\(name).md: error:"))
    }
  }

  @Test func `A file of more than eight megabytes is named`() throws {
    let site = try smallSite()
    let text = "---\ntitle: Large\ncategories: [methods]\n---\n"
    try site.write(text + String(repeating: "a", count: 8 << 20), to: "content/papers/large.md")
    #expect(
      try errors(of: site).contains(
        "content/papers/large.md: error: expected at most 8388608 bytes"
      )
    )
  }

  @Test(.enabled(if: getuid() != 0, "the superuser can read everything"))
  func `An unreadable file is named`() throws {
    let site = try smallSite()
    _ = unsafe chmod(site.path + "/content/papers/first.md", 0)
    #expect(
      try errors(of: site).contains("content/papers/first.md: error: expected a readable file")
    )
  }

  @Test(arguments: [
    ">", "[", "*", "`", "|", "~", "![", "<", "- ", "(", "\\", "&", "_", "[^a]", "**a ", "a_",
  ])
  func `A hundred thousand of one sign end in under two seconds`(sign: String) throws {
    let site = try smallSite()
    let text = String(repeating: sign, count: 100_000)
    try site.write(
      "---\ntitle: Long\nauthors: [A]\ndate: 2020\ncategories: [methods]\n---\nText.\n\n\(text)\n",
      to: "content/papers/long.md"
    )
    // Of processor time, whatever else the machine does; ten times the limit that holds in release
    // mode, as tests run unoptimised. The system ends the program when it is used up.
    let result = try SiteProcess.run(
      URL(fileURLWithPath: "/bin/sh"),
      ["-c", "ulimit -t 20; exec \"$0\" check", SiteProcess.executable.path],
      in: site.path
    )
    #expect([0, 1].contains(result.exitCode))
  }

  @Test func `Windows line ends, a byte order mark and NUL in the text do no harm`() throws {
    let site = try smallSite()
    try site.write(
      "\u{FEFF}---\r\ntitle: Windows\r\nauthors: [A]\r\ndate: 2020\r\ncategories: [methods]\r\n---\r\nOne\0two.\r\n\r\n## Part\r\n",
      to: "content/papers/windows.md"
    )
    let result = try SiteProcess.run(["build", "--strict"], in: site.path)
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(try site.text(of: "public/papers/windows/index.html").contains("One\u{FFFD}two."))
  }

  @Test func `A full device leaves the old site as it is`() throws {
    // /dev/full cannot be an output folder; a limit on the size of files has the same effect.
    let site = try smallSite()
    _ = try SiteProcess.run(["build"], in: site.path)
    let before = try TemporaryFolder.contents(of: site.path + "/public")
    try site.write(
      try site.text(of: "content/pages/about.md") + "More.\n",
      to: "content/pages/about.md"
    )
    let result = try SiteProcess.run(
      URL(fileURLWithPath: "/bin/sh"),
      ["-c", "trap '' XFSZ; ulimit -f 1; exec \"$0\" build", SiteProcess.executable.path],
      in: site.path
    )
    #expect(result.exitCode != 0)
    #expect(try TemporaryFolder.contents(of: site.path + "/public") == before)
  }
}
