private import CCMark

/// Writes the HTML of a tree, in the safe form: raw HTML is shown as text.
struct TreeRenderer<Resolver: LinkResolver> {
  let source: PreparedSource
  let firstLine: Int
  let options: MarkdownOptions
  let resolver: Resolver
  var output: [UInt8] = []
  var report = MarkdownReport()
  private var takenIDs: Set<String> = []

  init(source: PreparedSource, firstLine: Int, options: MarkdownOptions, resolver: Resolver) {
    self.source = source
    self.firstLine = firstLine
    self.options = options
    self.resolver = resolver
  }

  // MARK: Blocks

  /// Renders a block and all in it.
  mutating func block(_ node: OpaquePointer, depth: Int, isTight: Bool = false) {
    guard depth <= MarkdownDocument.deepestNesting else {
      if depth == MarkdownDocument.deepestNesting + 1 {
        unsafe problem(
          .deepNesting,
          "expected at most \(MarkdownDocument.deepestNesting) levels of nesting, found more",
          node,
          hint: "write it flatter"
        )
      }
      return
    }
    let isTightParagraph = unsafe isTight && cmark_node_get_type(node) == CMARK_NODE_PARAGRAPH
    if !isTightParagraph { startLine() }
    switch unsafe cmark_node_get_type(node) {
    case CMARK_NODE_PARAGRAPH:
      if depth == 1, unsafe table(node) { return }
      if isTight {
        unsafe inlines(of: node, depth: depth + 1)
        return
      }
      output += "<p>".utf8
      unsafe inlines(of: node, depth: depth + 1)
      output += "</p>\n".utf8
    case CMARK_NODE_HEADING: unsafe heading(node, depth: depth)
    case CMARK_NODE_BLOCK_QUOTE:
      output += "<blockquote>\n".utf8
      unsafe blocks(of: node, depth: depth)
      output += "</blockquote>\n".utf8
    case CMARK_NODE_LIST: unsafe list(node, depth: depth)
    case CMARK_NODE_CODE_BLOCK: unsafe codeBlock(node)
    case CMARK_NODE_HTML_BLOCK:
      let text = unsafe Self.literal(node)
      if text.starts(with: "<!--".utf8) { return }
      unsafe rawHTML(node)
      output += "<p>".utf8
      HTMLEscaping.append(Self.trimmed(text), to: &output)
      output += "</p>\n".utf8
    case CMARK_NODE_THEMATIC_BREAK: output += "<hr />\n".utf8
    default: break
    }
  }

  /// A block starts on a line of its own, as libcmark writes it.
  private mutating func startLine() {
    if let last = output.last, last != UInt8(ascii: "\n") { output.append(UInt8(ascii: "\n")) }
  }

  private mutating func blocks(of node: OpaquePointer, depth: Int, isTight: Bool = false) {
    var child = unsafe cmark_node_first_child(node)
    while let next = unsafe child {
      unsafe block(next, depth: depth + 1, isTight: isTight)
      unsafe child = cmark_node_next(next)
    }
  }

  private mutating func heading(_ node: OpaquePointer, depth: Int) {
    let level = min(
      6,
      max(1, unsafe Int(cmark_node_get_heading_level(node)) + options.headingLevelShift)
    )
    var collector = PlainTextCollector()
    unsafe collector.inlines(of: node, depth: depth)
    let text = collector.text
    let id = freshID(for: text)
    output += "<h\(level) id=\"".utf8
    HTMLEscaping.append(Array(id.utf8), to: &output)
    output += "\">".utf8
    let start = output.count
    unsafe inlines(of: node, depth: depth + 1)
    let html = Array(output[start...])
    output += "</h\(level)>\n".utf8
    report.anchors.append(id)
    report.headings.append(
      MarkdownHeading(
        level: level,
        id: id,
        text: text,
        html: html,
        line: unsafe firstLine + Int(cmark_node_get_start_line(node)) - 1
      )
    )
  }

  private mutating func freshID(for text: String) -> String {
    let slug = options.slug(text)
    let base = options.idPrefix + (slug.isEmpty ? "section" : slug)
    var id = base
    var number = 2
    while !takenIDs.insert(id).inserted {
      id = "\(base)-\(number)"
      number += 1
    }
    return id
  }

  private mutating func list(_ node: OpaquePointer, depth: Int) {
    let isOrdered = unsafe cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
    let start = unsafe cmark_node_get_list_start(node)
    let isTight = unsafe cmark_node_get_list_tight(node) != 0
    output += (isOrdered ? (start == 1 ? "<ol>\n" : "<ol start=\"\(start)\">\n") : "<ul>\n").utf8
    var child = unsafe cmark_node_first_child(node)
    while let item = unsafe child {
      output += "<li>".utf8
      unsafe blocks(of: item, depth: depth + 1, isTight: isTight)
      output += "</li>\n".utf8
      unsafe child = cmark_node_next(item)
    }
    output += (isOrdered ? "</ol>\n" : "</ul>\n").utf8
  }

  private mutating func codeBlock(_ node: OpaquePointer) {
    let info = unsafe Self.bytes(cmark_node_get_fence_info(node))
    let language = info.prefix { $0 != 0x20 && $0 != 0x09 }
    output += "<pre><code".utf8
    if !language.isEmpty {
      output += " class=\"language-".utf8
      HTMLEscaping.append(language, to: &output)
      output += "\"".utf8
    }
    output += ">".utf8
    HTMLEscaping.append(unsafe Self.literal(node), to: &output)
    output += "</code></pre>\n".utf8
  }

  /// Renders a paragraph as a GFM table (GFM 0.29, 4.10), if its second line says that it is one.
  private mutating func table(_ node: OpaquePointer) -> Bool {
    let start = unsafe Int(cmark_node_get_start_line(node))
    let end = unsafe Int(cmark_node_get_end_line(node))
    guard end > start, let table = PipeTable(lines: (start...end).map(source.line)) else {
      return false
    }
    output += "<div class=\"table-scroll\" tabindex=\"0\"><table>\n<thead>\n".utf8
    row(table.header, table, "th", line: start)
    output += "</thead>\n".utf8
    if !table.rows.isEmpty {
      output += "<tbody>\n".utf8
      for (index, cells) in table.rows.enumerated() {
        row(cells, table, "td", line: start + 2 + index)
      }
      output += "</tbody>\n".utf8
    }
    output += "</table></div>\n".utf8
    return true
  }

  private mutating func row(_ cells: [[UInt8]], _ table: PipeTable, _ tag: String, line: Int) {
    output += "<tr>\n".utf8
    for (cell, alignment) in zip(cells, table.alignments) {
      output += "<\(tag)".utf8
      if let alignment { output += " class=\"align-\(alignment)\"".utf8 }
      output += ">".utf8
      let document = MarkdownDocument(
        parsing: PreparedSource.unmarked(cell),
        path: "",
        firstLine: firstLine + line - 1
      )
      if let content = document.firstParagraph(options: options, resolver: resolver) {
        output += content.html
        report.problems += content.report.problems
      } else {
        HTMLEscaping.append(PreparedSource.unmarked(cell), to: &output)
      }
      output += "</\(tag)>\n".utf8
    }
    output += "</tr>\n".utf8
  }

  // MARK: Inlines

  /// Renders all inlines of a node.
  mutating func inlines(of node: OpaquePointer, depth: Int) {
    guard depth <= MarkdownDocument.deepestNesting + 1 else { return }
    var child = unsafe cmark_node_first_child(node)
    while let next = unsafe child {
      unsafe inline(next, depth: depth)
      unsafe child = cmark_node_next(next)
    }
  }

  private mutating func inline(_ node: OpaquePointer, depth: Int) {
    switch unsafe cmark_node_get_type(node) {
    case CMARK_NODE_TEXT: HTMLEscaping.append(unsafe Self.literal(node), to: &output)
    case CMARK_NODE_SOFTBREAK:
      if unsafe !HanLineBreak.isBetweenHan(node) { output.append(UInt8(ascii: "\n")) }
    case CMARK_NODE_LINEBREAK: output += "<br />\n".utf8
    case CMARK_NODE_CODE:
      output += "<code>".utf8
      HTMLEscaping.append(unsafe Self.literal(node), to: &output)
      output += "</code>".utf8
    case CMARK_NODE_HTML_INLINE:
      let text = unsafe Self.literal(node)
      if text.starts(with: "<!--".utf8) { return }
      unsafe rawHTML(node)
      HTMLEscaping.append(text, to: &output)
    case CMARK_NODE_EMPH: unsafe element("em", node, depth)
    case CMARK_NODE_STRONG: unsafe element("strong", node, depth)
    case CMARK_NODE_LINK: unsafe link(node, depth)
    case CMARK_NODE_IMAGE: unsafe image(node, depth)
    default: break
    }
  }

  private mutating func element(_ name: String, _ node: OpaquePointer, _ depth: Int) {
    output += "<\(name)>".utf8
    unsafe inlines(of: node, depth: depth + 1)
    output += "</\(name)>".utf8
  }

  private mutating func link(_ node: OpaquePointer, _ depth: Int) {
    guard case .url(let url, let isExternal) = unsafe resolved(node, kind: .link) else {
      output += "<span class=\"broken-link\">".utf8
      unsafe inlines(of: node, depth: depth + 1)
      output += "</span>".utf8
      return
    }
    output += "<a href=\"".utf8
    HTMLEscaping.appendURL(url, to: &output)
    output += "\"".utf8
    unsafe title(of: node)
    if isExternal { output += " rel=\"noopener noreferrer external\"".utf8 }
    output += ">".utf8
    unsafe inlines(of: node, depth: depth + 1)
    output += "</a>".utf8
  }

  private mutating func image(_ node: OpaquePointer, _ depth: Int) {
    var collector = PlainTextCollector()
    unsafe collector.inlines(of: node, depth: depth)
    let text = collector.text
    if text.isEmpty {
      unsafe problem(
        .imageWithoutText,
        "expected alternative text for this picture, found none",
        node,
        hint: "say in the square brackets what the picture shows"
      )
    }
    guard case .url(let url, _) = unsafe resolved(node, kind: .image) else {
      HTMLEscaping.append(Array(text.utf8), to: &output)
      return
    }
    output += "<img src=\"".utf8
    HTMLEscaping.appendURL(url, to: &output)
    output += "\" alt=\"".utf8
    HTMLEscaping.append(Array(text.utf8), to: &output)
    output += "\"".utf8
    unsafe title(of: node)
    output += " />".utf8
  }

  private mutating func title(of node: OpaquePointer) {
    let title = unsafe Self.bytes(cmark_node_get_title(node))
    guard !title.isEmpty else { return }
    output += " title=\"".utf8
    HTMLEscaping.append(title, to: &output)
    output += "\"".utf8
  }

  /// Where a link leads; one that a browser could run leads nowhere and is reported.
  private mutating func resolved(_ node: OpaquePointer, kind: MarkdownLink.Kind) -> ResolvedLink {
    let destination = unsafe String(
      decoding: Self.bytes(cmark_node_get_url(node)),
      as: UTF8.self
    )
    let (line, column) = unsafe place(of: node)
    let link = MarkdownLink(destination: destination, kind: kind, line: line, column: column)
    let resolved = resolver.resolve(link)
    guard case .url(let url, _) = resolved, let scheme = Self.scheme(of: url),
      !options.allowedSchemes.contains(scheme)
    else { return resolved }
    unsafe problem(
      .unsafeURL,
      "expected an address that a browser cannot run, found one that starts with “\(scheme):”",
      node,
      hint: "the schemes are \(options.allowedSchemes.sorted().joined(separator: ", "))"
    )
    return .unresolved
  }

  /// The scheme of an address as a browser reads it: white space and control characters left out.
  private static func scheme(of url: String) -> String? {
    var scheme = ""
    for scalar in url.unicodeScalars {
      switch scalar {
      case "/", "?", "#": return nil
      case ":": return scheme.lowercased()
      case "\u{0}"..."\u{20}": continue
      case "a"..."z", "A"..."Z", "0"..."9", "+", "-", ".": scheme.unicodeScalars.append(scalar)
      // No scheme has another character (RFC 3986, 3.1), so this is a relative address.
      default: return nil
      }
    }
    return nil
  }

  // MARK: Nodes

  private mutating func rawHTML(_ node: OpaquePointer) {
    unsafe problem(
      .rawHTML,
      "HTML is shown as text",
      node,
      hint: "write it as Markdown, or in backticks"
    )
  }

  private mutating func problem(
    _ kind: MarkdownProblem.Kind,
    _ message: String,
    _ node: OpaquePointer,
    hint: String?
  ) {
    let (line, column) = unsafe place(of: node)
    report.problems.append(
      MarkdownProblem(kind: kind, message: message, line: line, column: column, hint: hint)
    )
  }

  private func place(of node: OpaquePointer) -> (line: Int, column: Int) {
    let line = unsafe max(1, Int(cmark_node_get_start_line(node)))
    let byte = unsafe max(1, Int(cmark_node_get_start_column(node)))
    return (firstLine + line - 1, source.column(ofByte: byte, inLine: line))
  }

  static func literal(_ node: OpaquePointer) -> [UInt8] {
    unsafe bytes(cmark_node_get_literal(node))
  }

  static func bytes(_ text: UnsafePointer<CChar>?) -> [UInt8] {
    guard let text = unsafe text else { return [] }
    return unsafe PreparedSource.unmarked(String(cString: text).utf8)
  }

  private static func trimmed(_ text: [UInt8]) -> ArraySlice<UInt8> {
    var slice = text[...]
    while let last = slice.last, last == 0x0A || last == 0x0D || last == 0x20 { slice.removeLast() }
    return slice
  }
}
