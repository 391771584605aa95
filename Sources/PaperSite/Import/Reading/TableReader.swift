import CommonMark

/// Makes records of a table's rows.
struct TableReader {
  private let fields: [(field: ListField, label: String)?]
  private let titleColumn: Int
  private let rows: [MarkdownBlock]
  /// Whether the columns' headings were understood.
  let hasKnownTitle: Bool

  init?(_ table: MarkdownBlock) {
    let rows = table.children.filter { !$0.children.isEmpty }
    guard rows.count >= 1 else { return nil }
    let header = rows[0].children.map { $0.inlines.map(\.plainText).joined().collapsingWhiteSpace }
    let named = header.map { text in
      ListField(named: text).map { ($0, text.withoutSigns.trimmingWhiteSpace()) }
    }
    let isHeader =
      named.contains { $0 != nil } && !rows[0].children.contains { $0.inlines.hasLink }
      || header.allSatisfy { $0.withoutSigns.trimmingWhiteSpace().isEmpty }
    let body = isHeader ? Array(rows.dropFirst()) : rows
    self.rows = body
    guard isHeader, named.contains(where: { $0 != nil }) else {
      fields = []
      titleColumn = -1
      hasKnownTitle = false
      return
    }
    var fields: [(field: ListField, label: String)?] = named.enumerated().map { index, field in
      field
        ?? (header[index].contains(where: \.isLetter)
          ? (.note(header[index].trimmingWhiteSpace()), header[index].trimmingWhiteSpace()) : nil)
    }
    // A column called “paper” holds titles or only links; its cells tell.
    let links = fields.indices.filter {
      if case .link(.paper)? = fields[$0]?.field { true } else { false }
    }
    var titles = fields.indices.filter { fields[$0]?.field == .title }
    if titles.isEmpty {
      titles = links.filter { Self.holdsTitles($0, in: body) }
    }
    let names = fields.indices.filter { fields[$0]?.field == .short }
    if let first = titles.first ?? names.first ?? Self.firstTextColumn(of: body, among: fields) {
      titleColumn = first
      hasKnownTitle = titles.contains(first) || names.contains(first)
      if fields[first]?.field == .title, !Self.holdsTitles(first, in: body), !names.isEmpty,
        Self.holdsOnlyLabels(first, in: body)
      {
        // “Title” over a column of links, “Model” over the names.
        fields[first] = (.link(.paper), fields[first]?.label ?? "")
        self.fields = fields
        return
      }
    } else {
      titleColumn = -1
      hasKnownTitle = false
    }
    self.fields = fields
  }

  /// The records of the rows.
  func records() -> [ListRecord] {
    rows.compactMap { row in
      if titleColumn < 0 { return plainRecord(of: row) }
      guard titleColumn < row.children.count, !row.children[titleColumn].inlines.isBlank else {
        return nil
      }
      let cell = row.children[titleColumn]
      var record = ListRecord(line: row.line, text: cell.inlines)
      record.hasGivenTitle = true
      record.isInTable = true
      record.details = cell.children.flatMap(RecordBuilder.details)
      for (index, cell) in row.children.enumerated()
      where index != titleColumn && index < fields.count {
        let inlines = cell.inlines + cell.children.flatMap { $0.allInlines }
        guard !inlines.isBlank else {
          if case .link(let label)? = fields[index]?.field {
            record.details.append(.init(field: (.link(label), ""), inlines: []))
          }
          continue
        }
        record.details.append(ListRecord.Detail(field: fields[index], inlines: inlines))
      }
      return record
    }
  }

  /// A row without known columns: all its cells on lines of their own.
  private func plainRecord(of row: MarkdownBlock) -> ListRecord? {
    var text: [MarkdownInline] = []
    for cell in row.children {
      if !text.isEmpty { text.append(.lineBreak) }
      text += cell.inlines
    }
    guard !text.isBlank else { return nil }
    var record = ListRecord(line: row.line, text: text)
    record.details = row.children.flatMap { $0.children.flatMap(RecordBuilder.details) }
    return record
  }

  private static func holdsTitles(_ column: Int, in rows: [MarkdownBlock]) -> Bool {
    let texts = rows.compactMap { $0.children.count > column ? $0.children[column].titleText : nil }
      .filter { !$0.isEmpty }
    let titles = texts.count {
      LinkLabel($0) == nil && TitleText.wordCount($0) >= 3 && EntryFacts($0) == nil
    }
    return titles * 2 > texts.count
  }

  private static func holdsOnlyLabels(_ column: Int, in rows: [MarkdownBlock]) -> Bool {
    rows.allSatisfy { row in
      guard row.children.count > column else { return true }
      let text = row.children[column].titleText
      return text.isEmpty || LinkLabel(text) != nil
    }
  }

  private static func firstTextColumn(
    of rows: [MarkdownBlock],
    among fields: [(field: ListField, label: String)?]
  ) -> Int? {
    fields.indices.first { index in
      if let field = fields[index]?.field {
        guard case .note = field else { return false }
      }
      let texts = rows.compactMap { $0.children.count > index ? $0.children[index].titleText : nil }
      return texts.count {
        LinkLabel($0) == nil && TitleText.wordCount($0) >= 1 && EntryFacts($0) == nil
      } * 2 > texts.count
    }
  }
}

extension MarkdownBlock {
  /// The text of a cell without pictures.
  fileprivate var titleText: String {
    EntryToken.tokens(of: inlines).map(\.text).joined().withoutSigns.collapsingWhiteSpace
      .trimmingWhiteSpace()
  }

  /// The inlines of a block and all within it.
  var allInlines: [MarkdownInline] {
    inlines + children.flatMap { child in [.lineBreak] + child.allInlines }
  }
}
