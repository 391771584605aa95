import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// What `site build` does to the output folder.
@Suite struct WritingTests {
  private func smallSite() throws -> TemporaryFolder {
    let site = try TemporaryFolder()
    try site.overlay(Golden.fixtures.appendingPathComponent("small-site"))
    return site
  }

  @Test func `The last line tells pages, papers and time`() throws {
    let site = try smallSite()
    let result = try SiteProcess.run(["build"], in: site.path)
    #expect(result.exitCode == 0)
    let pages = try TemporaryFolder.files(in: site.path + "/public").count { $0.hasSuffix(".html") }
    let lines = result.output.split(separator: "\n")
    let files = try TemporaryFolder.files(in: site.path + "/public").count { $0 != ".site-files" }
    #expect(lines.first?.hasPrefix("\(files) files, 0.") == true)
    #expect(lines.first?.hasSuffix(" MB; \(files) of them new or changed") == true)
    #expect(lines.last?.hasPrefix("Built \(pages) pages from 2 papers in 0.") == true)
    #expect(lines.last?.hasSuffix(" s → public/") == true)
  }

  @Test func `Names in a list keep the spaces between them`() throws {
    let site = try smallSite()
    try site.write(
      "---\ntitle: Third\nauthors: [Ada One, Ben Two, Cai Three]\ndate: 2022\ncategories: [methods]\n---\nText.\n",
      to: "content/papers/third.md"
    )
    _ = try SiteProcess.run(["build"], in: site.path)
    #expect(
      try site.text(of: "public/papers/index.html").contains("Ada One, Ben Two and Cai Three")
    )
  }

  @Test func `An error leaves the old site as it is`() throws {
    let site = try smallSite()
    _ = try SiteProcess.run(["build"], in: site.path)
    let before = try TemporaryFolder.contents(of: site.path + "/public")
    try site.write("---\ntitle: Broken\n---\nText.\n", to: "content/papers/third.md")
    let result = try SiteProcess.run(["build"], in: site.path)
    #expect(result.exitCode == 1)
    #expect(result.errors.contains("content/papers/third.md:1:1: error:"))
    #expect(result.errors.hasSuffix("public/ was left as it was\n"))
    #expect(try TemporaryFolder.contents(of: site.path + "/public") == before)
    #expect(!site.has(".public.building"))
  }

  @Test func `Files of others stay, dotfiles and empty folders too`() throws {
    let site = try smallSite()
    try site.write("example.org\n", to: "public/.gitignore")
    _ = try SiteProcess.run(["build"], in: site.path)
    try site.write("example.org\n", to: "public/CNAME")
    try site.write("ref: refs/heads/main\n", to: "public/.git/HEAD")
    try FileManager.default.createDirectory(
      atPath: site.path + "/public/.git/refs/tags",
      withIntermediateDirectories: true
    )
    let result = try SiteProcess.run(["build"], in: site.path)
    #expect(result.exitCode == 0)
    #expect(result.errors == "")
    #expect(try site.text(of: "public/CNAME") == "example.org\n")
    #expect(try site.text(of: "public/.git/HEAD") == "ref: refs/heads/main\n")
    #expect(site.has("public/.git/refs/tags"))
    #expect(site.has("public/.gitignore"))
  }

  @Test func `A file of others that hides a page is kept and named`() throws {
    let site = try smallSite()
    _ = try SiteProcess.run(["build"], in: site.path)
    try site.write("mine", to: "public/papers/third/index.html")
    try site.write(
      "---\ntitle: A Third Paper\nauthors: [Cai Example]\ndate: 2022\ncategories: [methods]\n---\nText.\n",
      to: "content/papers/third.md"
    )
    let result = try SiteProcess.run(["build"], in: site.path)
    #expect(result.exitCode == 0)
    #expect(result.errors.contains("public/papers/third/index.html: warning:"))
    #expect(result.errors.contains("[output.hidden-page]"))
    #expect(try site.text(of: "public/papers/third/index.html") == "mine")
  }

  @Test func `A page of a paper that is gone is gone`() throws {
    let site = try smallSite()
    _ = try SiteProcess.run(["build"], in: site.path)
    #expect(site.has("public/papers/second/index.html"))
    try FileManager.default.removeItem(atPath: site.path + "/content/papers/second.md")
    _ = try SiteProcess.run(["build"], in: site.path)
    #expect(!site.has("public/papers/second"))
  }

  @Test func `A file whose bytes stay keeps its time of modification`() throws {
    let site = try smallSite()
    _ = try SiteProcess.run(["build"], in: site.path)
    let old = Date(timeIntervalSince1970: 1_000_000_000)
    let pages = ["papers/first/index.html", "papers/second/index.html"].map {
      site.path + "/public/" + $0
    }
    for page in pages {
      try FileManager.default.setAttributes([.modificationDate: old], ofItemAtPath: page)
    }
    let second = try site.text(of: "content/papers/second.md")
    try site.write(second + "\nOne sentence more.\n", to: "content/papers/second.md")
    _ = try SiteProcess.run(["build"], in: site.path)
    let times = try pages.map {
      try FileManager.default.attributesOfItem(atPath: $0)[.modificationDate] as? Date
    }
    #expect(times[0] == old)
    #expect(times[1] != old)
  }

  @Test func `A build without a change writes nothing`() throws {
    let site = try smallSite()
    _ = try SiteProcess.run(["build"], in: site.path)
    let before = try numbers(of: site.path + "/public")
    _ = try SiteProcess.run(["build"], in: site.path)
    #expect(try numbers(of: site.path + "/public") == before)
    #expect(!site.has(".public.building"))
    #expect(!site.has(".public.previous"))
  }

  @Test func `Only files that differ are written, build after build`() throws {
    let site = try smallSite()
    _ = try SiteProcess.run(["build"], in: site.path)
    let second = try site.text(of: "content/papers/second.md")
    for round in 1...4 {
      let before = try numbers(of: site.path + "/public")
      // There and back again: what is as it was two builds ago is new all the same.
      try site.write(
        second + (round % 2 == 1 ? "\nOne sentence more.\n" : ""),
        to: "content/papers/second.md"
      )
      _ = try SiteProcess.run(["build"], in: site.path)
      let after = try numbers(of: site.path + "/public")
      #expect(after["papers/first/index.html"] == before["papers/first/index.html"])
      #expect(after["papers/second/index.html"] != before["papers/second/index.html"])
      let reference = try TemporaryFolder()
      _ = try SiteProcess.run(["build", "--output", reference.path + "/out"], in: site.path)
      #expect(
        try TemporaryFolder.contents(of: site.path + "/public")
          == TemporaryFolder.contents(of: reference.path + "/out")
      )
      #expect(site.has(".public.previous"))
    }
  }

  @Test func `A page changed or deleted by hand is as it should be after the next build`() throws {
    let site = try smallSite()
    _ = try SiteProcess.run(["build"], in: site.path)
    let right = try TemporaryFolder.contents(of: site.path + "/public")
    try site.write("scribble", to: "public/papers/first/index.html")
    try FileManager.default.removeItem(atPath: site.path + "/public/papers/second/index.html")
    _ = try SiteProcess.run(["build"], in: site.path)
    #expect(try TemporaryFolder.contents(of: site.path + "/public") == right)
    // What is kept for the next build may be damaged, too.
    try site.write("scribble", to: ".public.previous/papers/first/index.html")
    try FileManager.default.removeItem(atPath: site.path + "/.public.previous/papers/second")
    try site.write("scribble", to: "public/index.html")
    _ = try SiteProcess.run(["build"], in: site.path)
    #expect(try TemporaryFolder.contents(of: site.path + "/public") == right)
  }

  @Test func `A file where a folder has to be gives way, and the other way round`() throws {
    let site = try smallSite()
    let second = try site.text(of: "content/papers/second.md")
    for alias in ["/old/page.html", "/old.html/deep/", "/old.html", "/old/page.html/x/", "/old/"] {
      try site.write(
        second.replacingOccurrences(of: "\ntitle:", with: "\naliases: [\(alias)]\ntitle:"),
        to: "content/papers/second.md"
      )
      let result = try SiteProcess.run(["build"], in: site.path)
      #expect(result.exitCode == 0, "\(result.errors)")
      let reference = try TemporaryFolder()
      _ = try SiteProcess.run(["build", "--output", reference.path + "/out"], in: site.path)
      #expect(
        try TemporaryFolder.contents(of: site.path + "/public")
          == TemporaryFolder.contents(of: reference.path + "/out")
      )
    }
  }

  /// The number by which the file system knows each file, and when it was changed.
  private func numbers(of folder: String) throws -> [String: String] {
    var numbers: [String: String] = [:]
    for path in try TemporaryFolder.files(in: folder) {
      let attributes = try FileManager.default.attributesOfItem(atPath: folder + "/" + path)
      let number = (attributes[.systemFileNumber] as? NSNumber)?.stringValue ?? ""
      numbers[path] = "\(number) \(String(describing: attributes[.modificationDate]))"
    }
    return numbers
  }

  @Test(arguments: ["content", "content/papers", ".", "theme", "/"])
  func `An output folder that holds or is a source is refused`(output: String) throws {
    let site = try smallSite()
    let before = try TemporaryFolder.contents(of: site.path)
    let result = try SiteProcess.run(["build", "--output", output], in: site.path)
    #expect(result.exitCode == 64)
    #expect(try TemporaryFolder.contents(of: site.path) == before)
  }

  @Test func `A folder with files and no record of a build is refused`() throws {
    let site = try smallSite()
    try site.write("precious", to: "elsewhere/thesis.txt")
    let result = try SiteProcess.run(["build", "--output", "elsewhere"], in: site.path)
    #expect(result.exitCode == 64)
    #expect(result.errors.contains("thesis.txt"))
    #expect(try site.text(of: "elsewhere/thesis.txt") == "precious")
  }

  @Test func `Time zone, locale, folder and number of cores change no byte`() throws {
    let site = try smallSite()
    let first = try TemporaryFolder()
    let second = try TemporaryFolder()
    _ = try SiteProcess.run(["build", "--output", first.path + "/out"], in: site.path)
    let arguments = ["build", "--root", site.path, "--output", second.path + "/out"]
    let environment = ["TZ": "Asia/Shanghai", "LANG": "tr_TR.UTF-8", "LC_ALL": "C"]
    if let taskset = SiteProcess.path(of: "taskset") {
      _ = try SiteProcess.run(
        URL(fileURLWithPath: taskset),
        ["-c", "0", SiteProcess.executable.path] + arguments,
        in: "/",
        environment: environment
      )
    } else {
      _ = try SiteProcess.run(arguments, in: "/", environment: environment)
    }
    let contents = try TemporaryFolder.contents(of: first.path + "/out")
    #expect(!contents.isEmpty)
    #expect(try TemporaryFolder.contents(of: second.path + "/out") == contents)
  }

  @Test func `A build killed at any moment leaves the old site or the new one`() throws {
    let site = try smallSite()
    _ = try SiteProcess.run(["build"], in: site.path)
    let old = try TemporaryFolder.contents(of: site.path + "/public")
    let second = try site.text(of: "content/papers/second.md")
    try site.write(
      second.replacingOccurrences(of: "A Second Paper", with: "A Changed Paper"),
      to: "content/papers/second.md"
    )
    let reference = try TemporaryFolder()
    _ = try SiteProcess.run(["build", "--output", reference.path + "/out"], in: site.path)
    let new = try TemporaryFolder.contents(of: reference.path + "/out")
    #expect(old != new)
    // Moments spread over a whole run, by a fixed sequence rather than by chance.
    for moment in 0..<20 {
      let process = Process()
      process.executableURL = SiteProcess.executable
      process.arguments = ["build", "--quiet"]
      process.currentDirectoryURL = URL(fileURLWithPath: site.path)
      process.standardError = FileHandle.nullDevice
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      usleep(UInt32(moment * moment) * 400)
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let now = try TemporaryFolder.contents(of: site.path + "/public")
      #expect(now == old || now == new, "after \(moment * moment * 400) µs")
    }
    let result = try SiteProcess.run(["build"], in: site.path)
    #expect(result.exitCode == 0)
    #expect(try TemporaryFolder.contents(of: site.path + "/public") == new)
    #expect(!site.has(".public.building"))
  }
}
