/// A place in a file of the project, as an editor counts it.
package struct SourcePosition: Hashable, Sendable {
  /// The file's path, relative to the project's root, with `/` between its parts.
  package let path: String
  /// The line, from 1; nil where the whole file or folder is meant.
  package let line: Int?
  /// The column, from 1, in characters; nil where the whole line is meant.
  package let column: Int?

  package init(path: String, line: Int, column: Int = 1) {
    self.path = path
    self.line = line
    self.column = column
  }

  /// The file as a whole.
  package init(path: String) {
    self.path = path
    self.line = nil
    self.column = nil
  }
}

extension SourcePosition: Comparable {
  package static func < (left: Self, right: Self) -> Bool {
    (left.path, left.line ?? 0, left.column ?? 0) < (right.path, right.line ?? 0, right.column ?? 0)
  }
}

extension SourcePosition: CustomStringConvertible {
  /// `path:line:column`, as compilers print it and editors jump to it.
  package var description: String {
    [path, line.map(String.init), column.map(String.init)].compactMap(\.self).joined(separator: ":")
  }
}
