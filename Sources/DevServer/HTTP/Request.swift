/// The part of a request that an answer depends on.
struct Request: Sendable {
  let method: String
  let target: String
  /// Names in lower case, in the order sent.
  let headers: [(name: String, value: String)]

  /// The value of a header that is sent once at most; nil when it is missing or repeated.
  subscript(name: String) -> String? {
    let values = headers.filter { $0.name == name }.map(\.value)
    return values.count == 1 ? values[0] : nil
  }

  /// All values of a header that holds a list, joined by commas.
  func list(_ name: String) -> String? {
    let values = headers.filter { $0.name == name }.map(\.value)
    return values.isEmpty ? nil : values.joined(separator: ",")
  }

  var isHead: Bool { method == "HEAD" }
}
