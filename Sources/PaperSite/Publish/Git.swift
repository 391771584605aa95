private import Foundation

/// Runs `git` in a repository, with an index of its own, so that the repository's stays untouched.
struct Git {
  private let folder: String
  private let runner: ProgramRunner

  /// Git in the repository that the folder lies in.
  init(in folder: String) throws {
    self.folder = folder
    self.runner = try ProgramRunner()
  }

  /// The output of a run, which must end well.
  func text(_ arguments: [String], input: [UInt8] = []) throws -> String {
    let run = try run(arguments, input: input)
    guard run.status == 0 else { throw problem(arguments, run) }
    return run.text
  }

  /// A run, however it ends.
  func run(_ arguments: [String], input: [UInt8] = []) throws -> ProgramRunner.Run {
    do {
      return try runner.run(
        "git",
        ["-C", folder] + arguments,
        input: input,
        environment: [
          "GIT_INDEX_FILE": runner.scratch.appendingPathComponent("index").path,
          // The words that are told should be the same everywhere.
          "LC_ALL": "C",
        ]
      )
    } catch let missing as ProgramRunner.Missing {
      throw PublishProblem("expected the program \(missing.program), found none; install it")
    }
  }

  /// What to tell of a run that failed: git's own last words.
  func problem(_ arguments: [String], _ run: ProgramRunner.Run) -> PublishProblem {
    let words = run.errors.split(separator: "\n").map(String.init)
      .filter { !$0.hasPrefix("hint:") }.joined(separator: "\n")
    return PublishProblem("git \(arguments.first ?? "") failed: \(words)")
  }
}

/// Why a site was not published.
package struct PublishProblem: Error, Hashable, CustomStringConvertible {
  package let description: String

  init(_ description: String) {
    self.description = description
  }
}
