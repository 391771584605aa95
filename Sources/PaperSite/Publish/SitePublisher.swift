import Foundation

/// Commits a built site to a branch of its own and pushes it; work tree and index stay as they are.
///
/// The commit is made from git's own parts (blobs, a tree, a commit) on top of what the remote has, so
/// that nothing of anybody is lost: files on the branch that no publishing wrote stay.
package struct SitePublisher: Sendable {
  /// The project's root, which lies in a git repository.
  let root: String
  /// The built site's folder, absolute.
  let site: String
  let remote: String
  let branch: String
  /// Whether the site's files may take the place of files that no publishing wrote.
  let replacesForeign: Bool

  package init(
    root: String,
    site: String,
    remote: String,
    branch: String,
    replacesForeign: Bool = false
  ) {
    self.root = root
    self.site = site
    self.remote = remote
    self.branch = branch
    self.replacesForeign = replacesForeign
  }

  /// What a publishing did.
  package struct Report: Hashable, Sendable {
    /// The new commit; nil when the branch held the same site already.
    package var commit: String?
    package var files = 0
    package var added = 0
    package var changed = 0
    package var removed = 0
    /// Files on the branch that are not ours and stayed.
    package var kept: [String] = []
    /// What the reader should know besides.
    package var notes: [String] = []
  }

  /// Publishes the site. Starts again, at most thrice, when somebody else pushes in between.
  package func publish() throws -> Report {
    let built = BuiltFiles(in: site)
    guard FolderListing.isThere(site + "/" + OutputFolder.recordName) else {
      throw PublishProblem("expected a built site, found none; run “site build” first")
    }
    let git = try Git(in: root)
    try check(git)
    let files = try store(built, with: git)
    var attempts = 3
    while true {
      attempts -= 1
      let tip = try fetchTip(with: git)
      var (report, tree) = try tree(of: files, on: tip, with: git)
      report.notes += built.skipped.map { "\($0) is no regular file and was left out" }
      guard let tree else { return report }
      let commit = try self.commit(tree, on: tip, with: git)
      report.commit = commit
      let push = ["push", "--porcelain", remote, "\(commit):refs/heads/\(branch)"]
      let run = try git.run(push)
      if run.status == 0 {
        report.notes += try advanceLocalBranch(to: commit, with: git)
        return report
      }
      // Refused because somebody pushed in between? Servers say so in many ways.
      guard attempts > 0, try fetchTip(with: git) != tip else { throw git.problem(push, run) }
    }
  }

  /// Refuses what could only be a slip: no repository, no such remote, the branch of the sources.
  private func check(_ git: Git) throws {
    guard try git.run(["rev-parse", "--git-dir"]).status == 0 else {
      throw PublishProblem("expected a git repository, found none; make one with “git init”")
    }
    let isBranch = try git.run(["check-ref-format", "refs/heads/\(branch)"]).status == 0
    guard isBranch, !branch.hasPrefix("-") else {
      throw PublishProblem("expected the name of a branch, found “\(branch)”")
    }
    let remotes = try git.text(["remote"]).split(separator: "\n").map(String.init)
    guard remotes.contains(remote) || remote.contains("/") && !remote.hasPrefix("-") else {
      throw PublishProblem(
        "expected a remote of this repository\(remotes.isEmpty ? "" : " (\(remotes.joined(separator: ", ")))"), found “\(remote)”; add one with “git remote add \(remote) ADDRESS”"
      )
    }
    let current = try git.run(["symbolic-ref", "--quiet", "HEAD"]).text
    guard current != "refs/heads/\(branch)" else {
      throw PublishProblem(
        "expected a branch for the site alone, found “\(branch)”, which you are working on"
      )
    }
  }

  /// Puts the bytes of every file, and the record of their paths, into the repository.
  private func store(
    _ built: BuiltFiles,
    with git: Git
  ) throws -> [String: BranchFiles.Entry] {
    let paths = built.paths.map { "\(site)/\($0)\n" }.joined()
    // Without filters: a line's end must not change on the way.
    let ids = try git.text(
      ["hash-object", "-w", "--no-filters", "--stdin-paths"],
      input: Array(paths.utf8)
    ).split(separator: "\n").map(String.init)
    guard ids.count == built.paths.count else {
      throw PublishProblem("the site changed while it was read; try again")
    }
    var files = Dictionary(
      uniqueKeysWithValues: zip(built.paths, ids).map {
        ($0, BranchFiles.Entry(mode: "100644", id: $1))
      }
    )
    let record = built.paths.map { $0 + "\n" }.joined()
    let id = try git.text(["hash-object", "-w", "--stdin"], input: Array(record.utf8))
    files[OutputFolder.recordName] = BranchFiles.Entry(mode: "100644", id: id)
    return files
  }

  /// The commit that the remote's branch stands at, fetched; nil when there is no such branch.
  private func fetchTip(with git: Git) throws -> String? {
    let reference = "refs/heads/\(branch)"
    let listing = try git.text(["ls-remote", remote, reference])
    let lines = listing.split(separator: "\n").map { $0.split(separator: "\t") }
    guard let tip = lines.first(where: { $0.count == 2 && $0[1] == reference })?[0] else {
      return nil
    }
    // Asked for by name: some servers give no commit by its id.
    _ = try git.text([
      "fetch", "--quiet", "--no-tags", "--no-write-fetch-head", remote, reference,
    ])
    return String(tip)
  }

  /// The tree of the new site on top of a commit; none when that holds the same already.
  private func tree(
    of files: [String: BranchFiles.Entry],
    on tip: String?,
    with git: Git
  ) throws -> (report: Report, tree: String?) {
    let old =
      try tip.map { try branchFiles(at: $0, with: git) } ?? BranchFiles(listing: [], record: [])
    if old.foreign["content/site.yml"] != nil {
      throw PublishProblem(
        "expected a branch for the site alone, found content/site.yml on “\(branch)”, which holds the sources"
      )
    }
    let conflicts = old.conflicts(with: files)
    guard conflicts.isEmpty || replacesForeign else {
      let named = conflicts.prefix(5).joined(separator: ", ")
      let rest = conflicts.count > 5 ? " and \(conflicts.count - 5) more" : ""
      throw PublishProblem(
        "expected a branch for the site alone, found files on “\(branch)” that it would replace: \(named)\(rest); choose another branch, or give --force (they stay in its history)"
      )
    }
    let kept = old.foreign.filter { !conflicts.contains($0.key) }
    let all = kept.merging(files) { $1 }.sorted { $0.key < $1.key }
    _ = try git.text(["read-tree", "--empty"])
    let lines = all.map { "\($0.value.mode) \($0.value.id)\t\($0.key)\0" }.joined()
    _ = try git.text(["update-index", "-z", "--index-info"], input: Array(lines.utf8))
    let tree = try git.text(["write-tree"])
    var report = Report()
    report.files = files.count - 1
    report.kept = kept.keys.filter { files[$0] == nil }.sorted()
    let before = old.ours.merging(old.foreign) { $1 }
    for (path, entry) in files where path != OutputFolder.recordName {
      if let previous = before[path] {
        if previous.id != entry.id { report.changed += 1 }
      } else {
        report.added += 1
      }
    }
    report.removed = old.ours.keys.count { files[$0] == nil }
    if let tip, try git.text(["rev-parse", "\(tip)^{tree}"]) == tree { return (report, nil) }
    return (report, tree)
  }

  private func branchFiles(at commit: String, with git: Git) throws -> BranchFiles {
    let record = try git.run(["cat-file", "blob", "\(commit):\(OutputFolder.recordName)"])
    let paths = record.status == 0 ? OutputRecord(parsing: record.output).paths : []
    let listing = try git.run(["ls-tree", "-r", "-z", "--full-tree", commit])
    guard listing.status == 0 else { throw git.problem(["ls-tree"], listing) }
    return BranchFiles(listing: listing.output, record: paths)
  }

  private func commit(_ tree: String, on tip: String?, with git: Git) throws -> String {
    let head = try git.run(["rev-parse", "--short", "--verify", "--quiet", "HEAD"])
    let message = "Publish the site" + (head.status == 0 ? "\n\nBuilt from \(head.text).\n" : "\n")
    var arguments: [String] = []
    if try git.run(["var", "GIT_COMMITTER_IDENT"]).status != 0 {
      // Where nobody has told git a name, as on a build server.
      arguments += ["-c", "user.name=site", "-c", "user.email=site@localhost"]
    }
    arguments += ["commit-tree", tree] + (tip.map { ["-p", $0] } ?? []) + ["-F", "-"]
    return try git.text(arguments, input: Array(message.utf8))
  }

  /// Moves the local branch of the same name along, where that loses nothing and nobody works on it.
  private func advanceLocalBranch(to commit: String, with git: Git) throws -> [String] {
    let reference = "refs/heads/\(branch)"
    let local = try git.run(["rev-parse", "--verify", "--quiet", reference])
    guard local.status == 0 else { return [] }
    guard try git.run(["merge-base", "--is-ancestor", local.text, commit]).status == 0 else {
      return [
        "the local branch “\(branch)” has commits that the remote lacks; it was left as it is"
      ]
    }
    let worktrees = try git.text(["worktree", "list", "--porcelain"]).split(separator: "\n")
    guard !worktrees.contains("branch \(reference)") else { return [] }
    _ = try git.text(["update-ref", reference, commit, local.text])
    return []
  }
}
