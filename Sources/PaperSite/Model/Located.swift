package import Diagnostics

/// A place inside a file whose path is known from elsewhere.
package struct Place: Hashable, Sendable {
  /// The line, from 1, front matter included.
  package let line: Int
  /// The column, from 1, in characters.
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// The place in the file at `path`.
  package func position(in path: String) -> SourcePosition {
    SourcePosition(path: path, line: line, column: column)
  }
}

/// A value and where its author wrote it, for mistakes that only show beside other files.
package struct Located<Value: Sendable>: Sendable {
  package let value: Value
  package let place: Place

  package init(_ value: Value, at place: Place) {
    self.value = value
    self.place = place
  }
}

extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
