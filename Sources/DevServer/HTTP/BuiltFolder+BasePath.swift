extension BuiltFolder {
  /// The path that a folder's site was built for: what stands before `assets/` in the addresses of
  /// its first page; `/` where that says nothing.
  static func basePath(of folder: String) -> String {
    guard let file = OpenFile(at: ["index.html"], in: folder) else { return "/" }
    let text = String(decoding: file.bytes(0..<min(file.size, 64 << 10)), as: UTF8.self)
    for part in text.split(separator: "=\"/").dropFirst() {
      let address = "/" + part.prefix { $0 != "\"" && $0 != "?" && $0 != "#" }
      guard let assets = address.firstRange(of: "/assets/") else { continue }
      return String(address[..<assets.lowerBound]) + "/"
    }
    return "/"
  }
}
