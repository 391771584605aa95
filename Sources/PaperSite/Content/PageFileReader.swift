private import CommonMark
import Diagnostics

/// A content file that was read: an original or a translation, and the mistakes found.
struct ReadFile<Original: Sendable, Translation: Sendable>: Sendable {
  enum Value: Sendable {
    case original(Original)
    case translation(Translation)
  }

  let file: ContentFolder.File
  /// nil when the file could not be read as what it should be.
  var value: Value?
  var diagnostics: [Diagnostic]
}

/// Reads one Markdown file with front matter at a time.
struct PageFileReader: Sendable {
  /// The project's root folder.
  let root: String
  let languages: [Language]
  /// The bytes of files that are at hand, by path; others are read from the disk.
  var kept: [String: [UInt8]] = [:]

  /// A file, split and parsed.
  struct Parts {
    let pairs: [YAMLPair]
    let place: Place
    let body: MarkdownSource
    let bodyBytes: ArraySlice<UInt8>
  }

  func paper(_ file: ContentFolder.File) -> ReadFile<Paper, PaperTranslation> {
    read(file) { parts, reader in
      if file.name.language == nil {
        var paper = Paper(id: file.name.id, path: file.path)
        PaperFields.original.read(parts.pairs, at: parts.place, into: &paper, with: &reader)
        paper.body = parts.body
        if paper.summary == nil, let summary = firstParagraph(of: parts) {
          paper.summary = summary
          paper.isSummaryInBody = true
        }
        return .original(paper)
      }
      var translation = PaperTranslation(path: file.path)
      PaperFields.translation.read(
        parts.pairs,
        at: parts.place,
        into: &translation,
        with: &reader,
        inherited: PaperFields.inherited
      )
      translation.body = parts.body
      if translation.summary == nil, let summary = firstParagraph(of: parts) {
        translation.summary = summary
        translation.isSummaryInBody = true
      }
      return .translation(translation)
    }
  }

  func category(_ file: ContentFolder.File) -> ReadFile<Category, Category.Texts> {
    read(file) { parts, reader in
      var draft = CategoryFields.Draft()
      let isOriginal = file.name.language == nil
      (isOriginal ? CategoryFields.original : CategoryFields.translation).read(
        parts.pairs,
        at: parts.place,
        into: &draft,
        with: &reader,
        inherited: isOriginal ? [:] : CategoryFields.inherited
      )
      let texts = Category.Texts(
        title: draft.title,
        description: draft.description,
        introduction: parts.body
      )
      guard isOriginal else { return .translation(texts) }
      return .original(
        Category(
          id: file.name.id,
          path: file.path,
          texts: Localized(texts, in: languages[0]),
          icon: draft.icon,
          order: draft.order
        )
      )
    }
  }

  func ownPage(_ file: ContentFolder.File) -> ReadFile<OwnPage, OwnPage.Texts> {
    read(file) { parts, reader in
      var draft = OwnPageFields.Draft()
      let isOriginal = file.name.language == nil
      (isOriginal ? OwnPageFields.original : OwnPageFields.translation).read(
        parts.pairs,
        at: parts.place,
        into: &draft,
        with: &reader,
        inherited: isOriginal ? [:] : OwnPageFields.inherited
      )
      let texts = OwnPage.Texts(
        title: draft.title,
        description: draft.description,
        body: parts.body
      )
      guard isOriginal else { return .translation(texts) }
      let reserved = Route.reservedIDs.union(languages.map(\.tag))
      if reserved.contains(file.name.id.text) {
        reader.report(
          Diagnostic(
            .error,
            code: "file.reserved-id",
            "expected another id for a page, found “\(file.name.id)”, which the site itself uses",
            at: SourcePosition(path: file.path),
            hint: "rename the file"
          )
        )
      }
      return .original(
        OwnPage(
          id: file.name.id,
          path: file.path,
          texts: Localized(texts, in: languages[0]),
          navigation: draft.navigation,
          aliases: draft.aliases,
          isDraft: draft.isDraft
        )
      )
    }
  }

  func roadmap(_ file: ContentFolder.File) -> ReadFile<RoadmapFile, RoadmapFile> {
    read(file) { parts, reader in
      var draft = RoadmapFields.Draft()
      RoadmapFields.whole.read(parts.pairs, at: parts.place, into: &draft, with: &reader)
      let roadmap = RoadmapFile(draft: draft, introduction: parts.body)
      return file.name.language == nil ? .original(roadmap) : .translation(roadmap)
    }
  }

  private func read<Original, Translation>(
    _ file: ContentFolder.File,
    as make: (Parts, inout FieldReader) -> ReadFile<Original, Translation>.Value
  ) -> ReadFile<Original, Translation> {
    var reader = FieldReader(path: file.path, languages: languages)
    do throws(Diagnostic) {
      let value = make(try parts(of: file, with: &reader), &reader)
      return ReadFile(file: file, value: value, diagnostics: reader.diagnostics)
    } catch {
      return ReadFile(file: file, value: nil, diagnostics: reader.diagnostics + [error])
    }
  }

  private func parts(
    of file: ContentFolder.File,
    with reader: inout FieldReader
  ) throws(Diagnostic) -> Parts {
    let source = try sourceText(at: file.path, in: root, kept: kept)
    let frontMatter = try FrontMatter(of: source)
    let node = try YAMLParser(path: file.path, firstLine: frontMatter.yamlLine)
      .parse(frontMatter.yaml)
    let place = Place(line: 1, column: 1)
    var pairs: [YAMLPair] = []
    if let node {
      guard let found = reader.pairs(node, "front matter of the form “key: value”") else {
        throw Diagnostic(
          .error,
          code: "front-matter.missing-field",
          "expected the field “title”, found none",
          at: SourcePosition(path: file.path, line: 1),
          hint: "add “title: …”"
        )
      }
      pairs = found
    }
    let bytes = source.bytes[frontMatter.bodyOffset...]
    let isBlank: (UInt8) -> Bool = { $0 == 0x20 || (0x09...0x0D).contains($0) }
    return Parts(
      pairs: pairs,
      place: place,
      body: MarkdownSource(
        path: file.path,
        contentHash: ByteHash(of: bytes),
        firstLine: frontMatter.bodyLine,
        isEmpty: bytes.allSatisfy(isBlank)
      ),
      bodyBytes: bytes
    )
  }

  /// The source of the paragraph that the body starts with.
  ///
  /// Only the text up to the first blank line is parsed; the whole body only when that is no
  /// paragraph.
  private func firstParagraph(of parts: Parts) -> MarkdownSnippet? {
    let bytes = parts.bodyBytes
    let head = MarkdownHead(of: bytes)
    let chunk = Array(bytes[head.range])
    let line = parts.body.firstLine + head.linesBefore
    let document = MarkdownDocument(parsing: chunk, path: parts.body.path, firstLine: line)
    guard let lines = document.firstParagraphLines, lines.lowerBound == line else { return nil }
    let text = String(decoding: chunk, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
      .prefix(lines.count).joined(separator: "\n")
    return MarkdownSnippet(text: text, path: parts.body.path, firstLine: line)
  }
}

/// The first run of lines of a text that are not blank.
struct MarkdownHead {
  /// The run's bytes.
  let range: Range<Int>
  /// The number of blank lines before it.
  let linesBefore: Int

  init(of bytes: ArraySlice<UInt8>) {
    var start = bytes.startIndex
    var linesBefore = 0
    var end = start
    while end < bytes.endIndex {
      let lineEnd = bytes[end...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
      let isBlank = bytes[end..<lineEnd].allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
      let next = min(lineEnd + 1, bytes.endIndex)
      if isBlank {
        if end > start { break }
        start = next
        linesBefore += 1
      }
      end = next
    }
    self.range = start..<max(start, end)
    self.linesBefore = linesBefore
  }
}
