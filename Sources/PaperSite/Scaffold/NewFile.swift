/// A file that is to be written into a project.
package struct NewFile: Hashable, Sendable {
  /// The path from the project's root.
  package let path: String
  package let text: String

  package init(path: String, text: String) {
    self.path = path
    self.text = text
  }
}

/// Why a file is not written.
package struct ScaffoldProblem: Error, Hashable, CustomStringConvertible {
  package let description: String

  package init(_ description: String) {
    self.description = description
  }
}
