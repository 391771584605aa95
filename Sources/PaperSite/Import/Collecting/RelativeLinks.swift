private import Foundation

/// Where the links within a list's texts lead when they stand on a page of the site.
final class RelativeLinks {
  private let folder: String
  private let repository: String?
  private let branch: String
  private var reported: Set<String> = []
  private(set) var dead: [String] = []

  /// The links of a list in a folder, whose files may be seen in a repository.
  init(folder: String, repository: String?, branch: String) {
    self.folder = folder
    self.repository = repository
    self.branch = branch
  }

  /// The address of a link's target on the new pages; nil where only its text can stay.
  func destination(_ destination: String) -> String? {
    if destination.hasPrefix("#") { return nil }
    if let address = ListLink.address(from: destination) { return address }
    if destination.lowercased().hasPrefix("mailto:") { return destination }
    let path = PercentEncoding.decoded(String(destination.prefix { $0 != "#" && $0 != "?" }))
    guard !path.isEmpty, !path.contains(":"), !path.split(separator: "/").contains("..") else {
      return nil
    }
    guard FileManager.default.fileExists(atPath: folder + "/" + path) else {
      if reported.insert(path).inserted { dead.append(path) }
      return nil
    }
    guard let repository else { return nil }
    let relative = path.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
    return "\(repository)/blob/\(branch)/\(PercentEncoding.path(relative))"
  }
}
