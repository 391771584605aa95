import Foundation
import Testing

/// `site publish`, against a repository on the same machine.
@Suite(.enabled(if: SiteProcess.has("git"), "git is not installed"))
struct PublishTests {
  /// A project in a repository, with a bare one beside it as its remote.
  private struct Project {
    let folder: TemporaryFolder
    let root: String
    let remote: String

    init() throws {
      folder = try TemporaryFolder()
      root = folder.path + "/project"
      remote = folder.path + "/remote.git"
      try folder.write("", to: "project/.keep")
      let sample = Golden.fixtures.appendingPathComponent("small-site").path
      for file in try TemporaryFolder.files(in: sample) {
        try folder.write(
          try Data(contentsOf: URL(fileURLWithPath: sample + "/" + file)),
          to: "project/" + file
        )
      }
      try folder.write("/public/\n", to: "project/.gitignore")
      try git(["init", "--quiet", "--bare", remote])
      try git(["init", "--quiet", "--initial-branch", "main"])
      try git(["add", "."])
      try git(["commit", "--quiet", "--message", "Start"])
      try git(["remote", "add", "origin", remote])
      _ = try self.site(["build"])
    }

    @discardableResult
    func git(_ arguments: [String], in place: String? = nil) throws -> String {
      let program = try #require(SiteProcess.path(of: "git"))
      let result = try SiteProcess.run(
        URL(fileURLWithPath: program),
        arguments,
        in: place ?? root,
        environment: Project.environment
      )
      #expect(result.exitCode == 0, "\(arguments): \(result.errors)")
      return result.output.trimmingCharacters(in: .newlines)
    }

    func site(_ arguments: [String]) throws -> ProcessResult {
      try SiteProcess.run(arguments, in: root, environment: Project.environment)
    }

    /// Commits to the remote's branch as somebody else would.
    func commitElsewhere(_ files: [String: String], message: String = "By hand") throws {
      let clone = folder.path + "/clone-" + UUID().uuidString
      try git(["clone", "--quiet", remote, clone])
      if try git(["branch", "--remotes", "--list", "origin/gh-pages"], in: clone).isEmpty {
        try git(["checkout", "--quiet", "--orphan", "gh-pages"], in: clone)
      } else {
        try git(["checkout", "--quiet", "gh-pages"], in: clone)
      }
      for (path, text) in files {
        try folder.write(text, to: String(clone.dropFirst(folder.path.count + 1)) + "/" + path)
      }
      try git(["add", "--all"], in: clone)
      try git(["commit", "--quiet", "--message", message], in: clone)
      try git(["push", "--quiet", "origin", "gh-pages"], in: clone)
    }

    var commits: [String] {
      get throws {
        try git(["log", "--format=%s", "gh-pages"], in: remote).split(separator: "\n").map(
          String.init
        )
      }
    }

    var published: [String] {
      get throws {
        try git(["ls-tree", "-r", "--name-only", "gh-pages"], in: remote).split(separator: "\n")
          .map(String.init)
      }
    }

    func text(of path: String) throws -> String {
      try git(["show", "gh-pages:" + path], in: remote)
    }

    static let environment = [
      "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null",
      "GIT_AUTHOR_NAME": "Ada", "GIT_AUTHOR_EMAIL": "ada@example.org",
      "GIT_COMMITTER_NAME": "Ada", "GIT_COMMITTER_EMAIL": "ada@example.org",
    ]
  }

  @Test func `The first publishing makes the branch and touches nothing else`() throws {
    let project = try Project()
    try project.folder.write("half done", to: "project/content/pages/draft.txt")
    try project.git(["add", "content/pages/draft.txt"])
    let before = try TemporaryFolder.contents(of: project.root + "/content")
    let status = try project.git(["status", "--porcelain", "--branch"])
    let index = try Data(contentsOf: URL(fileURLWithPath: project.root + "/.git/index"))
    let result = try project.site(["publish"])
    #expect(result.exitCode == 0, "\(result.errors)")
    let files = try TemporaryFolder.files(in: project.root + "/public")
    #expect(try project.published == files)
    #expect(
      result.output.hasPrefix(
        "Published \(files.count - 1) files to origin/gh-pages: \(files.count - 1) added, 0 changed, 0 removed ("
      )
    )
    #expect(try project.commits == ["Publish the site"])
    #expect(
      try project.git(["log", "-1", "--format=%b", "gh-pages"], in: project.remote)
        == "Built from \(try project.git(["rev-parse", "--short", "HEAD"]))."
    )
    #expect(try TemporaryFolder.contents(of: project.root + "/content") == before)
    #expect(try project.git(["status", "--porcelain", "--branch"]) == status)
    #expect(try Data(contentsOf: URL(fileURLWithPath: project.root + "/.git/index")) == index)
    #expect(try project.git(["branch", "--format=%(refname:short)"]) == "main")
    #expect(
      try project.text(of: "index.html")
        == project.folder.text(of: "project/public/index.html").trimmingCharacters(in: .newlines)
    )
  }

  @Test func `Publishing the same site again makes no commit`() throws {
    let project = try Project()
    _ = try project.site(["publish"])
    let tip = try project.git(["rev-parse", "gh-pages"], in: project.remote)
    let again = try project.site(["publish"])
    #expect(again.exitCode == 0)
    #expect(again.output == "origin/gh-pages holds this site already; nothing was pushed\n")
    #expect(try project.git(["rev-parse", "gh-pages"], in: project.remote) == tip)
  }

  @Test func `A paper that is gone goes, and a changed one changes`() throws {
    let project = try Project()
    _ = try project.site(["publish"])
    try FileManager.default.removeItem(atPath: project.root + "/content/papers/second.md")
    _ = try project.site(["build"])
    let result = try project.site(["publish"])
    #expect(result.exitCode == 0)
    #expect(!(try project.published.contains("papers/second/index.html")))
    #expect(try project.commits.count == 2)
    #expect(try project.published == TemporaryFolder.files(in: project.root + "/public"))
  }

  @Test func `A foreign CNAME and other files of others on the branch stay`() throws {
    let project = try Project()
    _ = try project.site(["publish"])
    try project.commitElsewhere(["CNAME": "papers.example.org\n", "google123.html": "token\n"])
    let same = try project.site(["publish"])
    #expect(same.output.contains("holds this site already"))
    try project.folder.write(
      "---\ntitle: Third\nauthors: [C]\ndate: 2022\ncategories: [methods]\n---\nIt says.\n",
      to: "project/content/papers/third.md"
    )
    _ = try project.site(["build"])
    let result = try project.site(["publish"])
    #expect(result.exitCode == 0)
    #expect(result.output.contains("2 of others kept"))
    #expect(try project.text(of: "CNAME") == "papers.example.org")
    #expect(try project.text(of: "google123.html") == "token")
    #expect(try project.published.contains("papers/third/index.html"))
    #expect(try project.commits == ["Publish the site", "By hand", "Publish the site"])
  }

  @Test func `A CNAME in public is published, and goes when it is gone there`() throws {
    let project = try Project()
    try project.folder.write("papers.example.org\n", to: "project/public/CNAME")
    _ = try project.site(["publish"])
    #expect(try project.text(of: "CNAME") == "papers.example.org")
    try FileManager.default.removeItem(atPath: project.root + "/public/CNAME")
    _ = try project.site(["publish"])
    #expect(!(try project.published.contains("CNAME")))
  }

  @Test func `A branch that others moved on is built upon, not overwritten`() throws {
    let project = try Project()
    _ = try project.site(["publish"])
    // A local branch that has gone another way than the remote.
    try project.git(["fetch", "--quiet", "origin"])
    try project.git(["branch", "--quiet", "gh-pages", "origin/gh-pages"])
    let tree = try project.git(["rev-parse", "gh-pages^{tree}"])
    let local = try project.git(["commit-tree", tree, "-p", "gh-pages", "-m", "Local only"])
    try project.git(["update-ref", "refs/heads/gh-pages", local])
    try project.commitElsewhere(["notes.txt": "theirs\n"], message: "Theirs")
    try project.folder.write(
      "---\ntitle: Third\nauthors: [C]\ndate: 2022\ncategories: [methods]\n---\nIt says.\n",
      to: "project/content/papers/third.md"
    )
    _ = try project.site(["build"])
    let result = try project.site(["publish"])
    #expect(result.exitCode == 0)
    #expect(
      result.errors
        == "note: the local branch “gh-pages” has commits that the remote lacks; it was left as it is\n"
    )
    #expect(try project.commits == ["Publish the site", "Theirs", "Publish the site"])
    #expect(try project.text(of: "notes.txt") == "theirs")
    #expect(try project.git(["rev-parse", "gh-pages"]) == local)
  }

  @Test func `Somebody who pushes in the same moment loses nothing`() throws {
    let project = try Project()
    _ = try project.site(["publish"])
    try project.folder.write("papers.example.org\n", to: "project/public/CNAME")
    // Runs just before the push, the first time.
    let hook = project.root + "/.git/hooks/pre-push"
    try project.folder.write(
      """
      #!/bin/sh
      [ -e .git/pushed ] && exit 0
      touch .git/pushed
      git="git --git-dir=\(project.remote)"
      $git update-ref refs/heads/gh-pages \
        $($git commit-tree -p gh-pages -m Theirs 'gh-pages^{tree}')
      """,
      to: "project/.git/hooks/pre-push"
    )
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: hook)
    let result = try project.site(["publish"])
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(try project.commits == ["Publish the site", "Theirs", "Publish the site"])
    #expect(try project.text(of: "CNAME") == "papers.example.org")
  }

  @Test func `A local branch that is behind comes along`() throws {
    let project = try Project()
    _ = try project.site(["publish"])
    try project.git(["fetch", "--quiet", "origin"])
    try project.git(["branch", "--quiet", "gh-pages", "origin/gh-pages"])
    try project.folder.write("papers.example.org\n", to: "project/public/CNAME")
    _ = try project.site(["publish"])
    #expect(
      try project.git(["rev-parse", "gh-pages"])
        == project.git(["rev-parse", "gh-pages"], in: project.remote)
    )
  }

  @Test func `A site of another make is not replaced unless asked for`() throws {
    let project = try Project()
    try project.commitElsewhere(["index.html": "old\n", "papers": "a file\n", "old.html": "old\n"])
    let tip = try project.git(["rev-parse", "gh-pages"], in: project.remote)
    let refused = try project.site(["publish"])
    #expect(refused.exitCode == 1)
    #expect(refused.errors.contains("that it would replace: index.html, papers;"))
    #expect(try project.git(["rev-parse", "gh-pages"], in: project.remote) == tip)
    let forced = try project.site(["publish", "--force"])
    #expect(forced.exitCode == 0)
    #expect(try project.published.contains("papers/first/index.html"))
    #expect(try project.text(of: "old.html") == "old")
    #expect(try project.commits == ["Publish the site", "By hand"])
  }

  @Test func `The branch of the sources is never published to`() throws {
    let project = try Project()
    try project.git(["push", "--quiet", "origin", "main", "main:sources"])
    let current = try project.site(["publish", "--branch", "main"])
    #expect(current.exitCode == 1)
    #expect(current.errors.contains("which you are working on"))
    let other = try project.site(["publish", "--branch", "sources"])
    #expect(other.exitCode == 1)
    #expect(other.errors.contains("found content/site.yml on “sources”"))
  }

  @Test func `What is missing is named`() throws {
    let project = try Project()
    let remote = try project.site(["publish", "--remote", "upstream"])
    #expect(remote.exitCode == 1)
    #expect(
      remote.errors.contains("expected a remote of this repository (origin), found “upstream”")
    )
    let branch = try project.site(["publish", "--branch", "a..b"])
    #expect(branch.errors.contains("expected the name of a branch, found “a..b”"))
    try FileManager.default.removeItem(atPath: project.root + "/public")
    let site = try project.site(["publish"])
    #expect(site.exitCode == 1)
    #expect(site.errors.contains("run “site build” first"))
    let folder = try TemporaryFolder()
    try folder.overlay(Golden.fixtures.appendingPathComponent("small-site"))
    _ = try SiteProcess.run(["build"], in: folder.path)
    let repository = try SiteProcess.run(["publish"], in: folder.path)
    #expect(repository.exitCode == 1)
    #expect(repository.errors.contains("expected a git repository, found none"))
  }

  @Test func `A remote that cannot be reached is told in git's words`() throws {
    let project = try Project()
    try FileManager.default.removeItem(atPath: project.remote)
    let result = try project.site(["publish"])
    #expect(result.exitCode == 1)
    #expect(result.errors.contains("git ls-remote failed:"))
  }

  @Test func `Symbolic links and repositories in the folder stay behind`() throws {
    let project = try Project()
    try FileManager.default.createSymbolicLink(
      atPath: project.root + "/public/passwords",
      withDestinationPath: "/etc/passwd"
    )
    try project.folder.write("[core]\n", to: "project/public/.git/config")
    let result = try project.site(["publish"])
    #expect(result.exitCode == 0)
    #expect(result.errors.contains("note: passwords is no regular file and was left out"))
    #expect(!(try project.published.contains { $0.contains("passwords") || $0.contains(".git/") }))
  }
}
