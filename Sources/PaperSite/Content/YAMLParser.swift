private import CYaml
import Diagnostics

/// Reads a YAML 1.1 document into nodes with positions, by libyaml's events.
///
/// The YAML of this site is small: one document, no anchors, aliases or tags, nesting of at most
/// 100, no key twice in one mapping.
struct YAMLParser {
  /// The file that the text stands in.
  let path: String
  /// The line of the file at which the text starts, from 1.
  let firstLine: Int

  static let deepestNesting = 100

  /// The document's value; nil when it is empty.
  func parse(_ text: ArraySlice<UInt8>) throws(Diagnostic) -> YAMLNode? {
    try refuseDeepBrackets(in: text)
    var parser = unsafe yaml_parser_t()
    guard unsafe yaml_parser_initialize(&parser) == 1 else {
      preconditionFailure("libyaml could not allocate its parser")
    }
    defer { unsafe yaml_parser_delete(&parser) }
    // libyaml keeps the pointer, so the whole parse happens while the bytes are lent.
    let parsed: Result<YAMLNode?, Diagnostic> = unsafe text.withUnsafeBufferPointer { buffer in
      unsafe yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
      unsafe yaml_parser_set_input_string(&parser, buffer.baseAddress, buffer.count)
      do throws(Diagnostic) {
        return .success(try unsafe document(of: &parser))
      } catch {
        return .failure(error)
      }
    }
    return try parsed.get()
  }

  /// libyaml needs a time that grows with the square of open brackets, so far too many are refused
  /// before it sees them; the exact limit is kept by the events.
  private func refuseDeepBrackets(in text: ArraySlice<UInt8>) throws(Diagnostic) {
    var depth = 0
    var line = firstLine
    for byte in text {
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: "\n"): line += 1
      default: continue
      }
      guard depth <= Self.deepestNesting * 10 else {
        throw error(
          "yaml.nesting",
          "expected at most \(Self.deepestNesting) levels of nesting, found more",
          Place(line: line, column: 1),
          hint: "close the brackets, or put the text in quotes"
        )
      }
    }
  }

  private func document(of parser: inout yaml_parser_t) throws(Diagnostic) -> YAMLNode? {
    var builder = YAMLTreeBuilder()
    while true {
      var event = unsafe yaml_event_t()
      guard unsafe yaml_parser_parse(&parser, &event) == 1 else {
        throw unsafe problem(of: parser)
      }
      defer { unsafe yaml_event_delete(&event) }
      let place = unsafe place(event.start_mark)
      switch unsafe event.type {
      case YAML_STREAM_END_EVENT:
        return builder.root
      case YAML_DOCUMENT_START_EVENT where builder.root != nil:
        throw error("yaml.several-documents", "expected one YAML document, found another", place)
      case YAML_ALIAS_EVENT:
        throw error(
          "yaml.alias",
          "YAML aliases (*name) are not read",
          place,
          hint: "write the value out"
        )
      case YAML_SCALAR_EVENT:
        let scalar = unsafe event.data.scalar
        try unsafe refuse(anchor: scalar.anchor, tag: scalar.tag, at: place)
        let bytes = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
        let text = unsafe String(decoding: bytes, as: UTF8.self)
        let isPlain = unsafe scalar.style == YAML_PLAIN_SCALAR_STYLE
        let isNothing = isPlain && ["", "~", "null", "Null", "NULL"].contains(text)
        try add(YAMLNode(value: isNothing ? .nothing : .scalar(text), place: place), to: &builder)
      case YAML_SEQUENCE_START_EVENT:
        let start = unsafe event.data.sequence_start
        try unsafe refuse(anchor: start.anchor, tag: start.tag, at: place)
        try open(.sequence([]), at: place, in: &builder)
      case YAML_MAPPING_START_EVENT:
        let start = unsafe event.data.mapping_start
        try unsafe refuse(anchor: start.anchor, tag: start.tag, at: place)
        try open(.mapping([]), at: place, in: &builder)
      case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
        if let node = builder.close() { try add(node, to: &builder) }
      default:
        break
      }
    }
  }

  private func open(
    _ value: YAMLNode.Value,
    at place: Place,
    in builder: inout YAMLTreeBuilder
  ) throws(Diagnostic) {
    guard builder.depth < Self.deepestNesting else {
      throw error(
        "yaml.nesting",
        "expected at most \(Self.deepestNesting) levels of nesting, found more",
        place
      )
    }
    builder.open(value, at: place)
  }

  private func add(_ node: YAMLNode, to builder: inout YAMLTreeBuilder) throws(Diagnostic) {
    switch builder.add(node) {
    case .added: return
    case .keyIsNotText:
      throw error("yaml.key", "expected a text as key, found \(node.kindName)", node.place)
    case .duplicateKey(let key, let first):
      throw error(
        "yaml.duplicate-key",
        "the key “\(key)” stands here a second time",
        node.place,
        hint: "it stands in line \(first.line) already; keep one of the two"
      )
    }
  }

  private func refuse(
    anchor: UnsafeMutablePointer<yaml_char_t>?,
    tag: UnsafeMutablePointer<yaml_char_t>?,
    at place: Place
  ) throws(Diagnostic) {
    if unsafe anchor != nil {
      throw error(
        "yaml.alias",
        "YAML anchors (&name) are not read",
        place,
        hint: "put the text in quotes if it starts with “&”"
      )
    }
    if unsafe tag != nil {
      throw error(
        "yaml.tag",
        "YAML tags (!name) are not read",
        place,
        hint: "put the text in quotes if it starts with “!”"
      )
    }
  }

  private func problem(of parser: yaml_parser_t) -> Diagnostic {
    let problem = unsafe parser.problem.map { unsafe String(cString: $0) } ?? "not YAML"
    let isReaderProblem = unsafe parser.error == YAML_READER_ERROR
    // A reader error has an offset in bytes and no mark; the mark is where scanning had come to.
    let place = unsafe place(isReaderProblem ? parser.mark : parser.problem_mark)
    return error("yaml.syntax", "not readable as YAML: \(problem)", place, hint: hint(for: problem))
  }

  private func hint(for problem: String) -> String {
    if problem.contains("mapping values are not allowed") {
      return "put the text in double quotes: a colon followed by a space starts a value"
    }
    if problem.contains("cannot start any token") {
      return "put the text in double quotes, and indent with spaces, not tabs"
    }
    if problem.contains("control characters") {
      return "delete the control character"
    }
    if problem.contains("escape character") {
      return "write a backslash in double quotes as “\\\\”"
    }
    return "check the indentation and the quotation marks here and in the line above"
  }

  private func place(_ mark: yaml_mark_t) -> Place {
    Place(line: firstLine + Int(mark.line), column: 1 + Int(mark.column))
  }

  private func error(
    _ code: String,
    _ message: String,
    _ place: Place,
    hint: String? = nil
  ) -> Diagnostic {
    Diagnostic(.error, code: code, message, at: place.position(in: path), hint: hint)
  }
}
