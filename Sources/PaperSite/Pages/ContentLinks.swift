private import CommonMark
import Diagnostics

/// What the links in content can lead to, and their final URLs.
struct ContentLinks: Sendable {
  let site: Site
  let addresses: Addresses
  /// Ids of papers whose files exist but are not shown, with the reason.
  let hiddenPapers: [ContentID: String]

  /// Where a link leads, or what is wrong with it.
  enum Target {
    case page(Route, fragment: String?)
    case samePage(fragment: String)
    case file(String)
    case external(String)
    case wrong(code: String, message: String, hint: String?)
  }

  /// The target of a link written in the file at `path`, from the project's root.
  func target(of destination: String, writtenIn path: String) -> Target {
    if destination.isEmpty {
      return .wrong(
        code: "link.empty",
        message: "expected an address in this link, found none",
        hint: "write it between the parentheses"
      )
    }
    if destination.hasPrefix("#") {
      return .samePage(fragment: decoded(String(destination.dropFirst())))
    }
    if destination.hasPrefix("//") {
      return .wrong(
        code: "link.no-scheme",
        message: "expected “https:” before “//” in this link",
        hint: "write “https:\(destination.shortened(to: 60))”"
      )
    }
    if let scheme = scheme(of: destination) {
      guard scheme == "paper" else { return .external(destination) }
      return paper(destination.dropFirst("paper:".count))
    }
    return local(destination, writtenIn: path)
  }

  /// The lower-case scheme of an address (RFC 3986, section 3.1); nil for a relative one.
  private func scheme(of destination: String) -> String? {
    guard let colon = destination.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let scheme = destination[..<colon]
    let isScheme =
      scheme.utf8.first.map { $0.isLetterOrDigit && !$0.isDigit } == true
      && scheme.utf8.allSatisfy { $0.isLetterOrDigit || "+-.".utf8.contains($0) }
    return isScheme ? scheme.lowercased() : nil
  }

  private func paper(_ text: Substring) -> Target {
    let (name, fragment) = divided(String(text))
    if let id = ContentID(name), site.paperIndex[id] != nil {
      return .page(.paper(id), fragment: fragment)
    }
    if let id = ContentID(name), let reason = hiddenPapers[id] {
      return .wrong(
        code: "link.unknown-paper",
        message: "the paper “\(name)” \(reason)",
        hint: nil
      )
    }
    return .wrong(
      code: "link.unknown-paper",
      message: "expected the id of a paper after “paper:”, found “\(name.shortened(to: 60))”",
      hint: site.papers.map(\.id.text).suggestion(for: name)
        ?? "an id is the name of a file in content/papers/ without “.md”"
    )
  }

  private func local(_ destination: String, writtenIn path: String) -> Target {
    let (address, fragment) = divided(destination)
    guard let parts = resolved(decoded(address), writtenIn: path) else {
      return unknown(destination, hint: "the path leads out of content/")
    }
    if parts.first == "images", site.images.contains("content/" + parts.joined(separator: "/")) {
      return .file(parts.joined(separator: "/"))
    }
    let file = parts.joined(separator: "/")
    if let route = route(ofFile: parts) { return .page(route, fragment: fragment) }
    return unknown(
      destination,
      hint: knownFiles.suggestion(for: file).map {
        $0.replacing("did you mean “", with: "did you mean “content/")
      }
        ?? "link to a file of content/, such as “../papers/react.md”, or write “paper:react”"
    )
  }

  private func unknown(_ destination: String, hint: String) -> Target {
    .wrong(
      code: "link.unknown-target",
      message: "expected a link to a file of content/, found “\(destination.shortened(to: 80))”",
      hint: hint
    )
  }

  /// The page that a file of `content/` becomes; its parts are relative to that folder.
  private func route(ofFile parts: [String]) -> Route? {
    guard let last = parts.last, last.hasSuffix(".md") else { return nil }
    // A link to a translation leads to the page in the reader's own language.
    let name = last.dropLast(3).split(separator: ".", maxSplits: 1)
    guard let stem = name.first, name.count == 1 || isLanguage(name[1]) else { return nil }
    if parts.count == 1 { return stem == "roadmap" && site.roadmap != nil ? .roadmap : nil }
    guard parts.count == 2, let id = ContentID(stem) else { return nil }
    switch parts[0] {
    case "papers": return site.paperIndex[id] != nil ? .paper(id) : nil
    case "categories": return site.categoryIndex[id] != nil ? .category(id, page: 1) : nil
    case "pages": return site.ownPages.contains { $0.id == id } ? .own(id) : nil
    default: return nil
    }
  }

  private func isLanguage(_ tag: Substring) -> Bool {
    site.settings.languages.contains { $0.tag == tag }
  }

  private var knownFiles: [String] {
    site.papers.map { "papers/\($0.id).md" } + site.categories.map { "categories/\($0.id).md" }
      + site.ownPages.map { "pages/\($0.id).md" } + (site.roadmap == nil ? [] : ["roadmap.md"])
      + site.images.map { String($0.dropFirst("content/".count)) }
  }

  /// The parts of a path below `content/`; nil when it leads out of that folder. A path that starts
  /// with `/` counts from `content/`.
  private func resolved(_ address: String, writtenIn path: String) -> [String]? {
    var parts =
      address.hasPrefix("/")
      ? [] : path.split(separator: "/").dropFirst().dropLast().map(String.init)
    for part in address.split(separator: "/") {
      switch part {
      case ".": continue
      case "..":
        if parts.popLast() == nil { return nil }
      default: parts.append(String(part))
      }
    }
    return parts
  }

  private func divided(_ address: String) -> (String, fragment: String?) {
    guard let hash = address.firstIndex(of: "#") else { return (address, nil) }
    let fragment = decoded(String(address[address.index(after: hash)...]))
    return (String(address[..<hash]), fragment.isEmpty ? nil : fragment)
  }

  private func decoded(_ text: String) -> String { PercentEncoding.decoded(text) }
}
