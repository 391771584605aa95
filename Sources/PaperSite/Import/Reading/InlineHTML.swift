import CommonMark

/// Raw tags among inlines, turned into the inlines they stand for.
enum InlineHTML {
  /// The inlines with links, pictures, emphasis and line breaks in the place of their tags; other
  /// tags and comments are dropped.
  static func resolved(_ inlines: [MarkdownInline]) -> [MarkdownInline] {
    var frames = [Frame()]
    for inline in inlines {
      switch inline {
      case .html(let html):
        for token in HTMLToken.tokens(of: html) { take(token, in: &frames) }
      case .emphasis(let content): append(.emphasis(resolved(content)), to: &frames)
      case .strong(let content): append(.strong(resolved(content)), to: &frames)
      case .link(let destination, let title, let content):
        append(
          .link(destination: destination, title: title, content: resolved(content)),
          to: &frames
        )
      default: append(inline, to: &frames)
      }
    }
    while frames.count > 1 { close(&frames) }
    return frames[0].content
  }

  private struct Frame {
    var name = ""
    var attributes: [String: String] = [:]
    var content: [MarkdownInline] = []
  }

  private static let kept: Set = ["a", "b", "strong", "i", "em", "code", "tt", "kbd"]

  private static func append(_ inline: MarkdownInline, to frames: inout [Frame]) {
    frames[frames.count - 1].content.append(inline)
  }

  private static func take(_ token: HTMLToken, in frames: inout [Frame]) {
    switch token {
    case .text(let text, _): append(.text(text), to: &frames)
    case .opening("br", _, _), .opening("p", _, _), .closing("p"), .opening("hr", _, _):
      append(.lineBreak, to: &frames)
    case .opening("details", _, _), .opening("summary", _, _), .opening("li", _, _),
      .opening("div", _, _), .closing("details"), .closing("div"):
      append(.lineBreak, to: &frames)
    case .closing("summary"): append(.text(": "), to: &frames)
    case .opening("img", let attributes, _):
      append(
        .image(
          source: attributes["src"] ?? "",
          description: [.text(attributes["alt"] ?? attributes["title"] ?? "")]
        ),
        to: &frames
      )
    case .opening(let name, let attributes, _) where kept.contains(name):
      // A second link within a link closes the first, as browsers do; depth stays small.
      if name == "a", frames.contains(where: { $0.name == "a" }) {
        while frames.last?.name != "a" { close(&frames) }
        close(&frames)
      }
      if frames.count < 50 { frames.append(Frame(name: name, attributes: attributes)) }
    case .closing(let name):
      guard frames.dropFirst().contains(where: { $0.name == name }) else { return }
      while frames.last?.name != name { close(&frames) }
      close(&frames)
    case .opening: return
    }
  }

  private static func close(_ frames: inout [Frame]) {
    let frame = frames.removeLast()
    switch frame.name {
    case "a":
      guard let destination = frame.attributes["href"], !destination.isEmpty else {
        if let id = frame.attributes["id"] ?? frame.attributes["name"] {
          append(.html("<a id=\"\(id)\">"), to: &frames)
        }
        frame.content.forEach { append($0, to: &frames) }
        return
      }
      append(
        .link(
          destination: destination,
          title: frame.attributes["title"] ?? "",
          content: frame.content
        ),
        to: &frames
      )
    case "b", "strong": append(.strong(frame.content), to: &frames)
    case "i", "em": append(.emphasis(frame.content), to: &frames)
    case "code", "tt", "kbd": append(.code(frame.content.map(\.plainText).joined()), to: &frames)
    default: frame.content.forEach { append($0, to: &frames) }
    }
  }
}

extension MarkdownInline {
  /// The text without markup; pictures give their descriptions.
  var plainText: String {
    switch self {
    case .text(let text), .code(let text): text
    case .softBreak, .lineBreak: " "
    case .html: ""
    case .emphasis(let content), .strong(let content), .link(_, _, let content),
      .image(_, let content):
      content.map(\.plainText).joined()
    }
  }
}
