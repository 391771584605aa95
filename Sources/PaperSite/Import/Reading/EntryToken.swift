import CommonMark

/// A stretch of an entry's text in one style, or one link with all its text.
struct EntryToken {
  enum Kind: Hashable {
    case text, code, softBreak, lineBreak
    case link(destination: String)
    case image(source: String)
    /// A place that the author gave an id.
    case anchor(id: String)
  }

  var kind: Kind
  /// The text; of a link, the text without pictures.
  var text: String
  var isStrong = false
  var isEmphasized = false
  /// What the pictures within a link say: their descriptions, then the words of their badges.
  var badges: [String] = []
  /// The addresses of the pictures within a link, or of the picture itself.
  var imageSources: [String] = []
  /// The inlines that it was made of.
  var inlines: [MarkdownInline] = []

  var isBreak: Bool { kind == .softBreak || kind == .lineBreak }

  /// The address of a link.
  var destination: String? {
    if case .link(let destination) = kind { destination } else { nil }
  }

  /// Flattens inlines.
  static func tokens(of inlines: [MarkdownInline]) -> [EntryToken] {
    var flattener = EntryFlattener()
    flattener.add(inlines, isStrong: false, isEmphasized: false)
    return flattener.tokens
  }
}

private struct EntryFlattener {
  var tokens: [EntryToken] = []

  init() {}

  mutating func add(_ inlines: [MarkdownInline], isStrong: Bool, isEmphasized: Bool) {
    for inline in inlines {
      switch inline {
      case .text(let text):
        append(.text, text, isStrong: isStrong, isEmphasized: isEmphasized, inline)
      case .code(let text):
        append(.code, text, isStrong: isStrong, isEmphasized: isEmphasized, inline)
      case .softBreak: tokens.append(EntryToken(kind: .softBreak, text: " "))
      case .lineBreak: tokens.append(EntryToken(kind: .lineBreak, text: "\n"))
      case .html(let html):
        if case .opening("a", let attributes, _)? = HTMLToken.tokens(of: html).first,
          let id = attributes["id"]
        {
          tokens.append(EntryToken(kind: .anchor(id: id), text: ""))
        }
      case .emphasis(let content): add(content, isStrong: isStrong, isEmphasized: true)
      case .strong(let content): add(content, isStrong: true, isEmphasized: isEmphasized)
      case .link(let destination, _, let content):
        append(link: destination, content, isStrong: isStrong, isEmphasized: isEmphasized, inline)
      case .image(let source, let description):
        let alt = description.map(\.plainText).joined()
        var token = EntryToken(kind: .image(source: source), text: "", inlines: [inline])
        token.badges = [alt] + Badge.words(in: source)
        token.imageSources = [source]
        tokens.append(token)
      }
    }
  }

  private mutating func append(
    _ kind: EntryToken.Kind,
    _ text: String,
    isStrong: Bool,
    isEmphasized: Bool,
    _ inline: MarkdownInline
  ) {
    if let last = tokens.indices.last, kind == .text, tokens[last].kind == kind,
      tokens[last].isStrong == isStrong, tokens[last].isEmphasized == isEmphasized
    {
      tokens[last].text += text
      tokens[last].inlines.append(inline)
      return
    }
    tokens.append(
      EntryToken(
        kind: kind,
        text: text,
        isStrong: isStrong,
        isEmphasized: isEmphasized,
        inlines: [inline]
      )
    )
  }

  private mutating func append(
    link destination: String,
    _ content: [MarkdownInline],
    isStrong: Bool,
    isEmphasized: Bool,
    _ inline: MarkdownInline
  ) {
    var inner = EntryFlattener()
    inner.add(content, isStrong: isStrong, isEmphasized: isEmphasized)
    let texts = inner.tokens.filter { !$0.text.allSatisfy(\.isWhitespace) }
    var token = EntryToken(
      kind: .link(destination: destination),
      text: inner.tokens.map { $0.isBreak ? " " : $0.text }.joined(),
      isStrong: !texts.isEmpty && texts.allSatisfy(\.isStrong),
      isEmphasized: !texts.isEmpty && texts.allSatisfy(\.isEmphasized),
      inlines: [inline]
    )
    token.badges = inner.tokens.flatMap(\.badges)
    token.imageSources = inner.tokens.flatMap(\.imageSources)
    tokens.append(token)
  }
}

/// A badge: a small picture that a service draws from words in its address.
enum Badge {
  /// The words of the badge with this address: `arXiv` and `2305.12345` for shields.io.
  static func words(in source: String) -> [String] {
    let parts = WebAddressParts(source)
    guard parts.host.hasSuffix("shields.io") || parts.host.hasSuffix("badgen.net"),
      let start = parts.segments.firstIndex(where: { $0 == "badge" || $0 == "static" }),
      parts.segments.count > start + 1
    else { return [] }
    // The last part is the colour; two hyphens or underscores stand for one, one underscore for a
    // space.
    let text = parts.segments[(start + 1)...].joined(separator: "/")
    var words = text.replacing("--", with: "\u{1}").split(separator: "-").map {
      String($0).replacing("\u{1}", with: "-").replacing("__", with: "\u{1}").replacing(
        "_",
        with: " "
      )
      .replacing("\u{1}", with: "_")
    }
    if words.count > 1 { words.removeLast() }
    return [words.joined(separator: " ")] + words.map { String($0) }
  }

  /// The repository whose stars a badge counts.
  static func repository(in source: String) -> String? {
    let parts = WebAddressParts(source)
    guard parts.host.hasSuffix("shields.io"), let start = parts.segments.firstIndex(of: "stars"),
      start > 0, parts.segments[start - 1] == "github", parts.segments.count >= start + 3
    else { return nil }
    var name = parts.segments[start + 2]
    for ending in [".svg", ".png"] where name.hasSuffix(ending) { name.removeLast(ending.count) }
    return "https://github.com/\(parts.segments[start + 1])/\(name)"
  }
}
